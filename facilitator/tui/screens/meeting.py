"""The running meeting with what lies beside it: help, everything that can be done, the closing checklist."""

from __future__ import annotations

from textual import events, on
from textual.message import Message

from facilitator.domain.named_list import Named
from facilitator.domain.question_sequence import QuestionSequence
from facilitator.services.recovery import LeftLine
from facilitator.services.room import Room
from facilitator.tui.offers.checking import step_for_digit, step_for_row
from facilitator.tui.offers.finding import order_step
from facilitator.tui.offers.step import Give
from facilitator.tui.presenting.checklist import checklist_view, has_checklist
from facilitator.tui.presenting.promises import opens_here
from facilitator.tui.presenting.threshold import Filed
from facilitator.tui.screens.answered import Searched
from facilitator.tui.screens.earlier import EarlierFound, Offered
from facilitator.tui.screens.help import Panels
from facilitator.tui.screens.running import Running
from facilitator.tui.widgets.calm import CALM
from facilitator.tui.widgets.capture_line import CaptureLine
from facilitator.tui.widgets.curtain import DRAWN
from facilitator.tui.widgets.echo import EchoView
from facilitator.tui.widgets.listing import Listing, ListView
from facilitator.tui.widgets.sheet import SEARCH
from facilitator.tui.widgets.too_small import SMALL
from facilitator.words.tongue import Words

PANELS = (
    "help", "palette", "glossary", "paths", "visits", "figures", "sides", "leaves", "search", "earlier",
)  # fmt: skip


class MeetingScreen(Running):
    """Takes what is the sheet's or the checklist's before the running meeting sees it."""

    class Closed(Message):
        """The meeting has been closed: its papers are to be written."""

    class PapersAsked(Message):
        """The papers are wanted as things stand."""

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
        self._gap = gap
        self._order = order
        self._chosen = ""
        self.line.writing.picker = self._digit

    def on_mount(self) -> None:
        self._check()

    def on_resize(self, event: events.Resize) -> None:
        self.call_after_refresh(self._check)

    def recovered(self, left: tuple[LeftLine, ...] = ()) -> None:
        super().recovered(left)
        if self._gap and self.room.meeting.run.gap is not None:
            self._take(Give("gap", (self._gap,)))
        if self._order:
            self._take(order_step(self._order, self.s))

    def followed(self, *, turned: bool) -> None:
        super().followed(turned=turned)
        self._check()

    def action_act(self, name: str) -> None:
        if name == "room_view":
            from facilitator.tui.screens.room_view import RoomScreen

            self.app.push_screen(RoomScreen(self.room, self.w))
        elif self.has_class(SMALL) or self.curtain_drawn:
            super().action_act(name)
        elif name in PANELS:
            self._put_line_back()
            self.panels.toggle(name)
        else:
            self.panels.shut()
            self._act(name)

    def _act(self, name: str) -> None:
        match name:
            case "plan":
                self._put_line_back()
                self.post_message(self.PlanAsked())
            case "export":
                self.post_message(self.PapersAsked())
            case "guide":
                self.post_message(self.GuideAsked())
            case "invite":
                self.post_message(self.GuideAsked(invite=True))
            case _:
                super().action_act(name)

    def action_turn_sheet(self, pages: int) -> None:
        """A page of what is searched moves what is chosen."""
        if self.panels.searching:
            self.panels.walked(pages * max(1, self.sheet.size.height - 2))
        else:
            super().action_turn_sheet(pages)

    def _put_line_back(self) -> None:
        """End what the line was borrowed for, and what waits for a key."""
        self.put_back()
        self.strip.shut()
        self._lay_down()

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

    # the checklist

    @property
    def _checking(self) -> bool:
        meeting = self.room.meeting
        return meeting.run.running and (has_checklist(meeting.item) or opens_here(self.s))

    def _check(self) -> None:
        """Show the checklist where the running item is one of the meeting's closing."""
        if not self._checking:
            self.show_checklist(None)
            return
        view = checklist_view(self.s, self._chosen, self.checklist.size.height, self.checklist.size.width)
        self._chosen = view.chosen
        self.show_checklist(view)

    def _pick(self, row_id: str) -> None:
        if row_id:
            self._choose(row_id)
            self._take(step_for_row(row_id, self.s))

    def _choose(self, row_id: str) -> None:
        self._chosen = row_id
        self._check()

    @on(Running.Changed)
    def _checked(self, message: Running.Changed) -> None:
        self._check()
        self.earlier.kept(message.outcome)
        run = message.outcome.meeting.run
        if run.closed_at is not None and message.outcome.before.run.closed_at is None:
            self.post_message(self.Closed())

    def _digit(self, digit: str) -> bool:
        """Pick the row of a digit that can be seen; any other digit is text."""
        hidden = self.sheet.is_open or any(map(self.has_class, (DRAWN, SMALL, CALM)))
        row = (self.checklist.view or ListView()).by_key(digit)
        if row is None or hidden or self._write is not None:
            return False
        self._choose(row.id)
        self._take(step_for_digit(row.id, self.s))
        return self.strip.is_open

    def handed_in(self, text: str) -> None:
        """Capture a line; Enter in an empty one picks the row of the checklist that is chosen."""
        if text.strip() or not self._checking:
            super().handed_in(text)
        elif not self.has_class(CALM):
            self._pick(self._chosen)

    # what is the sheet's or the list's comes to them first

    @on(EarlierFound)
    def _found_earlier(self, message: EarlierFound) -> None:
        self.earlier.told(message)

    @on(Searched)
    def _answered_search(self, message: Searched) -> None:
        self.panels.told(message.answer)

    @on(CaptureLine.Changed)
    def _searched(self, message: CaptureLine.Changed) -> None:
        if message.borrowed == SEARCH:
            message.prevent_default()
            self.panels.typed(message.text)
        elif not message.borrowed:
            self.earlier.typed(message.text, self.observing.kind(message.text))

    @on(CaptureLine.Entered)
    def _found(self, message: CaptureLine.Entered) -> None:
        if message.borrowed == SEARCH:
            message.prevent_default()
            self._take(self.panels.picked())

    @on(CaptureLine.Walked)
    def _walked(self, message: CaptureLine.Walked) -> None:
        if self.panels.searching:
            message.prevent_default()
            self.panels.walked(message.step)
        elif self._checking and self._write is None:
            message.prevent_default()
            if self.has_class(CALM):
                self.moments.wake()
            elif not message.sideways:
                self._chosen = (self.checklist.view or ListView()).beside(message.step)
                self._check()

    @on(Listing.Picked)
    def _clicked(self, message: Listing.Picked) -> None:
        if self.sheet.is_open:
            self._take(self.panels.picked(message.row_id))
        else:
            self._pick(message.row_id)
