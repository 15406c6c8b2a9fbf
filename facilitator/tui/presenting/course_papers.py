"""The papers of a course on its screen: what can be written, what would leave, and what was written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator.domain.meeting import Meeting
from facilitator.domain.refusal import Refused
from facilitator.domain.whole_course import WholeCourse
from facilitator.exports.audience import Audience
from facilitator.exports.course_released import course_not_released
from facilitator.services.hall import Hall
from facilitator.tui.presenting.course_desk import CourseDesk
from facilitator.tui.presenting.threshold import INTERNAL, Filed
from facilitator.tui.widgets.listing import ListBlank, ListHeading, ListPart, ListRow, ListView
from facilitator.words.papers_given import papers_given
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import Words
from facilitator.words.vocabulary import audience as audience_name
from facilitator.words.wiping import not_recalled

SHOWN = 5
"""Writings that are shown, the latest ones."""
AT_LENGTH = 12
"""Rows that what leaves may take, school by school."""


def papers_parts(desk: CourseDesk) -> Iterator[ListPart]:
    """Rows that write papers, for whom they may be: ``papers`` with the name of the readers. Then those that
    were written: when, for whom, how many, and that they cannot be recalled.
    """
    w, given = desk.w, list(papers_given(desk.course, desk.clock, desk.w))
    written = w.n_("written {n} time", "written {n} times", len(given)).format(n=len(given))
    yield ListHeading(w._("Papers"), written if given else "")
    for readers in _readers(desk.course):
        said = w._("Write the papers of the course: {readers}")
        yield ListRow(said.format(readers=audience_name(readers, w)), f"papers {readers}", mark="+", rows=2)
    if given:
        yield ListRow(w._("Papers written"), mark="√", loud=True)
        for when, said, _ in given[:SHOWN]:
            yield ListRow(said, label=when, quiet=True, rows=2)
        yield ListRow(not_recalled(w), mark="■", quiet=True, rows=2)
    yield ListBlank()


def _readers(course: WholeCourse) -> Iterator[str]:
    """Those whom meetings of the course have agreed on; internal papers need nobody's leave."""
    for readers in (Audience.GROUP, Audience.SCHOOLS, Audience.PUBLIC, Audience.INTERNAL):
        if course_not_released(course, readers) is None:
            yield readers.value


def leaving_view(hall: Hall, course: WholeCourse, readers: str, w: Words) -> ListView:
    """Meeting by meeting what is in every folder and what is held back; it may take a second."""
    from facilitator.services.course_export import what_leaves_of_course

    parts: list[ListPart] = []
    for title, lines in what_leaves_of_course(hall, course, readers, w):
        parts.append(ListHeading(title) if title else ListBlank())
        for line in lines:
            parts.append(ListRow(line.strip(), mark=" " if line.startswith(" ") else "►", rows=AT_LENGTH))
    heading = w._("What leaves with the papers: {readers}").format(readers=audience_name(readers, w))
    return ListView((ListHeading(heading, w._("nothing is written yet")), *parts))


def written_view(filed: Filed, refused: Sequence[tuple[Meeting, Refused]], w: Words) -> ListView:
    """The folder whole, how many each folder in it holds, and what was not written as it was asked for."""
    n = len(filed.names)
    rows = [ListRow(filed.folder, mark="√", loud=True, rows=4)]
    called = {"": w._("in common"), INTERNAL: w._("internal")}
    for folder, files in filed.counted.items():
        said = w.n_("{folder}: {n} file", "{folder}: {n} files", files)
        rows.append(ListRow(said.format(folder=called.get(folder, folder), n=files), rows=2))
    for meeting, why in refused:
        rows.append(ListRow(f"{meeting.head.title}: {refusal_sentence(why, w)}", mark="■", rows=4))
    rows.append(ListRow(not_recalled(w), mark="■", rows=2))
    heading = w.n_("{n} paper:", "{n} papers:", n).format(n=n)
    return ListView((ListHeading(heading, w._("Esc shuts")), *rows))
