"""Walking in the plan: digits and clicks go to gaps, arrows to fields and from action to action."""

from __future__ import annotations

from dataclasses import replace

from textual import on

from facilitator.services.room import Room
from facilitator.tui.presenting import plan as presenting
from facilitator.tui.presenting.plan import PlanView
from facilitator.tui.presenting.plan_fields import fields_in
from facilitator.tui.presenting.plan_place import Place, first_kept, next_gap, place_of, walked
from facilitator.tui.screens.curtained_screen import CurtainedScreen
from facilitator.tui.standing import standing_of
from facilitator.tui.widgets.capture_line import CaptureLine
from facilitator.tui.widgets.listing import Listing
from facilitator.words.tongue import Words


class PlanWalk(CurtainedScreen):
    """Knows which field is in hand; whoever is one takes its value up and says what is asked of it."""

    def __init__(self, room: Room, w: Words) -> None:
        super().__init__(w)
        self.room = room
        self.place = Place()

    def take_up(self) -> None:
        """Put the value of the field in hand into the line."""
        raise NotImplementedError

    def on_mount(self) -> None:
        self.line.writing.picker = self._digit
        self.place = first_kept(self.view)
        self.go(next_gap(self.view))

    @property
    def view(self) -> PlanView:
        standing = standing_of(self.room, self.w)
        place, rows = self.place, self.listing.size.height
        return PlanView(standing, place.kept_id, place.field, self.size.width, rows, not place.asked)

    def go(self, place: Place) -> None:
        """Take a field in hand, the first one where what is there has none of that name."""
        self.place = place
        names = fields_in(self.view.kept)
        if place.field not in names:
            self.place = replace(place, field=names[0])
        self.paint()
        self.say("")

    def go_to(self, row_id: str) -> None:
        place = place_of(row_id, self.view)
        if place is not None:
            self.go(place)

    @property
    def reading(self) -> bool:
        """Does something to read stand in the place of the plan? Nothing is filled in meanwhile."""
        return self.helping

    @on(CaptureLine.Walked)
    def _walked(self, message: CaptureLine.Walked) -> None:
        if not self.reading:
            self.go(walked(self.view, message.step, sideways=message.sideways))

    @on(Listing.Picked)
    def _clicked(self, message: Listing.Picked) -> None:
        self.go_to(message.row_id)
        if not self.line.text and not message.row_id.startswith("kept "):
            self.take_up()

    def _digit(self, digit: str) -> bool:
        row = presenting.listing(self.view).by_key(digit)
        if row is not None:
            self.go_to(row.id)
            self.take_up()
        return row is not None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Pages, as ends, go from action to action beside an empty line; else they are those of its text."""
        return super().check_action(action, parameters) and not (action == "turn" and self.line.text)

    def action_turn(self, pages: int) -> None:
        """As many actions on or back as stand in a narrow window, or a page of what is read."""
        if self.reading:
            super().action_turn(pages)
        self._go_on(pages * presenting.NEIGHBOURS)

    def action_turn_to_end(self, way: int) -> None:
        self._go_on(way * len(self.view.things))

    def _go_on(self, step: int) -> None:
        if not (self.line.borrowed or self.reading):
            self.go(walked(self.view, step, sideways=True))
