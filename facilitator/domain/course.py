"""A course of one or more meetings, and the stream it is shared by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

LIBRARY_STREAM = "00000000-0000-7000-8000-000000000001"
"""The stream of frozen agenda copies: content, shared by every course."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """The unit of sharing and of erasing: a course, or one person's private notes."""

    id: str
    kind: str
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A forløb. A meeting made alone belongs to one of kind ``single``."""

    id: str
    stream_id: str
    kind: str
    title: str
    created_at: datetime
