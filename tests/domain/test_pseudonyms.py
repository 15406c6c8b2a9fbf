"""A known name is in no text in any of its forms, and a text without names stays as it is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.pseudonyms import Called, Pseudonyms, Told, pseudonyms

TOLD = Told(genitive=lambda said: said + "s", either=lambda a, b: f"{a} eller {b}")
FIRST = (
    "Mette",
    "Karin",
    "Lars",
    "Hans",
    "Bo",
    "Liv",
    "Björn",
    "Anne-Marie",
    "Åse",
    "Mathias",
    "Zoë",
    "José",
)
LAST = ("Dahl", "Lindström", "Sørensen", "Mathiasen", "O'Brien", "von Essen", "Krag", "Max")
PLAIN = (
    "og",
    "så",
    "timen",
    "eleverne",
    "målet",
    "i dag",
    "skolen",
    "6.b",
    "læste",
    "frågade",
    "–",
    "(",
    ")",
    ",",
    ".",
)

names = st.builds("{} {}".format, st.sampled_from(FIRST), st.sampled_from(LAST))
endings = st.sampled_from(("", "s", "'s", "’s", "'", "’", ":s"))
plain = st.lists(st.sampled_from(PLAIN), max_size=6).map(" ".join)


def finder(*people: str, **named: object) -> Pseudonyms:
    called = [Called(name, f"deltager {n}") for n, name in enumerate(people, start=1)]
    return pseudonyms(called, TOLD, **named)  # type: ignore[arg-type]


def one(text: str, *people: str, **named: object) -> str:
    return finder(*people, **named).in_text(text)


def has(name: str, text: str) -> bool:
    """Does the text hold the name by itself, in the genitive or not?"""
    return bool(re.search(rf"(?<![^\W\d_]){re.escape(name)}(?:['’:]?s)?(?![^\W\d_])", text))


@given(st.lists(names, min_size=1, max_size=4, unique=True), st.data())
def test_no_form_of_a_known_name_is_left(people: list[str], data: st.DataObject) -> None:
    words = []
    for name in people:
        first, last = name.split(" ", 1)
        form = data.draw(st.sampled_from((name, first, last.split()[-1], f"{first} {last[0].upper()}")))
        form = data.draw(st.sampled_from((form, form.upper())))
        ending = (
            data.draw(endings)
            if form[-1].casefold() in "sx"
            else data.draw(endings.filter(lambda e: "s" in e))
        )
        words += [data.draw(plain), form + ending]
    told = one(" ".join((*words, data.draw(plain))), *people)
    for name in people:
        first, last = name.split(" ", 1)
        for part in (name, first, last.split()[-1]):
            assert not has(part, told)
            assert not has(part.upper(), told)


@given(st.lists(names, max_size=4), plain)
def test_a_text_without_names_is_as_it_was(people: list[str], text: str) -> None:
    assert one(text, *people) == text


@given(st.lists(names, min_size=1, max_size=3, unique=True), plain, plain)
def test_done_twice_it_is_done_once(people: list[str], before: str, after: str) -> None:
    told = one(f"{before} {people[0]}s {after}", *people)
    assert one(told, *people) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Spørg Mette om det.", "Spørg deltager 1 om det."),
        ("Mettes idé og METTES plan", "Deltager 1s idé og deltager 1s plan"),
        ("mette sagde det", "Deltager 1 sagde det"),
        ("Vi så mettes time.", "Vi så deltager 1s time."),
        ("Mette-gruppen og mette.dahl@skole.dk", f"Deltager 1-gruppen og {TOLD.email}"),
        ("Det er Mette Dahls. Dahl ved det.", "Det er deltager 1s. Deltager 1 ved det."),
        ("Aftalt med M.D. og MD og M. Dahl", "Aftalt med deltager 1 og deltager 1 og deltager 1"),
        ("Metteligheden er dahlia", "Metteligheden er dahlia"),
    ],
)  # fmt: skip
def test_every_form_is_somebody_and_a_longer_word_is_not(said: str, told: str) -> None:
    assert one(said, "Mette Dahl") == told


@pytest.mark.parametrize("form", ["Lars'", "Lars’", "Lars", "Lars's", "LARS’"])
def test_a_name_in_s_has_its_genitive_in_many_ways(form: str) -> None:
    assert one(f"Det er {form} idé.", "Lars Krag") in (
        "Det er deltager 1s idé.", "Det er deltager 1 idé.",
    )  # fmt: skip


def test_a_name_that_is_a_word_is_taken_with_its_capital_and_told_of() -> None:
    found = finder("Bo Lind", "Hans Krag", "Liv Dahl")
    said = "Vi vil bo i hans hus hele livet, sagde Bo. Så kom Hans’ svar og Liv smilede."
    assert found.in_text(said) == (
        "Vi vil bo i hans hus hele livet, sagde deltager 1. Så kom deltager 2s svar og deltager 3 smilede."
    )
    assert found.unsure([said]).taken_out == ("Bo", "Hans", "Liv")


def test_a_word_that_is_kept_stands_but_not_the_whole_name() -> None:
    found = finder("Bo Lind", keep=("Bo",))
    assert found.in_text("Bo er et verbum; Bo Lind er der.") == "Bo er et verbum; deltager 1 er der."
    assert found.unsure(["Bo er et verbum"]).taken_out == ()


def test_two_who_share_a_name_are_one_or_the_other() -> None:
    assert one("Spørg Mette. Spørg Mette Krag.", "Mette Dahl", "Mette Krag") == (
        "Spørg deltager 1 eller deltager 2. Spørg deltager 2."
    )


def test_initials_of_two_people_or_of_something_else_are_left_and_told_of() -> None:
    shared = finder("Mette Dahl", "Mads Dam")
    assert shared.in_text("MD og M.D. kommer") == "MD og M.D. kommer"
    assert shared.unsure(["MD og M.D. kommer"]).left_in == ("M.D.", "MD")
    assert one("Sæt IT på dagsordenen", "Ida Thomsen") == "Sæt IT på dagsordenen"


def test_the_name_of_a_school_is_the_school_and_told_of() -> None:
    found = finder("Ida Søndergård", schools=("Søndergård",))
    said = "På Søndergård sagde Ida det; Ida Søndergård skrev det."
    assert found.in_text(said) == "På Søndergård sagde deltager 1 det; deltager 1 skrev det."


def test_what_may_be_a_name_is_told_of_and_taken_out_by_hand() -> None:
    said = "Karin foreslog det, og så sagde Yrsa ja til Yrsas plan på Birkehave."
    unsure = finder("Bo Lind", schools=("Birkehave",)).unsure([said])
    assert unsure.left_in == ("Karin", "Yrsa")
    told = one(said, "Bo Lind", take_out=[Called("Yrsa", "person 1"), Called("Karin", "person 2")])
    assert told == "Person 2 foreslog det, og så sagde person 1 ja til person 1s plan på Birkehave."


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Metten kommer. Det er Mettens idé.", ("Metten",)),
        ("Vi spørger metten om det.", ("metten",)),
        ("Spørg METTEN, og spørg Mettis.", ("METTEN", "Mettis")),
        ("Marien var her i går.", ("Marien",)),
        ("Mette og mettes idé, og Anne-Maries time", ()),
        ("Metteligheden er dahlia, og eleverne er mætte.", ()),
        ("Annars är det bra. Ingen vet, og helgen er lang.", ()),
    ],
)
def test_a_known_name_with_a_letter_or_two_put_on_it_is_left_and_told_of(
    said: str, left: tuple[str, ...]
) -> None:
    found = finder("Mette Dahl", "Anne-Marie Krag", "Anna Holm", "Inge Bech", "Helge Juhl")
    assert found.unsure([said]).left_in == left
    assert found.in_text(left[0] if left else "") == (left[0] if left else "")


def test_a_name_with_something_put_on_it_is_decided_on_like_any_other_word() -> None:
    said = "Metten kommer."
    assert finder("Mette Dahl", keep=("Metten",)).unsure([said]).left_in == ()
    assert one(said, "Mette Dahl", take_out=[Called("Metten", "person 1")]) == "Person 1 kommer."
    schools = finder("Mette Dahl", schools=("Metten",))
    assert schools.unsure([said]).left_in == (), "the name of a school"
    assert finder("Bo Lind").unsure([said]).left_in == (), "nobody is called so here"


@pytest.mark.parametrize("name", ["", ".", "-", "😀", "-rf", "{0}", "(?i)x", "a|b", "\\"])
def test_a_name_of_signs_breaks_nothing(name: str) -> None:
    assert one("Vi er i gang. (Ja!)", name) == "Vi er i gang. (Ja!)"


def test_a_name_in_a_script_without_capitals_is_found_inside_a_sentence() -> None:
    assert one("然后王伟说了", "王伟") == "然后deltager 1说了"


@pytest.mark.parametrize(
    "address", ["mette@skole.dk", "Mette.Dahl@birkehave.dk", "m-d+5b@edu.århus.dk", "mettedahl@skole"]
)
def test_an_address_is_taken_out_whole_whoever_it_names(address: str) -> None:
    said = one(f"Skriv til {address}. Mette svarer.", "Mette Dahl")
    assert said == f"Skriv til {TOLD.email}. Deltager 1 svarer."


@pytest.mark.parametrize(
    "number",
    ["12345678", "12 34 56 78", "12-34-56-78", "1234 5678", "+45 12 34 56 78", "0045 12345678",
     "070-123 45 67", "0701234567", "08-123 456 78", "+46 70 123 45 67", "+46 (0)70-123 45 67"],
)  # fmt: skip
def test_a_telephone_number_is_taken_out_and_told_of(number: str) -> None:
    text = f"Ring på {number}, så svarer Mette"
    assert one(text, "Mette Dahl") == f"Ring på {TOLD.phone}, så svarer deltager 1"
    assert finder("Mette Dahl").unsure([text]).taken_out == (number,)
    assert one(text, keep=[number]) == text and not finder(keep=[number]).unsure([text]).taken_out


@pytest.mark.parametrize(
    "text",
    ["2026-11-24", "24.11.2026", "24-11-2026 kl. 08.30-12.30", "08.30–12.30", "20261124", "2026 2027",
     "8 af 10 kan sige det", "26 af 84 elever, 31 procent", "6.000.000 kr.", "2 500 000 kr", "uge 49-51",
     "@Mia"],
)  # fmt: skip
def test_days_times_and_figures_are_no_telephone_numbers(text: str) -> None:
    assert one(text, "Mette Dahl") == text
