"""The running meeting with its keys, and what lies beside it: help, everything to be done, the checklist."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.binding import BindingType
from textual.message import Message

from facilitator.domain.named_list import Named
from facilitator.domain.question_sequence import QuestionSequence
from facilitator.services.room import Room
from facilitator.tui import keys
from facilitator.tui.offers.finding import order_step
from facilitator.tui.offers.step import Give
from facilitator.tui.presenting.found_line import SAID, FoundLine, found_view
from facilitator.tui.presenting.threshold import Filed
from facilitator.tui.screens.acting import Acting
from facilitator.tui.screens.answered import Searched
from facilitator.tui.screens.checking import Checking
from facilitator.tui.screens.earlier import EarlierFound, Offered
from facilitator.tui.screens.help import Panels
from facilitator.tui.screens.running import Running
from facilitator.tui.widgets.capture_line import CaptureLine
from facilitator.tui.widgets.echo import EchoView
from facilitator.tui.widgets.footer import Footer
from facilitator.tui.widgets.listing import Listing
from facilitator.tui.widgets.notice import Notice
from facilitator.tui.widgets.sheet import SEARCH
from facilitator.words.tongue import Words


class MeetingScreen(Running):
    """The screen of a meeting: a key goes to the sheet or the checklist that is open, else to the meeting."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(), *keys.ends()]

    class Closed(Message):
        """The meeting has been closed: its papers are to be written."""

    class PapersAsked(Message):
        """The papers are wanted as things stand, for these readers."""

        def __init__(self, audience: str = "group") -> None:
            super().__init__()
            self.audience = audience

    class PlanAsked(Message):
        """The action plan is wanted."""

    class GuideAsked(Message):
        """The facilitator's guide is wanted on paper, or with ``invite`` an invitation for each person."""

        def __init__(self, invite: bool = False) -> None:
            super().__init__()
            self.invite = invite

    class PathsAsked(Message):
        """Questions in an order that has proved its worth are to be seen."""

    class WordsAsked(Message):
        """A word of the method is to be looked up."""

    def __init__(self, room: Room, w: Words, gap: str = "", order: str = "") -> None:
        """``gap`` is what an interruption was (``aside``, ``count``), where that has been said already.

        ``order`` is a command the line is borrowed for at once.
        """
        super().__init__(room, w)
        self.panels = Panels(self)
        self.earlier = Offered(self)
        self.checking = Checking(self)
        self.acting = Acting(self)
        self._gap = gap
        self._order = order
        self.sought: FoundLine | None = None
        """What a search found here, to be shown first."""
        self.capturing.empty_handed = self.checking.enter
        self.recovering.afterwards = self._go_on
        self.line.writing.picker = self.checking.digit

    def on_mount(self) -> None:
        self.checking.look()
        if self.sought is not None and self.sought.hit.sort in SAID:
            self.call_after_refresh(self.open_sheet, found_view(self.sought, self.s))

    def on_resize(self, event: events.Resize) -> None:
        self.call_after_refresh(self.checking.look)

    def _go_on(self) -> None:
        """Do what the meeting was opened for."""
        if self._gap and self.room.meeting.run.gap is not None:
            self.steps.take(Give("gap", (self._gap,)))
        if self._order:
            self.steps.take(order_step(self._order, self.s))

    def followed(self, *, turned: bool) -> None:
        super().followed(turned=turned)
        self.checking.look()

    @on(Running.Changed)
    def _checked(self, message: Running.Changed) -> None:
        self.checking.look()
        self.earlier.kept(message.outcome)
        run = message.outcome.meeting.run
        if run.closed_at is not None and message.outcome.before.run.closed_at is None:
            self.post_message(self.Closed())

    # what is pressed

    def action_pressed(self, name: str) -> None:
        """A key of the meeting comes ahead of the letters typed before it; it waits for its turn."""
        self.line.writing.call_later(self.action_act, name)

    def action_act(self, name: str) -> None:
        self.acting.act(name)

    @on(Footer.Pressed)
    def _footer_pressed(self, message: Footer.Pressed) -> None:
        self.acting.act(message.command)

    @on(Notice.Picked)
    def _notice_picked(self, message: Notice.Picked) -> None:
        if self.steps.offer is None:
            self.acting.act("time")
        self.strip.pick(message.key)

    def action_shut_sheet(self) -> None:
        """What was searched for is forgotten with the sheet: its key opens it again."""
        self.panels.shut()

    def action_turn_sheet(self, pages: int) -> None:
        """A page of what is searched moves what is chosen."""
        if self.panels.searching:
            self.panels.walked(pages * max(1, self.sheet.size.height - 2))
        elif self.sheet.is_open:
            super().action_turn_sheet(pages)
        else:
            self.checking.turn(pages)

    def action_turn_to_end(self, way: int) -> None:
        self.checking.turn_to_end(way)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A checklist has the page keys where no sheet lies over it, Home and End beside an empty line."""
        if action == "turn_to_end":
            return self.checking.in_sight and not self.line.text
        if action == "turn_sheet" and not self.sheet.is_open:
            return self.checking.in_sight
        return super().check_action(action, parameters)

    # what was read or written on another thread

    def say_not_done(self, sentence: str) -> None:
        """Say why something that was asked for was not done."""
        self.painter.say(EchoView(sentence, mark="×"))

    def told_of_papers(self, view: EchoView, filed: Filed | None) -> None:
        """Papers are being written, or are ``filed``."""
        self.painter.say(view)
        if filed is not None:
            self.moments.file(filed)

    def told_how_far(self, view: EchoView) -> None:
        self.painter.say_with_the_second(view)

    def told_words(self, words: tuple[Named, ...]) -> None:
        """Open the glossary, unless the room has left the meeting's screen meanwhile."""
        if self.is_current and not self.curtain_drawn:
            self.panels.look_up(words)

    def told_paths(self, paths: tuple[QuestionSequence, ...]) -> None:
        """Open the paths of questions, unless the room has left the meeting's screen meanwhile."""
        if self.is_current and not self.curtain_drawn:
            self.panels.show_paths(paths)

    @on(EarlierFound)
    def _found_earlier(self, message: EarlierFound) -> None:
        self.earlier.told(message)

    @on(Searched)
    def _answered_search(self, message: Searched) -> None:
        self.panels.told(message.answer)

    # what is the sheet's or the list's comes to them first

    @on(CaptureLine.Changed)
    def _searched(self, message: CaptureLine.Changed) -> None:
        if message.borrowed == SEARCH:
            message.prevent_default()
            self.panels.typed(message.text)
        elif not message.borrowed:
            self.checking.typed(message.text)
            self.earlier.typed(message.text, self.observing.kind(message.text))

    @on(CaptureLine.Entered)
    def _found(self, message: CaptureLine.Entered) -> None:
        if message.borrowed == SEARCH:
            message.prevent_default()
            self.steps.take(self.panels.picked())

    @on(CaptureLine.Walked)
    def _walked(self, message: CaptureLine.Walked) -> None:
        if self.panels.searching:
            message.prevent_default()
            self.panels.walked(message.step)
        elif self.checking.on and self.loan.write is None:
            message.prevent_default()
            self.checking.walk(message.step, sideways=message.sideways)

    @on(Listing.Picked)
    def _clicked(self, message: Listing.Picked) -> None:
        if self.sheet.is_open:
            self.steps.take(self.panels.picked(message.row_id))
        else:
            self.checking.pick(message.row_id)
