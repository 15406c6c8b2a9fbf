"""The line of a course's screen: what it is borrowed for, the orders it gives, and what came of them."""

from __future__ import annotations

from textual import on
from textual.message import Message

from facilitator.domain.refusal import Reason
from facilitator.services.course_commands import title_of
from facilitator.services.desk import CourseOutcome, Desk
from facilitator.store.fault import StorageFault
from facilitator.tui.presenting import course as presenting
from facilitator.tui.presenting.course_again import AGAIN_KEY
from facilitator.tui.presenting.course_orders import Wrong, ordered
from facilitator.tui.presenting.trouble import held_sentence
from facilitator.tui.screens.curtained_screen import CurtainedScreen
from facilitator.tui.widgets.capture_line import CaptureLine
from facilitator.tui.widgets.chip import ChipView
from facilitator.words.course_happenings import done_sentence
from facilitator.words.crash import failed_sentence
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import Words
from facilitator.words.undone import undone_in_course

WANTS_A_REASON = frozenset(
    {
        Reason.STEP_UNMET, Reason.COURSE_UNMET, Reason.REASON_TOO_SHORT, Reason.REASON_NEEDED,
        Reason.ODD_GROUPS, Reason.SCHOOL_TWICE, Reason.LEAVES_TRIAD,
    }
)  # fmt: skip


class CourseLine(CurtainedScreen):
    """Base of the screen of a course: what is written in its line is given to the course as an order.

    What a row stands for is left to the screen made of it, in ``take_up``.
    """

    class Answered(Message):
        """An order was carried out, refused or given up; ``typed`` is what was written for it."""

        def __init__(self, answer: CourseOutcome | BaseException, order: tuple[str, ...], typed: str) -> None:
            super().__init__()
            self.answer = answer
            self.order = order
            self.typed = typed

    def __init__(self, desk: Desk, w: Words) -> None:
        super().__init__(w)
        self.desk = desk
        self._chosen = ""
        self._order: tuple[str, ...] = ()
        """The order that waits for a reason."""

    def take_up(self, row_id: str) -> None:
        """Open what a row stands for, or borrow the line for what it lacks."""
        raise NotImplementedError

    def learn(self) -> None:
        """See the course as it is after an order."""
        raise NotImplementedError

    def hint(self) -> str:
        """What can be done with what is chosen."""
        raise NotImplementedError

    @on(CaptureLine.Entered)
    def _entered(self, message: CaptureLine.Entered) -> None:
        if not message.borrowed:
            self._take_up_with(message.text)
            return
        self.line.give_back(done=True)
        self._hand_in(message.borrowed, message.text.strip())

    def _take_up_with(self, text: str) -> None:
        """What was typed before a row was taken up goes into it; it is seen there before it is kept."""
        self.take_up(self._chosen)
        if not text.strip():
            return
        if self.line.borrowed:
            self.line.set_text(text)
        else:
            self.line.put_before(text)

    def borrow(self, row_id: str) -> None:
        label = presenting.row_label(row_id, self.desk.course, self.w)
        filled = row_id.startswith("field")
        text = presenting.value_of(row_id, self.desk.course, self.w) if filled else ""
        self.line.borrow(row_id, ChipView(label, "►"), text)
        self.say(presenting.hint_for(row_id, self.desk.course, self.w))

    def borrow_for_reason(self, order: tuple[str, ...]) -> None:
        self._order = order
        self.line.borrow("reason", ChipView(self.w._("reason"), "■"))

    def _hand_in(self, borrowed: str, typed: str) -> None:
        if borrowed == "reason":
            self.give((*self._order, typed), typed)
            return
        told = ordered(borrowed, typed, self.desk.course, self.w)
        if isinstance(told, Wrong):
            self.borrow(told.row_id)
            self.line.set_text(typed)
            self.say(told.why, "×")
            return
        for order in told:
            self.give(order, typed)
        if not told:
            self.say(self.hint())

    def give(self, order: tuple[str, ...], typed: str = "") -> None:
        future = self.desk.do(*order)
        future.add_done_callback(
            lambda done: self.post_message(self.Answered(done.exception() or done.result(), order, typed))
        )

    def _why_not(self, error: BaseException) -> str:
        if isinstance(error, StorageFault):
            return held_sentence(error, self.w)
        return failed_sentence(error, self.w)

    @on(Answered)
    def _answered(self, message: Answered) -> None:
        answer = message.answer
        if isinstance(answer, BaseException):
            self.line.put_before(message.typed)
            self.say(self._why_not(answer), "×")
            return
        self.learn()
        if answer.refused is None:
            if message.order[0].startswith("log."):
                self.borrow(self._chosen)
            title = self.w._(title_of(answer.undone)) if answer.undone else ""
            # there is one row, and what it was about says more than the command
            undone = undone_in_course("", answer.before, answer.course, self.w) or title
            local = self.desk.hall.clock.local
            said = done_sentence(
                answer.command, answer.records, undone, answer.course, self.w, local, answer.prior, AGAIN_KEY
            )
            self.say(said)
            return
        self.say(refusal_sentence(answer.refused, self.w), "×")
        if answer.refused.reason in WANTS_A_REASON:
            bare = message.order[: 2 if message.order[0] in ("close", "call-off", "cancel") else 1]
            self.borrow_for_reason(bare)
            self.line.set_text(message.typed)
        elif message.typed:
            self.line.put_before(message.typed)

    @on(CaptureLine.UndoAsked)
    def _undo(self, message: CaptureLine.UndoAsked) -> None:
        self.give(("redo" if message.redo else "undo",))

    @on(CaptureLine.GivenBack)
    def _given_back(self) -> None:
        self.paint()
        self.say(self.hint())

    def let_go(self) -> bool:
        """The line is given back before the course is left, which leaves a copy of the file."""
        if self.line.borrowed:
            self.line.give_back()
            self._given_back()
            return True
        self.desk.hall.back_up()
        return False
