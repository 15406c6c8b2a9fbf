"""The days with a substitute in a round, as one file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from textwrap import wrap

from facilitator.clock import Clock
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.whole_course import WholeCourse
from facilitator.words.tongue import Words, speak

ENDINGS = (".csv", ".xlsx", ".md")
WIDTH = 78
"""Signs of a line of text in a terminal."""


def cost_sheet(course: WholeCourse, language: str, ending: str, clock: Clock) -> bytes:
    """The sheet as CSV, a workbook or Markdown; ``ending`` is one of ``ENDINGS``."""
    from facilitator.exports.substitutes import substitute_csv, substitute_workbook

    drawn: Mapping[str, Callable[[WholeCourse, Words], bytes]] = {
        ".csv": substitute_csv,
        ".xlsx": substitute_workbook,
    }
    if ending in drawn:
        return drawn[ending](course, speak(language))
    from facilitator.exports.audience import Audience
    from facilitator.exports.course_papers import course_views
    from facilitator.exports.markdown import summary

    views = course_views(course, Audience.INTERNAL, language, clock.today(), local=clock.local)
    return summary(views["substitutes"]).encode() if "substitutes" in views else b""


def cost_lines(course: WholeCourse, language: str) -> Iterator[str]:
    """The sheet for a terminal: what it is of, the table, and how it is reckoned."""
    from facilitator.exports.plain_table import plain_table
    from facilitator.exports.section import Table
    from facilitator.exports.substitutes import substitute_section

    section = substitute_section(course, speak(language))
    yield f"{section.title}: {course.head.title}"
    for part in section.filled:
        yield ""
        if isinstance(part, Table):
            yield from plain_table(part)
        else:
            yield from (row for line in part.lines for row in wrap(line.text, WIDTH))


def write_cost_sheet(course: WholeCourse, language: str, path: Path, clock: Clock) -> Path | Refused:
    """Write it as the name ends; a name that is taken is given a number."""
    from facilitator.exports.papers import write_set

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return write_set({path: cost_sheet(course, language, path.suffix.casefold(), clock)})[0]
    except OSError as error:
        return Refused.because(Reason.FOLDER_UNWRITABLE, folder=str(path.parent), why=error.strerror or "")
