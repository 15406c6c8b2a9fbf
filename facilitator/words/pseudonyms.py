"""What people are called in papers without names: by their role and their school."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from facilitator.domain.people import Party, Person
from facilitator.domain.pseudonyms import Told, Unsure
from facilitator.words.lists import either
from facilitator.words.people import role
from facilitator.words.tongue import Words

_SIBILANT = ("s", "x", "z", "ß")


def called_by_role(people: Collection[Person], schools: Mapping[str, str], w: Words) -> dict[str, str]:
    """*participant 2 from Birkehave* by the id of each person; ``schools`` are names by their ids.

    Counted in the order of the list where several of a school have the same role.
    """
    alike = Counter(_alike(person, schools) for person in people)
    nth: Counter[tuple[str, str]] = Counter()
    called: dict[str, str] = {}
    for person in people:
        of_all = alike[_alike(person, schools)]
        nth[_alike(person, schools)] += 1
        said = _role(person, w)
        who = (
            w.p_("pseudonym", "{role} {n}").format(role=said, n=nth[_alike(person, schools)])
            if of_all > 1
            else said
        )
        school = schools.get(person.party_id, "")
        called[person.id] = (
            w.p_("pseudonym", "{who} from {school}").format(who=who, school=school) if school else who
        )
    return called


def school_names(parties: Collection[Party], told: Collection[str], w: Words) -> dict[str, str]:
    """Each school's name, or its number where the name holds that of a person (``told``)."""
    names = Counter(party.name for party in parties)
    return {
        party.id: w.p_("pseudonym", "school {n}").format(n=n)
        if party.id in told or names[party.name] > 1
        else party.name
        for n, party in enumerate(parties, start=1)
    }


def taken_out(words: Collection[str], w: Words) -> Iterator[tuple[str, str]]:
    """Each word that was taken out by hand, with what stands for it."""
    for n, word in enumerate(dict.fromkeys(words), start=1):
        yield word, w.p_("pseudonym", "person {n}").format(n=n)


def ways_of_telling(w: Words) -> Told:
    """How the language puts a role in the place of a name."""
    return Told(
        genitive=lambda said: genitive(said, w.language),
        either=lambda a, b: either(a, b, w),
        email=w.p_("pseudonym", "[e-mail address]"),
        phone=w.p_("pseudonym", "[telephone number]"),
    )


def genitive(said: str, language: str) -> str:
    """*Birkehaves*, *Mathiasens*; of what ends in an s as the language has it."""
    if language == "en":
        return said + ("’" if said.endswith("s") else "’s")
    if not said.endswith(_SIBILANT):
        return said + "s"
    return said + ("’" if language == "da" else "")


def nameless_sentences(unsure: Unsure, w: Words) -> Iterator[str]:
    """What was done, what it is not, and what is left to decide."""
    yield w._(
        "■ Names are replaced by roles, addresses and telephone numbers are taken out. Whoever knows the "
        "schools can still tell who is meant: read the papers before you hand them over."
    )
    if unsure.taken_out:
        yield w._(
            "► Taken out, though they may mean something else: {words}. “--keep WORD” lets one stand."
        ).format(words=", ".join(unsure.taken_out))
    if unsure.left_in:
        yield w._(
            "► Left in, though they may be names: {words}. “--take-out WORD” takes one out, "
            "“--keep WORD” says that it may stand."
        ).format(words=", ".join(unsure.left_in))


def _role(person: Person, w: Words) -> str:
    first = _kind(person)
    return w.p_("pseudonym", "participant") if first == "member" else role(first, w)


def _kind(person: Person) -> str:
    return person.roles[0] if person.roles else "member"


def _alike(person: Person, schools: Mapping[str, str]) -> tuple[str, str]:
    return schools.get(person.party_id, ""), _kind(person)
