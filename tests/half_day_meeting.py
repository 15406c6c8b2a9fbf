"""The shipped half day with two schools, run on a clock that is moved by hand and without a disk."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from facilitator.clock import FastClock
from facilitator.domain.agenda import Item
from facilitator.domain.meeting import Meeting, RowRecord
from facilitator.domain.meeting_head import AgendaCopy, MeetingHead
from facilitator.domain.moment import Moment
from facilitator.domain.refusal import Refused
from facilitator.domain.run import Event, Recorded
from facilitator.identity import uuid7
from facilitator.services.arguments import Scene
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.giving import carry_out
from facilitator.services.meeting_making import meeting_records_of
from facilitator.services.setup import PersonLine, Setup

BEGINS = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
ENDS = datetime(2026, 11, 24, 12, 30, tzinfo=UTC)
BIRK, SOND, SKOV = "Birkehave", "Søndergård", "Skovly"
WHY = "De bad selv om det nu"
"""A reason that is long enough."""
CONSULTANTS = (
    PersonLine("Inge Krogh", ("process_consultant",)),
    PersonLine("Jon Berg", ("process_consultant",)),
)
PEOPLE = (
    PersonLine("Ida Krag", ("project_leader",), BIRK),
    PersonLine("Ole Bech", ("member",), BIRK),
    PersonLine("Anne Dahl", ("member",), SOND),
    PersonLine("Mette Holm", ("member",), SOND),
    PersonLine("Karim Aziz", ("member",), SOND),
    PersonLine("Gerd Juhl", ("guest",)),
)


@cache
def shipped(agenda_id: str) -> AgendaCopy:
    shelf = Bookshelf(Path("no-such-folder"))
    agenda = shelf.agenda(agenda_id)
    assert not isinstance(agenda, Refused)
    return shelf.copy_of(agenda)


def half_day() -> AgendaCopy:
    return shipped("dialogue_half_day")


def a_setup(
    *,
    parties: Sequence[str] = (BIRK, SOND),
    people: Sequence[PersonLine] = (*CONSULTANTS, *PEOPLE),
    **more: Any,
) -> Setup:
    known: dict[str, Any] = {
        "title": "Dagens mål",
        "parties": tuple(parties),
        "people": tuple(people),
        "starts_at": BEGINS,
        "language": "da",
    }
    return Setup(**(known | more))


def meeting_of(records: Sequence[RowRecord]) -> Meeting:
    kinds = {type(record).__name__: record for record in records}
    head, course, copy = kinds["MeetingHead"], kinds["CourseHead"], kinds["AgendaCopy"]
    assert isinstance(head, MeetingHead) and isinstance(copy, AgendaCopy)
    return Meeting(head=head, course=course, copy=copy).with_(records)  # type: ignore[arg-type]


class Table:
    """A meeting, its clock, and the orders given in it."""

    def __init__(self, setup: Setup | None = None, *, at: datetime = BEGINS, copy: AgendaCopy | None = None):
        records = meeting_records_of(setup or a_setup(), copy or half_day(), BEGINS)
        assert not isinstance(records, Refused), records
        self.meeting = meeting_of(records)
        self.clock = FastClock(at, UTC)

    @property
    def now(self) -> datetime:
        return self.clock.now()

    def tick(self, minutes: float = 0, *, seconds: float = 0) -> None:
        self.clock.wait(timedelta(minutes=minutes, seconds=seconds))

    def answer(self, name: str, *args: str) -> tuple[RowRecord, ...] | Refused:
        """What an order is answered with; the meeting is the next one where it was carried out."""
        moment = Moment(self.now, self.clock.today(), lambda: uuid7(self.now))
        answer = carry_out(name, args, Scene(self.meeting, moment, self.meeting.head.language))
        if not isinstance(answer, Refused):
            self.meeting = self.meeting.with_(answer)
        return answer

    def do(self, name: str, *args: str) -> tuple[RowRecord, ...]:
        answer = self.answer(name, *args)
        assert not isinstance(answer, Refused), answer
        return answer

    def refused(self, name: str, *args: str) -> Refused:
        before = self.meeting
        answer = self.answer(name, *args)
        assert isinstance(answer, Refused), answer
        assert self.meeting is before
        return answer

    def events(self, name: str, *args: str) -> list[Event]:
        """What happened by an order."""
        return [record.event for record in self.do(name, *args) if isinstance(record, Recorded)]

    def start(self, *, minutes_late: float = 0) -> None:
        self.tick(minutes_late)
        self.do("start")

    def until(self, item_id: str) -> None:
        """Go on, whatever is missing, until an item runs."""
        while self.meeting.run.item_id != item_id:
            self.do("next", WHY)

    @property
    def item(self) -> Item:
        assert self.meeting.item is not None
        return self.meeting.item

    def party(self, name: str) -> str:
        return next(party.id for party in self.meeting.parties if party.name == name)

    def person(self, first_name: str) -> str:
        return next(person.id for person in self.meeting.people if person.name.startswith(first_name))


def running(**more: Any) -> Table:
    """A table at which the meeting has just begun."""
    table = Table(**more)
    table.start()
    return table


_ITEMS = ("d_open", "d_pres.1", "d_expl.1", "d_expl.2", "d_break", "d_own", "d_commit", "d_check")
ORDERS = st.one_of(
    st.sampled_from(
        [
            ("start",), ("next", WHY), ("next",), ("pause",), ("resume",), ("park-and-close",),
            ("gap", "count"), ("gap", "aside"), ("late", "accept"), ("floor", BIRK), ("floor", "Anne"),
            ("floor", "none"), ("floor", "go_round"), ("turn", "Karim"), ("pass", "all"), ("absent", "Mette"),
            ("present", "Mette"), ("lead", "Jon"), ("confirm", "all"), ("consent", "all"), ("flag", "1"),
            ("note", "Noget værd at huske /Birk"), ("question.circular", "@Anne Hvem ser det først?"),
            ("answer", "Eleverne gør"), ("idea", "Målet med egne ord"), ("adapt", "2", "Kun i matematik"),
            ("action", "Ida prøver det >4/12"), ("set", "1", "sign", "De spørger"), ("strike", "2"),
            ("set", "1", "resources", "0"), ("set", "1", "status", "agreed Ida"), ("approve", "1", "Ole"),
            ("note.indicator", "Andel"), ("measure", "1", "baseline", f"12 % n=84 because {WHY}"),
            ("set", "1", "decision", "adjust"), ("link", "1", "2"),
            ("edit", "1", "Noget andet"), ("rate", "3"), ("date", "next_meeting", "2026-12-04"),
            ("release", "group"), ("field", "ambition", "Alle er med"), ("paper.wish", "2", "each"),
            ("assign", "pair", "Anne, Ida"), ("ask", "B04"), ("close", WHY), ("reopen", "LAST"),
        ]
    ),
    st.tuples(st.sampled_from(("skip", "jump")), st.sampled_from(_ITEMS), st.just(WHY)),
    st.tuples(
        st.just("borrow"), st.integers(1, 9).map(str), st.sampled_from(_ITEMS), st.sampled_from((WHY, ""))
    ),
    st.tuples(st.just("shorten"), st.sampled_from(_ITEMS), st.integers(1, 20).map(str), st.just(WHY)),
)  # fmt: skip
STEPS = st.lists(st.tuples(st.integers(0, 1500), ORDERS), min_size=1, max_size=25)
"""Seconds that pass, and then an order; not every one is possible."""


def said(order: tuple[str, ...], meeting: Meeting) -> tuple[str, ...]:
    """An order of a walk; ``LAST`` stands for the instant of the last event."""
    last = meeting.recorded[-1].at if meeting.recorded else BEGINS
    return tuple(last.isoformat() if word == "LAST" else word for word in order)


def walked(steps: Sequence[tuple[int, tuple[str, ...]]]) -> tuple[Table, list[Meeting]]:
    """The table after a walk through the meeting, and the meeting as it was after each step."""
    table, seen = Table(), []
    for seconds, order in [(0, ("start",)), *steps]:
        table.tick(seconds=seconds)
        table.answer(*said(order, table.meeting))
        seen.append(table.meeting)
    table.tick(seconds=61)
    return table, seen
