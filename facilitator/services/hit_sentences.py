"""How something that was found is told: its kind, its words, and where it was said."""

from __future__ import annotations

from facilitator.clock import Clock
from facilitator.domain.modes import ActionStatus
from facilitator.store.search_hit import Found, Hit, Outcome, Sort
from facilitator.words.dates import short_day
from facilitator.words.fields import field
from facilitator.words.kinds import record_kind
from facilitator.words.terms import Term
from facilitator.words.tongue import Words
from facilitator.words.vocabulary import action_status

_SORTS = {
    Sort.FIELD: Term("found", "field"),
    Sort.MEETING: Term("found", "meeting"),
    Sort.COURSE: Term("found", "course"),
    Sort.PARTY: Term("found", "school"),
    Sort.PERSON: Term("found", "person"),
    Sort.REGISTRATION: Term("found", "registration"),
}


def hit_kind(hit: Hit, w: Words) -> str:
    """What kind of thing it is, in one or two words."""
    match hit.sort:
        case Sort.ENTRY | Sort.ACTION:
            return record_kind(hit.kind, 1, w)
        case Sort.FIELD:
            return field(hit.kind, w)
        case sort:
            return _SORTS[sort].said(w)


def hit_text(hit: Hit) -> str:
    """Its words on one line, with what else was said of it that holds a match, and its tags."""
    tags = (" ".join(f"#{tag}" for tag in hit.tags),) if hit.tags else ()
    return " · ".join(part.replace("\n", " / ") for part in (hit.text, *hit.more, *tags))


def hit_status(hit: Hit, w: Words) -> str:
    """How an action stands; nothing of anything else."""
    return action_status(ActionStatus(hit.status), w) if hit.status else ""


def hit_place(hit: Hit, clock: Clock, w: Words) -> str:
    """Where and when: the meeting with its day, or the course."""
    return " · ".join(filter(None, (hit_title(hit), hit_day(hit, clock, w))))


def hit_title(hit: Hit) -> str:
    """The meeting or the course; empty where that itself was found."""
    title = hit.meeting or hit.course
    return "" if hit.sort in (Sort.MEETING, Sort.COURSE) and title == hit.text else title


def hit_day(hit: Hit, clock: Clock, w: Words) -> str:
    """The day, with its year where that is another one."""
    at = clock.local(hit.meeting_at or hit.at).date()
    return short_day(at, w.language, year=at.year != clock.today().year)


def hit_line(hit: Hit, clock: Clock, w: Words) -> str:
    """One line of text: kind, number, whose, words, where. ``■`` before what belongs to one person."""
    mark = "■" if hit.private else " "
    number = str(hit.number) if hit.number else ""
    private = w._("private") if hit.private else ""
    parts = (number, hit_kind(hit, w), private, hit.party, hit_text(hit), hit_status(hit, w))
    return f"{mark} " + "  ".join(filter(None, parts)) + f"  ({hit_place(hit, clock, w)})"


def ending(found: Found, w: Words) -> str:
    """What is to be known of the whole: that there is more, that old lines were left out, or nothing."""
    if found.more:
        return w._("There is more. Another word finds less.")
    if not found.whole:
        return w._("Only the newest lines were looked through. A longer word looks through all.")
    return ""


def outcome_sentence(outcome: Outcome, w: Words) -> str:
    """What became of an idea in one action: whose, how it stands, what was noted."""
    status = action_status(ActionStatus(outcome.status), w)
    said = " · ".join(filter(None, (outcome.evaluation, outcome.note))).replace("\n", " / ")
    whose = f"{outcome.party}: " if outcome.party else ""
    return whose + " – ".join(filter(None, (outcome.text.replace("\n", " / "), status, said)))
