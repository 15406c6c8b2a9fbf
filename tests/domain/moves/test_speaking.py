"""The floor, turns, presence, confirmations and process moves."""

from __future__ import annotations

import pytest
from half_day_meeting import BIRK, CONSULTANTS, SKOV, SOND, WHY, PersonLine, Table, a_setup, running, shipped

from facilitator.domain import run as ev
from facilitator.domain.refusal import Reason


def floors(table: Table) -> list[str]:
    return [
        table.meeting.name_of(event.to) for event in table_events(table) if isinstance(event, ev.FloorGiven)
    ]


def table_events(table: Table) -> list[ev.Event]:
    return [record.event for record in table.meeting.recorded]


def test_the_floor_goes_to_a_school_a_person_the_round_or_nobody() -> None:
    table = running()
    for typed in ("Søn", "anne", "go_round", "none"):
        table.do("floor", typed)
    assert table.meeting.run.floor == ""
    given = [event.to for event in table_events(table) if isinstance(event, ev.FloorGiven)]
    assert given[-4:] == [table.party(SOND), table.person("Anne"), "go_round", ""]
    assert table.refused("floor", "Ulla").reason is Reason.NO_SUCH_NAME


def test_whoever_is_away_gets_no_floor_has_no_turn_and_says_no_yes() -> None:
    table = running()
    table.do("next")
    table.do("absent", "Anne")
    for order in ("floor", "turn", "pass", "confirm", "consent"):
        refused = table.refused(order, "Anne")
        assert (refused.reason, refused.facts["name"]) == (Reason.NOT_PRESENT, "Anne Dahl")
    table.do("absent", "Jon")
    assert table.refused("lead", "Jon").reason is Reason.NOT_PRESENT
    table.do("present", "Anne")
    assert table.events("turn", "Anne") == [ev.TurnTaken(table.person("Anne"))]


def test_all_pass_means_those_who_are_here_and_have_not_been_heard() -> None:
    table = running()
    table.until("d_clar.1")
    table.do("turn", "Anne")
    table.do("absent", "Karim")
    assert table.events("pass", "all") == [ev.TurnPassed(table.person("Mette"))]
    assert table.events("pass", "Anne") == [ev.TurnPassed(table.person("Anne"))]


def test_all_consent_means_those_who_are_here() -> None:
    table = running()
    table.do("absent", "Karim")
    consenting = {event.person_id for event in table.events("consent", "all")}  # type: ignore[union-attr]
    assert table.person("Karim") not in consenting and table.person("Anne") in consenting


def test_people_come_and_go_and_of_several_only_those_who_do() -> None:
    table = running()
    assert table.refused("present", "Anne").reason is Reason.ALREADY_PRESENT
    assert table.events("absent", "Anne, Mette") == [
        ev.PersonLeft(table.person("Anne")), ev.PersonLeft(table.person("Mette")),
    ]  # fmt: skip
    assert table.refused("absent", "Anne").reason is Reason.ALREADY_ABSENT
    assert table.events("absent", "Anne, Karim") == [ev.PersonLeft(table.person("Karim"))]
    assert len(table.events("present", "all")) == 3


def test_presence_is_marked_before_the_start_too_and_not_after_the_end() -> None:
    table = Table()
    table.do("absent", "Anne")
    table.start()
    assert table.person("Anne") not in [person.id for person in table.meeting.taking_part]
    table.do("close", WHY)
    assert table.refused("present", "Anne").reason is Reason.MEETING_CLOSED


@pytest.mark.seed("SR-042")
def test_two_consultants_take_part_and_exactly_one_of_them_leads_every_item() -> None:
    table = running()
    leading = []
    for handover in ("", "Jon", "", "Inge"):
        if handover:
            assert table.events("lead", handover) == [ev.LeadTaken(table.person(handover))]
        assert table.meeting.lead is not None
        leading.append(table.meeting.lead.name)
        table.do("next", WHY)
    assert leading == ["Inge Krogh", "Jon Berg", "Jon Berg", "Inge Krogh"]
    assert len([person for person in table.meeting.people if person.is_consultant]) == 2
    assert table.refused("lead", "Anne").reason is Reason.NOT_A_CONSULTANT


def test_a_yes_answers_everything_the_item_asks_a_yes_to() -> None:
    table = running()
    assert table.refused("confirm", "all").reason is Reason.NOTHING_TO_CONFIRM
    table.do("next")
    assert table.events("confirm", "all") == [ev.Confirmed("contract", "all")]
    assert table.events("confirm", SOND) == [ev.Confirmed("contract", table.party(SOND))]
    assert table.events("confirm", "Ida") == [ev.Confirmed("contract", table.person("Ida"))]


def test_process_moves_are_those_of_the_consultants_own_lines() -> None:
    table = running()
    assert table.events("intervene", "stop_advice") == [ev.Intervened("stop_advice")]
    refused = table.refused("intervene", "applause")
    assert refused.reason is Reason.NO_SUCH_CHOICE and "stop_advice" in refused.facts["candidates"]
    assert table.events("ask", "K01") == [ev.Intervened("stop_advice")]


def test_groups_are_numbered_by_their_kind_and_roles_are_added() -> None:
    table = running()
    table.do("assign", "triad", "Anne, Ida, Ole")
    table.do("assign", "triad", "Mette, Karim")
    table.do("assign", "reflecting-team", "Anne")
    assert [group.name for group in table.meeting.groups] == ["T1", "T2", "R1"]
    table.do("assign", "observer", "Anne, Mette")
    anne = table.meeting.find_person(table.person("Anne"))
    assert anne is not None and anne.roles == ("member", "observer")
    refused = table.refused("assign", "observer", "Anne, Mette")
    assert (refused.reason, refused.facts["name"]) == (Reason.HAS_ROLE, "Anne Dahl, Mette Holm")
    assert table.refused("assign", "king", "Anne").reason is Reason.NO_SUCH_CHOICE
    assert table.refused("assign", "pair", "Anne, Ulla").reason is Reason.NO_SUCH_PERSON
    assert table.refused("assign", "pair", " , ").reason is Reason.ARGUMENT_MISSING


def test_one_more_school_before_the_start_makes_the_half_day_310_minutes() -> None:
    table = Table()
    table.do("party", SKOV)
    assert sum(item.minutes for item in table.meeting.items) == 310
    assert [party.position for party in table.meeting.parties] == [1, 2, 3]
    assert (table.meeting.ends_at - table.meeting.head.starts_at).total_seconds() == 310 * 60
    assert table.refused("party", "skovly").reason is Reason.PARTY_KNOWN
    assert table.refused("party", '""').reason is Reason.EMPTY_TEXT
    assert table.refused("party", "26/11 8.30").reason is Reason.NO_LETTER
    table.do("start")
    assert table.refused("party", "Elmely").reason is Reason.ALREADY_STARTED


def test_a_guest_and_a_consultant_are_never_waited_for() -> None:
    people = (PersonLine("Inge Krogh", ("process_consultant",)), PersonLine("Gerd Juhl", ("guest",)))
    table = Table(a_setup(people=people))
    table.start()
    assert table.meeting.taking_part == ()
    assert table.meeting.of_party(table.party(BIRK)) == ()


def test_whom_a_block_is_run_for_is_settled_when_the_meeting_begins() -> None:
    people = (
        CONSULTANTS[0],
        *(PersonLine(name, ("member",)) for name in ("Ada Friis", "Bo Gram", "Clara Holt")),
    )
    table = Table(a_setup(parties=(), people=people), copy=shipped("leader_al_dialogue"))
    table.do("assign", "focus_person", "Clara, Bo")
    assert [item.title.said_in("da") for item in table.meeting.items if item.written_as == "l2_tell"] == [
        "Bo Gram: aktionen og iagttagelserne",
        "Clara Holt: aktionen og iagttagelserne",
    ]
    table.do("start")
    assert table.refused("assign", "focus_person", "Ada").reason is Reason.ALREADY_STARTED
    table.do("assign", "timekeeper", "Ada")
