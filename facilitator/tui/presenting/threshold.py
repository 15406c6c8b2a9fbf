"""The way into a meeting and out of it: who is expected, and what it came to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from facilitator.domain.agreed_day import day_in
from facilitator.domain.composition import concerns
from facilitator.domain.modes import NO_LONGER
from facilitator.domain.observation import is_observation
from facilitator.domain.people import Person
from facilitator.domain.schedule import LATE_AFTER
from facilitator.tui.cells import cells, wrapped
from facilitator.tui.presenting.promises import threshold_rows
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.listing import packed
from facilitator.tui.widgets.strip import StripRow, StripView
from facilitator.words.agreed_days import agreed_day
from facilitator.words.composition import concern_sentence
from facilitator.words.dates import day, near_day
from facilitator.words.kept_private import line_text
from facilitator.words.lists import join
from facilitator.words.people import role
from facilitator.words.visits import called_off
from facilitator.words.wiping import not_recalled

NAME_LEAST, NAME_MOST = 12, 32
"""Cells of the column of schools: as many as the longest name takes, within these."""
NAMES_WIDTH = 66
"""Cells of a row of papers' names, where the agenda stands beside the meeting too."""
NAMES_ROWS = 2
"""Rows that names may take: what was agreed on and what is left to do stand below them."""
INTERNAL = "internal"
"""The folder of the consultants' own copies."""


@dataclass(frozen=True, slots=True)
class Filed:
    """The papers that were written: their folder, and the name of each in it (``Birkehave/Referat.md``)."""

    folder: str
    names: tuple[str, ...]
    internal: bool = False
    """Are all of them internal?"""

    @property
    def counted(self) -> Mapping[str, int]:
        """Papers by the folder inside that holds them; an empty name for the folder itself."""
        return Counter(name.rpartition("/")[0] for name in self.names)


def waiting_view(s: Standing) -> StripView:
    """A meeting that has not begun: when and by whom, and how late it is already."""
    w, head = s.w, s.meeting.head
    local = s.clock.local(head.starts_at)
    on = day(local.date(), w.language, year=local.year != s.today.year)
    when = w._("{day} at {time}").format(day=on, time=s.time(head.starts_at))
    return StripView(
        "waiting",
        w._("Before we begin"),
        w.n_("{n} person expected", "{n} people expected", len(s.meeting.people)).format(
            n=len(s.meeting.people)
        ),
        (
            StripRow(called_off(off, w), mark="■", aside=when)
            if (off := s.meeting.run.cancelled)
            else StripRow(w._("Start the meeting"), mark="►", lead="F2", aside=when),
            *_lateness(s),
            *_ambition(s),
            StripRow(""),
            *_expected(s),
            *threshold_rows(s),
            *_concerns(s),
        ),
    )


def _ambition(s: Standing) -> Iterator[StripRow]:
    """What the course is after, as it was said; the whole of it, in as many rows as it takes (SR-006)."""
    if said := s.meeting.said("ambition"):
        yield StripRow(said, mark="▌")


def _lateness(s: Standing) -> Iterator[StripRow]:
    late = s.now - s.meeting.head.starts_at
    if late > LATE_AFTER and s.now < s.meeting.ends_at and not s.meeting.run.cancelled:
        past = s.w._("We are {n} min late. Once begun, a proposal says what to shorten.")
        yield StripRow(past.format(n=int(late.total_seconds() // 60)), mark="►")


def _expected(s: Standing) -> Iterator[StripRow]:
    meeting = s.meeting
    leads = s.w._("in the lead")
    called = [leads, *(party.name for party in meeting.parties)]
    column = max(NAME_LEAST, min(NAME_MOST, max(map(cells, called)) + 1))
    for party in meeting.parties:
        names = [_told(person, s) for person in meeting.people if person.party_id == party.id]
        yield _people(party.name, names, column, s)
    leading = [person.name for person in meeting.people if not person.party_id]
    if leading or meeting.copy.agenda.needs_consultant:
        yield _people(leads, leading, column, s)


def _told(person: Person, s: Standing) -> str:
    """A name, with what somebody is in a meeting that has a cast of its own."""
    if not s.meeting.roles:
        return person.name
    return f"{person.name} ({', '.join(role(each, s.w) for each in person.roles)})"


def _concerns(s: Standing) -> Iterator[StripRow]:
    """What to think of who comes."""
    return (StripRow(concern_sentence(each, s.w), mark="?") for each in concerns(s.meeting))


def _people(label: str, names: list[str], column: int, s: Standing) -> StripRow:
    said = join(names, s.w) if names else s.w._("nobody yet")
    return StripRow(said, mark="√" if names else "○", lead=label, column=column)


def ended_view(s: Standing, filed: Filed | None = None) -> StripView:
    """A meeting that is closed: where its papers are, what was agreed, and what comes next."""
    w, meeting = s.w, s.meeting
    decided = [entry for entry in meeting.entries if entry.kind == "decision" and not entry.struck]
    rows = [*_papers(filed, s), *_sharing(s), *_notes(s), *_actions(s)]
    rows += [StripRow(line_text(entry, w), mark=":") for entry in decided]
    if (coming := meeting.value("next_meeting")) is not None:
        another_year = day_in(coming.value).year != s.today.year
        when = agreed_day(coming.value, w, year=another_year)
        rows.append(StripRow(w._("Next meeting: {day}").format(day=when), mark="→"))
    return StripView(
        "ended",
        w._("Thank you – the meeting is closed"),
        w.n_("{n} line noted", "{n} lines noted", _noted(s)).format(n=_noted(s)),
        tuple(rows) or (StripRow(w._("No action and no decision was noted."), mark="○"),),
        w._("Everything is saved. Ctrl+Q: leave the meeting."),
    )


def _papers(filed: Filed | None, s: Standing) -> Iterator[StripRow]:
    """The folder, and what it holds: the names where they are few, else how many each school has."""
    if filed is None or not filed.names:
        return
    n = len(filed.names)
    if filed.internal:
        yield StripRow(s.w.n_("{n} internal paper:", "{n} internal papers:", n).format(n=n), mark="■")
    else:
        yield StripRow(s.w.n_("{n} paper:", "{n} papers:", n).format(n=n), mark="√")
    yield from map(StripRow, _folder_rows(filed.folder))
    yield from map(StripRow, _held(filed, s))
    if not filed.internal:
        yield StripRow(not_recalled(s.w), mark="■")


def _folder_rows(folder: str) -> Iterator[str]:
    """A path in rows, broken behind a folder's sign; a name longer than a row is broken at its blanks."""
    row = ""
    for part in re.findall(r"[^/\\]*[/\\]|[^/\\]+", folder):
        if row and cells(row + part) > NAMES_WIDTH:
            yield row
            row = ""
        *whole, rest = wrapped(part, NAMES_WIDTH) if cells(row + part) > NAMES_WIDTH else [row + part]
        yield from whole
        row = rest
    if row:
        yield row


def _held(filed: Filed, s: Standing) -> list[str]:
    if len(filed.counted) == 1:
        names = packed((name.rpartition("/")[2] for name in filed.names), " · ", NAMES_WIDTH)
        return names if len(names) <= NAMES_ROWS else []
    called = {"": s.w._("in common"), INTERNAL: s.w._("internal")}
    told = (
        s.w.n_("{folder}: {n} file", "{folder}: {n} files", n).format(folder=called.get(folder, folder), n=n)
        for folder, n in filed.counted.items()
    )
    return packed(told, " · ", NAMES_WIDTH)


def _sharing(s: Standing) -> Iterator[StripRow]:
    """That nobody said who may read the papers, and where it is said."""
    if not s.meeting.release_level:
        yield StripRow(s.w._("Who may read the papers is not agreed; say it here"), mark="○", lead="Ctrl+P")


def _notes(s: Standing) -> Iterator[StripRow]:
    """Where something was seen of somebody, whose the notes are and where they are handed over."""
    if s.meeting.held_alone:
        return
    standing = (entry for entry in s.meeting.all_entries if not entry.struck)
    seen = {entry.person_id for entry in standing if is_observation(entry)}
    names = [person.name for person in s.meeting.people if person.id in seen]
    if names:
        said = s.w._("The notes of the observation are {name}’s: hand them over, wipe them here")
        yield StripRow(said.format(name=join(names, s.w)), mark="■", lead="Ctrl+G o")


def _noted(s: Standing) -> int:
    """Lines that people said; what the closing parks is none."""
    closed_at = s.meeting.run.closed_at
    return sum(not kept.struck and kept.at != closed_at for kept in s.meeting.captured)


def _actions(s: Standing) -> Iterator[StripRow]:
    for action in s.meeting.actions:
        if action.struck or action.status in NO_LONGER:
            continue
        due = near_day(action.deadline, s.w.language, s.today) if action.deadline else s.w._("no deadline")
        owner = s.meeting.name_of(action.owner_id) or s.w._("no owner")
        yield StripRow(line_text(action, s.w), mark="!", lead=f"{owner}:", aside=due)
