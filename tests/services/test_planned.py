"""A planned meeting outlives the program, for its owner's eyes only."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

from facilitator.clock import FastClock
from facilitator.domain.refusal import Reason, Refused
from facilitator.paths import Paths
from facilitator.services.participants import Participant
from facilitator.services.planned import Part, Planned, forget, load, save, setup_of
from facilitator.services.planning import Known, take_in

PLANNED = Planned(
    "dialogue_half_day", date(2026, 11, 24), time(8, 30), ("Birkehave",), ("Inge Krogh",),
    (Participant("Ida", ("member",), "lærer", "Birkehave"),), "Jonas Li",
)  # fmt: skip


def test_what_was_planned_is_there_again_and_then_forgotten(tmp_path: Path) -> None:
    paths = Paths(tmp_path / "home")
    save(PLANNED, paths)
    assert load(paths) == PLANNED
    assert paths.planned.stat().st_mode & 0o777 == 0o600
    assert [file.name for file in paths.drafts.iterdir()] == [paths.planned.name]
    forget(paths)
    assert load(paths) is None


def test_a_file_that_is_damaged_or_hostile_ends_nothing(tmp_path: Path) -> None:
    paths = Paths(tmp_path)
    paths.drafts.mkdir()
    for damage in ("", "{", "[]", '{"agenda_id": 3}', "\x00", '{"agenda_id":"","day":"x"}'):
        paths.planned.write_text(damage)
        assert load(paths) is None
    save(replace(PLANNED, typed="\x1b[31mrød"), paths)
    read = load(paths)
    assert read is not None and read.typed == "rød"


def test_a_consultant_with_a_school_after_a_comma_is_of_that_school_and_a_profession_is_kept() -> None:
    known = Known((), (), (), datetime(2026, 11, 20, 9, 0), "da")
    refused = take_in(PLANNED, Part.CONSULTANTS, "Ole Bech, Skovly", known)
    assert isinstance(refused, Refused) and refused.reason is Reason.NO_SUCH_PARTY
    planned = take_in(PLANNED, Part.CONSULTANTS, "Ole Bech, birke\nEva Holm", known)
    assert isinstance(planned, Planned)
    assert planned.consultants == ("Inge Krogh", "Ole Bech, Birkehave", "Eva Holm")
    setup = setup_of(planned, "x", "da", FastClock(datetime(2026, 11, 24, tzinfo=UTC), UTC))
    assert [(person.name, person.party) for person in setup.people] == [
        ("Inge Krogh", ""), ("Ole Bech", "Birkehave"), ("Eva Holm", ""), ("Ida", "Birkehave"),
    ]  # fmt: skip
    assert setup.people[-1].profession == "lærer"


def test_only_people_may_wait() -> None:
    assert Planned().lacking == (Part.AGENDA, Part.WHEN, Part.SCHOOLS, Part.CONSULTANTS)
    assert replace(PLANNED, people=()).lacking == ()
    assert replace(PLANNED, begins=None).lacking == (Part.WHEN,)


def test_the_beginning_is_the_instant_at_which_the_wall_says_so() -> None:
    setup = setup_of(PLANNED, "x", "da", FastClock(datetime(2026, 11, 24, tzinfo=UTC), UTC))
    assert setup.starts_at == datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
    assert [person.roles for person in setup.people] == [("process_consultant",), ("member",)]
