"""What a key of the meeting does, and which of them work while little can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.tui.offers.acts import step_of
from facilitator.tui.widgets.too_small import SMALL

if TYPE_CHECKING:
    from facilitator.tui.screens.meeting import MeetingScreen

PANELS = (
    "help", "palette", "glossary", "paths", "visits", "figures", "sides", "leaves", "search", "earlier",
)  # fmt: skip
EXPORT = "export"
"""Writes papers; the readers may follow, as in ``export schools``."""
WHERE_SMALL = ("curtain", "leave")
BEHIND_CURTAIN = ("curtain", "leave", "name")


class Acting:
    """Acts by the name of a key, wherever it was pressed, clicked or picked."""

    def __init__(self, screen: MeetingScreen) -> None:
        self._screen = screen

    def act(self, name: str) -> None:
        screen = self._screen
        if name == "room_view":
            from facilitator.tui.screens.room_view import RoomScreen

            screen.app.push_screen(RoomScreen(screen.room, screen.w))
        elif screen.has_class(SMALL) or screen.curtain_drawn:
            if name in (WHERE_SMALL if screen.has_class(SMALL) else BEHIND_CURTAIN):
                self._act(name)
        elif name in PANELS:
            screen.steps.give_up()
            screen.panels.toggle(name)
        else:
            screen.panels.shut()
            self._act(name)

    def _act(self, name: str) -> None:
        screen = self._screen
        match name:
            case "curtain":
                screen.draw_curtain(not screen.curtain_drawn)
                screen.painter.everything()
            case "name":
                screen.steps.take(screen.hinting.asks_name())
            case "plan":
                screen.steps.give_up()
                screen.post_message(screen.PlanAsked())
            case _ if name.startswith(EXPORT):
                screen.post_message(screen.PapersAsked(name.removeprefix(EXPORT).strip() or "group"))
            case "guide" | "invite":
                screen.post_message(screen.GuideAsked(invite=name == "invite"))
            case "floor" if screen.observing.keeps_first_wording():
                pass  # the line goes on as it is
            case _:
                self._begin(name)

    def _begin(self, name: str) -> None:
        """Make way for what the key brings; the key of an action once more keeps what is written of it."""
        screen = self._screen
        screen.moments.rouse()
        write, text = screen.loan.write, screen.line.text
        screen.steps.give_up()
        again = write.keep(text, screen.s) if write and write.keep and name == "action" else None
        if write is not None and again is not None:
            screen.sender.take_written(again, text, write)
        else:
            screen.steps.take(step_of(name, screen.s, screen.asked))
