"""The line of a meeting on loan: it comes back as it stood, and says so."""

from __future__ import annotations

from stage import Stage

from facilitator.tui.offers.step import Step, Write
from facilitator.tui.screens.loan import Loan
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.strip import StripView

PANEL = StripView("reason", "Why?", held=True)


def nothing(text: str, s: Standing) -> Step:
    return None


REASON = Write(ChipView("reason"), nothing, panel=PANEL)


class Lent:
    """A line in which something had been begun, and how often it was told that it captures again."""

    def __init__(self, app: Stage) -> None:
        self.line, self.strip = app.sample.line, app.sample.strip
        self.freed = 0
        self.loan = Loan(self.line, self.strip, self._free)
        self.line.set_text("half a thought")
        self.loan.begin(REASON)

    def _free(self) -> None:
        assert self.loan.write is None
        self.freed += 1


async def test_what_stood_in_the_line_is_back_and_what_stood_above_it_is_gone() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        lent = Lent(app)
        assert lent.line.text == "" and lent.strip.is_open
        await pilot.press("n", "o")
        lent.loan.end()
        assert lent.line.text == "half a thought" and not lent.strip.is_open
        assert lent.freed == 1


async def test_after_enter_keys_typed_since_go_on_in_the_line() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        lent = Lent(app)
        await pilot.press("enter", "s")
        lent.loan.end(done=True)
        assert lent.line.text == "half a thoughts"


async def test_a_line_that_is_not_lent_is_left_alone() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)):
        lent = Lent(app)
        lent.loan.end()
        lent.line.set_text("a whole one")
        lent.loan.end()
        assert lent.line.text == "a whole one" and lent.freed == 1
