"""Print a command that the README promises: ``demo`` or ``test``, the pip form.

CI and a test run what a reader would copy, so that the README cannot go stale.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

README = Path(__file__).resolve().parents[1] / "README.md"
ENDINGS = {"demo": "facilitator demo", "test": "pytest"}


def promised(which: str) -> str:
    """The line of the README's code blocks that begins with ``python3 -m venv`` and ends as asked."""
    blocks = re.findall(r"^```sh\n(.*?)^```", README.read_text(encoding="utf-8"), re.M | re.S)
    lines = [line.strip() for block in blocks for line in block.splitlines()]
    found = [line for line in lines if line.startswith("python3 -m venv") and line.endswith(ENDINGS[which])]
    if len(found) != 1:
        raise SystemExit(f"README.md promises {len(found)} commands ending in {ENDINGS[which]}")
    return found[0]


if __name__ == "__main__":
    print(promised(sys.argv[1]))  # noqa: T201 - its only output
