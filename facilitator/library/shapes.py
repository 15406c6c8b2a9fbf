"""What a value of a template may look like: the types that schemas are made of.

A scalar comes in as the text that was typed; only a field that asks for a number or a yes makes
one of it. Every error is a ``PydanticCustomError`` whose type is a ``FaultReason``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Self, TypeAlias

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    Tag,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from facilitator.domain.fault import FaultReason
from facilitator.domain.local_text import LANGUAGES, LocalText

ID = r"^[A-Za-z][A-Za-z0-9_]{0,39}$"
TAG = r"^[A-Za-z][A-Za-z0-9_:.-]{0,39}$"
VERSION = r"^[0-9]{1,4}([.-][0-9]{1,4}){0,3}$"
SPAN = r"^[1-9][0-9]{0,2} (day|days|week|weeks)$"
NO_IDS = frozenset({"null", "true", "false"})
"""Words that other YAML programs, an editor's among them, take for something else than a text."""

MAX_TITLE = 200
MAX_PROSE = 2_000


def wrong(reason: FaultReason, **facts: Any) -> PydanticCustomError:
    """An error that becomes a fault with this reason and these facts."""
    return PydanticCustomError(reason.value, "{reason}", {"reason": reason.value, **facts})


class Strict(BaseModel):
    """A mapping of a template: its own keys and no others, nothing converted unasked."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, hide_input_in_errors=True)
    part: ClassVar[str] = ""
    """In a list of several shapes: the mark by which errors name this one."""


@dataclass(frozen=True)
class Among:
    """A name out of a closed list."""

    names: tuple[str, ...]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "enum": list(self.names)}

    def check(self, value: str) -> str:
        if value not in self.names:
            raise wrong(FaultReason.UNKNOWN_NAME, value=value, among=self.names)
        return value


@dataclass(frozen=True)
class OneOrList:
    """A list that may be written as its only member."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.listed, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        as_list = handler(schema)
        return {"anyOf": [as_list["items"], as_list]}

    @staticmethod
    def listed(value: Any) -> Any:
        return (value,) if isinstance(value, str) else value


def one_of(names: Iterable[str]) -> Among:
    return Among(tuple(str(name) for name in names))


def whole(value: Any) -> Any:
    """A whole number from its digits as text; any other text is a fault."""
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]{1,9}", value, re.ASCII):
        return int(value)
    if isinstance(value, str):
        raise wrong(FaultReason.NOT_WHOLE, value=value)
    return value


def _yes_no(value: Any) -> Any:
    if value in ("true", "false"):
        return value == "true"
    raise wrong(FaultReason.NOT_YES_NO, value=value if isinstance(value, str) else "…")


def _matching(pattern: str, reason: FaultReason) -> Callable[[str], str]:
    def check(value: str) -> str:
        if not re.fullmatch(pattern, value, re.ASCII) or value.lower() in NO_IDS:
            raise wrong(reason, value=value)
        return value

    return check


def _prose(most: int) -> Callable[[str], str]:
    def check(value: str) -> str:
        if not value.strip():
            raise wrong(FaultReason.EMPTY_TEXT)
        if len(value) > most:
            raise wrong(FaultReason.TEXT_TOO_LONG, length=len(value), most=most)
        return value

    return check


def _one_line(value: str) -> str:
    if "\n" in value.rstrip("\n") or "\t" in value:
        raise wrong(FaultReason.LINE_BREAK)
    return value


Minutes: TypeAlias = Annotated[int, Field(ge=1, le=480), BeforeValidator(whole)]
Length: TypeAlias = Annotated[int, Field(ge=1, le=1440), BeforeValidator(whole)]
Count: TypeAlias = Annotated[int, Field(ge=1, le=99), BeforeValidator(whole)]
CountOrNone: TypeAlias = Annotated[int, Field(ge=0, le=99), BeforeValidator(whole)]
YesNo: TypeAlias = Annotated[bool, BeforeValidator(_yes_no)]
Id: TypeAlias = Annotated[
    str, AfterValidator(_matching(ID, FaultReason.NOT_AN_ID)), Field(json_schema_extra={"pattern": ID})
]
TagName: TypeAlias = Annotated[
    str, AfterValidator(_matching(TAG, FaultReason.NOT_AN_ID)), Field(json_schema_extra={"pattern": TAG})
]
Version: TypeAlias = Annotated[
    str,
    AfterValidator(_matching(VERSION, FaultReason.NOT_A_VERSION)),
    WithJsonSchema({"anyOf": [{"type": "string", "pattern": VERSION}, {"type": "number"}]}),
]
Span: TypeAlias = Annotated[
    str, AfterValidator(_matching(SPAN, FaultReason.NOT_A_SPAN)), Field(json_schema_extra={"pattern": SPAN})
]
Line: TypeAlias = Annotated[
    str,
    AfterValidator(_prose(MAX_TITLE)),
    AfterValidator(_one_line),
    Field(json_schema_extra={"maxLength": MAX_TITLE}),
]
Prose: TypeAlias = Annotated[
    str, AfterValidator(_prose(MAX_PROSE)), Field(json_schema_extra={"maxLength": MAX_PROSE})
]


class _ByLanguage(Strict):
    part: ClassVar[str] = "<languages>"

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.model_fields_set:
            raise wrong(FaultReason.EMPTY_TEXT)
        return self


class LineMap(_ByLanguage):
    """One line of text in several languages."""

    en: Line | None = None
    da: Line | None = None
    sv: Line | None = None


class ProseMap(_ByLanguage):
    """Some sentences in several languages."""

    en: Prose | None = None
    da: Prose | None = None
    sv: Prose | None = None


def _text_or_map(value: Any) -> str:
    return "<languages>" if isinstance(value, dict | LineMap | ProseMap) else "<text>"


LocalLine: TypeAlias = Annotated[
    Annotated[Line, Tag("<text>")] | Annotated[LineMap, Tag("<languages>")], Discriminator(_text_or_map)
]
LocalProse: TypeAlias = Annotated[
    Annotated[Prose, Tag("<text>")] | Annotated[ProseMap, Tag("<languages>")], Discriminator(_text_or_map)
]


def local_text(value: str | LineMap | ProseMap | None) -> LocalText:
    """The text as the domain keeps it; empty where none was written."""
    if value is None:
        return LocalText()
    if isinstance(value, str):
        return LocalText.everywhere(value)
    said = {language: getattr(value, language) for language in LANGUAGES}
    return LocalText({language: text for language, text in said.items() if text is not None})
