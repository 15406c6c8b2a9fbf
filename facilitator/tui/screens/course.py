"""A course between its meetings: a list to walk in, and one line in which every field is filled in."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message

from facilitator.domain.steps import coming_agendas
from facilitator.services.desk import Desk
from facilitator.services.storage_sentences import storage_sentence
from facilitator.tui.presenting import course as presenting
from facilitator.tui.presenting.course_visits import lacks_visits
from facilitator.tui.presenting.lobby_help import course_help
from facilitator.tui.presenting.threshold import Filed
from facilitator.tui.screens.course_line import CourseLine
from facilitator.tui.screens.course_papers import CoursePapers
from facilitator.tui.screens.course_reading import CourseReading, Found
from facilitator.tui.screens.course_rows import CourseRows
from facilitator.tui.telling import telling
from facilitator.tui.widgets.capture_line import CaptureLine
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.echo import EchoView
from facilitator.tui.widgets.footer import Footer
from facilitator.tui.widgets.listing import Listing
from facilitator.tui.widgets.title import Title, TitleView
from facilitator.tui.working import on_a_thread
from facilitator.words.tongue import N_, Words

OVER_PAPERS = frozenset({"back", "help", "curtain", "turn", "turn_to_end"})
"""What can be done while what leaves, or what was written, stands where the course does."""


class CourseScreen(CourseLine):
    """Facts go up: a meeting was chosen, one is to be made in the course, or a course from this one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "next", show=False, priority=True),
        Binding("f3", "visits", show=False, priority=True),
        Binding("f4", "call_off", show=False, priority=True),
        Binding("f5", "postpone", show=False, priority=True),
        Binding("f6", "new", show=False, priority=True),
        Binding("f7", "again", show=False, priority=True),
        Binding("f8", "delete", show=False, priority=True),
        Binding("enter", "agree", show=False, priority=True),
    ]
    HIDDEN = N_("The course is hidden – F9 shows it again")

    class Chosen(Message):
        """A meeting of the course is to be opened."""

        def __init__(self, meeting_id: str) -> None:
            super().__init__()
            self.meeting_id = meeting_id

    class PapersAsked(Message):
        """Papers of the course are wanted for these readers."""

        def __init__(self, audience: str) -> None:
            super().__init__()
            self.audience = audience

    class NewAsked(Message):
        """A meeting is to be made in the course, by this agenda where one is named."""

        def __init__(self, course_id: str, agenda_id: str = "") -> None:
            super().__init__()
            self.course_id = course_id
            self.agenda_id = agenda_id

    class AgainAsked(Message):
        """A course is to be made from this one."""

        def __init__(self, course_id: str) -> None:
            super().__init__()
            self.course_id = course_id

    def __init__(self, desk: Desk, w: Words) -> None:
        super().__init__(desk, w)
        self.reading = CourseReading(desk, w)
        self._rows = CourseRows(self)
        self.papers = CoursePapers(self)

    def titles(self) -> ComposeResult:
        yield Title(id="course-title")
        yield Title(id="course-ambition", classes="private")

    def on_mount(self) -> None:
        self.line.writing.picks = True
        self.line.writing.walks = True
        self.paint()
        self.say(self.w._("One moment …"))

    def on_screen_resume(self) -> None:
        with telling(self._not_read, self.desk.hall, self.w):
            self.desk.read_again()
            self.learn()

    def learn(self) -> None:
        """See the course as it is now; what is read for it is seen when it has been read."""
        if self.reading.done:
            self.reading.follow()
            self.paint()
        self._look_up()

    def _look_up(self) -> None:
        if self.reading.begin():
            told = partial(storage_sentence, clock=self.desk.hall.clock)
            on_a_thread(self, self._read, self._not_looked_up, self.w, told=told)

    def _read(self) -> None:
        """On a thread: what the course follows is read from files, and every dialogue from the disk."""
        self.app.call_from_thread(self._looked_up, self.reading.read())

    def _looked_up(self, found: Found) -> None:
        first = not self.reading.done
        again = self.reading.told(found)
        if first:
            self._chosen = ""
        self.paint()
        if first:
            self.say(self.hint())
        if again:
            self._look_up()

    def _not_looked_up(self, sentence: str) -> None:
        self._not_read(sentence)
        if self.reading.ended():
            self._look_up()

    def _not_read(self, sentence: str) -> None:
        self.say_trouble(sentence)
        if not self.reading.done:
            self.say("")

    # what is seen

    def paint(self) -> None:
        seen = self.reading.seen
        title, aside = presenting.title_line(seen)
        self.query_one("#course-title", Title).show(TitleView(title, aside))
        self.query_one("#course-ambition", Title).show(
            TitleView(presenting.ambition_line(seen), quiet=True, mark="▌")
        )
        instead = course_help(self.w) if self.helping else self.papers.view
        view = instead or self.reading.view(self._chosen)
        if instead is None:
            self._chosen = view.chosen
        self.listing.show(view)
        self.line.writing.read_only = self.papers.view is not None
        if not self.line.borrowed:
            self.line.show_chip(ChipView(self.w._("course")))
        over = self.papers.view is not None and not self.helping
        self.query_one(Footer).show(
            presenting.footer_over(self.w, asking=self.papers.asking) if over else presenting.footer(seen)
        )

    @property
    def _planned(self) -> str:
        """The id of the chosen meeting, where it is one that is still to begin."""
        kind, _, meeting_id = self._chosen.partition(" ")
        mark = self.desk.course.find_meeting(meeting_id) if kind == "meeting" else None
        return meeting_id if mark is not None and mark.is_ahead else ""

    def hint(self) -> str:
        if self._planned:
            return self.w._("Enter opens the meeting · F4 calls it off · F5 another day · F8 deletes it")
        return self.w._("Enter opens or fills in what is chosen · F2 opens the next step")

    # what is chosen and typed

    @on(CaptureLine.Walked)
    def _walked(self, message: CaptureLine.Walked) -> None:
        self.go_to(self.listed.beside(message.step))

    def go_to(self, row_id: str) -> None:
        if not (self.line.borrowed or self.helping or self.curtained or self.papers.view):
            left = self._planned
            self._chosen = row_id
            self.paint()
            if left or self._planned:
                self.say(self.hint())

    @on(Listing.Picked)
    def _picked(self, message: Listing.Picked) -> None:
        if not (self.line.borrowed or self.papers.view):
            self._chosen = message.row_id
            self.paint()
            self.take_up(message.row_id)

    def take_up(self, row_id: str) -> None:
        if not (self.curtained or self.papers.view):
            self._rows.take_up(row_id)

    # what is written for it

    def told_of_papers(self, view: EchoView, filed: Filed | None) -> None:
        """Papers are being written, or are ``filed``, which the course has on its record."""
        if not self.is_attached:
            return  # it was left meanwhile; the papers are there
        if filed is not None:
            self.desk.read_again()
            self.learn()
        self.tell(view)

    def told_how_far(self, view: EchoView) -> None:
        if self.is_attached:
            self.tell(view)

    # what is pressed

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While papers are looked at nothing is done to the course, and Enter is a yes to them."""
        if action == "agree":
            return self.papers.asking and not self.helping and super().check_action(action, parameters)
        if self.papers.view is not None and action not in OVER_PAPERS:
            return False
        return super().check_action(action, parameters)

    def action_agree(self) -> None:
        """The papers shown are wanted."""
        self.papers.agree()

    def action_back(self) -> None:
        """What was asked is answered first; no papers are written then."""
        if self.papers.view is not None and not self.helping:
            self.papers.shut()
        else:
            super().action_back()

    def action_next(self) -> None:
        if not self.line.borrowed:
            self.give(("next",))

    def action_visits(self) -> None:
        """The days for the visits of the triads; none given, they are proposed."""
        if not self.line.borrowed and lacks_visits(self.desk.course):
            self.borrow("arrange visits")

    def action_call_off(self) -> None:
        """Say why the chosen meeting is not held."""
        if (planned := self._planned) and not self.line.borrowed:
            self.borrow_for_reason(("call-off", planned))

    def action_postpone(self) -> None:
        """The other day the chosen meeting is held on."""
        if (planned := self._planned) and not self.line.borrowed:
            self.borrow(f"postpone {planned}")

    def action_delete(self) -> None:
        """Delete the chosen meeting where nothing hangs on it; what hangs on it is said."""
        if (planned := self._planned) and not self.line.borrowed:
            self.give(("remove", planned.replace("-", "")))

    def action_new(self) -> None:
        """A meeting of the open step: the first one it has not had, which the next screen may change."""
        if self.desk.course.run.closed is None:
            agendas = coming_agendas(self.desk.course, self.desk.process)
            self.post_message(self.NewAsked(self.desk.course.head.id, next(agendas, "")))

    def action_again(self) -> None:
        """A course from this one, closed or not."""
        if not self.line.borrowed:
            self.post_message(self.AgainAsked(self.desk.course.head.id))

    def action_enter(self) -> None:
        """Take up what is chosen, as Enter does."""
        self.take_up(self._chosen)
