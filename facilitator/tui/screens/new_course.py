"""Making a course: its kind is chosen, its title is typed; the rest is filled in on its own screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message

from facilitator.domain.course import CourseKind
from facilitator.domain.process import Process
from facilitator.domain.refusal import Refused
from facilitator.domain.whole_course import WholeCourse
from facilitator.services.hall import Hall
from facilitator.text import clean_line
from facilitator.tui.presenting.course_again import taken_over
from facilitator.tui.presenting.lobby_help import new_course_help
from facilitator.tui.presenting.trouble import held_sentence
from facilitator.tui.screens.line_screen import LineScreen
from facilitator.tui.widgets.capture_line import CaptureLine
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.footer import Footer, FooterKey, FooterView
from facilitator.tui.widgets.listing import ListHeading, Listing, ListPart, ListRow, ListView
from facilitator.tui.widgets.title import Title, TitleView
from facilitator.tui.working import on_a_thread
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import Words

if TYPE_CHECKING:
    from facilitator.services.course_making import CourseSetup


class NewCourse(LineScreen):
    """Arrows choose the kind, the line takes the title, Enter makes the course."""

    class Made(Message):
        """The course is on the disk."""

        def __init__(self, course_id: str) -> None:
            super().__init__()
            self.course_id = course_id

    def __init__(self, hall: Hall, w: Words, earlier: WholeCourse | None = None) -> None:
        """``earlier``: the course it is made from, whose kind, title and schools it begins with."""
        super().__init__(w)
        self.hall = hall
        self.earlier = earlier
        self._processes: tuple[Process, ...] = ()
        self._chosen = earlier.head.kind.value if earlier else ""
        self._busy = False

    def on_mount(self) -> None:
        self.line.writing.walks = True
        if self.earlier is not None:
            self.line.set_text(self.earlier.head.title)
        on_a_thread(self, self._look_up, partial(self.say, mark="×"), self.w)
        self.paint()

    def _look_up(self) -> None:
        """On a thread: processes are read from files."""
        from facilitator.services.bookshelf import Bookshelf

        found = {each.id: each for each in Bookshelf(self.hall.paths.home).processes}
        ordered = tuple(found[kind] for kind in CourseKind if kind in found)
        self.app.call_from_thread(self._looked_up, ordered)

    def _looked_up(self, processes: tuple[Process, ...]) -> None:
        # the kind of the earlier course stands first, beside what is taken over from it
        self._processes = tuple(sorted(processes, key=lambda process: process.id.value != self._chosen))
        self.paint()

    def paint(self) -> None:
        w = self.w
        self.query_one(Title).show(TitleView(w._("New course")))
        self.listing.show(new_course_help(w) if self.helping else self._view())
        self.line.show_chip(ChipView(w._("title")))
        self.query_one(Footer).show(_footer(w))
        if self.earlier is None:
            self.say(w._("Choose the kind with ↑↓, type the title, press Enter"))
        else:
            self.say(w._("Enter makes it · the title can be changed first · ↑↓ another kind"))

    def _view(self) -> ListView:
        w = self.w
        rows = []
        for process in self._processes:
            rows.append(ListRow(process.title.said_in(w.language), process.id.value, mark="○"))
            rows.append(ListRow(process.about.said_in(w.language), mark=" ", quiet=True, rows=2))
        ids = [row.id for row in rows if row.id]
        if ids and self._chosen not in ids:
            self._chosen = ids[0]
        kinds: tuple[ListPart, ...] = (ListHeading(w._("What kind of course is it?")), *rows)
        if self.earlier is None or not ids:
            return ListView(kinds, self._chosen)
        return ListView((*taken_over(self.earlier, CourseKind(self._chosen), w), *kinds), self._chosen)

    @on(CaptureLine.Walked)
    def _walked(self, message: CaptureLine.Walked) -> None:
        self.go_to(self.listed.beside(message.step))

    def go_to(self, row_id: str) -> None:
        if not self.helping:
            self._chosen = row_id
            self.paint()

    @on(Listing.Picked)
    def _picked(self, message: Listing.Picked) -> None:
        self._chosen = message.row_id
        self.paint()

    @on(CaptureLine.Entered)
    def _entered(self, message: CaptureLine.Entered) -> None:
        title = clean_line(message.text).text
        if not title or not self._chosen or self._busy:
            self.line.put_before(message.text)
            return
        self._busy = True
        not_made = partial(self._not_made, message.text)
        make = partial(self._make, CourseKind(self._chosen), title, not_made)
        on_a_thread(self, make, not_made, self.w, told=held_sentence)

    def _make(self, kind: CourseKind, title: str, not_made: Callable[[str], None]) -> None:
        """On a thread: the disk may be slow."""
        from facilitator.services.course_making import make_course

        made = make_course(self.hall, self._setup(kind, title))
        if isinstance(made, Refused):
            self.app.call_from_thread(not_made, refusal_sentence(made, self.w))
        else:
            self.post_message(self.Made(made))

    def _setup(self, kind: CourseKind, title: str) -> CourseSetup:
        from facilitator.services.course_making import CourseSetup

        if self.earlier is None:
            return CourseSetup(kind, title)
        schools = tuple(party.name for party in self.earlier.parties)
        return CourseSetup(kind, title, schools, earlier=self.earlier.head.id)

    def _not_made(self, typed: str, sentence: str) -> None:
        self._busy = False
        self.line.put_before(typed)
        self.say(sentence, "×")


def _footer(w: Words) -> FooterView:
    return FooterView(
        (
            FooterKey("↑↓", w._("kind"), ""),
            FooterKey("Enter", w._("make it"), ""),
            FooterKey("F1", w._("keys"), "help"),
            FooterKey("Esc", w._("back"), "back"),
        )
    )
