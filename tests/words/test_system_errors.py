"""What the operating system says of an error is said in the reader's language."""

from __future__ import annotations

import errno
import os

import pytest

from facilitator.words.system_errors import system_error
from facilitator.words.tongue import speak

COMMON = (
    "ENOENT", "EACCES", "EPERM", "ENOSPC", "EROFS", "EISDIR", "ENOTDIR", "EEXIST", "ENAMETOOLONG", "EBUSY",
)  # fmt: skip


@pytest.mark.parametrize("name", COMMON)
def test_a_common_error_is_said_in_each_language(name: str) -> None:
    why = os.strerror(getattr(errno, name))
    said = {system_error(why, speak(language)) for language in ("en", "da", "sv")}
    assert len(said) == 3 and why not in said


def test_what_is_not_known_stands_as_the_system_says_it() -> None:
    assert system_error("Adgang nægtet", speak("sv")) == "Adgang nægtet"
