"""What an observation asks of the screen: the lane of the line, the keys that count, the frame for a line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facilitator.domain.modes import Mode
from facilitator.domain.observation import EVIDENCE, THOUGHT, counters, seen
from facilitator.domain.rewording import GAP, OPEN
from facilitator.services.capture import kind_of
from facilitator.services.rewording import frame_for
from facilitator.tui.offers.step import Give, Say, Step, Write
from facilitator.tui.presenting.captured import action_chip, chip_view
from facilitator.tui.presenting.lanes import COUNT_KEYS, in_lanes, lane_chip, lanes_view
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.lanes import OBSERVING

if TYPE_CHECKING:
    from facilitator.tui.screens.running import Running


class Observing:
    """Looks after each command whether a colleague is being observed."""

    def __init__(self, screen: Running) -> None:
        self._screen = screen
        self._item = ""
        self._thinking = False
        self._first_wording = ""
        self._current = ""
        screen.line.writing.signer = self.tally

    @property
    def on(self) -> bool:
        return self._screen.has_class(OBSERVING)

    @property
    def lane(self) -> str:
        """The kind of a line without a sign, or an empty text where nobody is observed."""
        if not self.on:
            return ""
        return THOUGHT if self._thinking else EVIDENCE

    def kind(self, text: str) -> str:
        """What Enter will make of a text."""
        return kind_of(text, self._screen.room.meeting.item, self.lane)

    def chip(self, text: str) -> ChipView:
        """The word for it beside the line."""
        kind = self.kind(text)
        if kind == "action":
            return action_chip(text, self._screen.s)
        in_lane = self.on and kind in (EVIDENCE, THOUGHT)
        return lane_chip(kind, self._screen.w) if in_lane else chip_view(self._screen.s, kind)

    def everything(self) -> None:
        """Show the lanes or take them away, as after an order; another item begins in its own lane."""
        screen, s = self._screen, self._screen.s
        screen.set_class(in_lanes(s), OBSERVING)
        if s.meeting.run.item_id != self._item:
            self._item, self._first_wording = s.meeting.run.item_id, ""
            # where moments are marked in silence, what is written are thoughts
            self._thinking = s.meeting.item is not None and s.meeting.item.mode is not Mode.OBSERVE
        keys = COUNT_KEYS[: len(counters(s.meeting))] if self.on and not screen.room.read_only else ()
        screen.line.writing.signs = frozenset(keys)
        self.tick()

    def tick(self) -> None:
        """Each second: time that is being taken is seen to go on."""
        if self.on:
            self._screen.lanes.show(lanes_view(self._screen.s, self._current))

    def walk(self, row_id: str) -> None:
        self._current = row_id
        self.tick()

    def switch(self) -> None:
        """The line goes to the other lane."""
        self._thinking = not self._thinking
        self._screen.capturing.show_chip()
        self._screen.capturing.written(self._screen.line.text)

    def tally(self, sign: str) -> bool:
        """A key that counts was pressed in an empty line."""
        screen = self._screen
        if screen.loan.write is not None or screen.curtain_drawn or sign not in COUNT_KEYS:
            return False
        screen.sender.send(Give("tally", (str(COUNT_KEYS.index(sign) + 1),)))
        return True

    def entered(self) -> None:
        """A line has left: its first wording is past."""
        self._first_wording = ""

    def keeps_first_wording(self) -> bool:
        """The key of the frame once more: how it was worded first becomes a thought of one's own."""
        first, self._first_wording = self._first_wording, ""
        if not (first and self.on):
            return False
        screen = self._screen
        in_place = screen.loan.write is not None
        screen.sender.send(Give("note.own_question", (first,), _moved_leaving if in_place else _moved))
        return True

    def reword(self) -> None:
        """Put a frame in place of what weighs: in the line, else in what was written last."""
        screen, s = self._screen, self._screen.s
        typed = screen.line.text
        last = next(reversed(seen(s.meeting)), None)
        text = typed or (last.text if last is not None else "")
        framed = frame_for(text, s.meeting)
        if framed is None:
            screen.steps.take(Say(s.w._("Nothing here weighs or names anybody.")))
            return
        if typed:
            screen.line.reword(framed.text, *_gap(framed.text))
        elif last is not None:
            word = s.w._("edit {n}").format(n=last.number)
            chip = replace(chip_view(s, last.kind), word=word)
            screen.loan.begin(Write(chip, _Edit(str(last.number)).written, text=framed.text))
            screen.line.mark(*_gap(framed.text))
        self._first_wording = text
        screen.steps.take(Say(s.w._("Seen or heard? F7 again: the first wording to my thoughts")))


def _gap(text: str) -> tuple[int, int]:
    """Where the first gap begins and ends; the end of the text where there is none."""
    places = [text.find(sign) for sign in (GAP, OPEN) if sign in text]
    at = min(places, default=len(text))
    return at, min(at + 1, len(text))


def _moved(outcome: object, s: Standing) -> Step:
    return Say(s.w._("Kept among my thoughts; nobody else reads it."), "√")


def _moved_leaving(outcome: object, s: Standing) -> Step:
    """The line saved before says what it said until what now stands in the line takes its place."""
    return Say(s.w._("Among my thoughts now. Enter: this takes the place of the first wording"), "√")


@dataclass(frozen=True, slots=True)
class _Edit:
    number: str

    def written(self, text: str, s: Standing) -> Step:
        return Give("edit", (self.number, text)) if text.strip() else None
