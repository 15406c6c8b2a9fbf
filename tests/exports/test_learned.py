"""What was learned is filed under whom it is about."""

from __future__ import annotations

from half_day_meeting import BIRK, SKOV, SOND, Table, a_setup, running

from facilitator.exports.audience import Audience
from facilitator.exports.section import Lines
from facilitator.exports.view import view


def test_what_one_school_thought_about_the_other_is_not_called_its_own_practice() -> None:
    table = running()
    table.until("d_refl.1")
    table.do("note.reflection", "@Anne Jeg blev nysgerrig på makkerparrene")
    table.until("d_resp.1")
    table.do("note.reflection", "/Birkehave Vi hørte noget om os selv")
    told = filed(table)
    assert told[f"{BIRK}: about our own practice"] == ["Vi hørte noget om os selv"]
    assert told[f"{SOND}: thoughts and ideas from each other"] == ["Jeg blev nysgerrig på makkerparrene"]


def filed(table: Table) -> dict[str, list[str]]:
    shown = view(table.meeting, Audience.GROUP, "en", table.clock.today())
    parts = next(section.parts for section in shown.sections if section.key == "learned")
    return {part.title: [line.text for line in part.lines] for part in parts if isinstance(part, Lines)}


def test_what_the_reflecting_team_says_is_of_its_school_though_nobody_typed_one() -> None:
    table = running()
    table.until("d_refl.1")
    table.do("note.reflection", "Jeg hørte, hvor meget makkeren betyder")
    assert filed(table)[f"{SOND}: thoughts and ideas from each other"] == [
        "Jeg hørte, hvor meget makkeren betyder"
    ]
    assert not any("own practice" in title for title, said in filed(table).items() if said)


def test_of_three_schools_a_thought_of_nobody_named_stands_under_the_school_that_listened() -> None:
    table = Table(a_setup(parties=(BIRK, SOND, SKOV)))
    table.start()
    table.until("d_refl.2")
    table.do("note.reflection", "Jeg blev optaget af pedellen")
    assert filed(table)[f"Thoughts about {SOND}"] == ["Jeg blev optaget af pedellen"]
