"""Commands that take several forms, each turned into one move."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from facilitator.domain.action import Action
from facilitator.domain.agenda import Item
from facilitator.domain.entries import Entry
from facilitator.domain.field_choices import FIELD_CHOICES
from facilitator.domain.field_names import DATES, FIELDS
from facilitator.domain.field_numbers import AMOUNTS
from facilitator.domain.kinds import GROUP_KINDS
from facilitator.domain.line import Line
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import QuestionType, ReleaseLevel, Settlement
from facilitator.domain.moves import agree, capture, leaving, minutes, pacing, people, problems, speaking
from facilitator.domain.moves.made import Answer
from facilitator.domain.people import Group
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.roles import ROLES
from facilitator.services import arguments
from facilitator.services.arguments import Scene
from facilitator.services.because import part_reason
from facilitator.services.closed_lists import field_choices, kind_of, led_by_name, one_of
from facilitator.services.setup import UNSAID, read_person
from facilitator.words.number_reading import read_amount
from facilitator.words.order_words import means
from facilitator.words.role_reading import read_role

TEAMS = (*GROUP_KINDS, "reflecting_team")


def late(scene: Scene, *words: str) -> Answer:
    """``late accept`` takes the proposal; ``late ITEM MINUTES …`` sets lengths of one's own."""
    if words and means(words[0], "accept"):
        return minutes.accept_cut(scene.meeting, scene.moment)
    if not words or len(words) % 2:
        return Refused.because(Reason.ARGUMENT_MISSING, argument="ITEM MINUTES")
    lengths: dict[str, int] = {}
    for named, length in zip(words[::2], words[1::2], strict=True):
        item, new = arguments.item(named, scene), arguments.minutes(length, scene)
        if isinstance(item, Refused):
            return item
        if isinstance(new, Refused):
            return new
        lengths.update(_alike(scene.meeting, item, new))
    return minutes.replan(scene.meeting, scene.moment, lengths)


def _alike(meeting: Meeting, item: Item, length: int) -> dict[str, int]:
    """A new length for an item, and for its other times round where none has begun."""
    begun = {stay.item_id for stay in meeting.run.stays}
    block = [other for other in meeting.items if other.block and other.block == item.block]
    if any(other.id in begun for other in block):
        return {item.id: length}
    rounds = [o for o in block if o.written_as == item.written_as and o in meeting.later_items]
    return {other.id: length for other in rounds} or {item.id: length}


def gap(scene: Scene, how: str) -> Answer:
    """``gap count|aside``: whether the time away was used, asked of all gaps without an answer at once."""
    if means(how, "count"):
        return pacing.count_gap(scene.meeting, scene.moment)
    if means(how, "aside"):
        return pacing.set_gap_aside(scene.meeting, scene.moment)
    return Refused.because(Reason.NO_SUCH_CHOICE, typed=how, candidates=("count", "aside"), of="word")


def reopen(scene: Scene, since: str) -> Answer:
    """The program was away from ``since``, an instant in ISO form with its zone."""
    try:
        left = datetime.fromisoformat(since)
    except ValueError:
        return Refused.because(Reason.NOT_A_DATE, typed=since)
    if left.tzinfo is None:
        return Refused.because(Reason.NOT_A_DATE, typed=since)
    return pacing.notice_gap(scene.meeting, scene.moment, left.astimezone(UTC))


def note(scene: Scene, kind: str | None, line: Line) -> Answer:
    if kind not in problems.PROBLEMS or problems.owes_strength(scene.meeting) is None:
        return capture.note(scene.meeting, scene.moment, kind or "note", line)
    text, reason = part_reason(line.text)
    return problems.note_problem(scene.meeting, scene.moment, kind, replace(line, text=text), reason)


def question(scene: Scene, kind: QuestionType | None, line: Line) -> Answer:
    return capture.note(scene.meeting, scene.moment, "question", line, question_type=kind)


def answer(scene: Scene, asked: Entry | None, line: Line) -> Answer:
    if asked is not None and asked.kind != "question":
        facts = {"number": asked.number, "kind": asked.kind, "wanted": ("question",)}
        return Refused(Reason.WRONG_KIND, facts)
    return capture.answer(scene.meeting, scene.moment, line, asked)


def settle(scene: Scene, which: Entry | None, how: Settlement, text: str = "") -> Answer:
    """``unpark N handled|carried|dropped [TEXT]``; ``unpark unreached …`` for all items that were left."""
    if which is None:
        return leaving.settle_unreached(scene.meeting, scene.moment, how, text)
    return capture.settle(scene.meeting, scene.moment, which, how, text)


def of_kind(kind: str) -> Callable[[Scene, Line], Answer]:
    """A command that captures a line of one kind."""

    def take(scene: Scene, line: Line) -> Answer:
        return capture.note(scene.meeting, scene.moment, kind, line)

    return take


def paper(scene: Scene, kind: str, count: int, whose: str = "") -> Answer:
    """``paper.KIND N [NAME|PARTY|each]``."""
    if not whose or means(whose, "each"):
        return capture.on_paper(scene.meeting, scene.moment, kind, count, each=bool(whose))
    named = arguments.person_or_party(whose, scene)
    if isinstance(named, Refused):
        return named
    return capture.on_paper(scene.meeting, scene.moment, kind, count, named)


def assign(scene: Scene, what: str, names: str) -> Answer:
    """Give people a role, or form a group of them."""
    chosen = _task(what, scene)
    if not chosen:
        return Refused.because(Reason.NO_SUCH_CHOICE, typed=what, candidates=TEAMS + ROLES, of="task")
    named = arguments.people(names, scene)
    if isinstance(named, Refused):
        return named
    if chosen in TEAMS:
        return speaking.assign_group(scene.meeting, scene.moment, chosen, named)
    return speaking.assign_role(scene.meeting, scene.moment, chosen, named)


def _task(what: str, scene: Scene) -> str:
    """A role or a kind of group by its id or in words; empty where it is none."""
    chosen = what.replace("-", "_").casefold()
    if chosen in ROLES + TEAMS:
        return chosen
    team = kind_of(GROUP_KINDS)(what, scene)
    return read_role(what) if isinstance(team, Refused) else team


def person(scene: Scene, typed: str) -> Answer:
    """``person NAME;ROLE[,ROLE…];PARTY;PROFESSION``; of somebody known, what is left out stays as it is."""
    meeting = scene.meeting
    # a meeting with a cast of its own is joined by whoever comes, of any school of the course
    joining = meeting.other_parties if meeting.roles and not meeting.run.started else ()
    parties = (*meeting.parties, *joining, *meeting.organisations)
    line = read_person(typed, [party.name for party in parties])
    if isinstance(line, Refused):
        return line
    named = next((party.id for party in parties if party.name == line.party), "")
    given = typed.split(";")
    if len(given) > 1:
        roles = line.roles if given[1].strip() else ()
        school = named if len(given) > 2 and (line.party or not line.profession) else None
    else:
        roles, school = (line.roles if line.roles != UNSAID else ()), named or None
    return people.put_person(scene.meeting, scene.moment, line.name, roles, school, line.profession)


def field(scene: Scene, name: str, value: str) -> Answer:
    """``field NAME VALUE``; whose it is stands in the value only where the field is kept for somebody."""
    led = led_by_name(name, value, tuple(FIELDS), "field", Reason.NO_SUCH_FIELD, scene)
    if isinstance(led, Refused):
        return led
    name, value = led
    if name == "release_level":
        level = one_of(ReleaseLevel, Reason.NO_SUCH_LEVEL)(value, scene)
        return (
            level
            if isinstance(level, Refused)
            else agree.set_release_level(scene.meeting, scene.moment, level)
        )
    signs = {"party": "/", "person": "@"}.get(FIELDS.get(name, ""), "")
    line = arguments.line(value, scene, signs)
    if not isinstance(line, Refused):
        line = replace(line, text=arguments.unquoted(line.text))
    if not isinstance(line, Refused) and signs and (unknown := _unknown(line, signs, scene)):
        return unknown
    if not isinstance(line, Refused) and name in FIELD_CHOICES:
        chosen = field_choices(name, line.text, arguments.languages(scene))
        line = chosen if isinstance(chosen, Refused) else replace(line, text=chosen)
    if not isinstance(line, Refused) and name in AMOUNTS:
        line = replace(line, text=read_amount(line.text, scene.language))
    return line if isinstance(line, Refused) else agree.set_field(scene.meeting, scene.moment, name, line)


def _unknown(line: Line, sign: str, scene: Scene) -> Refused | None:
    """The refusal for a name at the beginning of a value that named nobody, or more than one."""
    if (line.person if sign == "@" else line.party) is not None or not line.text.startswith(sign):
        return None
    word = line.text[1:].split()[0] if line.text[1:].split() else ""
    found = arguments.person(word, scene) if sign == "@" else arguments.party(word, scene)
    return found if isinstance(found, Refused) else None


def date(scene: Scene, whose: Group | None, name: str, value: str) -> Answer:
    """``date[.GROUP] NAME DATE``."""
    led = led_by_name(name, value, DATES, "date", Reason.NO_SUCH_DATE, scene)
    if isinstance(led, Refused):
        return led
    when = arguments.day_and_hour(led[1], scene)
    if isinstance(when, Refused):
        return when
    return agree.set_date(scene.meeting, scene.moment, whose, led[0], *when)


def release(
    scene: Scene, which: Entry | Action | tuple[Entry | Action, ...] | None, level: ReleaseLevel
) -> Answer:
    """``release LEVEL`` for the meeting, ``release.N LEVEL`` for a line, ``release.KIND LEVEL`` for many."""
    match which:
        case None:
            return agree.set_release_level(scene.meeting, scene.moment, level)
        case tuple():
            return capture.release_many(scene.meeting, scene.moment, which, level)
    return capture.release(scene.meeting, scene.moment, which, level)
