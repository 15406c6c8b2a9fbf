"""What papers would hold and what they would not, before anybody writes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from facilitator.domain.line_fields import LINE_FIELDS, Holds
from facilitator.domain.meeting import Meeting
from facilitator.domain.nameless import as_it_is
from facilitator.domain.people import Party
from facilitator.domain.seen_by import seen_by
from facilitator.exports.audience import Audience
from facilitator.exports.formats import USUAL
from facilitator.exports.line_facts import told_of
from facilitator.exports.marked import Marked, Sort, Thing, found_in, marked
from facilitator.exports.view import MeetingView, view
from facilitator.words.leaving import Told

ON_PAGES = frozenset({"md", "html", "docx", "pdf"})
"""Formats that are read as a page."""
IN_SHORT = ON_PAGES - {"md"}
"""Those that have one page for a head, too."""


class Why(StrEnum):
    """Why something is not in a folder of papers, the first that is true."""

    PRIVATE = "private"
    OTHERS = "others"
    """It is of another school, or of somebody there."""
    NARROWER = "narrower"
    """It is kept to those who took part, or was not released so far."""
    INSIDE = "inside"
    """It stands in the internal papers alone."""
    NOWHERE = "nowhere"
    """It stands in no paper at all."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """One folder of papers. ``party`` is whose it is, None where it is everybody's; ``held`` stays here."""

    party: Party | None
    told: Told
    held: Mapping[Why, Told]


@dataclass(frozen=True)
class Readers:
    """For whom papers are looked at, as they would be drawn: in which language, and which formats."""

    audience: Audience
    language: str
    formats: Collection[str] = USUAL
    told: Callable[[Meeting, str], Meeting] = as_it_is

    def paper(self, meeting: Meeting, audience: Audience, language: str) -> MeetingView:
        """The paper of which files of these formats are drawn."""
        day = date(2000, 1, 1)  # no day of the meeting's own
        whole = view(self.told(meeting, language), audience, language, day, local=_as_it_is)
        pages, book, rows = (bool(these & {*self.formats}) for these in (ON_PAGES, {"xlsx"}, {"csv"}))
        figures = tuple(each for each in whole.sections if each.key == "figures" and book)
        return replace(
            whole,
            facts=whole.facts if pages else (),
            sections=whole.sections if pages else figures,
            wide_plan=whole.wide_plan if pages else None,
            appendix=whole.appendix if pages else (),
            documentation=whole.documentation if pages or book else (),
            plan=whole.plan if book or rows else (),
            frames=whole.frames if book else (),
            plan_lines=whole.plan_lines if rows else (),
            entries=whole.entries if rows else (),
            short=_page(whole.short) if whole.short and IN_SHORT & {*self.formats} else None,
            appointments=whole.appointments if "ics" in self.formats else (),
        )


def leaving(meeting: Meeting, readers: Readers) -> tuple[Leaving, ...]:
    """The papers for all, then those of each school; internal ones are in one folder alone."""
    look = _Look(marked(meeting), readers)
    parties = meeting.parties if readers.audience is not Audience.INTERNAL else ()
    return (look.folder(None), *(look.folder(party) for party in parties))


def _page(short: MeetingView) -> MeetingView:
    """What stands on the page alone."""
    return replace(short, plan=(), frames=(), plan_lines=(), entries=(), appointments=(), wide_plan=None)


def _as_it_is(at: datetime) -> datetime:
    return at


class _Look:
    """Papers made of marks, for these readers and for those who may read more."""

    def __init__(self, made: Marked, readers: Readers) -> None:
        self._made = made
        self._readers = readers
        self._inside = self._found(made.meeting, Audience.INTERNAL)
        self._group = self._found(made.meeting, Audience.GROUP)
        self._all = self._found(made.meeting, readers.audience)

    def folder(self, party: Party | None) -> Leaving:
        meeting, audience = self._made.meeting, self._readers.audience
        seen, there = (seen_by(meeting, party), party.language) if party else (meeting, "")
        told = self._found(seen, audience, there) if party else self._all
        known, left = _records(seen), _lines(told)
        held: dict[Why, list[Thing]] = {}
        for thing in (self._made.own | self._inside) - told:
            # of a line that stays it is not told apart what else was said of it
            if (not thing.line or thing.line in left) and (why := self._why(thing, party, known)):
                held.setdefault(why, []).append(thing)
        return Leaving(
            party,
            _summed(told, tuple(self._choices(seen, told))),
            {why: _summed(held[why]) for why in Why if why in held},
        )

    def _found(self, meeting: Meeting, audience: Audience, language: str = "") -> frozenset[Thing]:
        shown = self._readers.paper(meeting, audience, language or self._readers.language)
        return frozenset(found_in(shown, self._made.things))

    def _why(self, thing: Thing, party: Party | None, known: frozenset[str]) -> Why | None:
        """None of what is told of nowhere and owed to nobody: figures that were taken anew, people."""
        theirs = party is not None and thing.sort is not Sort.PERSON and thing.record not in known
        if theirs or (party is not None and thing in self._all):
            return Why.OTHERS
        if thing.private:
            return Why.PRIVATE
        if thing in self._group:
            return Why.NARROWER
        if thing in self._inside:
            return Why.INSIDE
        return None if thing.sort in (Sort.FIGURE, Sort.PERSON) else Why.NOWHERE

    def _choices(self, seen: Meeting, told: frozenset[Thing]) -> Iterator[str]:
        """Fields from closed lists, people and numbers that stand with lines that leave."""
        left = _lines(told)
        for entry in seen.all_entries:
            if entry.id in left:
                names = told_of(seen, entry, self._readers.audience)
                yield from (name for name in names if LINE_FIELDS[name].holds not in (Holds.TEXT, Holds.DAY))


def _lines(things: Iterable[Thing]) -> frozenset[str]:
    """Ids of the lines among them."""
    return frozenset(thing.record for thing in things if thing.sort is Sort.LINE)


def _records(meeting: Meeting) -> frozenset[str]:
    """Ids of all that these readers' school may see."""
    whole = (*meeting.all_captured, *meeting.all_fields, *meeting.all_measurements)
    return frozenset(each.id for each in whole)


def _summed(things: Iterable[Thing], more: tuple[str, ...] = ()) -> Told:
    kept = tuple(things)

    def names(sort: Sort) -> tuple[str, ...]:
        return tuple(sorted({thing.name for thing in kept if thing.sort is sort}))

    return Told(
        lines=Counter(thing.name for thing in kept if thing.sort is Sort.LINE),
        of_lines=tuple(sorted({*names(Sort.OF_LINE), *more})),
        of_actions=names(Sort.OF_ACTION),
        fields=names(Sort.FIELD),
        dates=names(Sort.DATE),
        figures=sum(thing.sort is Sort.FIGURE for thing in kept),
        people=sum(thing.sort is Sort.PERSON for thing in kept),
    )
