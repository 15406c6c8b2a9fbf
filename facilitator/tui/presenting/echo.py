"""The row that answers: what just happened, and whether it is saved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.kinds import line_kind
from facilitator.domain.measurement import Measurement
from facilitator.domain.span import Span
from facilitator.services.copied import copied
from facilitator.services.outcome import Outcome
from facilitator.services.record_told import record_told
from facilitator.services.unread import unread, unread_row
from facilitator.services.waking import Leap
from facilitator.store.fault import StorageFault
from facilitator.tui.presenting.trouble import held_sentence
from facilitator.tui.presenting.undone import undone_words
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.echo import EchoView
from facilitator.words.floor import action_by_floor
from facilitator.words.happenings import happening_told
from facilitator.words.hints import hint_sentence
from facilitator.words.kinds import record_kind
from facilitator.words.measurements import before_its_baseline
from facilitator.words.refusals import refusal_sentence
from facilitator.words.told import Told
from facilitator.words.tongue import Words
from facilitator.words.turns import turns_told
from facilitator.words.vocabulary import settled_together
from facilitator.words.wiping import not_finished

SHORT_ID = 6
"""Last hex digits of an id, by which people name what was saved."""

REFUSED = "×"
"""Mark of what was not done."""


def answer_view(outcome: Outcome, s: Standing) -> EchoView:
    """What came of an order, in one sentence; nothing for a captured line, which is seen below."""
    w = s.w
    if outcome.refused is not None:
        return EchoView(refusal_sentence(outcome.refused, w), mark=REFUSED)
    if outcome.undone:
        what = undone_words(outcome, s)
        if outcome.command == "undo":
            return EchoView(w._("Undone: {what} · Ctrl+Y does it again").format(what=what), mark="√")
        return EchoView(w._("Done again: {what}").format(what=what), mark="√")
    if outcome.unfinished is not None:
        return EchoView(not_finished(w), mark="!")
    if not_understood := unread_row(unread(outcome, s.today), w):
        return EchoView(not_understood, mark="?")
    if alike := copied(outcome):
        return EchoView(hint_sentence(alike, w), mark="?")
    if early := too_early(outcome, w):
        return EchoView(early, mark="?")
    if theirs := _by_floor(outcome, s):
        return EchoView(theirs, mark="!")
    happened = [record.event for record in outcome.happened]
    told = [happening_told(event, outcome.meeting, s.clock, w) for event in happened]
    told.append(turns_told(happened, outcome.meeting, w))
    said = [each for each in told if each is not None]
    if said and outcome.command not in ("note", "question", "answer", "idea", "ask"):
        return _told_view(said[-1])
    settled = [r for r in outcome.records if isinstance(r, Entry) and r.settled]
    if outcome.command == "unpark" and len(settled) > 1:
        return _told_view(settled_together(len(settled), str(settled[0].settled), w))
    struck = [r for r in outcome.records if isinstance(r, Entry | Action) and r.struck]
    if struck:
        kind = record_kind(line_kind(struck[0]), 1, w)
        return EchoView(
            w._("Taken out: {kind} {n} · Ctrl+Z brings it back").format(kind=kind, n=struck[0].number),
            mark="√",
        )
    records = (record_told(record, outcome, s.clock, w) for record in outcome.records)
    return next((_told_view(each) for each in records if each is not None), EchoView())


def _by_floor(outcome: Outcome, s: Standing) -> str:
    """Whose an action just agreed is, where nobody was named."""
    made = (r for r in outcome.records if isinstance(r, Action) and outcome.command == "action")
    return next((action_by_floor(r.party_id, outcome.meeting, s.w) for r in made if not r.owner_id), "")


def too_early(outcome: Outcome, w: Words) -> str:
    """That a value an order has kept is older than its baseline; empty where none is."""
    kept = (r for r in outcome.records if isinstance(r, Measurement) and outcome.command == "measure")
    return next((said for each in kept if (said := before_its_baseline(each, outcome.meeting, w))), "")


def _told_view(told: Told) -> EchoView:
    return EchoView(told.text, mark=told.mark)


def captured_id(outcome: Outcome) -> str:
    """Id of the entry or action an order kept, or an empty text."""
    return next((r.id for r in reversed(outcome.records) if isinstance(r, Entry | Action)), "")


def too_long_view(length: int, most: int, w: Words) -> EchoView:
    text = w._("Not taken: {n} characters, at most {most} fit in one line.")
    return EchoView(text.format(n=length, most=most), mark=REFUSED)


def cleaned_view(n: int, w: Words) -> EchoView:
    text = w.n_("{n} invisible character left out.", "{n} invisible characters left out.", n)
    return EchoView(text.format(n=n))


def interruption_view(gap: Span, s: Standing) -> EchoView:
    """A gap that has not been answered for, from when to when, and the key that asks about it."""
    asked = s.w._("{interrupted}. F3: was that meeting time?")
    return EchoView(asked.format(interrupted=interrupted(gap, s)), mark="►")


def interrupted(gap: Span, s: Standing) -> str:
    """From when to when; of less than a minute only the beginning."""
    since, until = s.time(gap.since), s.time(gap.until or s.now)
    if gap.length(s.now) < timedelta(minutes=1):
        return s.w._("Interrupted {since}").format(since=since)
    return s.w._("Interrupted {since}–{until}").format(since=since, until=until)


def set_back_view(leap: Leap, s: Standing) -> EchoView:
    """The laptop's clock was set back: the item has had more minutes than can be told from it."""
    said = s.w._("The clock was set back {n} min: so many fewer are left.")
    return EchoView(said.format(n=round(leap.back / timedelta(minutes=1))), mark="►")


@dataclass(frozen=True, slots=True)
class Disk:
    """What is known of the disk: ``unkept`` is the line being typed when no draft of it was taken."""

    pending: int = 0
    trouble: StorageFault | None = None
    unkept: bool = False
    saved_at: datetime | None = None
    saved_id: str = ""
    """Id of the entry or action saved last."""


def with_saved(view: EchoView, s: Standing, disk: Disk) -> EchoView:
    """The view with what is known about the disk; trouble silences every other sentence."""
    w, pending, trouble, saved_at = s.w, disk.pending, disk.trouble, disk.saved_at
    if trouble is not None:
        held = w.n_("× NOT SAVED · {n}", "× NOT SAVED · {n}", pending).format(n=pending)
        return EchoView(held_sentence(trouble, w), mark="×", saved=held, alarm=True)
    if disk.unkept:
        text = w._("The disk takes nothing. The line you write stands only here; keep writing.")
        return EchoView(text, mark="×", saved=w._("× NOT SAVED"), alarm=True)
    if pending:
        return replace(view, saved=w._("saving"))
    if view.mark == REFUSED:
        # what was refused is not saved; a receipt in the same row would say it is
        return view
    if saved_at is None:
        return replace(view, saved=w._("√ saved"))
    saved = w._("√ saved {time}").format(time=s.time(saved_at))
    return replace(view, saved=saved, saved_id=disk.saved_id[-SHORT_ID:])
