"""A field as it was filled in, or a date as it was set."""

from __future__ import annotations

from facilitator.domain.field_value import FieldValue
from facilitator.domain.modes import ReleaseLevel
from facilitator.words.agreed_days import agreed_day
from facilitator.words.course_notes import field_warning
from facilitator.words.field_values import field_value, own_words
from facilitator.words.fields import date_name, field
from facilitator.words.tongue import Words
from facilitator.words.vocabulary import release_level


def filled_in(filled: FieldValue, whose: str, w: Words) -> str:
    """``Birkehave: what the school gains: …``; ``whose`` is the name it is kept for, or empty."""
    lead = f"{whose}: " if whose else ""
    if filled.kind == "date":
        return f"{lead}{date_name(filled.name, w)}: {agreed_day(filled.value, w)}"
    value = filled.value
    if filled.name == "release_level":
        value = release_level(ReleaseLevel(value), w)
    value = field_value(filled.name, value, w)
    noted = field_warning(filled.name, value, w) or own_words(filled.name, filled.value, w)
    warning = f"  ? {noted}" if noted else ""
    return f"{lead}{field(filled.name, w)}: {value}{warning}"
