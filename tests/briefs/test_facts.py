"""The head of a matter tells its status and the fields of its kind."""

import pytest

from parley.briefs.facts import facts_of
from parley.briefs.line import LineMaker
from parley.records import Reading


@pytest.mark.parametrize(
    ("id", "facts"),
    [
        ("m1", ["proposed", "in [Lask]", "between [Orland] and the River Council", "answer open from the River Council"]),
        (
            "m2",
            [
                "in force",
                "unilateral",
                "declared by Orland, Saturday (2026-05-09)",
                "until 2026-05-12 (“Tuesday”, ¶3)",
                "for 72 hours",
                "between Orland and the River Council",
            ],
        ),
        ("m3", ["rejected", "by the River Council", "“Orland’s gunboats leave the estuary”"]),
        ("m4", ["pending", "by the League of Straits", "answer open from [the River Council]"]),
        ("m5", ["planned", "Thursday (2026-05-14)", "in Port Sel", "with [Orland and the River Council]"]),
        (
            "m7",
            [
                "pending",
                "due 2026-05-20 (“20 May”, ¶8)",
                "set by Edda Marn",
                "else “Orland would close the strait”",
                "answer open from [the River Council]",
            ],
        ),
        ("m8", ["proposed", "“eleven fishermen”", "between Orland and the River Council"]),
        ("m9", ["ended", "in Vell", "mediated by [the League of Straits]", "between [Orland] and the River Council"]),
    ],
)
def test_a_matter_is_headed_by_its_facts(reading: Reading, maker: LineMaker, id: str, facts: list[str]):
    matter = reading.matter(id)
    assert matter is not None
    acts = [act for act in reading.acts if act.matter == id]
    assert list(facts_of(matter, acts, maker)) == facts
