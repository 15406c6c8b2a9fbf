"""What is told with a mark before it, which a screen keeps in its margin."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence and its ``mark``, a sign of one cell; empty where nothing is marked."""

    text: str
    mark: str = "√"

    @property
    def line(self) -> str:
        """Both in one row, where there is no margin."""
        return f"{self.mark} {self.text}" if self.mark else self.text
