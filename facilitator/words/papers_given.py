"""What papers were written of a course and of its meetings, when, and for whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator.clock import Clock
from facilitator.domain.course_run import PapersWritten
from facilitator.domain.documentation import OF_THE_COURSE
from facilitator.domain.whole_course import WholeCourse
from facilitator.words.dates import clock_time, numeric_day
from facilitator.words.lists import join
from facilitator.words.tongue import Words
from facilitator.words.vocabulary import audience


def papers_given(
    course: WholeCourse, clock: Clock, w: Words, *, meeting_id: str | None = None
) -> Iterator[tuple[str, str, Sequence[str]]]:
    """Every writing, the latest first: when, what for whom, and the names of the files where they are known.

    With ``meeting_id`` those of one meeting alone.
    """
    for written, at in reversed(course.run.papers):
        if meeting_id is None or written.meeting_id == meeting_id:
            local = clock.local(at)
            when = f"{numeric_day(local.date(), w.language, year=True)} {clock_time(local, w.language)}"
            yield when, _for_whom(written, course, w), written.names


def _for_whom(written: PapersWritten, course: WholeCourse, w: Words) -> str:
    titles = {mark.id: mark.title for mark in course.meetings}
    of_all = written.meeting_id == OF_THE_COURSE
    title = course.head.title if of_all else titles.get(written.meeting_id, w._("a meeting that is gone"))
    names = [course.name_of(party_id) for party_id in written.party_ids]
    schools = f" ({join(names, w)})" if names else ""
    files = w.n_("{n} file", "{n} files", written.files).format(n=written.files)
    return f"{title}: {audience(written.audience, w)}{schools} · {files}"
