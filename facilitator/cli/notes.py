"""``facilitator meeting hand-over`` and ``wipe``: the notes of an observation belong to the one observed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import click

from facilitator.cli.answer import or_refused, say_files, say_json
from facilitator.cli.finding import found_meeting, meeting_id
from facilitator.cli.options import shared
from facilitator.cli.spoken import PathTo, argument, command, option
from facilitator.cli.stage import PATIENCE, REFUSED, STORAGE, Stage
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.run import NotesWiped
from facilitator.services.hall import Hall
from facilitator.services.room import Room
from facilitator.services.storage_sentences import storage_sentence
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import N_
from facilitator.words.wiping import not_recalled


@command()
@argument("id_", metavar="ID")
@option("--notes-of", "name", required=True, help=N_("Whose notes: the name of the one observed."))
@option("--all", "everything", is_flag=True, help=N_("All that was said of the observation; dates stay."))
@option("--yes", is_flag=True, help=N_("Do it. Without this it is only said what would go."))
@shared
def wipe(stage: Stage, id_: str, name: str, everything: bool, yes: bool) -> None:
    """Wipe the notes of an observation, for good, here and in every copy of the file.

    --all is what a withdrawn consent asks for. Papers handed over are not reached.
    """
    command = "withdraw" if everything else "wipe"
    with _room(id_, stage) as room:
        outcome = room.do(f"{command}.yes" if yes else command, name).result()
        if outcome.refused is not None:
            stage.fail(refusal_sentence(_by_option(outcome.refused), stage.w), REFUSED)
        if stage.json:
            for receipt in outcome.happened:
                match receipt.event:
                    case NotesWiped(_, _, counts, backups):
                        at = receipt.at.isoformat()
                        finished = outcome.unfinished is None
                        say_json(at=at, counts=dict(counts), backups=list(backups), finished=finished)
            return
        from facilitator.plain.replies import spoken

        for line in spoken(outcome, stage.clock, stage.w):
            click.echo(line)


@command("hand-over")
@argument("id_", metavar="ID")
@option("--notes-of", "name", required=True, help=N_("Whose notes: the name of the one observed."))
@option("--thoughts", is_flag=True, help=N_("With the observer's own thoughts, where the observer wants it."))
@option("--out", type=PathTo(path_type=Path, file_okay=False), help=N_("Folder to write into."))
@shared
def hand_over(stage: Stage, id_: str, name: str, thoughts: bool, out: Path | None) -> None:
    """Write the notes of an observation for the one observed. --lang is the language of the papers."""
    from facilitator.services.handing_over import hand_over as write
    from facilitator.services.papers import default_folder

    hall = Hall(stage.paths, stage.clock)
    found = found_meeting(hall, id_, stage)
    person = _person(found, name, stage)
    folder = out or default_folder(stage.paths, found, stage.clock)
    language = stage.papers_in(found.head.language)
    written = write(found, stage.paths.database, person, folder, language, stage.clock, thoughts=thoughts)
    if isinstance(written, Refused):
        status = STORAGE if written.reason is Reason.FOLDER_UNWRITABLE else REFUSED
        stage.fail(refusal_sentence(written, stage.w), status)
    say_files(written, stage)
    if not stage.json:
        click.echo(not_recalled(stage.w), err=True)


@contextmanager
def _room(tail: str, stage: Stage) -> Iterator[Room]:
    """The meeting held open for one order; ends the run where another program holds it."""
    with closing(Hall(stage.paths, stage.clock, patience=PATIENCE)) as hall:
        room = hall.open(meeting_id(hall, tail, stage))
        assert room is not None
        with closing(room):
            if room.read_only and hall.kept_out is not None:
                stage.fail(storage_sentence(hall.kept_out, stage.w, stage.clock), STORAGE)
            yield room


def _person(found: Meeting, name: str, stage: Stage) -> Person:
    from facilitator.domain.moment import Moment
    from facilitator.services.arguments import Scene, person

    moment = Moment(stage.clock.now(), stage.clock.today(), str)
    return or_refused(person(name, Scene(found, moment, stage.language)), stage)


def _by_option(refused: Refused) -> Refused:
    """On the command line an option confirms."""
    if refused.reason is not Reason.WIPE_UNCONFIRMED:
        return refused
    return Refused(refused.reason, {**refused.facts, "how": "--yes"})
