"""The first screen: one list, picked by digit or by arrows and Enter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen

from facilitator.paths import Paths
from facilitator.services.overview import look
from facilitator.services.storage_sentences import storage_sentence
from facilitator.store.fault import StorageFault
from facilitator.tui.presenting import home as presenting
from facilitator.tui.screens.counting import Counting
from facilitator.tui.screens.cover import KEYS, TAGS, Cover
from facilitator.tui.screens.deleting import Deleting
from facilitator.tui.screens.rehearsing import Rehearsing
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

LEAVE = "leave"
LETTERS = {
    "n": presenting.NEW,
    "t": presenting.REHEARSE,
    "c": presenting.NEW_COURSE,
    "s": presenting.SEARCH,
    "ctrl+q": LEAVE,
}
"""What can be picked wherever one is in the list, by its key."""


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
        self.cover = Cover(self)
        self._counting = Counting(self)
        self._deleting = Deleting(self)
        self._rehearsing = Rehearsing(self)
        self._tag = ""
        self._desk: presenting.Desk | None = None

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
        if self.cover.shows:
            return
        w, clock = self.w, self.hall.clock
        self.query_one("#home-title", Title).show(TitleView("facilitator", presenting.date_line(clock, w)))
        try:
            overview = look(self.hall, self._tag)
        except StorageFault as fault:
            self.say_trouble(storage_sentence(fault, w, clock))
            return
        drafted = _planning(self.hall.paths)
        counting = self._counting
        told = (self._tag, counting.open_points, counting.due)
        self._paint(presenting.Desk(overview, drafted, clock, w, *told))
        if courses := [line.id for line in overview.courses if line.next or line.held]:
            self.call_after_refresh(self._counting.begin, courses)

    def counted(self) -> None:
        """What is to be prepared is another number now."""
        if self._desk is not None and not self.cover.shows:
            counting = self._counting
            self._paint(replace(self._desk, unprepared=counting.open_points, points=counting.due))

    def _paint(self, desk: presenting.Desk) -> None:
        self._desk = desk
        self.listing.show(presenting.home_view(desk, self._view.chosen))
        self.say(presenting.backup_line(desk))

    @property
    def listing(self) -> Listing:
        return self.query_one(Listing)

    @property
    def _view(self) -> ListView:
        return self.listing.view or ListView()

    def say(self, sentence: str) -> None:
        self.query_one("#home-saved", Title).show(TitleView(sentence, quiet=True))

    def say_trouble(self, sentence: str) -> None:
        self.listing.show(ListView((ListRow(sentence, mark="×", loud=True, rows=6),)))
        self.say("")

    def _show_only(self, tag: str) -> None:
        """Show what carries the tag, of all there is; everything where it is empty."""
        self._tag, self.cover.shows = tag, ""
        self.listing.show(ListView())
        self.look_again()

    # what is pressed and picked

    def on_key(self, event: events.Key) -> None:
        if self._takes(event):
            event.stop()

    def _takes(self, event: events.Key) -> bool:
        """Do what a key is for; False where it is for nothing here."""
        if event.key == "f1" or (self.cover.shows == KEYS and event.key != "ctrl+q"):
            self.cover.turn(KEYS)
            return True
        if event.character == "#" or (self.cover.shows == TAGS and event.key == "escape"):
            self.cover.turn(TAGS)
            return True
        if event.key != "delete":
            self._deleting.forget()
        match event.key.removeprefix("upper_").lower():
            case "delete" if self._view.chosen.startswith("open "):
                self._deleting.press(self._view.chosen.split(" ")[1])
            case "ctrl+z":
                self._deleting.undo()
            case "up" | "down":
                step = -1 if event.key == "up" else 1
                self._go_to(self._view.beside(step))
            case "pagedown" | "pageup" as page:
                self._go_to(self.listing.turned(-1 if page == "pageup" else 1))
            case "home" | "end" as end:
                self._go_to(self.listing.turned_to_end(-1 if end == "home" else 1))
            case "enter":
                self._pick(self._view.chosen)
            case "escape" if self._tag:
                self._show_only("")
            case letter if letter in LETTERS:
                self._pick(LETTERS[letter])
            case digit if len(digit) == 1 and (found := self._view.by_key(digit)):
                self._pick(found.id)
            case _:
                return False
        return True

    def _go_to(self, row_id: str) -> None:
        """Choose a row; without one the list has only moved."""
        if row_id:
            self.listing.show(replace(self._view, chosen=row_id))

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
                self._rehearsing.begin()
            case ["new-course"]:
                self.post_message(self.CourseChosen())
            case ["course", course_id]:
                self.post_message(self.CourseChosen(course_id))
            case ["help"]:
                self.cover.turn(KEYS)
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


def _planning(paths: Paths) -> bool:
    """Was a meeting being planned? What can read that is loaded only where there is something to read."""
    if not paths.planned.exists():
        return False
    from facilitator.services import planned

    return planned.load(paths) is not None


def _footer(w: Words) -> FooterView:
    return FooterView(
        (
            FooterKey("↑↓", w._("choose"), ""),
            FooterKey("Enter", w._("open"), ""),
            FooterKey("N", w._("new meeting"), presenting.NEW),
            FooterKey("C", w._("new course"), presenting.NEW_COURSE),
            FooterKey("S", w._("search"), presenting.SEARCH),
            FooterKey("F1", w._("keys"), "help"),
            FooterKey("Ctrl+Q", w._("leave"), LEAVE),
            FooterKey("T", w._("rehearse"), presenting.REHEARSE),
        )
    )
