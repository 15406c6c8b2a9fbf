"""Lines captured, and what is done with them afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facilitator.domain import run as ev
from facilitator.domain.action import Action
from facilitator.domain.asking import worded
from facilitator.domain.entries import Entry
from facilitator.domain.heard import the_other_school
from facilitator.domain.kinds import LINE_KINDS, PRIVATE_KINDS, line_kind
from facilitator.domain.line import Line
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import QuestionType, ReleaseLevel, Settlement
from facilitator.domain.moment import Moment
from facilitator.domain.moves.made import Answer, Records, changed, happened, not_running
from facilitator.domain.naming import folded
from facilitator.domain.observation import EVIDENCE, THOUGHT, observed, observer
from facilitator.domain.people import Party, Person
from facilitator.domain.questions import Question
from facilitator.domain.refusal import Reason, Refused

SPOKEN = frozenset({"question", "answer", "wish", "reflection", "learning", "strength", "idea", "quote"})
"""Kinds that are said aloud: a line credited to a person is that person's turn."""

SETTLED = ("parked", "gap", "question", "attention_point")
"""Kinds of which it is said what became of them."""

ADAPTABLE = ("idea", "initiative")
"""Kinds that come from elsewhere and have to be made to fit."""


def note(
    meeting: Meeting,
    moment: Moment,
    kind: str,
    line: Line,
    question_type: QuestionType | None = None,
    reply_to: str = "",
) -> Answer:
    """Capture a line of a kind, credited to whom it names, else to whoever holds the floor."""
    if refused := not_running(meeting):
        return refused
    if kind not in LINE_KINDS:
        return Refused.because(Reason.NO_SUCH_KIND, typed=kind, candidates=LINE_KINDS)
    if not line.text.strip():
        return Refused.because(Reason.EMPTY_TEXT)
    entry = replace(
        _entry(meeting, moment, kind, line.text, line.entry_id),
        question_type=question_type,
        reply_to=reply_to,
    )
    return _said(meeting, moment, _credited(meeting, entry, line.person, line.party))


def answer(meeting: Meeting, moment: Moment, line: Line, question: Entry | None = None) -> Answer:
    """Capture an answer, to the question named or to the last one asked in the running item."""
    asked = question or _last_question(meeting)
    return note(meeting, moment, "answer", line, reply_to=asked.id if asked else "")


def ask(meeting: Meeting, moment: Moment, question: Question, party: Party | None = None) -> Answer:
    """Log a question of the bank as asked; the consultant's own line counts as an intervention."""
    if refused := not_running(meeting):
        return refused
    if question.type == "process":
        kind = question.tags[0] if question.tags else question.id
        return happened(meeting, moment, ev.Intervened(kind))
    entry = replace(
        _entry(meeting, moment, "question", worded(meeting, question)),
        question_type=QuestionType(question.type),
        question_id=question.id,
    )
    return _said(meeting, moment, _credited(meeting, entry, None, party))


def on_paper(
    meeting: Meeting,
    moment: Moment,
    kind: str,
    count: int,
    whose: Person | Party | None = None,
    each: bool = False,
) -> Answer:
    """So many lines were written on paper, to be typed afterwards."""
    if refused := not_running(meeting):
        return refused
    if kind not in LINE_KINDS:
        return Refused.because(Reason.NO_SUCH_KIND, typed=kind, candidates=LINE_KINDS)
    if count < 1:
        return Refused.because(Reason.OUT_OF_RANGE, least=1, most=999, value=count)
    entry = replace(_entry(meeting, moment, kind, ""), paper=count, paper_each=each)
    match whose:
        case Person():
            entry = replace(entry, person_id=whose.id, party_id=whose.party_id)
        case Party():
            entry = replace(entry, party_id=whose.id)
    return (entry,)


def adapt(meeting: Meeting, moment: Moment, kept: Entry | Action, text: str) -> Answer:
    """Say how an idea must change to fit; the same words again are imitation (R19)."""
    if isinstance(kept, Entry) and kept.kind not in ADAPTABLE:
        return Refused.because(Reason.WRONG_KIND, number=kept.number, kind=kept.kind, wanted=ADAPTABLE)
    if not text.strip():
        return Refused.because(Reason.EMPTY_TEXT)
    if folded(text) == folded(kept.text):
        return Refused.because(Reason.IMITATION)
    return changed(kept, adaptation=text)


def settle(meeting: Meeting, moment: Moment, entry: Entry, how: Settlement, text: str = "") -> Answer:
    """Say what became of a parked point, or set an open question aside."""
    if entry.kind not in SETTLED:
        wanted = ("parked", "question")
        return Refused.because(Reason.WRONG_KIND, number=entry.number, kind=entry.kind, wanted=wanted)
    return changed(entry, settled=how, settled_how=text.strip())


def edit(meeting: Meeting, moment: Moment, kept: Entry | Action, text: str) -> Answer:
    """Reword a line; what it said before stays in the journal."""
    if not text.strip():
        return Refused.because(Reason.EMPTY_TEXT)
    return changed(kept, text=text)


def strike(meeting: Meeting, moment: Moment, kept: Entry | Action) -> Answer:
    """Take a line out: it counts nowhere and leaves in no paper."""
    return changed(kept, struck=True)


def flag(meeting: Meeting, moment: Moment, kept: Entry | Action) -> Answer:
    """Mark a moment of an observation to talk about, or take the mark off."""
    if isinstance(kept, Action) or kept.kind != EVIDENCE:
        return Refused.because(
            Reason.WRONG_KIND, number=kept.number, kind=line_kind(kept), wanted=(EVIDENCE,)
        )
    return changed(kept, flagged=not kept.flagged)


def move(meeting: Meeting, moment: Moment, kept: Entry | Action, party: Party) -> Answer:
    """Credit a line to another party."""
    if isinstance(kept, Action):
        return changed(kept, party_id=party.id)
    return changed(kept, party_id=party.id, person_id="")


def release(meeting: Meeting, moment: Moment, kept: Entry | Action, level: ReleaseLevel) -> Answer:
    """Say how far one line may travel."""
    return changed(kept, release=level)


def release_many(
    meeting: Meeting, moment: Moment, lines: Sequence[Entry | Action], level: ReleaseLevel
) -> Answer:
    """The same for several lines at once; those that may go so far already are left as they are."""
    changed = tuple(replace(kept, release=level) for kept in lines if kept.release is not level)
    return changed or Refused.because(Reason.NOTHING_TO_RELEASE, level=level)


def _entry(meeting: Meeting, moment: Moment, kind: str, text: str, entry_id: str = "") -> Entry:
    return Entry(
        id=entry_id or moment.new_id(),
        stream_id=meeting.head.stream_id,
        course_id=meeting.head.course_id,
        meeting_id=meeting.head.id,
        item_id=meeting.run.item_id,
        number=meeting.next_number,
        at=moment.at,
        kind=kind,
        text=text,
        release=ReleaseLevel.PRIVATE if kind in PRIVATE_KINDS else ReleaseLevel.GROUP,
    )


def _credited(meeting: Meeting, entry: Entry, person: Person | None, party: Party | None) -> Entry:
    """The entry with its credit: the line's ``@name`` or ``/party``, else the floor.

    Evidence belongs to the one who is observed, a thought of one's own to the one who observes. While others
    ask about a school, who answers is that school; while it listens, who thinks aloud is the other one.
    """
    if person is not None:
        return replace(entry, person_id=person.id, party_id=party.id if party else person.party_id)
    if party is not None:
        return replace(entry, party_id=party.id)
    if entry.kind in (EVIDENCE, THOUGHT) and observed(meeting) is not None:
        whose = observed(meeting) if entry.kind == EVIDENCE else observer(meeting)
        return replace(entry, person_id=whose.id, party_id=whose.party_id) if whose else entry
    if entry.kind == "answer" and (asked := _asked_about(meeting)):
        return replace(entry, party_id=asked)
    if holder := meeting.find_person(meeting.run.floor):
        return replace(entry, person_id=holder.id, party_id=holder.party_id)
    if meeting.find_party(meeting.run.floor):
        return replace(entry, party_id=meeting.run.floor)
    return replace(entry, party_id=the_other_school(entry, meeting))


def _said(meeting: Meeting, moment: Moment, entry: Entry) -> Records:
    """The entry, with the turn it was for whoever said it."""
    speaker = meeting.find_person(entry.person_id)
    if speaker is None or entry.kind not in SPOKEN or speaker.id in meeting.run.away:
        return (entry,)
    return (entry, *happened(meeting, moment, ev.TurnTaken(speaker.id)))


def _last_question(meeting: Meeting) -> Entry | None:
    here = (
        entry
        for entry in reversed(meeting.entries)
        if entry.kind == "question" and entry.item_id == meeting.run.item_id and not entry.struck
    )
    return next(here, None)


def _asked_about(meeting: Meeting) -> str:
    """The school in focus while it is others who ask; empty where that is not so."""
    item = meeting.item
    focus = meeting.find_party(item.focus) if item else None
    if item is None or focus is None:
        return ""
    holder = meeting.find_person(meeting.run.floor)
    asking = holder.party_id if holder else meeting.run.floor
    others_ask = asking != focus.id if asking else item.floor == "other_parties"
    return focus.id if others_ask else ""
