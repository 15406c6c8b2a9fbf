"""Checking files of the library, and saying what is wrong in them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from facilitator.cli.answer import say_json
from facilitator.cli.stage import INVALID, NOT_FOUND, Stage
from facilitator.domain.fault import Fault, FaultReason
from facilitator.library.inspection import FOLDERS, Checked, Inspection
from facilitator.words.faults import fault_message, fault_sentence
from facilitator.words.tongue import Words


def check_files(paths: Iterable[Path], stage: Stage, folders: Iterable[str] = FOLDERS) -> int:
    """Check files, or without any these folders of the user's and of the shipped content; the exit status.

    Hints are said and fail nothing.
    """
    inspection = Inspection(stage.paths.home, stage.language)
    named = tuple(paths)
    checked = inspection.paths(named) if named else inspection.everything(folders)
    if stage.json:
        faults = [_as_json(fault, stage.w) for fault in checked.faults]
        say_json(ok=checked.ok, files=checked.files, faults=faults)
    else:
        for fault in checked.faults:
            click.echo(fault_sentence(fault, stage.w))
        click.echo(_summary(checked, stage.w), err=True)
    return _status(checked)


def _status(checked: Checked) -> int:
    if checked.ok:
        return 0
    wrong = (fault for fault in checked.faults if not fault.is_warning)
    return NOT_FOUND if all(fault.reason is FaultReason.NO_SUCH_FILE for fault in wrong) else INVALID


def _summary(checked: Checked, w: Words) -> str:
    hints = sum(fault.is_warning for fault in checked.faults)
    wrong = len(checked.faults) - hints
    files = w.n_("{n} file", "{n} files", checked.files).format(n=checked.files)
    if not wrong:
        said = w._("√ {files} in order").format(files=files)
    else:
        said = w.n_("× {n} fault in {files}", "× {n} faults in {files}", wrong).format(n=wrong, files=files)
    if not hints:
        return said
    told = w.n_("{n} hint", "{n} hints", hints).format(n=hints)
    return w._("{what}, {hints}").format(what=said, hints=told)


def _as_json(fault: Fault, w: Words) -> dict[str, object]:
    return {
        "path": fault.path,
        "line": fault.line,
        "column": fault.column,
        "reason": fault.reason.value,
        "hint": fault.is_warning,
        "message": fault_message(fault, w),
    }
