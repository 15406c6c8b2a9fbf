"""``facilitator course export``: the papers of a course and of all its meetings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from facilitator.cli.answer import say
from facilitator.cli.course_order import open_desk
from facilitator.cli.export_options import Asked, check_formats, papers
from facilitator.cli.nameless import Without, check_proofs, say_written, without
from facilitator.cli.options import shared
from facilitator.cli.spoken import argument, command
from facilitator.cli.stage import REFUSED, Stage
from facilitator.domain.nameless import as_it_is
from facilitator.domain.refusal import Refused
from facilitator.exports.audience import Audience
from facilitator.exports.course_released import course_not_released
from facilitator.exports.paper_order import INTERNAL
from facilitator.file_name import LONGEST_FOLDER, file_name
from facilitator.words.leaving import never_leaves, whole_course
from facilitator.words.paper_list import COURSE_EXPORT
from facilitator.words.refusals import refusal_sentence

if TYPE_CHECKING:
    from facilitator.domain.meeting import Meeting
    from facilitator.domain.whole_course import WholeCourse
    from facilitator.services.desk import Desk
    from facilitator.services.nameless import Nameless
    from facilitator.services.papers import PapersWanted

JSON = "json"
"""The whole course for another computer: internal, and only with its names."""
COURSE_FILE = "course.json"


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is drawn, and for whom. ``told`` gives a meeting without names.

    ``lang`` is the language as it was asked for: without it, a meeting's papers are in the meeting's own.
    """

    folder: Path
    audience: str
    formats: tuple[str, ...]
    told: Nameless | None
    lang: str | None
    template: bytes | None = None


@command(writes=COURSE_EXPORT)
@argument("id_", metavar="ID")
@papers(JSON)
@without
@shared
def export(stage: Stage, id_: str, asked: Asked, names: Without) -> None:
    """Write all papers of a course: a folder a meeting, and the whole course as JSON, which is internal.

    Without names there is no JSON: it would hold them all.
    """
    from facilitator.services.course_file import write_course_json
    from facilitator.services.course_papers import unsure_in_course
    from facilitator.services.papers import course_folder
    from facilitator.services.proofs import write_proofs

    check_formats(asked.formats, stage)
    check_proofs(asked.proofs, names, stage)
    desk = open_desk(stage, id_)
    language, told = stage.papers_in(stage.language), names.told(desk.course)
    drawn = tuple(each for each in asked.formats if each != JSON)
    as_one_file = told is None and (not asked.formats or JSON in asked.formats)
    if asked.preview:
        _say_what_leaves(desk, asked.audience, stage)
        if as_one_file:
            say(whole_course(f"{INTERNAL}/{COURSE_FILE}", stage.w))
        return
    if (drawn or not asked.formats) and (
        refused := course_not_released(desk.course, Audience(asked.audience))
    ):
        said = refusal_sentence(refused, stage.w)
        stage.fail(f"{said} {_how_to_agree(desk.course, asked.audience, stage)}", REFUSED)
    folder = asked.out or course_folder(stage.paths, told.whole(language) if told else desk.course)
    whole: list[Path] = []
    if as_one_file:
        # first, so that the file does not hold the record of its own writing
        whole.append(write_course_json(desk.hall, desk.course, folder / INTERNAL / COURSE_FILE))
    lang = stage.lang or stage.config.export_language
    wanted = _Wanted(folder, asked.audience, drawn, told, lang, asked.poured_into(stage))
    written: list[Path] = []
    read: list[Meeting] = []
    try:
        if drawn or not asked.formats:
            written, read = _write_meetings(desk, wanted, stage)
            written += _write_course(desk, wanted, language)
        if asked.proofs:
            held, title = tuple(_held(desk)), desk.course.head.title
            written += write_proofs(held, folder, language, drawn, stage.clock, title)
        unsure = unsure_in_course(desk.hall, desk.course, read, told, language) if told else None
    finally:
        desk.hall.close()
    say_written([*written, *whole], unsure, stage)
    for file in whole:
        click.echo(f"■ {whole_course(f'{INTERNAL}/{file.name}', stage.w)}", err=True)


def _held(desk: Desk) -> Iterator[Meeting]:
    """The meetings of the course that were begun."""
    for mark in desk.course.meetings:
        meeting = desk.hall.read(mark.id) if mark.started_at is not None else None
        if meeting is not None:
            yield meeting


def _say_what_leaves(desk: Desk, audience: str, stage: Stage) -> None:
    """Meeting by meeting what papers would hold and what is held back, and the papers of the course."""
    from facilitator.services.course_papers import course_paper_titles
    from facilitator.services.papers import what_leaves

    if refused := course_not_released(desk.course, Audience(audience)):
        say(f"{refusal_sentence(refused, stage.w)} {_how_to_agree(desk.course, audience, stage)}")
    always = tuple(never_leaves(stage.w))
    for meeting in _held(desk):
        say(f"{meeting.head.title}:")
        for line in what_leaves(meeting, audience, stage.w):
            if line not in always:
                say(f"  {line}")
    if refused:
        return
    titles = course_paper_titles(desk.hall, desk.course, audience, stage.language)
    said = stage.w._("Of the course as a whole: {papers}.")
    say(said.format(papers=", ".join(titles) or stage.w._("nothing yet")))
    for line in always:
        say(line)


def _how_to_agree(course: WholeCourse, audience: str, stage: Stage) -> str:
    """The way to papers for these readers, and to those that need nobody's leave."""
    begun = [mark.id for mark in course.meetings if mark.started_at is not None]
    inside = stage.w._("For yourself there are the internal papers: --audience internal.")
    if not begun:
        said = stage.w._("In a meeting, ask the group, and note what it says: “release {level}”.")
        return f"{said.format(level=audience)} {inside}"
    said = stage.w._(
        "Ask the group, and note what it says: start “facilitator plain {id}” and write “release {level}”,"
        " or choose it with Ctrl+P in the app."
    )
    return f"{said.format(id=begun[-1], level=audience)} {inside}"


def _write_meetings(desk: Desk, wanted: _Wanted, stage: Stage) -> tuple[list[Path], list[Meeting]]:
    """A folder for each meeting that was begun, and what was written for whom on the record."""
    from facilitator.services.papers import export_as_agreed
    from facilitator.services.papers_record import remember_papers

    written: list[Path] = []
    read: list[Meeting] = []
    for meeting in _held(desk):
        read.append(meeting)
        of_meeting, refused = export_as_agreed(meeting, _of_meeting(meeting, wanted, stage), stage.clock)
        if refused is not None:
            click.echo(f"{meeting.head.title}: {refusal_sentence(refused, stage.w)}", err=True)
        readers = "internal" if refused is not None else wanted.audience
        remember_papers(desk.hall, meeting, readers, of_meeting)
        written += of_meeting
    return written, read


def _of_meeting(meeting: Meeting, wanted: _Wanted, stage: Stage) -> PapersWanted:
    """The papers of one meeting, into a folder by its day and its title."""
    from facilitator.services.papers import PapersWanted

    spoken, told = wanted.lang or meeting.head.language, wanted.told
    day = stage.clock.local(meeting.run.started_at or meeting.head.starts_at).date().isoformat()
    title = told.in_text(meeting.head.title, spoken) if told else meeting.head.title
    return PapersWanted(
        folder=wanted.folder / file_name(day, title, most=LONGEST_FOLDER),
        language=spoken,
        audience=wanted.audience,
        formats=wanted.formats,
        template=wanted.template,
        told=told.meeting if told else as_it_is,
    )


def _write_course(desk: Desk, wanted: _Wanted, language: str) -> tuple[Path, ...]:
    """The papers of the course itself, on its record too."""
    from facilitator.exports.formats import USUAL
    from facilitator.services.course_papers import write_course_papers
    from facilitator.services.papers_record import remember_course_papers

    of_course = write_course_papers(
        desk.hall,
        desk.course,
        wanted.folder,
        language,
        wanted.formats or USUAL,
        told=wanted.told.whole if wanted.told else None,
        audience=wanted.audience,
        template=wanted.template,
    )
    if isinstance(of_course, Refused):
        return ()
    remember_course_papers(desk.hall, desk.course, of_course, wanted.audience)
    return of_course
