"""What we learned: about ourselves first, then from each other."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.entries import Entry
from facilitator.domain.heard import listening_to
from facilitator.exports.extract import Extract
from facilitator.exports.plain_text import name, party_name, text
from facilitator.exports.section import Line, Lines, Section

OURSELVES = (
    "strength", "weakness", "practice_description", "experience", "explanation", "factor", "learning",
    "reflection",
)  # fmt: skip
SHARED = (
    "theme", "pattern", "point", "line_of_inquiry", "area_of_excellence", "what_went_well", "even_better_if",
    "gap",
)  # fmt: skip
OBSERVED = ("evidence", "own_view", "own_question")
"""In a paper only where the one who saw it has released it."""


def learned(extract: Extract, *, in_short: bool = False) -> Section:
    """What each school learned of itself and took from the others; ``in_short`` its conclusions alone."""
    w = extract.w
    if in_short:
        concluded = (*_ourselves(extract, ("learning",)), _together(extract))
        return Section("learned", w._("What we learned"), concluded)
    parts = (
        *_ourselves(extract, OURSELVES),
        *_from_each_other(extract),
        _together(extract),
        Lines(extract.lines(extract.of_kind(*OBSERVED)), w._("What was observed")),
        Lines(tuple(_quoted(extract, each) for each in extract.of_kind("quote")), w._("Word for word")),
    )
    return Section("learned", w._("What we learned"), parts)


def _together(extract: Extract) -> Lines:
    return Lines(extract.lines(extract.of_kind(*SHARED)), extract.w._("What we see together"))


def _ourselves(extract: Extract, kinds: tuple[str, ...]) -> Iterator[Lines]:
    own = [each for each in extract.of_kind(*kinds) if not listening_to(each, extract.meeting)]
    for party, entries in extract.by_party(own):
        whose = party_name(party)
        title = extract.w._("{school}: about our own practice").format(school=whose) if whose else ""
        yield Lines(extract.lines(entries), title or extract.w._("About our own practice"))


def _from_each_other(extract: Extract) -> Iterator[Lines]:
    heard = [each for each in extract.of_kind("reflection") if listening_to(each, extract.meeting)]
    yield from _about_each(extract, [each for each in heard if not each.party_id])
    named = [each for each in heard if each.party_id]
    for party, entries in extract.by_party([*named, *extract.of_kind("idea")]):
        whose = party_name(party)
        title = (
            extract.w._("{school}: thoughts and ideas from each other").format(school=whose) if whose else ""
        )
        yield Lines(extract.lines(entries), title or extract.w._("Thoughts and ideas from each other"))


def _about_each(extract: Extract, entries: list[Entry]) -> Iterator[Lines]:
    """Thoughts aloud of which it was not noted whose they are, under the school that listened to them."""
    for party in extract.meeting.parties:
        mine = [each for each in entries if listening_to(each, extract.meeting) == party.id]
        title = extract.w._("Thoughts about {school}").format(school=party_name(party))
        yield Lines(extract.lines(mine), title)


def _quoted(extract: Extract, entry: Entry) -> Line:
    """What was said, with the name only of somebody who wants to be quoted by name."""
    named = extract.consent(entry.person_id) == "named"
    return Line(text(entry.text), name(extract.meeting.name_of(entry.person_id)) if named else "")
