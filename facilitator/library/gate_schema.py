"""Gates as they are written: eight requirements, each with the options it takes."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Self, TypeAlias

from pydantic import Discriminator, Field, Tag, model_validator

from facilitator.domain import requirements as asked
from facilitator.domain.fault import FaultReason
from facilitator.domain.field_names import CONFIRMATIONS, DATES, FIELDS, QUALITIES, SCOPES, UNITS
from facilitator.domain.kinds import COUNTABLE, FAMILIES, members
from facilitator.domain.modes import QuestionType, RatingScale
from facilitator.domain.roles import WHO
from facilitator.library.shapes import (
    Among,
    Count,
    CountOrNone,
    OneOrList,
    Span,
    Strict,
    one_of,
    wrong,
)

Kind: TypeAlias = Annotated[str, one_of(COUNTABLE)]
Unit: TypeAlias = Annotated[str, one_of(UNITS)]
Scope: TypeAlias = Annotated[str, one_of(SCOPES)]
Who: TypeAlias = Annotated[str, one_of(WHO)]
Whos: TypeAlias = Annotated[tuple[Who, ...], Field(min_length=1, max_length=20), OneOrList()]
Quality: TypeAlias = Annotated[str, one_of(QUALITIES)]
Qualities: TypeAlias = Annotated[tuple[Quality, ...], Field(min_length=1, max_length=20), OneOrList()]
TypeCount: TypeAlias = Annotated[Count, Field(le=len(QuestionType))]


class _Requirement(Strict):
    part: ClassVar[str]

    def asked(self) -> asked.Requirement:
        """The requirement as the domain keeps it."""
        raise NotImplementedError


class RecordModel(_Requirement):
    """So many records of a kind, made anew."""

    part: ClassVar[str] = "<record>"
    record: Kind
    at_least: CountOrNone | None = None
    at_most: Count | None = None
    exactly: Count | None = None
    types: TypeCount | None = None
    per: Unit | None = None
    by: Whos = ()
    having: Qualities = Field(default=(), alias="with")
    scope: Scope | None = None

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        if self.exactly is not None and (self.at_least is not None or self.at_most is not None):
            raise wrong(FaultReason.EXACTLY_ALONE)
        if self.types is not None and self.record != "question":
            raise wrong(FaultReason.TYPES_OF_QUESTIONS, kind=self.record)
        if self.at_least == 0 and self.at_most is None:
            raise wrong(FaultReason.NOTHING_ASKED)
        _check_limits(1 if self.at_least is None else self.at_least, self.at_most)
        _check_qualities(self.record, self.having)
        return self

    def asked(self) -> asked.Record:
        return asked.Record(
            kind=self.record,
            at_least=1 if self.at_least is None else self.at_least,
            at_most=self.at_most,
            exactly=self.exactly,
            types=self.types,
            per=self.per,
            by=self.by,
            having=self.having,
            scope=self.scope,
        )


class EachModel(_Requirement):
    """Every record, person or party of a kind has something."""

    part: ClassVar[str] = "<each>"
    each: Annotated[str, Among((*COUNTABLE, "person", "party"))]
    having: Qualities = Field(alias="with")
    where: Qualities = ()
    at_least: CountOrNone = 1
    at_most: Count | None = None
    by: Whos = ()
    scope: Scope | None = None

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        _check_limits(self.at_least, self.at_most)
        _check_qualities(self.each, (*self.having, *self.where))
        return self

    def asked(self) -> asked.Each:
        return asked.Each(
            kind=self.each,
            having=self.having,
            where=self.where,
            at_least=self.at_least,
            at_most=self.at_most,
            by=self.by,
            scope=self.scope,
        )


class FieldModel(_Requirement):
    """A field is filled in."""

    part: ClassVar[str] = "<field>"
    field: Annotated[str, one_of(FIELDS)]
    per: Unit | None = None
    by: Whos = ()
    scope: Scope | None = None

    def asked(self) -> asked.FieldFilled:
        return asked.FieldFilled(name=self.field, per=self.per, by=self.by, scope=self.scope)


class DateModel(_Requirement):
    """A date is set, today or later."""

    part: ClassVar[str] = "<date>"
    date: Annotated[str, one_of(DATES)]
    within: Span | None = None
    per: Unit | None = None
    having: Qualities = Field(default=(), alias="with")

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        _check_qualities(self.date, self.having)
        return self

    def asked(self) -> asked.DateSet:
        return asked.DateSet(name=self.date, within=self.within, per=self.per, having=self.having)


class ConfirmModel(_Requirement):
    """A yes, said aloud."""

    part: ClassVar[str] = "<confirm>"
    confirm: Annotated[str, one_of(CONFIRMATIONS)]
    by: Whos = ("everyone",)
    per: Unit | None = None

    def asked(self) -> asked.Confirmed:
        return asked.Confirmed(what=self.confirm, by=self.by, per=self.per)


class TurnsModel(_Requirement):
    """Each of them has spoken or passed in this item."""

    part: ClassVar[str] = "<turns>"
    turns: Who
    per: Unit | None = None

    def asked(self) -> asked.Turns:
        return asked.Turns(who=self.turns, per=self.per)


class RatingModel(_Requirement):
    """As many answers as people; a scale for a meeting or a plan, never for a person."""

    part: ClassVar[str] = "<rating>"
    rating: Annotated[str, one_of(RatingScale)]

    def asked(self) -> asked.Rated:
        return asked.Rated(scale=self.rating)


class EitherModel(_Requirement):
    """One of several requirements is enough."""

    part: ClassVar[str] = "<either>"
    either: tuple[RequirementModel, ...] = Field(min_length=2, max_length=5)

    def asked(self) -> asked.Either:
        return asked.Either(options=tuple(option.asked() for option in self.either))


REQUIREMENT_WORDS = ("record", "each", "field", "date", "confirm", "turns", "rating", "either")


def _first_word(value: Any) -> str | None:
    """The first word that says what is asked; an option may never say it."""
    if isinstance(value, _Requirement):
        return value.part
    if isinstance(value, dict):
        return next((f"<{key}>" for key in value if key in REQUIREMENT_WORDS), None)
    return None


RequirementModel: TypeAlias = Annotated[
    Annotated[RecordModel, Tag("<record>")]
    | Annotated[EachModel, Tag("<each>")]
    | Annotated[FieldModel, Tag("<field>")]
    | Annotated[DateModel, Tag("<date>")]
    | Annotated[ConfirmModel, Tag("<confirm>")]
    | Annotated[TurnsModel, Tag("<turns>")]
    | Annotated[RatingModel, Tag("<rating>")]
    | Annotated[EitherModel, Tag("<either>")],
    Discriminator(_first_word),
]
GateModel: TypeAlias = Annotated[tuple[RequirementModel, ...], Field(max_length=20)]

EitherModel.model_rebuild()


def gate_of(written: tuple[RequirementModel, ...]) -> asked.Gate:
    """The gate as the domain keeps it."""
    return tuple(requirement.asked() for requirement in written)


def _check_limits(at_least: int, at_most: int | None) -> None:
    if at_most is not None and at_least > at_most:
        raise wrong(FaultReason.LIMITS_CROSSED, least=at_least, most=at_most)


def _check_qualities(kind: str, qualities: tuple[str, ...]) -> None:
    """A quality must be one that this kind, its family or every member of it can have."""
    for quality in qualities:
        owners = {member for owner in QUALITIES[quality] for member in (owner, *members(owner))}
        if kind not in owners and not (kind in FAMILIES and owners.issuperset(members(kind))):
            raise wrong(FaultReason.NOT_A_QUALITY_OF, quality=quality, kind=kind)
