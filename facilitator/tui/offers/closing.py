"""F2: close the item and go on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from facilitator.domain.allowed import Phase, phase
from facilitator.domain.floor import not_heard
from facilitator.domain.missing import Missing
from facilitator.domain.moves.pacing import items_left, nothing_agreed
from facilitator.domain.observation import not_agreed_yet
from facilitator.tui.offers.filling_in import fill_step
from facilitator.tui.offers.preparing import unprepared_step
from facilitator.tui.offers.reasoning import reason_for, why_of
from facilitator.tui.offers.step import Give, Say, Show, Step, Write
from facilitator.tui.presenting.time import end_words
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.strip import StripRow, StripView
from facilitator.words.dates import day
from facilitator.words.lists import join
from facilitator.words.observation import lacking_lines
from facilitator.words.standing import missing_phrases, missing_told
from facilitator.words.tongue import N_

REASONS = (
    N_("The time is used, and what matters most has been said."),
    N_("The schools themselves asked to go on."),
    N_("What is missing is taken up later in the meeting."),
)
LAST_REASONS = (REASONS[0], N_("What is missing is taken up after the meeting."))
"""Those that close the last item, and the meeting with it: nothing is gone on to, and nothing comes later."""
EARLY = timedelta(minutes=30)
"""Time before the planned start from which a start is asked about."""
OWN = "4"
ALL_PASS = "5"
FILLS = "6789"
"""The digits of what is missing: those of the reasons stay where they are."""
MOST_ROWS = len(FILLS)
"""Missing things listed; more are counted."""


def close_item(s: Standing) -> Step:
    """Go on at once where nothing is missing; else say what is, with ready reasons."""
    match phase(s.meeting):
        case Phase.PLANNED:
            if not_agreed_yet(s.meeting):
                return Show(Unagreed())
            return Show(Early()) if is_early(s) else Give("start", (), unprepared_step)
        case Phase.CLOSED:
            return Say(s.w._("The meeting is closed."), "√")
    if missing_phrases(s.meeting, s.clock, s.w) or s.meeting.next_item is None:
        return Show(Closing())
    return Give("next")


@dataclass(frozen=True, slots=True)
class Unagreed:
    """A lesson is not observed without consent and focus; both are put right here, or passed by a reason."""

    def view(self, s: Standing) -> StripView:
        w, lacking, name = s.w, not_agreed_yet(s.meeting), _observed_name(s)
        rows = [StripRow(text, mark="○") for text in lacking_lines(lacking, name, w)]
        if "consent" in lacking:
            rows.append(StripRow(w._("{name} says yes, aloud").format(name=name), key="1"))
        if "focus" in lacking:
            rows.append(StripRow(w._("Write down what {name} wants looked for").format(name=name), key="2"))
        rows.append(StripRow(w._("Start with a reason of your own"), key=OWN))
        return StripView("unagreed", w._("Not agreed yet"), "F2", tuple(rows), w._("Anything else: wait."))

    def picked(self, key: str, s: Standing) -> Step:
        name = _observed_name(s)
        match key:
            case "1":
                return Give("consent", (name,), _and_on)
            case "2":
                chip = ChipView(s.w._("question"), "►", s.w._("hidden"))
                return Write(chip, _focus)
            case "4":
                hint = s.w._("Enter begins with this reason, on record · Esc: wait")
                return reason_for(_started_with, s, why_of(self.view(s), hint))
        return None


def _observed_name(s: Standing) -> str:
    return next((p.name for p in s.meeting.people if "focus_person" in p.roles), "")


def _focus(text: str, s: Standing) -> Step:
    who = _observed_name(s)
    return Give("field", ("focus_question", f"@{who} {text.strip()}"), _and_on) if text.strip() else None


def _and_on(outcome: object, s: Standing) -> Step:
    """What else is lacking, or the start."""
    return close_item(s)


def _started_with(reason: str) -> Give:
    return Give("start", (reason,))


def is_early(s: Standing) -> bool:
    """Is the meeting planned for another day, or for later than a start is meant to be?"""
    starts = s.meeting.head.starts_at
    return s.clock.local(starts).date() != s.today or starts - s.now > EARLY


@dataclass(frozen=True, slots=True)
class Early:
    """A meeting that is planned for another time is started once that has been said."""

    def view(self, s: Standing) -> StripView:
        w, starts = s.w, s.meeting.head.starts_at
        on = s.day(starts)
        when = day(on, w.language, year=on.year != s.today.year)
        title = w._("Planned for {day} at {time}").format(day=when, time=s.time(starts))
        return StripView(
            "early", title, "F2", (StripRow(w._("Start now"), key="1"),), w._("Anything else: wait.")
        )

    def picked(self, key: str, s: Standing) -> Step:
        return Give("start", (), unprepared_step)


@dataclass(frozen=True, slots=True)
class Closing:
    """What is missing, three ready reasons, and one of one's own; the last item closes the meeting."""

    def view(self, s: Standing) -> StripView:
        w = s.w
        missing = _missing(s)
        n = len(missing)
        rows = [_lacking_row(*each, s) for each in zip(FILLS, missing[:MOST_ROWS], strict=False)]
        if n > MOST_ROWS:
            more = w.n_("and {n} more", "and {n} more", n - MOST_ROWS).format(n=n - MOST_ROWS)
            rows.append(StripRow(more, mark="○"))
        return StripView(
            "closing",
            _question(s),
            w.n_("{n} missing", "{n} missing", n).format(n=n) if n else w._("nothing √"),
            (*rows, *_ways(s, bool(missing))),
            w._(
                "1–{own} closes with that reason, on record · from 6 on: fill it in · Anything else: stay"
            ).format(own=OWN)
            if any(row.key for row in rows)
            else w._("A digit closes with that reason, on record. Anything else: stay."),
        )

    def picked(self, key: str, s: Standing) -> Step:
        match key:
            case "1" | "2" | "3" if _missing(s):
                return Give("next", (s.w._(_ready(s)[int(key) - 1]),))
            case "1":
                return Give("next")
            case "4":
                return reason_for(_closed_with, s, _lacking(s))
            case key if key in FILLS:
                found = _missing(s)[FILLS.index(key)][1]
                return fill_step(found, s) if found is not None else None
            case "5":
                return Give("pass", (", ".join(map(s.meeting.called, not_heard(s.meeting))),))
        return None


def _lacking_row(key: str, lacking: tuple[str, Missing | None], s: Standing) -> StripRow:
    """What is missing, with a digit where it can be filled in from here, else with how it comes about."""
    phrase, one = lacking
    if one is None:
        return StripRow(phrase, mark="○")
    if fill_step(one, s) is not None:
        return StripRow(f"○ {phrase}", key=key)
    return StripRow(s.w._("{missing} – in the list of the item, or Ctrl+P").format(missing=phrase), mark="○")


def _only_said(row: StripRow) -> StripRow:
    """A missing thing while something else is written."""
    return replace(row, key="", mark="○", text=row.text.removeprefix("○ ")) if row.key in FILLS else row


def _missing(s: Standing) -> tuple[tuple[str, Missing | None], ...]:
    """What takes a reason: what the item lacks, and for the meeting itself what it has not come to."""
    w, lacking = s.w, missing_told(s.meeting, s.clock, s.w)
    if s.meeting.next_item is not None:
        return lacking
    left = [s.title(item) for item in items_left(s.meeting)]
    said = w.n_("{n} item not reached: {items}", "{n} items not reached: {items}", len(left))
    short = ((said.format(n=len(left), items=join(left, w)), None),) if left else ()
    wanted = w._("something agreed: an action or a decision")
    empty = ((wanted, Missing("too_few", {"kind": "action"})),) if nothing_agreed(s.meeting) else ()
    return (*lacking, *short, *empty)


def _question(s: Standing) -> str:
    item = s.meeting.item
    if s.meeting.next_item is None or item is None:
        return s.w._("Close the meeting?")
    return s.w._("Close item {n}?").format(n=s.number(item))


def _ways(s: Standing, missing: bool) -> list[StripRow]:
    w = s.w
    end = " ".join(end_words(s)[:2])
    if not missing:
        return [
            StripRow(w._("Close the meeting"), key="1", aside=end),
            StripRow(w._("Close with a reason of your own"), key=OWN),
        ]
    ready = enumerate(_ready(s), 1)
    rows = [StripRow(w._(reason), key=str(n), aside=end if n == 1 else "") for n, reason in ready]
    rows.append(StripRow(w._("A reason of your own, in the line"), key=OWN))
    silent = not_heard(s.meeting) if s.meeting.run.turns_in(s.meeting.run.item_id) else ()
    if silent:
        names = join([person.name.split()[0] for person in silent], w)
        rows.append(StripRow(w._("{names} pass").format(names=names), key=ALL_PASS))
    return rows


def _ready(s: Standing) -> tuple[str, ...]:
    return REASONS if s.meeting.next_item is not None else LAST_REASONS


def _closed_with(reason: str) -> Give:
    return Give("next", (reason,))


def _lacking(s: Standing) -> StripView:
    """What is missing, while the reason is written."""
    view = Closing().view(s)
    view = replace(view, rows=tuple(_only_said(r) for r in view.rows))
    return why_of(view, s.w._("Enter closes with this reason, on record · Esc: stay"))
