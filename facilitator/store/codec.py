"""Dataclasses to and from JSON and column values, worked out from their type hints."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from facilitator.domain.local_text import LocalText

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])
_Way = Callable[[Any], Any]

TAG = "is"
"""Names the class in a union of dataclasses. A keyword, so that no field can be called the same."""


def _once(work_out: F) -> F:
    """``cache`` for functions of types, which mypy holds to be unhashable."""
    return cast(F, cache(work_out))


def instant_text(at: datetime) -> str:
    """An instant as ``YYYY-MM-DDTHH:MM:SS.ffffffZ``: always as wide, so that text order is time order."""
    if at.utcoffset() is None:
        raise ValueError("an instant needs its time zone")
    return at.astimezone(UTC).isoformat(timespec="microseconds")[:-6] + "Z"


def to_plain(record: Any) -> dict[str, Any]:
    """A record as JSON values by field."""
    return {name: way(getattr(record, name)) for name, way in _ways_out(type(record)).items()}


def from_plain(kind: type[T], plain: Mapping[str, Any]) -> T:
    """The record of these JSON values. Unknown fields are passed over, missing ones take their default."""
    ways = _ways_in(kind)
    return kind(**{name: ways[name](value) for name, value in plain.items() if name in ways})


def from_row(kind: type[T], row: Iterable[Any]) -> T:
    """The record of a row as SQLite gives it: columns in the order of the record's fields."""
    columns = zip(_ways_from_row(kind).items(), row, strict=True)
    return kind(**{name: way(value) for (name, way), value in columns})


def row_value(kind: type, name: str, plain: Any) -> Any:
    """A field's JSON value as SQLAlchemy binds it: days and instants as such, everything else as it is."""
    hint = hints_of(kind).get(name)
    if plain is None or _bare(hint) not in (date, datetime):
        return plain
    return _way_in(hint)(plain)


def plain_value(value: Any) -> Any:
    """What SQLAlchemy gives for a column, as a JSON value."""
    if isinstance(value, datetime):
        return instant_text(value)
    return value.isoformat() if isinstance(value, date) else value


def is_document(hint: Any) -> bool:
    """Is a field of this type kept as JSON rather than as a plain column?"""
    bare = _bare(hint)
    return not (bare in (str, int, bool, date, datetime) or _is_enum(bare))


@_once
def hints_of(kind: Any) -> dict[str, Any]:
    """The types of a dataclass's fields, in their order."""
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


@_once
def _ways_out(kind: Any) -> dict[str, _Way]:
    return {name: _way_out(hint) for name, hint in hints_of(kind).items()}


@_once
def _ways_in(kind: Any) -> dict[str, _Way]:
    return {name: _way_in(hint) for name, hint in hints_of(kind).items()}


@_once
def _ways_from_row(kind: Any) -> dict[str, _Way]:
    return {name: _way_from_row(hint) for name, hint in hints_of(kind).items()}


def _way_from_row(hint: Any) -> _Way:
    if hint is bool:
        return bool
    way = _way_in(hint)
    return (lambda text: way(json.loads(text))) if is_document(hint) else way


@_once
def _way_out(hint: Any) -> _Way:
    arguments = get_args(hint)
    if _is_union(hint):
        return _union_out(tuple(a for a in arguments if a is not NoneType))
    if get_origin(hint) is tuple:
        each = _way_out(arguments[0])
        return list if each is _same else lambda values: [each(value) for value in values]
    if get_origin(hint) is not None:
        each = _way_out(arguments[1])
        return lambda mapping: {key: each(value) for key, value in mapping.items()}
    if hint is LocalText:
        return lambda text: dict(text.by_language)
    if is_dataclass(hint):
        return to_plain
    if _is_enum(hint):
        return lambda member: member.value
    return {datetime: instant_text, date: date.isoformat}.get(hint, _same)


@_once
def _way_in(hint: Any) -> _Way:
    arguments = get_args(hint)
    if _is_union(hint):
        return _union_in(tuple(a for a in arguments if a is not NoneType))
    if get_origin(hint) is tuple:
        each = _way_in(arguments[0])
        return tuple if each is _same else lambda values: tuple([each(value) for value in values])
    if get_origin(hint) is not None:
        each = _way_in(arguments[1])
        return lambda mapping: {key: each(value) for key, value in mapping.items()}
    if hint is LocalText:
        return LocalText
    if is_dataclass(hint):
        kind: Any = hint
        return lambda plain: from_plain(kind, plain)
    if _is_enum(hint):
        return lambda value: hint(value)
    return {datetime: datetime.fromisoformat, date: date.fromisoformat}.get(hint, _same)


def _union_out(kinds: tuple[Any, ...]) -> _Way:
    if len(kinds) == 1:
        way = _way_out(kinds[0])
        return lambda value: None if value is None else way(value)
    return lambda value: {TAG: type(value).__name__, **to_plain(value)}


def _union_in(kinds: tuple[Any, ...]) -> _Way:
    if len(kinds) == 1:
        way = _way_in(kinds[0])
        return lambda value: None if value is None else way(value)
    by_name = {kind.__name__: kind for kind in kinds}
    return lambda plain: from_plain(by_name[plain[TAG]], plain)


def _is_union(hint: Any) -> bool:
    return get_origin(hint) in (Union, UnionType)


def _is_enum(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, StrEnum)


def _bare(hint: Any) -> Any:
    """The type without its None."""
    if not _is_union(hint):
        return hint
    kinds = [a for a in get_args(hint) if a is not NoneType]
    return kinds[0] if len(kinds) == 1 else hint


def _same(value: Any) -> Any:
    return value
