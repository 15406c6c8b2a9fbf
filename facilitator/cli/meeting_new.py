"""``facilitator meeting new``: a meeting from what is typed of it."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import click

from facilitator.cli.answer import or_refused, or_usage, say_faults, say_json
from facilitator.cli.finding import course_id
from facilitator.cli.options import Instant, people_option, settings_option, shared
from facilitator.cli.spoken import command, option
from facilitator.cli.stage import INVALID, NOT_FOUND, PATIENCE, Stage
from facilitator.domain.agenda import Agenda
from facilitator.domain.meeting import Meeting
from facilitator.domain.naming import folded
from facilitator.domain.whole_course import WholeCourse
from facilitator.services.hall import Hall
from facilitator.text import clean_line
from facilitator.words.tongue import N_

if TYPE_CHECKING:
    from facilitator.services.setup import Setup


@dataclass(frozen=True, slots=True)
class _Typed:
    """The words a meeting is made of; ``course`` is the end of an id, or empty: one of its own."""

    agenda: str
    title: str
    parties: tuple[str, ...]
    people: tuple[str, ...]
    start: datetime | None
    settings: tuple[str, ...]
    tags: tuple[str, ...]
    course: str


@command()
@option("--agenda", required=True, help=N_("Id of the agenda, such as dialogue_half_day."))
@option("--title", required=True, help=N_("What it is called."))
@option(
    "--party",
    "parties",
    multiple=True,
    metavar=N_('"NAME;LANGUAGE"'),
    help=N_("A school; the first one is the host."),
)
@people_option
@option("--start", type=Instant(), help=N_("Planned beginning; without it: now."))
@settings_option
@option("--tag", "tags", multiple=True, help=N_("A word the meeting is found by."))
@option("--course", "in_course", metavar="ID", help=N_("The course it belongs to, with its people."))
@shared
def new(
    stage: Stage,
    agenda: str,
    title: str,
    parties: tuple[str, ...],
    people: tuple[str, ...],
    start: datetime | None,
    settings: tuple[str, ...],
    tags: tuple[str, ...],
    in_course: str | None,
) -> None:
    """Make a meeting; prints its id. --lang is the language the meeting is held in."""
    typed = _Typed(agenda, title, parties, people, start, settings, tags, in_course or "")
    made = _make(typed, stage)
    say_json(id=made) if stage.json else click.echo(made)
    _say_if_longer(Hall(stage.paths, stage.clock).read(made), stage)


def _make(typed: _Typed, stage: Stage) -> str:
    """The id of the meeting that was made. Ends the run where a word cannot be understood."""
    from facilitator.services.bookshelf import Bookshelf

    shelf = Bookshelf(stage.paths.home)
    found = shelf.agenda(typed.agenda)
    say_faults(shelf.faults, stage)
    agenda = or_refused(found, stage, INVALID if shelf.faults else NOT_FOUND)
    with closing(Hall(stage.paths, stage.clock, patience=PATIENCE)) as hall:
        course = hall.read_course(course_id(hall, typed.course, stage)) if typed.course else None
        setup = _setup(typed, agenda, course, stage)
        return or_usage(hall.make(setup, shelf.copy_of(agenda), course.head.id if course else ""), stage)


def _setup(typed: _Typed, agenda: Agenda, course: WholeCourse | None, stage: Stage) -> Setup:
    from facilitator.services.setup import Setup, read_party, read_person, read_setting

    spoken = tuple(or_usage(read_party(each), stage) for each in typed.parties)
    schools = tuple(name for name, _ in spoken)
    ours = (*course.parties, *course.organisations) if course else ()
    named = {folded(name) for name in schools}
    known = (*schools, *(party.name for party in ours if folded(party.name) not in named))
    return Setup(
        title=clean_line(typed.title).text or agenda.title.said_in(stage.language),
        parties=schools,
        people=tuple(or_usage(read_person(each, known), stage) for each in typed.people),
        starts_at=typed.start or stage.clock.now(),
        language=stage.meetings_in,
        fields=tuple(or_usage(read_setting(each), stage) for each in typed.settings),
        simulated=stage.simulated,
        tags=tuple(filter(None, (clean_line(tag).text.lstrip("#") for tag in typed.tags))),
        languages=dict(spoken),
    )


def _say_if_longer(found: Meeting | None, stage: Stage) -> None:
    """Say so where the schools need more minutes than the agenda is laid out for."""
    if found is None:
        return
    total, planned = sum(item.minutes for item in found.items), found.copy.agenda.minutes
    if total > planned:
        click.echo(
            stage.w._(
                "► {n} schools need {total} min, {more} more than the {planned} the agenda is made for."
            ).format(n=len(found.parties), total=total, more=total - planned, planned=planned),
            err=True,
        )
