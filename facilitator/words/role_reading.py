"""Roles as people write them on a list of participants."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from facilitator.domain.naming import folded
from facilitator.domain.roles import ROLES
from facilitator.words.people import role
from facilitator.words.tongue import speak

_SAID: Mapping[str, str] = {
    "member": (
        "lærer pædagog vejleder koordinator skolelærer børnehaveklasseleder talsperson deltager medlem "
        "lärare pedagog förskollärare fritidslärare specialpedagog talesperson deltagare medlem förstelärare "
        "teacher educator pedagogue coordinator counsellor spokesperson participant"
    ),
    "sponsor": (
        "leder skoleleder afdelingsleder rektor inspektør viceskoleleder pædagogisk_leder "
        "ledare skolledare biträdande_rektor chef "
        "leader head headteacher principal head_of_department deputy_head"
    ),
    "project_leader": "projektleder tovholder projektledare projektansvarig project_lead",
    "process_consultant": "konsulent processkonsult konsult handledare consultant facilitator",
    "host": "vært værtinde värd värdinna",
    "visitor": "gæst_fra_skole besøgende besökare besökande",
    "focus_person": "fokusperson observeret fokus observerad",
    "observer": "observatør makker observatör kollega",
    "moderator": "ordstyrer mødeleder mötesledare ordförande chair",
    "recorder": "referent sekretær sekreterare minute_taker secretary",
    "timekeeper": "tidtager tidsstyrer tidtagare tidhållare",
    "guest": "tilhører gæst gäst åhörare listener",
}  # fmt: skip
"""Words for a role besides its own label, blanks written ``_``."""

_PROFESSIONS = (
    "lærer pædagog vejleder koordinator skolelærer børnehaveklasseleder lærerstuderende "
    "lärare pedagog förskollärare fritidslärare specialpedagog förstelärare "
    "teacher educator pedagogue coordinator counsellor "
    "skoleleder afdelingsleder rektor inspektør viceskoleleder pædagogisk_leder "
    "skolledare biträdande_rektor headteacher principal head_of_department deputy_head"
)
"""Words for a role that say what somebody is by profession as well."""

_SHORTEST = 3  # letters of a beginning that is taken for the whole word


@cache
def _known() -> Mapping[str, str]:
    """Every word for a role, and the role it stands for."""
    words = {folded(name.replace("_", " ")): name for name in ROLES}
    for language in ("en", "da", "sv"):
        words |= {folded(role(name, speak(language))): name for name in ROLES}
    for name, said in _SAID.items():
        words |= {folded(word.replace("_", " ")): name for word in said.split()}
    return words


def read_role(typed: str) -> str:
    """The role a word stands for, whole or by a beginning that all agree on; empty where none."""
    wanted = folded(typed)
    known = _known()
    if wanted in known:
        return known[wanted]
    if len(wanted) < _SHORTEST:
        return ""
    meant = {name for word, name in known.items() if word.startswith(wanted)}
    return meant.pop() if len(meant) == 1 else ""


def profession_in(typed: Iterable[str]) -> str:
    """What somebody is by profession, as it was typed: words for one, and words that stand for no role."""
    said = (word.strip() for word in typed if word.strip())
    return ", ".join(
        word for word in said if folded(word).replace(" ", "_") in _PROFESSIONS.split() or not read_role(word)
    )


def read_roles(typed: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The roles of several words, each once, and the words that stand for none."""
    read = [(word, read_role(word)) for word in typed if word.strip()]
    return tuple(dict.fromkeys(name for _, name in read if name)), tuple(w for w, name in read if not name)
