"""A running meeting as its gates see it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from facilitator.domain import run as ev
from facilitator.domain.action import Action
from facilitator.domain.agenda import Agenda, Block, Item, Repeat
from facilitator.domain.course import CourseHead, CourseKind
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue, Rating
from facilitator.domain.gate_state import Appointment
from facilitator.domain.gate_view import gate_state, missing
from facilitator.domain.local_text import LocalText
from facilitator.domain.meeting import Meeting
from facilitator.domain.meeting_head import AgendaCopy, MeetingHead
from facilitator.domain.modes import ActionStatus, MeetingClass, Mode, Settlement
from facilitator.domain.people import Group, Party, Person
from facilitator.domain.requirements import (
    Confirmed,
    Each,
    FieldFilled,
    Gate,
    Rated,
    Record,
    Turns,
)
from facilitator.domain.run import Recorded

TODAY = date(2026, 11, 24)
START = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)
TEXT = LocalText.everywhere("x")


def item(item_id: str, gate: Gate = (), mode: Mode = Mode.EXPLORE, floor: str = "plenary") -> Item:
    return Item(item_id, TEXT, 10, mode, floor, gate=gate)


def person(name: str, party: str = "", *roles: str) -> Person:
    return Person(
        id=name, stream_id="s", course_id="c", name=name.title(), roles=roles or ("member",), party_id=party,
        position=1,
    )  # fmt: skip


def party(name: str, position: int) -> Party:
    return Party(id=name, stream_id="s", course_id="c", name=name.title(), position=position)


ASKING = item("ask", (Record("question", at_least=2), Turns("other_parties")), floor="other_parties")
PARTS = (
    item("open", (Confirmed("contract"), FieldFilled("release_level"))),
    Block("b", Repeat.PER_PARTY, "everyone", 2, (ASKING,)),
    item("watch", (Record("evidence", having=("time",)),), Mode.OBSERVE, "silent"),
    item("own", (Record("idea", per="party"), Each("idea", ("adaptation",))), Mode.WRITE, "own_school"),
    item("close", (FieldFilled("release_level", scope="item"), Rated("roti")), Mode.CHECK),
)
MEETING = Meeting(
    head=MeetingHead(
        id="m", stream_id="s", course_id="c", agenda_copy_id="a", title="x", language="da", starts_at=START,
        created_at=START,
    ),
    course=CourseHead(id="c", stream_id="s", kind=CourseKind.SINGLE, title="x", created_at=START),
    copy=AgendaCopy(
        id="a", stream_id="s", rules=(), questions=(),
        agenda=Agenda("a", "1", TEXT, MeetingClass.MEETING, 60, TEXT, TEXT, TEXT, TEXT, PARTS),
    ),
    parties=(party("birkehave", 1), party("søndergård", 2)),
    people=(
        person("hanne", "birkehave", "host"),
        person("ida", "birkehave"),
        person("anne", "søndergård"),
        person("mette", "søndergård"),
        person("inge", "", "process_consultant"),
    ),
)  # fmt: skip


def after(*events: ev.Event, meeting: Meeting = MEETING) -> Meeting:
    """The meeting after more events, one a minute."""
    so_far = len(meeting.recorded)
    return meeting.with_(
        Recorded(
            id=f"r{n}", stream_id="s", meeting_id="m", position=n, at=START + timedelta(minutes=n), kind="x",
            event=event,
        )
        for n, event in enumerate(events, start=so_far)
    )  # fmt: skip


def running(item_id: str) -> Meeting:
    return after(ev.MeetingStarted(START + timedelta(hours=1)), ev.ItemEntered(item_id))


def entry(number: int, kind: str, **more: Any) -> Entry:
    known: dict[str, Any] = {
        "id": f"e{number}", "stream_id": "s", "course_id": "c", "meeting_id": "m", "item_id": "own",
        "at": START, "text": "x",
    }  # fmt: skip
    return Entry(number=number, kind=kind, **{**known, **more})


def action(number: int, **more: Any) -> Action:
    known: dict[str, Any] = {
        "id": f"a{number}", "stream_id": "s", "course_id": "c", "meeting_id": "m", "item_id": "own",
        "at": START, "text": "x",
    }  # fmt: skip
    return Action(number=number, **{**known, **more})


def setting(name: str, value: str, minute: int, **more: Any) -> FieldValue:
    known: dict[str, Any] = {
        "id": f"f{name}{minute}", "stream_id": "s", "course_id": "c", "meeting_id": "m", "item_id": "open",
        "kind": "field",
    }  # fmt: skip
    return FieldValue(name=name, value=value, at=START + timedelta(minutes=minute), **{**known, **more})


def keys(meeting: Meeting) -> list[tuple[str, str]]:
    return [(one.key, one.unit.name if one.unit else "") for one in missing(meeting, TODAY)]


def qualities(kept: Iterable[Entry | Action]) -> frozenset[str]:
    (thing,) = gate_state(running("own").with_(kept), TODAY).things
    return thing.qualities


def test_before_the_start_nothing_is_asked() -> None:
    assert missing(MEETING, TODAY) == ()


def test_the_running_item_says_what_it_lacks() -> None:
    assert keys(running("open")) == [("confirm", ""), ("field", "")]


def test_a_contract_and_a_level_let_the_opening_close() -> None:
    meeting = after(ev.Confirmed("contract", "all"), meeting=running("open"))
    assert keys(meeting.with_([setting("release_level", "schools", 2)])) == []


def test_a_yes_belongs_to_its_item() -> None:
    meeting = after(ev.Confirmed("contract", "all"), ev.ItemEntered("own"), meeting=running("open"))
    seen = gate_state(meeting, TODAY, meeting.find_item("open"))
    assert ("contract", "all") in seen.yeses
    assert gate_state(meeting, TODAY).yeses == frozenset()


def test_in_each_time_round_the_other_school_asks() -> None:
    first = after(ev.TurnTaken("anne"), ev.TurnPassed("mette"), meeting=running("ask.1"))
    asked = [entry(n, "question", item_id="ask.1", person_id="anne") for n in (1, 2)]
    assert keys(first.with_(asked)) == []
    second = after(ev.ItemEntered("ask.2"), meeting=first.with_(asked))
    assert keys(second) == [("too_few", ""), ("turns", "")]
    (_, turns) = missing(second, TODAY)
    assert turns.facts["asked"][0].names == ("Hanne", "Ida")


def test_who_has_left_owes_no_turn_and_who_comes_back_does() -> None:
    gone = after(ev.TurnTaken("anne"), ev.PersonLeft("mette"), meeting=running("ask.1"))
    assert ("turns", "") not in keys(gone)
    assert ("turns", "") in keys(after(ev.PersonArrived("mette"), meeting=gone))


def test_an_entry_is_credited_to_its_person_else_to_its_party() -> None:
    ideas = [
        entry(1, "idea", person_id="hanne", party_id="birkehave", adaptation="y"),
        entry(2, "idea", party_id="søndergård", adaptation="y"),
    ]
    assert keys(running("own")) == [("too_few", "Birkehave"), ("too_few", "Søndergård"), ("too_few", "")]
    assert keys(running("own").with_(ideas)) == []


def test_a_struck_entry_does_not_count() -> None:
    idea = entry(1, "idea", party_id="birkehave", adaptation="y")
    assert ("too_few", "Birkehave") not in keys(running("own").with_([idea]))
    assert ("too_few", "Birkehave") in keys(running("own").with_([replace(idea, struck=True)]))


def test_struck_and_dropped_actions_do_not_count() -> None:
    kept = running("own").with_([action(1), action(2, struck=True), action(3, status=ActionStatus.DROPPED)])
    assert len(gate_state(kept, TODAY).things) == 1


def test_an_action_is_its_owners_and_belongs_where_it_was_made() -> None:
    made = [action(1, owner_id="anne", party_id="birkehave"), action(2, item_id="open", party_id="birkehave")]
    earlier = action(3, meeting_id="before")
    seen = gate_state(running("own").with_([*made, earlier]), TODAY).things
    assert [(thing.credited_to, thing.scope) for thing in seen] == [
        ("", "course"), ("anne", "item"), ("birkehave", "meeting"),
    ]  # fmt: skip


def test_lines_on_paper_stand_for_so_many() -> None:
    (thing,) = gate_state(
        running("own").with_([entry(1, "idea", text="", paper=2, paper_each=True, party_id="birkehave")]),
        TODAY,
    ).things
    assert (thing.number, thing.for_each, thing.words) == (2, True, "")


def test_an_action_has_what_was_said_about_it() -> None:
    assert qualities([action(1)]) == {"open"}
    whole = action(
        1, owner_id="anne", deadline=TODAY, resources="0", sign="x", observer="Bo", status=ActionStatus.AGREED
    )
    assert qualities([whole]) == {"open", "owner", "deadline", "resources", "sign", "observer"}


def test_an_action_finished_in_an_earlier_meeting_is_not_open() -> None:
    assert "open" not in qualities([action(1, meeting_id="before", status=ActionStatus.DONE)])
    assert "open" in qualities([action(1, meeting_id="before", status=ActionStatus.PAUSED)])


def test_the_same_words_again_are_no_adaptation() -> None:
    assert qualities([entry(1, "idea", text="Makkerpar", adaptation="makkerpar ")]) == frozenset()
    assert qualities([entry(1, "idea", text="Makkerpar", adaptation="i to klasser")]) == {"adaptation"}


def test_a_parked_point_is_settled_and_dropping_it_takes_words() -> None:
    assert qualities([entry(1, "parked")]) == frozenset()
    assert qualities([entry(1, "parked", settled=Settlement.CARRIED)]) == {"settled"}
    assert qualities([entry(1, "parked", settled=Settlement.DROPPED)]) == frozenset()
    assert qualities([entry(1, "parked", settled=Settlement.DROPPED, settled_how="no longer")]) == {"settled"}


@pytest.mark.parametrize(
    ("more", "says_when"),
    [
        ({"item_id": "watch"}, True),
        ({"item_id": "watch", "text": "", "paper": 3}, False),
        ({"text": "Three hands up"}, False),
        ({"text": "10.42 three hands up"}, True),
        ({"text": "at 9:05"}, True),
        ({"text": "on 24.11.2026"}, False),
        ({"text": "room 10.99"}, False),
    ],
)
def test_evidence_says_when_it_was_typed_while_observing_or_names_the_time(
    more: dict[str, Any], says_when: bool
) -> None:
    assert ("time" in qualities([entry(1, "evidence", **more)])) is says_when


def test_a_flag_is_a_quality_of_evidence() -> None:
    assert "flag" in qualities([entry(1, "evidence", flagged=True)])
    assert "flag" not in qualities([entry(1, "idea", flagged=True)])


def group(kind: str, name: str, *members: str, item_id: str = "open") -> Group:
    return Group(
        id=name, stream_id="s", course_id="c", meeting_id="m", item_id=item_id, kind=kind, name=name,
        member_ids=members,
    )  # fmt: skip


def test_a_pair_is_of_different_schools_unless_two_come_from_one() -> None:
    meeting = running("own").with_(
        [group("pair", "P1", "hanne", "anne"), group("pair", "P2", "anne", "mette")]
    )
    first, second = gate_state(meeting, TODAY).groups
    assert (first.qualities, second.qualities) == ({"different_schools"}, frozenset())


def test_who_is_in_two_pairs_belongs_to_no_one_pair() -> None:
    meeting = running("own").with_([group("pair", "P1", "hanne", "anne"), group("pair", "P2", "anne", "ida")])
    people = {one.name: "pair" in one.qualities for one in gate_state(meeting, TODAY).people}
    assert people == {"Hanne": True, "Ida": True, "Anne": False, "Mette": False, "Inge": False}


def test_mixed_groups_are_for_one_item() -> None:
    meeting = running("own").with_([group("mixed_group", "M1", "hanne", "anne", item_id="open")])
    assert gate_state(meeting, TODAY).groups == ()
    assert len(gate_state(meeting, TODAY, meeting.find_item("open")).groups) == 1


def test_a_school_has_been_in_focus_once_its_turn_came() -> None:
    seen = gate_state(after(ev.ItemEntered("own"), meeting=running("ask.1")), TODAY)
    assert [("been_in_focus" in party.qualities) for party in seen.parties] == [True, False]


def test_the_level_of_another_meeting_is_not_this_ones() -> None:
    other = setting("release_level", "public", 0, meeting_id="before")
    assert ("field", "") in keys(running("open").with_([other]))


def test_a_course_field_of_another_meeting_holds() -> None:
    other = setting("ambition", "x", 0, meeting_id="before")
    assert gate_state(running("open").with_([other]), TODAY).fields == {("ambition", ""): "course"}


def test_the_level_chosen_at_the_opening_is_confirmed_at_the_end() -> None:
    opened = running("open").with_([setting("release_level", "schools", 1)])
    closing = after(ev.ItemEntered("close"), meeting=opened)
    assert keys(closing)[0] == ("field_again", "")
    confirmed = closing.with_([setting("release_level", "schools", 5, item_id="close")])
    assert ("field_again", "") not in keys(confirmed)


def test_in_an_item_that_runs_again_the_level_is_confirmed_again() -> None:
    closing = after(ev.ItemEntered("close"), meeting=running("open"))
    confirmed = closing.with_([setting("release_level", "schools", 2, item_id="close")])
    again = after(ev.ItemEntered("own"), ev.ItemEntered("close"), meeting=confirmed)
    assert keys(again)[0] == ("field_again", "")


def test_a_field_that_was_emptied_is_not_set_and_one_on_paper_is() -> None:
    emptied = [setting("ambition", "x", 1), setting("ambition", "", 2)]
    assert gate_state(running("open").with_(emptied), TODAY).fields == {}
    on_paper = setting("ambition", "", 3, on_paper=True)
    assert gate_state(running("open").with_([*emptied, on_paper]), TODAY).fields


def test_the_date_set_last_counts() -> None:
    dates = [
        setting("next_meeting", day, n, kind="date") for n, day in enumerate(("2026-12-01", "2026-12-08"), 1)
    ]
    seen = gate_state(running("open").with_(dates), TODAY).dates
    assert seen == {("next_meeting", ""): Appointment(date(2026, 12, 8), "item")}


def test_answers_on_a_scale_belong_to_the_item() -> None:
    rating = Rating(
        id="q", stream_id="s", meeting_id="m", item_id="close", scale="roti", counts=(0, 0, 1, 2, 1)
    )
    meeting = running("close").with_([rating])
    assert ("rating", "") not in keys(meeting)
    assert gate_state(meeting, TODAY, meeting.find_item("open")).ratings == {}


def test_consent_holds_beyond_its_item_until_it_is_withdrawn() -> None:
    given = after(ev.ConsentGiven("anne"), ev.ItemEntered("own"), meeting=running("open"))
    assert gate_state(given, TODAY).yeses == {("consent", "anne")}
    assert gate_state(after(ev.ConsentWithdrawn("anne"), meeting=given), TODAY).yeses == frozenset()


def test_a_yes_of_all_is_the_consent_of_those_present_then() -> None:
    meeting = after(
        ev.PersonLeft("mette"), ev.Confirmed("consent", "all"), ev.PersonArrived("mette"),
        ev.ConsentWithdrawn("ida"), meeting=running("open"),
    )  # fmt: skip
    agreed = {who for what, who in gate_state(meeting, TODAY).yeses if what == "consent"}
    assert agreed == {"hanne", "anne", "inge"}


def test_the_next_pre_meeting_has_swapped_roles_once_it_is_said_who_takes_whose_place() -> None:
    day = setting("next_pre_meeting", "2026-12-01", 1, kind="date")
    other = setting("follow_up", "2026-12-01", 1, kind="date")
    swapped = setting("roles_swapped", "Ida observerer, Anne bliver set", 2)
    dated = running("open").with_([day, other])
    assert gate_state(dated, TODAY).dates["next_pre_meeting", ""].qualities == frozenset()
    seen = gate_state(dated.with_([swapped]), TODAY).dates
    assert seen["next_pre_meeting", ""].qualities == {"roles_swapped"}
    assert seen["follow_up", ""].qualities == frozenset()
