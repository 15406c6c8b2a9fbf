"""How a course is summed up at its end: what was wanted and reached, what came of it, what was learned."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.evaluation import evaluated_by
from facilitator.domain.whole_course import WholeCourse
from facilitator.exports.extract import Extract
from facilitator.exports.figures import figures_section
from facilitator.exports.learned import learned
from facilitator.exports.plain_text import capital, text
from facilitator.exports.section import Line, Lines, Section
from facilitator.exports.wanted import wanted
from facilitator.words.choices import choice_name


def evaluation_sections(course: WholeCourse, extract: Extract) -> tuple[Section, ...]:
    """The experiences of a course in one paper; nothing before it is evaluated or closed (SR-131)."""
    w = extract.w
    said = Lines(tuple(extract.field_lines(evaluated_by(course.head.kind))))
    if not said.lines and course.run.closed is None:
        return ()
    next_time = Lines(extract.lines(extract.of_kind("attention_point")))
    return (
        Section("reached", w._("Were the goals reached?"), (Lines(tuple(_result(course, extract))),)),
        wanted(extract),
        figures_section(extract),
        Section("evaluation", w._("What came of it"), (said,)),
        learned(extract),
        Section("next-time", w._("To think of next time"), (next_time,)),
    )


def _result(course: WholeCourse, extract: Extract) -> Iterator[Line]:
    """The result that was said at the end, and the reason where it was passed by one."""
    closed = course.run.closed
    if closed is not None:
        yield Line(capital(choice_name(closed.result, extract.w)))
        if closed.reason and extract.audience.sees_fields_of_the_group:
            yield Line(text(closed.reason), extract.w._("Reason"))
