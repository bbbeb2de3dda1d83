from datetime import date

import pytest

from parley.intake.address import is_address, published_in_address, published_in_name


@pytest.mark.parametrize(
    "address",
    [
        "https://news.example/2025/04/21/truce-holds",
        "https://news.example/world/2025/apr/21/truce-holds",
        "https://news.example/2025-04-21/truce/",
        "https://news.example/article/truce-holds-20250421",
        "https://news.example/a/2025-04-21-truce.html?from=1999-01-01",
    ],
)
def test_the_path_of_an_address_may_hold_the_day(address: str) -> None:
    assert published_in_address(address) == date(2025, 4, 21)


@pytest.mark.parametrize(
    "address", ["https://news.example/world-20250421123456", "https://news.example/2025/04/truce", "https://news.example/2025/02/30/x"]
)
def test_numbers_that_are_no_day_are_left_alone(address: str) -> None:
    assert published_in_address(address) is None


@pytest.mark.parametrize(
    "name", ["2025-04-21-truce.txt", "in/agency_20250421.html", "truce 2025.04.21.md", "truce-20250421t191500z-en.txt"]
)
def test_a_file_name_may_hold_the_day(name: str) -> None:
    assert published_in_name(name) == date(2025, 4, 21)


@pytest.mark.parametrize(
    "name", ["truce.txt", "2025-04-21-to-2025-04-30.txt", "truce-20251399.txt", "04-05-2025.txt", "2025-04-21/truce.txt"]
)
def test_a_file_name_without_one_clear_day_fixes_none(name: str) -> None:
    assert published_in_name(name) is None


def test_addresses_are_told_from_files() -> None:
    assert is_address("https://news.example")
    assert is_address("ftp://news.example/a")
    assert not is_address("C:/truce.txt")
    assert not is_address("truce.txt")
