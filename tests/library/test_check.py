"""Content rules: what makes an agenda fit to be run with people, each broken once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.domain.agenda import Agenda
from facilitator.domain.fault import Fault
from facilitator.library.agendas import read_agenda
from facilitator.library.banks import read_bank
from facilitator.library.check import check_agenda
from facilitator.library.check_banks import check_bank, check_rules

Write = Callable[..., Path]
Check = Callable[[str], list[tuple[int, str]]]


@pytest.fixture
def check(write: Write) -> Check:
    """The faults of an agenda's text: line and reason."""

    def run(text: str) -> list[tuple[int, str]]:
        _, faults = check_agenda(write(text), {"R01"}, {"A01"})
        return [(fault.line, fault.reason.value) for fault in faults]

    return run


def item(name: str, minutes: int, mode: str = "present", floor: str = "plenary", **more: object) -> str:
    lines = "".join(f"    {key}: {value}\n" for key, value in more.items())
    return (
        f"  - id: {name}\n    title: {name}\n    minutes: {minutes}\n"
        f"    mode: {mode}\n    floor: {floor}\n{lines}"
    )


def agenda(*items: str, minutes: int, meeting_class: str = "interview", more: str = "") -> str:
    """An agenda that holds no rule but those of all classes; items begin in line 8."""
    head = f'id: a\nversion: "1"\ntitle: A\nclass: {meeting_class}\nminutes: {minutes}\n'
    return f"{head}purpose: P.\nrationale: R.\n{more}items:\n{''.join(items)}"


def test_an_agenda_that_keeps_every_rule_has_no_fault(check: Check, small_agenda: str) -> None:
    assert check(small_agenda) == []


def test_faults_of_form_come_before_faults_of_content(write: Write, small_agenda: str) -> None:
    text = small_agenda.replace("minutes: 60", "minutes: 65").replace("mode: reflect", "mode: reflekt")
    found, faults = check_agenda(write(text), set(), set())
    assert found is None
    assert [fault.reason.value for fault in faults] == ["unknown_name"]


def test_minutes_have_to_add_up(check: Check, small_agenda: str) -> None:
    assert check(small_agenda.replace("minutes: 60", "minutes: 65")) == [(5, "minutes_differ")]


def test_a_block_counts_as_often_as_it_is_run_and_its_break_once(check: Check) -> None:
    block = (
        "  - block: b\n    repeat: {}\n    times: 3\n    items:\n"
        "      - {{id: tell, title: T, minutes: 10, mode: present, floor: plenary}}\n"
        "      - {{id: rest, title: R, minutes: 5, mode: break, floor: nobody, after: 1}}\n"
    )
    for repeat in ("per_party", "per_person"):
        assert check(agenda(block.format(repeat), minutes=35)) == []
        assert check(agenda(block.format(repeat), minutes=45)) == [(5, "minutes_differ")]


def test_a_once_only_item_behind_the_last_time_round_would_never_be_run(check: Check) -> None:
    block = (
        "  - block: b\n    repeat: per_party\n    times: 2\n    items:\n"
        "      - {id: tell, title: T, minutes: 10, mode: present, floor: plenary}\n"
        "      - {id: rest, title: R, minutes: 5, mode: break, floor: nobody, after: 2}\n"
    )
    assert check(agenda(block, minutes=20)) == [(14, "never_run")]


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        ((44, 45), []),
        ((45, 45), [(14, "break_due")]),
        ((60, 60), [(14, "break_due")]),
        ((60, 55, 6), [(19, "no_break")]),
        ((60, 60, 60), [(19, "no_break")]),
    ],
)
def test_nobody_sits_for_more_than_two_hours(
    check: Check, minutes: tuple[int, ...], expected: list[tuple[int, str]]
) -> None:
    items = [item(f"i{n}", length) for n, length in enumerate(minutes)]
    assert check(agenda(*items, minutes=sum(minutes))) == expected


@pytest.mark.parametrize("mode", ["break", "hospitality", "observe"])
def test_a_break_coffee_or_a_lesson_ends_a_stretch(check: Check, mode: str) -> None:
    items = item("a", 60), item("rest", 10, mode), item("b", 60), item("c", 20)
    assert check(agenda(*items, minutes=150)) == []


def test_a_hint_keeps_no_agenda_from_being_used(write: Write) -> None:
    text = agenda(item("a", 45), item("b", 45), minutes=90)
    _, faults = check_agenda(write(text), set(), set())
    assert [fault.is_warning for fault in faults] == [True]


def test_an_item_over_an_hour_is_two_items(check: Check) -> None:
    assert check(agenda(item("a", 61), minutes=61)) == [(11, "item_too_long")]
    assert check(agenda(item("a", 61, "observe"), minutes=61)) == []
    assert check(agenda(item("a", 61, "break"), minutes=61)) == []


@pytest.mark.seed("SR-081", "SR-171")
@pytest.mark.parametrize(
    ("mode", "reason"),
    [
        ("explore", "no_inquiry"),
        ("reflect", "no_such_mode"),
        ("decide", "no_such_mode"),
        ("check", "no_such_mode"),
    ],
)
def test_a_meeting_inquires_reflects_decides_and_looks_back(
    check: Check, small_agenda: str, mode: str, reason: str
) -> None:
    text = small_agenda.replace(f"mode: {mode}", "mode: present")
    assert check(text) == [(9, reason)]
    assert check(text.replace("class: meeting", "class: meeting_short")) == []


def test_the_days_of_one_visit_hold_together_what_a_meeting_holds(write: Write, small_agenda: str) -> None:
    day = small_agenda.replace("class: meeting", "class: meeting\nvisit: review")
    first = write(day.replace("mode: check", "mode: present").replace("id: small", "id: first"), "first.yaml")
    others = [
        agenda
        for name, text in (("day.yaml", day), ("other.yaml", day.replace("visit: review", "visit: other")))
        if (agenda := read_agenda(write(text, name))[0])
    ]
    last, other = others

    def found(*days: Agenda) -> list[str]:
        return [fault.reason.value for fault in check_agenda(first, {"R01"}, {"A01"}, days)[1]]

    assert found(last) == []
    assert found() == found(other) == ["no_such_mode"]
    alone = write(first.read_text(encoding="utf-8").replace("visit: review\n", ""), "alone.yaml")
    assert [f.reason.value for f in check_agenda(alone, {"R01"}, {"A01"}, [last])[1]] == ["no_such_mode"]


def test_a_response_is_an_inquiry_too(check: Check, small_agenda: str) -> None:
    assert check(small_agenda.replace("mode: explore", "mode: respond")) == []


def block_over(over: str, minutes: int) -> str:
    return (
        f"  - block: {over}\n    repeat: per_party\n    over: {over}\n    times: 1\n    items:\n"
        f"      - {{id: i_{over}, title: T, minutes: {minutes}, mode: present, floor: focus_party}}\n"
    )


def test_parties_give_and_get_alike_or_it_is_said_why_not(check: Check) -> None:
    even = block_over("host_school", 35), block_over("visiting_school", 30)
    uneven = block_over("host_school", 36), block_over("visiting_school", 30)
    assert check(agenda(*even, minutes=65)) == []
    assert check(agenda(*uneven, minutes=66)) == [(9, "uneven")]
    assert check(agenda(*uneven, minutes=66, more="asymmetric: A return visit follows.\n")) == []


def test_telling_outside_a_block_counts_as_giving_too(check: Check) -> None:
    host = item("a", 20, "present", "host_school")
    assert check(agenda(host, minutes=20)) == [(9, "uneven")]
    assert check(agenda(host, item("b", 15, "respond", "visiting_school"), minutes=35)) == []
    assert check(agenda(item("a", 20, "hospitality", "host_school"), minutes=20)) == []


@pytest.mark.parametrize("language", ["en", "da", "sv"])
def test_a_text_in_several_languages_has_all_of_them(check: Check, small_agenda: str, language: str) -> None:
    title = {"en": "Small meeting", "da": "Lille møde", "sv": "Litet möte"}
    kept = ", ".join(f"{key}: {text}" for key, text in title.items() if key != language)
    text = small_agenda.replace("{en: Small meeting, da: Lille møde, sv: Litet möte}", "{" + kept + "}")
    assert check(text) == [(3, "language_lacks")]


def test_rules_and_prompts_have_to_exist(check: Check, small_agenda: str) -> None:
    text = small_agenda.replace("[R01]", "[R01, R99]").replace("[A01]", "[A99]")
    assert check(text) == [(14, "no_such_rule"), (20, "no_such_question")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Inquiry", "title: '{focus} asks'"),
        ("floor: everyone", "floor: other_parties"),
        ("{record: question, at_least: 2}", "{turns: others}"),
        ("{record: question, at_least: 2}", "{record: question, by: focus_party}"),
    ],
)
def test_nobody_is_in_focus_outside_a_block(check: Check, small_agenda: str, old: str, new: str) -> None:
    assert [reason for _, reason in check(small_agenda.replace(old, new))] == ["focus_outside_block"]


def reasons(faults: tuple[Fault, ...]) -> list[tuple[int, str]]:
    return [(fault.line, fault.reason.value) for fault in faults]


def test_a_bank_is_checked_for_languages_and_for_ids_of_other_banks(write: Write, small_bank: str) -> None:
    path = write(small_bank)
    other, _ = read_bank(write(small_bank.replace("small_bank", "other").replace("A01", "B01"), "b.yaml"))
    assert other is not None
    assert reasons(check_bank(path, [])[1]) == []
    assert reasons(check_bank(path, [other])[1]) == [(11, "id_taken")]
    lacking = write(small_bank.replace(", da: Hvad så I?", ""))
    assert reasons(check_bank(lacking, [])[1]) == [(9, "language_lacks")]


def test_rules_are_checked_for_languages(write: Write, small_rules: str) -> None:
    assert reasons(check_rules(write(small_rules))[1]) == []
    lacking = write(small_rules.replace("No advice.", "{en: No advice., sv: Inga råd.}"))
    assert reasons(check_rules(lacking)[1]) == [(6, "language_lacks")]
