"""What was said of a line goes where the line goes, but names of people and the consultants' own words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from paper_sample import DAY, action, entry, held, in_utc, value

from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ReleaseLevel
from facilitator.exports.audience import Audience
from facilitator.exports.line_facts import line_facts
from facilitator.exports.view import view
from facilitator.words.tongue import speak

SAID = (
    ("context", "Vi har prøvet i ét år"), ("status", "paused"), ("evaluated_on", "2027-03-01"),
    ("evaluated_by", "Bo Lind"), ("tags", "#mål"),
)  # fmt: skip


def with_initiative(release: ReleaseLevel = ReleaseLevel.PUBLIC) -> Meeting:
    line = entry(900, "initiative", "Målkort", party_id="host", release=release)
    told = [value(900 + n, "line", name, said, line.id) for n, (name, said) in enumerate(SAID)]
    meeting = held()
    return replace(meeting, entries=(*meeting.entries, line), fields=(*meeting.fields, *told))


def facts(audience: Audience) -> dict[str, str]:
    meeting = with_initiative()
    return dict(line_facts(meeting, meeting.entries[-1], audience, speak("da")))


def test_each_field_is_said_in_the_words_of_its_reader() -> None:
    assert facts(Audience.INTERNAL) == {
        "Status": "sat på pause",
        "Sammenhæng": "Vi har prøvet i ét år",
        "Evalueres den": "1. mar. 2027, uge 9",
        "Evalueres af": "Bo Lind",
        "Emneord": "mål",
    }


@pytest.mark.parametrize(
    ("audience", "kept"),
    [
        (Audience.GROUP, {"Emneord"}),
        (Audience.SCHOOLS, {"Emneord"}),
        (Audience.PUBLIC, {"Emneord", "Evalueres af"}),
    ],
)
def test_the_public_is_told_no_names_and_nobody_the_words_lines_are_found_by(
    audience: Audience, kept: set[str]
) -> None:
    assert set(facts(Audience.INTERNAL)) - set(facts(audience)) == kept


@pytest.mark.parametrize("level", list(ReleaseLevel))
@pytest.mark.parametrize("audience", list(Audience))
def test_nothing_is_said_of_a_line_that_these_readers_do_not_get(
    level: ReleaseLevel, audience: Audience
) -> None:
    told = repr(view(with_initiative(level), audience, "da", DAY, local=in_utc))
    assert ("Vi har prøvet i ét år" in told) == audience.takes(level)


def test_an_action_does_not_say_to_the_public_who_helps_and_who_looks() -> None:
    said = action(
        901, "Vi laver målkort", party_id="host", release=ReleaseLevel.PUBLIC, contributors="Bo Lind",
        observer="Anne Dahl",
    )  # fmt: skip
    meeting = held().with_([said])
    public, group = (
        repr(view(meeting, audience, "da", DAY, local=in_utc).plan)
        for audience in (Audience.PUBLIC, Audience.GROUP)
    )
    for name in ("Bo Lind", "Anne Dahl"):
        assert name in group and name not in public
