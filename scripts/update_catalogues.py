"""Bring the catalogues up to date with the sentences in the code.

Extracts every message of the package, the help of its commands too, merges it into the Danish and the
Swedish catalogue (what is translated stays, what is gone goes), compiles both, and names what is still
to be translated.
Run it from anywhere after a sentence was added or reworded; it ends with 1 while something is missing.
"""

from __future__ import annotations

import ast
import io
import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "facilitator"
LOCALE = PACKAGE / "words" / "locale"
LANGUAGES = ("da", "sv")
KEYWORDS = {
    "_": None,
    "N_": None,
    "n_": (1, 2),
    "p_": ((1, "c"), 2),
    "np_": ((1, "c"), 2, 3),
    "Term": ((1, "c"), 2),
    "Noun": ((1, "c"), 2, 3),
}
"""How a message is marked: the methods of ``Words``, and terms said later."""

_STILL = datetime(2026, 1, 1, tzinfo=UTC)
"""A date in the head that would change with every run says nothing and divides every merge."""


def extracted() -> Catalog:
    """Every message of the package."""
    template = _catalogue()
    found = extract_from_dir(PACKAGE, [("**.py", "python")], keywords=KEYWORDS, comment_tags=())
    for _path, _line, message, _comments, context in found:
        template.add(message, context=context)
    for path in sorted((PACKAGE / "cli").glob("*.py")):
        for text in helps_in(path):
            template.add(text)
    return template


def helps_in(path: Path) -> Iterator[str]:
    """What a command's help says: click takes it from the function's docstring."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and any(map(_declares, node.decorator_list)):
            yield ast.get_docstring(node) or ""


def _declares(decorator: ast.expr) -> bool:
    match decorator:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
            return name in ("command", "group")
    return False


def po_path(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / "facilitator.po"


def read(language: str) -> Catalog:
    """The catalogue of a language as it is committed; an empty one where there is none."""
    path = po_path(language)
    if not path.exists():
        return _catalogue(language)
    with path.open("rb") as file:
        return read_po(file, locale=language, domain="facilitator")


def compiled(catalogue: Catalog) -> bytes:
    """What gettext reads; what is not translated is left out, so that it is said in English."""
    for message in untranslated(catalogue):
        message.string = ""
    file = io.BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def merged(language: str, template: Catalog) -> Catalog:
    """What the code says, with the translations there are."""
    known, catalogue = read(language), _catalogue(language)
    for message in messages(template):
        before = known.get(message.id, message.context)
        said = before.string if before is not None and before.id == message.id else message.string
        catalogue.add(message.id, said, context=message.context)
    return catalogue


def messages(catalogue: Catalog) -> Iterator[Message]:
    """All but the head."""
    return (message for message in catalogue if message.id)


def untranslated(catalogue: Catalog) -> list[Message]:
    return [message for message in messages(catalogue) if not all(_forms(message.string))]


def write(catalogue: Catalog, language: str) -> None:
    path = po_path(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    file = io.BytesIO()
    write_po(file, catalogue, no_location=True, sort_output=True, width=100)
    _place(path, file.getvalue())
    _place(path.with_suffix(".mo"), compiled(read(language)))


def _place(path: Path, written: bytes) -> None:
    """The file appears whole: whoever reads it meanwhile loses no translation."""
    part = path.with_name(f".{path.name}-{os.getpid()}")
    part.write_bytes(written)
    part.replace(path)


def _catalogue(language: str | None = None) -> Catalog:
    return Catalog(
        locale=language,
        domain="facilitator",
        project="facilitator",
        version="1",
        header_comment="# What the program says.",
        creation_date=_STILL,
        revision_date=_STILL,
        last_translator="the authors",
        language_team="the authors",
        msgid_bugs_address="the issue tracker",
        fuzzy=False,
    )


def _forms(string: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    """The forms of a translation, two where it is counted."""
    return (string or "",) if isinstance(string, str | None) else tuple(string)


def main() -> int:
    template = extracted()
    lacking = 0
    for language in LANGUAGES:
        catalogue = merged(language, template)
        write(catalogue, language)
        for message in untranslated(catalogue):
            lacking += 1
            context = f"[{message.context}] " if message.context else ""
            sys.stdout.write(f"{language}: {context}{message.id!r}\n")
    sys.stdout.write(f"{len(list(messages(template)))} messages, {lacking} translations to write\n")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
