"""A clock that goes by itself, as that of a laptop; a test says how far."""

from __future__ import annotations

from datetime import timedelta

from facilitator.clock import FastClock


class Wall(FastClock):
    steered = False

    def set_back(self, span: timedelta) -> None:
        """As somebody does who puts it right."""
        self._now -= span
