"""The closing items: what is read aloud, settled, agreed and rated by digits, and what the disk holds."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest
from lobby import SIZES
from meeting_stage import REASON, STARTS, Scene, new_hall, on_stage, opened
from textual import events

from facilitator.domain.agenda import Agenda
from facilitator.domain.gate_view import missing
from facilitator.domain.modes import ActionStatus
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.setup import PersonLine, Setup
from facilitator.tui.safety import UNPAINTABLE
from facilitator.tui.screens.desk import CHECKING
from facilitator.tui.widgets.listing import ListRow
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import speak

NOTES = json.loads((Path(__file__).parents[1] / "corpus" / "notes.json").read_text(encoding="utf-8"))


def do(scene: Scene, *order: str) -> None:
    outcome = scene.room.do(*order).result()
    assert outcome.ok, (order, outcome.refused)


async def to_item(scene: Scene, written_as: str, *orders: tuple[str, ...]) -> None:
    """Up to an item, with orders given in it."""
    while scene.room.meeting.item is not None and scene.room.meeting.item.written_as != written_as:
        do(scene, "next", REASON)
    for order in orders:
        do(scene, *order)
    await scene.settle()


PARKED = (("park", "Hvordan måler man det?"), ("park", "Skal forældrene kende målet?"))
PROMISES = (
    ("action", "@Ida lader 5. b skrive målet >4/12"),
    ("set", "1", "sign", "tre elever spørger en kammerat først"),
    ("set", "1", "resources", "2 timer"),
    ("action", "@Mette danner makkerpar >1/12"),
)


@pytest.mark.parametrize("size", SIZES)
async def test_a_commitment_is_read_aloud_and_said_yes_to(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path, language="en", size=size) as scene:
        await to_item(scene, "d_commit", *PROMISES)
        text = scene.text()
        assert "0 of 2 said yes to" in text and "1 ○ Birkehave: Ida Krag lader 5. b skrive målet – by" in text
        assert "We see it when tre elever spørger" in " ".join(text.split()) or size[0] > 80
        await scene.press("1")
        assert "Birkehave says yes" in scene.text()
        await scene.press("1")
        assert "Who sets this aside: 2 timer?" in scene.text()
        await scene.type("Hanne")
        await scene.press("enter")
        assert scene.room.meeting.actions[0].status is ActionStatus.AGREED
        assert scene.room.meeting.name_of(scene.room.meeting.actions[0].approved_by) == "Hanne Lund"
        assert "1 of 2 said yes to" in scene.text()


async def test_nobody_says_yes_to_a_commitment_with_a_gap_before_it_is_filled(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await to_item(scene, "d_commit", *PROMISES)
        await scene.press("2", "1")
        await scene.type("two say the goal")
        await scene.press("enter")
        await scene.type("no time")
        await scene.press("enter")
        action = scene.room.meeting.actions[1]
        assert (action.resources, action.sign) == ("no time", "two say the goal")
        assert action.status is ActionStatus.PROPOSED
        await scene.press("2", "1")
        await scene.type("because it takes no time at all")
        await scene.press("enter")
        assert scene.room.meeting.actions[1].status is ActionStatus.AGREED
        assert not scene.room.meeting.actions[1].approved_by


async def test_parked_points_level_and_date_are_settled_by_digits(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await to_item(scene, "d_own", *PARKED)
        await to_item(scene, "d_next")
        rows = scene.text()
        assert "Parking lot" in rows and "2 of 2 left" in rows and "► the group (proposal)" in rows
        await scene.press("1", "1")
        await scene.press("2", "3")
        await scene.type("the parents decide that")
        await scene.press("enter")
        await scene.press("3", "2")
        await scene.press("4")
        assert "► date for the next meeting" in scene.rows()[22] or "next meeting" in scene.rows()[22]
        await scene.type("12/1")
        await scene.press("enter")
        meeting = scene.room.meeting
        settled = [each.settled.value for each in meeting.entries if each.kind == "parked" and each.settled]
        assert settled == ["handled", "dropped"]
        assert meeting.release_level == "group"
        next_meeting = meeting.value("next_meeting")
        assert next_meeting is not None and next_meeting.value == "2027-01-12"
        assert "nothing √" in scene.rows()[2]
        assert "√ Tu 12 Jan 2027" in scene.text() and "√ the group" in scene.text()


async def test_roti_is_typed_in_a_row_and_shown_without_names(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await to_item(scene, "d_check")
        await scene.press("enter")  # the row the item is for is chosen already
        await scene.type("3443")
        await scene.press("enter")
        assert "√ 0 ·   1 ·   2 ·   3 ██ 2   4 ██ 2" in scene.text()
        assert scene.room.meeting.ratings[0].counts == (0, 0, 0, 2, 2)


async def test_what_is_missing_is_filled_in_from_the_strip_that_closes(tmp_path: Path) -> None:
    async with opened(tmp_path, language="sv") as scene:
        await to_item(scene, "d_next")
        await scene.press("f2")
        text = scene.text()
        row = next(row for row in scene.rows() if "○ datum för nästa möte" in row)
        assert row[1] in "6789" and "○ delningsnivå" in text
        await scene.press(row[1])
        assert "datum för nästa möte" in scene.rows()[22] or "nästa möte" in scene.rows()[22]
        await scene.type("12/1")
        await scene.press("enter")
        assert scene.room.meeting.value("next_meeting") is not None
        await scene.press("f2")
        level = next(row for row in scene.rows() if "○ delningsnivå" in row)
        await scene.press(level[1], "2")
        assert scene.room.meeting.release_level == "group"


async def test_a_field_is_found_by_its_name_and_the_line_is_for_it(tmp_path: Path) -> None:
    async with opened(tmp_path, language="sv") as scene:
        await scene.press("ctrl+p")
        before = scene.screen.sheet.view
        assert before is not None and not any("Fyll i: " in row.text for row in before.rows)
        await scene.type("ursprung")
        assert "Fyll i: behovets ursprung" in scene.text()
        await scene.press("enter")
        assert "► behovets ursprung" in scene.rows()[22]
        assert "One or" not in scene.text() and "benchmarking" in scene.text()
        await scene.type("självvärdering")
        await scene.press("enter")
        origin = scene.room.meeting.value("origin")
        assert origin is not None and origin.value == "self_evaluation"


async def test_an_order_that_would_be_refused_without_a_reason_asks_for_it_and_says_for_what(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, language="sv") as scene:
        await scene.press("ctrl+p")
        await scene.type("avsluta mötet")
        await scene.press("enter")
        text = " ".join(scene.text().split())
        assert "► motivering" in scene.rows()[22]
        assert "om du vill" not in text and "6 frågor" in text


async def test_a_name_that_nothing_has_is_answered_without_ids(tmp_path: Path) -> None:
    async with opened(tmp_path, language="sv") as scene:
        outcome = scene.room.do("field", "zebra", "x").result()
        assert outcome.refused is not None
        said = refusal_sentence(outcome.refused, speak("sv"))
        assert "förbättringsområde" in said or "och" in said
        assert "_" not in said


async def test_text_goes_to_the_line_and_a_blank_writes_a_digit(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await to_item(scene, "d_next")
        await scene.type(" 14 days")
        await scene.press("enter")
        assert [each.text for each in scene.room.meeting.entries][-1] == "14 days"
        assert ": 14 days" in scene.text() or "14 days" in scene.text()


@pytest.mark.parametrize("text", ["29 elever", "13 elever spurgte", "2) vi ses", "29/1", "9 af ti"])
@pytest.mark.parametrize("burst", [False, True])
async def test_a_text_that_begins_with_a_digit_is_whole_in_the_line(
    tmp_path: Path, text: str, burst: bool
) -> None:
    async with opened(tmp_path, language="en") as scene:
        await to_item(scene, "d_commit", *PROMISES, ("note", "og vi ses"), ("note", "om en uge"))
        before = scene.room.meeting
        if burst:
            for key in text:
                scene.app.post_message(events.Key(key, key))
            await scene.settle()
        else:
            await scene.type(text)
        assert scene.screen.line.text == text
        assert scene.room.meeting == before


async def test_a_paste_after_a_digit_goes_on_in_the_line(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await to_item(scene, "d_commit", *PROMISES)
        await scene.press("2")
        scene.app.post_message(events.Paste("4 elever"))
        await scene.settle()
        assert scene.screen.line.text == "24 elever" and "Read aloud ──" in scene.text()
        assert "Other words" not in scene.text()


async def test_a_digit_that_picks_a_row_to_be_written_is_text_again_after_esc(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await to_item(scene, "d_next")
        await scene.type("2 elever")
        assert scene.screen.loan.write is not None and "begins with “2”" in scene.text()
        await scene.press("escape")
        assert scene.screen.line.text == "2 elever" and scene.screen.loan.write is None
        await scene.press("enter")
        assert [each.text for each in scene.room.meeting.entries][-1] == "2 elever"


async def test_answers_typed_in_a_row_after_a_digit_are_counted_and_never_a_note(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await to_item(scene, "d_check")
        row = next(row for row in scene.rows() if "0 ·   1 ·" in row)
        await scene.press(row[1])
        assert "ROTI" in scene.rows()[22]
        await scene.type("9443")
        await scene.press("enter")
        assert scene.screen.line.text == "9443" and not scene.room.meeting.ratings
        await scene.press("home", "delete")
        await scene.type("3")
        await scene.press("enter")
        assert scene.room.meeting.ratings[0].counts == (0, 0, 0, 2, 2)
        assert not any("443" in each.text for each in scene.room.meeting.entries)


async def test_what_is_refused_for_a_row_is_a_line_with_its_digit_after_esc(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await to_item(scene, "d_next")
        await scene.type("2 elever")
        await scene.press("enter")
        assert scene.screen.loan.write is not None and scene.screen.line.text.strip() == "elever"
        assert "×" in scene.rows()[21]
        await scene.press("escape")
        assert scene.screen.line.text == "2 elever"


async def test_a_commitment_is_taken_out_by_del_and_by_no_digit(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await to_item(scene, "d_commit", *PROMISES)
        for digit in "3456789":
            await scene.press("2", digit)
            scene.screen.line.set_text("")
        assert not any(each.struck for each in scene.room.meeting.actions)
        await scene.press("2", "delete")
        assert [each.struck for each in scene.room.meeting.actions] == [False, True]


async def test_a_date_that_is_refused_stays_to_be_mended(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await to_item(scene, "d_next")
        await scene.press("2")
        await scene.type("12/13")
        await scene.press("enter")
        assert scene.screen.loan.write is not None and scene.screen.line.text == "12/13"
        assert "12/13" in scene.rows()[21]
        await scene.press("backspace", "enter")
        assert scene.screen.loan.write is None and scene.screen.line.text == ""
        next_meeting = scene.room.meeting.value("next_meeting")
        assert next_meeting is not None and next_meeting.value.endswith("-12")


async def test_other_items_have_no_checklist(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.type("14 ideas")
        assert scene.screen.line.text == "14 ideas" and not scene.screen.has_class(CHECKING)


async def test_the_curtain_hides_the_checklist(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await to_item(scene, "d_commit", *PROMISES)
        await scene.press("f9")
        assert "makkerpar" not in scene.text()


async def test_closing_the_meeting_writes_its_papers_and_says_where(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await to_item(scene, "d_commit", *PROMISES)
        await to_item(scene, "d_check", ("release", "group"))
        await scene.press("f2", "1")
        await scene.app.workers.wait_for_complete()
        await scene.settle()
        assert scene.room.meeting.run.closed_at is not None
        (folder,) = scene.hall.paths.exports.iterdir()
        assert f"papers in exports/{folder.name}" in scene.rows()[21]
        for place, called in ((folder, "in common"), (folder / "Birkehave", "Birkehave")):
            n = sum(path.is_file() for path in place.iterdir())
            assert n > 3 and f"{called}: {n} files" in scene.text()
        assert "Thank you" in scene.text() and "Everything is saved. Ctrl+Q" in scene.text()


async def test_a_meeting_that_agreed_on_nothing_says_so_before_it_closes_and_while_the_reason_is_written(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, language="en") as scene:
        await to_item(scene, "d_refl")
        do(scene, "jump", "18", REASON)
        await to_item(scene, "d_check", ("rate", "3443"), ("note.learning", "one thing to change"))
        await scene.press("f2")
        text = " ".join(scene.text().split())
        assert "Close the meeting?" in text and "nothing √" not in text.partition("Close the meeting?")[2]
        assert "items not reached: " in text and "something agreed: an action or a decision" in text
        assert scene.room.meeting.run.closed_at is None
        await scene.press("4")
        assert "► reason" in scene.rows()[22] and "something agreed" in scene.text()
        await scene.type("the fire alarm went off")
        await scene.press("enter")
        assert scene.room.meeting.run.closed_at is not None


@pytest.mark.parametrize("size", SIZES)
async def test_the_contract_and_the_level_are_agreed_on_by_digits(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with opened(tmp_path, language="en", size=size, at="start") as scene:
        do(scene, "start")
        await to_item(scene, "d_open")
        text = scene.text()
        assert "1 ○ A yes from everybody to the conversation contract" in text
        assert "These rules are the contract" in text
        meeting = scene.room.meeting
        assert meeting.item is not None and meeting.item.rules
        for rule in meeting.item.rules:
            assert meeting.rules_by_id[rule].text.said_in(meeting.head.language)[:40] in text
        await scene.press("1", "2")
        assert "√ Birkehave" in scene.text() and "1 of 2" in scene.text()
        await scene.press("1", "1")
        assert "1 √ A yes from everybody" in scene.text()
        await scene.press("2", "3")
        assert scene.room.meeting.release_level == "schools" and "nothing √" in scene.rows()[2]


async def test_a_yes_that_nobody_here_may_give_says_whose_role_is_missing(tmp_path: Path) -> None:
    hall, clock = new_hall(tmp_path)
    shelf = Bookshelf(hall.paths.home)
    agenda = shelf.agenda("peer_review_day1")
    assert isinstance(agenda, Agenda)
    people = (
        PersonLine("Lars Åkesson", ("sponsor",), "Björkskolan"),
        PersonLine("Mette Holm", ("reviewer",), "Ekskolan"),
    )
    setup = Setup("Granskning", ("Björkskolan", "Ekskolan"), people, STARTS, "sv")
    made = hall.make(setup, shelf.copy_of(agenda))
    assert isinstance(made, str)
    async with on_stage(hall, clock, made, "sv", (80, 24)) as scene:
        do(scene, "start", REASON)
        await to_item(scene, "p1_daily")
        text = " ".join(scene.text().split())
        assert "0 av 0" in text and "Ingen här har den roll som ska säga ja: värdskolans ledare" in text


async def test_what_was_agreed_at_the_beginning_is_only_proposed_at_the_end(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en", at="start") as scene:
        do(scene, "start")
        await to_item(scene, "d_open", ("release", "schools"))
        assert "√ the schools" in scene.text()
        await to_item(scene, "d_next")
        assert "► the schools (proposal)" in scene.text()


async def test_an_idea_without_an_adaptation_is_a_row_that_borrows_the_line_for_it(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await to_item(scene, "d_own", ("idea", "/Birk makkerpar"), ("idea", "/Birk hæfter"))
        await scene.press("1", "escape")
        assert scene.screen.line.text == "1" and "makkerpar" not in scene.text()
        await scene.press("backspace", "down")
        assert "2 of 2 left" in scene.text() and "1 ○ makkerpar" in scene.text()
        await scene.press("1")
        await scene.type("makkerpar")
        await scene.press("enter")
        assert scene.screen.line.text == "makkerpar" and scene.room.meeting.entries[0].adaptation == ""
        await scene.type(" i 4. a")
        await scene.press("enter")
        assert scene.room.meeting.entries[0].adaptation == "makkerpar i 4. a"
        assert "1 of 2 left" in scene.text() and "makkerpar → makkerpar i 4. a" in scene.text()


async def test_ideas_of_earlier_items_stand_among_those_to_be_adapted_until_nothing_is_missing(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, language="en") as scene:
        await to_item(scene, "d_pres", ("idea", "/Birk timeglas"), ("idea", "/Birk tavlen"))
        await to_item(scene, "d_own", ("idea", "/Birk makkerpar"), ("strike", "2"))
        await scene.press("down")
        assert "2 of 2 left" in scene.text() and "1 ○ timeglas" in scene.text()
        for key in "12":
            await scene.press(key)
            await scene.type("makkerpar")
            await scene.type(" i 4. a")
            await scene.press("enter")
        assert "nothing left √" in scene.text()
        assert not [each for each in missing(scene.room.meeting, STARTS.date()) if each.key == "lacks"]


@pytest.mark.parametrize("size", SIZES)
async def test_no_commitment_or_parked_point_is_more_than_text(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path, language="en", size=size) as scene:
        await to_item(scene, "d_own")
        for note in NOTES:
            text = base64.b64decode(note["b64"]).decode("utf-8", "replace")[:300]
            scene.room.do("park", f"x{text}").result()
            scene.room.do("action", f"x{text}").result()
        for item in ("d_commit", "d_next", "d_check"):
            await to_item(scene, item)
            for keys in (("1", "escape"), ("9", "escape"), ("f1", "f1"), ("ctrl+p", "escape")):
                await scene.press(*keys[:1])
                assert not UNPAINTABLE.search(scene.text().replace("\n", ""))
                await scene.press(*keys[1:])


LAST = (
    *PARKED,
    ("action", "@Ida lader 5. b skrive målet >4/12"),
    ("action", "@Mette danner makkerpar >1/12"),
    ("action", "@Karim fortæller kollegerne om besøget >1/12"),
)


def chosen(scene: Scene) -> str:
    view = scene.screen.checklist.view
    assert view is not None
    return view.chosen


async def test_the_row_an_item_waits_for_is_chosen_and_in_sight_when_it_begins(tmp_path: Path) -> None:
    async with opened(tmp_path, language="sv") as scene:
        await to_item(scene, "d_next", *LAST)
        await scene.press("home")
        assert chosen(scene).startswith("action ") and "ROTI" not in scene.text()
        await to_item(scene, "d_check")
        assert chosen(scene) == "rate roti"
        assert any("0 av 4" in row and "0 ·" in row for row in scene.rows())


async def test_a_checklist_that_goes_on_says_so_and_is_turned_by_pages(tmp_path: Path) -> None:
    async with opened(tmp_path, language="sv") as scene:
        await to_item(scene, "d_check", *LAST)
        assert scene.rows()[5].endswith("▲")
        await scene.press("home")
        assert chosen(scene).startswith("action ")
        assert "rader till · Page Down" in scene.rows()[20] and "utan namn" not in scene.text()
        await scene.press("pagedown")
        middle = chosen(scene)
        assert not middle.startswith("action ") and middle in {part.id for part in in_sight(scene)}
        await scene.press("pagedown", "pagedown")
        assert (
            chosen(scene) == "rate roti" and "utan namn" in scene.text() and "Page Down" not in scene.text()
        )
        await scene.press("pageup", "pageup")
        assert chosen(scene).startswith("action ") and "Läs högt" in scene.rows()[5]
        await scene.press("end")
        assert chosen(scene) == "rate roti"
        await scene.type("en rad")
        await scene.press("home")
        assert chosen(scene) == "rate roti" and scene.screen.line.writing.cursor_location == (0, 0)


def in_sight(scene: Scene) -> list[ListRow]:
    """Rows of the checklist that stand on the screen."""
    view, rows = scene.screen.checklist.view, "\n".join(scene.rows()[5:21])
    assert view is not None
    return [part for part in view.rows if part.text[:20] in rows]


async def test_a_digit_that_gives_an_order_is_not_typed_as_well(tmp_path: Path) -> None:
    hall, clock = new_hall(tmp_path)
    shelf = Bookshelf(None)
    agenda = shelf.agenda("leader_al_dialogue")
    assert isinstance(agenda, Agenda)
    people = (PersonLine("Ada Friis", ("member", "focus_person")), PersonLine("Bo Gram", ("member",)))
    lead = PersonLine("Inge Krogh", ("process_consultant",))
    made = hall.make(Setup("Ledere", (), (lead, *people), STARTS, "en"), shelf.copy_of(agenda))
    assert isinstance(made, str)
    async with on_stage(hall, clock, made, "en", (80, 24)) as scene:
        do(scene, "start")
        do(scene, "note.evidence", "@Ada Three pupils waited")
        await to_item(scene, "l2_tell")
        (seen,) = scene.room.meeting.entries
        await scene.press("1")
        assert scene.room.meeting.said("shown", seen.id) and scene.screen.line.text == ""
