"""The first screen: one list, picked by digit or by arrows and Enter."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from facilitator.paths import Paths
from facilitator.services.overview import look, tags_in_use
from facilitator.services.storage_sentences import storage_sentence
from facilitator.store.fault import StorageFault
from facilitator.tui.presenting import home as presenting
from facilitator.tui.presenting.home_tags import tags_view
from facilitator.tui.presenting.lobby_help import home_help
from facilitator.tui.screens.deleting import Deleting
from facilitator.tui.widgets.footer import Footer, FooterKey, FooterView
from facilitator.tui.widgets.listing import Listing, ListRow, ListView
from facilitator.tui.widgets.pane import style_beside
from facilitator.tui.widgets.title import Title, TitleView
from facilitator.words.tongue import Words

if TYPE_CHECKING:
    from facilitator.services.desk import CourseOutcome
    from facilitator.services.hall import Hall

FRESH = 20.0
"""Seconds after which the list is looked up again: minutes have passed, another window may have written."""


class Home(Screen[None]):
    """What to take up. Facts go up: which meeting was chosen, or that one is to be made."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False
    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = []

    class Chosen(Message):
        """A meeting is to be opened. ``gap``: what its interruption was (``aside``, ``count``)."""

        def __init__(self, meeting_id: str, gap: str = "", plan: bool = False, order: str = "") -> None:
            super().__init__()
            self.meeting_id = meeting_id
            self.gap = gap
            self.plan = plan
            """Is its action plan wanted rather than the meeting?"""
            self.order = order
            """The command the line is to be borrowed for at once."""

    class Left(Message):
        """The program is to end."""

    class CourseChosen(Message):
        """A course is to be opened; without an id one is to be made."""

        def __init__(self, course_id: str = "") -> None:
            super().__init__()
            self.course_id = course_id

    class SearchAsked(Message):
        """Something is to be looked for."""

    class NewAsked(Message):
        """A meeting is to be made."""

    class Ordered(Message):
        """An order to a course was carried out, refused or given up."""

        def __init__(self, answer: CourseOutcome | BaseException) -> None:
            super().__init__()
            self.answer = answer

    def __init__(self, hall: Hall, w: Words) -> None:
        super().__init__()
        self.hall = hall
        self.w = w
        self._busy = False
        self._helping = False
        self._tag = ""
        self._choosing = False
        self._deleting = Deleting(self)
        self._desk: presenting.Desk | None = None
        self._unprepared: Mapping[str, int] = {}

    def compose(self) -> ComposeResult:
        yield Title(id="home-title")
        yield Listing(id="home-list")
        yield Title(id="home-saved")
        yield Footer()

    def on_mount(self) -> None:
        self.query_one(Footer).show(_footer(self.w))
        self.set_interval(FRESH, self.look_again)

    def on_screen_resume(self) -> None:
        self.look_again()

    def look_again(self) -> None:
        """Show what stands on the disk now; the row that is chosen stays chosen."""
        if self._helping or self._choosing:
            return
        w, clock = self.w, self.hall.clock
        self.query_one("#home-title", Title).show(TitleView("facilitator", presenting.date_line(clock, w)))
        try:
            overview = look(self.hall, self._tag)
        except StorageFault as fault:
            self._say_trouble(storage_sentence(fault, w, clock))
            return
        drafted = _planning(self.hall.paths)
        self._paint(presenting.Desk(overview, drafted, clock, w, self._tag, self._unprepared))
        if courses := [line.id for line in overview.courses if line.next]:
            self.call_after_refresh(self._count, courses)

    def _paint(self, desk: presenting.Desk) -> None:
        self._desk = desk
        self._list.show(presenting.home_view(desk, self._view.chosen))
        self.say(presenting.backup_line(desk))

    @property
    def _list(self) -> Listing:
        return self.query_one(Listing)

    @property
    def _view(self) -> ListView:
        return self._list.view or ListView()

    def say(self, sentence: str) -> None:
        self.query_one("#home-saved", Title).show(TitleView(sentence, quiet=True))

    @work(thread=True, exclusive=True, group="count")
    def _count(self, courses: list[str]) -> None:
        """On a thread: what is prepared is read from files, and told when it was counted."""
        from facilitator.services.preparing import points, to_prepare

        with suppress(StorageFault):  # the list beside it says so
            counts = to_prepare(self.hall, courses, points(self.hall.paths.home))
            if not get_current_worker().is_cancelled:
                self.app.call_from_thread(self._counted, counts)

    def _counted(self, counts: Mapping[str, int]) -> None:
        if counts != self._unprepared and self._desk is not None:
            self._unprepared = counts
            if not (self._helping or self._choosing):
                self._paint(replace(self._desk, unprepared=counts))

    def _say_trouble(self, sentence: str) -> None:
        self._list.show(ListView((ListRow(sentence, mark="×", loud=True, rows=6),)))
        self.say("")

    def _help(self) -> None:
        """Show the keys, or the list again."""
        self._helping = not self._helping
        if self._helping:
            self._list.show(home_help(self.w))
        else:
            self.look_again()

    def _choose_tag(self) -> None:
        """Show the tags in use, or the list again."""
        self._choosing = not self._choosing
        if self._choosing:
            self._list.show(tags_view(tags_in_use(self.hall), self.w))
        else:
            self.look_again()

    def _show_only(self, tag: str) -> None:
        """Show what carries the tag, of all there is; everything where it is empty."""
        self._tag, self._choosing = tag, False
        self._list.show(ListView())
        self.look_again()

    def on_key(self, event: events.Key) -> None:
        if event.key == "f1" or (self._helping and event.key != "ctrl+q"):
            self._choosing = False
            self._help()
            event.stop()
            return
        if event.character == "#" or (self._choosing and event.key == "escape"):
            self._choose_tag()
            event.stop()
            return
        if event.key != "delete":
            self._deleting.forget()
        match event.key.removeprefix("upper_").lower():
            case "delete" if self._view.chosen.startswith("open "):
                self._deleting.press(self._view.chosen.split(" ")[1])
            case "ctrl+z":
                self._deleting.undo()
            case "up" | "down":
                step = -1 if event.key == "up" else 1
                self._list.show(_moved(self._view, self._view.beside(step)))
            case "enter":
                self._pick(self._view.chosen)
            case "n":
                self._pick(presenting.NEW)
            case "t":
                self._pick(presenting.REHEARSE)
            case "c":
                self._pick(presenting.NEW_COURSE)
            case "s":
                self._pick(presenting.SEARCH)
            case "ctrl+q":
                self._pick("leave")
            case "escape" if self._tag:
                self._show_only("")
            case key if len(key) == 1 and (found := self._view.by_key(key)):
                self._pick(found.id)
            case _:
                return
        event.stop()

    @on(Ordered)
    def _ordered(self, message: Ordered) -> None:
        self._deleting.answered(message.answer)

    @on(Listing.Picked)
    def _clicked(self, message: Listing.Picked) -> None:
        self._pick(message.row_id)

    @on(Footer.Pressed)
    def _footer_pressed(self, message: Footer.Pressed) -> None:
        self._pick(message.command or self._view.chosen)

    def _pick(self, row_id: str) -> None:
        match row_id.split(" "):
            case ["new"]:
                self.post_message(self.NewAsked())
            case ["search"]:
                self.post_message(self.SearchAsked())
            case ["rehearse"]:
                self._rehearse()
            case ["new-course"]:
                self.post_message(self.CourseChosen())
            case ["course", course_id]:
                self.post_message(self.CourseChosen(course_id))
            case ["help"]:
                self._help()
            case ["tag", *words]:
                self._show_only(" ".join(words))
            case ["leave"]:
                self.post_message(self.Left())
            case ["aside" | "count" as gap, meeting_id]:
                self.post_message(self.Chosen(meeting_id, gap))
            case ["mend", meeting_id, order, *_]:
                self.post_message(self.Chosen(meeting_id, order=order))
            case ["open", meeting_id, *_]:
                self.post_message(self.Chosen(meeting_id))
            case ["plan", meeting_id, *_]:
                self.post_message(self.Chosen(meeting_id, plan=True))

    def _rehearse(self) -> None:
        if not self._busy:
            self._busy = True
            self.say(self.w._("One moment …"))
            self._make_rehearsal()

    @work(thread=True)
    def _make_rehearsal(self) -> None:
        """On a thread: reading agendas takes a moment."""
        from facilitator.services.rehearsal import make_rehearsal
        from facilitator.words.refusals import refusal_sentence

        try:
            made = make_rehearsal(self.hall, self.w, self.w.language)
        except StorageFault as fault:
            sentence = storage_sentence(fault, self.w, self.hall.clock)
        else:
            if isinstance(made, str):
                self.app.call_from_thread(self._made, made)
                return
            sentence = refusal_sentence(made, self.w)
        self.app.call_from_thread(self._not_made, sentence)

    def _made(self, meeting_id: str) -> None:
        self._busy = False
        self.post_message(self.Chosen(meeting_id))

    def _not_made(self, sentence: str) -> None:
        self._busy = False
        self._say_trouble(sentence)


def _planning(paths: Paths) -> bool:
    """Was a meeting being planned? What can read that is loaded only where there is something to read."""
    if not paths.planned.exists():
        return False
    from facilitator.services import planned

    return planned.load(paths) is not None


def _moved(view: ListView, chosen: str) -> ListView:
    return ListView(view.parts, chosen, view.label_width)


def _footer(w: Words) -> FooterView:
    return FooterView(
        (
            FooterKey("↑↓", w._("choose"), ""),
            FooterKey("Enter", w._("open"), ""),
            FooterKey("N", w._("new meeting"), presenting.NEW),
            FooterKey("C", w._("new course"), presenting.NEW_COURSE),
            FooterKey("S", w._("search"), presenting.SEARCH),
            FooterKey("F1", w._("keys"), "help"),
            FooterKey("Ctrl+Q", w._("leave"), "leave"),
            FooterKey("T", w._("rehearse"), presenting.REHEARSE),
        )
    )
