"""How long a program that ends waits for a disk that does not answer."""

from __future__ import annotations

from facilitator.store.fault import StorageFault

LONGEST, HURRIED = 10.0, 0.4
"""Seconds for each step of ending; the second after a signal, or where the disk is known to refuse."""


def patience(hurried: bool, trouble: StorageFault | None) -> float:
    """Seconds to wait for what is not on the disk yet."""
    return HURRIED if hurried or trouble is not None else LONGEST
