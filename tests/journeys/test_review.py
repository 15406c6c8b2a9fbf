"""What is asked of a review, and what nobody is asked for."""

from __future__ import annotations

import pytest
from walk import Begin

from facilitator.domain.field_names import PRACTICE_FIELDS
from facilitator.domain.kinds import RECORD_KINDS


@pytest.mark.seed("SR-152")
@pytest.mark.parametrize("kind", ["recommendation", "advice"])
def test_there_is_no_kind_of_line_for_advice(begin: Begin, kind: str) -> None:
    walk = begin("dialogue_half_day", language="en")
    walk.do("start")
    before = walk.meeting.captured
    refused = "\n".join(walk.type(f"note.{kind} Begin every lesson with the goal"))
    assert kind in refused and walk.meeting.captured == before
    assert kind not in RECORD_KINDS


@pytest.mark.seed("SR-122")
def test_a_round_closes_with_everybodys_word_on_whether_they_may_be_quoted(begin: Begin) -> None:
    walk = begin("triad_closing", language="en")
    walk.do("start")
    walk.until("c_eval")
    people = [person for person in walk.meeting.people if person.takes_part]
    answers = ("anonymous", "named", "not shared")
    for left, person in zip(range(len(people), 0, -1), people, strict=True):
        assert "quoted" in "".join(walk.missing()), left
        walk.type(f"field quote_consent perhaps /{person.name}")
        assert walk.meeting.said("quote_consent", person.id) == ""
        walk.do(f"field quote_consent {answers[left % 3]} @{person.name}")
    assert not any("quoted" in line for line in walk.missing())


@pytest.mark.seed("SR-162", "SR-163")
def test_the_host_of_a_review_describes_a_practice_with_its_factors_and_its_stumbling_blocks(
    begin: Begin,
) -> None:
    walk = begin("peer_review_day1", language="en")
    walk.do("start")
    walk.until("p1_story")
    walk.do("note.practice_description The goal stands on the door")
    n = walk.meeting.captured[-1].number
    for field in PRACTICE_FIELDS:
        assert "Nothing is missing" not in "".join(walk.missing()), field
        walk.do(f"set {n} {field} What we say of {field}")
    assert "Nothing is missing" in "".join(walk.missing())
    kept = walk.meeting.captured[-1].id
    assert walk.meeting.said("success_factors", kept) != walk.meeting.said("stumbling_blocks", kept)
    walk.do("next")
    assert walk.meeting.run.item_id == "p1_clar"


@pytest.mark.seed("SR-157")
def test_what_would_be_even_better_is_written_after_something_that_went_well_and_what_shows_it(
    begin: Begin,
) -> None:
    walk = begin("peer_review_day2", language="en")
    walk.do("start")
    walk.until("p2_synth")
    better = "note.even_better_if The goal were said aloud"
    (refused,) = walk.type(better)
    assert "What went well" in refused
    walk.do("note.what_went_well The goal stands on the door")
    finding = walk.meeting.captured[-1].number
    (refused,) = walk.type(better)
    assert "What went well" in refused, "nothing shows it yet"
    walk.do(f"{better} because the host asked for it")
    walk.do("undo", "note.quote We know what to do", f"link {finding} {finding + 1}", better)
    assert walk.meeting.captured[-1].kind == "even_better_if"
