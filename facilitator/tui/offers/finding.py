"""What a possibility found in the palette leads to: an act, an order, or a line with what the order needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from facilitator.domain.moment import Moment
from facilitator.domain.moves.agree import scale_asked
from facilitator.domain.refusal import Refused
from facilitator.domain.wipe import WIPING
from facilitator.services.arguments import Arg, Scene
from facilitator.services.command import Command
from facilitator.services.commands import COMMANDS
from facilitator.services.giving import carry_out
from facilitator.tui.offers.checking import step_for_row
from facilitator.tui.offers.filling_in import date_step, entry_step, field_step
from facilitator.tui.offers.readers import papers_step
from facilitator.tui.offers.releasing import Level
from facilitator.tui.offers.step import Act, Give, Read, Say, Show, Step, Write
from facilitator.tui.presenting.evidence import notes_view
from facilitator.tui.presenting.palette import Possibility
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.strip import StripRow, StripView
from facilitator.words.argument_names import argument_name
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import N_, Words

_ASKED: Mapping[str, str] = {
    "ITEM": N_("item number"),
    "MINUTES": N_("minutes"),
    "REASON": N_("reason, at least ten characters"),
    "NAME": N_("name"),
    "NAME|all": N_("name, or several with commas, or all"),
    "NAME|PARTY|all": N_("name, school or all"),
    "PARTY|NAME|none": N_("school, name or none"),
    "PARTY": N_("school"),
    "TEXT": N_("text"),
    "N": N_("number"),
    "DATE": N_("date"),
    "FROM": N_("first day"),
    "TO": N_("last day"),
    "WEEKS|none": N_("weeks without lessons, a region as in dk_7, or none"),
    "VALUE": N_("value"),
    "FIELD": N_("field"),
    "KIND": N_("kind of note"),
    "WHAT": N_("task or kind of group"),
}
"""What an argument is called to the person who is asked for it."""


def step_for(found: Possibility | None, s: Standing) -> Step:
    """The step for what was found in the palette."""
    if found is None:
        return None
    if found.why_not:
        return Say(found.why_not, "×")
    verb, _, name = found.row_id.partition(" ")
    if verb == "act":
        return Act(name)
    if verb == "ask":
        return Give("ask", (name,))
    if verb == "fill":
        return _filled(name, s)
    return order_step(name, s)


def _filled(named: str, s: Standing) -> Step:
    """Borrow the line for what was found by its name."""
    what, _, name = named.partition(" ")
    match what:
        case "field":
            return field_step(name, s)
        case "date":
            return date_step(name, s)
    return entry_step(name, s)


def order_step(name: str, s: Standing) -> Step:
    """Give an order that needs nothing, or borrow the line for what it needs."""
    command = COMMANDS[name]
    if command.name == "export":
        return papers_step(s)
    if command.name in ("plan", "guide", "invite", "figures", "sides", "visits", "leaves"):
        return Act(command.name)
    if command.name in ("hand-over", *WIPING):
        return Act("notes")
    if command.name == "observation":
        return Read(notes_view(s))
    if command.name == "release":
        return Show(Level())
    if command.name == "rate":
        return step_for_row(f"rate {scale_asked(s.meeting).value}", s)
    if not command.args:
        return Give(command.name)
    panel = StripView(
        "finding",
        s.w._(command.title),
        "",
        tuple(_needs(command, s)),
        s.w._("Enter does it · Esc: nothing happens"),
        held=True,
    )
    chip = ChipView(_wanted(command, s.w), "►", s.w._("hidden"))
    return Write(chip, _Order(command.name).written, panel=panel)


def _wanted(command: Command, w: Words) -> str:
    """What the line takes first, in one word or two."""
    needed = command.qualifier if command.qualifier and not command.qualifier.optional else command.args[0]
    return argument_name(needed.name.partition(";")[0], w)


def _needs(command: Command, s: Standing) -> Iterator[StripRow]:
    """What the line takes; a reason that is demanded now is no *if you like*, and it says for what."""
    last = command.args[-1]
    refused = None
    if last.name == "REASON" and last.optional and len(command.args) == 1:
        refused = carry_out(command.name, (), Scene(s.meeting, Moment(s.now, s.today, str), s.w.language))
    if not isinstance(refused, Refused):
        yield StripRow(asked(command, s.w))
        return
    yield StripRow(refusal_sentence(refused, s.w), mark="○")
    yield StripRow(asked(replace(command, args=(replace(last, optional=False),)), s.w))


@dataclass(frozen=True, slots=True)
class _Order:
    """A command that waits for its arguments."""

    name: str

    def written(self, text: str, s: Standing) -> Step:
        command, name = COMMANDS[self.name], self.name
        if command.qualifier is not None and not command.qualifier.optional:
            kind, _, text = text.strip().partition(" ")
            name = f"{name}.{kind}"
        if any(arg.many for arg in command.args):
            return Give(name, tuple(text.split()))
        return Give(name, tuple(text.split(maxsplit=len(command.args) - 1)))


def asked(command: Command, w: Words) -> str:
    """What the line takes, in the reader's words: ``item number · reason``."""
    first = [command.qualifier] if command.qualifier and not command.qualifier.optional else []
    return " · ".join(_asked(arg, w) for arg in (*first, *command.args))


def _asked(arg: Arg, w: Words) -> str:
    name = w._(_ASKED[arg.name]) if arg.name in _ASKED else argument_name(arg.name, w)
    return w._("{argument}, if you like").format(argument=name) if arg.optional else name
