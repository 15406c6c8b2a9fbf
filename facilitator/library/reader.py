"""The door for YAML from others: bounded, without YAML's surprises, every fault with its place.

Built over PyYAML's events, so no alias is followed and nothing is constructed; ``10:30``, ``no``
and ``09`` stay texts until a schema says otherwise.
"""

from __future__ import annotations

import re
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

from facilitator.domain.fault import Fault, FaultReason, in_order
from facilitator.library.syntax import explain
from facilitator.library.tree import START, Listing, Mapping, Node, Place, Scalar

MAX_BYTES = 256 * 1024
MAX_DEPTH = 16
MAX_NODES = 20_000
MAX_FAULTS = 100
MAX_CHARACTERS = 10
"""Bad characters reported of one file: one that is no text at all has thousands."""
MAX_KEY = 100

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
"""Characters that steer a terminal, cannot be stored, or count as a line end in one program only."""

HIDDEN = re.compile(
    r"[\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]"
    r"|(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d"
)
"""Characters that turn or hide what is written; the joiner is let through inside an emoji."""

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Its events are read one by one; its constructors, which follow aliases, are never called."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file that was read: its tree, or None and why not."""

    path: str
    root: Mapping | None
    faults: tuple[Fault, ...] = ()


def read_sheet(path: Path) -> Sheet:
    """Read a file that holds one mapping. Never raises for what is in the file or in its place."""
    text, fault = _text_of(path)
    if fault is not None:
        return Sheet(str(path), None, (fault,))
    return parse(str(path), text)


def parse(path: str, text: str) -> Sheet:
    """The tree of a text; ``path`` is only for the faults."""
    if marked := list(islice(_bad_characters(path, text), MAX_CHARACTERS)):
        return Sheet(path, None, in_order(marked))
    growth = _grown(path, text, Loader) or _grown(path, text, yaml.SafeLoader) or _Growth(path)
    if not growth.faults and growth.root is None:
        growth.fault(START, FaultReason.EMPTY_FILE)
    elif not growth.faults and not isinstance(growth.root, Mapping):
        growth.fault(START, FaultReason.NOT_A_MAPPING)
    root = growth.root if isinstance(growth.root, Mapping) and not growth.faults else None
    return Sheet(path, root, in_order(growth.faults))


def _grown(path: str, text: str, loader: Any) -> _Growth | None:
    """What the events of a text make; None where libyaml gave up before it told of any.

    It looks ahead over a thousand signs and has a depth of its own, so it cannot say where ours was passed.
    """
    growth = _Growth(path)
    try:
        for event in yaml.parse(text, Loader=loader):
            growth.take(event)
    except _Stop:
        pass
    except yaml.YAMLError as error:
        if "nesting depth" in str(error):
            return None
        growth.faults.append(explain(path, text, error))
    return growth


def _text_of(path: Path) -> tuple[str, Fault | None]:
    def refuse(reason: FaultReason, line: int = 0, **facts: Any) -> tuple[str, Fault]:
        return "", Fault(str(path), line, min(line, 1), reason, facts)

    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            return refuse(FaultReason.NOT_A_FILE)
        if about.st_size > MAX_BYTES:
            return refuse(FaultReason.TOO_BIG, kilobytes=about.st_size // 1024, limit=MAX_BYTES // 1024)
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return refuse(FaultReason.NO_SUCH_FILE)
    except (OSError, ValueError) as error:
        return refuse(FaultReason.NOT_READABLE, why=getattr(error, "strerror", None) or "")
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n"), None
    except UnicodeDecodeError as error:
        return refuse(FaultReason.NOT_UTF8, line=raw.count(b"\n", 0, error.start) + 1)


def _bad_characters(path: str, text: str) -> Iterator[Fault]:
    for pattern, reason in ((CONTROL, FaultReason.CONTROL_CHARACTER), (HIDDEN, FaultReason.HIDDEN_CHARACTER)):
        for found in pattern.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            column = found.start() - text.rfind("\n", 0, found.start())
            yield Fault(path, line, column, reason, {"code": _code(found)})


def _code(found: re.Match[str]) -> str:
    return f"U+{ord(found[0]):04X}"


class _Stop(Exception):
    """Enough has been seen; the faults say why."""


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    place: Place
    is_mapping: bool
    members: list[Node] = field(default_factory=list)
    pairs: list[tuple[Scalar, Node]] = field(default_factory=list)
    key: Scalar | None = None
    seen: dict[str, Place] = field(default_factory=dict)

    def closed(self) -> Node:
        if self.is_mapping:
            return Mapping(self.place, tuple(self.pairs))
        return Listing(self.place, tuple(self.members))


@dataclass(slots=True)
class _Growth:
    """The tree while its events come in, with its own stack: depth costs no recursion."""

    path: str
    root: Node | None = None
    faults: list[Fault] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    nodes: int = 0
    documents: int = 0

    def fault(self, place: Place, reason: FaultReason, **facts: Any) -> None:
        self.faults.append(Fault(self.path, place.line, place.column, reason, facts))
        if len(self.faults) >= MAX_FAULTS:
            raise _Stop

    def refuse(self, place: Place, reason: FaultReason, **facts: Any) -> None:
        """A fault after which reading on is of no use."""
        self.fault(place, reason, **facts)
        raise _Stop

    def take(self, event: yaml.Event) -> None:
        mark: Any = event.start_mark
        place = Place(mark.line + 1, mark.column + 1)
        match event:
            case yaml.DocumentStartEvent():
                self._open_document(event, place)
            case yaml.AliasEvent():
                self.fault(place, FaultReason.ALIAS, name=str(event.anchor))
                self._put(Scalar(place, ""))
            case yaml.ScalarEvent():
                self._check_properties(event, place)
                self._check_text(event.value, place)
                self._put(Scalar(place, event.value), plain=not event.style)
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._check_properties(event, place)
                self._open(place, isinstance(event, yaml.MappingStartEvent))
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self._put(self.stack.pop().closed())

    def _open_document(self, event: yaml.DocumentStartEvent, place: Place) -> None:
        self.documents += 1
        if self.documents > 1:
            self.refuse(place, FaultReason.SECOND_DOCUMENT)
        if event.version or event.tags:
            self.fault(place, FaultReason.DIRECTIVE)

    def _check_properties(self, event: Any, place: Place) -> None:
        if event.anchor is not None:
            self.fault(place, FaultReason.ALIAS, name=str(event.anchor))
        if event.tag is not None:
            self.fault(place, FaultReason.TAG, name=str(event.tag).replace("tag:yaml.org,2002:", "!!"))

    def _check_text(self, text: str, place: Place) -> None:
        """What an escape such as ``\\e`` made stands in the value only, not in the file."""
        if found := CONTROL.search(text):
            self.fault(place, FaultReason.CONTROL_CHARACTER, code=_code(found))
        elif found := HIDDEN.search(text):
            self.fault(place, FaultReason.HIDDEN_CHARACTER, code=_code(found))

    def _open(self, place: Place, is_mapping: bool) -> None:
        if len(self.stack) >= MAX_DEPTH:
            self.refuse(place, FaultReason.TOO_DEEP, limit=MAX_DEPTH)
        self.stack.append(_Open(place, is_mapping))

    def _put(self, node: Node, *, plain: bool = False) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self.refuse(node.place, FaultReason.TOO_MANY_NODES, limit=MAX_NODES)
        if not self.stack:
            self.root = node
            return
        parent = self.stack[-1]
        if not parent.is_mapping:
            parent.members.append(node)
        elif parent.key is None:
            parent.key = self._key(node, parent, plain)
        else:
            parent.pairs.append((parent.key, node))
            parent.key = None

    def _key(self, node: Node, parent: _Open, plain: bool) -> Scalar:
        if not isinstance(node, Scalar) or not node.text.strip() or not _one_short_line(node.text):
            self.fault(node.place, FaultReason.KEY_NOT_TEXT)
            return Scalar(node.place, "")
        if plain and node.text == "<<":
            self.fault(node.place, FaultReason.MERGE)
        looks = unicodedata.normalize("NFC", node.text)
        if first := parent.seen.get(looks):
            self.fault(node.place, FaultReason.DUPLICATE_KEY, key=node.text, first_line=first.line)
        parent.seen.setdefault(looks, node.place)
        return node


def _one_short_line(text: str) -> bool:
    return len(text) <= MAX_KEY and "\n" not in text and "\t" not in text
