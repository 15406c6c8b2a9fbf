"""Sentences for hints: short enough for the line above the capture line."""

from __future__ import annotations

from facilitator.domain.wording import Hint, HintKind
from facilitator.words.tongue import Words

LONGEST_WORD = 18
"""Cells of the word a hint points at, so that a sentence keeps within 64."""


def hint_sentence(hint: Hint, w: Words) -> str:
    """One question or nudge, at most 64 cells in English."""
    facts = {name: _short(value) for name, value in hint.facts.items()}
    return _message(hint.kind, w).format(**facts)


def _message(kind: HintKind, w: Words) -> str:
    match kind:
        case HintKind.ADVICE_IN_DISGUISE:
            return w._("I hear a suggestion – how does it sound as a question?")
        case HintKind.CLOSED_QUESTION:
            return w._("“{word} …” gets a yes or a no – try what or how?")
        case HintKind.WHY_IN_CLARIFY:
            return w._("“{word}” can wait – now who, what, when, how many?")
        case HintKind.TOO_LONG:
            return w._("{words} words – what is the question in one sentence?")
        case HintKind.INTRODUCTION:
            return w._("Begin with the question itself?")
        case HintKind.DOUBLE_BARRELLED:
            return w._("Two questions in one – which comes first?")
        case HintKind.JUDGING_WORD:
            return w._("“{word}”: what did you see or hear?")
        case HintKind.LIKELY_NAME:
            return w._("Is “{word}” somebody’s name? No names of pupils.")
        case HintKind.VAGUE_ACTION:
            return w._("Who will do what, when, that somebody else can see?")
        case HintKind.COPYING:
            return w._("Almost word for word – what must change to fit your school?")
        case HintKind.SPEAKS_AGAINST:
            return w._("A good example: what speaks against doing this here?")


def _short(value: str | int) -> str | int:
    if isinstance(value, str) and len(value) > LONGEST_WORD:
        return value[: LONGEST_WORD - 1] + "…"
    return value
