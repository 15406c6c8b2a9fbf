"""The running meeting: what is written becomes orders, what comes of them becomes what is seen."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.binding import BindingType
from textual.message import Message

from facilitator.domain.questions import Question
from facilitator.services.outcome import Outcome
from facilitator.services.room import Room
from facilitator.tui import keys
from facilitator.tui.offers.step import Give, Show
from facilitator.tui.offers.walking import Walking, from_newest
from facilitator.tui.presenting import echo
from facilitator.tui.presenting.middle import questions_now
from facilitator.tui.screens.answered import Answered
from facilitator.tui.screens.capturing import Capturing
from facilitator.tui.screens.desk import Desk
from facilitator.tui.screens.following import Follower
from facilitator.tui.screens.hinting import Hinting
from facilitator.tui.screens.loan import Loan
from facilitator.tui.screens.moments import Moments
from facilitator.tui.screens.observing import Observing
from facilitator.tui.screens.painting import Painter
from facilitator.tui.screens.recovering import Recovering
from facilitator.tui.screens.sending import Sender
from facilitator.tui.screens.stepping import Stepper
from facilitator.tui.standing import Standing, standing_of
from facilitator.tui.widgets.capture_line import CaptureLine
from facilitator.tui.widgets.captured import Captured
from facilitator.tui.widgets.echo import EchoView
from facilitator.tui.widgets.lanes import Lanes
from facilitator.tui.widgets.questions import Questions
from facilitator.tui.widgets.strip import Strip
from facilitator.words.tongue import Words

TICK, BEAT = 1.0, 5.0
"""Seconds between looks at the clock, and between notes that the program is alive."""


class Running(Desk):
    """Base of the screen of a meeting that is held open: it puts the parts of the screen together.

    What a key does is left to the screen made of it, in ``action_act``.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*keys.rings()]

    class Changed(Message):
        """The meeting is another one now."""

        def __init__(self, outcome: Outcome) -> None:
            super().__init__()
            self.outcome = outcome

    class Left(Message):
        """The consultant leaves the meeting."""

    def __init__(self, room: Room, w: Words) -> None:
        super().__init__()
        self.room = room
        self.w = w
        self.painter = Painter(self)
        self.hinting = Hinting(self, self.painter.speak)
        self.moments = Moments(self)
        self.steps = Stepper(self)
        self.observing = Observing(self)
        self.sender = Sender(self)
        self.capturing = Capturing(self)
        self.loan = Loan(self.line, self.strip, self.capturing.show_chip)
        self.recovering = Recovering(self)
        self.follower = Follower(self)
        self.asked: tuple[Question, ...] = ()
        self.line.keeper = self.capturing
        self.strip.picker = self.steps.pick

    def action_act(self, name: str) -> None:
        """Do what a key of the meeting does."""
        raise NotImplementedError

    @property
    def s(self) -> Standing:
        """The meeting as it stands on the disk, now."""
        return standing_of(self.room, self.w)

    def on_mount(self) -> None:
        self.painter.say(EchoView())
        self._turn_to_item()
        self.painter.everything()
        self.room.listen(self._told)
        self.set_interval(TICK, self.painter.tick)
        if self.room.read_only:
            self.follower.begin()
        else:
            self.recovering.begin()
            self.set_interval(BEAT, self.recovering.beat)

    def on_resize(self, event: events.Resize) -> None:
        self.call_after_refresh(self.painter.everything)

    # what is seen

    def _told(self, outcome: Outcome) -> None:
        """On the writer's thread."""
        self.post_message(self.Changed(outcome))

    @on(Changed)
    def _changed(self, message: Changed) -> None:
        outcome = message.outcome
        self.painter.kept(outcome)
        moved = outcome.before.run.item_id != outcome.meeting.run.item_id
        if moved or outcome.command == "ask" or outcome.undone:
            self._turn_to_item()
        self.painter.everything()

    def followed(self, *, turned: bool) -> None:
        """Another window has written; ``turned``: to another item."""
        if turned:
            self._turn_to_item()
        self.painter.everything()

    def _turn_to_item(self) -> None:
        """Questions change at a new item and after one was asked, never while somebody looks at them."""
        self.asked = questions_now(self.s)
        self.observing.everything()
        self.capturing.show_chip()

    @on(Answered)
    def _answered(self, message: Answered) -> None:
        self.sender.answered(message)

    # what is written

    @on(CaptureLine.Changed)
    def _typed(self, message: CaptureLine.Changed) -> None:
        if message.borrowed:
            self.loan.typed(message.text, self.s)
        else:
            self.capturing.typed(message.text)

    @on(CaptureLine.Entered)
    def _entered(self, message: CaptureLine.Entered) -> None:
        """A line written for something else than capturing is done."""
        write = self.loan.write
        if write is not None:
            self.loan.end(done=True)
            self.sender.take_written(write.written(message.text, self.s), message.text, write)

    @on(CaptureLine.GivenBack)
    def _given_back(self) -> None:
        self.loan.ended()

    @on(CaptureLine.TooLong)
    def _too_long(self, message: CaptureLine.TooLong) -> None:
        self.painter.say(echo.too_long_view(message.length, message.limit, self.w))

    @on(CaptureLine.Cleaned)
    def _cleaned(self, message: CaptureLine.Cleaned) -> None:
        self.painter.say(echo.cleaned_view(message.dropped, self.w))

    @on(CaptureLine.UndoAsked)
    def _undo(self, message: CaptureLine.UndoAsked) -> None:
        self.steps.take(Give("redo" if message.redo else "undo"))

    @on(CaptureLine.Walked)
    def _walk(self, message: CaptureLine.Walked) -> None:
        if message.step < 0 and self.loan.write is None:
            self.steps.take(from_newest(self.s))

    # what is picked

    def action_ring(self, by: int) -> None:
        self.steps.ring(by)

    @on(Questions.Picked)
    def _question_picked(self, message: Questions.Picked) -> None:
        self.steps.take(Give("ask", (self.asked[message.number - 1].id,)))

    @on(Captured.Picked)
    @on(Lanes.Picked)
    def _row_picked(self, message: Captured.Picked | Lanes.Picked) -> None:
        if self.loan.write is None:
            self.steps.take(Show(Walking(message.row_id)))

    @on(Strip.Shut)
    def _strip_shut(self) -> None:
        if not self.strip.is_open:
            self.steps.lay_down()
