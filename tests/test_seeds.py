"""The page of requirements says what the marks say."""

from __future__ import annotations

import importlib.util
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_the_page_of_requirements_is_what_the_marks_make_of_it() -> None:
    spec = importlib.util.spec_from_file_location("build_seeds", ROOT / "scripts" / "build_seeds.py")
    assert spec is not None and spec.loader is not None
    builder = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(builder)
    written = (ROOT / "docs" / "seeds.md").read_text(encoding="utf-8")
    assert written == builder.page(), "run: python scripts/build_seeds.py"
