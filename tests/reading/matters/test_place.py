"""Places that evidence names. All texts were made for this project."""

import pytest

from parley.reading.matters.place import find_places, towns


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("met in Vedra on 2 June", ["Vedra"]),
        ("the Vedra meeting last week", ["Vedra"]),
        ("talks in the port of Vedra and in Port Sall", ["Port Sall"]),
        ("spoke in the capital Vedra", ["Vedra"]),
        ("will meet in June", []),
        ("a meeting", []),
    ],
)
def test_a_place_is_where_something_is_held_or_after_which_it_is_called(text: str, places: list[str]) -> None:
    assert list(find_places(text)) == places


def test_a_building_is_no_town() -> None:
    assert towns("met at Lindow House in Vedra") == {"Vedra"}
