"""A screen with one line whose list the room must not always see."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from facilitator.tui.screens.curtained import draw_curtain, is_curtained
from facilitator.tui.screens.line_screen import LineScreen
from facilitator.tui.widgets.curtain import Curtain, CurtainView
from facilitator.tui.widgets.listing import Listing


class CurtainedScreen(LineScreen):
    """One key hides the list and what is typed, which goes on unseen, and shows them again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f9", "curtain", show=False, priority=True),
    ]
    HIDDEN: ClassVar[str]
    """The msgid of what is said in the place of the list."""
    BEHIND: ClassVar[frozenset[str]] = frozenset({"curtain", "back"})
    """What is done while the list is hidden."""

    def middle(self) -> ComposeResult:
        yield Listing(classes="private")
        yield Curtain()

    def on_mount(self) -> None:
        self.query_one(Curtain).show(CurtainView(self.w._(self.HIDDEN)))

    @property
    def curtained(self) -> bool:
        return is_curtained(self)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Behind the curtain nothing is done to what nobody sees."""
        if self.curtained and action not in self.BEHIND:
            return False
        return super().check_action(action, parameters)

    def action_curtain(self) -> None:
        """Hide the list and what is typed, or show them again."""
        draw_curtain(self, drawn=not self.curtained)
