"""F7: who speaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from facilitator.domain.floor import expected_to_speak, not_heard, people_of
from facilitator.domain.modes import Mode
from facilitator.domain.people import Party, Person
from facilitator.tui.offers.step import Give, Show, Step
from facilitator.tui.offers.under_way import not_under_way
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.strip import StripRow, StripView

MOST = 6
"""Parties or people that are offered at once: the digits above are taken."""
MOST_PEOPLE = 9
GO_ROUND, SPOKE, PASSES, NOBODY = "7", "8", "9", "0"
ROUND_KEYS = 3
MORE, A_PERSON, A_SCHOOL = "+", "@", "/"


def floor_offer(s: Standing) -> Step:
    """People where the item's floor is theirs or no school takes part, else schools."""
    meeting, item = s.meeting, s.meeting.item
    if item is None or not meeting.run.running:
        return not_under_way(s)
    if item.mode is Mode.GO_ROUND and not_heard(meeting):
        return Show(Rounding())
    of_people = people_of(meeting, item.floor, item) or not meeting.parties
    return Show(PersonFlooring() if of_people else Flooring())


@dataclass(frozen=True, slots=True)
class Flooring:
    """A party a digit, the go-round, nobody; or somebody's turn."""

    def view(self, s: Standing) -> StripView:
        rows = list(_numbered(s.meeting.parties[:MOST], s))
        if s.meeting.present:
            rows.append(StripRow(s.w._("a person …"), key=A_PERSON))
        return StripView("flooring", s.w._("The floor to"), "F7", (*rows, *_others(s)))

    def picked(self, key: str, s: Standing) -> Step:
        if key == A_PERSON:
            return Show(PersonFlooring())
        return _other(key) or Give("floor", (s.meeting.parties[int(key) - 1].name,))


@dataclass(frozen=True, slots=True)
class PersonFlooring:
    """A person a digit, those first whom the item waits for; a page holds six."""

    page: int = 0

    def view(self, s: Standing) -> StripView:
        w, first = s.w, self.page * MOST
        people = _present(s)
        rows = list(_numbered(people[first : first + MOST], s))
        if len(people) > MOST:
            rows.append(StripRow(w._("more …"), key=MORE))
        if s.meeting.parties:
            rows.append(StripRow(w._("a school …"), key=A_SCHOOL))
        return StripView("flooring", w._("The floor to"), "F7", (*rows, *_others(s)))

    def picked(self, key: str, s: Standing) -> Step:
        people = _present(s)
        if key == A_SCHOOL:
            return Show(Flooring())
        if key == MORE:
            last = (len(people) - 1) // MOST
            return Show(replace(self, page=0 if self.page >= last else self.page + 1))
        return _other(key) or Give("floor", (s.meeting.called(people[self.page * MOST + int(key) - 1]),))


def _present(s: Standing) -> tuple[Person, ...]:
    """Those the item waits for, then others who take part, then everybody else who is here."""
    meeting = s.meeting
    return tuple(dict.fromkeys((*expected_to_speak(meeting), *meeting.taking_part, *meeting.present)))


def _numbered(holders: Sequence[Party | Person], s: Standing) -> Iterator[StripRow]:
    for n, one in enumerate(holders, start=1):
        of = s.meeting.name_of(one.party_id) if isinstance(one, Person) else ""
        holds = one.id == s.meeting.run.floor
        yield StripRow(s.meeting.name_of(one.id), key=str(n), aside=s.w._("has the floor") if holds else of)


def _others(s: Standing) -> Iterator[StripRow]:
    """What stands below the names: the go-round, nobody, and turns while somebody is waited for."""
    yield StripRow(s.w._("go-round"), key=GO_ROUND)
    yield StripRow(s.w._("nobody"), key=NOBODY)
    if not_heard(s.meeting):
        yield StripRow(s.w._("somebody has spoken …"), key=SPOKE)
        yield StripRow(s.w._("somebody passes …"), key=PASSES)


def _other(key: str) -> Step:
    match key:
        case "0":
            return Give("floor", ("none",))
        case "7":
            return Give("floor", ("go_round",))
        case "8":
            return Show(Turning("turn"))
        case "9":
            return Show(Turning("pass"))
    return None


@dataclass(frozen=True, slots=True)
class Rounding:
    """A go-round: whose turn is next has spoken or passes, or all have spoken; then the schools."""

    def view(self, s: Standing) -> StripView:
        w, waiting = s.w, not_heard(s.meeting)
        name = s.meeting.called(waiting[0]) if waiting else ""
        rows = [
            StripRow(w._("{name} has spoken").format(name=name), key="1"),
            StripRow(w._("{name} passes").format(name=name), key="2"),
            StripRow(w._("all have spoken"), key="3"),
        ]
        schools = s.meeting.parties[: MOST - ROUND_KEYS]
        rows += [StripRow(party.name, key=str(n)) for n, party in enumerate(schools, start=ROUND_KEYS + 1)]
        rows.append(StripRow(w._("a person …"), key=A_PERSON))
        return StripView("flooring", w._("The floor to"), "F7", (*rows, *_others(s)))

    def picked(self, key: str, s: Standing) -> Step:
        waiting = not_heard(s.meeting)
        match key:
            case "1" | "2" if waiting:
                return Give("turn" if key == "1" else "pass", (s.meeting.called(waiting[0]),))
            case "3":
                return Give("turn", (", ".join(map(s.meeting.called, waiting)),))
            case "@":
                return Show(PersonFlooring())
        return _other(key) or Give("floor", (s.meeting.parties[int(key) - ROUND_KEYS - 1].name,))


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
