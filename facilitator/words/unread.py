"""What stands in a saved line that was not understood, and what may have been meant."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.words.lists import join
from facilitator.words.tongue import Words

MOST = 2
"""Names that are offered: the sentence stands in one row."""


def unknown_sign(sign: str, meant: Sequence[str], w: Words) -> str:
    """A name or a school that nobody goes by, or several do."""
    if not meant:
        return w._("“{sign}” was not understood and stands as text.").format(sign=sign)
    names = w._(" or ").join(meant[:MOST])
    return w._("“{sign}” stands as text – did you mean {names}?").format(sign=sign, names=names)


def no_day(sign: str, w: Words) -> str:
    return w._("“{sign}” is no day and stands as text.").format(sign=sign)


def keeps_no_day(sign: str, w: Words) -> str:
    return w._("“{sign}” stands as text: only an action keeps a day.").format(sign=sign)


def several_signs(signs: Sequence[str], w: Words) -> str:
    """More than there is room to tell apart."""
    return w._("{signs} were not understood and stand as text.").format(signs=join(signs, w))
