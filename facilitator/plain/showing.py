"""What the commands that only show something print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator.clock import Clock
from facilitator.domain.action import Action
from facilitator.domain.asking import three_questions, worded
from facilitator.domain.composition import Concern, Worry, not_neutral
from facilitator.domain.entries import Entry
from facilitator.domain.focus_areas import by_weight
from facilitator.domain.interventions import rules_now
from facilitator.domain.kinds import is_kept_private, line_kind
from facilitator.domain.late_start import propose
from facilitator.domain.local_text import LANGUAGES, LocalText
from facilitator.domain.meeting import Meeting
from facilitator.domain.named_list import Named
from facilitator.domain.naming import folded
from facilitator.domain.question_sequence import QuestionSequence
from facilitator.domain.schedule import allotted, over_end, slots
from facilitator.domain.visits import triads_to_form
from facilitator.words.composition import concern_sentence
from facilitator.words.dates import clock_time, near_day, week
from facilitator.words.item_titles import item_title
from facilitator.words.kept_private import private_mark
from facilitator.words.kinds import record_kind
from facilitator.words.line_fields import all_told
from facilitator.words.plan_frame import figures_said
from facilitator.words.standing import glance_line, missing_phrases
from facilitator.words.tongue import Words
from facilitator.words.vocabulary import short_question_type


def status(meeting: Meeting, clock: Clock, w: Words) -> Iterator[str]:
    """Item, glance line, rules and what is missing."""
    item = meeting.item
    if item is not None and meeting.run.running:
        place = f"{meeting.position(item.id) + 1}/{len(meeting.items)}"
        yield f"{place}  {item_title(item, meeting, w)}"
    yield glance_line(meeting, clock, w)
    if item is not None and meeting.run.running:
        for rule in rules_now(meeting):
            if rule in meeting.rules_by_id:
                yield f"▌ {meeting.rules_by_id[rule].text.said_in(w.language)}"
        yield from missing(meeting, clock, w)
        for group in triads_to_form(meeting):
            yield f"{group.name}: {', '.join(map(meeting.name_of, group.member_ids))}"
        if (lead := not_neutral(meeting)) is not None:
            school = meeting.name_of(lead.party_id)
            yield "? " + concern_sentence(Worry(Concern.OWN_SCHOOL, lead.name, school), w)


def agenda(meeting: Meeting, clock: Clock, w: Words) -> Iterator[str]:
    """Every item with its time: ``√`` done, ``►`` running, ``○`` to come, ``■`` protected, ``×`` left out."""
    run = meeting.run
    for number, slot in enumerate(slots(meeting, clock.now()), start=1):
        item = slot.item
        at = clock_time(clock.local(slot.starts_at), w.language) if slot.starts_at else "–".center(5)
        if item.id == run.item_id and run.running:
            mark = "►"
        elif item.id in run.closed:
            mark = "√"
        elif item.id in run.skipped:
            mark = "×"
        else:
            mark = "■" if item.protected else "○"
        title = item_title(item, meeting, w)
        yield f"{mark} {number:>2}  {at}  {slot.minutes:>3}  {title}  ({item.id})"
    ends = clock_time(clock.local(meeting.ends_at), w.language)
    yield w._("      {time}       end").format(time=ends)


def missing(meeting: Meeting, clock: Clock, w: Words) -> Iterator[str]:
    phrases = missing_phrases(meeting, clock, w)
    if not phrases:
        yield w._("√ Nothing is missing.")
    for phrase in phrases:
        yield f"○ {phrase}"


def suggestions(meeting: Meeting, w: Words) -> Iterator[str]:
    """The three questions in the meeting's own language, with the id that ``ask`` takes."""
    questions = three_questions(meeting)
    if not questions:
        yield w._("No question is suggested here.")
    for question in questions:
        yield f"{question.id}  {worded(meeting, question)}  ({short_question_type(question.type, w)})"


def path(sequence: QuestionSequence, meeting: Meeting, w: Words) -> Iterator[str]:
    """A path of questions in the meeting's own language; ``√`` before those that have been asked."""
    language = meeting.head.language
    yield _titled(sequence.title, sequence.minutes, language, w)
    if about := sequence.about.said_in(language):
        yield about
    asked = {entry.question_id for entry in meeting.entries if not entry.struck}
    for step in sequence.steps:
        if step.title:
            yield ""
            yield _titled(step.title, step.minutes, language, w)
        for question in (meeting.questions_by_id.get(each) for each in step.questions):
            if question is not None:
                kind = short_question_type(question.type, w)
                mark = "√" if question.id in asked else " "
                yield f"{mark} {question.id}  {worded(meeting, question)}  ({kind})"


def captured(meeting: Meeting, clock: Clock, w: Words, kind: str = "") -> Iterator[str]:
    """What has been captured and stands, by number."""
    shown = False
    captured = by_weight(meeting, meeting.captured) if kind == "factor" else meeting.captured
    for kept in captured:
        if kept.struck or (kind and kind != line_kind(kept)):
            continue
        shown = True
        yield entry_line(kept, meeting, clock, w)
    if not shown:
        yield w._("Nothing yet.")


def entry_line(kept: Entry | Action, meeting: Meeting, clock: Clock, w: Words) -> str:
    """One captured line: number, kind, whose, words, time."""
    parts = [f"{kept.number:>3}", record_kind(line_kind(kept), 1, w)]
    whose = meeting.name_of(_credited(kept)) or meeting.name_of(kept.party_id)
    if whose and whose != kept.text:
        parts.append(whose)
    if isinstance(kept, Entry) and kept.paper:
        parts.append(w._("{n} on paper").format(n=kept.paper))
    else:
        parts.append(kept.text.replace("\n", " / "))
    if kept.adaptation:
        parts.append(f"→ {kept.adaptation}")
    if isinstance(kept, Entry) and meeting.measured(kept.id):
        parts.append(figures_said(meeting, kept, w))
    parts.extend(all_told(kept, meeting, w))
    if isinstance(kept, Action) and kept.deadline:
        parts.append(
            f"{near_day(kept.deadline, w.language, clock.today())} {week(kept.deadline, w.language)}"
        )
    if is_kept_private(kept):
        parts.append(private_mark(w))
    parts.append(clock_time(clock.local(kept.at), w.language))
    return "  ".join(parts)


def late(meeting: Meeting, clock: Clock, w: Words) -> Iterator[str]:
    """The proposal that makes the meeting end when it was to end."""
    if not over_end(meeting, clock.now()):
        yield w._("The meeting ends in time. There is nothing to cut.")
        return
    proposal = propose(meeting, clock.now())
    for item in meeting.items:
        if item.id in proposal.minutes:
            now, then = allotted(meeting.run, item), proposal.minutes[item.id]
            yield f"  {item_title(item, meeting, w)}  {now} → {then}  ({item.id})"
    spared = [i for i in meeting.later_items if i.protected]
    for item in spared:
        minutes = allotted(meeting.run, item)
        yield w._("■ {item}  {n}, left as it is").format(item=item_title(item, meeting, w), n=minutes)
    if proposal.short_by:
        yield w.n_(
            "► Even so the end is missed by {n} minute.",
            "► Even so the end is missed by {n} minutes.",
            proposal.short_by,
        ).format(n=proposal.short_by)
    yield w._("“late accept” takes it; “late ITEM MINUTES” changes it.")


def glossary(words: Sequence[Named], language: str, w: Words, typed: str = "") -> Iterator[str]:
    """Words that fit in any language, in the meeting's own with those of the others beside it."""
    wanted = folded(typed)
    fits = [each for each in words if any(wanted in folded(name) for name in _names(each))]
    for each in sorted(fits, key=lambda each: folded(each.text.said_in(language))):
        others = (f"{other} {each.text.said_in(other)}" for other in LANGUAGES if other != language)
        about = f" – {said}" if (said := each.about.said_in(language)) else ""
        yield f"{each.text.said_in(language)} ({', '.join(others)}){about}"
    if not fits:
        yield w._("No word of the method is called “{typed}”.").format(typed=typed)


def _names(each: Named) -> Iterator[str]:
    return (each.text.said_in(language) for language in LANGUAGES)


def _credited(kept: Entry | Action) -> str:
    return kept.owner_id if isinstance(kept, Action) else kept.person_id


def _titled(title: LocalText, minutes: int, language: str, w: Words) -> str:
    said = title.said_in(language)
    return w._("{title} · {n} min").format(title=said, n=minutes) if minutes else said
