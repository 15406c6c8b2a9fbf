"""Write docs/seeds.md: every requirement, and the tests that are marked as proving it.

Run it after a mark was added; a test compares the file with what this would write.
"""

from __future__ import annotations

import ast
import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REQUIREMENTS = ROOT / "docs" / "requirements.tsv"
ANSWERS = ROOT / "docs" / "requirements-answered.tsv"
"""Requirements that are the same as another, or ask for nothing: id, answer."""
PAGE = ROOT / "docs" / "seeds.md"

HEAD = """# Requirements and their tests

Written by `python scripts/build_seeds.py` from `docs/requirements.tsv` and the marks in `tests/`.

"""


def marks() -> dict[str, list[str]]:
    """Names of tests by the requirement they are marked with."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                for requirement in _marked(node):
                    found[requirement].append(f"{path.relative_to(ROOT).as_posix()}::{node.name}")
    return found


def _marked(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> Iterator[str]:
    for decorator in node.decorator_list:
        if isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == "pytest.mark.seed":
            yield from (arg.value for arg in decorator.args if isinstance(arg, ast.Constant))


def page() -> str:
    """The whole page."""
    rows = _table(REQUIREMENTS)
    answers = {row["id"]: row["answer"] for row in _table(ANSWERS)}
    proven = marks()
    unknown = sorted(set(proven) - {row["id"] for row in rows})
    if unknown:
        raise SystemExit(f"marked, but no requirement: {', '.join(unknown)}")
    done = sum(row["id"] in proven for row in rows)
    answered = sum(row["id"] in answers and row["id"] not in proven for row in rows)
    lines = [
        f"{done} of {len(rows)} proven by tests, {answered} answered otherwise, "
        f"{len(rows) - done - answered} open.\n",
        "| | requirement | proven by |",
        "|---|---|---|",
    ]
    for row in rows:
        tests = "<br>".join(f"`{name}`" for name in sorted(set(proven.get(row["id"], ()))))
        text = row["requirement"].replace("|", "\\|")
        lines.append(f"| {row['id']} | {text} | {tests or answers.get(row['id'], 'open')} |")
    return HEAD + "\n".join(lines) + "\n"


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
