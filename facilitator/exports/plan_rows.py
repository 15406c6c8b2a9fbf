"""An action of the plan, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One action in words; ``deadline`` is the day itself beside ``deadline_text``."""

    goal: str
    sign: str
    action: str
    owner: str
    deadline: date | None
    deadline_text: str
    resources: str
    criterion: str
    status: str
    id: str = ""
    number: int = 0
    text: str = ""
    """The action in its own words alone, as ``sign_text`` is the sign."""
    sign_text: str = ""
    seen_by: str = ""
    evaluation: str = ""
    follow_up: date | None = None
    confidence: int | None = None
    note: str = ""
    adaptation: str = ""
    contributors: str = ""
    starts_on: date | None = None
    resumes_on: date | None = None
    decision: str = ""
    source: str = ""
    """The words of the line it grew from."""
    tags: str = ""
    as_it_is: str = ""
    """Why it stands though something of it was asked about."""
    more: tuple[str, ...] = ()
    """What stands in no column of a page, each with its name: ``Contributors: the team``."""
