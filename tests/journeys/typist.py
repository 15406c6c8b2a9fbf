"""Somebody at a real terminal, who waits for the prompt before typing on."""

from __future__ import annotations

from script import MORNING, PROGRAM, Home
from terminal import Window

from facilitator.domain.meeting import Meeting

PROMPT = b"\r\n> "


class Typist:
    """Types whole lines into ``plain`` and reads what is painted below each."""

    def __init__(self, home: Home, meeting_id: str, language: str, clock: str = MORNING) -> None:
        self.home = home
        self.meeting_id = meeting_id
        command = (*PROGRAM, "plain", meeting_id, "--lang", language, "--clock", clock)
        self.window = Window(command, home.world, size=(200, 50))
        self.window.until(">")
        self._read = len(self.window.raw)

    @property
    def meeting(self) -> Meeting:
        return self.home.read(self.meeting_id)

    def do(self, *lines: str) -> None:
        """Lines of which none may be refused."""
        for line in lines:
            answer = self.type(line)
            assert "\n× " not in answer, answer

    def type(self, line: str) -> str:
        """Type a line; what was painted until the next prompt."""
        self.window.type(f"{line}\n")
        self.window.until(lambda: PROMPT in self.window.raw[self._read :])
        painted = bytes(self.window.raw[self._read :])
        self._read = len(self.window.raw)
        return painted.decode().replace("\r\n", "\n").removesuffix("> ")

    def quit(self) -> int:
        """Leave; the status."""
        self.window.type("quit\n")
        status = self.window.ended()
        self.window.shut()
        return status
