"""The order of the meeting and its time: begin, go on, skip, borrow, close."""

from __future__ import annotations

from facilitator.domain.moves import cancelling, minutes, pacing
from facilitator.services import arguments as read
from facilitator.services import orders, turning
from facilitator.services.arguments import Arg
from facilitator.services.command import Command, Group
from facilitator.services.usual_args import ITEM, MAYBE_REASON, MINUTES, REASON
from facilitator.words.tongue import N_

PACING = (
    Command("start", Group.PACE, N_("Start the meeting"), turning.start, (MAYBE_REASON,), in_scene=True),
    Command(
        "next", Group.PACE, N_("Close the item and go on"), turning.go_on, (MAYBE_REASON,), in_scene=True
    ),
    Command(
        "park-and-close",
        Group.PACE,
        N_("Park what is left, and close the item"),
        turning.park_and_close,
        in_scene=True,
    ),
    Command("skip", Group.PACE, N_("Leave an item out"), turning.skip, (ITEM, REASON), in_scene=True),
    Command("jump", Group.PACE, N_("Go to another item"), pacing.jump, (ITEM, REASON)),
    Command(
        "call-off", Group.PACE, N_("The meeting is not held, with the reason"), cancelling.cancel, (REASON,)
    ),
    Command("pause", Group.PACE, N_("Stop the clock"), pacing.pause, (MAYBE_REASON,)),
    Command("resume", Group.PACE, N_("Start the clock again"), pacing.resume),
    Command("close", Group.PACE, N_("Close the meeting"), turning.close, (MAYBE_REASON,), in_scene=True),
    Command(
        "late",
        Group.TIME,
        N_("Late start: see, take or edit the proposal"),
        orders.late,
        (Arg("accept|ITEM MINUTES", read.word, optional=True, many=True),),
        in_scene=True,
    ),
    Command(
        "borrow",
        Group.TIME,
        N_("Borrow minutes from a later item"),
        minutes.borrow,
        (MINUTES, ITEM, MAYBE_REASON),
    ),
    Command("shorten", Group.TIME, N_("Shorten an item"), minutes.shorten, (ITEM, MINUTES, REASON)),
    Command(
        "gap",
        Group.TIME,
        N_("Say what an interruption was: meeting time, or set aside"),
        orders.gap,
        (Arg("count|aside", read.word),),
        in_scene=True,
    ),
    Command(
        "reopen",
        Group.TIME,
        N_("Reopen the meeting"),
        orders.reopen,
        (Arg("SINCE", read.word),),
        in_scene=True,
    ),
)
