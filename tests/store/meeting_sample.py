"""Small records to keep: two invented schools, three people, one short agenda."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from facilitator.domain import run as ev
from facilitator.domain.agenda import Agenda, Block, Item, Repeat
from facilitator.domain.course import LIBRARY_STREAM, CourseHead, CourseKind, Stream
from facilitator.domain.entries import Entry
from facilitator.domain.local_text import LocalText
from facilitator.domain.meeting import Meeting, RowRecord
from facilitator.domain.meeting_head import AgendaCopy, MeetingHead
from facilitator.domain.modes import MeetingClass, Mode
from facilitator.domain.people import Party, Person
from facilitator.domain.questions import Question, Rule
from facilitator.domain.requirements import Confirmed, Either, Record
from facilitator.domain.run import Event, Recorded
from facilitator.identity import uuid7

NOON = datetime(2031, 3, 4, 12, 0, tzinfo=UTC)


def later(minutes: float) -> datetime:
    return NOON + timedelta(minutes=minutes)


def an_agenda() -> Agenda:
    asks = (Record(kind="idea", at_least=2), Either((Confirmed("goals"), Record(kind="decision"))))
    opening = Item("welcome", LocalText.of(en="Welcome", da="Velkomst"), 5, Mode.FRAME, "nobody")
    exploring = Item(
        "explore", LocalText.of(en="{focus} tells"), 20, Mode.EXPLORE, "focus_party",
        rules=("listen",), prompts=("q1",), gate=asks,
    )  # fmt: skip
    text = LocalText.everywhere("x")
    return Agenda(
        id="sample", version="1", title=LocalText.of(en="Sample"), meeting_class=MeetingClass.MEETING,
        minutes=45, purpose=text, rationale=text, participants=text, carries=text,
        parts=(opening, Block("round", Repeat.PER_PARTY, "party", 2, (exploring,))),
    )  # fmt: skip


def a_copy() -> AgendaCopy:
    return AgendaCopy(
        id="c0ffee",
        stream_id=LIBRARY_STREAM,
        agenda=an_agenda(),
        rules=(Rule("listen", "L", LocalText.of(en="Listen first")),),
        questions=(
            Question("q1", "open", "circular", "one", LocalText.of(da="Hvem ser det først?"), ("why",)),
        ),
    )


def a_beginning(title: str = "Two schools", at: datetime = NOON) -> tuple[Meeting, tuple[RowRecord, ...]]:
    """A meeting nobody has started, and all the records it is kept as."""
    stream = Stream(id=uuid7(at), kind="course", created_at=at)
    course = CourseHead(id=uuid7(at), stream_id=stream.id, kind=CourseKind.SINGLE, title=title, created_at=at)
    copy = a_copy()
    head = MeetingHead(
        id=uuid7(at), stream_id=stream.id, course_id=course.id, agenda_copy_id=copy.id, title=title,
        language="da", starts_at=at, created_at=at,
    )  # fmt: skip
    parties = tuple(
        Party(id=uuid7(at), stream_id=stream.id, course_id=course.id, name=name, position=n)
        for n, name in enumerate(("Bakkeskolen", "Åskolan"))
    )
    people = tuple(
        Person(
            id=uuid7(at), stream_id=stream.id, course_id=course.id, name=name, roles=(role,),
            party_id=party, position=n,
        )
        for n, (name, role, party) in enumerate(
            (
                ("Ane", "member", parties[0].id),
                ("Örjan", "visitor", parties[1].id),
                ("Kim", "process_consultant", ""),
            )
        )
    )  # fmt: skip
    meeting = Meeting(head=head, course=course, copy=copy, parties=parties, people=people)
    return meeting, (stream, course, copy, head, *parties, *people)


def an_entry(
    meeting: Meeting, text: str = "Vi prøver det af i uge 40", at: datetime = NOON, **more: object
) -> Entry:
    known: dict[str, object] = {
        "id": uuid7(at), "stream_id": meeting.head.stream_id, "course_id": meeting.head.course_id,
        "meeting_id": meeting.head.id, "item_id": "welcome", "number": meeting.next_number, "at": at,
        "kind": "idea", "text": text,
    }  # fmt: skip
    return Entry(**{**known, **more})  # type: ignore[arg-type]


def happened(meeting: Meeting, *events: Event, at: datetime = NOON) -> tuple[Recorded, ...]:
    place = len(meeting.recorded)
    return tuple(
        Recorded(
            id=uuid7(at), stream_id=meeting.head.stream_id, meeting_id=meeting.head.id, position=place + n,
            at=at, kind=type(event).__name__, event=event,
        )
        for n, event in enumerate(events)
    )  # fmt: skip


def started(meeting: Meeting) -> tuple[Recorded, ...]:
    return happened(meeting, ev.MeetingStarted(later(45)), ev.ItemEntered("welcome"))
