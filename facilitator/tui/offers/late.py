"""A late start: the proposal that brings the meeting to its end on time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby

from facilitator.domain.agenda import Item
from facilitator.domain.late_start import Proposal, propose
from facilitator.domain.schedule import allotted, began_late, over_end
from facilitator.tui.cells import cut
from facilitator.tui.offers.interruption import gap_answer, gap_rows
from facilitator.tui.offers.step import Give, Step, Waive, Write
from facilitator.tui.presenting.time import end_words
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.agenda_column import short_title
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.strip import StripRow, StripView

LABEL_WIDTH = 16
GUARDED_WIDTH = 18


def is_late_start(s: Standing) -> bool:
    """Does the first item run, begun late, with the end out of reach and minutes that may be cut?"""
    meeting = s.meeting
    first = meeting.run.running and meeting.item == meeting.items[0]
    late = first and began_late(meeting) > timedelta() and over_end(meeting, s.now)
    return bool(late and propose(meeting, s.now).minutes)


@dataclass(frozen=True, slots=True)
class LateStart:
    """Every item a little shorter, the schools alike, what is protected untouched."""

    armed: bool = True
    """Does the next key pick? It does not while the proposal stands there by itself."""

    def view(self, s: Standing) -> StripView:
        w, proposal = s.w, propose(s.meeting, s.now)
        minutes = int(began_late(s.meeting).total_seconds() // 60)
        end = " ".join(end_words(s, s.meeting.ends_at)[:2])
        return StripView(
            "late",
            w._("We begin {n} min late").format(n=minutes),
            "F3" if self.armed else w._("F3, then a digit"),
            (
                *_cuts(s, proposal),
                *_missed(s, proposal),
                StripRow(w._("Take the proposal"), key="1", aside="" if proposal.short_by else end),
                StripRow(w._("Change it: item and minutes, such as 6 28"), key="2"),
                StripRow(w._("Cut nothing"), key="3", aside=" ".join(end_words(s)[:2])),
                *gap_rows(s),
            ),
            behind="" if self.armed else "F3",
        )

    def picked(self, key: str, s: Standing) -> Step:
        match key:
            case "4" | "5":
                return gap_answer(key)
            case "1":
                return Give("late", ("accept",))
            case "2":
                chip = ChipView(s.w._("item minutes"), "►", s.w._("hidden"))
                return Write(chip, _lengths)
        return Waive()


def _lengths(text: str, s: Standing) -> Step:
    return Give("late", tuple(text.split())) if text.strip() else None


def _cuts(s: Standing, proposal: Proposal) -> Iterator[StripRow]:
    """A row for each school and for what lies between, then one for what is left alone."""
    items = [item for item in s.meeting.items if item.id in proposal.minutes]
    for focus, group in groupby(items, key=lambda item: item.focus):
        yield _cut_row(s, list(group), s.meeting.name_of(focus), proposal)
    guarded = [item for item in (*filter(None, [s.meeting.item]), *s.meeting.later_items) if item.protected]
    if guarded:
        lengths = [allotted(s.meeting.run, item) for item in guarded]
        named = zip(guarded, lengths, strict=True)
        said = " · ".join(f"{short_title(s.title(item), GUARDED_WIDTH)} {n}" for item, n in named)
        yield StripRow(said, mark="■", aside=s.w._("{n}, left alone").format(n=sum(lengths)))


def _cut_row(s: Standing, group: list[Item], label: str, proposal: Proposal) -> StripRow:
    before = [allotted(s.meeting.run, item) for item in group]
    after = [proposal.minutes[item.id] for item in group]
    if not label:
        label = cut(short_title(s.title(group[0]), 99), LABEL_WIDTH - 2, at_word=True)
        label += " …" if len(group) > 1 and not label.endswith("…") else ""
    said = " · ".join(f"{was} → {now}" for was, now in zip(before, after, strict=True))
    return StripRow(
        said, lead=cut(label, LABEL_WIDTH).ljust(LABEL_WIDTH), aside=f"{sum(before)} → {sum(after)}"
    )


def _missed(s: Standing, proposal: Proposal) -> Iterator[StripRow]:
    if proposal.short_by:
        missed = s.w.n_(
            "Even so the end is missed by {n} minute.",
            "Even so the end is missed by {n} minutes.",
            proposal.short_by,
        )
        yield StripRow(missed.format(n=proposal.short_by), mark="►")
