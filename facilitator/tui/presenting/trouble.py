"""What is wrong with the file, in the one row a running meeting has for it."""

from __future__ import annotations

from facilitator.store.fault import FaultKind, StorageFault
from facilitator.words.tongue import Words

LONGEST = 56
"""Cells a sentence may take beside the words “not saved” in a window of 80 columns."""


def held_sentence(fault: StorageFault, w: Words) -> str:
    """Why what was entered is not on the disk, what to do, and that it is held."""
    match fault.kind:
        case FaultKind.FULL:
            return w._("The disk is full. Make room; the text is held here.")
        case FaultKind.GONE:
            return w._("The file is gone. Put it back; the text is held here.")
        case FaultKind.BUSY:
            return w._("Another program has the file; the text is held here.")
        case FaultKind.NEWER:
            return w._("A later version has the file; the text is held here.")
        case FaultKind.DAMAGED:
            return w._("The file is damaged; the text is held here.")
        case FaultKind.NOT_OURS:
            return w._("Another file lies in its place; the text is held here.")
        case FaultKind.UNWRITABLE:
            return w._("The disk does not answer; the text is held here.")


def not_done_sentence(fault: StorageFault, w: Words) -> str:
    """Why something that was asked for was not done, and what to do."""
    match fault.kind:
        case FaultKind.FULL:
            return w._("Not done: the disk is full. Make room and try again.")
        case FaultKind.GONE:
            return w._("Not done: the file is gone. Put it back and try again.")
        case FaultKind.BUSY:
            return w._("Not done: another program has the file. Try again.")
        case FaultKind.NEWER:
            return w._("Not done: a later version has the file.")
        case FaultKind.DAMAGED:
            return w._("Not done: the file is damaged. Copies are in “backups”.")
        case FaultKind.NOT_OURS:
            return w._("Not done: another file lies in its place.")
        case FaultKind.UNWRITABLE:
            return w._("Not done: the disk does not answer. Try again.")


def only_read_sentence(fault: StorageFault | None, w: Words) -> str:
    """Why a meeting can only be read; None: its window was opened for that."""
    match fault and fault.kind:
        case FaultKind.NEWER:
            return w._("A later version wrote the file: it can only be read here.")
        case FaultKind.UNWRITABLE:
            return w._("The folder cannot be written: the meeting can only be read here.")
        case _:
            return w._("The meeting is open in another window.")


def no_backup_sentence(fault: StorageFault, w: Words) -> str:
    """Why no copy was made."""
    match fault.kind:
        case FaultKind.FULL:
            return w._("× No backup was made: the disk is full.")
        case FaultKind.DAMAGED | FaultKind.NOT_OURS:
            return w._("× No backup was made: the file is damaged. Older ones lie in “backups”.")
        case _:
            return w._("× No backup was made: “backups” cannot be written.")
