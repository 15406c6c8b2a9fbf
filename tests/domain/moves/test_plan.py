"""Actions: who does what by when."""

from __future__ import annotations

from datetime import date

import pytest
from half_day_meeting import BIRK, SOND, Table, running

from facilitator.domain.action import Action
from facilitator.domain.modes import ActionStatus
from facilitator.domain.moves.plan import SETTABLE
from facilitator.domain.refusal import Reason


def agreed(table: Table, text: str) -> Action:
    (action,) = table.do("action", text)
    assert isinstance(action, Action)
    return action


def test_owner_deadline_and_school_come_from_the_line_itself() -> None:
    table = running()
    action = agreed(table, "Anne danner makkerpar i 4. a >fredag /birk")
    assert (action.text, action.owner_id, action.deadline, action.party_id) == (
        "danner makkerpar i 4. a", table.person("Anne"), date(2026, 11, 27), table.party(BIRK),
    )  # fmt: skip
    assert action.status is ActionStatus.PROPOSED


def test_an_action_is_its_owners_schools_else_that_of_the_floor() -> None:
    table = running()
    assert agreed(table, "@Mette Prøve det").party_id == table.party(SOND)
    assert agreed(table, "Prøve det").party_id == table.party(BIRK)
    table.do("floor", "Karim")
    assert agreed(table, "Prøve det").party_id == table.party(SOND)
    table.do("floor", "none")
    assert agreed(table, "Prøve det").party_id == ""


SET = {
    "text": ("  prøve det  ", "prøve det"),
    "resources": ("2 timer", "2 timer"),
    "sign": ("de spørger", "de spørger"),
    "observer": ("Ole", "Ole"),
    "goal": ("egne ord", "egne ord"),
    "criterion": ("80 %", "80 %"),
    "evaluation": ("tælles", "tælles"),
    "adaptation": ("kun i 5. b", "kun i 5. b"),
    "deadline": ("4/12", date(2026, 12, 4)),
    "follow_up": ("2027-01-12", date(2027, 1, 12)),
    "confidence": ("7", 7),
    "status": ("in-progress", ActionStatus.IN_PROGRESS),
    "contributors": ("Mette og Karim", "Mette og Karim"),
    "note": ("venter på lokalet", "venter på lokalet"),
    "starts_on": ("2026-11-02", date(2026, 11, 2)),
    "resumes_on": ("1/3", date(2027, 3, 1)),
    "tags": ("#mål, dansk, mål", ("mål", "dansk")),
}


@pytest.mark.parametrize("name", sorted(SETTABLE))
def test_every_field_of_an_action_can_be_set(name: str) -> None:
    table = running()
    agreed(table, "Ole gør noget")
    if name == "owner":
        table.do("set", "1", name, "Anne")
        assert table.meeting.actions[0].owner_id == table.person("Anne")
    elif name == "approved_by":
        table.do("set", "1", "resources", "0")
        table.do("set", "1", name, "@Ida")
        assert table.meeting.actions[0].approved_by == table.person("Ida")
    elif name == "source":
        table.do("idea", "Egne ord")
        table.do("set", "1", name, "2")
        assert table.meeting.actions[0].source_id == table.meeting.entries[0].id
    elif name == "party":
        table.do("set", "1", name, "søn")
        assert table.meeting.actions[0].party_id == table.party(SOND)
    elif name == "as_it_is":
        table.do("set", "1", name, "Det er set på")
        assert table.meeting.said(name, table.meeting.actions[0].id) == "Det er set på"
    elif name == "decision":
        table.do("set", "1", name, "drop Det kræver et lokale")
        assert table.meeting.actions[0].status is ActionStatus.DROPPED
    else:
        typed, kept = SET[name]
        table.do("set", "1", name.upper().replace("_", "-"), typed)
        assert getattr(table.meeting.actions[0], name) == kept


def test_an_action_of_no_school_becomes_one_of_its_owners() -> None:
    table = running()
    table.do("floor", "none")
    agreed(table, "Prøve det")
    table.do("set", "1", "owner", "Anne")
    assert table.meeting.actions[0].party_id == table.party(SOND)


@pytest.mark.parametrize(
    ("order", "reason"),
    [
        (("action", "@Anne"), Reason.EMPTY_TEXT),
        (("action", "Prøve det >2026-01-01"), Reason.DATE_PAST),
        (("set", "1", "colour", "blå"), Reason.NO_SUCH_FIELD),
        (("set", "1", "deadline", "2026-01-01"), Reason.DATE_PAST),
        (("set", "1", "follow_up", "2026-01-01"), Reason.DATE_PAST),
        (("set", "1", "deadline", "snart"), Reason.NOT_A_DATE),
        (("set", "1", "confidence", "11"), Reason.OUT_OF_RANGE),
        (("set", "1", "confidence", "god"), Reason.NOT_A_NUMBER),
        (("set", "1", "owner", "Ulla"), Reason.NO_SUCH_PERSON),
        (("set", "1", "party", "Ulla"), Reason.NO_SUCH_PARTY),
        (("set", "1", "status", "lost"), Reason.NO_SUCH_CHOICE),
        (("set", "1", "text", " "), Reason.EMPTY_TEXT),
        (("set", "2", "sign", "x"), Reason.NO_SUCH_FIELD),
        (("set", "9", "sign", "x"), Reason.NO_SUCH_NUMBER),
    ],
)
def test_what_cannot_be_set(order: tuple[str, ...], reason: Reason) -> None:
    table = running()
    agreed(table, "Ole gør noget")
    table.do("note", "Ingen handling")
    assert table.refused(*order).reason is reason


@pytest.mark.seed("SR-044")
def test_an_action_is_traced_to_the_idea_it_grew_from_also_of_an_earlier_meeting() -> None:
    table = running()
    table.do("idea", "Makkerpar i hver klasse /søn")
    agreed(table, "Ida danner makkerpar i 5. b")
    table.do("set", "2", "source", "#1")
    (idea,), (action,) = table.meeting.entries, table.meeting.actions
    assert action.source_id == idea.id
    assert table.refused("set", "2", "source", "2").reason is Reason.WRONG_KIND
    assert table.refused("set", "2", "source", "9").reason is Reason.NO_SUCH_NUMBER
