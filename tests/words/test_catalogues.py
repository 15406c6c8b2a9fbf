"""Everything the program says is said in Danish and Swedish, too."""

from __future__ import annotations

import ast
import gettext
import importlib.util
import io
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

LANGUAGES = ("da", "sv")
PLACEHOLDER = re.compile(r"{(\w*)[^}]*}")


def _tool() -> ModuleType:
    path = Path(__file__).parents[2] / "scripts" / "update_catalogues.py"
    spec = importlib.util.spec_from_file_location("update_catalogues", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


tool = _tool()


def _forms(message: Any) -> tuple[str, ...]:
    return message if isinstance(message, tuple) else (message,)


@pytest.fixture(scope="module")
def said() -> set[tuple[str | None, Any]]:
    """Every message of the package, with its context."""
    return {(message.context, message.id) for message in tool.messages(tool.extracted())}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_holds_what_the_program_says_and_nothing_else(
    language: str, said: set[tuple[str | None, Any]]
) -> None:
    kept = {(message.context, message.id) for message in tool.messages(tool.read(language))}
    assert said - kept == set()
    assert kept - said == set()


def test_every_sentence_in_the_code_is_found_even_inside_another_string(
    said: set[tuple[str | None, Any]],
) -> None:
    """What stands in braces of a formatted string is overlooked by the extractor of Python 3.11."""
    known = {text for _context, message in said for text in _forms(message)}
    in_code = {text for path in tool.PACKAGE.rglob("*.py") for text in _said_in(path)}
    assert len(in_code) > 300
    assert in_code - known == set()


def _said_in(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Attribute(attr="_"), args=[ast.Constant(value=str() as text)]):
                yield text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated_for_sure(language: str) -> None:
    catalogue = tool.read(language)
    assert [message.id for message in tool.untranslated(catalogue)] == []
    assert [message.id for message in tool.messages(catalogue) if message.fuzzy] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_uses_the_facts_of_its_message(language: str) -> None:
    for message in tool.messages(tool.read(language)):
        asked = set(PLACEHOLDER.findall(_forms(message.id)[-1]))
        for form in _forms(message.string):
            assert set(PLACEHOLDER.findall(form)) == asked, message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_blanks_around_a_message_are_kept_but_before_a_comma(language: str) -> None:
    for message in tool.messages(tool.read(language)):
        for form in _forms(message.string):
            opens = form[:1] == " " or form[:1] == ","
            assert opens == _forms(message.id)[-1].startswith(" "), message.id
            assert form.endswith(" ") == _forms(message.id)[-1].endswith(" "), message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_says_what_the_written_one_says(language: str) -> None:
    compiled = tool.po_path(language).with_suffix(".mo").read_bytes()
    assert _spoken(compiled) == _spoken(tool.compiled(tool.read(language)))


def _spoken(compiled: bytes) -> dict[Any, str]:
    """Messages of a compiled catalogue without its head, which names the tool that wrote it."""
    catalogue = gettext.GNUTranslations(io.BytesIO(compiled))._catalog  # type: ignore[attr-defined]
    return {message: text for message, text in catalogue.items() if message}
