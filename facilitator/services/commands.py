"""Every command, said once: what it is called, what it takes, and the move it makes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from facilitator.domain.allowed import allowed, phase
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import QuestionType, ReleaseLevel, Settlement
from facilitator.domain.moves import agree, capture, minutes, pacing, plan, speaking
from facilitator.domain.moves.made import Answer
from facilitator.domain.refusal import Reason, Refused
from facilitator.services import arguments as read
from facilitator.services import orders
from facilitator.services.arguments import Arg, Scene
from facilitator.words.tongue import N_

Move = Callable[..., Answer]


class Group(StrEnum):
    """Under which heading help lists a command."""

    PACE = "pace"
    TIME = "time"
    FLOOR = "floor"
    CAPTURE = "capture"
    AGREE = "agree"
    PLAN = "plan"
    SHOW = "show"


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the meeting. ``title`` is an English message to be translated.

    ``carry_out`` is a move that takes meeting, moment and the arguments; with ``in_scene`` it takes
    the scene instead of the first two. A command without one only shows something.
    """

    name: str
    group: Group
    title: str
    carry_out: Move | None = None
    args: tuple[Arg, ...] = ()
    qualifier: Arg | None = None
    in_scene: bool = False

    @property
    def usage(self) -> str:
        """How to give it, as in ``borrow MINUTES ITEM [REASON]``."""
        dot = self.qualifier.name if self.qualifier else ""
        if self.qualifier:
            dot = f"[.{dot}]" if self.qualifier.optional else f".{dot}"
        words = (f"[{arg.name}]" if arg.optional else arg.name for arg in self.args)
        return " ".join((self.name + dot, *words))


def _arg(name: str, reader: read.Reader, *, optional: bool = False, rest: bool = False) -> Arg:
    return Arg(name, reader, optional, rest)


_REASON = _arg("REASON", read.text, rest=True)
_MAYBE_REASON = _arg("REASON", read.text, optional=True, rest=True)
_ITEM = _arg("ITEM", read.item)
_MINUTES = _arg("MINUTES", read.minutes)
_PERSON = _arg("NAME", read.person, rest=True)
_PEOPLE = _arg("NAME|all", read.people, rest=True)
_LINE = _arg("TEXT", read.line, rest=True)
_TEXT = _arg("TEXT", read.text, rest=True)
_KEPT = _arg("N", read.kept)


_ALL = (
    Command("start", Group.PACE, N_("Start the meeting"), pacing.start),
    Command("next", Group.PACE, N_("Close the item and go on"), pacing.go_on, (_MAYBE_REASON,)),
    Command("park-and-close", Group.PACE, N_("Park what is left, and close the item"), pacing.park_and_close),
    Command("skip", Group.PACE, N_("Leave an item out"), pacing.skip, (_ITEM, _REASON)),
    Command("jump", Group.PACE, N_("Go to another item"), pacing.jump, (_ITEM, _REASON)),
    Command("pause", Group.PACE, N_("Stop the clock"), pacing.pause, (_MAYBE_REASON,)),
    Command("resume", Group.PACE, N_("Start the clock again"), pacing.resume),
    Command("close", Group.PACE, N_("Close the meeting"), pacing.close, (_MAYBE_REASON,)),
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
        (_MINUTES, _ITEM, _MAYBE_REASON),
    ),
    Command("shorten", Group.TIME, N_("Shorten an item"), minutes.shorten, (_ITEM, _MINUTES, _REASON)),
    Command(
        "gap",
        Group.TIME,
        N_("Say what an interruption was: meeting time, or set aside"),
        orders.gap,
        (_arg("count|aside", read.word),),
        in_scene=True,
    ),
    Command(
        "reopen",
        Group.TIME,
        N_("Reopen the meeting"),
        orders.reopen,
        (_arg("SINCE", read.word),),
        in_scene=True,
    ),
    Command(
        "floor",
        Group.FLOOR,
        N_("Give the floor"),
        speaking.give_floor,
        (_arg("PARTY|NAME|none", read.floor, rest=True),),
    ),
    Command("turn", Group.FLOOR, N_("Count a turn"), speaking.take_turn, (_PERSON,)),
    Command("pass", Group.FLOOR, N_("Somebody passes"), speaking.pass_turn, (_PEOPLE,)),
    Command(
        "confirm",
        Group.FLOOR,
        N_("A yes said aloud"),
        speaking.confirm,
        (_arg("NAME|PARTY|all", read.who, rest=True),),
    ),
    Command("consent", Group.FLOOR, N_("Consent to taking part"), speaking.consent, (_PEOPLE,)),
    Command("lead", Group.FLOOR, N_("Hand over the lead"), speaking.take_lead, (_PERSON,)),
    Command("present", Group.FLOOR, N_("Somebody arrives"), speaking.arrive, (_PEOPLE,)),
    Command("absent", Group.FLOOR, N_("Somebody is not here"), speaking.leave, (_PEOPLE,)),
    Command(
        "party",
        Group.FLOOR,
        N_("One more school, before the start"),
        speaking.add_party,
        (_arg("NAME", read.word, rest=True),),
    ),
    Command(
        "assign",
        Group.FLOOR,
        N_("Give people a task or form a group"),
        orders.assign,
        (_arg("WHAT", read.word), _arg("TEXT", read.text, rest=True)),
        in_scene=True,
    ),
    Command(
        "intervene",
        Group.FLOOR,
        N_("Log a process move"),
        speaking.intervene,
        (_arg("KIND", read.word),),
    ),
    Command(
        "note",
        Group.CAPTURE,
        N_("Note something"),
        orders.note,
        (_LINE,),
        _arg("KIND", read.word, optional=True),
        in_scene=True,
    ),
    Command(
        "ask",
        Group.CAPTURE,
        N_("Log a question of the bank as asked"),
        capture.ask,
        (_arg("QUESTION-ID", read.question), _arg("PARTY", read.party, optional=True, rest=True)),
    ),
    Command(
        "question",
        Group.CAPTURE,
        N_("Note a question that was asked"),
        orders.question,
        (_LINE,),
        _arg("TYPE", read.one_of(QuestionType, Reason.NO_SUCH_TYPE), optional=True),
        in_scene=True,
    ),
    Command(
        "answer",
        Group.CAPTURE,
        N_("Note an answer"),
        orders.answer,
        (_LINE,),
        _arg("N", read.entry, optional=True),
        in_scene=True,
    ),
    Command("idea", Group.CAPTURE, N_("Note an idea"), orders.of_kind("idea"), (_LINE,), in_scene=True),
    Command("adapt", Group.CAPTURE, N_("Say how an idea must change to fit"), capture.adapt, (_KEPT, _TEXT)),
    Command(
        "decide", Group.CAPTURE, N_("Note a decision"), orders.of_kind("decision"), (_LINE,), in_scene=True
    ),
    Command("park", Group.CAPTURE, N_("Park a point"), orders.of_kind("parked"), (_LINE,), in_scene=True),
    Command(
        "unpark",
        Group.CAPTURE,
        N_("Say what became of a parked point"),
        capture.settle,
        (
            _arg("N", read.entry),
            _arg("handled|carried|dropped", read.one_of(Settlement)),
            _arg("TEXT", read.text, optional=True, rest=True),
        ),
    ),
    Command(
        "paper",
        Group.CAPTURE,
        N_("So many lines were written on paper"),
        orders.paper,
        (_arg("N", read.number), _arg("NAME|PARTY|each", read.word, optional=True, rest=True)),
        _arg("KIND", read.word),
        in_scene=True,
    ),
    Command("edit", Group.CAPTURE, N_("Reword a line"), capture.edit, (_KEPT, _TEXT)),
    Command("strike", Group.CAPTURE, N_("Take a line out"), capture.strike, (_KEPT,)),
    Command("flag", Group.CAPTURE, N_("Mark a moment, or take the mark off"), capture.flag, (_KEPT,)),
    Command(
        "move",
        Group.CAPTURE,
        N_("Credit a line to another school"),
        capture.move,
        (_KEPT, _arg("PARTY", read.party, rest=True)),
    ),
    Command(
        "field",
        Group.AGREE,
        N_("Fill in a field"),
        orders.field,
        (_arg("NAME", read.word), _arg("VALUE", read.text, rest=True)),
        in_scene=True,
    ),
    Command(
        "date",
        Group.AGREE,
        N_("Set a date"),
        agree.set_date,
        (_arg("NAME", read.word), _arg("DATE", read.day, rest=True)),
    ),
    Command("rate", Group.AGREE, N_("Count answers"), agree.rate, (_arg("0-4", read.scores, rest=True),)),
    Command(
        "release",
        Group.AGREE,
        N_("Agree how far the papers may go"),
        orders.release,
        (_arg("LEVEL", read.one_of(ReleaseLevel, Reason.NO_SUCH_LEVEL)),),
        _arg("N", read.kept, optional=True),
        in_scene=True,
    ),
    Command(
        "action",
        Group.PLAN,
        N_("Agree on an action"),
        plan.add_action,
        (_arg("TEXT", read.action_line, rest=True),),
    ),
    Command(
        "set",
        Group.PLAN,
        N_("Fill in a field of an action"),
        orders.set_on_action,
        (_arg("N", read.action), _arg("FIELD", read.word), _arg("VALUE", read.text, rest=True)),
        in_scene=True,
    ),
    Command("undo", Group.CAPTURE, N_("Undo")),
    Command("redo", Group.CAPTURE, N_("Redo")),
    Command("status", Group.SHOW, N_("Where the meeting stands")),
    Command("agenda", Group.SHOW, N_("The agenda on the clock")),
    Command("missing", Group.SHOW, N_("What is missing before the item closes")),
    Command("suggest", Group.SHOW, N_("Three questions for now")),
    Command("plan", Group.SHOW, N_("The action plan, and what it lacks")),
    Command(
        "list",
        Group.SHOW,
        N_("What has been captured"),
        args=(_arg("KIND", read.word, optional=True),),
    ),
    Command("help", Group.SHOW, N_("The commands"), args=(_arg("COMMAND", read.word, optional=True),)),
    Command("export", Group.SHOW, N_("Write the papers"), args=(_arg("DIR", read.text, rest=True),)),
    Command("quit", Group.SHOW, N_("Leave; the meeting stays as it is")),
    Command("wait", Group.SHOW, N_("Let time pass on a set clock"), args=(_arg("5m", read.word),)),
    Command("at", Group.SHOW, N_("Set the clock on to a time"), args=(_arg("08:41", read.word),)),
)

COMMANDS: Mapping[str, Command] = {command.name: command for command in _ALL}


def carry_out(name: str, args: Sequence[str], scene: Scene) -> Answer:
    """Give a command: read its arguments in the scene, and make its move.

    ``name`` may carry a qualifier behind a dot, as in ``note.wish``. ``args`` are the words as
    typed, the last one raw.
    """
    word, _, qualifier = name.partition(".")
    command = COMMANDS.get(word)
    if command is None or command.carry_out is None:
        return Refused.because(Reason.UNKNOWN_COMMAND, typed=word)
    if not allowed(scene.meeting, word):
        return _not_now(scene.meeting, word)
    values = _values(command, qualifier, args, scene)
    if isinstance(values, Refused):
        return values
    if command.in_scene:
        return command.carry_out(scene, *values)
    return command.carry_out(scene.meeting, scene.moment, *values)


def _values(command: Command, qualifier: str, args: Sequence[str], scene: Scene) -> list[Any] | Refused:
    values: list[Any] = []
    for arg, typed in _paired(command, qualifier, args):
        if typed is None:
            if not arg.optional:
                return Refused.because(Reason.ARGUMENT_MISSING, argument=arg.name, usage=command.usage)
            if arg is command.qualifier:
                values.append("" if arg.read is read.word else None)
            continue
        value = arg.read(typed, scene)
        if isinstance(value, Refused):
            return value
        values.append(value)
    if len(args) > len(command.args) and not any(arg.many for arg in command.args):
        return Refused.because(Reason.TOO_MANY_ARGUMENTS, usage=command.usage)
    if qualifier and command.qualifier is None:
        return Refused.because(Reason.TOO_MANY_ARGUMENTS, usage=command.usage)
    return values


def _paired(command: Command, qualifier: str, args: Sequence[str]) -> Iterator[tuple[Arg, str | None]]:
    """Each argument with what was typed for it; None where nothing was."""
    if command.qualifier:
        yield command.qualifier, qualifier or None
    given = iter(args)
    for arg in command.args:
        if arg.many:
            yield from ((arg, typed) for typed in given)
        else:
            yield arg, next(given, None) or None


def _not_now(meeting: Meeting, name: str) -> Refused:
    reasons = {
        "gap": Reason.NO_GAP,
        "resume": Reason.NOT_PAUSED if meeting.run.running else None,
        "pause": Reason.ALREADY_PAUSED if meeting.run.paused else None,
    }
    if reason := reasons.get(name):
        return Refused.because(reason)
    match phase(meeting).value:
        case "planned":
            return Refused.because(Reason.NOT_STARTED)
        case "closed":
            return Refused.because(Reason.MEETING_CLOSED)
    return Refused.because(Reason.ALREADY_STARTED)
