"""Planning a meeting: everything is typed in one line, in the order it is asked for."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen

from facilitator.domain.agenda import Agenda
from facilitator.domain.refusal import Refused
from facilitator.services import planned as drafts
from facilitator.services.hall import Hall
from facilitator.services.planned import Part, Planned
from facilitator.services.planning import Known, completed, fitting, last_of, take_in
from facilitator.services.storage_sentences import storage_sentence
from facilitator.store.fault import StorageFault
from facilitator.store.glance import known_parties, known_people
from facilitator.tui.presenting.new_meeting import (
    TEMPLATES,
    Plan,
    chip,
    fields_left,
    footer,
    hint,
    part_name,
    plan_view,
    title_of,
)
from facilitator.tui.screens.desk import TALL_FROM
from facilitator.tui.widgets.capture_line import CaptureLine
from facilitator.tui.widgets.echo import Echo, EchoView
from facilitator.tui.widgets.footer import Footer
from facilitator.tui.widgets.listing import Listing, ListView
from facilitator.tui.widgets.pane import style_beside
from facilitator.tui.widgets.title import Title, TitleView
from facilitator.words.lists import join
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import Words


class NewMeeting(Screen[None]):
    """One field after another. What was typed is kept when the screen is left."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False
    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "make", show=False, priority=True),
        Binding("tab", "field(1)", show=False, priority=True),
        Binding("shift+tab", "field(-1)", show=False, priority=True),
        Binding("escape", "back", show=False, priority=True),
    ]

    class Made(Message):
        """The meeting is on the disk."""

        def __init__(self, meeting_id: str) -> None:
            super().__init__()
            self.meeting_id = meeting_id

    class Left(Message):
        """The screen was left; what was typed is kept."""

    def __init__(self, hall: Hall, w: Words, meeting_language: str = "") -> None:
        super().__init__()
        self.hall = hall
        self.w = w
        self._language = meeting_language or w.language
        self._planned = drafts.load(hall.paths) or Planned()
        self._part = next(iter(self._planned.lacking), Part.PEOPLE)
        self._known = Known((), (), (), hall.clock.today(), w.language)
        self._chosen = ""
        self._making = False

    def compose(self) -> ComposeResult:
        yield Title(id="new-title")
        yield Listing(id="new-list")
        yield Echo()
        yield CaptureLine()
        yield Footer()

    def on_mount(self) -> None:
        self._line.focus()
        self._line.set_text(self._planned.typed)
        self._look_up()
        self._paint()
        self._say(self.w._("One moment …"))

    def on_resize(self) -> None:
        self.set_class(self.size.height >= TALL_FROM, "-tall")
        self._paint()

    @work(thread=True)
    def _look_up(self) -> None:
        """On a thread: agendas are read from files."""
        from facilitator.services.bookshelf import Bookshelf

        database = self.hall.paths.database
        schools: tuple[str, ...] = ()
        people: tuple[str, ...] = ()
        with suppress(StorageFault):
            schools, people = known_parties(database), known_people(database)
        agendas = Bookshelf(self.hall.paths.home).agendas.values
        known = Known(agendas, schools, people, self.hall.clock.today(), self.w.language)
        self.app.call_from_thread(self._looked_up, known)

    def _looked_up(self, known: Known) -> None:
        self._known = known
        self._paint()
        self._say_hint()

    # what is seen

    @property
    def _line(self) -> CaptureLine:
        return self.query_one(CaptureLine)

    @property
    def _agenda(self) -> Agenda | None:
        return next((each for each in self._known.agendas if each.id == self._planned.agenda_id), None)

    @property
    def _plan(self) -> Plan:
        typed = self._line.text if self._part is Part.AGENDA else ""
        fits = fitting(typed, self._known.agendas, self.w.language)
        width = self.size.width
        return Plan(self._planned, self._part, self._agenda, fits, self._chosen, self.w, width)

    def _paint(self) -> None:
        w = self.w
        self.query_one(Title).show(TitleView(w._("New meeting"), fields_left(self._planned, w)))
        self.query_one(Listing).show(plan_view(self._plan))
        self._line.show_chip(chip(self._part, w))
        self.query_one(Footer).show(footer(w))

    def _say(self, text: str, mark: str = "") -> None:
        self.query_one(Echo).show(EchoView(text, mark=mark))

    def _say_hint(self) -> None:
        self._say(hint(self._plan))

    # what is typed

    @on(CaptureLine.Changed)
    def _typed(self, message: CaptureLine.Changed) -> None:
        if self._part is Part.AGENDA:
            self._chosen = ""
            self._paint()
        self._line.writing.suggestion = completed(self._part, message.text, self._known)

    @on(CaptureLine.Entered)
    def _entered(self, message: CaptureLine.Entered) -> None:
        if self._part is Part.AGENDA and self._known.agendas:
            self._take_template(message.text)
        elif not message.text.strip():
            self._go_to(_after(self._part))
        else:
            self._take(message.text)

    def _take_template(self, typed: str) -> None:
        """The template chosen in the list of those that fit, else the first of them.

        By the text itself: Enter may be heard before the list was narrowed down by the last letters.
        """
        fits = [agenda.id for agenda in fitting(typed, self._known.agendas, self.w.language)]
        chosen = self._chosen.removeprefix(TEMPLATES)
        if fits:
            self._keep(replace(self._planned, agenda_id=chosen if chosen in fits else fits[0]))
            self._go_to(Part.WHEN)
        else:
            self._take(typed)

    def _take(self, typed: str) -> None:
        taken = take_in(self._planned, self._part, typed, self._known)
        if isinstance(taken, Refused):
            self._line.put_before(typed)
            self._say(refusal_sentence(taken, self.w), "×")
            return
        self._keep(taken)
        if self._part is Part.WHEN and taken.has(Part.WHEN):
            self._go_to(Part.SCHOOLS)
        else:
            self._say_hint()

    def _keep(self, planned: Planned) -> None:
        """Show what is planned now, and have it on the disk."""
        self._planned = replace(planned, typed="")
        self._save()
        self._paint()

    def _save(self) -> None:
        try:
            drafts.save(self._planned, self.hall.paths)
        except OSError as error:
            self._say(self.w._("This cannot be kept: {why}").format(why=error.strerror or ""), "×")

    def _go_to(self, part: Part) -> None:
        self._part = part
        self._chosen = ""
        self._line.writing.suggestion = ""
        self._paint()
        self._say_hint()

    @on(CaptureLine.Walked)
    def _walked(self, message: CaptureLine.Walked) -> None:
        if self._part is Part.AGENDA:
            view = self.query_one(Listing).view or ListView()
            beside = view.beside(message.step)
            self._chosen = beside if beside.startswith(TEMPLATES) else view.chosen
            self._paint()
        elif message.step < 0:
            line, self._planned = last_of(self._planned, self._part)
            self._line.set_text(line)
            self._paint()

    @on(CaptureLine.TooLong)
    def _too_long(self, message: CaptureLine.TooLong) -> None:
        text = self.w._("Not taken: {n} characters, at most {most} fit in one line.")
        self._say(text.format(n=message.length, most=message.limit), "×")

    @on(Listing.Picked)
    def _picked(self, message: Listing.Picked) -> None:
        if message.row_id.startswith(TEMPLATES):
            self._line.set_text("")
            self._keep(replace(self._planned, agenda_id=message.row_id.removeprefix(TEMPLATES)))
            self._go_to(Part.WHEN)
        else:
            self._go_to(Part(message.row_id))

    # what is pressed

    def action_field(self, step: int) -> None:
        parts = list(Part)
        self._go_to(parts[(parts.index(self._part) + step) % len(parts)])

    def action_back(self) -> None:
        """Leave; a line that was begun is kept with the rest."""
        self._planned = replace(self._planned, typed=self._line.text)
        if self._planned != Planned():
            self._save()
        self.post_message(self.Left())

    def action_make(self) -> None:
        if self._making:
            return
        lacking, agenda = self._planned.lacking, self._agenda
        if lacking or agenda is None:
            names = join([part_name(part, self.w) for part in lacking or (Part.AGENDA,)], self.w)
            self._go_to(lacking[0] if lacking else Part.AGENDA)
            self._say(self.w._("Missing before the meeting can be made: {parts}").format(parts=names), "○")
            return
        if begun := self._line.text.strip():
            self._line.set_text("")
            self._take(begun)
            if self._line.text:
                return
        self._making = True
        self._say(self.w._("One moment …"))
        self._make(agenda)

    @work(thread=True)
    def _make(self, agenda: Agenda) -> None:
        from facilitator.services.making import make_planned

        title = title_of(self._planned, agenda, self._language)
        try:
            made = make_planned(self.hall, self._planned, agenda, title, self._language)
        except StorageFault as fault:
            self.app.call_from_thread(self._not_made, storage_sentence(fault, self.w, self.hall.clock))
            return
        if isinstance(made, Refused):
            self.app.call_from_thread(self._not_made, refusal_sentence(made, self.w))
        else:
            self.post_message(self.Made(made))

    def _not_made(self, sentence: str) -> None:
        self._making = False
        self._say(sentence, "×")

    @on(Footer.Pressed)
    def _footer_pressed(self, message: Footer.Pressed) -> None:
        match message.command:
            case "make":
                self.action_make()
            case "back":
                self.action_back()
            case "field":
                self.action_field(-1)


def _after(part: Part) -> Part:
    parts = list(Part)
    return parts[min(parts.index(part) + 1, len(parts) - 1)]
