"""What is wrong with the file, what is safe, and what to do."""

from __future__ import annotations

from facilitator.clock import Clock
from facilitator.store.fault import FaultKind, StorageFault
from facilitator.store.meeting_lock import LOCK
from facilitator.store.whereabouts import Whereabouts
from facilitator.words.dates import clock_time
from facilitator.words.system_errors import system_error
from facilitator.words.tongue import Words


def storage_sentence(fault: StorageFault, w: Words, clock: Clock) -> str:
    """The file, what happened to it, what is safe, what to do; who has the meeting, where another does."""
    return held_elsewhere(fault, w, clock) or f"{fault.path}: {_what(fault, w, clock)}"


def held_elsewhere(fault: StorageFault, w: Words, clock: Clock) -> str:
    """That another window has the meeting; empty where that is not the fault. No lock is ever named."""
    if fault.kind is not FaultKind.BUSY:
        return ""
    if not (fault.pid and fault.since):
        return w._("The meeting is open in another window.") if fault.path.suffix == LOCK else ""
    return w._(
        "The meeting is open in another window (process {pid}, since {time}). "
        "Nothing is lost. Close it there, or only read it here."
    ).format(pid=fault.pid, time=clock_time(clock.local(fault.since), w.language))


def _what(fault: StorageFault, w: Words, clock: Clock) -> str:
    match fault.kind:
        case FaultKind.BUSY:
            return w._(
                "another program holds the file. What was saved is safe. "
                "Close the other program and try again."
            )
        case FaultKind.DAMAGED:
            return w._(
                "the file is damaged and has been left untouched. "
                "Copies that were checked lie in the folder “backups”; "
                "“facilitator restore” puts the latest one in its place."
            )
        case FaultKind.NEWER:
            return w._(
                "the file was written by a later version and can only be read. "
                "Install that version to write in it."
            )
        case FaultKind.NOT_OURS:
            return w._(
                "this is no meeting file and has been left untouched. "
                "Move it away, or choose another with --db."
            )
        case FaultKind.FULL:
            return w._(
                "the disk is full, and the last line is NOT saved. What was saved before is safe. "
                "Make room; saving goes on by itself."
            )
        case FaultKind.GONE:
            return w._("the file is not where it was. Put it, or its disk, back; saving goes on by itself.")
        case FaultKind.UNWRITABLE:
            return w._(
                "the file cannot be written ({why}). What was saved is safe. "
                "Check who may write in the folder, or choose another with --db."
            ).format(why=system_error(fault.detail, w))


def whereabouts_sentences(lies: Whereabouts, w: Words) -> tuple[str, ...]:
    """What is a danger to the file where it lies, the greatest first; each fits a row of 76 cells."""
    said = []
    if lies.copies:
        said.append(w._("► Beside the file lies another of its name: {name}").format(name=lies.copies[0]))
    if lies.synced:
        elsewhere = w._("► The file lies in {program}: a folder that is not synced is safer.")
        said.append(elsewhere.format(program=lies.synced))
    if lies.network:
        said.append(w._("► The file lies on a network drive: this machine's own disk is safer."))
    return tuple(said)
