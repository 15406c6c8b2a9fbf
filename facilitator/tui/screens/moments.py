"""What the moment asks for by itself: words in place of the questions, calm while people write."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from facilitator.domain.schedule import remaining
from facilitator.tui.offers.step import Offer
from facilitator.tui.offers.unasked import IN_PLACE, unasked_view
from facilitator.tui.presenting.calm import calm_footer, calm_view, is_calm
from facilitator.tui.presenting.foot import foot_view
from facilitator.tui.presenting.lanes import agreement_view, in_lanes
from facilitator.tui.presenting.middle import rules_view
from facilitator.tui.presenting.threshold import Filed
from facilitator.tui.screens.desk import CHECKING, WIDE_FROM
from facilitator.tui.widgets.calm import CALM
from facilitator.tui.widgets.notice import NOTICED, NoticeView
from facilitator.tui.widgets.sheet import COVERED

if TYPE_CHECKING:
    from facilitator.tui.screens.running import Running


class Moments:
    """Looks at each tick whether the moment has changed."""

    def __init__(self, screen: Running) -> None:
        self._screen = screen
        self._armed: Offer | None = None
        self._waived = False
        self._filed: Filed | None = None
        self._turned = 0
        self._item = ""
        self._roused = False
        self._woken = ""
        self._seen = ("", False)

    @property
    def crowded(self) -> bool:
        """Is there no place for words beside the questions, because something else stands there?"""
        return self._screen.has_class(CHECKING)

    def everything(self) -> None:
        """Show anew what the moment asks for, as after an order; another item begins with its first rule."""
        if self._item != self._screen.s.meeting.run.item_id:
            self._item, self._turned = self._screen.s.meeting.run.item_id, 0
        self._screen.observing.everything()
        self._rules()
        self._notice()

    def tick(self) -> None:
        """Each second."""
        s = self._screen.s
        seen = (s.time(s.now), remaining(s.meeting, s.now) < timedelta())
        if seen != self._seen:
            self._seen = seen
            self._notice()
        self._roused = self._roused and bool(self._busy or self._screen.line.text)
        self._calm()

    def arm(self, offer: Offer | None) -> None:
        """Show whether the next key is picked from what stands in place of the questions."""
        if offer is not self._armed:
            self._armed = offer
            self._notice()
        self._calm()

    def rouse(self) -> None:
        """Bring the ordinary screen for an act; calm returns when the line is empty."""
        self._roused = True
        self._calm()

    def wake(self) -> None:
        """Leave calm for as long as the item runs: what was written is looked at now."""
        self._woken = self._screen.s.meeting.run.item_id
        self._calm()

    def turn_rule(self) -> None:
        self._turned += 1
        self._rules()

    def _rules(self) -> None:
        """The rules; while a colleague is observed the agreement, until the rules are turned to."""
        s = self._screen.s
        agreement = agreement_view(s) if in_lanes(s) and not self._turned else None
        self._screen.rules.show(agreement or rules_view(s, self._turned))

    def waive(self) -> None:
        """The proposal of a late start is not wanted."""
        self._waived = True
        self._notice()

    def file(self, filed: Filed) -> None:
        """Papers were written; where they are stands there once the meeting is closed."""
        self._filed = filed
        self._notice()

    def _notice(self) -> None:
        screen = self._screen
        view = unasked_view(screen.s, waived=self._waived, armed=self._armed, filed=self._filed)
        screen.set_class(view is not None, NOTICED)
        if view is not None:
            screen.notice.show(NoticeView(view, armed=isinstance(self._armed, IN_PLACE)))

    @property
    def _busy(self) -> bool:
        """Is something open that an F-key brought?"""
        screen = self._screen
        return screen.strip.is_open or screen.loan.write is not None or screen.has_class(COVERED)

    def _calm(self) -> None:
        screen = self._screen
        awake = self._roused or self._busy or self._woken == screen.s.meeting.run.item_id
        calm = is_calm(screen.s) and not (in_lanes(screen.s) or awake or screen.curtain_drawn)
        if calm != screen.has_class(CALM):
            screen.set_class(calm, CALM)
            screen.painter.speak()
        if calm:
            screen.calm.show(calm_view(screen.s, self._turned))
            screen.footer.show(calm_footer(screen.s))
        else:
            screen.footer.show(foot_view(screen.s, wide=screen.size.width >= WIDE_FROM))
