"""What is wrong with the file fits the one row there is for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len

from facilitator.store.fault import FaultKind, StorageFault
from facilitator.tui.presenting.trouble import LONGEST, held_sentence, not_done_sentence, only_read_sentence
from facilitator.words.tongue import speak

WIDEST = 76
"""Cells of the row where nothing is said about saving, as in a window that may only read."""


@pytest.mark.parametrize("language", ["en", "da", "sv"])
def test_every_fault_is_told_apart_and_fits_a_window_of_eighty_columns(language: str) -> None:
    w = speak(language)
    for sentence in (held_sentence, not_done_sentence):
        told = {sentence(StorageFault(kind, Path("x")), w) for kind in FaultKind}
        assert len(told) == len(FaultKind)
        assert [said for said in told if cell_len(said) > LONGEST] == []
    only_read = [only_read_sentence(StorageFault(kind, Path("x")), w) for kind in FaultKind]
    assert [said for said in only_read if cell_len(said) > WIDEST] == []
    assert only_read_sentence(None, w) in only_read
