"""Planning a meeting by keys, and what then stands on the disk."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest
from lobby import SIZES, Lobby, a_hall, a_meeting, settled, shown
from textual import events
from textual.pilot import Pilot

from facilitator.domain.agenda import Agenda
from facilitator.library.shelves import SHIPPED
from facilitator.services import planned
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.hall import Hall
from facilitator.tui.presenting.day import short
from facilitator.tui.presenting.new_meeting import title_of
from facilitator.tui.screens.new_meeting import NewMeeting
from facilitator.words.tongue import speak

NOTES = json.loads((Path(__file__).parents[1] / "corpus" / "notes.json").read_text(encoding="utf-8"))
NAMED = {" ": "space", ",": "comma", "/": "slash", "\n": "enter", "-": "minus", ".": "full_stop"}


def planning(hall: Hall, language: str = "en") -> Lobby:
    return Lobby(NewMeeting(hall, speak(language)))


async def typed(pilot: Pilot[int], text: str) -> int:
    """Press the keys of a text; how many they were."""
    await pilot.press(*(NAMED.get(sign, sign) for sign in text))
    return len(text)


async def pasted(pilot: Pilot[int], text: str) -> None:
    pilot.app.screen.focused.post_message(events.Paste(text))  # type: ignore[union-attr]
    await pilot.pause()


async def entered(pilot: Pilot[int], *lines: str) -> None:
    """Each line pasted and entered: what is not about keys need not wait for them."""
    for line in lines:
        await pasted(pilot, line)
        await pilot.press("enter")
    await pilot.pause()


def made(app: Lobby) -> str:
    (message,) = app.told
    assert isinstance(message, NewMeeting.Made)
    return message.meeting_id


async def test_two_schools_and_eight_people_take_at_most_sixty_keys_besides_names(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    app = planning(hall, "da")
    keys, names = 1, 0  # N on the first screen
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        keys += await typed(pilot, "halv\n")
        keys += await typed(pilot, "24/11 830\n")
        for name in ("Birkehave", "Søndergård"):
            names += len(name)
            keys += await typed(pilot, f"{name}\n")
        keys += await typed(pilot, "\n")
        names += len("Inge Krogh")
        keys += await typed(pilot, "Inge Krogh\n\n")
        people = ("Hanne Lund", "Ida Krag", "Jonas Lind", "Ole Bech", "Lone Friis", "Anne Dahl", "Peter Vang",
                  "Mette Holm")  # fmt: skip
        for n, name in enumerate(people):
            names += len(name)
            keys += await typed(
                pilot, name + (", leder" if n in (0, 4) else "") + (" /sø" if n == 4 else "") + "\n"
            )
        keys += 1
        await pilot.press("f2")
        await settled(pilot)
        assert keys - names <= 60
        meeting = hall.read(made(app))
        assert meeting is not None
        assert [party.name for party in meeting.parties] == ["Birkehave", "Søndergård"]
        assert meeting.lead is not None and meeting.lead.name == "Inge Krogh"
        assert (
            len(meeting.of_party(meeting.parties[0].id)) == len(meeting.of_party(meeting.parties[1].id)) == 4
        )
        assert [p.name for p in meeting.people if "sponsor" in p.roles] == ["Hanne Lund", "Lone Friis"]
        assert hall.clock.local(meeting.head.starts_at).isoformat()[:16] == "2026-11-24T08:30"
        assert meeting.head.language == "da"
        assert planned.load(hall.paths) is None
    hall.close()


@pytest.mark.parametrize("size", SIZES)
async def test_a_pasted_list_of_participants_is_taken_in_one_go(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    hall = a_hall(tmp_path)
    app = planning(hall)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await entered(pilot, "half", "24/11 830", "Birkehave", "Søndergård", "", "Inge Krogh", "")
        await pasted(
            pilot, "Hanne Lund; leder; Birkehave\nIda Krag, lærer, birk\nLone Friis, leder, Sønd\nKarim"
        )
        await pilot.press("enter")
        await pilot.pause()
        rows = "\n".join(shown(app))
        assert "► People       4" in rows and "1 without a role" in rows
        assert "Karim" in rows and "○ role?" in rows
        assert "Birkehave 70" in rows.replace("\xa0", " ") and "70 min each in focus √" in rows
        assert "240 min · 18 items" in rows and "08:30 – 12:30" in rows
    hall.close()


async def test_a_third_school_is_told_what_minutes_it_takes(tmp_path: Path) -> None:
    app = planning(a_hall(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await entered(pilot, "half", "24/11 830", "Birkehave", "Søndergård", "Skovly")
        await pilot.pause()
        assert "310 min: 3 schools take 70 min more than the template has" in "\n".join(shown(app))


def test_a_meeting_is_called_by_two_schools_and_by_its_course_or_the_host_where_there_are_more() -> None:
    agenda = Bookshelf(None).agenda("dialogue_half_day")
    assert isinstance(agenda, Agenda)
    two = planned.Planned(schools=("Birkehave", "Søndergård"))
    five = planned.Planned(schools=("Birkehave", "Søndergård", "Ådalsskolen", "Vesterbro", "Østre Skole"))
    name = short(agenda.title.said_in("da")).partition(" – ")[0]
    assert title_of(two, agenda, "da") == f"{name} Birkehave – Søndergård"
    assert title_of(five, agenda, "da") == f"{name} Birkehave +4"
    assert title_of(five, agenda, "da", "Efterår 2026") == f"{name}, halv dag – Efterår 2026"
    assert title_of(five, agenda, "da", f"{name} i efteråret") == f"{name} i efteråret – halv dag"


def test_the_meetings_of_a_review_are_told_apart_by_their_titles() -> None:
    shelf, course = Bookshelf(None), "Kollegial granskning Björkskolan"
    titles = []
    for agenda_id in ("peer_review_pre", "peer_review_day1", "peer_review_day2", "peer_review_day3"):
        agenda = shelf.agenda(agenda_id)
        assert isinstance(agenda, Agenda)
        titles.append(title_of(planned.Planned(), agenda, "sv", course))
    assert len(set(titles)) == 4 and f"{course} – dag 1" in titles and f"{course} – församtal" in titles


async def test_names_known_from_before_complete_what_is_begun(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    a_meeting(hall)
    app = planning(hall)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await entered(pilot, "half", "24/11 830")
        await pasted(pilot, "birk")
        await pilot.pause()
        assert "school  birkehave" in shown(app)[22]
        await entered(pilot, "", "sønd", "")
        await entered(
            pilot,
        )
        await pasted(pilot, "Ing")
        await pilot.press("right", "enter")
        await pilot.pause()
        rows = shown(app)
        assert "Birkehave (host) · Søndergård" in rows[4] and "Inge Krogh leads" in rows[5]
    hall.close()


async def test_what_cannot_be_read_is_said_and_stays_in_the_line(tmp_path: Path) -> None:
    app = planning(a_hall(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await entered(pilot, "half", "snart")
        await pilot.pause()
        rows = shown(app)
        assert rows[21].startswith(" ×") and rows[22].endswith("snart")
        await pilot.press("f2")
        await pilot.pause()
        assert shown(app)[21].startswith(" ○ Missing before the meeting can be made: When, Schools")


@pytest.mark.parametrize("size", SIZES)
async def test_a_day_typed_where_schools_are_asked_for_is_the_meetings_start(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    app = planning(a_hall(tmp_path), "da")
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await entered(pilot, "halv", "25/11 9.30", "Birkehave", "26/11 8.30")
        screen = app.screen
        assert isinstance(screen, NewMeeting)
        rows = "\n".join(shown(app))
        assert screen.planned.schools == ("Birkehave",) and "torsdag 26. november 2026 · 08.30 – " in rows
        assert "√ Mødet begynder: torsdag 26. november 2026 · 08.30. Nu: Skoler" in rows
        await pilot.press("up")
        await pilot.press("ctrl+u")
        await entered(pilot, "26/11 8.30")
        assert screen.planned.schools == ("Birkehave",), "who was to be mended stays as it was"
        await entered(pilot, "Søndergård", "", "27/11")
        assert screen.planned.consultants == () and str(screen.planned.day) == "2026-11-27"
        assert "08.30. Nu: Konsulent" in "\n".join(shown(app))


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("70 min", "»70 min« er ikke en skole."),
        ("1 time 30 min", "»1 time 30 min« er ikke en skole."),
        ("2027", "»2027« er ikke et navn"),
        ("(7-9)", "»(7-9)« er ikke et navn"),
    ],
)
async def test_no_stretch_of_time_and_no_number_becomes_a_school(
    tmp_path: Path, said: str, answer: str
) -> None:
    app = planning(a_hall(tmp_path), "da")
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await entered(pilot, "halv", "25/11 9.30", "Birkehave", said)
        screen = app.screen
        assert isinstance(screen, NewMeeting)
        assert screen.planned.schools == ("Birkehave",) and screen.line.text == said
        assert str(screen.planned.day) == "2026-11-25" and answer in "\n".join(shown(app))
        await pilot.press("ctrl+u")
        await entered(pilot, "Skole 2")
        assert screen.planned.schools[1:] == ("Skole 2",), "a number in a name is a name"


async def test_going_back_keeps_all_of_it_and_the_line_that_was_begun(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    app = planning(hall)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await entered(pilot, "half", "24/11 830", "Birkehave")
        await pasted(pilot, "Sønd")
        await pilot.press("escape")
        await pilot.pause()
        assert [type(message) for message in app.told] == [NewMeeting.Left]
    again = planning(hall)
    async with again.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        rows = shown(again)
        assert "Birkehave (host)" in rows[4] and "Tuesday 24 November 2026" in rows[3]
        assert rows[22].endswith("Sønd")


async def test_somebody_is_mended_or_taken_out_again(tmp_path: Path) -> None:
    app = planning(a_hall(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await entered(pilot, "half", "24/11 830", "Birkehave", "", "Inge", "", "Ida", "Ole, lærer")
        await pilot.press("up")
        await pilot.pause()
        assert shown(app)[22].endswith("Ole, lærer, Birkehave")
        await pilot.press("enter")
        await entered(pilot, "-ida")
        await pilot.pause()
        rows = "\n".join(shown(app))
        assert "Ole " in rows and "Ida" not in rows


async def test_lines_from_a_spreadsheet_are_read_and_shown_before_they_are_taken_in(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    app = planning(hall)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await entered(pilot, "half", "24/11 830", "Birkehave", "Søndergård", "", "Inge Krogh", "")
        await pasted(pilot, "Hanne Lund\tleder\tBirkehave\nIda Krag\t\tBirkehave\nLone Friis\tleder\tSønd")
        await pilot.pause()
        rows = shown(app)
        assert "3 people on the list · 1 without a role" in rows[21] and "Enter takes it in" in rows[21]
        assert any("Hanne Lund " in row and "Lone Friis " in row and row.count("leder") == 2 for row in rows)
        assert planned.load(hall.paths).people == ()  # type: ignore[union-attr]
        await pilot.press("enter")
        await pilot.pause()
        assert [p.school for p in planned.load(hall.paths).people] == [  # type: ignore[union-attr]
            "Birkehave", "Birkehave", "Søndergård"
        ]  # fmt: skip


@pytest.mark.parametrize("typed", ["om 20 min", "om 20 min.", "in 20 min", "om 20 minutter"])
async def test_a_meeting_in_a_few_minutes_is_said_so(tmp_path: Path, typed: str) -> None:
    app = planning(a_hall(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await entered(pilot, "half", typed)
        await pilot.pause()
        assert "Tuesday 24 November 2026 · 08:50" in shown(app)[3]


async def test_what_was_wrong_is_said_until_one_types_on(tmp_path: Path) -> None:
    app = planning(a_hall(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await entered(pilot, "half", "snart")
        await pilot.pause()
        assert shown(app)[21].startswith(" ×")
        await pilot.press("backspace")
        await pilot.pause()
        assert "Day and time" in shown(app)[21]


async def test_anybody_is_mended_where_they_stand(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    app = planning(hall)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await entered(pilot, "half", "24/11 830", "Birkehave", "", "Inge", "", "Ida", "Ole, lærer", "Bo")
        await pilot.press("up", "up", "up")
        await pilot.pause()
        assert shown(app)[22].endswith("Ida, Birkehave") and "1 of 3" in shown(app)[21]
        await pilot.press("home", "right", "right", "right")
        await pasted(pilot, " Krag")
        await pilot.press("enter")
        await pilot.pause()
        names = [p.name for p in planned.load(hall.paths).people]  # type: ignore[union-attr]
        assert names == ["Ida Krag", "Ole", "Bo"]
        await pilot.press("up", "up", "escape")
        await pilot.pause()
        assert app.told == [] and [p.name for p in planned.load(hall.paths).people] == names  # type: ignore[union-attr]


async def test_a_school_is_given_another_name_with_its_people(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    app = planning(hall)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await entered(pilot, "half", "24/11 830", "Birkehav", "Skovly", "", "Inge", "", "Ida")
        await pilot.press("shift+tab", "shift+tab", "up", "up")
        await pasted(pilot, "e")
        await pilot.press("enter")
        await pilot.pause()
        kept = planned.load(hall.paths)
        assert kept is not None and kept.schools == ("Birkehave", "Skovly")
        assert kept.people[0].school == "Birkehave"


@pytest.mark.parametrize("size", SIZES)
async def test_nothing_typed_or_pasted_is_more_than_text(tmp_path: Path, size: tuple[int, int]) -> None:
    app = planning(a_hall(tmp_path))
    async with app.run_test(size=size, tooltips=True, notifications=True) as pilot:
        await settled(pilot)
        texts = [base64.b64decode(note["b64"]).decode("utf-8", "replace")[:200] for note in NOTES]
        await entered(pilot, "half", "24/11 830")
        for text in texts:
            await pasted(pilot, text)
            await pilot.press("enter")
            app.first.query_one("CaptureLine").set_text("")
        shown(app)
        for part in ("consultant", "people"):
            await entered(pilot, "")
            await pasted(pilot, "\n".join(f"{part} {text}, member" for text in texts))
            await pilot.press("enter")
            shown(app)


async def test_the_keys_are_told_until_one_types_on(tmp_path: Path) -> None:
    app = planning(a_hall(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("f1")
        await pilot.pause()
        assert "Make the meeting" in "\n".join(shown(app)) and "F1 shuts" in "\n".join(shown(app))
        await pilot.press("h")
        await pilot.pause()
        assert "F1 shuts" not in "\n".join(shown(app)) and shown(app)[22].endswith("h")


async def test_an_agenda_on_trial_is_marked_among_the_templates(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    app = planning(hall, "da")
    folder = hall.paths.home / "agendas"
    folder.mkdir(parents=True, exist_ok=True)
    shipped = (SHIPPED / "agendas" / "dialogue_half_day.yaml").read_text(encoding="utf-8")
    trial = shipped.replace('version: "1"', 'version: "2"\npilot: true')
    (folder / "mine.yaml").write_text(trial, encoding="utf-8")
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pasted(pilot, "dialog")
        await settled(pilot)
        half, whole = (next(row for row in shown(app) if each in row) for each in ("halv dag", "hel dag"))
        assert "på prøve · 240 min" in half and "på prøve" not in whole
