"""What was learned is filed under whom it is about."""

from __future__ import annotations

from half_day_meeting import BIRK, SOND, running

from facilitator.exports.audience import Audience
from facilitator.exports.section import Lines
from facilitator.exports.view import view


def test_what_one_school_thought_about_the_other_is_not_called_its_own_practice() -> None:
    table = running()
    table.until("d_refl.1")
    table.do("note.reflection", "@Anne Jeg blev nysgerrig på makkerparrene")
    table.until("d_resp.1")
    table.do("note.reflection", "/Birkehave Vi hørte noget om os selv")
    shown = view(table.meeting, Audience.GROUP, "en", table.clock.today())
    parts = next(section.parts for section in shown.sections if section.key == "learned")
    filed = {part.title: [line.text for line in part.lines] for part in parts if isinstance(part, Lines)}
    assert filed[f"{BIRK}: about our own practice"] == ["Vi hørte noget om os selv"]
    assert filed[f"{SOND}: thoughts and ideas from each other"] == ["Jeg blev nysgerrig på makkerparrene"]
