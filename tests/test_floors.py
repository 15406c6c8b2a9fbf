"""Imports run downward only, and no text is ever made into markup or a template from a string."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import facilitator

PACKAGE = Path(facilitator.__file__).parent
ROOT = PACKAGE.parent

MAKES_MARKUP = {"from_markup", "from_string", "from_text", "render_str", "Markup"}
"""Calls by which a string becomes markup of a terminal, a page or a template."""


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def makers_of_markup(source: str) -> list[int]:
    """Lines that make markup of a value that is not written there."""
    lines = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=[first, *_]):
                if name in MAKES_MARKUP and not isinstance(first, ast.Constant):
                    lines.append(node.lineno)
            case ast.BinOp(right=ast.Name(id="safe"), op=ast.BitOr()):
                lines.append(node.lineno)
    return lines


def test_imports_run_downward_only() -> None:
    lint = "from importlinter.cli import lint_imports_command as lint; lint()"
    found = subprocess.run(
        [sys.executable, "-c", lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert found.returncode == 0, found.stdout + found.stderr
    assert "0 broken" in found.stdout


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_module_makes_markup_of_a_text(path: Path) -> None:
    assert makers_of_markup(path.read_text(encoding="utf-8")) == []


def test_no_template_switches_its_escaping_off() -> None:
    for template in PACKAGE.rglob("*.html*"):
        assert "|safe" not in template.read_text(encoding="utf-8").replace(" ", ""), template


@pytest.mark.parametrize(
    "line", ["Text.from_markup(note)", "environment.from_string(f'{note}')", "Markup(a + b)", "render_str(x)"]
)
def test_the_search_for_markup_finds_it(line: str) -> None:
    assert makers_of_markup(line) == [1]
