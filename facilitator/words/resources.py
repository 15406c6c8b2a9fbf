"""Hours and money set aside, in words."""

from __future__ import annotations

from facilitator.domain.resources import Resources
from facilitator.words.lists import join
from facilitator.words.numbers import number
from facilitator.words.tongue import Words

_SIGNS = {("DKK", "da"): "kr.", ("SEK", "sv"): "kr"}


def resources_said(of: Resources, w: Words) -> str:
    """``14 timer og 1.500 kr.``; empty where nothing can be added up."""
    hours = w.n_("{n} hour", "{n} hours", 1 if of.hours == 1 else 2).format(n=number(of.hours, w.language))
    money = [
        f"{number(amount, w.language)} {_SIGNS.get((currency, w.language), currency)}"
        for currency, amount in of.money.items()
    ]
    return join([*([hours] if of.hours else []), *money], w)
