"""Why an order was not carried out: a reason with its facts; the sentence is made elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Reason(StrEnum):
    """Every reason for a refusal; ``words.refusals`` has one sentence for each."""

    NOT_STARTED = "not_started"
    ALREADY_STARTED = "already_started"
    MEETING_CLOSED = "meeting_closed"
    ALREADY_PAUSED = "already_paused"
    NOT_PAUSED = "not_paused"
    NO_CONSULTANT = "no_consultant"
    TOO_FEW_PARTIES = "too_few_parties"
    NOBODY_IN_FOCUS = "nobody_in_focus"
    GATE_UNMET = "gate_unmet"
    ITEMS_LEFT = "items_left"
    NOTHING_AGREED = "nothing_agreed"
    REASON_NEEDED = "reason_needed"
    REASON_TOO_SHORT = "reason_too_short"
    NO_SUCH_AGENDA = "no_such_agenda"
    NO_SUCH_ITEM = "no_such_item"
    ITEM_NOT_LATER = "item_not_later"
    ITEM_IS_CURRENT = "item_is_current"
    NOT_LENDABLE = "not_lendable"
    TOO_FEW_MINUTES = "too_few_minutes"
    BELOW_MINIMUM = "below_minimum"
    NOT_LATE = "not_late"
    NOTHING_TO_CUT = "nothing_to_cut"
    NO_GAP = "no_gap"
    NO_SUCH_PERSON = "no_such_person"
    NO_SUCH_PARTY = "no_such_party"
    NO_SUCH_NAME = "no_such_name"
    AMBIGUOUS = "ambiguous"
    PARTY_KNOWN = "party_known"
    NOT_A_CONSULTANT = "not_a_consultant"
    NOT_PRESENT = "not_present"
    ALREADY_PRESENT = "already_present"
    ALREADY_ABSENT = "already_absent"
    HAS_ROLE = "has_role"
    NOTHING_TO_CONFIRM = "nothing_to_confirm"
    EMPTY_TEXT = "empty_text"
    TEXT_TOO_LONG = "text_too_long"
    NO_SUCH_KIND = "no_such_kind"
    NO_SUCH_TYPE = "no_such_type"
    NO_SUCH_QUESTION = "no_such_question"
    NO_SUCH_NUMBER = "no_such_number"
    WRONG_KIND = "wrong_kind"
    ALREADY_STRUCK = "already_struck"
    SAME_LINE = "same_line"
    NO_SUCH_FIELD = "no_such_field"
    NO_SUCH_DATE = "no_such_date"
    NOT_A_DATE = "not_a_date"
    DATE_PAST = "date_past"
    NOT_A_NUMBER = "not_a_number"
    OUT_OF_RANGE = "out_of_range"
    ALL_HAVE_RATED = "all_have_rated"
    NO_SUCH_LEVEL = "no_such_level"
    WHOSE_NEEDED = "whose_needed"
    IMITATION = "imitation"
    UNDEFINED_INDICATOR = "undefined_indicator"
    VERSION_REPLACED = "version_replaced"
    OTHER_UNIT = "other_unit"
    TARGET_TOO_EARLY = "target_too_early"
    DATE_AHEAD = "date_ahead"
    NOT_A_VALUE = "not_a_value"
    COUNTER_KNOWN = "counter_known"
    TOO_MANY_COUNTERS = "too_many_counters"
    NO_SUCH_COUNTER = "no_such_counter"
    NOTHING_SEEN = "nothing_seen"
    ALL_SHOWN = "all_shown"
    NOTHING_TO_RELEASE = "nothing_to_release"
    NOT_RELEASED = "not_released"
    FOLDER_UNWRITABLE = "folder_unwritable"
    NOTHING_TO_UNDO = "nothing_to_undo"
    NOTHING_TO_REDO = "nothing_to_redo"
    UNKNOWN_COMMAND = "unknown_command"
    ARGUMENT_MISSING = "argument_missing"
    TOO_MANY_ARGUMENTS = "too_many_arguments"
    UNCLOSED_QUOTE = "unclosed_quote"
    NO_SUCH_CHOICE = "no_such_choice"
    READ_ONLY = "read_only"
    NO_SUCH_COURSE = "no_such_course"
    COURSE_CLOSED = "course_closed"
    COURSE_OPEN = "course_open"
    NO_FURTHER_STEP = "no_further_step"
    STEP_UNMET = "step_unmet"
    COURSE_UNMET = "course_unmet"
    NO_FAST_CLOCK = "no_fast_clock"


@dataclass(frozen=True, slots=True)
class Refused:
    """An order that changed nothing. ``facts`` fill the sentence: names, numbers, candidates."""

    reason: Reason
    facts: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def because(cls, reason: Reason, **facts: Any) -> Refused:
        return cls(reason, facts)
