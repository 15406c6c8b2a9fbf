"""The least that can be typed into: an app with one label and one field, and no data."""

from textual.app import App, ComposeResult
from textual.widgets import Static, TextArea


class Bare(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("READY")
        yield TextArea()

    def on_mount(self) -> None:
        self.query_one(TextArea).focus()


Bare().run()
