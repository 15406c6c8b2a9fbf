"""The facilitator's guide on paper."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import oracles
import pytest
from paper_sample import STARTS, Sitting, in_utc, planned

from facilitator.clock import FastClock
from facilitator.domain.agenda import Agenda
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import Mode
from facilitator.domain.moves import pacing
from facilitator.domain.people import Party
from facilitator.exports.guide import Guide, guide
from facilitator.exports.guide_text import guide_text
from facilitator.exports.html import guide_page
from facilitator.library.agendas import find_agendas, freeze
from facilitator.library.banks import find_banks, find_rules
from facilitator.services.agenda_guide import guide_of_agenda
from facilitator.words.script import opening
from facilitator.words.tongue import speak

LANGUAGES = ("en", "da", "sv")
MORNING = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
SHIPPED = find_agendas().values


def of(agenda: Agenda, language: str = "en", starts_at: datetime | None = MORNING) -> Guide:
    copy = freeze(agenda, find_rules(), find_banks())
    return guide_of_agenda(copy, starts_at, language, FastClock(MORNING, UTC))


def half_day(language: str = "en", starts_at: datetime | None = MORNING) -> Guide:
    return of(next(each for each in SHIPPED if each.id == "dialogue_half_day"), language, starts_at)


@pytest.mark.seed("SR-093")
@pytest.mark.parametrize("agenda", SHIPPED, ids=lambda agenda: agenda.id)
def test_every_agenda_has_a_guide_that_says_all_its_file_says(agenda: Agenda) -> None:
    rules = {rule.id: rule.text for rule in find_rules()}
    for language in LANGUAGES:
        made = of(agenda, language)
        text = " ".join(guide_text(made).split())
        said = [agenda.purpose, agenda.rationale, agenda.participants, agenda.carries]
        said += [rules[name] for item in agenda.written_items() for name in item.rules]
        said += [item.title for item in agenda.written_items() if "{focus}" not in item.title.said_in("en")]
        for each in said:
            assert " ".join(each.said_in(language).split()) in text
        assert {item.id.partition(".")[0] for item in made.items} == {i.id for i in agenda.written_items()}
        asked = {item.id: len(item.gate) for item in agenda.written_items()}
        assert all(len(item.must) == asked[item.id.partition(".")[0]] for item in made.items)


def test_items_stand_at_their_clock_times_from_start_to_end() -> None:
    made = half_day("da")
    assert made.items[0].time == "08.30–08.45"
    assert made.items[-1].time == "12.20–12.30"
    assert all(one.time.partition("–")[2] == two.time.partition("–")[0] for one, two in pairwise(made.items))
    assert made.facts[0].value == "tirsdag den 24. november 2026, uge 48, 08.30–12.30"


def test_without_a_beginning_times_count_from_nought_and_no_day_is_named() -> None:
    made = half_day(starts_at=None)
    assert (made.items[0].time, made.items[-1].time) == ("0:00–0:15", "3:50–4:00")
    assert "2026" not in guide_text(made)


def test_a_block_is_printed_once_for_each_school_under_its_letter() -> None:
    titles = [item.title for item in half_day().items]
    assert "School A presents: practice and results" in titles
    assert "School B presents: practice and results" in titles
    floors = {item.id: item.floor for item in half_day().items}
    assert (floors["d_pres.1"], floors["d_expl.1"]) == ("School A", "School B")


def test_an_item_says_what_to_say_to_ask_and_to_have_before_going_on() -> None:
    item = next(item for item in half_day().items if item.id == "d_expl.1")
    assert opening(Mode.EXPLORE, speak("en")) in item.says
    assert item.minutes == "30 min, at least 20"
    assert "No advice and no solutions – questions only." in item.rules
    assert item.must == (
        "at least 6 questions of 2 types or more",
        "a word, or a pass, from the other schools",
    )
    assert len(item.prompts) == 6
    assert item.lines == 6


def test_blanks_in_questions_are_blanks_on_paper() -> None:
    asked = [prompt for agenda in SHIPPED for item in of(agenda).items for prompt in item.prompts]
    assert any("…" in prompt for prompt in asked)
    assert not any("{" in prompt for prompt in asked)


def test_a_break_has_no_lines_to_write_on_and_every_talk_has() -> None:
    for item in half_day().items:
        assert (item.lines == 0) == (item.id in ("d_break", "d_arrive"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("mode", Mode)
def test_every_mode_has_words_to_begin_with(mode: Mode, language: str) -> None:
    said = opening(mode, speak(language))
    assert said
    assert (said == opening(mode, speak("en"))) == (language == "en")


def test_a_planned_meeting_is_printed_with_its_own_schools_and_people() -> None:
    made = guide(planned(), "en", STARTS - timedelta(days=1), local=in_utc)
    assert made.title == "Dagens mål i matematik"
    facts = {fact.label: fact.value for fact in made.facts}
    assert facts["Søndergård"] == "Ida Krag (project leader), Bo Lind"
    assert facts["Others"] == "Kai Munk (process consultant)"
    assert made.items[0].time == "08:00–08:10"


def test_a_guide_printed_halfway_tells_the_times_that_were_kept() -> None:
    sitting = Sitting(planned())
    sitting.do(pacing.start)
    for _ in range(3):
        sitting.do(pacing.go_on, "the room was ready for more")
    made = guide(sitting.meeting, "en", STARTS + timedelta(minutes=4), local=in_utc)
    assert [item.time for item in made.items[:3]] == ["08:01–08:02", "08:02–08:03", "08:03–08:04"]
    assert made.items[-1].time == "08:24–08:29"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_can_be_printed_read_aloud_and_runs_nothing(language: str) -> None:
    page = guide_page(half_day(language))
    assert f'<html lang="{language}">' in page
    assert oracles.html_active(page) == []
    levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", page)]
    assert levels[0] == 1
    assert all(deeper <= level + 1 for level, deeper in pairwise(levels))
    assert all('scope="col"' in head for head in re.findall(r"<th[ >][^>]*", page))
    assert "@page { size: A4" in page
    assert ".item, .tally, tr, li { break-inside: avoid; }" in page


def test_page_and_text_hold_the_same() -> None:
    made = half_day()
    text, page = " ".join(guide_text(made).split()), guide_page(made)
    for item in made.items:
        for said in (item.time, item.title, item.floor, item.minutes, *item.prompts, *item.must, *item.rules):
            assert said in text
            assert said.replace("'", "&#39;") in page


def test_there_is_room_for_what_is_parked_promised_and_agreed() -> None:
    sheets = half_day().sheets
    assert sheets.columns == ("What", "Owner", "Deadline", "Resources", "Sign")
    assert sheets.levels == ("the group", "the schools", "public")
    assert [tally.scores for tally in sheets.tallies] == [("0", "1", "2", "3", "4")]


def test_text_of_a_guide_is_as_wide_as_a_terminal() -> None:
    for agenda in SHIPPED:
        assert max(len(line) for line in guide_text(of(agenda, "da")).split("\n")) <= 78


def hostile() -> Meeting:
    bad = "<script>alert(1)</script>\x1b[31m\u202e{{ 7 * 7 }}"
    meeting = planned()
    head = replace(meeting.head, title=bad)
    parties = tuple(replace(party, name=bad) for party in meeting.parties)
    people = tuple(replace(person, name=bad) for person in meeting.people)
    return replace(meeting, head=head, parties=parties, people=people)


def test_hostile_names_are_text_and_no_control_byte_is_printed() -> None:
    made = guide(hostile(), "en", STARTS, local=in_utc)
    page, text = guide_page(made), guide_text(made)
    assert oracles.html_active(page) == []
    assert oracles.control(page) == oracles.control(text) == []
    assert "{{ 7 * 7 }}" in page


def test_an_agenda_on_trial_says_so_on_its_first_page() -> None:
    meeting = planned()
    assert guide(meeting, "en", STARTS).pilot == ""
    copy = replace(meeting.copy, agenda=replace(meeting.copy.agenda, pilot=True))
    made = guide(replace(meeting, copy=copy), "en", STARTS)
    assert made.pilot in guide_text(made) and made.pilot in guide_page(made)
    assert "author" in made.pilot


def test_the_author_of_the_agenda_stands_in_the_guide() -> None:
    meeting = planned()
    copy = replace(meeting.copy, agenda=replace(meeting.copy.agenda, author="Inge Krogh, UCC"))
    made = guide(replace(meeting, copy=copy), "da", STARTS)
    for paper in (guide_text(made), guide_page(made)):
        assert "Inge Krogh, UCC" in paper
    assert "Forfatter" not in guide_text(guide(meeting, "da", STARTS))


def test_a_meeting_without_people_leaves_room_for_their_names() -> None:
    party = Party(id="p", stream_id="s", course_id="c", name="Skovly", position=1)
    made = guide(replace(planned(), parties=(party,), people=()), "en", STARTS)
    assert "Skovly: ____" in guide_text(made)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_guide_on_paper_holds_no_name_that_only_the_program_knows_a_point_by(language: str) -> None:
    made = half_day(language)
    text, page = guide_text(made), guide_page(made)
    for item in made.items:
        assert item.id not in text and item.id not in page
