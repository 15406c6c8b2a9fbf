"""``facilitator course export``: the papers of a course and of all its meetings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from facilitator.cli.answer import say, say_json
from facilitator.cli.course_order import open_desk
from facilitator.cli.export_options import check_formats, papers
from facilitator.cli.nameless import say_unsure, told_without, unsure_json, without
from facilitator.cli.options import shared
from facilitator.cli.spoken import argument, command
from facilitator.cli.stage import Stage
from facilitator.domain.nameless import as_it_is
from facilitator.file_name import file_name
from facilitator.words.leaving import never_leaves
from facilitator.words.refusals import refusal_sentence

if TYPE_CHECKING:
    from facilitator.domain.meeting import Meeting
    from facilitator.services.desk import Desk
    from facilitator.services.nameless import Nameless

JSON = "json"
"""The whole course for another computer: internal, and only with its names."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What papers are wanted; ``told`` gives a meeting without names, ``lang`` is as it was asked for."""

    audience: str
    formats: tuple[str, ...]
    told: Nameless | None
    lang: str | None


@command()
@argument("id_", metavar="ID")
@papers(JSON)
@without
@shared
def export(
    stage: Stage,
    id_: str,
    audience: str,
    out: Path | None,
    formats: tuple[str, ...],
    preview: bool,
    without_names: bool,
    keep: tuple[str, ...],
    take_out: tuple[str, ...],
) -> None:
    """Write all papers of a course: a folder a meeting, and the whole course as JSON, which is internal.

    Without names there is no JSON: it would hold them all.
    """
    from facilitator.services.course_file import write_course_json
    from facilitator.services.papers import course_folder

    check_formats(formats, stage)
    desk = open_desk(stage, id_)
    if preview:
        _say_what_leaves(desk, audience, stage)
        return
    told = told_without(desk.course, keep, take_out) if without_names or keep or take_out else None
    language = stage.lang or stage.config.export_language or stage.language
    folder = out or course_folder(stage.paths, told.whole(language) if told else desk.course)
    whole: list[Path] = []
    if told is None and (not formats or JSON in formats):
        # first, so that the file does not hold the record of its own writing
        whole.append(write_course_json(desk.hall, desk.course, folder / "internal" / "course.json"))
    drawn = tuple(each for each in formats if each != JSON)
    asked = _Asked(audience, drawn, told, stage.lang or stage.config.export_language)
    written: list[Path] = []
    read: list[Meeting] = []
    try:
        if drawn or not formats:
            written, read = _write_meetings(desk, folder, asked, stage)
            written += _write_course(desk, folder, asked, language)
    finally:
        desk.hall.close()
    written += whole
    unsure = told.unsure(desk.course, *read) if told else None
    if stage.json:
        say_json(files=[str(path) for path in written], **unsure_json(unsure))
        return
    for path in written:
        say(str(path))
    say_unsure(unsure, stage)
    click.echo(stage.w._("A file that has been handed over cannot be called back."), err=True)


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

    always = tuple(never_leaves(stage.w))
    for meeting in _held(desk):
        say(f"{meeting.head.title}:")
        for line in what_leaves(meeting, audience, stage.w):
            if line not in always:
                say(f"  {line}")
    titles = course_paper_titles(desk.hall, desk.course, audience, stage.language)
    said = stage.w._("Of the course as a whole: {papers}.")
    say(said.format(papers=", ".join(titles) or stage.w._("nothing yet")))
    for line in always:
        say(line)


def _write_meetings(
    desk: Desk, folder: Path, asked: _Asked, stage: Stage
) -> tuple[list[Path], list[Meeting]]:
    """A folder for each meeting that was begun, and what was written for whom on the record."""
    from facilitator.services.papers import export_as_agreed, remember_papers

    written: list[Path] = []
    read: list[Meeting] = []
    for meeting in _held(desk):
        read.append(meeting)
        spoken = asked.lang or meeting.head.language
        day = stage.clock.local(meeting.run.started_at or meeting.head.starts_at).date().isoformat()
        title = asked.told.in_text(meeting.head.title, spoken) if asked.told else meeting.head.title
        of_meeting, refused = export_as_agreed(
            meeting,
            folder / file_name(day, title),
            spoken,
            stage.clock,
            asked.told.meeting if asked.told else as_it_is,
            audience=asked.audience,
            formats=asked.formats,
        )
        if refused is not None:
            click.echo(f"{meeting.head.title}: {refusal_sentence(refused, stage.w)}", err=True)
        readers = "internal" if refused is not None else asked.audience
        remember_papers(desk.hall, meeting, readers, of_meeting)
        written += of_meeting
    return written, read


def _write_course(desk: Desk, folder: Path, asked: _Asked, language: str) -> tuple[Path, ...]:
    """The papers of the course itself, on its record too."""
    from facilitator.exports.formats import USUAL
    from facilitator.services.course_papers import write_course_papers
    from facilitator.services.papers import remember_course_papers

    of_course = write_course_papers(
        desk.hall,
        desk.course,
        folder,
        language,
        asked.formats or USUAL,
        told=asked.told.whole if asked.told else None,
        audience=asked.audience,
    )
    remember_course_papers(desk.hall, desk.course, of_course, asked.audience)
    return of_course
