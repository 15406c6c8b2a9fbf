"""What a course is found by, and the courses it belongs together with, such as that of the teachers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator.tui.presenting.course_desk import CourseDesk
from facilitator.tui.widgets.listing import ListBlank, ListHeading, ListPart, ListRow
from facilitator.words.dates import numeric_day
from facilitator.words.tongue import Words


def tag_row(desk: CourseDesk) -> ListRow:
    """The words the course is found by; more are put on, and known ones taken off, in the line."""
    tags = " ".join(f"#{tag}" for tag in desk.course.head.tags)
    return ListRow(
        tags or "[ … ? ]", "label course", label=desk.w._("tags"), mark="" if tags else "○", quiet=not tags
    )


def period_row(desk: CourseDesk) -> ListRow:
    """The first and the last day, by which visits are proposed and a course is overdue. Id: ``period``."""
    head, language = desk.course.head, desk.w.language
    days = [numeric_day(day, language, year=True) for day in (head.starts_on, head.ends_on) if day]
    told = " – ".join(days)
    return ListRow(
        told or "[ … ? ]", "period course", label=desk.w._("period"), mark="" if told else "○", quiet=not told
    )


def linked_parts(titles: Sequence[str], w: Words, *, closed: bool) -> Iterator[ListPart]:
    """Their titles, and a row to name one. Id: ``linked``."""
    yield ListHeading(w._("Belongs together with"), str(len(titles) or ""))
    yield from (ListRow(title, mark=":", rows=2) for title in titles)
    if not closed:
        yield ListRow(w._("Name another course, by its title"), "linked course", mark="+")
    yield ListBlank()
