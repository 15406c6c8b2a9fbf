"""A list of registrations as CSV, as forms and spreadsheets write one: read whole, or not at all."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from facilitator.domain.list_fault import ListFault, ListReason
from facilitator.domain.registration import Wanted, who
from facilitator.services.arguments import LONGEST_NAME
from facilitator.services.registering import LONGEST_WISH, MOST_LINES, target_group, written
from facilitator.text import clean_line
from facilitator.words.registration_heads import read_head

LARGEST = 1_000_000
"""Bytes of a list: a thousand people with a paragraph each."""
_ENDINGS = (".csv", ".tsv", ".txt")
_DELIMITERS = ";,\t"
_FORMULA = ("=", "+", "@", "＝", "＋", "＠")
_LINE_END = re.compile("\r\n?|\n")
_SEPARATOR_LINE = "sep="
"""How a spreadsheet may say in its first line what parts the cells."""


@dataclass(frozen=True, slots=True)
class RegistrationList:
    """Who is on a list, each once. ``ignored`` are heads of columns that are not read."""

    wanted: tuple[Wanted, ...]
    ignored: tuple[str, ...] = ()


def read_registration_list(path: Path) -> RegistrationList | tuple[ListFault, ...]:
    """The people of a list; else every fault, in the order of the lines, and nobody."""
    text = _text(path)
    if isinstance(text, ListFault):
        return (text,)
    rows, fault = _rows(text, str(path))
    if not rows:
        return (fault or ListFault(str(path), ListReason.EMPTY),)
    at, heads = rows[0]
    columns, faults = _columns(heads, at, str(path))
    if faults:
        return faults
    found = [_row(row, line, columns, len(heads), str(path)) for line, row in rows[1:]]
    faults = tuple(each for _, lacking in found for each in lacking) + ((fault,) if fault else ())
    if faults:
        return faults
    if not found:
        return (ListFault(str(path), ListReason.NO_ROWS, at + 1, 1),)
    if len(found) > MOST_LINES:
        facts = {"most": MOST_LINES}
        return (ListFault(str(path), ListReason.TOO_MANY_ROWS, rows[MOST_LINES + 1][0], 1, facts),)
    once = {who(each.name, each.school): each for each, _ in reversed(found) if each is not None}
    ignored = (clean_line(head).text for n, head in enumerate(heads) if n not in columns.values())
    return RegistrationList(tuple(reversed(once.values())), tuple(filter(None, ignored)))


def typed_or_listed(typed: str) -> str | tuple[ListFault, ...]:
    """The text of an order for what was typed: as it is, or, for the path of a list, all who are on it."""
    named = typed.strip().strip("\"'")
    if "\n" in named or not named.casefold().endswith(_ENDINGS):
        return typed
    read = read_registration_list(Path(named).expanduser())
    return written(read.wanted) if isinstance(read, RegistrationList) else read


def _text(path: Path) -> str | ListFault:
    """The text of a file in UTF-8, UTF-16 with its mark, or as Windows writes it in western Europe."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError):
        return ListFault(str(path), ListReason.NO_SUCH_FILE)
    if len(data) > LARGEST:
        return ListFault(str(path), ListReason.TOO_LARGE, facts={"most": LARGEST // 1_000_000})
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return ListFault(str(path), ListReason.NOT_TEXT) if "\0" in text else text
    return ListFault(str(path), ListReason.NOT_TEXT)


def _rows(text: str, path: str) -> tuple[list[tuple[int, list[str]]], ListFault | None]:
    """The rows that hold something, each with the line it begins in, and where the file is no CSV."""
    first, *others = _LINE_END.split(text, maxsplit=1)
    skipped = first.strip().casefold().startswith(_SEPARATOR_LINE) and len(first.strip()) <= len("sep=;")
    told = "".join(others) if skipped else text
    delimiter = _delimiter(_LINE_END.split(told.lstrip(), maxsplit=1)[0])
    reader = csv.reader(StringIO(told, newline=""), delimiter=delimiter, strict=True)
    rows: list[tuple[int, list[str]]] = []
    before = begins = int(skipped)
    try:
        for row in reader:
            begins, before = before + 1, int(skipped) + reader.line_num
            if any(cell.strip() for cell in row):
                rows.append((begins, row))
    except csv.Error:
        return rows or [(1, [""])], ListFault(path, ListReason.NOT_CSV, before + 1, 1)
    return rows, None


def _delimiter(head: str) -> str:
    """The sign by which most heads are known; a semicolon where that says nothing."""

    def known(sign: str) -> int:
        return sum(bool(read_head(cell.strip().strip('"'))) for cell in head.split(sign))

    return max(_DELIMITERS, key=known)


def _columns(heads: Sequence[str], line: int, path: str) -> tuple[Mapping[str, int], tuple[ListFault, ...]]:
    """Which column is which; faults where the needed ones are not there, or one is there twice."""
    columns: dict[str, int] = {}
    faults: list[ListFault] = []
    for n, head in enumerate(heads):
        key = read_head(head)
        if key in columns:
            faults.append(ListFault(path, ListReason.HEAD_TWICE, line, n + 1, {"head": head}))
        elif key:
            columns[key] = n
    if not columns:
        return columns, (ListFault(path, ListReason.NO_HEADS, line, 1),)
    if "name" not in columns and not {"first_name", "last_name"} <= set(columns):
        faults.append(ListFault(path, ListReason.HEAD_LACKS, line, 1, {"key": "name"}))
    if "school" not in columns:
        faults.append(ListFault(path, ListReason.HEAD_LACKS, line, 1, {"key": "school"}))
    return columns, tuple(faults)


def _row(
    row: Sequence[str], line: int, columns: Mapping[str, int], width: int, path: str
) -> tuple[Wanted | None, tuple[ListFault, ...]]:
    told = {key: clean_line(row[n], LONGEST_WISH).text if n < len(row) else "" for key, n in columns.items()}
    faults = tuple(_faults(row, told, line, columns, width, path))
    if faults:
        return None, faults
    name = told.get("name") or f"{told['first_name']} {told['last_name']}".strip()
    wanted = Wanted(name, told["school"], target_group(told.get("target_group", "")), told.get("wishes", ""))
    return wanted, ()


def _faults(
    row: Sequence[str],
    told: Mapping[str, str],
    line: int,
    columns: Mapping[str, int],
    width: int,
    path: str,
) -> Iterator[ListFault]:
    named = ("name",) if "name" in columns else ("first_name", "last_name")
    if not any(told[key] for key in named):
        yield ListFault(path, ListReason.NAME_LACKS, line, columns[named[0]] + 1)
    if not told["school"]:
        yield ListFault(path, ListReason.SCHOOL_LACKS, line, columns["school"] + 1)
    for key in (*named, "school", "target_group", "wishes"):
        most = LONGEST_WISH if key == "wishes" else LONGEST_NAME
        value = told.get(key, "")
        cut = key in columns and columns[key] < len(row) and len(row[columns[key]].strip()) > most
        if cut or len(value) > most:
            yield ListFault(path, ListReason.TOO_LONG, line, columns[key] + 1, {"most": most})
        elif key in (*named, "school") and value.startswith(_FORMULA):
            yield ListFault(path, ListReason.FORMULA, line, columns[key] + 1)
    for n, cell in enumerate(row[width:], start=width + 1):
        if cell.strip():
            yield ListFault(path, ListReason.CELL_TOO_MANY, line, n)
            return
