"""What a consultant types so that what an item asks for exists: orders made from what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import count, cycle

from walk import Walk

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.field_names import FIELDS
from facilitator.domain.gate_view import missing
from facilitator.domain.kinds import GROUP_KINDS, LINE_KINDS, members
from facilitator.domain.missing import Missing
from facilitator.domain.modes import QuestionType
from facilitator.domain.people import Person

SOON = "2026-12-04"
FIELD_VALUES = {"release_level": "group", "origin": "reform"}
TOLD = {
    "success_criterion": "criterion Eight of ten can say it",
    "new_actual": "actual 62 because nobody has said yet what is counted",
    "status_today": "status in_progress",
    "decision_today": "decision continue",
    "result_today": "result partly",
    "context": "context Many stop in March",
    "description": "description We begin with the goal",
    "evaluation": "evaluation Ten are asked in May",
    "risk": "risk No cover, then we swap",
    "validation": "validation corrected",
    "basis": "basis assumption",
    "principle": "principle The pupils know the goal",
    "how_we_work": "how_we_work The goal is on the door",
    "success_factors": "success_factors Two adults begin",
    "stumbling_blocks": "stumbling_blocks Cover lessons",
    "shown_by": "shown_by Eight of ten could say it",
    "test_result": "test confirmed",
    "chosen": "chosen yes",
    "agreement": "agreement yes",
    "shown": "shown yes",
    "date": f"date {SOON}",
    "deadline": f"deadline {SOON}",
    "resources": "resources two hours",
    "observer": "observer a colleague",
}
"""What is set on a line, by the quality it gives."""
POINTS_TO = {
    "source": ("evidence",),
    "two_sources": ("evidence", "quote"),
    "indicator": ("indicator",),
    "goal": ("goal",),
    "action": ("action",),
}
"""Lines that are captured and linked with it, by the quality it gives."""

MARKS = {"flag", "agreement", "shown", "chosen"}
"""Qualities that lines there are already are given."""
TYPED = (*LINE_KINDS, "action", "entry")


class Fulfiller:
    """Meets the gate of whatever item runs, as far as the program knows how it can be met."""

    def __init__(self, walk: Walk) -> None:
        self.walk = walk
        self._texts = (f"what was said as number {n}" for n in count(walk.meeting.next_number))
        self._days = (date(2026, 12, day).isoformat() for day in count(1))
        self._types = cycle(kind.value for kind in QuestionType)

    def fulfil(self) -> tuple[Missing, ...]:
        """Give orders until nothing is missing or nothing helps; what is still missing."""
        lacking = self._lacking()
        while lacking:
            for each in lacking:
                self._meet(each)
            before, lacking = lacking, self._lacking()
            if lacking == before:
                break
        return lacking

    def agree(self) -> None:
        """A meeting that asked for no action and no decision agrees on something all the same."""
        meeting = self.walk.meeting
        if not meeting.actions and not any(entry.kind == "decision" for entry in meeting.entries):
            self.walk.do("decide We meet again in a month")

    def _lacking(self) -> tuple[Missing, ...]:
        return missing(self.walk.meeting, self.walk.clock.today())

    def _meet(self, lacking: Missing) -> None:
        facts, whose = lacking.facts, lacking.unit.name if lacking.unit else ""
        match lacking.key:
            case "too_few":
                self._capture(lacking)
            case "types":
                for _ in range(facts["n"]):
                    self._line("question")
            case "lacks":
                self._complete(lacking)
            case "field" | "field_again":
                self._field(facts["name"], whose)
            case "date":
                if "roles_swapped" in facts["having"]:
                    self._field("roles_swapped", "")
                group = f".{whose}" if whose else ""
                self.walk.do(f"date{group} {facts['name']} {SOON}")
            case "confirm":
                self.walk.do("confirm all")
            case "turns" | "turns_in":
                self._everybody_speaks()
            case "rating":
                of = str(facts["need"])
                self.walk.do(f"rate.{facts['scale']} " + " ".join(["3"] * int(of)))
            case "either":
                self._meet(facts["options"][0][0])

    def _capture(self, lacking: Missing) -> None:
        """So many lines of a kind, by those asked, with the qualities asked for."""
        kind, people = lacking.facts["kind"], self._credited(lacking)
        if kind == "school_visit":
            return self._visit(people)
        if kind not in TYPED:
            return self._form(kind) if kind in GROUP_KINDS else None
        for _, person in zip(range(lacking.facts["n"]), cycle(people), strict=False):
            self._have(self._bare(kind, lacking.facts["having"], person), lacking.facts["having"])

    def _visit(self, hosts: list[Person | None]) -> None:
        """Each hosts on a day of their own, inside the period."""
        if self.walk.meeting.course.starts_on is None:
            self.walk.do("window 2026-11-30 2027-03-26 dk_7")
        for host in hosts:
            assert host is not None
            self.walk.do(f"visit {next(self._days)} {host.name}")

    def _bare(self, kind: str, having: tuple[str, ...], person: Person | None) -> Entry | Action:
        """A line that stands already where marks are all that is asked for, else another one."""
        meeting = self.walk.meeting
        if having and set(having) <= MARKS:
            marked = {value.whose for value in meeting.fields if value.name in having}
            for entry in meeting.entries:
                mine = person is None or entry.person_id == person.id
                if entry.kind in members(kind) and mine and not entry.flagged and entry.id not in marked:
                    return entry
        name = f"@{person.name} " if person else ""
        return self._line(kind if kind != "entry" else "learning", name)

    def _line(self, kind: str, whose: str = "") -> Entry | Action:
        order = {"action": "action", "question": f"question.{next(self._types)}"}.get(kind, f"note.{kind}")
        self.walk.do(f"{order} {whose}{next(self._texts)}")
        return self.walk.meeting.captured[-1]

    def _have(self, kept: Entry | Action, qualities: tuple[str, ...]) -> None:
        n = kept.number
        for quality in qualities:
            match quality:
                case "adaptation":
                    self.walk.do(f"adapt {n} with us in the fifth year only")
                case "flag":
                    self.walk.do(f"flag {n}")
                case "settled":
                    self.walk.do(f"unpark {n} handled we asked again")
                case "owner":
                    self.walk.do(f"set {n} owner {self._owner(kept)}")
                case "about_own_school":
                    self.walk.do(f"set {n} about {self.walk.meeting.name_of(kept.party_id)}")
                case "sign" if isinstance(kept, Action):
                    self.walk.do(f"set {n} sign three ask each other")
                case "sign":
                    self.walk.do(f"link {n} {self._line('sign').number}")
                case "active" | "open" | "time":
                    pass
                case _ if quality in TOLD:
                    self.walk.do(f"set {n} {TOLD[quality]}")
                case _:
                    self._point(n, POINTS_TO.get(quality, ()))

    def _point(self, number: int, kinds: tuple[str, ...]) -> None:
        for kind, person in zip(kinds, cycle(self.walk.meeting.taking_part)):
            self.walk.do(f"link {number} {self._line(kind, f'@{person.name} ').number}")

    def _owner(self, kept: Entry | Action) -> str:
        meeting = self.walk.meeting
        whose = kept.owner_id if isinstance(kept, Action) else ""
        return meeting.name_of(whose) or meeting.taking_part[0].name

    def _complete(self, lacking: Missing) -> None:
        """Give a person, a group or a line the qualities it lacks."""
        facts, meeting = lacking.facts, self.walk.meeting
        match facts["kind"]:
            case "person":
                self._form(facts["qualities"][0])
            case "pair" | "triad" | "party":
                pass
            case kind:
                kept = next(k for k in meeting.all_captured if k.text == facts["label"] and _kind(k) == kind)
                self._have(kept, facts["qualities"])

    def _credited(self, lacking: Missing) -> list[Person | None]:
        """Those whose lines count; nobody in particular where everybody's do."""
        meeting, asked = self.walk.meeting, lacking.facts["asked"]
        if lacking.unit:
            return [p for p in meeting.taking_part if p.id in lacking.unit.members] or [None]
        item = meeting.item
        assert item is not None
        if asked and asked[0].who == "focus_person":
            in_focus = meeting.find_person(item.focus)
            return [in_focus or next(p for p in meeting.taking_part if "focus_person" in p.roles)]
        return list(meeting.taking_part)

    def _everybody_speaks(self) -> None:
        heard = {turn.person_id for turn in self.walk.meeting.run.turns_in(self.walk.meeting.run.item_id)}
        self.walk.do(*(f"turn {p.name}" for p in self.walk.meeting.taking_part if p.id not in heard))

    def _field(self, name: str, whose: str) -> None:
        if name == "ask_further":
            return self.walk.do("further no We know enough")
        mark = {"person": "@", "party": "/"}.get(FIELDS[name], "")
        named = f"{mark}{whose} " if mark and whose else ""
        self.walk.do(f"field {name} {named}{FIELD_VALUES.get(name, next(self._texts))}")

    def _form(self, kind: str) -> None:
        """Groups of those who are in none of the kind, from different schools as far as they go."""
        meeting = self.walk.meeting
        alike = (group for group in meeting.groups if group.kind == kind)
        in_one = {member for group in alike for member in group.member_ids}
        rows = [[p for p in meeting.of_party(party.id) if p.id not in in_one] for party in meeting.parties]
        for together in _groups(rows, 2 if kind == "pair" else len(rows)):
            self.walk.do(f"assign {kind} " + ", ".join(person.name for person in together))


def _groups(rows: list[list[Person]], size: int) -> Iterator[list[Person]]:
    """``size`` people each, one of a school, from those with most left; one over joins the last."""
    left = [row for row in rows if row]
    while len(left) >= size:
        left.sort(key=len, reverse=True)
        last = sum(map(len, left)) == size + 1 == len(left)
        yield [row.pop(0) for row in (left if last else left[:size])]
        left = [row for row in left if row]


def _kind(kept: Entry | Action) -> str:
    return "action" if isinstance(kept, Action) else kept.kind
