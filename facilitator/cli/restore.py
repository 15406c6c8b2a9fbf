"""``facilitator restore``: a checked copy in the place of a file that is damaged or gone."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import NoReturn

from facilitator.cli.answer import say, say_json
from facilitator.cli.options import shared
from facilitator.cli.spoken import PathTo, argument, command, option
from facilitator.cli.stage import NOT_FOUND, STORAGE, Stage
from facilitator.services.storage_sentences import storage_sentence
from facilitator.store.backup import backup_at, backups
from facilitator.store.fault import FaultKind, StorageFault
from facilitator.store.meeting_lock import MeetingLock
from facilitator.store.restoring import restore as put_in_place
from facilitator.words.dates import clock_time, short_day
from facilitator.words.tongue import N_


@command()
@argument("copy", metavar=N_("[COPY]"), required=False, type=PathTo(path_type=Path, dir_okay=False))
@option("--yes", is_flag=True, help=N_("Put it in place; without it the copies are only shown."))
@shared
def restore(stage: Stage, copy: Path | None, yes: bool) -> None:
    """Put a copy in the place of the file of meetings: the one named, else the latest that is whole."""
    copies = (copy,) if copy else backups(stage.paths.backups)
    if not copies:
        stage.fail(stage.w._("There is no copy in {folder}.").format(folder=stage.paths.backups), NOT_FOUND)
    if not yes:
        _show(copies, stage)
        return
    with ExitStack() as held:
        _hold_all(held, stage)
        _first_whole(copies, stage)


def _show(copies: tuple[Path, ...], stage: Stage) -> None:
    if stage.json:
        say_json(copies=[str(each) for each in copies])
        return
    for each in copies:
        say(f"{_when(each, stage)}  {each.name}")
    said = stage.w._(
        "The first that is whole comes in the place of {path}, with --yes. "
        "The file that is there is put aside, not deleted."
    )
    say(said.format(path=stage.paths.database))


def _hold_all(held: ExitStack, stage: Stage) -> None:
    """Every meeting somebody could be holding: none may be written while the file changes."""
    locks = stage.paths.locks
    for each in sorted(locks.glob("*.lock")):
        lock = MeetingLock(locks, each.stem)
        try:
            lock.take(stage.clock.now())
        except StorageFault as fault:
            _fail(fault, stage)
        held.callback(lock.release)


def _first_whole(copies: tuple[Path, ...], stage: Stage) -> None:
    """Put the first copy in place that can be; each that cannot is told with why."""
    faults: list[StorageFault] = []
    for each in copies:
        try:
            aside = put_in_place(stage.paths.database, stage.paths.backups, each, stage.clock.now())
        except StorageFault as fault:
            if fault.kind not in (FaultKind.DAMAGED, FaultKind.NOT_OURS):
                _fail(fault, stage)
            faults.append(fault)
            continue
        _tell(each, aside, stage)
        return
    _fail(faults[0], stage)


def _tell(copy: Path, aside: Path | None, stage: Stage) -> None:
    if stage.json:
        say_json(copy=str(copy), aside=str(aside) if aside else None)
        return
    say(stage.w._("√ The copy of {when} is in place.").format(when=_when(copy, stage)))
    if aside:
        said = stage.w._("What was written since then is kept in {path}.")
        say(said.format(path=aside))


def _when(copy: Path, stage: Stage) -> str:
    """The day and time of a copy, by its name; a name that tells none is said itself."""
    at = backup_at(copy)
    if at is None:
        return copy.name
    local = stage.clock.local(at)
    language = stage.language
    return f"{short_day(local.date(), language, year=True)} {clock_time(local, language)}"


def _fail(fault: StorageFault, stage: Stage) -> NoReturn:
    stage.fail(storage_sentence(fault, stage.w, stage.clock), STORAGE)
