"""What the pages for those who change the program name is there: modules, functions, folders, files."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

import facilitator

PACKAGE = Path(facilitator.__file__).parent
ROOT = PACKAGE.parent
PAGES = ("docs/architecture.md", "docs/vocabulary.md", "CONTRIBUTING.md")

NOT_OURS = frozenset(
    {"pwrite", "sqlite3", "lint-imports", "pytest", "Content", "CI", "msgstr", ".mo", "sv", "w", "w._"}
)
"""Names of the system, of what is installed and of files, and the short name of a value."""


def named(page: str) -> set[str]:
    """What stands between backticks, and what has a dot in a figure; orders to type are left out."""
    text = (ROOT / page).read_text(encoding="utf-8")
    figures = re.findall(r"^```text\n(.*?)^```", text, re.M | re.S)
    spans = re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```", "", text, flags=re.M | re.S))
    dotted = re.findall(r"[A-Za-z_]+(?:\.[A-Za-z_]+)+", "\n".join(figures))
    return {re.sub(r"\(.*\)$", "", each) for each in (*spans, *dotted) if " " not in each}


@cache
def modules() -> dict[str, list[Path]]:
    """Modules and packages by their dotted name, and by every end of it."""
    found: dict[str, list[Path]] = {}
    for path in PACKAGE.rglob("*.py"):
        parts = path.relative_to(ROOT).with_suffix("").parts
        parts = parts[:-1] if parts[-1] == "__init__" else parts
        for n in range(len(parts)):
            found.setdefault(".".join(parts[n:]), []).append(path)
    return found


@cache
def names_in(path: Path) -> dict[str, frozenset[str]]:
    """Names a module gives a meaning to, each with those of what it is made of."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {name: frozenset(_parts(node)) for node in tree.body for name in _bound(node)}


def _bound(node: ast.stmt) -> list[str]:
    match node:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.AsyncFunctionDef(name=name):
            return [name]
        case ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
        case ast.Assign(targets=targets):
            return [each.id for each in targets if isinstance(each, ast.Name)]
    return []


def _parts(node: ast.stmt) -> list[str]:
    return [name for each in node.body for name in _bound(each)] if isinstance(node, ast.ClassDef) else []


@cache
def everything() -> dict[str, frozenset[str]]:
    """Every name of the package, with what any of that name is made of."""
    found: dict[str, frozenset[str]] = {}
    for path in PACKAGE.rglob("*.py"):
        for name, parts in names_in(path).items():
            found[name] = found.get(name, frozenset()) | parts
    return found


def is_there(name: str) -> bool:
    """Is it a file or folder, a module, a name in a module, or a part of a class?"""
    if name in NOT_OURS or name in modules():
        return True
    if "/" in name or name.endswith((".py", ".md")):
        return any(any(root.glob(name.strip("/"))) for root in (ROOT, PACKAGE))
    before, _, last = name.rpartition(".")
    if not before:
        return name in everything() or any(name in parts for parts in everything().values())
    if last == "*":
        return before in modules()
    if last in everything().get(before, ()):
        return True
    # of a module also what its classes are made of: a value is called as its module is
    known = [names_in(path) for path in modules().get(before, [])]
    return any(last in names or any(last in parts for parts in names.values()) for names in known)


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_names_is_there(page: str) -> None:
    gone = [name for name in sorted(named(page)) if not is_there(name)]
    assert gone == []


@pytest.mark.parametrize(
    "name",
    [
        "commands.carry_out", "services/commands_of_a_meeting.py", "Room.undo_everything",
        "domain.moves.nothing", "services/no_*.py", "NoSuchClass", "docs/nothing.md",
    ],
)  # fmt: skip
def test_the_search_misses_what_is_not_there(name: str) -> None:
    assert not is_there(name)
