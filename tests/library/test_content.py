"""The shipped content: the half day between schools, the questions and the rules."""

from collections import Counter

import pytest

from facilitator.domain.agenda import Agenda, Item, expand
from facilitator.domain.local_text import LANGUAGES
from facilitator.domain.modes import Lendable, Mode
from facilitator.domain.people import Party
from facilitator.library.agendas import find_agendas
from facilitator.library.banks import find_banks, find_rules
from facilitator.library.check import check_agenda, stretches
from facilitator.library.check_banks import check_bank, check_rules
from facilitator.library.sequences import find_sequences
from facilitator.library.shelves import QUESTION_BANKS, RULES_FILE, SHIPPED

ROUND = ("d_pres", "d_clar", "d_expl", "d_refl", "d_resp")
BEFORE = ("d_arrive", "d_open", "d_checkin")
AFTER = ("d_own", "d_commit", "d_next", "d_check")


def times_round(nth: int) -> tuple[str, ...]:
    return tuple(f"{name}.{nth}" for name in ROUND)


def schools(count: int) -> list[Party]:
    names = ("Birkehave", "Søndergård", "Skovly")[:count]
    return [
        Party(id=name.lower(), stream_id="s", course_id="c", name=name, position=n)
        for n, name in enumerate(names)
    ]


@pytest.fixture(scope="module")
def half_day() -> Agenda:
    return find_agendas().kept["dialogue_half_day"].value


def items(agenda: Agenda, count: int) -> dict[str, Item]:
    return {item.id: item for item in expand(agenda, schools(count), [])}


def test_nothing_shipped_has_a_fault() -> None:
    agendas, banks, rules = find_agendas(), find_banks(), find_rules()
    questions = {question.id for bank in banks for question in bank.questions}
    assert agendas.faults == banks.faults == rules.faults == ()
    for kept in agendas.kept.values():
        _, faults = check_agenda(kept.path, rules.kept.keys(), questions, agendas)
        assert [fault for fault in faults if not fault.is_warning] == []
    for bank in banks.kept.values():
        assert check_bank(bank.path, banks)[1] == ()
    assert check_rules(SHIPPED / QUESTION_BANKS / RULES_FILE)[1] == ()


def test_two_schools_take_eighteen_items_and_four_hours(half_day: Agenda) -> None:
    run = items(half_day, 2)
    assert tuple(run) == (*BEFORE, *times_round(1), "d_break", *times_round(2), *AFTER)
    assert len(run) == 18
    assert sum(item.minutes for item in run.values()) == half_day.minutes == 240


def test_a_third_school_takes_seventy_minutes_more_and_sits_too_long(half_day: Agenda) -> None:
    run = items(half_day, 3)
    assert tuple(run) == (*BEFORE, *times_round(1), "d_break", *times_round(2), *times_round(3), *AFTER)
    assert sum(item.minutes for item in run.values()) == 310
    assert [stretch.minutes for stretch in stretches(run.values()) if stretch.too_long] == [190]
    assert not any(stretch.too_long for stretch in stretches(items(half_day, 2).values()))


def test_each_school_is_in_focus_by_name_and_equally_long(half_day: Agenda) -> None:
    run = items(half_day, 2)
    assert run["d_pres.1"].title.said_in("da") == "Birkehave fremlægger praksis og resultater"
    assert run["d_resp.2"].title.said_in("sv") == "Søndergård svarar"
    minutes = Counter[str]()
    for item in run.values():
        minutes[item.focus] += item.minutes
    assert minutes["birkehave"] == minutes["søndergård"] == 70


@pytest.mark.seed("SR-034")
def test_coffee_asks_for_nothing_and_commitments_ask_for_owner_and_deadline(half_day: Agenda) -> None:
    run = items(half_day, 2)
    assert run["d_arrive"].mode is Mode.HOSPITALITY
    assert run["d_arrive"].gate == ()
    (asked,) = run["d_commit"].gate
    assert (asked.kind, asked.per, asked.having) == ("action", "party", ("owner", "deadline"))  # type: ignore[union-attr]
    assert run["d_commit"].lendable is Lendable.NEVER


def test_what_stands_last_is_protected(half_day: Agenda) -> None:
    run = items(half_day, 2)
    assert {name for name, item in run.items() if item.protected} == {
        "d_break",
        "d_commit",
        "d_next",
        "d_check",
    }
    assert [run[name].lendable for name in ("d_break", "d_commit", "d_next", "d_check")] == [
        Lendable.ASK,
        Lendable.NEVER,
        Lendable.NEVER,
        Lendable.ASK,
    ]


def test_a_line_becomes_what_the_item_is_about(half_day: Agenda) -> None:
    run = items(half_day, 2)
    assert {name: run[name].capture for name in ("d_checkin", "d_pres.1", "d_expl.1", "d_refl.1")} == {
        "d_checkin": "wish",
        "d_pres.1": "strength",
        "d_expl.1": "question",
        "d_refl.1": "reflection",
    }
    assert (run["d_resp.1"].capture, run["d_own"].capture, run["d_commit"].capture) == (
        "learning",
        "idea",
        "action",
    )


def test_there_are_136_questions_each_once_and_in_every_language() -> None:
    questions = [question for bank in find_banks() for question in bank.questions]
    assert len(questions) == len({question.id for question in questions}) == 136
    assert all(set(question.text.by_language) == set(LANGUAGES) for question in questions)
    assert sum(bool(question.other_text) for question in questions) == 30
    assert Counter(question.type for question in questions) == {
        "lineal": 33,
        "circular": 34,
        "reflexive": 30,
        "action": 27,
        "process": 12,
    }
    assert all(" " not in tag for question in questions for tag in question.tags)


def test_there_are_28_rules_in_every_language() -> None:
    rules = find_rules().values
    assert [rule.id for rule in rules] == [f"R{n:02}" for n in range(1, 29)]
    assert all(set(rule.text.by_language) == set(LANGUAGES) for rule in rules)


@pytest.mark.seed("SR-166", "SR-175")
def test_a_mirror_is_held_up_and_the_other_schools_pupils_are_asked_about_in_every_language() -> None:
    questions = {question.id: question for bank in find_banks() for question in bank.questions}
    (mirror,) = [path for path in find_sequences() if path.id == "mirror"]
    said = [questions[each].text for each in mirror.questions]
    theirs = questions["D13"].text
    for language, own, pupils in (
        ("en", "recognise from your own school", "the partner school's pupils"),
        ("da", "genkende fra jeres egen skole", "partnerskolens elever"),
        ("sv", "känner ni igen från er egen skola", "partnerskolans elever"),
    ):
        assert any(own in text.said_in(language) for text in said)
        assert pupils in theirs.said_in(language)
