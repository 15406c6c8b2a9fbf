"""Agendas as written: every fault of a file at its place, and what is filled in."""

from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.domain.agenda import Agenda, Block, Item, Repeat
from facilitator.domain.local_text import LocalText
from facilitator.domain.modes import Lendable, MeetingClass, Mode
from facilitator.library.agendas import read_agenda
from facilitator.words.faults import fault_sentence
from facilitator.words.tongue import speak

Write = Callable[..., Path]

BLOCK = """
  - block: schools
    repeat: per_party
    over: everyone
    times: 2
    items:
      - {id: tell, title: "{focus} tells", minutes: 15, mode: present, floor: focus_party}
      - {id: rest, title: Break, minutes: 10, mode: break, floor: nobody, after: 1}
"""


def good(path: Path) -> Agenda:
    agenda, faults = read_agenda(path)
    assert agenda is not None, [fault_sentence(fault, speak("en")) for fault in faults]
    return agenda


def told(path: Path) -> list[str]:
    """The faults as lines, without the folder."""
    agenda, faults = read_agenda(path)
    assert agenda is None
    return [fault_sentence(fault, speak("en")).removeprefix(f"{path}:") for fault in faults]


def item(agenda: Agenda, wanted: str) -> Item:
    return next(found for found in agenda.written_items() if found.id == wanted)


def test_a_whole_agenda_becomes_a_value_of_the_domain(write: Write, small_agenda: str) -> None:
    agenda = good(write(small_agenda))
    assert (agenda.id, agenda.version, agenda.minutes) == ("small", "1", 60)
    assert agenda.meeting_class is MeetingClass.MEETING
    assert agenda.title == LocalText.of(en="Small meeting", da="Lille møde", sv="Litet möte")
    assert agenda.purpose == LocalText.everywhere("To see the whole once.")
    assert [part.id for part in agenda.parts] == ["open", "ask", "think", "promise", "look_back"]
    assert item(agenda, "open").rules == ("R01",)
    assert item(agenda, "ask").prompts == ("A01",)


def test_a_block_is_written_once(write: Write, small_agenda: str) -> None:
    block = good(write(small_agenda + BLOCK)).parts[-1]
    assert isinstance(block, Block)
    assert (block.id, block.repeat, block.over, block.times) == ("schools", Repeat.PER_PARTY, "everyone", 2)
    assert [(part.id, part.after) for part in block.items] == [("tell", None), ("rest", 1)]
    assert block.minutes == 15


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("minutes: 15\n    mode: present", (7, False, Lendable.FREELY, "note")),
        ("minutes: 1\n    mode: clarify", (1, False, Lendable.FREELY, "question")),
        ("minutes: 10\n    mode: observe", (5, False, Lendable.FREELY, "evidence")),
        ("minutes: 10\n    mode: respond", (5, False, Lendable.FREELY, "learning")),
        ("minutes: 10\n    mode: check", (5, True, Lendable.ASK, "note")),
        ("minutes: 10\n    mode: break", (5, True, Lendable.ASK, "note")),
        ("minutes: 10\n    mode: decide", (5, False, Lendable.FREELY, "decision")),
        (
            "minutes: 10\n    mode: decide\n    gate: [{record: action}]",
            (10, True, Lendable.NEVER, "action"),
        ),
        (
            "minutes: 10\n    mode: decide\n"
            "    gate: [{either: [{date: follow_up}, {field: course_result}]}]",
            (10, True, Lendable.NEVER, "decision"),
        ),
        (
            "minutes: 10\n    mode: present\n    gate: [{record: action}]",
            (5, False, Lendable.FREELY, "action"),
        ),
        (
            "minutes: 10\n    mode: explore\n    gate: [{turns: everyone}, {record: pair}, {record: quote}]",
            (5, False, Lendable.FREELY, "quote"),
        ),
        ("minutes: 10\n    mode: decide\n    gate: [{record: goal}]", (5, False, Lendable.FREELY, "goal")),
        (
            "minutes: 10\n    mode: check\n    protected: false\n    lendable: freely\n"
            "    capture: learning\n    min_minutes: 9",
            (9, False, Lendable.FREELY, "learning"),
        ),
    ],
)
def test_what_an_author_leaves_out_is_filled_in(
    write: Write, small_agenda: str, lines: str, expected: tuple[int, bool, Lendable, str]
) -> None:
    added = f"  - id: added\n    title: Added\n    floor: plenary\n    {lines}\n"
    found = item(good(write(small_agenda + added)), "added")
    assert (found.min_minutes, found.protected, found.lendable, found.capture) == expected


def test_a_misspelt_key_is_refused_with_the_one_that_was_meant(write: Write, small_agenda: str) -> None:
    path = write(small_agenda.replace("    minutes: 20\n", "    minuts: 20\n"))
    assert told(path) == [
        "15:5: “minutes” is missing – it has to be said – add it",
        "17:5: unknown key “minuts” – a typing error would pass unseen – mend it or delete it"
        " – did you mean “minutes”?",
    ]


def test_the_meant_key_is_one_that_may_stand_there(write: Write, small_agenda: str) -> None:
    path = write(small_agenda.replace("{record: question, at_least: 2}", "{record: question, whith: source}"))
    assert told(path)[0].endswith("did you mean “with”?")
    outside = write(small_agenda.replace("    prompts: [A01]", "    aftr: 1"))
    assert "did you mean" not in told(outside)[0], "after belongs to items of a block"


def test_a_key_with_letters_that_only_look_right_is_refused(write: Write, small_agenda: str) -> None:
    path = write(small_agenda.replace("rationale:", "rаtionale:"))
    assert [line.endswith("did you mean “rationale”?") for line in told(path)] == [False, True]


def test_a_misspelt_name_is_refused_with_the_one_that_was_meant(write: Write, small_agenda: str) -> None:
    path = write(
        small_agenda.replace("mode: explore", "mode: explor").replace("reflecting_team", "reflektteam")
    )
    assert told(path) == [
        "18:11: unknown name “explor” – only names of the list count here – choose one of them"
        " – did you mean “explore”?",
        "27:12: unknown name “reflektteam” – only names of the list count here – choose one of them"
        " – did you mean “reflecting_team”?",
    ]


def test_all_faults_of_a_file_come_in_the_order_of_its_lines(write: Write, small_agenda: str) -> None:
    broken = (
        small_agenda.replace("class: meeting\n", "")
        .replace("minutes: 60", "minutes: ten")
        .replace("id: think", "id: 'thi nk'")
        .replace("rating: roti", "rating: stars")
    )
    _, faults = read_agenda(write(broken))
    assert [fault.reason.value for fault in faults] == [
        "missing_key",
        "not_whole",
        "not_an_id",
        "unknown_name",
    ]
    assert [fault.line for fault in faults] == sorted(fault.line for fault in faults)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("minutes: 60", "minutes: 60.5", "not_whole"),
        ("minutes: 60", "minutes: 1e3", "not_whole"),
        ("minutes: 60", "minutes: 0x10", "not_whole"),
        ("minutes: 60", "minutes: ６０", "not_whole"),
        ("minutes: 60", "minutes: 1_000", "not_whole"),
        ("minutes: 60", "minutes: .inf", "not_whole"),
        ("minutes: 60", "minutes: 0", "too_small"),
        ("minutes: 60", "minutes: -5", "too_small"),
        ("minutes: 60", "minutes: 1441", "too_large"),
        ("minutes: 60", "minutes: 99999999999", "not_whole"),
        ("minutes: 60", "minutes: [60]", "not_whole"),
        ("id: small", "id: Small meeting", "not_an_id"),
        ("id: small", "id: 'null'", "not_an_id"),
        ("id: open", "id: open.1", "not_an_id"),
        ("id: think", "id: ask", "id_repeated"),
        ('version: "1"', "version: NaN", "not_a_version"),
        ("purpose: To see the whole once.", "purpose: ''", "empty_text"),
        ("purpose: To see the whole once.", "purpose: '   '", "empty_text"),
        ("purpose: To see the whole once.", "purpose: {}", "empty_text"),
        ("purpose: To see the whole once.", "purpose: {en: [a]}", "not_text"),
        ("purpose: To see the whole once.", "purpose: [a]", "not_text"),
        ("purpose: To see the whole once.", "purpose: {en: a, no: b}", "unknown_key"),
        ("purpose: To see the whole once.", "purpose: " + "x" * 2001, "text_too_long"),
        ("title: Opening", 'title: "Ope\\nning"', "line_break"),
        ("title: Opening", "title: " + "x" * 201, "text_too_long"),
        ("rules: [R01]", "rules: R01", "not_a_list"),
        ("rules: [R01]", "rules: [[]]", "not_text"),
        ("rules: [R01]", "protected: maybe", "not_yes_no"),
        ("rules: [R01]", "protected: yes", "not_yes_no"),
        ("rules: [R01]", "min_minutes: 11", "minimum_above_minutes"),
        ("rules: [R01]", "capture: pair", "unknown_name"),
        ("rules: [R01]", "after: 1", "unknown_key"),
        ("gate: [{rating: roti}]", "gate: roti", "not_a_list"),
        ("gate: [{rating: roti}]", "gate: [roti]", "not_a_mapping"),
    ],
)
def test_a_value_that_makes_no_sense_is_refused(
    write: Write, small_agenda: str, old: str, new: str, reason: str
) -> None:
    assert old in small_agenda
    _, faults = read_agenda(write(small_agenda.replace(old, new, 1)))
    assert [fault.reason.value for fault in faults] == [reason]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("times: 2", "times: 0", "too_small"),
        ("over: everyone", "over: focus_person", "over_somebody_else"),
        ("over: everyone", "over: plenary", "unknown_name"),
        ("repeat: per_party", "repeat: per_school", "unknown_name"),
        ("id: rest", "id: ask", "id_repeated"),
        ("after: 1", "after: first", "not_whole"),
    ],
)
def test_a_block_that_makes_no_sense_is_refused(
    write: Write, small_agenda: str, old: str, new: str, reason: str
) -> None:
    _, faults = read_agenda(write((small_agenda + BLOCK).replace(old, new, 1)))
    assert [fault.reason.value for fault in faults] == [reason]


@pytest.mark.seed("SR-148")
@pytest.mark.parametrize("key", ["purpose", "rationale"])
def test_a_template_says_what_it_is_for_and_why_it_works_so(
    write: Write, small_agenda: str, key: str
) -> None:
    lines = [line for line in small_agenda.splitlines(True) if not line.startswith(key)]
    _, faults = read_agenda(write("".join(lines)))
    assert [(fault.reason.value, fault.facts["key"]) for fault in faults] == [("missing_key", key)]


def test_a_text_named_like_a_word_of_yaml_stays_a_text(write: Write, small_agenda: str) -> None:
    agenda = good(write(small_agenda.replace("title: Opening", "title: 10:30")))
    assert item(agenda, "open").title == LocalText.everywhere("10:30")
    assert item(agenda, "open").mode is Mode.FRAME
