"""What was agreed, seen, thought and counted in an observation."""

from __future__ import annotations

from datetime import timedelta

import pytest
from half_day_meeting import WHY, Table, a_setup, shipped

from facilitator.domain.course_run import CourseRecorded, StartedUnprepared
from facilitator.domain.entries import Entry
from facilitator.domain.local_text import LocalText
from facilitator.domain.moment import Moment
from facilitator.domain.moves.beginning import begin
from facilitator.domain.observation import (
    agreed,
    counters,
    is_observing,
    is_on,
    tallied,
    time_taken,
    to_lay_out,
    was_shown,
)
from facilitator.domain.preparation import Point, PointStanding
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.run import GateOverridden, Recorded
from facilitator.identity import uuid7
from facilitator.services.setup import PersonLine

PAIR = (
    PersonLine("Ida Krag", ("focus_person",), "Birkehave"),
    PersonLine("Jonas Lind", ("observer",), "Birkehave"),
)


def pair(agenda_id: str = "observation_visit") -> Table:
    return Table(a_setup(parties=("Birkehave",), people=PAIR), copy=shipped(agenda_id))


def begun() -> Table:
    """The lesson has begun, as agreed."""
    table = pair()
    table.do("consent", "Ida")
    table.do("field", "focus_question", "@Ida Hvem spørger hvem?")
    table.start()
    return table


def watching() -> Table:
    table = begun()
    table.until("ob_watch")
    return table


def written(table: Table, name: str, *args: str) -> Entry:
    return next(record for record in table.do(name, *args) if isinstance(record, Entry))


def test_evidence_is_the_observed_persons_and_a_thought_the_observers() -> None:
    table = begun()
    first = written(table, "note.evidence", "22 elever sidder ned")
    assert table.meeting.run.floor == ""
    assert first.person_id == table.person("Ida")
    assert written(table, "note.own_question", "Hvem ved det?").person_id == table.person("Jonas")


def test_what_was_agreed_is_known_with_its_signs() -> None:
    table = pair()
    table.do("field", "focus_question", "@Ida Hvem spørger hvem?")
    table.do("field", "not_observed", "uro")
    table.do("consent", "Ida")
    table.start()
    table.do("note.sign", "spørger en kammerat")
    known = agreed(table.meeting)
    assert (known.question, known.signs, known.not_observed) == (
        "Hvem spørger hvem?", ("spørger en kammerat",), "uro",
    )  # fmt: skip
    table.do("field", "focus_question", "@Ida Hvem svarer?")
    assert agreed(table.meeting).question == "Hvem svarer?"


def test_counters_are_agreed_before_and_counted_while_it_runs() -> None:
    table = pair()
    table.do("consent", "Ida")
    table.do("field", "focus_question", "@Ida Hvem spørger hvem?")
    table.do("counter", "hænder oppe")
    table.do("counter.time", "læreren taler")
    assert table.refused("tally", "1").reason is Reason.NOT_STARTED
    table.start()
    table.until("ob_watch")
    hands, talk = counters(table.meeting)
    table.do("tally", "1")
    table.do("tally", "hænder")
    table.do("tally", "lærer")
    assert is_on(table.meeting, talk)
    table.tick(2)
    table.do("tally", "2")
    table.tick(5)
    table.do("tally", "2")
    table.tick(1)
    table.do("next", WHY)
    table.tick(9)
    assert tallied(table.meeting, hands) == 2 and tallied(table.meeting, talk) == 2
    assert time_taken(table.meeting, talk, table.now) == timedelta(minutes=3)
    assert not is_on(table.meeting, talk)


def test_the_last_thing_seen_is_marked_where_no_number_is_said() -> None:
    table = watching()
    assert table.refused("flag").reason is Reason.NOTHING_SEEN
    table.do("note.evidence", "En")
    last = written(table, "note.evidence", "To")
    table.do("note.own_question", "Tre?")
    assert written(table, "flag").id == last.id
    assert not written(table, "flag", str(last.number)).flagged


def test_a_line_moved_to_ones_own_thoughts_is_evidence_no_more() -> None:
    table = watching()
    line = written(table, "note.evidence", "De keder sig")
    moved = written(table, "thought", str(line.number))
    assert (moved.kind, moved.release.value, moved.id) == ("own_question", "private", line.id)


def test_marked_moments_come_first_when_evidence_is_laid_out_then_those_seen_first() -> None:
    table = pair("observation_post")
    table.start()
    for text in ("En", "To", "Tre"):
        table.do("note.evidence", text)
        table.tick(1)
    table.do("flag")
    table.until("or_data")
    assert [entry.text for entry in to_lay_out(table.meeting)] == ["Tre", "En", "To"]
    table.do("show")
    table.do("show", "2")
    shown = [entry.text for entry in to_lay_out(table.meeting) if was_shown(table.meeting, entry)]
    assert shown == ["Tre", "To"]
    table.do("show")
    assert table.refused("show").reason is Reason.ALL_SHOWN


@pytest.mark.parametrize(
    ("agenda_id", "item"), [("observation_visit", "ob_quiet"), ("triad_visit", "v_les1")]
)
def test_a_lesson_and_the_minute_after_it_are_observed(agenda_id: str, item: str) -> None:
    people = tuple(PersonLine(f"{role} A", (role,), "Birkehave") for role in ("host", "visitor", "observer"))
    setup = a_setup(parties=("Birkehave",), people=(*PAIR, *people))
    table = Table(setup, copy=shipped(agenda_id))
    table.do("consent", "Ida")
    table.do("field", "focus_question", "@Ida Hvem spørger hvem?")
    table.start()
    table.until(item)
    assert is_observing(table.meeting)
    table.do("close", WHY)
    assert not is_observing(table.meeting)


@pytest.mark.seed("SR-134")
def test_nobody_is_observed_without_consent_and_focus_unless_a_reason_is_on_record() -> None:
    table = pair()
    assert table.refused("start").facts["lacking"] == ("consent", "focus")
    table.do("consent", "Ida")
    assert table.refused("start").facts["lacking"] == ("focus",)
    assert table.refused("start", "kort").reason is Reason.REASON_TOO_SHORT
    passed = [event for event in table.events("start", WHY) if isinstance(event, GateOverridden)]
    assert [(event.missing, event.reason) for event in passed] == [(1, WHY)]
    agreed_on = begun()
    assert agreed_on.meeting.run.running


def test_a_meeting_that_lacks_nothing_starts_with_a_reason_as_without_one() -> None:
    table = pair("observation_post")
    assert not [event for event in table.events("start", WHY) if isinstance(event, GateOverridden)]
    assert table.meeting.run.running


def test_one_reason_passes_what_is_neither_agreed_nor_prepared() -> None:
    table = pair()
    point = Point("cover", -7, LocalText({"en": "Cover for the lesson"}), ("observation",))
    open_point = PointStanding(point, table.clock.today(), ready=False)
    moment = Moment(table.now, table.clock.today(), lambda: uuid7(table.now))
    answer = begin(table.meeting, moment, [open_point], WHY)
    assert not isinstance(answer, Refused)
    passed = [record.event for record in answer if isinstance(record, Recorded | CourseRecorded)]
    assert GateOverridden("ob_settle", 2, WHY) in passed
    assert StartedUnprepared(table.meeting.head.id, 1, WHY) in passed
