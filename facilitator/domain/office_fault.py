"""What is wrong with a Word or Excel file somebody hands in."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class OfficeReason(StrEnum):
    """Why a file, or a place in it, is not taken."""

    NO_SUCH_FILE = "no_such_file"
    NO_DOCUMENT = "no_document"
    NO_WORKBOOK = "no_workbook"
    TOO_LARGE = "too_large"
    HAS_MACROS = "has_macros"
    POINTS_OUTSIDE = "points_outside"
    UNKNOWN_TAG = "unknown_tag"
    TAG_UNFINISHED = "tag_unfinished"
    TAG_NOT_ALONE = "tag_not_alone"
    NOTHING_POURED = "nothing_poured"
    NOT_POURED = "not_poured"
    STILL_EXPLAINS = "still_explains"
    NO_PLAN = "no_plan"
    UNKNOWN_ACTION = "unknown_action"
    NO_ID = "no_id"
    ID_TWICE = "id_twice"
    NOT_A_STATUS = "not_a_status"
    NOT_A_DAY = "not_a_day"
    STATUS_TAKEN_OUT = "status_taken_out"
    FORMULA = "formula"
    DAY_TAKEN_OUT = "day_taken_out"
    NOTE_TAKEN_OUT = "note_taken_out"
    NOT_TAKEN_BACK = "not_taken_back"
    NOTHING_LEARNED = "nothing_learned"
    NO_DAY_TO_GO_ON = "no_day_to_go_on"
    NOT_PAUSED = "not_paused"
    REFUSED = "refused"
    """The meeting does not take it; why is a ``Refused`` among the facts, called ``refused``."""


@dataclass(frozen=True, slots=True)
class OfficeFault:
    """A fault at a place of a file.

    ``part`` is where: ``body``, ``header``, ``footer``, the name of a sheet, or empty for the file as a
    whole; ``place`` counts paragraphs from 1, or names a cell.
    """

    path: str
    reason: OfficeReason
    part: str = ""
    place: str = ""
    facts: dict[str, Any] = field(default_factory=dict)
