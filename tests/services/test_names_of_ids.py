"""Fields, dates and process moves are typed by what they are called, and a refusal reads out the names."""

from __future__ import annotations

import pytest
from half_day_meeting import a_setup, running

from facilitator.domain.field_names import DATES, FIELDS
from facilitator.domain.kinds import LINE_KINDS
from facilitator.domain.line_fields import fields_of
from facilitator.domain.meeting import Meeting
from facilitator.domain.moves.plan import SETTABLE
from facilitator.domain.refusal import Reason, Refused
from facilitator.services.closed_lists import id_called
from facilitator.services.setup import read_person, read_setting
from facilitator.words.id_names import NEAREST, id_name
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import speak

LANGUAGES = ("en", "da", "sv")
LISTS = (
    ("field", tuple(FIELDS)), ("date", DATES), ("field of an action", SETTABLE),
    *(("field of a line", fields_of(kind)) for kind in LINE_KINDS if fields_of(kind)),
)  # fmt: skip


def the_field(meeting: Meeting, name: str, kind: str = "field") -> str:
    return next(each.value for each in meeting.fields if (each.kind, each.name) == (kind, name))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("of", "ids"), LISTS)
def test_every_id_is_read_by_itself_and_by_its_name(of: str, ids: tuple[str, ...], language: str) -> None:
    for each in ids:
        for typed in (each, each.upper(), each.replace("_", "-"), id_name(of, each, speak(language))):
            found = id_called(typed, ids, of, Reason.NO_SUCH_FIELD, (language,))
            assert found == each, typed


@pytest.mark.parametrize(
    ("typed", "name", "value"),
    [
        (("ambition", "Alle er med"), "ambition", "Alle er med"),
        (("problemstilling", "Elevernes mål"), "problem_statement", "Elevernes mål"),
        (("udbytte", "for elever og skole Flere ved målet"), "outcome_recipients", "Flere ved målet"),
        (("udbytte for elever og skole", "Flere"), "outcome_recipients", "Flere"),
        (("problem-statement", "Målet\ni to linjer"), "problem_statement", "Målet\ni to linjer"),
        (("behovets", "oprindelse reform"), "origin", "reform"),
    ],
)
def test_a_field_is_filled_in_by_its_danish_name_without_quotation_marks(
    typed: tuple[str, str], name: str, value: str
) -> None:
    table = running()
    table.do("field", *typed)
    assert the_field(table.meeting, name) == value


def test_what_is_typed_as_an_id_is_the_id_whatever_follows() -> None:
    table = running(setup=a_setup(language="en"))
    table.do("field", "strategy", "it belongs to the whole town")
    assert the_field(table.meeting, "strategy") == "it belongs to the whole town"


def test_a_date_a_field_of_a_line_and_a_process_move_go_by_their_names() -> None:
    table = running()
    table.do("date", "næste", "møde 2026-12-04")
    table.do("action", "Ida prøver det >4/12")
    table.do("set", "1", "tegn", "De spørger hver dag")
    table.do("intervene", "råd i stedet for spørgsmål")
    assert the_field(table.meeting, "next_meeting", "date") == "2026-12-04"
    assert table.meeting.actions[0].sign == "De spørger hver dag"


@pytest.mark.parametrize(
    ("order", "language", "said"),
    [
        (("field", "problmstilling", "x"), "da", "problemstilling"),
        (("field", "avgrnsningar", "x"), "sv", "granskningens avgränsning"),
        (("date", "fredag", "2026-12-04"), "da", "næste møde"),
        (("set", "1", "farve", "blå"), "da", "ressourcer"),
        (("assign", "konge", "Ida"), "da", "tidtager"),
        (("intervene", "hvadsomhelst"), "sv", "råd i stället för fråga"),
    ],
)
def test_a_refusal_reads_out_the_names_to_type_and_no_id(
    order: tuple[str, ...], language: str, said: str
) -> None:
    table = running()
    table.do("action", "Ida prøver det >4/12")
    sentence = refusal_sentence(table.refused(*order), speak(language))
    assert said in sentence and "_" not in sentence, sentence


def test_of_a_long_list_the_nearest_are_read_out_and_the_rest_is_counted() -> None:
    sentence = refusal_sentence(running().refused("field", "ambitoin", "x"), speak("da"))
    names = sentence.partition(": ")[2].split(" · ")
    assert names[0] == "ambition"
    assert len(names) == NEAREST + 1
    assert f"{len(FIELDS) - NEAREST}" in names[-1]


def test_setting_up_takes_names_too_and_reads_out_roles() -> None:
    setting = read_setting("behovets oprindelse=selvevaluering")
    assert not isinstance(setting, Refused)
    assert (setting.name, setting.value) == ("origin", "self_evaluation")
    level = read_setting("release_level=skolerne")
    assert not isinstance(level, Refused) and level.value == "schools"
    refused = read_person("Ole;trold", ())
    assert isinstance(refused, Refused)
    assert "tidtager" in refusal_sentence(refused, speak("da"))
