"""What a YAML parser's complaint means to somebody who writes an agenda."""

from __future__ import annotations

import yaml

from facilitator.domain.fault import Fault, FaultReason

QUOTES = ("'", '"')
WHERE_IT_BEGAN = (FaultReason.OPEN_QUOTE, FaultReason.OPEN_BRACKET)


def explain(path: str, text: str, error: yaml.YAMLError) -> Fault:
    """The fault behind a parser's error, at the place where the writer has to mend it."""
    at = getattr(error, "problem_mark", None)
    if at is None:
        return Fault(path, 0, 0, FaultReason.NOT_YAML)
    before, sign = _around(text, at.line, at.column)
    context = str(getattr(error, "context", "") or "")
    reason = _reason(str(getattr(error, "problem", "") or ""), context, sign)
    if reason in WHERE_IT_BEGAN:
        at = getattr(error, "context_mark", None) or at
    elif reason is FaultReason.NOT_YAML and before.rstrip().endswith(QUOTES):
        reason = FaultReason.OPEN_QUOTE
    facts = {"sign": sign} if reason is FaultReason.BAD_START else {}
    return Fault(path, at.line + 1, at.column + 1, reason, facts)


def _reason(problem: str, context: str, sign: str) -> FaultReason:
    """Told by PyYAML's and libyaml's words, which differ in details only."""
    if "mapping values are not allowed" in problem:
        return FaultReason.BARE_COLON
    if "cannot start any token" in problem:
        return FaultReason.TAB_INDENT if sign == "\t" else FaultReason.BAD_START
    if "escape" in problem:
        return FaultReason.UNKNOWN_ESCAPE
    if "quoted scalar" in context:
        return FaultReason.OPEN_QUOTE
    return FaultReason.OPEN_BRACKET if "flow" in context else FaultReason.NOT_YAML


def _around(text: str, line: int, column: int) -> tuple[str, str]:
    """What stands on the line before a position, and the character there."""
    lines = text.split("\n")
    row = lines[line] if line < len(lines) else ""
    return row[:column], row[column : column + 1]
