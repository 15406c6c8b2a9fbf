"""F7: who speaks."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.floor import not_heard
from facilitator.domain.people import Person
from facilitator.tui.offers.step import Give, Say, Show, Step
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.strip import StripRow, StripView

MOST_PARTIES = 6
MOST_PEOPLE = 9
GO_ROUND, SPOKE, PASSES, NOBODY = "7", "8", "9", "0"


def floor_offer(s: Standing) -> Step:
    if not s.meeting.run.running:
        return Say(s.w._("The meeting has not begun."))
    return Show(Flooring())


@dataclass(frozen=True, slots=True)
class Flooring:
    """A party a digit, the go-round, nobody; or somebody's turn."""

    def view(self, s: Standing) -> StripView:
        w = s.w
        held = s.meeting.run.floor
        rows = [
            StripRow(party.name, key=str(n), aside=w._("has the floor") if party.id == held else "")
            for n, party in enumerate(s.meeting.parties[:MOST_PARTIES], start=1)
        ]
        rows += [
            StripRow(w._("go-round"), key=GO_ROUND),
            StripRow(w._("nobody"), key=NOBODY),
        ]
        if not_heard(s.meeting):
            rows += [
                StripRow(w._("somebody has spoken …"), key=SPOKE),
                StripRow(w._("somebody passes …"), key=PASSES),
            ]
        return StripView("flooring", w._("The floor to"), "F7", tuple(rows))

    def picked(self, key: str, s: Standing) -> Step:
        match key:
            case "0":
                return Give("floor", ("none",))
            case "7":
                return Give("floor", ("go_round",))
            case "8":
                return Show(Turning("turn"))
            case "9":
                return Show(Turning("pass"))
        return Give("floor", (s.meeting.parties[int(key) - 1].name,))


@dataclass(frozen=True, slots=True)
class Turning:
    """Whose turn it was, or who passes: ``command`` is ``turn`` or ``pass``."""

    command: str

    def view(self, s: Standing) -> StripView:
        w = s.w
        people = _waiting(s)
        rows = [
            StripRow(person.name, key=str(n), aside=s.meeting.name_of(person.party_id))
            for n, person in enumerate(people, start=1)
        ]
        if self.command == "pass" and len(people) > 1:
            rows.append(StripRow(w._("all of them"), key="0"))
        title = w._("Who has spoken?") if self.command == "turn" else w._("Who passes?")
        return StripView("turning", title, "F7", tuple(rows))

    def picked(self, key: str, s: Standing) -> Step:
        people = _waiting(s)
        chosen = not_heard(s.meeting) if key == "0" else people[int(key) - 1 : int(key)]
        return Give(self.command, (", ".join(person.name for person in chosen),))


def _waiting(s: Standing) -> tuple[Person, ...]:
    return not_heard(s.meeting)[:MOST_PEOPLE]
