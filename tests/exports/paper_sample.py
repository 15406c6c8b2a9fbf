"""A dialogue meeting of two schools, run by the moves, for papers to be made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count

from facilitator.domain import run as ev
from facilitator.domain.action import Action
from facilitator.domain.agenda import Agenda, Item
from facilitator.domain.course import CourseHead, CourseKind
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue
from facilitator.domain.line import Line
from facilitator.domain.local_text import LocalText
from facilitator.domain.meeting import Meeting
from facilitator.domain.meeting_head import AgendaCopy, MeetingHead
from facilitator.domain.modes import MeetingClass, Mode, QuestionType, ReleaseLevel, Settlement
from facilitator.domain.moment import Moment
from facilitator.domain.moves import agree, capture, minutes, pacing, plan, speaking
from facilitator.domain.moves.made import Answer
from facilitator.domain.people import Party, Person
from facilitator.domain.refusal import Refused

DAY = date(2026, 11, 24)
STARTS = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
LANGUAGES = ("en", "da", "sv")

_ITEMS = (
    ("open", 10, Mode.FRAME, "Velkomst og formål", "Välkomnande och syfte", "Welcome and purpose"),
    ("tell", 15, Mode.PRESENT, "Søndergård fortæller", "Søndergård berättar", "Søndergård tells"),
    (
        "ask",
        30,
        Mode.EXPLORE,
        "Undersøgelse: dagens mål",
        "Utforskande: dagens mål",
        "Inquiry: today's goal",
    ),
    ("promise", 20, Mode.DECIDE, "Handlinger", "Åtgärder", "Actions"),
    ("check", 5, Mode.CHECK, "Mødeevaluering", "Mötesutvärdering", "Learning check"),
)


def in_utc(instant: datetime) -> datetime:
    """The room's time in these tests."""
    return instant.astimezone(UTC)


class Sitting:
    """A meeting in the making: every move a minute after the one before."""

    def __init__(self, meeting: Meeting) -> None:
        self.meeting = meeting
        self._ids = count(1)
        self._at = STARTS

    def do(self, move: Callable[..., Answer], *args: object, **named: object) -> None:
        self._at += timedelta(minutes=1)
        moment = Moment(self._at, DAY, lambda: f"id-{next(self._ids):04}")
        answer = move(self.meeting, moment, *args, **named)
        assert not isinstance(answer, Refused), answer
        self.meeting = self.meeting.with_(answer)

    def note(self, kind: str, text: str, whose: str = "", **named: object) -> Entry:
        person = next((p for p in self.meeting.people if p.id == whose), None)
        party = next((p for p in self.meeting.parties if p.id == whose), None)
        self.do(capture.note, kind, Line(text, person=person, party=party), **named)
        return self.meeting.entries[-1]


def planned(language: str = "da", *, simulated: bool = False) -> Meeting:
    """The meeting before it begins."""
    items = tuple(
        Item(key, LocalText.of(en=en, da=da, sv=sv), length, mode, "plenary")
        for key, length, mode, da, sv, en in _ITEMS
    )
    title = LocalText.of(en="Dialogue meeting", da="Dialogmøde", sv="Dialogmöte")
    nothing = LocalText()
    agenda = Agenda("d", "1", title, MeetingClass.MEETING, 80, nothing, nothing, nothing, nothing, items)
    return Meeting(
        head=MeetingHead(
            id="m", stream_id="s", course_id="c", agenda_copy_id="a", title="Dagens mål i matematik",
            language=language, starts_at=STARTS, created_at=STARTS, simulated=simulated,
        ),
        course=CourseHead(id="c", stream_id="s", kind=CourseKind.SINGLE, title="", created_at=STARTS),
        copy=AgendaCopy(id="a", stream_id="s", agenda=agenda, rules=(), questions=()),
        parties=(_party("host", "Søndergård", 1), _party("guest", "Birkehave", 2)),
        people=(
            _person("ida", "Ida Krag", ("project_leader",), "host", 1),
            _person("bo", "Bo Lind", ("member",), "host", 2),
            _person("anne", "Anne Dahl", ("host_leader",), "guest", 3),
            _person("kai", "Kai Munk", ("process_consultant",), "", 4),
        ),
    )  # fmt: skip


def held(language: str = "da", *, release: ReleaseLevel | None = ReleaseLevel.GROUP) -> Meeting:
    """The whole meeting, closed, with a complete action, an incomplete one and some departures."""
    sitting = Sitting(planned(language))
    sitting.do(pacing.start)
    if release is not None:
        sitting.do(agree.set_release_level, release)
    sitting.do(agree.set_field, "ambition", Line("Alle elever kan sige, hvad de skal lære i dag."))
    sitting.do(agree.set_field, "we_seek", Line("Sprog for mål", party=sitting.meeting.parties[1]))
    sitting.note("wish", "Vi vil se, hvordan I begynder timen.", "guest")
    sitting.do(pacing.go_on)
    sitting.note("strength", "Målet står på tavlen, når eleverne kommer ind.", "host")
    _ask(sitting)
    _promise(sitting)
    _check(sitting)
    return sitting.meeting


def _ask(sitting: Sitting) -> None:
    sitting.do(pacing.go_on)
    sitting.note("question", "Hvem lægger først mærke til, at målet mangler?", "guest",
                 question_type=QuestionType.CIRCULAR)  # fmt: skip
    sitting.do(capture.answer, Line("Det gør eleverne – de spørger efter det."))
    sitting.note("question", "Hvad ville ske, hvis eleverne selv skrev målet?", "guest",
                 question_type=QuestionType.REFLEXIVE)  # fmt: skip
    sitting.note("idea", "Eleverne skriver målet med egne ord.", "guest")
    sitting.do(capture.adapt, sitting.meeting.entries[-1], "Hos os begynder vi i én klasse.")
    sitting.note("reflection", "Vi blev nysgerrige på, hvem der taler først.", "guest")
    parked = sitting.note("parked", "Karakterer i 7. klasse")
    sitting.do(capture.settle, parked, Settlement.CARRIED, "Tages op i foråret.")
    sitting.note("evidence", "09.12: to elever retter hinandens mål.", "anne")
    sitting.do(speaking.take_turn, sitting.meeting.people[:1])
    sitting.do(minutes.borrow, 5, sitting.meeting.items[3])


def _promise(sitting: Sitting) -> None:
    sitting.do(pacing.go_on)
    ida, bo, *_ = sitting.meeting.people
    first = Line("Ida laver tre målkort og prøver dem i 5.b.", person=ida, day=date(2026, 12, 4))
    sitting.do(plan.add_action, first)
    for field, said in (
        ("goal", "Eleverne i 5.b kan forklare dagens mål."),
        ("sign", "Tre elever siger målet med egne ord."),
        ("resources", "4 timer, vikar er aftalt"),
        ("criterion", "Otte ud af ti kan forklare målet."),
        ("evaluation", "Vi spørger ti elever hver fredag."),
        ("observer", "Bo"),
    ):
        sitting.do(plan.set_text, sitting.meeting.actions[0], field, said)
    sitting.do(plan.add_action, Line("Bo viser målkortene til teamet.", person=bo))
    sitting.note("decision", "Vi mødes igen på Birkehave.")
    sitting.do(agree.set_date, None, "follow_up", date(2027, 1, 12))
    sitting.do(pacing.pause, "Brandalarmen gik i gang")
    sitting.do(pacing.resume)


def _check(sitting: Sitting) -> None:
    sitting.do(pacing.go_on)
    sitting.note("learning", "Et mål skal kunne siges højt.", "bo")
    sitting.do(agree.rate, None, (3, 4, 2))
    sitting.do(capture.on_paper, "learning", 2, sitting.meeting.parties[1])
    sitting.do(pacing.close)


def with_entries(meeting: Meeting, entries: Iterable[Entry]) -> Meeting:
    return replace(meeting, entries=(*meeting.entries, *entries))


def entry(number: int, kind: str, text: str, **named: object) -> Entry:
    """An entry of the meeting, as it would stand on record."""
    plain = Entry(
        id=f"e-{number}", stream_id="s", course_id="c", meeting_id="m", item_id="ask", number=number,
        at=STARTS, kind=kind, text=text,
    )  # fmt: skip
    return replace(plain, **named)  # type: ignore[arg-type]


def action(number: int, text: str, **named: object) -> Action:
    plain = Action(
        id=f"a-{number}", stream_id="s", course_id="c", meeting_id="m", item_id="promise", number=number,
        at=STARTS, text=text,
    )  # fmt: skip
    return replace(plain, **named)  # type: ignore[arg-type]


def value(number: int, kind: str, name: str, said: str, whose: str = "") -> FieldValue:
    return FieldValue(
        id=f"f-{number}", stream_id="s", course_id="c", meeting_id="m", item_id="ask", at=STARTS, kind=kind,
        name=name, value=said, whose=whose,
    )  # fmt: skip


def intervened(meeting: Meeting, *kinds: str) -> Meeting:
    """The meeting with process moves on record."""
    last = meeting.recorded[-1]
    moves = (
        replace(last, id=f"{last.id}-{n}", position=last.position + n, event=ev.Intervened(kind))
        for n, kind in enumerate(kinds, start=1)
    )
    return meeting.with_(moves)


def _party(id_: str, name: str, position: int) -> Party:
    return Party(id=id_, stream_id="s", course_id="c", name=name, position=position)


def _person(id_: str, name: str, roles: tuple[str, ...], party_id: str, position: int) -> Person:
    return Person(
        id=id_, stream_id="s", course_id="c", name=name, roles=roles, party_id=party_id, position=position
    )
