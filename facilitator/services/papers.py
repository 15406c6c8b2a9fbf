"""Writing the papers of a meeting into a folder."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.clock import Clock
from facilitator.domain.course_run import PapersWritten
from facilitator.domain.documentation import OF_THE_COURSE
from facilitator.domain.meeting import Meeting
from facilitator.domain.moment import Moment
from facilitator.domain.moves.course import happened
from facilitator.domain.nameless import as_it_is
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.whole_course import WholeCourse
from facilitator.exports.apart import Failed, How, here
from facilitator.file_name import file_name
from facilitator.identity import uuid7
from facilitator.paths import Paths
from facilitator.services.actor import ACTOR
from facilitator.services.hall import Hall
from facilitator.words.leaving import leaving_sentences, never_leaves
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import Words

if TYPE_CHECKING:
    from sqlmodel import Session


def default_folder(paths: Paths, meeting: Meeting, clock: Clock) -> Path:
    """Where papers go when nobody says where: a folder of the meeting under ``exports``."""
    day = clock.local(meeting.run.started_at or meeting.head.starts_at).date()
    return paths.exports / file_name(day.isoformat(), meeting.head.title)


def course_folder(paths: Paths, course: WholeCourse) -> Path:
    """Where the papers of a course go when nobody says where."""
    return paths.exports / file_name(course.head.title)


def export_meeting(
    meeting: Meeting,
    folder: Path,
    audience: str,
    language: str,
    clock: Clock,
    formats: Collection[str] = (),
    template: bytes | None = None,
    told: Callable[[Meeting, str], Meeting] = as_it_is,
    how: How = here,
) -> list[Path] | Refused:
    """Write the papers for an audience, and the internal copy beside them; the paths written.

    Without an agreement that reaches so far only ``internal`` is written, and the refusal says why;
    a folder that takes no files is refused, too, and papers that could not be drawn. Without ``formats``
    the usual ones are written; ``template`` is a Word file that has been looked through; ``told`` gives the
    meeting as it is told in a language. Raises Stopped where ``how`` is told to stop.
    """
    from facilitator.exports.audience import Audience
    from facilitator.exports.formats import USUAL
    from facilitator.exports.paper_order import PaperOrder
    from facilitator.exports.papers import write_papers
    from facilitator.exports.pdf import can_draw

    if "pdf" in formats and not can_draw():
        return Refused.because(Reason.NO_PDF)
    order = PaperOrder(
        meeting,
        Audience(audience),
        language,
        clock.today(),
        local=clock.local,
        at=clock.now(),
        formats=formats or USUAL,
        template=template,
        told=told,
    )
    try:
        papers = write_papers(order, folder, how)
    except Failed as failed:
        return Refused.because(Reason.NOT_DRAWN, why=failed.why)
    except OSError as error:
        return Refused.because(Reason.FOLDER_UNWRITABLE, folder=str(folder), why=error.strerror or "")
    if isinstance(papers, Refused):
        return papers
    packages = (path for paths in papers.by_school.values() for path in paths)
    return [*papers.shared, *packages, *papers.internal]


def export_as_agreed(
    meeting: Meeting,
    folder: Path,
    language: str,
    clock: Clock,
    told: Callable[[Meeting, str], Meeting] = as_it_is,
    how: How = here,
    *,
    audience: str = "group",
    formats: Collection[str] = (),
) -> tuple[list[Path], Refused | None]:
    """Write the papers for the group; where that was not agreed, the internal ones, with the reason.

    A wider circle gets papers only when somebody asks for them by name, whatever was agreed on.
    """
    written = export_meeting(meeting, folder, audience, language, clock, formats, told=told, how=how)
    if not isinstance(written, Refused):
        return written, None
    if written.reason is not Reason.NOT_RELEASED:
        return [], written
    internal = export_meeting(meeting, folder, "internal", language, clock, formats, told=told, how=how)
    return ([], internal) if isinstance(internal, Refused) else (internal, written)


def what_leaves(meeting: Meeting, audience: str, w: Words) -> list[str]:
    """Every folder of papers for these readers, what it would hold and what is held back from it."""
    from facilitator.exports.audience import Audience, not_released
    from facilitator.exports.preview import leaving

    readers = Audience(audience)
    told: list[str] = []
    if refused := not_released(meeting, readers):
        told.append(refusal_sentence(refused, w))
    for each in leaving(meeting, readers):
        name = each.party.name if each.party else ""
        told += leaving_sentences(name, each.kinds, each.private, each.narrower, each.of_others, w)
    return [*told, *never_leaves(w)]


def as_written_before(hall: Hall, meeting: Meeting) -> Meeting:
    """The meeting of an open room with what has been written of it since it was opened."""
    kept = hall.read(meeting.head.id)
    if kept is None:
        return meeting
    return replace(meeting, elsewhere=replace(meeting.elsewhere, events=kept.elsewhere.events))


def remember_papers(hall: Hall, meeting: Meeting, audience: str, written: Collection[Path]) -> None:
    """Put on the course's record what was written, for whom. Raises StorageFault."""
    schools = () if audience == "internal" else tuple(party.id for party in meeting.parties)
    _remember(hall, meeting.head.course_id, PapersWritten(meeting.head.id, audience, schools, len(written)))


def remember_course_papers(
    hall: Hall, course: WholeCourse, written: Collection[Path], audience: str = "group"
) -> None:
    """The same for papers of the whole course. Raises StorageFault."""
    schools = () if audience == "internal" else tuple(party.id for party in course.parties)
    _remember(hall, course.head.id, PapersWritten(OF_THE_COURSE, audience, schools, len(written)))


def _remember(hall: Hall, course_id: str, event: PapersWritten) -> None:
    at = hall.clock.now()
    moment = Moment(at, hall.clock.today(), lambda: uuid7(at))
    if not event.files:
        return

    def job(session: Session) -> None:
        from facilitator.store import journal, within

        course = within.read_course(session, hall.paths.database, course_id)
        if course is not None:
            records = happened(course, moment, event)
            journal.commit(session, command="papers", at=at, actor=ACTOR, scope_id=None, records=records)

    hall.writer.submit(job).result()
