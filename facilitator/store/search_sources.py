"""Which rows a search finds, and by which of their words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.course import CourseKind
from facilitator.domain.line_fields import BY_THE_PROGRAM, LINE_FIELDS, Holds
from facilitator.domain.observation import COUNTED
from facilitator.domain.sought import PLAIN_E

CODES = (
    *BY_THE_PROGRAM,
    "status",
    "decision",
    "release_level",
    COUNTED,
    *(name for name, field in LINE_FIELDS.items() if field.holds is not Holds.TEXT),
)
"""Fields that hold an id or a choice, which nobody looks for by its letters."""


@dataclass(frozen=True, slots=True)
class Source:
    """A table whose rows can be found. ``texts`` are expressions, ``stands`` a condition on ``{row}``."""

    columns: tuple[str, ...]
    texts: tuple[str, ...]
    stands: str

    def text(self, row: str) -> str:
        joined = " || char(10) || ".join(each.format(row=row) for each in self.texts)
        for sign, plain in PLAIN_E.items():
            joined = f"replace(replace({joined}, '{sign}', '{plain}'), '{sign.upper()}', '{plain.upper()}')"
        return joined

    def where(self, row: str) -> str:
        return self.stands.format(row=row)


def _plainly(*columns: str) -> tuple[str, ...]:
    return tuple(f"{{row}}.{name}" for name in columns)


def _tags(column: str) -> str:
    """``#one #other`` from a list of JSON; FTS5 rebuilds from no view that reads a virtual table."""
    opened = f"replace({{row}}.{column}, '[\"', '#')"
    return f"replace(replace(replace({opened}, '\",\"', ' #'), '\"]', ''), '[]', '')"


_STANDS = "{row}.deleted = 0"
_UNSTRUCK = "{row}.deleted = 0 AND {row}.struck = 0"
_NO_CODE = f"{{row}}.kind <> 'date' AND {{row}}.name NOT IN ({', '.join(map(repr, CODES))})"
ENTRY_TEXTS = ("text", "adaptation", "settled_how")
ACTION_TEXTS = (
    "text",
    "adaptation",
    "goal",
    "sign",
    "criterion",
    "evaluation",
    "resources",
    "observer",
    "contributors",
    "note",
)

REGISTRATION_TEXTS = ("name", "school", "wishes")

SOURCES: Mapping[str, Source] = {
    "course": Source(
        ("title", "tags", "kind"),
        ("{row}.title", _tags("tags")),
        f"{_STANDS} AND {{row}}.kind <> '{CourseKind.SINGLE.value}'",
    ),
    "meeting": Source(("title", "tags"), ("{row}.title", _tags("tags")), _STANDS),
    "party": Source(("name",), _plainly("name"), _STANDS),
    "person": Source(("name", "profession"), _plainly("name", "profession"), _STANDS),
    "registration": Source(REGISTRATION_TEXTS, _plainly(*REGISTRATION_TEXTS), _STANDS),
    "entry": Source((*ENTRY_TEXTS, "struck"), _plainly(*ENTRY_TEXTS), _UNSTRUCK),
    "action": Source((*ACTION_TEXTS, "tags", "struck"), (*_plainly(*ACTION_TEXTS), _tags("tags")), _UNSTRUCK),
    "field_value": Source(
        ("value", "name", "kind"),
        _plainly("value"),
        f"{_STANDS} AND {_NO_CODE}",
    ),
}
