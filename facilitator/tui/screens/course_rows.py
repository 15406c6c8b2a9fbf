"""What a row of a course's screen leads to when it is picked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from facilitator.tui.presenting.course_preparing import mending
from facilitator.tui.widgets.echo import Echo
from facilitator.tui.working import on_a_thread

if TYPE_CHECKING:
    from facilitator.tui.screens.course import CourseScreen


class CourseRows:
    """Opens what a row stands for, or has it filled in."""

    def __init__(self, screen: CourseScreen) -> None:
        self._screen = screen

    def take_up(self, row_id: str) -> None:
        screen = self._screen
        kind, _, name = row_id.partition(" ")
        match kind:
            case "meeting":
                screen.post_message(screen.Chosen(name))
            case "step":
                self._open_step(int(name))
            case "ready":
                self._prepare(row_id)
            case "close":
                screen.give(("close", name))
            case "focus":
                screen.give(("focus-group",))
            case "own-log":
                write = partial(self._write_log, name)
                say = partial(screen.say, mark="×")
                on_a_thread(screen, write, say, screen.w, group="papers", exclusive=True)
            case "papers":
                screen.papers.look(name)
            case "reopen":
                screen.borrow_for_reason(("reopen",))
            case "again":
                screen.action_again()
            case "admit" | "triads":
                screen.give((kind,))
            case "field" | "add" | "log" | "swap" | "arrange" | "linked" | "label" | "period" | "registered":
                screen.borrow(row_id)

    def _open_step(self, number: int) -> None:
        """The last meeting of the step, or one to be made for it."""
        screen, desk = self._screen, self._screen.desk
        if desk.process is None:
            return
        step = desk.process.steps[number - 1]
        agendas = (*step.required, *step.agendas)
        held = [mark for mark in desk.course.meetings if mark.agenda_id in agendas]
        open_ = [mark for mark in held if mark.closed_at is None]
        if open_ or held:
            screen.post_message(screen.Chosen((open_ or held)[-1].id))
        elif desk.course.run.closed is None:
            screen.post_message(screen.NewAsked(desk.course.head.id, agendas[0]))

    def _prepare(self, row_id: str) -> None:
        """Take up where a point of the preparation is met, or say that it is done."""
        screen = self._screen
        if there := mending(row_id, screen.reading.seen.prepared, screen.desk.course):
            self.take_up(there)
        else:
            _, meeting_id, point_id = row_id.split(" ")
            screen.give(("ready", meeting_id.replace("-", ""), point_id))

    def _write_log(self, person_id: str) -> None:
        """On a thread: what papers are made with takes a moment to load."""
        from facilitator.tui.screens.own_log import log_written

        told = log_written(self._screen.desk, person_id, self._screen.w)
        self._screen.app.call_from_thread(self._screen.query_one(Echo).show, told)
