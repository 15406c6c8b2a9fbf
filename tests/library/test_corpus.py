"""Files that other people send: refused with their place, or read exactly as typed."""

import json
import time
from pathlib import Path

import pytest
import yaml

from facilitator.library import reader
from facilitator.library.agendas import read_agenda
from facilitator.library.banks import read_bank, read_rules
from facilitator.words.faults import fault_sentence
from facilitator.words.tongue import speak

CORPUS = Path(__file__).parents[1] / "corpus"
CASES = json.loads((CORPUS / "manifest.json").read_text(encoding="utf-8"))["cases"]
REFUSED = [case["file"] for case in CASES if case["file"].startswith("yaml_refuse/")]
ACCEPTED = [(case["file"], case["value"]) for case in CASES if case["file"].startswith("yaml_text/")]


@pytest.fixture(params=["libyaml", "pure Python"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both parsers that PyYAML may come with."""
    if request.param == "pure Python":
        monkeypatch.setattr(reader, "Loader", yaml.SafeLoader)
    return str(request.param)


def test_the_corpus_is_whole() -> None:
    assert len(REFUSED) == 40
    assert len(ACCEPTED) == 22
    assert all((CORPUS / name).is_file() for name in REFUSED)


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.usefixtures("parser")
def test_a_hostile_file_is_refused_within_a_second_and_says_where(name: str) -> None:
    for read in (read_agenda, read_bank, read_rules):
        begun = time.perf_counter()
        value, faults = read(CORPUS / name)
        assert time.perf_counter() - begun < 1
        assert value is None
        assert faults
        for fault in faults:
            sentence = fault_sentence(fault, speak("en"))
            assert sentence.isprintable(), "a fault steers no screen and forges no line"
            assert sentence.startswith(str(CORPUS / name))
            assert sentence.count(" – ") >= 2


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
@pytest.mark.usefixtures("parser")
def test_a_text_comes_out_as_typed(name: str, value: str) -> None:
    sheet = reader.read_sheet(CORPUS / name)
    assert sheet.faults == ()
    assert sheet.root is not None
    ((key, node),) = sheet.root.pairs
    assert (key.text, getattr(node, "text", None)) == ("title", value)


@pytest.mark.parametrize(
    ("name", "line", "column", "reason"),
    [
        ("tab_indent", 2, 1, "tab_indent"),
        ("colon_in_text", 1, 12, "bare_colon"),
        ("unclosed_quote", 1, 8, "open_quote"),
        ("dup_top", 3, 1, "duplicate_key"),
        ("dup_case_unicode", 2, 1, "duplicate_key"),
        ("one_alias", 1, 4, "alias"),
        ("tag_custom", 1, 4, "tag"),
        ("two_documents", 2, 1, "second_document"),
        ("raw_esc", 1, 9, "control_character"),
        ("esc_title", 1, 8, "control_character"),
        ("esc_bidi", 1, 8, "hidden_character"),
        ("esc_in_key", 1, 1, "control_character"),
        ("nl_in_key", 1, 1, "key_not_text"),
        ("key_list", 1, 3, "key_not_text"),
        ("cp1252_quotes", 1, 1, "not_utf8"),
        ("deep_flow", 1, 17, "too_deep"),
        ("root_list", 1, 1, "not_a_mapping"),
        ("long_scalar", 0, 0, "too_big"),
    ],
)
@pytest.mark.usefixtures("parser")
def test_the_first_fault_names_the_place_to_mend(name: str, line: int, column: int, reason: str) -> None:
    fault = reader.read_sheet(CORPUS / "yaml_refuse" / f"{name}.yaml").faults[0]
    assert (fault.line, fault.column, fault.reason) == (line, column, reason)


def test_an_unquoted_colon_is_answered_with_quotes() -> None:
    _, faults = read_agenda(CORPUS / "yaml_refuse" / "colon_in_text.yaml")
    assert "put the text in quotes" in fault_sentence(faults[0], speak("en"))


def test_a_key_that_stands_twice_names_both_lines() -> None:
    _, faults = read_agenda(CORPUS / "yaml_refuse" / "dup_top.yaml")
    sentence = fault_sentence(faults[0], speak("en"))
    assert ":3:1:" in sentence
    assert "line 1" in sentence
