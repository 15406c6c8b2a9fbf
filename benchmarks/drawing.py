"""Draws one format of a meeting that was put by as pickle, and prints the milliseconds of CPU it took.

    python benchmarks/drawing.py md meeting.pickle

What is loaded for the format counts; nothing else of the program is loaded.
"""

from __future__ import annotations

import pickle
import sys
import time
from datetime import date
from pathlib import Path

from facilitator.domain.meeting import Meeting
from facilitator.exports.audience import Audience
from facilitator.exports.formats import forms
from facilitator.exports.view import view


def main() -> None:
    name, kept = sys.argv[1:]
    meeting: Meeting = pickle.loads(Path(kept).read_bytes())
    shown = view(meeting, Audience.GROUP, "da", date.today())
    began = time.process_time()
    for form in forms((name,)):
        form.draw(shown)
    print((time.process_time() - began) * 1e3)


if __name__ == "__main__":
    main()
