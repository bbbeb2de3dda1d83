"""A reading made by hand over a text made for this project: every kind of matter, every act, every modality."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from parley.briefs.line import LineMaker
from parley.records import (
    Act,
    Actor,
    ActorKind,
    ActType,
    Ceasefire,
    Deadline,
    Exchange,
    Matter,
    MatterDetail,
    MatterKind,
    MatterStatus,
    Meeting,
    Modality,
    Plan,
    PublishedFrom,
    Quotation,
    QuotationKind,
    Reading,
    Report,
    Sides,
    Span,
    Talks,
    Terms,
    TimeExpression,
    TimexType,
)

TEXT = """Orland waits for the River Council’s answer

On Monday, Orland’s president, Edda Marn, proposed direct talks with the River Council in the port of Lask. \
The council said on its radio that it was ready to listen.

A 72-hour harbour truce, declared by Orland on Saturday, is in force until Tuesday. \
Ivo Tarn, who commands the council’s boats, accused Orland of breaking it and said that Orland shelled the fish market on Sunday. \
“They fired first,” Marn told reporters, and charged the River Council with two broken nights. \
She denied that Orland’s guns had been moved.

The League of Straits welcomed the truce. Its envoy said Orland would prolong the truce by a week.

The River Council demanded that Orland’s gunboats leave the estuary. Orland rejected the demand.

The League of Straits drew up a nine-point plan. Orland accepted the plan.

Envoys of both sides are to meet in Port Sel on Thursday, the League of Straits said. \
They conferred in Brenn last week. Marn did not meet Tarn.

Marn warned that Orland would close the strait unless the council answers by 20 May.

Orland released eleven fishermen. The council may hand over six sailors.

Earlier talks in Vell collapsed in March when the River Council walked out.

“Peace is a road, not a door,” Tarn wrote in a letter. Marn promised to keep the hospital road open. \
Orland’s gunboats fired on a pier near Vell on Sunday.
"""


class Teller:
    """Makes the parts of a reading from words of its text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.acts: list[Act] = []

    def span(self, words: str) -> Span:
        assert self.text.count(words) == 1, words
        return Span.of(self.text, at := self.text.index(words), at + len(words))

    def act(self, type: ActType, words: str, by: str = "", to: str = "", **fields: object) -> None:
        names = [tuple(name for name in names.split(", ") if name) for names in (by, to)]
        act = Act(f"a{len(self.acts) + 1}", type, self.span(words), by=names[0], to=names[1])
        self.acts.append(replace(act, **fields))

    def date(self, words: str, value: str) -> TimeExpression:
        return TimeExpression(self.span(words), TimexType.DATE, value)


def _acts(teller: Teller) -> tuple[Act, ...]:
    council, marn, tarn, league = "River Council", "Edda Marn", "Ivo Tarn", "League of Straits"
    alleged, planned, possible, negated = Modality.ALLEGED, Modality.PLANNED, Modality.POSSIBLE, Modality.NEGATED
    act = teller.act
    act(ActType.PROPOSE, "Edda Marn, proposed direct talks with the River Council", marn, council, matter="m1", when="2026-05-11")
    act(ActType.READY, "on its radio that it was ready to listen", council, matter="m1", channel="on its radio")
    act(ActType.DECLARE, "A 72-hour harbour truce, declared by Orland on Saturday", "Orland", matter="m2", when="2026-05-09")
    act(ActType.ACCUSE, "accused Orland of breaking it", tarn, "Orland", matter="m2")
    act(
        ActType.ATTACK,
        "Orland shelled the fish market on Sunday",
        "Orland",
        matter="m2",
        speaker=tarn,
        modality=alleged,
        when="2026-05-10",
    )
    act(ActType.SAY, "“They fired first,” Marn told reporters", marn, matter="m2", channel="told reporters")
    act(ActType.ACCUSE, "charged the River Council with two broken nights", marn, council, matter="m2", confidence=0.31)
    act(ActType.DENY, "She denied that Orland’s guns had been moved", marn)
    act(ActType.WELCOME, "The League of Straits welcomed the truce", league, matter="m2")
    act(
        ActType.EXTEND,
        "Orland would prolong the truce by a week",
        "Orland",
        matter="m2",
        speaker="an envoy of the League of Straits",
        modality=planned,
    )
    act(ActType.DEMAND, "The River Council demanded that Orland’s gunboats leave the estuary", council, "Orland", matter="m3")
    act(ActType.REJECT, "Orland rejected the demand", "Orland", council, matter="m3")
    act(ActType.PROPOSE, "The League of Straits drew up a nine-point plan", league, f"Orland, {council}", matter="m4")
    act(ActType.ACCEPT, "Orland accepted the plan", "Orland", league, matter="m4")
    act(
        ActType.MEET,
        "Envoys of both sides are to meet in Port Sel on Thursday",
        f"Orland, {council}",
        f"Orland, {council}",
        matter="m5",
        speaker=league,
        modality=planned,
        when="2026-05-14",
    )
    act(ActType.MEET, "They conferred in Brenn last week", f"Orland, {council}", matter="m6", when="2026-05-04/2026-05-10")
    act(ActType.MEET, "Marn did not meet Tarn", marn, tarn, modality=negated)
    act(ActType.THREATEN, "Marn warned that Orland would close the strait", marn, council, matter="m7", modality=possible)
    act(ActType.COOPERATE, "Orland released eleven fishermen", "Orland", matter="m8")
    act(ActType.COOPERATE, "The council may hand over six sailors", council, matter="m8", modality=possible)
    act(ActType.END, "Earlier talks in Vell collapsed in March when the River Council walked out", council, matter="m9", when="2026-03")
    act(ActType.SAY, "“Peace is a road, not a door,” Tarn wrote in a letter", council, speaker=tarn, channel="in a letter")
    act(ActType.PLEDGE, "Marn promised to keep the hospital road open", marn)
    act(ActType.ATTACK, "Orland’s gunboats fired on a pier near Vell on Sunday", "Orland", when="2026-05-10")
    return tuple(teller.acts)


def _matters() -> tuple[Matter, ...]:
    both = ("Orland", "River Council")

    def matter(id: str, label: str, status: MatterStatus, detail: MatterDetail, awaiting: tuple[str, ...] = ()) -> Matter:
        return Matter(id, MatterKind(type(detail).__name__.lower()), label, status, both, awaiting, detail)

    return (
        matter("m1", "direct talks in Lask", MatterStatus.PROPOSED, Talks(venue="Lask"), ("River Council",)),
        matter(
            "m2",
            "72-hour harbour truce",
            MatterStatus.IN_FORCE,
            Ceasefire(sides=Sides.UNILATERAL, start="2026-05-09", end="2026-05-12", duration="PT72H"),
        ),
        matter(
            "m3", "gunboats out of the estuary", MatterStatus.REJECTED, Terms("Orland’s gunboats leave the estuary", ("River Council",))
        ),
        matter("m4", "nine-point plan", MatterStatus.PENDING, Plan("a nine-point plan", ("League of Straits",)), ("River Council",)),
        matter("m5", "meeting of envoys in Port Sel", MatterStatus.PLANNED, Meeting("Port Sel", "2026-05-14", both)),
        matter("m6", "meeting in Brenn", MatterStatus.HELD, Meeting("Brenn", "2026-05-04/2026-05-10", both)),
        matter(
            "m7",
            "answer of the council",
            MatterStatus.PENDING,
            Deadline(("Edda Marn",), "2026-05-20", "Orland would close the strait"),
            ("River Council",),
        ),
        matter("m8", "exchange of fishermen and sailors", MatterStatus.PROPOSED, Exchange("eleven fishermen")),
        matter("m9", "talks in Vell", MatterStatus.ENDED, Talks(venue="Vell", mediators=("League of Straits",))),
    )


@pytest.fixture(scope="session")
def reading() -> Reading:
    """The whole reading."""
    teller = Teller(TEXT)
    said = teller.span("Peace is a road, not a door,")
    return Reading(
        Report(
            TEXT,
            id="harbour",
            title="Orland waits for the River Council’s answer",
            source="The Lask Courier",
            published=date(2026, 5, 12),
            published_from=PublishedFrom.GIVEN,
            url="https://courier.example/harbour",
        ),
        actors=(
            Actor("Edda Marn", ("Marn", "She"), ActorKind.PERSON, "Orland"),
            Actor("Ivo Tarn", ("Tarn",), ActorKind.PERSON, "River Council"),
            Actor("Orland", (), ActorKind.STATE),
            Actor("River Council", ("The council",), ActorKind.ARMED_GROUP),
            Actor("League of Straits", (), ActorKind.ORGANISATION),
            Actor("an envoy of the League of Straits", ("Its envoy",), ActorKind.OTHER, "League of Straits"),
        ),
        acts=_acts(teller),
        matters=_matters(),
        quotations=(Quotation(QuotationKind.DIRECT, said, teller.span("Tarn wrote"), None, "Ivo Tarn", "in a letter"),),
        dates=(
            teller.date("Monday", "2026-05-11"),
            teller.date("Saturday", "2026-05-09"),
            teller.date("Tuesday", "2026-05-12"),
            teller.date("Thursday", "2026-05-14"),
            teller.date("last week", "2026-W19"),
            teller.date("20 May", "2026-05-20"),
            teller.date("March", "2026-03"),
        ),
    )


@pytest.fixture(scope="session")
def maker(reading: Reading) -> LineMaker:
    """What makes the lines of the reading."""
    return LineMaker.of(reading)


@pytest.fixture
def tell() -> Callable[..., Reading]:
    """Makes a reading with one act over a text: `tell(text, act=..., evidence=..., actors=...)`."""

    def make(
        text: str, *, evidence: str | None = None, actors: tuple[Actor, ...] = (), title: str | None = None, **fields: object
    ) -> Reading:
        act = Act("a1", ActType.SAY, Teller(text).span(evidence or text))
        return Reading(Report(text, id="one", title=title), actors, (replace(act, **fields),))

    return make
