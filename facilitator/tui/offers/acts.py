"""What each key of the meeting leads to at first."""

from __future__ import annotations

from facilitator.domain.questions import Question
from facilitator.tui.keys import OBSERVING
from facilitator.tui.offers.agreeing import action_offer
from facilitator.tui.offers.asking import asking_offer
from facilitator.tui.offers.belonging import notes_offer
from facilitator.tui.offers.closing import close_item
from facilitator.tui.offers.flooring import floor_offer
from facilitator.tui.offers.lending import time_offer
from facilitator.tui.offers.letters import Door, Letters
from facilitator.tui.offers.step import Give, Leave, Reword, Show, Step, SwitchLane, TurnRule
from facilitator.tui.offers.walking import from_newest
from facilitator.tui.presenting.lanes import in_lanes
from facilitator.tui.standing import Standing


def step_of(act: str, s: Standing, questions: tuple[Question, ...]) -> Step:
    """The step for an act of ``keys.KEYS``; ``questions`` are those on the screen."""
    if in_lanes(s) and act in OBSERVING:
        act = OBSERVING[act].act
    match act:
        case "lane":
            return SwitchLane()
        case "moment":
            return Give("flag")
        case "frame":
            return Reword()
        case "next":
            return close_item(s)
        case "time":
            return time_offer(s)
        case "pause":
            return Give("resume" if s.meeting.run.paused else "pause")
        case "questions":
            return asking_offer(s, questions)
        case "action":
            return action_offer(s)
        case "floor":
            return floor_offer(s)
        case "instrument":
            return Give("instrument")
        case "rule":
            return TurnRule()
        case "private":
            return from_newest(s)
        case "notes":
            return notes_offer(s)
        case "help" | "letters":
            return Show(Letters())
        case "leave":
            return Show(Door()) if s.meeting.run.running else Leave()
    return None
