"""The running meeting: keys and lines become orders, what comes of them becomes what is seen."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from textual import events, on
from textual.binding import BindingType
from textual.message import Message

from facilitator.domain.questions import Question
from facilitator.services.capture import order_for
from facilitator.services.outcome import Outcome
from facilitator.services.recovery import LeftLine, refused_text
from facilitator.services.room import Room
from facilitator.tui import keys
from facilitator.tui.offers.acts import step_of
from facilitator.tui.offers.step import Give, Show, Step, Write
from facilitator.tui.offers.walking import Walking, from_newest
from facilitator.tui.presenting import echo
from facilitator.tui.presenting.middle import questions_now
from facilitator.tui.screens.answered import Answered
from facilitator.tui.screens.desk import Desk
from facilitator.tui.screens.following import Follower
from facilitator.tui.screens.moments import Moments
from facilitator.tui.screens.observing import Observing
from facilitator.tui.screens.painting import Painter
from facilitator.tui.screens.sending import Sender
from facilitator.tui.screens.stepping import Stepper
from facilitator.tui.settling import Settling
from facilitator.tui.standing import Standing, standing_of
from facilitator.tui.widgets.capture_line import CaptureLine
from facilitator.tui.widgets.captured import Captured
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.echo import EchoView
from facilitator.tui.widgets.footer import Footer
from facilitator.tui.widgets.lanes import Lanes
from facilitator.tui.widgets.notice import Notice
from facilitator.tui.widgets.questions import Questions
from facilitator.tui.widgets.strip import Strip
from facilitator.tui.widgets.too_small import SMALL
from facilitator.words.tongue import Words

TICK, BEAT = 1.0, 5.0
"""Seconds between looks at the clock, and between notes that the program is alive (design §5.6)."""


class Running(Desk):
    """The screen of one meeting held open."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(), *keys.rings()]

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
        self.settling = Settling(room.sync)
        self.moments = Moments(self)
        self.steps = Stepper(self)
        self.observing = Observing(self)
        self.sender = Sender(self)
        self.follower = Follower(self)
        self.saved_at: datetime | None = None
        self.saved_id = ""
        self.asked: tuple[Question, ...] = ()
        self._write: Write | None = None
        self.line.keeper = self
        self.strip.picker = self.steps.pick

    @property
    def s(self) -> Standing:
        """The meeting as it stands on the disk, now."""
        return standing_of(self.room, self.w)

    def on_mount(self) -> None:
        self.painter.say(EchoView())
        self._turn_to_item()
        self.painter.everything()
        self.room.listen(self._told)
        if self.room.read_only:
            self._only_read()
            return
        self.line.set_text(self.room.drafted.text)
        self.call_after_refresh(self._recover)
        self.set_interval(TICK, self.painter.tick)
        self.set_interval(BEAT, self.room.beat)

    def on_resize(self, event: events.Resize) -> None:
        self.call_after_refresh(self.painter.everything)

    @property
    def write(self) -> Write | None:
        """What the line is borrowed for, where it is written for something else than capturing."""
        return self._write

    def _only_read(self) -> None:
        self.line.writing.read_only = True
        self.line.show_chip(ChipView(self.w._("read only")))
        self.painter.say(EchoView(self.w._("The meeting is open in another window.")))
        self.set_interval(TICK, self.painter.tick)
        self.follower.begin()

    def followed(self, *, turned: bool) -> None:
        """Another window has written; ``turned``: to another item."""
        if turned:
            self._turn_to_item()
        self.painter.everything()

    def _recover(self) -> None:
        """Take up what a crash left, while the screen stands and can be written on."""
        left = self.room.take_up()
        if left:
            # orders are carried out one after the other
            left[-1].order.add_done_callback(lambda _: self.call_later(self.recovered, left))
        else:
            self.recovered()

    def recovered(self, left: tuple[LeftLine, ...] = ()) -> None:
        """All that a crash left is on the disk, or was refused."""
        if back := refused_text(left):
            self.line.put_before(back)
        gap = self.room.meeting.run.gap
        if gap is not None:
            self.painter.say(echo.interruption_view(gap, self.s))
        elif self.line.text:
            self.painter.say(EchoView(self.w._("Your line from before is back."), mark="√"))

    def _told(self, outcome: Outcome) -> None:
        """On the writer's thread."""
        self.post_message(self.Changed(outcome))

    # what is seen

    @on(Changed)
    def _changed(self, message: Changed) -> None:
        outcome = message.outcome
        if outcome.ok:
            self.saved_at = outcome.at
            self.saved_id = echo.captured_id(outcome) or self.saved_id
        moved = outcome.before.run.item_id != outcome.meeting.run.item_id
        if moved or outcome.command == "ask" or outcome.undone:
            self._turn_to_item()
        self.painter.everything()

    def _turn_to_item(self) -> None:
        """Questions change at a new item and after one was asked, never while somebody looks at them."""
        self.asked = questions_now(self.s)
        self.observing.everything()
        self.show_chip()

    def show_chip(self) -> None:
        if self._write is None and not self.room.read_only:
            self.line.show_chip(self.observing.chip(self.line.text))

    # what is written

    def written(self, text: str) -> None:
        """Keep a text before it is drawn."""
        self.room.draft(self.observing.kind(text), text)
        self.settling.soon()

    def handed_in(self, text: str) -> None:
        """Capture a line."""
        if text.strip():
            order = order_for(text, self.room.meeting.item, self.observing.lane)
            self.observing.entered()
            self.sender.enter(text, Give(order.name, order.args))

    @on(CaptureLine.Changed)
    def _typed(self, message: CaptureLine.Changed) -> None:
        if not message.borrowed:
            self.show_chip()
            self.painter.hint(message.text, self.observing.kind(message.text))
        elif self._write is not None and self._write.chip_of is not None:
            self.line.show_chip(self._write.chip_of(message.text, self.s))

    @on(CaptureLine.Entered)
    def _entered(self, message: CaptureLine.Entered) -> None:
        """A line written for something else than capturing is done."""
        if self._write is not None:
            write = self._write
            self._give_back()
            self.sender.take_written(write.written(message.text, self.s), message.text, write)

    @on(CaptureLine.GivenBack)
    def _put_away(self) -> None:
        self._write = None
        self.strip.shut()
        self.show_chip()

    @on(CaptureLine.TooLong)
    def _too_long(self, message: CaptureLine.TooLong) -> None:
        self.painter.say(echo.too_long_view(message.length, message.limit, self.w))

    @on(CaptureLine.Cleaned)
    def _cleaned(self, message: CaptureLine.Cleaned) -> None:
        self.painter.say(echo.cleaned_view(message.dropped, self.w))

    @on(CaptureLine.UndoAsked)
    def _undo(self, message: CaptureLine.UndoAsked) -> None:
        self._take(Give("redo" if message.redo else "undo"))

    @on(CaptureLine.Walked)
    def _walk(self, message: CaptureLine.Walked) -> None:
        if message.step < 0 and self._write is None:
            self._take(from_newest(self.s))

    # what is pressed

    def action_pressed(self, name: str) -> None:
        """A key of the meeting comes ahead of the letters typed before it; it waits for its turn."""
        self.line.writing.call_later(self.action_act, name)

    def action_act(self, name: str) -> None:
        """Do what a key of the meeting does."""
        if self.has_class(SMALL) and name not in ("curtain", "leave"):
            return
        if name == "curtain":
            self.draw_curtain(not self.curtain_drawn)
            self.painter.everything()
        elif name == "name":
            self._take(self.painter.asks_name())
        elif name == "floor" and not self.curtain_drawn and self.observing.keeps_first_wording():
            pass  # the line goes on as it is
        elif not self.curtain_drawn or name == "leave":
            self.moments.rouse()
            write, text = self._write, self.line.text
            self.put_back()
            self.strip.shut()
            self._lay_down()
            again = write.keep(text, self.s) if write and write.keep and name == "action" else None
            if write is not None and again is not None:
                self.sender.take_written(again, text, write)
            else:
                self._take(step_of(name, self.s, self.asked))

    def action_ring(self, by: int) -> None:
        self.steps.ring(by)

    @on(Footer.Pressed)
    def _footer_pressed(self, message: Footer.Pressed) -> None:
        self.action_act(message.command)

    @on(Questions.Picked)
    def _question_picked(self, message: Questions.Picked) -> None:
        self._take(Give("ask", (self.asked[message.number - 1].id,)))

    @on(Captured.Picked)
    @on(Lanes.Picked)
    def _row_picked(self, message: Captured.Picked | Lanes.Picked) -> None:
        if self._write is None:
            self._take(Show(Walking(message.row_id)))

    @on(Notice.Picked)
    def _notice_picked(self, message: Notice.Picked) -> None:
        if self.steps.offer is None:
            self.action_act("time")
        self.strip.pick(message.key)

    @on(Strip.Shut)
    def _strip_shut(self) -> None:
        if not self.strip.is_open:
            self._lay_down()

    def _lay_down(self) -> None:
        """No strip takes the next key."""
        self.steps.lay_down()

    def _take(self, step: Step) -> None:
        self.steps.take(step)

    def send(self, given: Give) -> None:
        """Give an order."""
        self.sender.send(given)

    def borrow_for(self, write: Write) -> None:
        """Set the line aside and write something else."""
        self._write = write
        self.line.borrow("write", write.chip, write.text)
        if write.panel is not None:
            self.strip.open(write.panel)

    def put_back(self) -> None:
        """Give a borrowed line back without what was written in it."""
        if self._write is not None:
            self.line.give_back()
            self._put_away()

    def _give_back(self) -> None:
        self._write = None
        self.strip.shut()
        self.line.give_back(done=True)
        self.show_chip()

    @on(Answered)
    def _answered(self, message: Answered) -> None:
        self.sender.answered(message)
