"""Agendas as they are written, and what an item is given where its author left something out."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Self, TypeAlias

from pydantic import Discriminator, Field, Tag, model_validator

from facilitator.domain.agenda import Agenda, Alone, Block, Item, Part, Repeat
from facilitator.domain.fault import FaultReason
from facilitator.domain.kinds import LINE_KINDS
from facilitator.domain.modes import Lendable, MeetingClass, Mode
from facilitator.domain.requirements import DateSet, Either, Gate, Record, Requirement
from facilitator.domain.roles import FLOORS
from facilitator.library.gate_schema import GateModel, gate_of
from facilitator.library.shapes import (
    Id,
    Length,
    Line,
    LocalLine,
    LocalProse,
    Minutes,
    Strict,
    Version,
    YesNo,
    local_text,
    one_of,
    wrong,
)

CAPTURED = (*LINE_KINDS, "action")
"""Kinds that a line can become; an action is a line that names its owner and its date."""

CAPTURE_BY_MODE = {
    Mode.OBSERVE: "evidence",
    Mode.REFLECT: "reflection",
    Mode.RESPOND: "learning",
    Mode.CLARIFY: "question",
    Mode.EXPLORE: "question",
    Mode.DECIDE: "decision",
}

OVER = {
    Repeat.PER_PARTY: ("everyone", "host_school", "visiting_school"),
    Repeat.PER_PERSON: ("everyone", "focus_person"),
}

Ids: TypeAlias = Annotated[tuple[Id, ...], Field(max_length=30)]
Times: TypeAlias = Annotated[Minutes, Field(le=20)]


class AloneModel(Strict):
    """The same point where one person holds the meeting alone."""

    part: ClassVar[str] = "<alone>"
    title: LocalLine | None = None
    rules: Ids = ()
    gate: GateModel | None = None


class ItemModel(Strict):
    """One point of the agenda."""

    part: ClassVar[str] = "<item>"
    id: Id
    title: LocalLine
    minutes: Minutes
    min_minutes: Minutes | None = None
    mode: Annotated[str, one_of(Mode)]
    floor: Annotated[str, one_of(FLOORS)]
    rules: Ids = ()
    prompts: Ids = ()
    gate: GateModel = ()
    protected: YesNo | None = None
    lendable: Annotated[str, one_of(Lendable)] | None = None
    capture: Annotated[str, one_of(CAPTURED)] | None = None
    alone: AloneModel | None = None

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        if self.min_minutes is not None and self.min_minutes > self.minutes:
            raise wrong(FaultReason.MINIMUM_ABOVE_MINUTES, least=self.min_minutes, minutes=self.minutes)
        return self


class BlockItemModel(ItemModel):
    """One point of a block; with ``after`` it is run once, after that time round."""

    after: Times | None = None


class BlockModel(Strict):
    """Items that are run once for each party or person."""

    part: ClassVar[str] = "<block>"
    block: Id
    repeat: Annotated[str, one_of(Repeat)]
    over: Annotated[str, one_of(("everyone", "host_school", "visiting_school", "focus_person"))] = "everyone"
    times: Times
    items: tuple[BlockItemModel, ...] = Field(min_length=1, max_length=50)

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        if self.over not in OVER[Repeat(self.repeat)]:
            raise wrong(FaultReason.OVER_SOMEBODY_ELSE, over=self.over, repeat=self.repeat)
        return self


def _item_or_block(value: Any) -> str:
    is_block = isinstance(value, BlockModel) or (isinstance(value, dict) and "block" in value)
    return BlockModel.part if is_block else ItemModel.part


PartModel: TypeAlias = Annotated[
    Annotated[ItemModel, Tag("<item>")] | Annotated[BlockModel, Tag("<block>")],
    Discriminator(_item_or_block),
]


class AgendaModel(Strict):
    """A template of a meeting."""

    id: Id
    version: Version
    title: LocalLine
    meeting_class: Annotated[str, one_of(MeetingClass)] = Field(alias="class")
    minutes: Length
    author: Line | None = None
    pilot: YesNo = False
    visit: Id | None = None
    purpose: LocalProse
    rationale: LocalProse
    participants: LocalProse | None = None
    carries: LocalProse | None = None
    asymmetric: LocalProse | None = None
    start: GateModel = ()
    items: tuple[PartModel, ...] = Field(min_length=1, max_length=100)


def agenda_of(written: AgendaModel) -> Agenda:
    """The agenda as the domain keeps it, with every default said."""
    return Agenda(
        id=written.id,
        version=written.version,
        title=local_text(written.title),
        meeting_class=MeetingClass(written.meeting_class),
        minutes=written.minutes,
        purpose=local_text(written.purpose),
        rationale=local_text(written.rationale),
        participants=local_text(written.participants),
        carries=local_text(written.carries),
        parts=tuple(_part_of(part) for part in written.items),
        asymmetric=local_text(written.asymmetric),
        pilot=written.pilot,
        author=written.author or "",
        visit=written.visit or "",
        start=gate_of(written.start),
    )


def _part_of(written: ItemModel | BlockModel) -> Part:
    if isinstance(written, ItemModel):
        return item_of(written)
    return Block(
        id=written.block,
        repeat=Repeat(written.repeat),
        over=written.over,
        times=written.times,
        items=tuple(item_of(item) for item in written.items),
    )


def item_of(written: ItemModel) -> Item:
    """The item with what is left out filled in."""
    mode, gate = Mode(written.mode), gate_of(written.gate)
    commits = mode is Mode.DECIDE and _asks_for_action_or_date(gate)
    lendable = Lendable(written.lendable) if written.lendable else _lendable(mode, commits)
    return Item(
        id=written.id,
        title=local_text(written.title),
        minutes=written.minutes,
        mode=mode,
        floor=written.floor,
        rules=written.rules,
        prompts=written.prompts,
        gate=gate,
        min_minutes=written.min_minutes or (written.minutes if commits else max(1, written.minutes // 2)),
        protected=_protected(mode, commits) if written.protected is None else written.protected,
        lendable=lendable,
        capture=written.capture or _capture(mode, gate),
        alone=_alone(written.alone),
        after=written.after if isinstance(written, BlockItemModel) else None,
    )


def _alone(written: AloneModel | None) -> Alone | None:
    if written is None:
        return None
    gate = None if written.gate is None else gate_of(written.gate)
    return Alone(local_text(written.title), written.rules, gate)


def _asks_for_action_or_date(gate: Gate) -> bool:
    def asks(requirement: Requirement) -> bool:
        match requirement:
            case Record(kind="action") | DateSet():
                return True
            case Either(options=options):
                return any(asks(option) for option in options)
            case _:
                return False

    return any(asks(requirement) for requirement in gate)


def _protected(mode: Mode, commits: bool) -> bool:
    return commits or mode in (Mode.CHECK, Mode.BREAK)


def _lendable(mode: Mode, commits: bool) -> Lendable:
    if commits:
        return Lendable.NEVER
    return Lendable.ASK if mode in (Mode.CHECK, Mode.BREAK) else Lendable.FREELY


def _capture(mode: Mode, gate: Gate) -> str:
    asked_for = (requirement.kind for requirement in gate if isinstance(requirement, Record))
    typed = next((kind for kind in asked_for if kind in CAPTURED), None)
    return typed or CAPTURE_BY_MODE.get(mode, "note")
