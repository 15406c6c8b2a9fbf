"""Carrying out steps: what a picked key or a written line leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.tui.offers.asking import Asking
from facilitator.tui.offers.ring import ring_step
from facilitator.tui.offers.step import (
    Act,
    Give,
    HandOver,
    Leave,
    LetStand,
    Offer,
    Read,
    Retype,
    Reword,
    Ring,
    Say,
    Show,
    Step,
    SwitchLane,
    TurnRule,
    Waive,
    Write,
)
from facilitator.tui.offers.unasked import IN_PLACE
from facilitator.tui.offers.walking import Walking
from facilitator.tui.presenting.trouble import only_read_sentence
from facilitator.tui.screens.answered import NotesAsked
from facilitator.tui.widgets.echo import EchoView
from facilitator.tui.widgets.strip import StripView

if TYPE_CHECKING:
    from facilitator.tui.screens.running import Running


class Stepper:
    """Keeps the offer that takes the next key."""

    def __init__(self, screen: Running) -> None:
        self._screen = screen
        self.offer: Offer | None = None

    def take(self, step: Step) -> None:
        screen = self._screen
        match step:
            case Give() | Write() if screen.room.read_only:
                self.take(Say(only_read_sentence(screen.room.kept_out, screen.w)))
            case Give():
                screen.sender.send(step)
            case Write(said=said):
                screen.loan.begin(step)
                self.take(said)
            case Show(offer):
                self._show(offer)
            case Act(name):
                screen.action_act(name)
            case Say(text, mark):
                screen.painter.say(EchoView(text, mark=mark))
            case Ring():
                self.take(ring_step(step, screen.s, screen.asked))
            case TurnRule():
                screen.moments.turn_rule()
            case Waive():
                screen.moments.waive()
            case SwitchLane():
                screen.observing.switch()
            case Reword() if not screen.room.read_only:
                screen.observing.reword()
            case Retype(text) if not screen.room.read_only:
                screen.line.set_text(text)
            case LetStand(word):
                screen.hinting.let_stand(word)
            case Read(view):
                screen.open_sheet(view)
            case HandOver(person_id, thoughts):
                screen.post_message(NotesAsked(person_id, thoughts=thoughts))
            case Leave():
                screen.post_message(screen.Left())

    def pick(self, key: str) -> None:
        """A key of the offer was pressed, or its row clicked."""
        offer = self.offer
        self.lay_down()
        if offer is not None:
            self.take(offer.picked(key, self._screen.s))

    def ring(self, by: int) -> None:
        """Tab goes round line, questions and captured rows; in a borrowed line back through its gaps."""
        screen, write = self._screen, self._screen.loan.write
        if write is None and not screen.curtain_drawn:
            self.take(Ring(0, by))
        elif write is not None and write.back is not None and by < 0:
            screen.loan.end()
            self.take(write.back(screen.s))

    def give_up(self) -> None:
        """End what the line was borrowed for, and what waits for a key."""
        self._screen.loan.end()
        self._screen.strip.shut()
        self.lay_down()

    def lay_down(self) -> None:
        """No offer takes the next key."""
        self.offer = None
        self._arm(None)
        self._screen.painter.small()

    def _show(self, offer: Offer) -> None:
        self.offer = offer
        self._screen.strip.open(self._strip(offer))
        self._arm(offer)
        self._screen.painter.small()

    def _strip(self, offer: Offer) -> StripView:
        """The strip of an offer; what stands in place of the questions needs none to be seen."""
        view = offer.view(self._screen.s)
        if not isinstance(offer, IN_PLACE) or self._screen.moments.crowded:
            if view.silent:
                self._screen.painter.say(EchoView(view.title))
            return view
        return StripView(view.name, view.title, keys=view.taken, silent=True)

    def _arm(self, offer: Offer | None) -> None:
        painter = self._screen.painter
        painter.walk(offer.row_id if isinstance(offer, Walking) else "")
        painter.arm(isinstance(offer, Asking) and not offer.current, getattr(offer, "current", 0))
        self._screen.moments.arm(offer)
