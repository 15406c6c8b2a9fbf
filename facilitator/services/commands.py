"""Every command, said once."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.services.agreeing_commands import AGREEING
from facilitator.services.allying import ALLYING
from facilitator.services.command import Command, Group
from facilitator.services.floor_commands import SPEAKING
from facilitator.services.further import ASKING_FURTHER
from facilitator.services.measuring import MEASURING
from facilitator.services.noting_commands import NOTING
from facilitator.services.observing import OBSERVING
from facilitator.services.pacing_commands import PACING
from facilitator.services.rounds import VISITING
from facilitator.services.showing_commands import SHOWING
from facilitator.words.tongue import N_

HISTORY = (
    Command("undo", Group.CAPTURE, N_("Undo")),
    Command("redo", Group.CAPTURE, N_("Redo")),
)

_ALL = (
    *PACING,
    *SPEAKING,
    *NOTING,
    *AGREEING,
    *ALLYING,
    *ASKING_FURTHER,
    *MEASURING,
    *VISITING,
    *OBSERVING,
    *HISTORY,
    *SHOWING,
)

COMMANDS: Mapping[str, Command] = {command.name: command for command in _ALL}
