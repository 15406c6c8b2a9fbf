"""Lets the tests of this folder share the half-day meeting that needs no disk."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
