"""Saying who helps whom, which schools form a network, and which people meet on a level of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facilitator.domain.alliances import HELP, LEVEL, NETWORK
from facilitator.domain.meeting import Meeting
from facilitator.domain.moment import Moment
from facilitator.domain.moves.made import Answer
from facilitator.domain.naming import folded
from facilitator.domain.people import Group, Party, Person
from facilitator.domain.refusal import Reason, Refused


def put_help(meeting: Meeting, moment: Moment, giver: Party, taker: Party, theme: str) -> Answer:
    """A school helps another with a theme; said once more it is undone. The other direction is another."""
    if not theme.strip():
        return Refused.because(Reason.EMPTY_TEXT)
    if giver.id == taker.id:
        return Refused.because(Reason.SAME_SCHOOL, name=giver.name)
    ids = (giver.id, taker.id)
    known = next((each for each in _named(meeting, HELP, theme) if each.member_ids == ids), None)
    return (replace(known, member_ids=()) if known else _group(meeting, moment, HELP, theme, ids),)


def put_network(
    meeting: Meeting, moment: Moment, name: str, hub: Party | None, schools: Sequence[Party]
) -> Answer:
    """A network by its name, its hub first; without a hub it is dissolved."""
    ids = dict.fromkeys(each.id for each in (*((hub,) if hub else ()), *schools))
    return _put(meeting, moment, NETWORK, name, tuple(ids))


def put_level(meeting: Meeting, moment: Moment, name: str, people: Sequence[Person]) -> Answer:
    """The people of a level by its name; without anybody it is dissolved."""
    return _put(meeting, moment, LEVEL, name, tuple(dict.fromkeys(each.id for each in people)))


def _put(meeting: Meeting, moment: Moment, kind: str, name: str, ids: tuple[str, ...]) -> Answer:
    if not name.strip():
        return Refused.because(Reason.EMPTY_TEXT)
    known = next(iter(_named(meeting, kind, name)), None)
    if known is None and not ids:
        return Refused.because(Reason.NO_SUCH_NAME, typed=name, candidates=())
    return (replace(known, member_ids=ids) if known else _group(meeting, moment, kind, name, ids),)


def _named(meeting: Meeting, kind: str, name: str) -> list[Group]:
    alike = (each for each in meeting.all_groups if each.kind == kind and folded(each.name) == folded(name))
    return [each for each in alike if each.member_ids or kind != HELP]


def _group(meeting: Meeting, moment: Moment, kind: str, name: str, ids: tuple[str, ...]) -> Group:
    return Group(
        id=moment.new_id(),
        stream_id=meeting.head.stream_id,
        course_id=meeting.head.course_id,
        meeting_id=None,
        item_id="",
        kind=kind,
        name=name.strip(),
        member_ids=ids,
    )
