"""The action plan of a meeting: a list to walk in, and one line in which every field is edited."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message

from facilitator.services.outcome import Outcome
from facilitator.services.room import Room
from facilitator.tui.presenting import plan as presenting
from facilitator.tui.presenting.echo import Disk, with_saved
from facilitator.tui.presenting.leaves import asked_view
from facilitator.tui.presenting.lobby_help import plan_help
from facilitator.tui.presenting.plan_fields import label
from facilitator.tui.presenting.threshold import Filed
from facilitator.tui.screens.filling import ACTION, Filling
from facilitator.tui.screens.line_screen import LineScreen
from facilitator.tui.screens.plan_walking import PlanWalk
from facilitator.tui.widgets.capture_line import CaptureLine
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.echo import EchoView
from facilitator.tui.widgets.footer import Footer, FooterKey, FooterView
from facilitator.tui.widgets.listing import ListView
from facilitator.tui.widgets.title import Title, TitleView
from facilitator.words.tongue import N_, Words

TICK = 1.0


class PlanScreen(PlanWalk):
    """What is typed becomes the field in hand, or an action of its own."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+p", "everything", show=False, priority=True),
        Binding("f2", "papers", show=False, priority=True),
        Binding("enter", "agree", show=False, priority=True),
        Binding("f6", "new", show=False, priority=True),
    ]
    HIDDEN = N_("The plan is hidden – F9 shows it again")
    BEHIND = PlanWalk.BEHIND | {"new"}

    class Left(LineScreen.Left):
        """Back to the meeting, or out of it where only the plan was wanted."""

    class PapersAsked(Message):
        """The papers are wanted as things stand."""

    class Answered(Message):
        """An order was carried out, refused or given up; ``text`` is what was typed for it."""

        def __init__(self, answer: Outcome | BaseException, text: str) -> None:
            super().__init__()
            self.answer = answer
            self.text = text

    def __init__(self, room: Room, w: Words) -> None:
        super().__init__(room, w)
        self._filling = Filling(self)
        self._leaving: ListView | None = None
        """What leaves with the papers; it stands where the plan does, until they are wanted or not."""

    def titles(self) -> ComposeResult:
        yield Title(id="plan-glance")
        yield Title(id="plan-title")

    def on_mount(self) -> None:
        self.set_interval(TICK, self._tick)

    def on_resize(self, event: events.Resize) -> None:
        # how much of the plan is shown hangs on the rows that the list has by then
        self.call_after_refresh(self.paint)

    # what is seen

    def paint(self) -> None:
        view, asked = self.view, self.place.asked
        self.query_one("#plan-title", Title).show(TitleView(presenting.title(view), presenting.stamp(view)))
        self.listing.show(self._list(view))
        self.line.writing.picks = not (asked or self.line.borrowed or self.reading or self.curtained)
        self.line.writing.turns = not self.line.borrowed
        self.line.writing.read_only = self.room.read_only or self.reading
        if not self.line.borrowed:
            self.line.show_chip(ChipView(label(view.kept, view.field, self.w), "►" if asked else ""))
        self.query_one(Footer).show(
            _asking(self.w) if self._leaving else _footer(self.w, picks=not asked and bool(view.gaps))
        )
        self._tick()

    def _list(self, view: presenting.PlanView) -> ListView:
        if self._leaving:
            return self._leaving
        return plan_help(self.w) if self.helping else presenting.listing(view)

    @property
    def reading(self) -> bool:
        return self.helping or self._leaving is not None

    def _tick(self) -> None:
        self.query_one("#plan-glance", Title).show(presenting.glance(self.view.s))

    def tell(self, view: EchoView) -> None:
        """Say something, or with an empty text what is asked of the field in hand."""
        plan, disk = self.view, Disk(self.room.pending, self.room.trouble)
        said = EchoView(view.text or presenting.asked_of(plan), mark=view.mark)
        super().tell(with_saved(said, plan.s, disk))

    def told_of_papers(self, view: EchoView, filed: Filed | None) -> None:
        self.tell(view)

    told_how_far = tell

    # what is typed

    def take_up(self) -> None:
        self._filling.begin()

    @on(CaptureLine.Entered)
    def _entered(self, message: CaptureLine.Entered) -> None:
        if message.borrowed:
            self._filling.entered_action(message.text.strip())
        else:
            self._filling.entered(message.text)

    @on(Answered)
    def _answered(self, message: Answered) -> None:
        self._filling.answered(message.answer, message.text)

    @on(CaptureLine.UndoAsked)
    def _undo(self, message: CaptureLine.UndoAsked) -> None:
        self._filling.give("", "redo" if message.redo else "undo")

    # what is pressed

    def let_go(self) -> bool:
        """The field is let go before the plan; what stands in the line is never thrown away."""
        if self.line.text.strip():
            self.say(self.w._("Enter keeps what stands in the line; empty it to go back."), "►")
            return True
        if self.line.borrowed:
            self.line.give_back()
        elif not self.place.asked:
            return False
        self.go(replace(self.place, held=False, asked=False))
        return True

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter is the line's but where it is asked whether papers are wanted."""
        return super().check_action(action, parameters) and (self._leaving is not None or action != "agree")

    def action_help(self) -> None:
        """Show the keys of this screen, or the list again and what is asked of its field."""
        self._leaving = None
        super().action_help()
        self.say("")

    def action_back(self) -> None:
        """What was asked is answered first; no papers are written then."""
        if self._leaving:
            self._put_away()
            self.say(self.w._("No papers were written."))
        else:
            super().action_back()

    def action_everything(self) -> None:
        """The keys are all there is to do here; what else there is stands in the meeting."""
        self.action_help()
        if self.helping:
            self.say(self.w._("Only these keys work here. All else: Esc, then Ctrl+P in the meeting"))

    def action_curtain(self) -> None:
        super().action_curtain()
        self.paint()

    def action_papers(self) -> None:
        """Show what would leave with the papers; the same key once more has them written."""
        if self._leaving:
            self.action_agree()
            return
        self.helping, self._leaving = False, asked_view(self.view.s, "group")
        self.paint()
        self.say(self.w._("Write the papers? Enter or F2 writes them · Esc: not now"), "►")

    def action_agree(self) -> None:
        """The papers are wanted."""
        self._put_away()
        self.post_message(self.PapersAsked())

    def _put_away(self) -> None:
        self._leaving = None
        self.paint()

    def action_new(self) -> None:
        """Write an action; its gaps are asked for afterwards."""
        self.helping, self._leaving = False, None
        self.paint()
        if not self.room.meeting.run.running:
            self.say(self.w._("The meeting does not run: no action can be added."), "×")
            return
        self.line.borrow(ACTION, ChipView(self.w._("action"), "!"))
        self.paint()
        self.say(self.w._("Who does what, by when, that somebody else can see? @name >date /school"))


def _asking(w: Words) -> FooterView:
    return FooterView(
        (
            FooterKey("Enter", w._("write the papers"), "agree"),
            FooterKey("F9", w._("hide"), "curtain"),
            FooterKey("Esc", w._("not now"), "back"),
        )
    )


def _footer(w: Words, *, picks: bool) -> FooterView:
    """Those left out in a narrow window are said elsewhere: beside the table, and of the field in hand."""
    gap, edit = FooterKey("1–9", w._("gap"), ""), FooterKey("Enter", w._("edit"), "")
    first, last = ((gap,), (edit,)) if picks else ((edit,), ())
    return FooterView(
        (
            *first,
            FooterKey("F6", w._("new action"), "new"),
            FooterKey("F2", w._("papers"), "papers"),
            FooterKey("F9", w._("hide"), "curtain"),
            FooterKey("F1", w._("all"), "help"),
            FooterKey("Esc", w._("back"), "back"),
            FooterKey("← →", w._("action"), ""),
            *last,
        )
    )
