"""Invitations to a meeting, written for each person into a folder."""

from __future__ import annotations

from pathlib import Path

from facilitator.clock import Clock
from facilitator.domain.course import CourseKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.refusal import Reason, Refused
from facilitator.file_name import file_name, version_of
from facilitator.words.tongue import speak


def invitation_files(
    meeting: Meeting, folder: Path, language: str, clock: Clock
) -> tuple[Path, ...] | Refused:
    """Write a text for everybody who is to come; the paths written. A round needs its target group."""
    if meeting.course.kind is CourseKind.TRIAD_BENCHMARKING and not meeting.said("target_group"):
        return Refused.because(Reason.NO_TARGET_GROUP)
    from facilitator.exports.invitation import invitation
    from facilitator.exports.papers import write_set

    texts: dict[Path, str] = {}
    kind = speak(language).p_("paper", "Invitation")
    day = clock.local(meeting.head.starts_at).date().isoformat()
    for person in meeting.people:
        path = folder / file_name(f"{kind} {person.name}", meeting.head.title, day, ending=".txt")
        if path in texts:
            path = path.with_stem(version_of(path.stem, person.position))
        texts[path] = invitation(meeting, person, language, clock.local)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return write_set(texts)
    except OSError as error:
        return Refused.because(Reason.FOLDER_UNWRITABLE, folder=str(folder), why=error.strerror or "")
