"""Carrying out an order in a transaction of the writer's thread, on the meeting as it stands."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.domain.meeting import Meeting
from facilitator.domain.refusal import Reason, Refused
from facilitator.services.actor import ACTOR
from facilitator.services.arguments import Scene
from facilitator.services.giving import carry_out
from facilitator.services.outcome import Outcome
from facilitator.store.fault import StorageFault

if TYPE_CHECKING:
    from sqlmodel import Session

_NEVER_UNDONE = ("reopen",)
"""What the program does by itself; undo passes it over."""


def carry_out_in(session: Session, name: str, args: tuple[str, ...], scene: Scene, database: Path) -> Outcome:
    """Make the move of a command, and write its records; refused, the meeting is what stands in the file."""
    from facilitator.store import journal, within
    from facilitator.store.allotting import allotted
    from facilitator.store.rebasing import rebased

    before, moment = scene.meeting, scene.moment
    answer = carry_out(name, args, scene)
    if isinstance(answer, Refused):
        return Outcome(name, moment.at, before, before, refused=answer)
    answer = rebased(session, before, allotted(session, before, answer))
    if isinstance(answer, Refused):
        stands = within.read_meeting(session, database, before.head.id) or before
        return Outcome(name, moment.at, before, stands, refused=answer)
    journal.commit(
        session,
        command=name,
        at=moment.at,
        actor=ACTOR,
        scope_id=None if name in _NEVER_UNDONE else before.head.id,
        records=answer,
    )
    return Outcome(name, moment.at, before, before.with_(answer), answer)


def simulate(session: Session, before: Meeting, at: datetime) -> Outcome:
    """Put on record that the meeting is held on a clock that was set; undo passes it over."""
    from facilitator.store import journal

    head = replace(before.head, simulated=True)
    if head != before.head:
        journal.commit(session, command="simulate", at=at, actor=ACTOR, scope_id=None, records=(head,))
    return Outcome("simulate", at, before, before.with_((head,)), (head,))


def take_back(session: Session, name: str, before: Meeting, at: datetime, database: Path) -> Outcome:
    """``undo`` or ``redo`` the last command of a meeting; never one from before a wipe."""
    from facilitator.store import taking_back, within

    step = taking_back.undo if name == "undo" else taking_back.redo
    undone = step(session, before.head.id, at, ACTOR)
    if undone is None:
        reason = Reason.NOTHING_TO_UNDO if name == "undo" else Reason.NOTHING_TO_REDO
        if name == "undo" and taking_back.was_wiped(session, before.head.id):
            reason = Reason.WIPED
        return Outcome(name, at, before, before, refused=Refused.because(reason))
    after = within.read_meeting(session, database, before.head.id) or before
    return Outcome(name, at, before, after, undone=undone.command)


def wipe(
    session: Session, name: str, args: tuple[str, ...], scene: Scene, database: Path, held: ExitStack
) -> Outcome:
    """Wipe somebody's notes in every meeting of the course, none of which anybody else may hold.

    The other meetings are held on the stack, for whoever asks to let go when the disk is clean.
    """
    from facilitator.services import cleaning, wiping
    from facilitator.store import within

    at = scene.moment.at
    found = within.read_meeting(session, database, scene.meeting.head.id)
    scene = replace(scene, meeting=found or scene.meeting)
    held.close()  # of an attempt that did not come to the disk
    try:
        others = [other.id for other in scene.meeting.elsewhere.meetings]
        cleaning.others_held(held, database.parent / "locks", others, at)
    except StorageFault:
        refused = Refused.because(Reason.COURSE_HELD)
        return Outcome(name, at, scene.meeting, scene.meeting, refused=refused)
    return wiping.carry_out(session, name, args, scene, database, ACTOR)
