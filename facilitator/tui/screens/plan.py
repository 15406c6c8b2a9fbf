"""The action plan of a meeting: a list to walk in, and one line in which every field is edited."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen

from facilitator.services.outcome import Outcome
from facilitator.services.room import Room
from facilitator.tui.keys import ends, pages
from facilitator.tui.presenting import plan as presenting
from facilitator.tui.presenting.echo import Disk, cleaned_view, too_long_view, with_saved
from facilitator.tui.presenting.plan import PlanView
from facilitator.tui.presenting.plan_fields import fields_in, label
from facilitator.tui.presenting.plan_place import Place, first_kept, next_gap, place_of, walked
from facilitator.tui.presenting.threshold import Filed
from facilitator.tui.screens.desk import TALL_FROM
from facilitator.tui.screens.filling import ACTION, Filling
from facilitator.tui.screens.plan_cover import PlanCover
from facilitator.tui.standing import standing_of
from facilitator.tui.widgets.capture_line import CaptureLine
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.curtain import Curtain
from facilitator.tui.widgets.echo import Echo, EchoView
from facilitator.tui.widgets.footer import Footer, FooterKey, FooterView
from facilitator.tui.widgets.listing import Listing
from facilitator.tui.widgets.pane import style_beside
from facilitator.tui.widgets.title import Title, TitleView
from facilitator.words.tongue import Words

TICK = 1.0


class PlanScreen(Screen[None]):
    """Digits go to gaps, arrows to fields and actions; what is typed becomes the field in hand."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False
    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", show=False, priority=True),
        Binding("ctrl+p", "everything", show=False, priority=True),
        Binding("f9", "curtain", show=False, priority=True),
        Binding("f2", "papers", show=False, priority=True),
        Binding("f6", "new", show=False, priority=True),
        Binding("escape", "back", show=False, priority=True),
        Binding("ctrl+q", "back", show=False, priority=True),
        *pages(),
        *ends(),
    ]

    class Left(Message):
        """Back to where one came from."""

    class PapersAsked(Message):
        """The papers are wanted as things stand."""

    class Answered(Message):
        """An order was carried out, refused or given up; ``text`` is what was typed for it."""

        def __init__(self, answer: Outcome | BaseException, text: str) -> None:
            super().__init__()
            self.answer = answer
            self.text = text

    def __init__(self, room: Room, w: Words) -> None:
        super().__init__()
        self.room = room
        self.w = w
        self.place = Place()
        self._filling = Filling(self)
        self._lid = PlanCover(self)

    def compose(self) -> ComposeResult:
        yield Title(id="plan-glance")
        yield Title(id="plan-title")
        yield Listing(id="plan-list", classes="private")
        yield Curtain()
        yield Echo()
        yield CaptureLine()
        yield Footer()

    def on_mount(self) -> None:
        self.line.writing.read_only = self.room.read_only
        self.line.writing.picker = self._digit
        self.line.focus()
        self.place = first_kept(self.view)
        self.go(next_gap(self.view))
        self.set_interval(TICK, self._tick)

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.height >= TALL_FROM, "-tall")
        self.call_after_refresh(self.paint)

    @property
    def view(self) -> PlanView:
        standing = standing_of(self.room, self.w)
        rows = self.query_one(Listing).size.height
        place = self.place
        return PlanView(standing, place.kept_id, place.field, self.size.width, rows, not place.asked)

    @property
    def line(self) -> CaptureLine:
        return self.query_one(CaptureLine)

    # what is seen

    def paint(self) -> None:
        """Show everything as it is now."""
        view, asked = self.view, self.place.asked
        self.query_one("#plan-title", Title).show(TitleView(presenting.title(view), presenting.stamp(view)))
        self.query_one(Listing).show(self._lid.view(presenting.listing(view)))
        self.line.writing.picks = not asked and not self.line.borrowed and not self._lid.lies
        self.line.writing.turns = not self.line.borrowed
        if not self.line.borrowed:
            self.line.show_chip(ChipView(label(view.kept, view.field, self.w), "►" if asked else ""))
        self.query_one(Footer).show(_footer(self.w, picks=not asked and bool(view.gaps)))
        self._tick()

    def _tick(self) -> None:
        self.query_one("#plan-glance", Title).show(presenting.glance(self.view.s))

    def say(self, text: str, mark: str = "") -> None:
        """Say something, or with an empty text what is asked of the field in hand."""
        view, disk = self.view, Disk(self.room.pending, self.room.trouble)
        said = EchoView(text or presenting.asked_of(view), mark=mark)
        self.query_one(Echo).show(with_saved(said, view.s, disk))

    def told_of_papers(self, view: EchoView, filed: Filed | None) -> None:
        self.say(view.text, view.mark)

    def told_how_far(self, view: EchoView) -> None:
        self.say(view.text, view.mark)

    # where one is

    def go(self, place: Place) -> None:
        """Take a field in hand, the first one where what is there has none of that name."""
        self.place = place
        names = fields_in(self.view.kept)
        if place.field not in names:
            self.place = replace(place, field=names[0])
        self.paint()
        self.say("")

    @on(CaptureLine.Walked)
    def _walked(self, message: CaptureLine.Walked) -> None:
        self.go(walked(self.view, message.step, sideways=message.sideways))

    @on(Listing.Picked)
    def _clicked(self, message: Listing.Picked) -> None:
        self._pick(message.row_id)
        if not self.line.text and not message.row_id.startswith("kept "):
            self._filling.begin()

    def _digit(self, digit: str) -> bool:
        row = presenting.listing(self.view).by_key(digit)
        if row is not None:
            self._pick(row.id)
            self._filling.begin()
        return row is not None

    def _pick(self, row_id: str) -> None:
        place = place_of(row_id, self.view)
        if place is not None:
            self.go(place)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Pages and ends go from action to action beside an empty line; else they are those of its text."""
        return action not in ("turn", "turn_to_end") or not self.line.text

    def action_turn(self, pages: int) -> None:
        """As many actions on or back as stand in a narrow window."""
        self._go_on(pages * presenting.NEIGHBOURS)

    def action_turn_to_end(self, way: int) -> None:
        self._go_on(way * len(self.view.things))

    def _go_on(self, step: int) -> None:
        if not (self.line.borrowed or self._lid.lies):
            self.go(walked(self.view, step, sideways=True))

    # what is typed

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

    @on(CaptureLine.TooLong)
    def _too_long(self, message: CaptureLine.TooLong) -> None:
        said = too_long_view(message.length, message.limit, self.w)
        self.say(said.text, said.mark)

    @on(CaptureLine.Cleaned)
    def _cleaned(self, message: CaptureLine.Cleaned) -> None:
        self.say(cleaned_view(message.dropped, self.w).text)

    # what is pressed

    def action_back(self) -> None:
        """First the field is let go, then the plan; what stands in the line is never thrown away."""
        if self._lid.shut():
            self.paint()
            self.say("")
            return
        if self.line.borrowed and not self.line.text.strip():
            self.line.give_back()
        elif self.line.text.strip():
            self.say(self.w._("Enter keeps what stands in the line; empty it to go back."), "►")
            return
        elif not self.place.asked:
            self.post_message(self.Left())
            return
        self.go(replace(self.place, held=False, asked=False))

    def action_help(self) -> None:
        """Show the keys of this screen, or the list again."""
        self._lid.help()

    def action_everything(self) -> None:
        """The keys are all there is to do here; what else there is stands in the meeting."""
        self._lid.help(self.w._("Everything else: Esc, then Ctrl+P in the meeting"))

    def action_curtain(self) -> None:
        self._lid.draw()

    def action_papers(self) -> None:
        self.post_message(self.PapersAsked())

    def action_new(self) -> None:
        """Write an action; its gaps are asked for afterwards."""
        if not self.room.meeting.run.running:
            self.say(self.w._("The meeting does not run: no action can be added."), "×")
            return
        self.line.borrow(ACTION, ChipView(self.w._("action"), "!"))
        self.paint()
        self.say(self.w._("Who does what, by when, that somebody else can see? @name >date /school"))

    @on(Footer.Pressed)
    async def _key_clicked(self, message: Footer.Pressed) -> None:
        if message.command:
            await self.run_action(message.command)


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
