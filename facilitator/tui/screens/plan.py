"""The action plan of a meeting: a list to walk in, and one line in which every field is edited."""

from __future__ import annotations

from concurrent.futures import Future
from functools import partial
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.services.outcome import Outcome
from facilitator.services.room import Room
from facilitator.tui.presenting import plan as presenting
from facilitator.tui.presenting.echo import REFUSED
from facilitator.tui.presenting.plan import PlanView
from facilitator.tui.presenting.plan_fields import FIELDS, fields_in, label, order_for, value_of
from facilitator.tui.presenting.threshold import Filed
from facilitator.tui.screens.desk import TALL_FROM
from facilitator.tui.standing import standing_of
from facilitator.tui.widgets.capture_line import CaptureLine
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.echo import Echo, EchoView
from facilitator.tui.widgets.footer import Footer, FooterKey, FooterView
from facilitator.tui.widgets.listing import Listing
from facilitator.tui.widgets.pane import style_beside
from facilitator.tui.widgets.title import Title, TitleView
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import Words

TICK = 1.0
ACTION = "action"
"""What the line is borrowed for while an action is written."""
FILLING = ("set", "link", "measure", "edit")
"""Commands after which the next gap comes."""


class PlanScreen(Screen[None]):
    """Digits go to gaps, arrows to fields and actions; what is typed becomes the field in hand."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False
    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "papers", show=False, priority=True),
        Binding("f6", "new", show=False, priority=True),
        Binding("escape", "back", show=False, priority=True),
        Binding("ctrl+q", "back", show=False, priority=True),
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
        self._kept_id = ""
        self._field = "text"
        self._held = False

    def compose(self) -> ComposeResult:
        yield Title(id="plan-glance")
        yield Title(id="plan-title")
        yield Listing(id="plan-list")
        yield Echo()
        yield CaptureLine()
        yield Footer()

    def on_mount(self) -> None:
        self._line.writing.read_only = self.room.read_only
        self._line.writing.picker = self._digit
        self._line.focus()
        self._kept_id = presenting.first_kept(self.view)
        self._to_next_gap()
        self.set_interval(TICK, self._tick)

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.height >= TALL_FROM, "-tall")
        self.call_after_refresh(self._paint)

    @property
    def view(self) -> PlanView:
        standing = standing_of(self.room, self.w)
        rows = self.query_one(Listing).size.height
        return PlanView(standing, self._kept_id, self._field, self.size.width, rows)

    @property
    def _line(self) -> CaptureLine:
        return self.query_one(CaptureLine)

    # what is seen

    def _paint(self) -> None:
        view, w = self.view, self.w
        self.query_one("#plan-title", Title).show(TitleView(presenting.title(view), presenting.stamp(view)))
        self.query_one(Listing).show(presenting.listing(view))
        self._line.writing.picks = not self._held and not self._line.borrowed
        if not self._line.borrowed:
            self._line.show_chip(ChipView(label(view.kept, self._field, w), "►" if self._held else ""))
        self.query_one(Footer).show(_footer(w))
        self._tick()

    def _tick(self) -> None:
        self.query_one("#plan-glance", Title).show(presenting.glance(self.view.s))

    def _say(self, text: str, mark: str = "") -> None:
        saved = self.w._("√ saved") if mark != REFUSED else ""
        saved = self.w._("saving") if self.room.pending else saved
        view = EchoView(text or presenting.question_of(self.view), mark=mark, saved=saved)
        trouble = self.room.trouble
        if trouble is not None:
            n = self.room.pending
            held = self.w.n_("× NOT SAVED · {n}", "× NOT SAVED · {n}", n).format(n=n)
            text = self.w._("The disk does not answer. Keep writing; the text is held here.")
            view = EchoView(text, mark="×", saved=held, alarm=True)
        self.query_one(Echo).show(view)

    def told_of_papers(self, view: EchoView, filed: Filed | None) -> None:
        self._say(view.text, view.mark)

    def told_how_far(self, view: EchoView) -> None:
        self._say(view.text, view.mark)

    # where one is

    def _go(self, kept_id: str, field: str, *, held: bool = False) -> None:
        """Take a field in hand; ``held``: digits are text until Enter or Esc."""
        self._kept_id, self._held = kept_id, held
        names = fields_in(self.view.kept)
        self._field = field if field in names else names[0]
        self._paint()
        self._say("")

    def _to_next_gap(self) -> None:
        """Choose what is missing next; it is written once a letter or Enter says so, for digits pick."""
        view = self.view
        found = presenting.next_missing(view)
        self._go(*(found or (self._kept_id or presenting.next_kept(view, 0), self._field)))

    def _take_up(self) -> None:
        """Put the value of the field in hand into the line."""
        kept = self.view.kept
        if kept is not None:
            self._line.set_text(value_of(kept, self._field, self.view.s))
            self._go(self._kept_id, self._field, held=True)

    @on(CaptureLine.Walked)
    def _walked(self, message: CaptureLine.Walked) -> None:
        if message.sideways:
            self._go(presenting.next_kept(self.view, message.step), self._field)
        else:
            self._go(self._kept_id, presenting.beside(self.view, message.step))

    def _digit(self, digit: str) -> bool:
        row = presenting.listing(self.view).by_key(digit)
        if row is not None:
            self._pick(row.id)
            self._take_up()
        return row is not None

    @on(Listing.Picked)
    def _clicked(self, message: Listing.Picked) -> None:
        self._pick(message.row_id)

    def _pick(self, row_id: str) -> None:
        match row_id.split(" "):
            case ["kept", kept_id]:
                self._go(kept_id, self._field)
            case ["field", name]:
                self._go(self._kept_id, name)
            case ["gap", kept_id, name]:
                self._go(kept_id, name)

    # what is typed

    @on(CaptureLine.Entered)
    def _entered(self, message: CaptureLine.Entered) -> None:
        kept, text = self.view.kept, message.text.strip()
        if message.borrowed:
            self._line.give_back(done=True)
            if text:
                self._give(text, ACTION, text)
            self._paint()
        elif kept is None:
            return
        elif text or self._held:
            self._held = False
            if text != value_of(kept, self._field, self.view.s):
                order = order_for(kept, self._field, message.text.strip(), self.view.s)
                self._give(message.text, *order)
            self._paint()
        else:
            self._take_up()

    def _give(self, typed: str, name: str, *args: str) -> None:
        self.room.do(name, *args).add_done_callback(partial(self._heard, typed))

    def _heard(self, typed: str, order: Future[Outcome]) -> None:
        """On the writer's thread."""
        if not order.cancelled():
            self.post_message(self.Answered(order.exception() or order.result(), typed))

    @on(Answered)
    def _answered(self, message: Answered) -> None:
        outcome = message.answer
        if not isinstance(outcome, Outcome) or outcome.refused is not None:
            self._line.put_before(message.text)
            self._held = True
            self._paint()
            refused = outcome.refused if isinstance(outcome, Outcome) else None
            asked = refused.facts.get("field") if refused else None
            if asked in fields_in(self.view.kept) and asked != self._field:
                # the field that is missing comes first; what was typed is typed again once it is there
                self._line.set_text("")
                self._go(self._kept_id, asked)
            self._say(refusal_sentence(refused, self.w) if refused else "", "×")
            return
        made = [record for record in outcome.records if isinstance(record, Action | Entry)]
        if made and (outcome.command == ACTION or outcome.command.startswith("note.")):
            self._belongs(made[0])
        if outcome.command == ACTION and made:
            self._kept_id, self._field = made[0].id, FIELDS[0]
        if outcome.command == ACTION or (
            outcome.command in FILLING and not presenting.question_of(self.view)
        ):
            self._to_next_gap()
        else:
            self._go(self._kept_id, self._field)

    def _belongs(self, made: Action | Entry) -> None:
        """What is written while an initiative or a goal is in hand belongs to it."""
        kept = self.view.kept
        wanted = isinstance(kept, Entry) and kept.kind in ("initiative", "goal")
        if kept is not None and wanted and kept.id != made.id:
            self._give("", "link", str(kept.number), str(made.number))

    @on(CaptureLine.UndoAsked)
    def _undo(self, message: CaptureLine.UndoAsked) -> None:
        self._give("", "redo" if message.redo else "undo")

    @on(CaptureLine.TooLong)
    def _too_long(self, message: CaptureLine.TooLong) -> None:
        text = self.w._("Not taken: {n} characters, at most {most} fit in one line.")
        self._say(text.format(n=message.length, most=message.limit), "×")

    # what is pressed

    def action_back(self) -> None:
        """First the field is let go, then the plan; what stands in the line is never thrown away."""
        if self._line.borrowed and not self._line.text.strip():
            self._line.give_back()
        elif self._line.text.strip():
            self._say(self.w._("Enter keeps what stands in the line; empty it to go back."), "►")
            return
        elif not self._held:
            self.post_message(self.Left())
            return
        self._go(self._kept_id, self._field)

    def action_papers(self) -> None:
        self.post_message(self.PapersAsked())

    def action_new(self) -> None:
        """Write an action; its gaps are asked for afterwards."""
        if not self.room.meeting.run.running:
            self._say(self.w._("The meeting does not run: no action can be added."), "×")
            return
        self._line.borrow(ACTION, ChipView(self.w._("action"), "!"))
        self._paint()
        self._say(self.w._("Who does what, by when, that somebody else can see? @name >date /school"))

    @on(Footer.Pressed)
    def _footer_pressed(self, message: Footer.Pressed) -> None:
        match message.command:
            case "papers":
                self.action_papers()
            case "new":
                self.action_new()
            case "back":
                self.action_back()


def _footer(w: Words) -> FooterView:
    return FooterView(
        (
            FooterKey("1–9", w._("gap"), ""),
            FooterKey("← →", w._("action"), ""),
            FooterKey("Enter", w._("edit"), ""),
            FooterKey("F6", w._("new action"), "new"),
            FooterKey("F2", w._("papers"), "papers"),
            FooterKey("Esc", w._("back"), "back"),
        )
    )
