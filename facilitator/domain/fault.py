"""What is wrong in a file, and where: a reason with its facts; the sentence is made elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class FaultReason(StrEnum):
    """Every fault a template or a bank can have; ``words.faults`` has one sentence for each."""

    NO_SUCH_FILE = "no_such_file"
    NOT_A_FILE = "not_a_file"
    NOT_READABLE = "not_readable"
    TOO_BIG = "too_big"
    NOT_UTF8 = "not_utf8"
    CONTROL_CHARACTER = "control_character"
    HIDDEN_CHARACTER = "hidden_character"

    TAB_INDENT = "tab_indent"
    BARE_COLON = "bare_colon"
    OPEN_QUOTE = "open_quote"
    OPEN_BRACKET = "open_bracket"
    UNKNOWN_ESCAPE = "unknown_escape"
    BAD_START = "bad_start"
    NOT_YAML = "not_yaml"
    ALIAS = "alias"
    TAG = "tag"
    MERGE = "merge"
    DIRECTIVE = "directive"
    SECOND_DOCUMENT = "second_document"
    DUPLICATE_KEY = "duplicate_key"
    KEY_NOT_TEXT = "key_not_text"
    TOO_DEEP = "too_deep"
    TOO_MANY_NODES = "too_many_nodes"
    EMPTY_FILE = "empty_file"

    MISSING_KEY = "missing_key"
    UNKNOWN_KEY = "unknown_key"
    UNKNOWN_NAME = "unknown_name"
    NOT_TEXT = "not_text"
    NOT_A_LIST = "not_a_list"
    NOT_A_MAPPING = "not_a_mapping"
    NOT_WHOLE = "not_whole"
    TOO_SMALL = "too_small"
    TOO_LARGE = "too_large"
    NOT_YES_NO = "not_yes_no"
    NOT_AN_ID = "not_an_id"
    NOT_A_VERSION = "not_a_version"
    NOT_A_SPAN = "not_a_span"
    EMPTY_TEXT = "empty_text"
    TEXT_TOO_LONG = "text_too_long"
    LINE_BREAK = "line_break"
    LIST_TOO_SHORT = "list_too_short"
    LIST_TOO_LONG = "list_too_long"
    NOT_A_REQUIREMENT = "not_a_requirement"
    NOTHING_ASKED = "nothing_asked"
    EXACTLY_ALONE = "exactly_alone"
    LIMITS_CROSSED = "limits_crossed"
    TYPES_OF_QUESTIONS = "types_of_questions"
    NOT_A_QUALITY_OF = "not_a_quality_of"
    MINIMUM_ABOVE_MINUTES = "minimum_above_minutes"
    OVER_SOMEBODY_ELSE = "over_somebody_else"
    ID_REPEATED = "id_repeated"
    ID_TAKEN = "id_taken"

    MINUTES_DIFFER = "minutes_differ"
    NO_BREAK = "no_break"
    BREAK_DUE = "break_due"
    ITEM_TOO_LONG = "item_too_long"
    NO_INQUIRY = "no_inquiry"
    NO_SUCH_MODE = "no_such_mode"
    UNEVEN = "uneven"
    LANGUAGE_LACKS = "language_lacks"
    NO_SUCH_RULE = "no_such_rule"
    NO_SUCH_QUESTION = "no_such_question"
    NO_SUCH_AGENDA = "no_such_agenda"
    FOCUS_OUTSIDE_BLOCK = "focus_outside_block"
    NEVER_RUN = "never_run"
    WORDING = "wording"


WARNINGS = frozenset({FaultReason.BREAK_DUE, FaultReason.WORDING})
"""Reasons that are worth a word and keep nothing from being used."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault at a place of a file. Lines and columns are counted from 1; 0 is the file as a whole."""

    path: str
    line: int
    column: int
    reason: FaultReason
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def is_warning(self) -> bool:
        return self.reason in WARNINGS


def in_order(faults: list[Fault]) -> tuple[Fault, ...]:
    """Faults as a reader meets them: by file, line and column."""
    return tuple(sorted(faults, key=lambda fault: (fault.path, fault.line, fault.column, fault.reason)))
