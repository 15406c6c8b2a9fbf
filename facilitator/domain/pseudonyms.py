"""What stands in a text in place of the names of people, and what only a person can decide."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

from facilitator.domain.contacts import EMAIL, phones
from facilitator.domain.given_names import COMMON
from facilitator.domain.local_text import LANGUAGES
from facilitator.domain.name_forms import (
    ABBREVIATIONS,
    NAME_WORD,
    Form,
    FormKind,
    also_a_word,
    forms_of,
    grown_from,
    pattern,
    stems,
)
from facilitator.domain.wording import likely_names


@dataclass(frozen=True, slots=True)
class Called:
    """Somebody's name as it is written, and what is said instead."""

    name: str
    said: str


@dataclass(frozen=True, slots=True)
class Told:
    """How what stands instead is put: in the genitive, and when it could be one of several.

    ``email`` and ``phone`` stand for a whole address or number.
    """

    genitive: Callable[[str], str]
    either: Callable[[str, str], str]
    email: str = "[…@…]"
    phone: str = "[…]"


@dataclass(frozen=True, slots=True)
class Unsure:
    """Words to decide on. ``taken_out`` are names that are words as well, and what looks like a telephone
    number; ``left_in`` may be names."""

    taken_out: tuple[str, ...] = ()
    left_in: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.taken_out or self.left_in)


@dataclass(frozen=True)
class Pseudonyms:
    """Finds names in texts. ``said`` is what stands for a form, by how it is written in small letters."""

    finds: re.Pattern[str]
    said: Mapping[str, str]
    told: Told
    doubtful: frozenset[str] = frozenset()
    """Forms that are taken out and are words as well."""
    leaves: re.Pattern[str] = field(default_factory=lambda: pattern(()))
    """Finds forms of known names that are left, as they could mean several things."""
    known: frozenset[str] = frozenset()
    """Words nobody need decide on: those of schools, and those decided on."""
    decided: frozenset[str] = field(default_factory=frozenset)
    stems: frozenset[str] = field(default_factory=frozenset)
    """First names of those who are known: with something put on them they may be somebody still."""

    def in_text(self, text: str) -> str:
        """The text with something else for every known name, address and number; without any as it is."""
        text = self._without_contacts(text)
        return self.finds.sub(lambda found: self._instead(found, text), text)

    def _without_contacts(self, text: str) -> str:
        """Addresses go first: a name inside one is not told by its role."""
        text = EMAIL.sub(lambda found: found[0] if self._may_stand(found[0]) else self.told.email, text)
        for found in reversed(tuple(phones(text))):
            if not self._may_stand(found[0]):
                text = text[: found.start()] + self.told.phone + text[found.end() :]
        return text

    def _may_stand(self, written: str) -> bool:
        return key(written) in {key(word) for word in self.decided}

    def _instead(self, found: re.Match[str], text: str) -> str:
        written, genitive = self._parts(found)
        said = self.said[key(written)]
        said = self.told.genitive(said) if genitive else said
        before = text[: found.start()].rstrip(" \t\"'“”»«(*")
        begins = not before or (before[-1] in ".!?\n" and len(before) < found.start())
        return said[:1].upper() + said[1:] if begins else said

    def _parts(self, found: re.Match[str]) -> tuple[str, str]:
        """What was found as the name and its genitive."""
        genitive = (found["genitive"] if "genitive" in self.finds.groupindex else "") or ""
        return found[0].removesuffix(genitive), genitive

    def unsure(self, texts: Iterable[str]) -> Unsure:
        """What somebody should look at in texts as they were before."""
        taken: set[str] = set()
        left: set[str] = set()
        for text in texts:
            taken.update(found[0] for found in phones(EMAIL.sub(" ", text)))
            text = self._without_contacts(text)
            for found in self.finds.finditer(text):
                written, _ = self._parts(found)
                if key(written) in self.doubtful:
                    taken.add(written)
            without = self.finds.sub("\n", text)
            words = NAME_WORD.findall(without)
            left.update(likely_names(without, LANGUAGES, self.known))
            left.update(word for word in words if _is_common(word) and key(word) not in self.known)
            left.update(w for w in words if key(w) not in self.known and grown_from(w, self.stems))
            left.update(found[0] for found in self.leaves.finditer(without))
        left = {word for word in left if not (word.endswith("s") and word[:-1] in left)}
        return Unsure(tuple(sorted(taken - self.decided)), tuple(sorted(left - self.decided)))


def pseudonyms(
    people: Iterable[Called],
    told: Told,
    *,
    schools: Collection[str] = (),
    keep: Collection[str] = (),
    take_out: Iterable[Called] = (),
) -> Pseudonyms:
    """What finds the names of ``people`` and the words of ``take_out``, but for those of ``keep``.

    A part of a name that is a word of a school's name is the school; whole names are always somebody's.
    """
    kept = {key(word) for word in keep}
    places = {key(word) for school in schools for word in NAME_WORD.findall(school)}
    known = tuple(people)
    owners: dict[str, list[str]] = defaultdict(list)
    forms: dict[str, list[Form]] = defaultdict(list)
    for called in known:
        for form in forms_of(called.name):
            if called.said not in owners[form.key]:
                owners[form.key].append(called.said)
            forms[form.key].append(form)
    left = {name for name in forms if _is_left(name, forms[name], owners[name], places, kept)}
    said = {name: _either(who, told) for name, who in owners.items() if name not in left}
    chosen = [form for name in said for form in forms[name]]
    for called in take_out:
        said[key(called.name)] = called.said
        chosen += [Form(called.name, FormKind.WHOLE)]
    out = {name for name in said if name not in owners}
    return Pseudonyms(
        pattern(chosen),
        said,
        told,
        doubtful=frozenset(n for n in said if also_a_word(n) and n not in out),
        leaves=pattern(form for name in left - kept for form in forms[name]),
        known=frozenset(places | kept),
        decided=frozenset(keep),
        stems=frozenset(stem for called in known for stem in stems(called.name)),
    )


def key(written: str) -> str:
    """A form in small letters, its words a space apart."""
    return " ".join(written.split()).casefold()


def _is_left(
    name: str, forms: Collection[Form], owners: Collection[str], places: set[str], kept: set[str]
) -> bool:
    """Is this form no name, or not surely one?"""
    if all(form.kind is FormKind.INITIALS for form in forms):
        return name in kept or len(owners) > 1 or name in ABBREVIATIONS
    if any(form.kind is FormKind.WHOLE for form in forms):
        return False
    return name in kept or name in places


def _either(said: Iterable[str], told: Told) -> str:
    first, *others = said
    for other in others:
        first = told.either(first, other)
    return first


def _is_common(word: str) -> bool:
    """Is this one of the names many people have, perhaps in the genitive?"""
    small = word.casefold()
    return word[0].isupper() and (small in COMMON or small.removesuffix("s") in COMMON)
