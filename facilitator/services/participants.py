"""A list of participants as it is typed or pasted: a person a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.naming import find
from facilitator.domain.refusal import Reason, Refused
from facilitator.services.arguments import LONGEST_NAME
from facilitator.text import clean_line
from facilitator.words.role_reading import profession_in, read_roles

_SCHOOL = re.compile(r"(?:^|(?<=[\s,;]))/(\S+)")


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody on the list. ``said`` is the role as typed; ``roles`` is empty where it was not understood."""

    name: str
    roles: tuple[str, ...] = ()
    said: str = ""
    school: str = ""

    @property
    def profession(self) -> str:
        """What of the role as typed is a profession, or stands for no role there is."""
        return profession_in(self.said.split(", "))


def read_participants(typed: str, schools: Sequence[str], here: str = "") -> list[Participant | Refused]:
    """Every line as ``Name, role, school`` or with ``;`` or tabs, the school also as ``/school``.

    ``here`` is the school of a line that names none. A consultant or a guest needs none.
    """
    return [_participant(line, schools, here) for line in typed.splitlines() if line.strip(" ,;")]


def read_one(typed: str, schools: Sequence[str]) -> Participant | Refused:
    """Somebody as ``Name, role, school``; a word that is neither is refused, but beside a role it is kept."""
    read = _participant(typed, schools, "")
    if isinstance(read, Refused):
        return read
    if read.profession and not read.roles:
        return Refused.because(Reason.NO_SUCH_PARTY, typed=read.profession, candidates=tuple(schools))
    return read


def _participant(typed: str, schools: Sequence[str], here: str) -> Participant | Refused:
    school = ""
    if marked := _SCHOOL.search(typed):
        found = find(marked[1].rstrip(",;"), schools, str, Reason.NO_SUCH_PARTY)
        if isinstance(found, Refused):
            return found
        school, typed = found, typed[: marked.start()] + typed[marked.end() :]
    name, *rest = (clean_line(part, LONGEST_NAME).text for part in _parts(typed))
    if not name:
        return Refused.because(Reason.EMPTY_TEXT)
    words = [word for word in rest if word]
    for word in words[::-1]:
        named = find(word, schools, str, Reason.NO_SUCH_PARTY)
        if not school and isinstance(named, str) and not read_roles([word])[0]:
            school = named
            words.remove(word)
    roles, _ = read_roles(words)
    outside = set(roles) & {"process_consultant", "guest"}
    return Participant(name, roles, ", ".join(words), school or ("" if outside else here))


def _parts(typed: str) -> list[str]:
    return typed.split(next((sign for sign in ";\t" if sign in typed), ","))
