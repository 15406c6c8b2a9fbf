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
from facilitator.domain.refusal import Refused
from facilitator.services import planned as drafts
from facilitator.services.hall import Hall
from facilitator.services.planned import Part, Planned
from facilitator.services.planning import Known, completed, fitting, take_in
from facilitator.tui.presenting import new_meeting as presenting
from facilitator.tui.presenting.lobby_help import planning_help
from facilitator.tui.screens.line_screen import LineScreen
from facilitator.tui.screens.making import Maker
from facilitator.tui.screens.mending import Mending
from facilitator.tui.widgets.capture_line import CaptureLine
from facilitator.tui.widgets.footer import Footer
from facilitator.tui.widgets.listing import Listing
from facilitator.tui.widgets.title import Title, TitleView
from facilitator.tui.working import on_a_thread
from facilitator.words.lists import join
from facilitator.words.refusals import refusal_sentence
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
        self.part = next(iter(self.planned.lacking), Part.PEOPLE)
        self._known = Known((), (), (), hall.clock.local(hall.clock.now()), w.language)
        self._chosen = ""
        self._mending = Mending(self)
        self._refused = ""
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

        self.app.call_from_thread(self._looked_up, all_known(self.hall.paths, self._now, self.w.language))

    def _looked_up(self, known: Known) -> None:
        self._known = known
        self.paint()
        self.say_hint()

    # what is seen

    @property
    def _agenda(self) -> Agenda | None:
        return next((each for each in self._known.agendas if each.id == self.planned.agenda_id), None)

    @property
    def _now(self) -> datetime:
        return self.hall.clock.local(self.hall.clock.now())

    @property
    def _preview(self) -> Planned | Refused | None:
        """What several lines in the line would make of the meeting, before they are taken in."""
        several = self.part is Part.PEOPLE and "\n" in self.line.text.strip()
        return take_in(self.planned, self.part, self.line.text, self._known) if several else None

    @property
    def _plan(self) -> presenting.Plan:
        typed = self.line.text if self.part is Part.AGENDA else ""
        fits = fitting(typed, self._known.agendas, self.w.language)
        width = self.size.width
        preview = self._preview
        planned = preview if isinstance(preview, Planned) else self.planned
        return presenting.Plan(planned, self.part, self._agenda, fits, self._chosen, self.w, width)

    def paint(self) -> None:
        w = self.w
        self.query_one(Title).show(TitleView(w._("New meeting"), presenting.fields_left(self.planned, w)))
        view = planning_help(w) if self.helping else presenting.plan_view(self._plan)
        self.listing.show(view)
        self.line.show_chip(presenting.chip(self.part, w))
        self.query_one(Footer).show(presenting.footer(w))

    def say_hint(self) -> None:
        self.say(presenting.hint(self._plan))

    # what is typed

    @on(CaptureLine.Changed)
    def _typed(self, message: CaptureLine.Changed) -> None:
        if self.part is Part.AGENDA:
            self._chosen = ""
            self.paint()
        if self.helping and message.text:
            self.action_help()
        self._read(message.text)
        self.line.writing.suggestion = completed(self.part, message.text, self._known)

    def _read(self, text: str) -> None:
        """What was wrong is said until one types on; a pasted list is shown as it was read."""
        self._mending.typed(text)
        preview = self._preview
        if isinstance(preview, Refused):
            self.say(refusal_sentence(preview, self.w), "×")
        elif preview is not None:
            self.paint()
            self.say(presenting.read_hint(preview, self.w))
        elif self._refused and text not in ("", self._refused):
            self._refused = ""
            self.say_hint()

    @on(CaptureLine.Entered)
    def _entered(self, message: CaptureLine.Entered) -> None:
        if self.part is Part.AGENDA and self._known.agendas:
            self._take_template(message.text)
        elif not message.text.strip():
            if self._mending.going_on:
                self._mending.let_go()
            else:
                self._go_to(self.part.after)
        else:
            self._take(message.text)

    def _take_template(self, typed: str) -> None:
        """The template chosen in the list of those that fit, else the first of them.

        By the text itself: Enter may be heard before the list was narrowed down by the last letters.
        """
        fits = [agenda.id for agenda in fitting(typed, self._known.agendas, self.w.language)]
        chosen = self._chosen.removeprefix(presenting.TEMPLATES)
        if fits:
            self._keep(replace(self.planned, agenda_id=chosen if chosen in fits else fits[0]))
            self._go_to(Part.WHEN)
        else:
            self._take(typed)

    def _take(self, typed: str) -> None:
        taken = self._mending.taken(typed, replace(self._known, now=self._now))
        if isinstance(taken, Refused):
            self.line.put_before(typed)
            self._refused = typed
            self.say(refusal_sentence(taken, self.w), "×")
            return
        self._keep(taken)
        if self.part is Part.WHEN and taken.has(Part.WHEN):
            self._go_to(Part.SCHOOLS)
        else:
            self.say_hint()

    def _keep(self, planned: Planned) -> None:
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

    def _go_to(self, part: Part) -> None:
        if self._mending.going_on:
            self._mending.let_go()
        self.part = part
        self._chosen = ""
        self.line.writing.suggestion = ""
        self.paint()
        self.say_hint()

    @on(CaptureLine.Walked)
    def _walked(self, message: CaptureLine.Walked) -> None:
        if self.part is Part.AGENDA:
            self.go_to(self.listed.beside(message.step))
        else:
            self._mending.walk(message.step)

    def go_to(self, row_id: str) -> None:
        if self.part is Part.AGENDA and not self.helping:
            self._chosen = row_id if row_id.startswith(presenting.TEMPLATES) else self.listed.chosen
            self.paint()

    @on(Listing.Picked)
    def _picked(self, message: Listing.Picked) -> None:
        if message.row_id.startswith(presenting.TEMPLATES):
            self.line.set_text("")
            self._keep(replace(self.planned, agenda_id=message.row_id.removeprefix(presenting.TEMPLATES)))
            self._go_to(Part.WHEN)
        else:
            self._go_to(Part(message.row_id))

    # what is pressed

    def action_field(self, step: int) -> None:
        parts = list(Part)
        self._go_to(parts[(parts.index(self.part) + step) % len(parts)])

    def let_go(self) -> bool:
        """What is being mended is let go first; a line that was begun is kept with the rest."""
        if self._mending.going_on:
            self._mending.let_go()
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
            self._go_to(lacking[0] if lacking else Part.AGENDA)
            self.say(self.w._("Missing before the meeting can be made: {parts}").format(parts=names), "○")
            return
        if begun := self.line.text.strip():
            self.line.set_text("")
            self._take(begun)
            if self.line.text:
                return
        self._maker.make(self.planned, agenda)
