"""Orders that only show or write something: what answers each, by its name.

What reads YAML or draws papers is loaded when it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from facilitator.clock import Clock
from facilitator.domain.kinds import RECORD_KINDS
from facilitator.domain.meeting import Meeting
from facilitator.domain.moment import Moment
from facilitator.domain.refusal import Reason, Refused
from facilitator.plain import clock_setting, looking_up, showing
from facilitator.plain.exporting import Exporter, read_wanted
from facilitator.plain.follow_up import MARGIN, WIDTH, figures, in_lines
from facilitator.plain.helping import help_lines
from facilitator.plain.inbox import inbox_lines, unreached_lines
from facilitator.plain.observation import observation
from facilitator.plain.planning import plan
from facilitator.plain.preparing import element_lines, preparing, start_asks_for
from facilitator.plain.visits import visits_lines
from facilitator.services.arguments import Scene
from facilitator.services.capture import Order
from facilitator.services.closed_lists import kind_of
from facilitator.services.command import Command
from facilitator.services.commands import COMMANDS
from facilitator.services.papers import what_leaves_to_each
from facilitator.services.room import Room
from facilitator.services.turning import before_start
from facilitator.words.order_words import means
from facilitator.words.sides import side_rows
from facilitator.words.standing import glance_line
from facilitator.words.tongue import Words

Answer = Iterable[str] | Refused


@dataclass(frozen=True, slots=True)
class Asked:
    """An order, and what it is answered from."""

    order: Order
    room: Room
    clock: Clock
    w: Words
    export: Exporter

    @property
    def home(self) -> Path:
        """The folder of the user's own lists."""
        return self.room.paths.home

    @property
    def meeting(self) -> Meeting:
        return self.room.meeting

    @property
    def language(self) -> str:
        """The language the meeting is held in."""
        return self.room.language

    @property
    def scene(self) -> Scene:
        """Where what was typed is read."""
        moment = Moment(self.clock.now(), self.clock.today(), str)
        return Scene(self.meeting, moment, self.w.language, home=self.home, clock=self.clock)

    @property
    def given(self) -> str:
        """What was typed behind the name, or an empty text."""
        return self.order.args[0] if self.order.args else ""


def answer(asked: Asked) -> Answer:
    """The lines that answer an order, or its refusal."""
    command = COMMANDS[asked.order.name.partition(".")[0]]
    if _lacks_argument(command, asked.given):
        argument = command.args[0].name
        return Refused.because(Reason.ARGUMENT_MISSING, argument=argument, usage=command.usage)
    return ANSWERS[command.name](asked)


def _lacks_argument(command: Command, given: str) -> bool:
    """Is the one thing missing that is asked for? A command with a qualifier looks for itself."""
    return command.qualifier is None and bool(command.args) and not (command.args[0].optional or given)


def _missing(asked: Asked) -> Answer:
    if asked.meeting.run.started:
        return showing.missing(asked.meeting, asked.clock, asked.w)
    return start_asks_for(*before_start(asked.scene), asked.w)


def _suggest(asked: Asked) -> Answer:
    from facilitator.services.sequences import sequence

    if not asked.given:
        return showing.suggestions(asked.meeting, asked.w)
    found = sequence(asked.given, asked.home)
    return found if isinstance(found, Refused) else showing.path(found, asked.meeting, asked.w)


def _sides(asked: Asked) -> Answer:
    return in_lines(side_rows(asked.meeting, asked.w, WIDTH - 2 * MARGIN))


def _prepare(asked: Asked) -> Answer:
    from facilitator.services.preparing import points

    return preparing(points(asked.home), asked.meeting, asked.clock, asked.w)


def _inbox(asked: Asked) -> Answer:
    lines = unreached_lines if means(asked.given, "unreached") else inbox_lines
    return lines(asked.meeting, asked.clock, asked.w)


def _list(asked: Asked) -> Answer:
    kind = kind_of(RECORD_KINDS)(asked.given, asked.scene) if asked.given else ""
    if isinstance(kind, Refused):
        return kind
    return showing.captured(asked.meeting, asked.clock, asked.w, kind)


def _glossary(asked: Asked) -> Answer:
    from facilitator.services.glossary import glossary

    return showing.glossary(glossary(asked.home), asked.language, asked.w, asked.given)


def _help(asked: Asked) -> Answer:
    name = asked.given.casefold()
    if name and name not in COMMANDS:
        return Refused.because(Reason.UNKNOWN_COMMAND, typed=asked.given)
    return help_lines(asked.meeting, asked.w, name)


def _guide(asked: Asked) -> Answer:
    from facilitator.services.agenda_guide import guide_files, guide_lines

    if not asked.given:
        return guide_lines(asked.meeting, asked.language, asked.clock)
    folder = Path(asked.given).expanduser()
    return _written(guide_files(asked.meeting, folder, asked.language, asked.clock))


def _invite(asked: Asked) -> Answer:
    from facilitator.services.invitations import invitation_files

    folder = Path(asked.given).expanduser()
    return _written(invitation_files(asked.meeting, folder, asked.language, asked.clock))


def _hand_over(asked: Asked) -> Answer:
    from facilitator.services.handing_over import hand_over_order

    return hand_over_order(asked.order, asked.room, asked.clock)


def _leaves(asked: Asked) -> Answer:
    """Those who may have papers, each with what theirs would hold."""
    told: list[str] = []
    for readers, lines in what_leaves_to_each(asked.meeting, asked.w):
        told += [f"{readers}:", *lines] if readers else lines
    return told


def _log_paper(asked: Asked) -> Answer:
    from facilitator.services.own_log import own_log_order

    return own_log_order(asked.room, asked.given, asked.clock)


def _wait(asked: Asked) -> Answer:
    return clock_setting.wait(asked.clock, asked.given) or [_glance(asked)]


def _at(asked: Asked) -> Answer:
    return clock_setting.set_to(asked.clock, asked.given) or [_glance(asked)]


def _glance(asked: Asked) -> str:
    return glance_line(asked.meeting, asked.clock, asked.w)


def _written(paths: Iterable[Path] | Refused) -> Answer:
    return paths if isinstance(paths, Refused) else [str(path) for path in paths]


def _of_now(show: Callable[[Meeting, Clock, Words], Answer]) -> Callable[[Asked], Answer]:
    """What is shown of the meeting at this moment."""
    return lambda asked: show(asked.meeting, asked.clock, asked.w)


ANSWERS: Mapping[str, Callable[[Asked], Answer]] = {
    "status": _of_now(showing.status),
    "agenda": _of_now(showing.agenda),
    "missing": _missing,
    "suggest": _suggest,
    "leaves": _leaves,
    "figures": _of_now(figures),
    "sides": _sides,
    "plan": _of_now(plan),
    "observation": _of_now(observation),
    "prepare": _prepare,
    "elements": lambda asked: element_lines(asked.meeting, asked.w),
    "inbox": _inbox,
    "earlier": lambda asked: looking_up.earlier(asked.room, asked.clock, asked.w, asked.given),
    "search": lambda asked: looking_up.search(asked.room, asked.clock, asked.w, asked.given),
    "list": _list,
    "glossary": _glossary,
    "help": _help,
    "export": lambda asked: asked.export(read_wanted(asked.given)),
    "invite": _invite,
    "hand-over": _hand_over,
    "log-paper": _log_paper,
    "visits": lambda asked: visits_lines(asked.meeting, asked.w),
    "guide": _guide,
    "wait": _wait,
    "at": _at,
}
