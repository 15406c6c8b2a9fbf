"""What the first frame may load."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("sqlmodel", "sqlalchemy", "pydantic", "yaml", "babel", "alembic", "jinja2", "openpyxl", "docx")


def test_the_meeting_screen_is_painted_without_what_makes_a_start_slow() -> None:
    program = "import sys, facilitator.tui.screens.desk, facilitator.tui.safety, facilitator.tui.terminal\n"
    program += "print(' '.join(sorted({name.partition('.')[0] for name in sys.modules})))"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not set(HEAVY) & set(loaded.stdout.split())
