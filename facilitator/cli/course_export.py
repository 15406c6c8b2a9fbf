"""``facilitator course export``: the papers of a course and of all its meetings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from facilitator.cli.answer import say
from facilitator.cli.course_order import open_desk
from facilitator.cli.drawing import INTERRUPTED, drawing
from facilitator.cli.export_options import Asked, check_formats, papers
from facilitator.cli.nameless import Without, check_proofs, say_written, without
from facilitator.cli.options import shared
from facilitator.cli.spoken import argument, command
from facilitator.cli.stage import REFUSED, Stage
from facilitator.domain.nameless import as_it_is
from facilitator.exports.apart import Stopped
from facilitator.exports.audience import Audience
from facilitator.exports.course_released import course_not_released
from facilitator.exports.paper_order import INTERNAL
from facilitator.words.leaving import whole_course
from facilitator.words.paper_list import COURSE_EXPORT
from facilitator.words.refusals import refusal_sentence

if TYPE_CHECKING:
    from facilitator.domain.meeting import Meeting
    from facilitator.domain.whole_course import WholeCourse
    from facilitator.services.course_export import CourseWanted, CourseWritten
    from facilitator.services.desk import Desk
    from facilitator.services.nameless import Nameless

JSON = "json"
"""The whole course for another computer: internal, and only with its names."""
COURSE_FILE = "course.json"


@command(writes=COURSE_EXPORT)
@argument("id_", metavar="ID")
@papers(JSON)
@without
@shared
def export(stage: Stage, id_: str, asked: Asked, names: Without) -> None:
    """Write all papers of a course: a folder a meeting, and the whole course as JSON, which is internal.

    Without names there is no JSON: it would hold them all.
    """
    from facilitator.services.course_export import CourseWanted, held_meetings
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
        _say_what_leaves(desk, asked, told, stage)
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
    pour = asked.poured_into(stage)
    wanted = CourseWanted(folder, language, asked.audience, drawn, lang, told, pour)
    written: list[Path] = []
    read: list[Meeting] = []
    try:
        if drawn or not asked.formats:
            made = _write(desk, wanted, stage)
            written, read = made.files, made.read
        if asked.proofs:
            held, title = tuple(held_meetings(desk.hall, desk.course)), desk.course.head.title
            written += write_proofs(held, folder, language, drawn, stage.clock, title)
        unsure = unsure_in_course(desk.hall, desk.course, read, told, language) if told else None
    finally:
        desk.hall.close()
    say_written([*written, *whole], unsure, stage)
    for file in whole:
        click.echo(f"■ {whole_course(f'{INTERNAL}/{file.name}', stage.w)}", err=True)


def _say_what_leaves(desk: Desk, asked: Asked, told: Nameless | None, stage: Stage) -> None:
    """Meeting by meeting what papers would hold and what is held back, and the papers of the course."""
    from facilitator.services.course_export import what_leaves_of_course

    audience, telling = asked.audience, told.meeting if told else as_it_is
    if refused := course_not_released(desk.course, Audience(audience)):
        say(f"{refusal_sentence(refused, stage.w)} {_how_to_agree(desk.course, audience, stage)}")
    formats = tuple(each for each in asked.formats if each != JSON)
    for title, lines in what_leaves_of_course(desk.hall, desk.course, audience, stage.w, formats, telling):
        if title:
            say(f"{title}:")
        for line in lines:
            say(f"  {line}" if title else line)


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


def _write(desk: Desk, wanted: CourseWanted, stage: Stage) -> CourseWritten:
    """Meeting by meeting, then the course itself; a run that is stopped says what is there."""
    from facilitator.services.course_export import CourseWritten, write_course

    written = CourseWritten()
    with drawing(stage) as progress:
        try:
            write_course(desk.hall, desk.course, wanted, written, progress.how)
        except Stopped:
            progress.clear()
            _say_refused(written, stage)
            stage.fail(_stopped(len(written.files), wanted.folder, stage), INTERRUPTED)
    _say_refused(written, stage)
    return written


def _say_refused(written: CourseWritten, stage: Stage) -> None:
    for meeting, refused in written.refused:
        click.echo(f"{meeting.head.title}: {refusal_sentence(refused, stage.w)}", err=True)


def _stopped(n: int, folder: Path, stage: Stage) -> str:
    if not n:
        return stage.w._("Stopped: no papers were written.")
    said = stage.w.n_("Stopped: {n} paper is in {folder}.", "Stopped: {n} papers are in {folder}.", n)
    return said.format(n=n, folder=folder)
