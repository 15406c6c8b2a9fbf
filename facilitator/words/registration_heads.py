"""What the columns of a list of registrations are called, in the languages of those who make one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from facilitator.domain.naming import folded

_SAID: Mapping[str, str] = {
    "name": (
        "name full_name participant teacher navn fulde_navn deltager deltagerens_navn lærer "
        "namn hela_namnet för_och_efternamn fornavn_og_efternavn deltagare deltagarens_namn lärare"
    ),
    "first_name": "first_name given_name fornavn fornavne förnamn tilltalsnamn",
    "last_name": "last_name family_name surname efternavn efternamn",
    "school": (
        "school school_name your_school organisation organization workplace "
        "skole skolens_navn din_skole institution arbejdssted arbejdsplads "
        "skola skolans_namn din_skola arbetsplats enhet"
    ),
    "target_group": (
        "target_group position role job profession målgruppe stilling funktion rolle "
        "målgrupp befattning tjänst roll yrke"
    ),
    "wishes": (
        "wishes wish wishes_for_visits comment comments remarks ønsker ønske bemærkning bemærkninger "
        "kommentar kommentarer önskemål önskan önskningar övrigt"
    ),
}
"""Words for a column, blanks written ``_``; others are passed over."""
_SIGNS = re.compile(r"[^\w]+")


def read_head(typed: str) -> str:
    """The column a head stands for, empty where it is another; signs and capitals make no difference."""
    return _known().get(_bare(typed), "")


@cache
def _known() -> Mapping[str, str]:
    return {_bare(word): key for key, said in _SAID.items() for word in said.split()}


def _bare(text: str) -> str:
    return " ".join(_SIGNS.sub(" ", folded(text.replace("_", " "))).split())
