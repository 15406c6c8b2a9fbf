"""Writing the papers of a meeting into a folder."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.clock import Clock
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.nameless import as_it_is
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.whole_course import WholeCourse
from facilitator.exports.apart import Failed, How, here
from facilitator.file_name import LONGEST_FOLDER, file_name
from facilitator.paths import Paths
from facilitator.words.leaving import leaving_sentences, never_leaves
from facilitator.words.narrower import narrower_said
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import Words
from facilitator.words.vocabulary import audience as audience_name

if TYPE_CHECKING:
    from facilitator.domain.pseudonyms import Unsure
    from facilitator.exports.paper_order import PaperOrder
    from facilitator.services.nameless import Nameless


def default_folder(paths: Paths, meeting: Meeting, clock: Clock) -> Path:
    """Where papers go when nobody says where: a folder of the meeting under ``exports``."""
    day = clock.local(meeting.run.started_at or meeting.head.starts_at).date()
    return paths.exports / file_name(day.isoformat(), meeting.head.title, most=LONGEST_FOLDER)


def course_folder(paths: Paths, course: WholeCourse) -> Path:
    """Where the papers of a course go when nobody says where."""
    return paths.exports / file_name(course.head.title, most=LONGEST_FOLDER)


@dataclass(frozen=True)
class PapersWanted:
    """Papers for an audience into a folder; without ``formats`` the usual ones.

    ``template`` is a Word file that has been looked through; ``told`` gives the meeting as it is told in a
    language, such as without names.
    """

    folder: Path
    language: str
    audience: str = "group"
    formats: tuple[str, ...] = ()
    template: bytes | None = None
    told: Callable[[Meeting, str], Meeting] = as_it_is


def export_meeting(
    meeting: Meeting, wanted: PapersWanted, clock: Clock, how: How = here
) -> list[Path] | Refused:
    """Write the papers that are wanted, and the internal copy beside them; the paths written.

    Without an agreement that reaches so far only ``internal`` is written, and the refusal says why;
    a folder that takes no files is refused, too, and papers that could not be drawn. Raises Stopped where
    ``how`` is told to stop.
    """
    from facilitator.exports.papers import write_papers
    from facilitator.exports.pdf import can_draw

    if "pdf" in wanted.formats and not can_draw():
        return Refused.because(Reason.NO_PDF)
    try:
        papers = write_papers(_order(meeting, wanted, clock), wanted.folder, how)
    except Failed as failed:
        return Refused.because(Reason.NOT_DRAWN, why=failed.why)
    except OSError as error:
        return Refused.because(Reason.FOLDER_UNWRITABLE, folder=str(wanted.folder), why=error.strerror or "")
    if isinstance(papers, Refused):
        return papers
    packages = (path for paths in papers.by_school.values() for path in paths)
    return [*papers.shared, *packages, *papers.internal]


def _order(meeting: Meeting, wanted: PapersWanted, clock: Clock) -> PaperOrder:
    from facilitator.exports.audience import Audience
    from facilitator.exports.formats import USUAL
    from facilitator.exports.paper_order import PaperOrder

    return PaperOrder(
        meeting,
        Audience(wanted.audience),
        wanted.language,
        clock.today(),
        local=clock.local,
        at=clock.now(),
        formats=wanted.formats or USUAL,
        template=wanted.template,
        told=wanted.told,
    )


def unsure_in(meeting: Meeting, told: Nameless, language: str, clock: Clock) -> Unsure:
    """What papers of the meeting without names leave to whoever reads them."""
    from facilitator.exports.told_texts import internal_view

    return told.unsure((meeting,), (internal_view(meeting, language, clock.today(), clock.local),))


def export_as_agreed(
    meeting: Meeting, wanted: PapersWanted, clock: Clock, how: How = here
) -> tuple[list[Path], Refused | None]:
    """Write the papers that are wanted; where that was not agreed, the internal ones, with the reason.

    A wider circle gets papers only when somebody asks for them by name, whatever was agreed on.
    """
    written = export_meeting(meeting, wanted, clock, how)
    if not isinstance(written, Refused):
        return written, None
    if written.reason is not Reason.NOT_RELEASED:
        return [], written
    internal = export_meeting(meeting, replace(wanted, audience="internal"), clock, how)
    return ([], internal) if isinstance(internal, Refused) else (internal, written)


def what_leaves(
    meeting: Meeting,
    audience: str,
    w: Words,
    formats: Collection[str] = (),
    told: Callable[[Meeting, str], Meeting] = as_it_is,
) -> list[str]:
    """Every folder of papers for these readers, what it would hold and what is held back from it.

    Without ``formats`` they are the usual ones; ``told`` gives the meeting as it is told in a language.
    """
    from facilitator.exports.audience import Audience, not_released
    from facilitator.exports.formats import USUAL
    from facilitator.exports.preview import Readers, leaving

    readers = Audience(audience)
    said: list[str] = []
    if refused := not_released(meeting, readers):
        said.append(refusal_sentence(refused, w))
    for each in leaving(meeting, Readers(readers, meeting.head.language, formats or USUAL, told)):
        name = each.party.name if each.party else ""
        held = {why.value: kept for why, kept in each.held.items()}
        said += leaving_sentences(name, each.told, held, w)
    return [*said, *kept_narrower(meeting, audience, w), *never_leaves(w)]


def audiences_agreed(meeting: Meeting) -> tuple[str, ...]:
    """Those who may have papers, the narrowest first; the group, where nobody has said it yet."""
    widest = ReleaseLevel(meeting.release_level) if meeting.release_level else ReleaseLevel.GROUP
    levels = (ReleaseLevel.GROUP, ReleaseLevel.SCHOOLS, ReleaseLevel.PUBLIC)
    return tuple(level.value for level in levels if widest.reaches(level)) or (ReleaseLevel.GROUP.value,)


def what_leaves_to_each(meeting: Meeting, w: Words) -> Iterator[tuple[str, list[str]]]:
    """The name of those who may have papers with what theirs would hold, the widest circle first.

    What is true of all comes last, without a name.
    """
    always = list(never_leaves(w))
    for readers in reversed(audiences_agreed(meeting)):
        lines = what_leaves(meeting, readers, w)
        yield audience_name(readers, w), [line for line in lines if line not in always]
    yield "", always


def kept_narrower(meeting: Meeting, audience: str, w: Words) -> list[str]:
    """A sentence where lines are kept to a smaller circle than these readers, though these were agreed on."""
    from facilitator.exports.audience import Audience, not_released

    readers = Audience(audience)
    if readers is Audience.INTERNAL or not_released(meeting, readers):
        return []
    said = narrower_said(meeting, ReleaseLevel(readers.value), w)
    return [said] if said else []
