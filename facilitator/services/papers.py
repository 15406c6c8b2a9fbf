"""Writing the papers of a meeting into a folder."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from facilitator.clock import Clock
from facilitator.domain.meeting import Meeting
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.whole_course import WholeCourse
from facilitator.file_name import file_name
from facilitator.paths import Paths


def default_folder(paths: Paths, meeting: Meeting, clock: Clock) -> Path:
    """Where papers go when nobody says where: a folder of the meeting under ``exports``."""
    day = clock.local(meeting.run.started_at or meeting.head.starts_at).date().isoformat()
    return paths.exports / f"{day}-{file_name(meeting.head.title, '')}".rstrip("-")


def course_folder(paths: Paths, course: WholeCourse) -> Path:
    """Where the papers of a course go when nobody says where."""
    return paths.exports / file_name(course.head.title, "").rstrip("-")


def export_meeting(
    meeting: Meeting,
    folder: Path,
    audience: str,
    language: str,
    clock: Clock,
    formats: Collection[str] = (),
    template: bytes | None = None,
) -> list[Path] | Refused:
    """Write the papers for an audience, and the internal copy beside them; the paths written.

    Without an agreement that reaches so far only ``internal`` is written, and the refusal says why;
    a folder that takes no files is refused, too. Without ``formats`` the usual ones are written;
    ``template`` is a Word file that has been looked through.
    """
    from facilitator.exports.audience import Audience
    from facilitator.exports.formats import USUAL
    from facilitator.exports.papers import write_papers

    try:
        papers = write_papers(
            meeting,
            folder,
            Audience(audience),
            language,
            clock.today(),
            local=clock.local,
            at=clock.now(),
            formats=formats or USUAL,
            template=template,
        )
    except OSError as error:
        return Refused.because(Reason.FOLDER_UNWRITABLE, folder=str(folder), why=error.strerror or "")
    if isinstance(papers, Refused):
        return papers
    packages = (path for paths in papers.by_school.values() for path in paths)
    return [*papers.shared, *packages, *papers.internal]


def export_as_agreed(
    meeting: Meeting, folder: Path, language: str, clock: Clock
) -> tuple[list[Path], Refused | None]:
    """Write the papers for the group; where that was not agreed, the internal ones, with the reason.

    A wider circle gets papers only when somebody asks for them by name, whatever was agreed on.
    """
    written = export_meeting(meeting, folder, "group", language, clock)
    if not isinstance(written, Refused):
        return written, None
    if written.reason is not Reason.NOT_RELEASED:
        return [], written
    internal = export_meeting(meeting, folder, "internal", language, clock)
    return ([] if isinstance(internal, Refused) else internal), written
