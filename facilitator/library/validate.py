"""A tree held against a schema: the model, or every fault with its place."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from facilitator.domain.fault import Fault, FaultReason, in_order
from facilitator.library.gate_schema import REQUIREMENT_WORDS
from facilitator.library.reader import MAX_FAULTS, Sheet
from facilitator.library.shapes import Strict
from facilitator.library.tree import Path, place_of, plain

M = TypeVar("M", bound=Strict)

SHAPES = {
    "string_type": FaultReason.NOT_TEXT,
    "tuple_type": FaultReason.NOT_A_LIST,
    "model_type": FaultReason.NOT_A_MAPPING,
    "model_attributes_type": FaultReason.NOT_A_MAPPING,
    "int_type": FaultReason.NOT_WHOLE,
}
OWN_REASONS = frozenset(reason.value for reason in FaultReason)


def validate(sheet: Sheet, model: type[M]) -> tuple[M | None, tuple[Fault, ...]]:
    """The file as ``model``, or None and everything that keeps it from being one."""
    if sheet.root is None:
        return None, sheet.faults
    try:
        return model.model_validate(plain(sheet.root)), sheet.faults
    except ValidationError as error:
        details = _without_echoes(error.errors(include_url=False, include_input=True))
        return None, in_order([_fault(sheet, model, detail) for detail in details[:MAX_FAULTS]])


def fault_at(sheet: Sheet, path: Path, reason: FaultReason, **facts: Any) -> Fault:
    """A fault of the node at ``path``."""
    place = place_of(sheet.root, path) if sheet.root is not None else None
    return Fault(sheet.path, place.line if place else 0, place.column if place else 0, reason, facts)


def _without_echoes(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """A list is counted without its bad members: too short is said only where all of them are good."""
    inside = {detail["loc"][:depth] for detail in details for depth in range(len(detail["loc"]))}
    return [detail for detail in details if detail["type"] != "too_short" or detail["loc"] not in inside]


def _fault(sheet: Sheet, model: type[Strict], detail: ErrorDetails) -> Fault:
    path = [step for step in detail["loc"] if not _is_mark(step)]
    reason, facts = _meaning(model, detail)
    assert sheet.root is not None
    place = place_of(sheet.root, path, of_key=reason is FaultReason.UNKNOWN_KEY)
    return Fault(sheet.path, place.line, place.column, reason, facts)


def _is_mark(step: str | int) -> bool:
    """Marks such as ``<item>`` tell which of several shapes an error belongs to; files hold none."""
    return isinstance(step, str) and step.startswith("<") and step.endswith(">")


def _meaning(model: type[Strict], detail: ErrorDetails) -> tuple[FaultReason, dict[str, Any]]:
    kind, value, context = detail["type"], detail["input"], dict(detail.get("ctx") or {})
    match kind:
        case "missing":
            return FaultReason.MISSING_KEY, {"key": detail["loc"][-1]}
        case "extra_forbidden":
            key = str(detail["loc"][-1])
            return FaultReason.UNKNOWN_KEY, {"key": key, **_near(key, _keys_at(model, detail["loc"][:-1]))}
        case "greater_than_equal":
            return FaultReason.TOO_SMALL, {"value": value, "least": context["ge"]}
        case "less_than_equal":
            return FaultReason.TOO_LARGE, {"value": value, "most": context["le"]}
        case "too_short":
            return FaultReason.LIST_TOO_SHORT, {
                "length": context["actual_length"],
                "least": context["min_length"],
            }
        case "too_long":
            return FaultReason.LIST_TOO_LONG, {"length": len(value), "most": context["max_length"]}
        case "union_tag_not_found" if isinstance(value, dict):
            return FaultReason.NOT_A_REQUIREMENT, _near_requirement(value)
        case "union_tag_not_found":
            return FaultReason.NOT_A_MAPPING, {}
        case _ if kind in OWN_REASONS:
            return _own(FaultReason(kind), context)
        case _:
            return SHAPES.get(kind, FaultReason.NOT_TEXT), {"value": "…"}


def _own(reason: FaultReason, context: dict[str, Any]) -> tuple[FaultReason, dict[str, Any]]:
    facts = {name: fact for name, fact in context.items() if name not in ("reason", "among")}
    if reason is FaultReason.UNKNOWN_NAME:
        facts |= _near(str(facts["value"]), context["among"])
    return reason, facts


def _near(written: str, known: Any) -> dict[str, str]:
    """The known name that was probably meant."""
    close = get_close_matches(written[:60].lower(), sorted(known), n=1, cutoff=0.6)
    return {"near": close[0]} if close else {}


def _near_requirement(written: dict[str, Any]) -> dict[str, str]:
    found = (_near(key, REQUIREMENT_WORDS) for key in written)
    return next((near for near in found if near), {})


def _keys_at(model: type[Strict], loc: Path) -> set[str]:
    return {
        field.alias or name
        for candidate in _models_at(model, loc)
        for name, field in candidate.model_fields.items()
    }


def _models_at(model: type[Strict], loc: Path) -> list[type[Strict]]:
    """The models a place of a file is read as, found by walking the schema along the error's path."""
    models = [model]
    for step in loc:
        if _is_mark(step):
            models = [candidate for candidate in models if candidate.part == step]
        elif isinstance(step, str):
            models = [
                inner
                for candidate in models
                for name, field in candidate.model_fields.items()
                if (field.alias or name) == step
                for inner in _models_in(field.annotation)
            ]
    return models


def _models_in(annotation: Any) -> Iterator[type[Strict]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        if issubclass(annotation, Strict):
            yield annotation
        return
    for inner in get_args(annotation):
        yield from _models_in(inner)
