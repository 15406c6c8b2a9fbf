"""No text reaches a widget as a plain string that Textual would read as markup."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import facilitator.tui

ROOT = Path(facilitator.tui.__file__).parent
READ_AS_MARKUP = {
    "Static", "Label", "Button", "Checkbox", "RadioButton", "Collapsible", "Tab", "TabPane", "Option",
    "Selection", "notify", "update", "add_row", "add_column", "add_option", "add_options", "add_leaf",
    "from_markup", "from_text", "set_options", "render_str",
}  # fmt: skip
READ_WHEN_SET = {"border_title", "border_subtitle", "tooltip", "label", "placeholder"}
SAFE_MAKERS = {"Content", "Text"}


def modules() -> list[Path]:
    return sorted(ROOT.rglob("*.py"))


def content_makers() -> set[str]:
    """Functions of this package that say they return content."""
    return {
        node.name
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
        and node.returns is not None
        and ast.unparse(node.returns) == "Content"
    }


def is_safe(value: ast.expr, makers: set[str]) -> bool:
    match value:
        case ast.Constant():
            return True
        case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(value=ast.Name(id=name))):
            return name in SAFE_MAKERS or name in makers
        case _:
            return False


def faults(source: str, makers: set[str]) -> list[int]:
    lines = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in READ_AS_MARKUP:
                if not all(is_safe(arg, makers) for arg in node.args):
                    lines.append(node.lineno)
            case ast.Assign(targets=[ast.Attribute(attr=name)]) if name in READ_WHEN_SET:
                if not is_safe(node.value, makers):
                    lines.append(node.lineno)
    return lines


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_module_hands_a_bare_string_to_a_widget(path: Path) -> None:
    assert faults(path.read_text(encoding="utf-8"), content_makers()) == []


@pytest.mark.parametrize(
    "line",
    [
        "Static(note)",
        "self.notify(f'{note} gemt')",
        "label.update(view.text)",
        "box.border_title = name",
        "Label('a' + b)",
    ],
)
def test_the_search_finds_what_it_looks_for(line: str) -> None:
    assert faults(line, set()) == [1]
