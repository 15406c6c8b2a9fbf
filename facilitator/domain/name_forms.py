"""The ways a person's name is written: whole, in part, as initials, and in the genitive."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.given_names import ALSO_WORDS, BEGIN_AS_NAMES

SHORT = 2
"""Letters of a name that is taken for one only with its capital."""
_PARTICLES = "von van de af av la le du der den ten ter di da el al bin ibn zu och og and"
PARTICLES = frozenset(_PARTICLES.split())
"""Small words inside a name that are nobody's name by themselves."""
_ABBREVIATIONS = (
    "ai ak al am ap at bh cv da db dk dr ef eg en eu fn fo ft fx gb gr hd hf hk hr id ie ik il io it kl km "
    "kr lo ma mb mm mr ms no nr ny ok os pc pd pr ps pt se sk sm so st su sv ta tv tx uk um un us ut uv "
    "vi vs wc"
)
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
"""Two letters that stand for other things more often than for somebody."""
LEAST_STEM = 4
"""Letters of a first name that can be told when something is put on it."""
LONGEST_PUT_ON = 2
"""Letters that are put on a name, as in *Metten*; more of them make another word."""
PUT_ON_SMALL = ("n", "en")
"""What is put on a name by those who write it without its capital."""
NAME_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LETTER = r"[^\W\d_]"
_GENITIVE = rf"(?P<genitive>['’:][sS](?!{_LETTER})|[sS]['’]?(?!{_LETTER})|['’](?=\s+{_LETTER}))?"


class FormKind(StrEnum):
    """``WHOLE`` names are taken whatever else they could be, ``PART`` and ``INITIALS`` may be doubtful."""

    WHOLE = "whole"
    PART = "part"
    INITIALS = "initials"


@dataclass(frozen=True, slots=True)
class Form:
    """One way a name is written. ``capital``: only with a capital letter; ``exact``: only just so."""

    text: str
    kind: FormKind
    capital: bool = False
    exact: bool = False

    @property
    def key(self) -> str:
        """What two people share when they are called the same."""
        return " ".join(self.text.split()).casefold()


def forms_of(name: str) -> Iterator[Form]:
    """Every form of a name; the whole name first. A name without letters or digits has none."""
    whole = " ".join(name.split())
    words = NAME_WORD.findall(whole)
    if len([sign for sign in whole if sign.isalnum()]) < SHORT:
        return
    single = len(words) == 1 and words[0] == whole
    yield Form(whole, FormKind.PART if single else FormKind.WHOLE, capital=single and also_a_word(whole))
    parts = [word for word in words if word.casefold() not in PARTICLES]
    for word in parts:
        for part in dict.fromkeys((word, *re.split("['’-]", word))):
            if (len(part) > 1 or _caseless(part)) and part != whole:
                yield Form(part, FormKind.PART, capital=also_a_word(part))
    if len(parts) > 1 and not _caseless(parts[0] + parts[-1]):
        first, last = parts[0][0].upper(), parts[-1][0].upper()
        yield Form(f"{parts[0]} {last}", FormKind.WHOLE, capital=True)
        yield Form(f"{first}. {parts[-1]}", FormKind.WHOLE)
        yield Form(f"{first}.{last}.", FormKind.INITIALS, exact=True)
        yield Form(f"{first}. {last}.", FormKind.INITIALS, exact=True)
        yield Form(first + last, FormKind.INITIALS, exact=True)


def stems(name: str) -> Iterator[str]:
    """The first names within a name, in small letters, that would be known with something put on them."""
    words = NAME_WORD.findall(name)
    for word in words[: max(1, len(words) - 1)]:
        for part in re.split("['’-]", word):
            if len(part) >= LEAST_STEM and not also_a_word(part):
                yield part.casefold()


def grown_from(word: str, known: Iterable[str]) -> bool:
    """Is this one of the ``known`` stems with a letter or two put on it, and no word of its own?"""
    small = word.casefold()
    if small in BEGIN_AS_NAMES:
        return False
    put_on = (small.removeprefix(stem) for stem in known if small.startswith(stem))
    return any(
        0 < len(each) <= LONGEST_PUT_ON and each != "s" and (word[0].isupper() or each in PUT_ON_SMALL)
        for each in put_on
    )


def also_a_word(name: str) -> bool:
    """Is this name a word as well, or so short that it could be one?"""
    return name.casefold() in ALSO_WORDS or (len(name) <= SHORT and not _caseless(name))


def pattern(forms: Iterable[Form]) -> re.Pattern[str]:
    """What finds any of the forms, the longest first; its group ``genitive`` is what was put on the name.

    A name stands between two things that are no letters; scripts without capitals write no spaces to go
    by, and are found anywhere.
    """
    longest = sorted(forms, key=lambda form: -len(form.text))
    bounded = "|".join(dict.fromkeys(_said(form) for form in longest if not _caseless(form.text)))
    anywhere = "|".join(dict.fromkeys(_said(form) for form in longest if _caseless(form.text)))
    within = rf"(?<!{_LETTER})(?:{bounded}){_GENITIVE}(?!{_LETTER})"
    return re.compile("|".join(filter(None, (bounded and within, anywhere))) or "(?!)")


def _said(form: Form) -> str:
    words = form.text.split()
    if form.exact:
        return r"\s+".join(map(re.escape, words))
    return r"\s+".join(_word(word, form.capital) for word in words)


def _word(word: str, capital: bool) -> str:
    """A word however it is written; where it could be another, with its capital."""
    if capital or len(word) == 1:
        return re.escape(word[0].upper()) + f"(?i:{re.escape(word[1:])})"
    return f"(?i:{re.escape(word)})"


def _caseless(text: str) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    return bool(letters) and all(sign.upper() == sign.lower() for sign in letters)
