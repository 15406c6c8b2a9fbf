"""What of the texts people wrote stands in papers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime

from facilitator.domain.meeting import Meeting
from facilitator.exports.audience import Audience
from facilitator.exports.plain_text import text
from facilitator.exports.view import MeetingView, view


def internal_view(
    meeting: Meeting, language: str, today: date, local: Callable[[datetime], datetime]
) -> MeetingView:
    """The paper that holds most: no other of the meeting tells what this one does not."""
    return view(meeting, Audience.INTERNAL, language, today, local=local)


def told_in(views: Iterable[MeetingView], texts: Iterable[str]) -> Iterator[str]:
    """Those of the texts that stand in one of the papers, whole or as part of a line."""
    paper = "\n".join(_even(said) for each in views for said in _strings(each))
    yield from (each for each in texts if _even(each) in paper)


def _strings(held: object) -> Iterator[str]:
    if isinstance(held, str):
        yield held
    elif isinstance(held, tuple):
        for each in held:
            yield from _strings(each)
    elif is_dataclass(held):
        for field in fields(held):
            yield from _strings(getattr(held, field.name))


def _even(said: str) -> str:
    """A text as it is compared: papers break lines and cells where they like."""
    return " ".join(text(said).split())
