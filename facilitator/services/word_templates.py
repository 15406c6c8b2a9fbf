"""Word templates of a school's own: begun, looked through, and read for a paper."""

from __future__ import annotations

import os
from pathlib import Path

from facilitator.domain.office_fault import OfficeFault
from facilitator.words.tongue import Words


def write_starter(path: Path, w: Words) -> Path | None:
    """Write a starter; None where a file of that name is there already. OSError where none can be."""
    from facilitator.exports.word_template import starter

    drawn = starter(w)
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return None
    with os.fdopen(handle, "wb") as file:
        file.write(drawn)
        file.flush()
        os.fsync(file.fileno())
    return path


def faults_of(path: Path) -> tuple[OfficeFault, ...]:
    """Everything wrong with a template."""
    from facilitator.exports.word_check import check_template

    return check_template(path)


def help_left_in(path: Path) -> tuple[OfficeFault, ...]:
    """Where a template that can be used still holds the explanation it was begun with."""
    from facilitator.exports.word_help import help_left

    return help_left(path)
