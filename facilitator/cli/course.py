"""``facilitator course``: make, list, show, lead on and close courses."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path

from facilitator.cli.answer import or_usage, say, say_json
from facilitator.cli.course_board import board_lines, line_text
from facilitator.cli.course_export import export
from facilitator.cli.course_json import course_json, line_json
from facilitator.cli.course_order import give_order, open_desk, show_of
from facilitator.cli.course_plain import plain
from facilitator.cli.course_text import course_text
from facilitator.cli.finding import course_id
from facilitator.cli.named_choice import NamedChoice
from facilitator.cli.options import people_option, settings_option, shared
from facilitator.cli.registering import register
from facilitator.cli.round import admit, costs, triads
from facilitator.cli.spoken import PathTo, argument, group, option
from facilitator.cli.stage import INVALID, PATIENCE, Stage
from facilitator.domain.course import CourseKind
from facilitator.services.hall import Hall
from facilitator.store.course_lists import list_courses
from facilitator.store.tag_text import carries
from facilitator.text import clean_line
from facilitator.words.courses import course_kind
from facilitator.words.tongue import N_


@group()
@shared
def course(stage: Stage) -> None:
    """Make, list, show, lead on and close courses."""


for each in (register, admit, plain, triads, costs, export):
    course.add_command(each)


@course.command()
@option(
    "--kind",
    required=True,
    type=NamedChoice((kind.value for kind in CourseKind), lambda kind, w: course_kind(CourseKind(kind), w)),
    help=N_("The kind of course."),
)
@option("--title", required=True, help=N_("What it is called."))
@option(
    "--party",
    "parties",
    multiple=True,
    metavar=N_('"NAME;LANGUAGE"'),
    help=N_("A school; the first one is the host."),
)
@option(
    "--organisation",
    "organisations",
    multiple=True,
    metavar=N_('"NAME;KIND"'),
    help=N_("A client, a provider or a partner of the course."),
)
@people_option
@settings_option
@option("--tag", "tags", multiple=True, help=N_("A tag to find it by; may be repeated."))
@option("--from", "earlier", metavar="ID", help=N_("Take over the open attention points of this course."))
@shared
def new(
    stage: Stage,
    kind: str,
    title: str,
    parties: tuple[str, ...],
    organisations: tuple[str, ...],
    people: tuple[str, ...],
    settings: tuple[str, ...],
    tags: tuple[str, ...],
    earlier: str | None,
) -> None:
    """Make a course; prints its id. Meetings are added with “meeting new --course ID”."""
    from facilitator.services.course_making import CourseSetup, make_course
    from facilitator.services.organisations import read_organisation
    from facilitator.services.setup import read_party, read_person, read_setting

    spoken = tuple(or_usage(read_party(typed), stage) for typed in parties)
    schools = tuple(name for name, _ in spoken)
    others = tuple(or_usage(read_organisation(typed), stage) for typed in organisations)
    names = (*schools, *(name for name, _ in others))
    with closing(Hall(stage.paths, stage.clock, patience=PATIENCE)) as hall:
        setup = CourseSetup(
            kind=CourseKind(kind),
            title=clean_line(title).text,
            parties=schools,
            organisations=others,
            languages=dict(spoken),
            people=tuple(or_usage(read_person(typed, names), stage) for typed in people),
            fields=tuple(or_usage(read_setting(typed), stage) for typed in settings),
            tags=tuple(clean_line(tag).text for tag in tags),
            earlier=course_id(hall, earlier, stage) if earlier else "",
        )
        made = or_usage(make_course(hall, setup), stage)
    say_json(id=made) if stage.json else say(made)


@course.command(name="list")
@option("--tag", help=N_("Only courses with this tag."))
@shared
def list_all(stage: Stage, tag: str | None) -> None:
    """List the courses, the youngest first."""
    lines = list_courses(stage.paths.database, stage.clock.today())
    if tag is not None:
        lines = tuple(line for line in lines if carries(line.tags, tag))
    if stage.json:
        say_json(courses=[line_json(line) for line in lines])
        return
    if not lines:
        say(stage.w._("There is no course yet. Make one with “facilitator course new”."))
    for line in lines:
        say(line_text(line, stage.w))


@course.command()
@argument("id_", metavar="ID")
@shared
def show(stage: Stage, id_: str) -> None:
    """Show a course: its steps, what each lacks, its meetings, people and promises."""
    desk = open_desk(stage, id_)
    if stage.json:
        say_json(**course_json(desk.course, desk.process, stage.clock), linked=list(desk.linked()))
        return
    for line in course_text(desk.course, desk.process, stage.clock, stage.w):
        say(line)
    for title in desk.linked():
        say(f"{stage.w._('Belongs together with')}: {title}")


@course.command()
@option("--tag", help=N_("Only courses with this tag."))
@shared
def board(stage: Stage, tag: str | None) -> None:
    """Every course under way: its step, what runs, the next date, what is to prepare and overdue."""
    from facilitator.services.preparing import points, to_prepare
    from facilitator.services.visits_ahead import visits_of

    lines = tuple(
        line
        for line in list_courses(stage.paths.database, stage.clock.today())
        if line.closed is None and (tag is None or carries(line.tags, tag))
    )
    home = stage.paths.home
    hall = Hall(stage.paths, stage.clock)
    counts = to_prepare(hall, [line.id for line in lines if line.next], points(home))
    if stage.json:
        say_json(courses=[{**line_json(line), "to_prepare": counts.get(line.id, 0)} for line in lines])
        return
    visits = {line.id: visits_of(hall, line) for line in lines}
    for text in board_lines(lines, home, stage.clock, stage.w, counts, visits):
        say(text)


@course.command()
@argument("id_", metavar="ID")
@argument("reason", metavar=N_("[REASON]"), default="")
@shared
def next(stage: Stage, id_: str, reason: str) -> None:
    """Open the next step; a REASON passes what the step before still lacks."""
    give_order(stage, id_, "next", reason)


@course.command()
@argument("id_", metavar="ID")
@argument("result", metavar=N_("RESULT"))
@argument("reason", metavar=N_("[REASON]"), default="")
@shared
def close(stage: Stage, id_: str, result: str, reason: str) -> None:
    """Close a course as reached, partly or not_reached, and dissolve its group."""
    give_order(stage, id_, "close", result, reason)


@course.command(name="do")
@argument("id_", metavar="ID")
@argument("order", metavar=N_("ORDER…"), nargs=-1, required=True)
@shared
def give(stage: Stage, id_: str, order: tuple[str, ...]) -> None:
    """Give a course an order, such as: field ambition "Every pupil knows the goal"."""
    from facilitator.plain.course_session import is_shown

    if is_shown(order[0]):
        sys.exit(show_of(stage, id_, *order))
    give_order(stage, id_, *order)


@course.command(name="import")
@argument("file", metavar=N_("FILE"), type=PathTo(path_type=Path, dir_okay=False))
@shared
def take(stage: Stage, file: Path) -> None:
    """Read in a course that was written as JSON; what is here stays as it is."""
    from facilitator.services.course_file import CourseFileFault, read_course_file, take_in
    from facilitator.services.course_file_sentences import course_file_sentence

    with closing(Hall(stage.paths, stage.clock, patience=PATIENCE)) as hall:
        read = read_course_file(hall, file)
        if isinstance(read, CourseFileFault):
            stage.fail(course_file_sentence(read, str(file), stage.w), INVALID)
        if read.fresh:
            take_in(hall, read)
    if stage.json:
        say_json(id=read.head.id, added=len(read.fresh))
        return
    n = len(read.fresh)
    said = stage.w.n_("√ {title}: {n} record added.", "√ {title}: {n} records added.", n)
    say(said.format(title=read.head.title, n=n))
