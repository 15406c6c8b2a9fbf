"""A course between its meetings: a list to walk in, and one line in which every field is filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen

from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.steps import coming_agendas
from facilitator.services.course_commands import title_of
from facilitator.services.desk import CourseOutcome, Desk
from facilitator.services.participants import read_participants
from facilitator.services.storage_sentences import storage_sentence
from facilitator.store.fault import StorageFault
from facilitator.tui.presenting import course as presenting
from facilitator.tui.presenting.course_alliances import ADDED
from facilitator.tui.presenting.course_desk import CourseDesk
from facilitator.tui.presenting.course_preparing import mending
from facilitator.tui.presenting.course_round import round_order
from facilitator.tui.presenting.course_visits import lacks_visits
from facilitator.tui.presenting.lobby_help import course_help
from facilitator.tui.screens.desk import TALL_FROM
from facilitator.tui.widgets.capture_line import CaptureLine
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.echo import Echo, EchoView
from facilitator.tui.widgets.footer import Footer
from facilitator.tui.widgets.listing import Listing, ListView
from facilitator.tui.widgets.pane import style_beside
from facilitator.tui.widgets.title import Title, TitleView
from facilitator.words.course_happenings import done_sentence
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import Words
from facilitator.words.undone import undone_in_course

if TYPE_CHECKING:
    from facilitator.services.preparing import Prepared

WANTS_A_REASON = frozenset(
    {
        Reason.STEP_UNMET, Reason.COURSE_UNMET, Reason.REASON_TOO_SHORT, Reason.REASON_NEEDED,
        Reason.ODD_GROUPS, Reason.SCHOOL_TWICE, Reason.LEAVES_TRIAD,
    }
)  # fmt: skip


class CourseScreen(Screen[None]):
    """Facts go up: a meeting was chosen, or one is to be made in the course."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False
    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", show=False, priority=True),
        Binding("f2", "next", show=False, priority=True),
        Binding("f3", "visits", show=False, priority=True),
        Binding("f4", "call_off", show=False, priority=True),
        Binding("f5", "postpone", show=False, priority=True),
        Binding("f6", "new", show=False, priority=True),
        Binding("escape", "back", show=False, priority=True),
        Binding("ctrl+q", "back", show=False, priority=True),
    ]

    class Chosen(Message):
        """A meeting of the course is to be opened."""

        def __init__(self, meeting_id: str) -> None:
            super().__init__()
            self.meeting_id = meeting_id

    class NewAsked(Message):
        """A meeting is to be made in the course, by this agenda where one is named."""

        def __init__(self, course_id: str, agenda_id: str = "") -> None:
            super().__init__()
            self.course_id = course_id
            self.agenda_id = agenda_id

    class Left(Message):
        """Back to where one came from."""

    class Answered(Message):
        """An order was carried out, refused or given up; ``typed`` is what was written for it."""

        def __init__(self, answer: CourseOutcome | BaseException, order: tuple[str, ...], typed: str) -> None:
            super().__init__()
            self.answer = answer
            self.order = order
            self.typed = typed

    def __init__(self, desk: Desk, w: Words) -> None:
        super().__init__()
        self.desk = desk
        self.w = w
        self._chosen = ""
        self._read = False
        self._helping = False
        self._prepared: tuple[Prepared, ...] = ()
        self._linked: tuple[str, ...] = ()
        self._order: tuple[str, ...] = ()
        """The order that waits for a reason."""

    def compose(self) -> ComposeResult:
        yield Title(id="course-title")
        yield Title(id="course-ambition")
        yield Listing(id="course-list")
        yield Echo()
        yield CaptureLine()
        yield Footer()

    def on_mount(self) -> None:
        self._line.writing.picks = True
        self._line.writing.walks = True
        self._line.focus()
        self._look_up()
        self._paint()
        self._say(self.w._("One moment …"))

    def on_screen_resume(self) -> None:
        self.desk.read_again()
        if self._read:
            self._prepared = self.desk.prepared()
            self._linked = self.desk.linked()
            self._paint()

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.height >= TALL_FROM, "-tall")
        self._paint()

    @work(thread=True)
    def _look_up(self) -> None:
        """On a thread: what the course follows and how it is prepared is read from files."""
        _ = self.desk.process
        self.desk.prepared()
        self.app.call_from_thread(self._looked_up)

    def _looked_up(self) -> None:
        self._read = True
        self._prepared = self.desk.prepared()
        self._linked = self.desk.linked()
        self._chosen = ""
        self._paint()
        self._say(self._hint())

    # what is seen

    @property
    def _seen(self) -> CourseDesk:
        if not self._read:
            return CourseDesk(self.desk.course, None, self.desk.hall.clock, self.w)
        return CourseDesk(
            self.desk.course, self.desk.process, self.desk.hall.clock, self.w, self._prepared, self._linked
        )

    @property
    def _line(self) -> CaptureLine:
        return self.query_one(CaptureLine)

    @property
    def _view(self) -> ListView:
        return self.query_one(Listing).view or ListView()

    def _paint(self) -> None:
        seen = self._seen
        title, aside = presenting.title_line(seen)
        self.query_one("#course-title", Title).show(TitleView(title, aside))
        self.query_one("#course-ambition", Title).show(
            TitleView(presenting.ambition_line(seen), quiet=True, mark="▌")
        )
        view = course_help(self.w) if self._helping else presenting.course_view(seen, self._chosen)
        if not self._helping:
            self._chosen = view.chosen
        self.query_one(Listing).show(view)
        if not self._line.borrowed:
            self._line.show_chip(ChipView(self.w._("course")))
        self.query_one(Footer).show(presenting.footer(seen))

    def _say(self, text: str, mark: str = "") -> None:
        self.query_one(Echo).show(EchoView(text, mark=mark))

    @property
    def _planned(self) -> str:
        """The id of the chosen meeting, where it is one that is still to begin."""
        kind, _, meeting_id = self._chosen.partition(" ")
        mark = self.desk.course.find_meeting(meeting_id) if kind == "meeting" else None
        return meeting_id if mark is not None and mark.is_ahead else ""

    def _hint(self) -> str:
        if self._planned:
            return self.w._("Enter opens the meeting · F4 calls it off · F5 gives it another day")
        return self.w._("Enter opens or fills in what is chosen · F2 opens the next step")

    # what is chosen and typed

    @on(CaptureLine.Walked)
    def _walked(self, message: CaptureLine.Walked) -> None:
        if not self._line.borrowed and not self._helping:
            left = self._planned
            self._chosen = self._view.beside(message.step)
            self._paint()
            if left or self._planned:
                self._say(self._hint())

    @on(Listing.Picked)
    def _picked(self, message: Listing.Picked) -> None:
        if not self._line.borrowed:
            self._chosen = message.row_id
            self._paint()
            self._take_up(message.row_id)

    @on(CaptureLine.Entered)
    def _entered(self, message: CaptureLine.Entered) -> None:
        if not message.borrowed:
            self._take_up_with(message.text)
            return
        self._line.give_back(done=True)
        self._hand_in(message.borrowed, message.text.strip())

    def _take_up_with(self, text: str) -> None:
        """What was typed before a row was taken up goes into it; it is seen there before it is kept."""
        self._take_up(self._chosen)
        if not text.strip():
            return
        if self._line.borrowed:
            self._line.set_text(text)
        else:
            self._line.put_before(text)

    def _take_up(self, row_id: str) -> None:
        """Open what a row stands for, or borrow the line for what it lacks."""
        kind, _, name = row_id.partition(" ")
        match kind:
            case "meeting":
                self.post_message(self.Chosen(name))
            case "step":
                self._open_step(int(name))
            case "ready":
                self._prepare(row_id)
            case "close":
                self._give(("close", name))
            case "focus":
                self._give(("focus-group",))
            case "own-log":
                self._write_log(name)
            case "reopen":
                self._borrow_for_reason(("reopen",))
            case "admit" | "triads":
                self._give((kind,))
            case "field" | "add" | "log" | "swap" | "arrange" | "linked" | "label" | "registered":
                self._borrow(row_id)

    @work(thread=True, exclusive=True, group="papers")
    def _write_log(self, person_id: str) -> None:
        """On a thread: what papers are made with takes a moment to load."""
        from facilitator.tui.screens.own_log import log_written

        told = log_written(self.desk, person_id, self.w)
        self.app.call_from_thread(self.query_one(Echo).show, told)

    def _prepare(self, row_id: str) -> None:
        """Take up where a point of the preparation is met, or say that it is done."""
        if there := mending(row_id, self._prepared, self.desk.course):
            self._take_up(there)
        else:
            _, meeting_id, point_id = row_id.split(" ")
            self._give(("ready", meeting_id.replace("-", ""), point_id))

    def _open_step(self, number: int) -> None:
        """The last meeting of the step, or one to be made for it."""
        process = self.desk.process
        if process is None:
            return
        step = process.steps[number - 1]
        agendas = (*step.required, *step.agendas)
        held = [mark for mark in self.desk.course.meetings if mark.agenda_id in agendas]
        open_ = [mark for mark in held if mark.closed_at is None]
        if open_ or held:
            self.post_message(self.Chosen((open_ or held)[-1].id))
        elif self.desk.course.run.closed is None:
            self.post_message(self.NewAsked(self.desk.course.head.id, agendas[0]))

    def _borrow(self, row_id: str) -> None:
        label = presenting.row_label(row_id, self.desk.course, self.w)
        filled = row_id.startswith("field")
        text = presenting.value_of(row_id, self.desk.course, self.w) if filled else ""
        self._line.borrow(row_id, ChipView(label, "►"), text)
        self._say(presenting.hint_for(row_id, self.desk.course, self.w))

    def _borrow_for_reason(self, order: tuple[str, ...]) -> None:
        self._order = order
        self._line.borrow("reason", ChipView(self.w._("reason"), "■"))

    def _hand_in(self, borrowed: str, typed: str) -> None:
        kind, _, name = borrowed.partition(" ")
        match kind:
            case "reason":
                self._give((*self._order, typed), typed)
            case "field" if typed:
                self._give(self._setting(name, typed), typed)
            case "add" if typed and name == "registration":
                self._register(typed)
            case "registered" if order := round_order(borrowed, typed, self.desk.course):
                self._give(order, typed)
            case "add" if typed:
                self._join(name, typed)
            case "log" if typed:
                self._give((f"log.{name}", typed), typed)
            case "linked" | "label" if typed:
                self._give((kind, typed), typed)
            case "swap" | "arrange":
                self._give((kind, typed) if typed else (kind,), typed)
            case "postpone" if typed:
                self._give((kind, name, typed), typed)
            case _:
                self._say(self._hint())

    def _setting(self, name: str, typed: str) -> tuple[str, ...]:
        """The order that fills in a field; whose it is stands behind its sign."""
        field, _, whose = name.partition(" ")
        if not whose:
            return ("field", field, typed)
        course = self.desk.course
        sign = "/" if course.find_party(whose) else "@"
        return ("field", field, f"{sign}{course.name_of(whose)} {typed}")

    def _register(self, typed: str) -> None:
        """Somebody a line, or all of a list whose path was typed."""
        from facilitator.services.registration_list import typed_or_listed
        from facilitator.words.list_faults import list_sentence

        told = typed_or_listed(typed)
        if isinstance(told, str):
            self._give(("register", told), typed)
            return
        self._borrow("add registration")
        self._line.set_text(typed)
        first, more = list_sentence(told[0], self.w), len(told) - 1
        also = self.w.n_("and {n} more", "and {n} more", more).format(n=more) if more else ""
        self._say(" – ".join(filter(None, (first, also))), "×")

    def _join(self, what: str, typed: str) -> None:
        """A school, or people as they are listed: a person a line."""
        if what in ("party", "data", "organisation", *ADDED):
            self._give((what, typed), typed)
            return
        course = self.desk.course
        schools = [party.name for party in (*course.parties, *course.organisations)]
        for read in read_participants(typed, schools):
            if isinstance(read, Refused):
                self._borrow("add person")
                self._line.set_text(typed)
                self._say(refusal_sentence(read, self.w), "×")
                return
            roles = ",".join(read.roles) or "member"
            self._give(("person", f"{read.name};{roles};{read.school};{read.profession}".rstrip(";")), typed)

    # what is ordered

    def _give(self, order: tuple[str, ...], typed: str = "") -> None:
        future = self.desk.do(*order)
        future.add_done_callback(
            lambda done: self.post_message(self.Answered(done.exception() or done.result(), order, typed))
        )

    @on(Answered)
    def _answered(self, message: Answered) -> None:
        answer = message.answer
        if isinstance(answer, StorageFault):
            self._line.put_before(message.typed)
            self._say(storage_sentence(answer, self.w, self.desk.hall.clock), "×")
            return
        if isinstance(answer, BaseException):
            raise answer
        self._prepared = self.desk.prepared()
        self._linked = self.desk.linked()
        self._paint()
        if answer.refused is None:
            if message.order[0].startswith("log."):
                self._borrow(self._chosen)
            title = self.w._(title_of(answer.undone)) if answer.undone else ""
            undone = undone_in_course(title, answer.before, answer.course, self.w)
            local = self.desk.hall.clock.local
            self._say(done_sentence(answer.command, answer.records, undone, answer.course, self.w, local))
            return
        self._say(refusal_sentence(answer.refused, self.w), "×")
        if answer.refused.reason in WANTS_A_REASON:
            bare = message.order[: 2 if message.order[0] in ("close", "call-off", "cancel") else 1]
            self._borrow_for_reason(bare)
            self._line.set_text(message.typed)
        elif message.typed:
            self._line.put_before(message.typed)

    @on(CaptureLine.UndoAsked)
    def _undo(self, message: CaptureLine.UndoAsked) -> None:
        self._give(("redo" if message.redo else "undo",))

    @on(CaptureLine.GivenBack)
    def _given_back(self) -> None:
        self._paint()
        self._say(self._hint())

    # what is pressed

    def action_next(self) -> None:
        if not self._line.borrowed:
            self._give(("next",))

    def action_visits(self) -> None:
        """The days for the visits of the triads; none given, they are proposed."""
        if not self._line.borrowed and lacks_visits(self.desk.course):
            self._borrow("arrange visits")

    def action_call_off(self) -> None:
        """Say why the chosen meeting is not held."""
        if (planned := self._planned) and not self._line.borrowed:
            self._borrow_for_reason(("call-off", planned))

    def action_postpone(self) -> None:
        """The other day the chosen meeting is held on."""
        if (planned := self._planned) and not self._line.borrowed:
            self._borrow(f"postpone {planned}")

    def action_new(self) -> None:
        """A meeting of the open step: the first one it has not had, which the next screen may change."""
        if self.desk.course.run.closed is None:
            agendas = coming_agendas(self.desk.course, self.desk.process)
            self.post_message(self.NewAsked(self.desk.course.head.id, next(agendas, "")))

    def action_help(self) -> None:
        self._helping = not self._helping
        self._paint()

    def action_back(self) -> None:
        """First the keys are shut, then the line is given back, then the course left."""
        if self._helping:
            self.action_help()
        elif self._line.borrowed:
            self._line.give_back()
            self._given_back()
        else:
            self.post_message(self.Left())

    @on(Footer.Pressed)
    def _footer_pressed(self, message: Footer.Pressed) -> None:
        match message.command:
            case "enter":
                self._take_up(self._chosen)
            case "next":
                self.action_next()
            case "new":
                self.action_new()
            case "help":
                self.action_help()
            case "back":
                self.action_back()
