"""The sheets at the end of a paper guide: what is parked, promised and agreed, to be filled in by hand."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import RatingScale, ReleaseLevel
from facilitator.domain.requirements import Rated
from facilitator.exports.plain_text import capital
from facilitator.words.fields import scale
from facilitator.words.qualities import quality
from facilitator.words.tongue import Words
from facilitator.words.vocabulary import release_level

PARKED_LINES = 6
ACTION_ROWS = 8


@dataclass(frozen=True, slots=True)
class Tally:
    """A scale with a field to count the answers in, for each score."""

    title: str
    scores: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheets:
    """Headings, columns and choices; the room to write in is the printer's."""

    parked: str
    parked_lines: int
    actions: str
    columns: tuple[str, ...]
    rows: int
    sharing: str
    levels: tuple[str, ...]
    next_meeting: str
    tallies: tuple[Tally, ...]
    typed_in: str


def sheets(meeting: Meeting, w: Words) -> Sheets:
    """What every meeting leaves behind, and the scales this one ends with."""
    columns = (w.p_("column", "What"), *(capital(quality(each, w)) for each in
               ("owner", "deadline", "resources", "sign")))  # fmt: skip
    levels = (level for level in ReleaseLevel if level is not ReleaseLevel.PRIVATE)
    return Sheets(
        parked=w._("Parking lot"),
        parked_lines=PARKED_LINES,
        actions=w._("Actions"),
        columns=columns,
        rows=ACTION_ROWS,
        sharing=w._("May be shared with"),
        levels=tuple(release_level(level, w) for level in levels),
        next_meeting=w._("Next meeting"),
        tallies=tuple(_tally(name, w) for name in _scales(meeting)),
        typed_in=w._(
            "The word in small letters beside a title is the item's id: it tells where a line belongs when it"
            " is typed in afterwards."
        ),
    )


def _scales(meeting: Meeting) -> dict[str, None]:
    asked = (each for item in meeting.items for each in item.gate if isinstance(each, Rated))
    return dict.fromkeys(each.scale for each in asked)


def _tally(name: str, w: Words) -> Tally:
    return Tally(capital(scale(name, w)), tuple(str(score) for score in RatingScale(name).scores))
