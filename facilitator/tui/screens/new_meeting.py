"""Planning a meeting: everything is typed in one line, in the order it is asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.message import Message

from facilitator.domain.agenda import Agenda
from facilitator.services import planned as drafts
from facilitator.services.hall import Hall
from facilitator.services.planned import Part, Planned
from facilitator.services.planning import Known, fitting
from facilitator.tui.presenting import new_meeting as presenting
from facilitator.tui.presenting.lobby_help import planning_help
from facilitator.tui.screens.line_screen import LineScreen
from facilitator.tui.screens.making import Maker
from facilitator.tui.screens.part_in_hand import PartInHand
from facilitator.tui.widgets.capture_line import CaptureLine
from facilitator.tui.widgets.footer import Footer
from facilitator.tui.widgets.listing import Listing
from facilitator.tui.widgets.title import Title, TitleView
from facilitator.tui.working import on_a_thread
from facilitator.words.lists import join
from facilitator.words.system_errors import system_error
from facilitator.words.tongue import Words


class NewMeeting(LineScreen):
    """One field after another. What was typed is kept when the screen is left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "make", show=False, priority=True),
        Binding("tab", "field(1)", show=False, priority=True),
        Binding("shift+tab", "field(-1)", show=False, priority=True),
    ]

    class Made(Message):
        """The meeting is on the disk."""

        def __init__(self, meeting_id: str) -> None:
            super().__init__()
            self.meeting_id = meeting_id

    def __init__(
        self, hall: Hall, w: Words, meeting_language: str = "", begun: Planned | None = None
    ) -> None:
        """``begun`` is what a course gives its meeting before anything is typed."""
        super().__init__(w)
        self.hall = hall
        self._begun = begun or Planned()
        self.planned = drafts.load(hall.paths, self._begun.course_id) or self._begun
        self.known = Known((), (), (), self.now, w.language)
        self.hand = PartInHand(self)
        self._maker = Maker(self, meeting_language or w.language)

    def on_mount(self) -> None:
        self.line.writing.tab = "; "
        self.line.set_text(self.planned.typed)
        on_a_thread(self, self._look_up, partial(self.say, mark="×"), self.w)
        self.paint()
        self.say(self.w._("One moment …"))

    def _look_up(self) -> None:
        """On a thread: agendas are read from files."""
        from facilitator.services.known import all_known

        self.app.call_from_thread(self._looked_up, all_known(self.hall.paths, self.now, self.w.language))

    def _looked_up(self, known: Known) -> None:
        self.known = known
        self.paint()
        self.say_hint()

    @property
    def now(self) -> datetime:
        """The time on the wall."""
        return self.hall.clock.local(self.hall.clock.now())

    # what is seen

    @property
    def _agenda(self) -> Agenda | None:
        return next((each for each in self.known.agendas if each.id == self.planned.agenda_id), None)

    @property
    def _plan(self) -> presenting.Plan:
        hand, preview = self.hand, self.hand.preview
        typed = self.line.text if hand.part is Part.AGENDA else ""
        fits = fitting(typed, self.known.agendas, self.w.language)
        planned = preview if isinstance(preview, Planned) else self.planned
        return presenting.Plan(planned, hand.part, self._agenda, fits, hand.chosen, self.w, self.size.width)

    def paint(self) -> None:
        w = self.w
        self.query_one(Title).show(TitleView(w._("New meeting"), presenting.fields_left(self.planned, w)))
        view = planning_help(w) if self.helping else presenting.plan_view(self._plan)
        self.listing.show(view)
        self.line.show_chip(presenting.chip(self.hand.part, w))
        self.query_one(Footer).show(presenting.footer(w))

    def say_hint(self) -> None:
        self.say(presenting.hint(self._plan))

    # what is typed

    @on(CaptureLine.Changed)
    def _typed(self, message: CaptureLine.Changed) -> None:
        if self.helping and message.text:
            self.action_help()
        self.hand.typed(message.text)

    @on(CaptureLine.Entered)
    def _entered(self, message: CaptureLine.Entered) -> None:
        self.hand.entered(message.text)

    def keep(self, planned: Planned) -> None:
        """Show what is planned now, and have it on the disk."""
        self.planned = replace(planned, typed="")
        self._save()
        self.paint()

    def _save(self) -> None:
        try:
            drafts.save(self.planned, self.hall.paths)
        except OSError as error:
            why = system_error(error.strerror or "", self.w)
            self.say(self.w._("This cannot be kept: {why}").format(why=why), "×")

    # what is chosen and pressed

    @on(CaptureLine.Walked)
    def _walked(self, message: CaptureLine.Walked) -> None:
        if self.hand.part is Part.AGENDA:
            self.go_to(self.listed.beside(message.step))
        else:
            self.hand.mending.walk(message.step)

    def go_to(self, row_id: str) -> None:
        if self.hand.part is Part.AGENDA and not self.helping:
            self.hand.chosen = row_id if row_id.startswith(presenting.TEMPLATES) else self.listed.chosen
            self.paint()

    @on(Listing.Picked)
    def _picked(self, message: Listing.Picked) -> None:
        if message.row_id.startswith(presenting.TEMPLATES):
            self.line.set_text("")
            self.hand.take_agenda(message.row_id.removeprefix(presenting.TEMPLATES))
        else:
            self.hand.go_to(Part(message.row_id))

    def action_field(self, step: int) -> None:
        parts = list(Part)
        self.hand.go_to(parts[(parts.index(self.hand.part) + step) % len(parts)])

    def let_go(self) -> bool:
        """What is being mended is let go first; a line that was begun is kept with the rest."""
        if self.hand.mending.going_on:
            self.hand.mending.let_go()
            return True
        self.planned = replace(self.planned, typed=self.line.text)
        if self.planned != self._begun:
            self._save()
        return False

    def action_make(self) -> None:
        if self._maker.busy:
            return
        lacking, agenda = self.planned.lacking, self._agenda
        if lacking or agenda is None:
            names = join([presenting.part_name(part, self.w) for part in lacking or (Part.AGENDA,)], self.w)
            self.hand.go_to(lacking[0] if lacking else Part.AGENDA)
            self.say(self.w._("Missing before the meeting can be made: {parts}").format(parts=names), "○")
            return
        if begun := self.line.text.strip():
            self.line.set_text("")
            self.hand.take(begun)
            if self.line.text:
                return
        self._maker.make(self.planned, agenda)
