"""An agenda to begin with, new or copied."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from facilitator.domain.agenda import Agenda
from facilitator.library.agendas import find_agendas, read_agenda
from facilitator.library.inspection import Inspection
from facilitator.library.reader import parse
from facilitator.library.shelves import Kept
from facilitator.library.starter import copied, starter
from facilitator.words.tongue import speak

Write = Callable[..., Path]
SCHEMA = ".schema/agenda.json"
LANGUAGES = ("en", "da", "sv")


def comments(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip().startswith("#")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_agenda_has_no_fault_and_gets_no_hint(write: Write, language: str) -> None:
    path = write(starter("my_day", SCHEMA, speak(language)), "agendas/my_day.yaml")
    assert Inspection(None, language).file(path) == ()
    agenda, _ = read_agenda(path)
    assert agenda is not None and (agenda.id, agenda.pilot) == ("my_day", True)
    assert len(comments(path.read_text(encoding="utf-8"))) > 12


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_first_line_names_the_schema_for_editors(language: str) -> None:
    first = starter("my_day", SCHEMA, speak(language)).split("\n")[0]
    assert first == "# yaml-language-server: $schema=.schema/agenda.json"


def test_comments_and_texts_are_in_the_writers_language() -> None:
    texts = {language: starter("my_day", SCHEMA, speak(language)) for language in LANGUAGES}
    for other in ("da", "sv"):
        shared = set(comments(texts["en"])) & set(comments(texts[other]))
        assert shared == {"# yaml-language-server: $schema=.schema/agenda.json", "# author: …"}
        assert "My meeting" not in texts[other]


@pytest.mark.parametrize("kept", find_agendas().kept.values(), ids=lambda kept: kept.value.id)
def test_a_copy_of_any_shipped_agenda_differs_in_its_id_alone(write: Write, kept: Kept[Agenda]) -> None:
    text = copied(kept.path, kept.value, "mine", SCHEMA, speak("en"))
    path = write(text, "agendas/mine.yaml")
    agenda, faults = read_agenda(path)
    assert faults == ()
    assert agenda == replace(kept.value, id="mine")
    assert [fault for fault in Inspection(None).file(path) if not fault.is_warning] == []
    original = kept.path.read_text(encoding="utf-8")
    assert comments(text)[2:] == comments(original)[1:]
    assert comments(text)[:2] == [
        "# yaml-language-server: $schema=.schema/agenda.json",
        f"# Made from {kept.value.id}, version {kept.value.version}.",
    ]


@pytest.mark.parametrize(
    "written",
    [
        "id: small", 'id: "small"  # why', "id:   'small'", "id: small # id: other", "\ufeffid: small",
        "id: small\r",
    ],
)  # fmt: skip
def test_only_the_id_is_exchanged_however_it_is_written(
    write: Write, small_agenda: str, written: str
) -> None:
    path = write(small_agenda.replace("id: small", written, 1))
    agenda, _ = read_agenda(path)
    assert agenda is not None
    text = copied(path, agenda, "mine", SCHEMA, speak("en"))
    copy, faults = read_agenda(write(text, "copy.yaml"))
    assert faults == () and copy is not None and copy.id == "mine"
    assert ("# why" in text) == ("# why" in written)
    assert ("# id: other" in text) == ("# id: other" in written)


def test_an_agenda_written_as_json_is_copied_too(write: Write, small_agenda: str) -> None:
    path = write(json.dumps(yaml.safe_load(small_agenda)))
    agenda, faults = read_agenda(path)
    assert faults == () and agenda is not None
    copy = parse("copy", copied(path, agenda, "mine", SCHEMA, speak("en")))
    assert copy.root is not None
    assert copy.root.pairs[0][1].text == "mine"  # type: ignore[union-attr]
