"""People are put right after the meeting was made."""

from __future__ import annotations

from half_day_meeting import BIRK, SOND, WHY, Table, running

from facilitator.domain.people import Person
from facilitator.domain.refusal import Reason


def somebody(table: Table, name: str) -> Person:
    return next(person for person in table.meeting.people if person.name == name)


def test_a_person_is_added_before_and_during_the_meeting_with_role_and_school() -> None:
    table = Table()
    table.do("person", "Ulla Vind;projektleder, vært;Birk")
    ulla = somebody(table, "Ulla Vind")
    assert (ulla.roles, ulla.party_id) == (("project_leader", "host"), table.party(BIRK))
    assert ulla.position == max(person.position for person in table.meeting.people)
    table.start()
    table.do("person", "Bo Lind")
    assert (somebody(table, "Bo Lind").roles, somebody(table, "Bo Lind").party_id) == (("member",), "")


def test_somebody_of_that_very_name_gets_what_is_said_and_keeps_the_rest() -> None:
    table = Table()
    before = somebody(table, "Anne Dahl")
    table.do("person", "anne dahl;;Birkehave")
    moved = somebody(table, "Anne Dahl")
    assert (moved.id, moved.roles, moved.party_id) == (before.id, before.roles, table.party(BIRK))
    table.do("person", "Anne Dahl;host")
    assert (somebody(table, "Anne Dahl").roles, somebody(table, "Anne Dahl").party_id) == (
        ("host",), table.party(BIRK),
    )  # fmt: skip
    table.do("person", "Anne Dahl;guest;")
    assert somebody(table, "Anne Dahl").party_id == ""
    assert len(table.meeting.people) == 8


def test_a_person_as_she_is_already_is_refused() -> None:
    refused = Table().refused("person", f"Anne Dahl;member;{SOND}")
    assert (refused.reason, refused.facts["name"]) == (Reason.HAS_ROLE, "Anne Dahl")


def test_a_meeting_keeps_a_consultant_and_takes_nobody_after_its_close() -> None:
    table = running()
    table.do("person", "Jon Berg;guest")
    assert table.refused("person", "Inge Krogh;guest").reason is Reason.NO_CONSULTANT
    assert table.refused("person", "Ulla;king").reason is Reason.NO_SUCH_CHOICE
    assert table.refused("person", "Ulla;member;Skovly").reason is Reason.NO_SUCH_PARTY
    table.do("close", WHY)
    assert table.refused("person", "Ulla").reason is Reason.MEETING_CLOSED


def test_two_of_one_name_are_two_people_told_apart_by_school_in_names_orders_and_lines() -> None:
    table = running()
    first = somebody(table, "Anne Dahl")
    assert table.meeting.called(first) == "Anne Dahl"
    table.do("person", f"Anne Dahl;member;{BIRK}")
    both = [person for person in table.meeting.people if person.name == "Anne Dahl"]
    assert [table.meeting.name_of(person.id) for person in both] == [
        f"Anne Dahl ({SOND})",
        f"Anne Dahl ({BIRK})",
    ]
    refused = table.refused("turn", "Anne Dahl")
    assert refused.reason is Reason.AMBIGUOUS
    assert set(refused.facts["candidates"]) == {f"Anne Dahl ({SOND})", f"Anne Dahl ({BIRK})"}
    table.do("turn", f"Anne Dahl ({BIRK})")
    assert table.meeting.run.turns[-1].person_id == both[1].id
    for line, who in ((f"@Anne siger det /{BIRK}", 1), (f"/{SOND} @Anne Dahl siger det", 0)):
        table.do("note", line)
        assert table.meeting.entries[-1].person_id == both[who].id
    table.do("note", f"@Anne Dahl ({BIRK}) siger det")
    assert (table.meeting.entries[-1].person_id, table.meeting.entries[-1].text) == (both[1].id, "siger det")
    table.do("note", "@Anne siger det")
    assert table.meeting.entries[-1].text == "@Anne siger det", "nobody is guessed"
    table.do("person", f"Anne Dahl ({BIRK});guest")
    assert next(p for p in table.meeting.people if p.id == both[1].id).roles == ("guest",)
    assert next(p for p in table.meeting.people if p.id == both[0].id).roles == first.roles
