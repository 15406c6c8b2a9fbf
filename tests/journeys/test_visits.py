"""The days of a round's school visits, from the kick-off on."""

from __future__ import annotations

from pathlib import Path

import pytest
from papers_on_disk import kind_of
from walk import Begin, Walk

from facilitator.domain.visits import day_of, visiting, visits
from facilitator.store.glance import read_meeting

ONE, OTHER = ("Ada Birkehave", "Ada Søndergård", "Ada Skovly"), ("Bo Birkehave", "Bo Søndergård", "Bo Skovly")


@pytest.fixture
def kick_off(begin: Begin) -> Walk:
    """At the item in which the triads settle their days; the period is January to March, week 7 is free."""
    walk = begin("triad_kickoff")
    walk.do("start", *(f"assign triad {', '.join(triad)}" for triad in (ONE, OTHER)))
    walk.until("k_dates")
    walk.do("window 2027-01-04 2027-03-26 dk_7")
    return walk


@pytest.mark.seed("SR-111")
def test_the_item_does_not_close_while_somebody_of_a_triad_has_no_day(kick_off: Walk) -> None:
    days = iter(f"2027-01-{day}" for day in (11, 12, 13, 14, 15, 18, 19, 20))
    for name in (*ONE, *OTHER):
        (refused,) = kick_off.type("next")
        assert "school visit" in refused and kick_off.meeting.run.item_id == "k_dates"
        kick_off.do(f"visit {next(days)} {name}")
    kick_off.do("next")
    assert kick_off.meeting.run.item_id != "k_dates"
    assert read_meeting(kick_off.paths.database, kick_off.meeting.head.id) == kick_off.meeting


def test_a_day_outside_the_period_or_in_a_holiday_is_taken_with_a_warning_and_does_not_count(
    kick_off: Walk,
) -> None:
    said = "\n".join(kick_off.type(f"visit 2027-04-07 {ONE[0]}"))
    assert "outside the period" in said
    said = "\n".join(kick_off.type(f"visit 2027-02-16 {ONE[0]}"))
    assert "in a week without lessons" in said
    assert any(ONE[0] in line or "6 people" in line for line in kick_off.missing())
    assert len(visits(kick_off.meeting)) == 1
    kick_off.do(f"visit 2027-02-23 {ONE[0]}", f"visit 2027-02-23 {ONE[1]}")
    lacking = "\n".join(kick_off.missing())
    assert "school visit" in lacking
    kick_off.do(f"visit 2027-02-24 {ONE[1]}", f"visit 2027-02-23 {OTHER[0]}")
    assert {str(day_of(visit, kick_off.meeting)) for visit in visits(kick_off.meeting)} == {
        "2027-02-23", "2027-02-24",
    }  # fmt: skip


def test_without_a_period_no_day_counts(begin: Begin) -> None:
    walk = begin("triad_kickoff")
    walk.do("start", f"assign triad {', '.join(ONE)}")
    walk.until("k_dates")
    assert "the period is not set yet" in "\n".join(walk.type(f"visit 2027-01-12 {ONE[0]}"))
    walk.do("window 2027-01-04 2027-03-26 none")
    assert "the period is not set yet" not in "\n".join(walk.type("visits"))


@pytest.mark.seed("SR-116")
def test_each_hosts_once_and_visits_twice_and_the_list_says_who_does_not_yet(kick_off: Walk) -> None:
    kick_off.do(f"visit 2027-01-12 {ONE[0]}", f"visit 2027-01-13 {ONE[1]}")
    shown = kick_off.type("visits")
    assert f"○ {ONE[0]}: hosts 1 of 1, visits 1 of 2" in shown
    assert f"○ {ONE[2]}: hosts 0 of 1, visits 2 of 2" in shown
    kick_off.do(f"visit 2027-01-14 {ONE[2]}")
    shown = kick_off.type("visits")
    for name in ONE:
        assert f"√ {name}: hosts 1 of 1, visits 2 of 2" in shown
    assert [each.holds for each in visiting(kick_off.meeting)].count(True) == len(ONE)
    kick_off.do(f"strike {visits(kick_off.meeting)[0].number}")
    assert f"○ {ONE[0]}: hosts 0 of 1, visits 2 of 2" in kick_off.type("visits")


def test_weeks_are_those_of_ones_own_list_a_region_in_any_language_or_numbers(kick_off: Walk) -> None:
    method = kick_off.paths.method
    method.mkdir(parents=True, exist_ok=True)
    own = 'id: holidays\nversion: "2"\ntitle: Ours\nentries:\n  - {id: here, text: Here, weeks: [3, 12]}\n'
    (method / "holidays.yaml").write_text(own, encoding="utf-8")
    kick_off.do("window 2027-01-04 2027-03-26 here")
    assert kick_off.meeting.said("holiday_weeks") == "3, 12"
    assert "in a week without lessons" in "\n".join(kick_off.type(f"visit 2027-01-20 {ONE[0]}"))
    (method / "holidays.yaml").unlink()
    kick_off.do("window 2027-01-04 2027-03-26 Sverige med sportlov i vecka 9")
    assert kick_off.meeting.said("holiday_weeks") == "44, 9"
    kick_off.do("window 2027-01-04 2027-03-26 7, 42")
    assert kick_off.meeting.said("holiday_weeks") == "7, 42"
    kick_off.do("undo")
    assert kick_off.meeting.said("holiday_weeks") == "44, 9"
    assert "dk_7" in "\n".join(kick_off.type("window 2027-01-04 2027-03-26 nowhere"))


def invitations(walk: Walk) -> dict[str, str]:
    """What each is written, by name."""
    walk.do(f"invite {walk.paths.exports}")
    texts = [path.read_text(encoding="utf-8") for path in sorted(walk.paths.exports.glob("* - *.txt"))]
    return {
        each.name: next(t for t in texts if each.name in t.splitlines()[0]) for each in walk.meeting.people
    }


@pytest.mark.seed("SR-119")
@pytest.mark.parametrize(
    ("language", "rule", "asked"),
    [
        ("en", "An ordinary school day – nothing is staged", "a yes from the host to an ordinary school day"),
        ("da", "En helt almindelig skoledag – intet er", "et ja fra værten til en helt almindelig skoledag"),
        ("sv", "En helt vanlig skoldag – inget är", "ett ja från värden till en helt vanlig skoldag"),
    ],
)
def test_a_host_is_asked_for_an_ordinary_day_in_the_invitation_and_at_the_start_and_says_yes(
    begin: Begin, language: str, rule: str, asked: str
) -> None:
    walk = begin("triad_visit", language=language)
    told = {name: " ".join(text.split()) for name, text in invitations(walk).items()}
    assert [name for name, text in told.items() if rule in text] == ["Ada Friis"]
    walk.do("start")
    item = walk.meeting.item
    assert item is not None
    shown = [walk.meeting.rules_by_id[each].text.said_in(language) for each in item.rules]
    assert any(each.startswith(rule) for each in shown)
    assert walk.missing() == [asked]
    walk.do("confirm Ada Friis")
    assert asked not in walk.missing()


@pytest.mark.seed("SR-127")
def test_everybody_gets_an_invitation_with_their_own_days(kick_off: Walk) -> None:
    kick_off.do(*(f"visit 2027-01-{day} {name}" for day, name in zip((12, 13, 14), ONE, strict=True)))
    told = {name: " ".join(text.split()) for name, text in invitations(kick_off).items()}
    assert set(told) == {person.name for person in kick_off.meeting.people}
    first = told[ONE[0]]
    assert "You host a school visit: Tuesday, 12 January 2027" in first
    assert f"You visit {ONE[1]}, Søndergård: Wednesday, 13 January 2027" in first
    assert "You visit" not in told[OTHER[0]] and "nothing is staged" not in told[OTHER[0]]
    assert "nothing is staged" in first and "24 November 2026" in first


def test_the_papers_say_when_a_school_is_visited_by_whom_and_who_is_in_a_triad(
    kick_off: Walk, tmp_path: Path
) -> None:
    kick_off.do(f"visit 2027-01-12 {ONE[0]}")
    papers = {kind_of(path): path for path in kick_off.papers(tmp_path / "papers")}
    told = papers["Summary.md"].read_text(encoding="utf-8")
    assert "Tuesday, 12 January 2027, week 2" in told
    assert f"Visiting: {ONE[1]} (Søndergård) and {ONE[2]} (Skovly)" in told
    for triad in (ONE, OTHER):
        assert f"{triad[0]} (Birkehave), {triad[1]} (Søndergård) and {triad[2]} (Skovly)" in told
    days = papers["Calendar.ics"].read_text(encoding="utf-8").replace("\r\n ", "")
    assert f"SUMMARY:School visit: {ONE[0]}\\, Birkehave" in days and "DTSTART;VALUE=DATE:20270112" in days


def test_a_visit_is_answered_with_its_host_once_and_undo_names_what_it_takes_back(kick_off: Walk) -> None:
    (said,) = kick_off.type(f"visit 2027-01-12 {ONE[0]}")
    assert said.count(ONE[0]) == 1 and "Tuesday 12 January 2027" in said
    kick_off.do(f"visit 2027-01-13 {ONE[0]}")
    moved = kick_off.type("undo")[0]
    assert ONE[0] in moved and "Wednesday 13 January 2027" in moved
    assert kick_off.type("undo")[0].endswith(f"“{ONE[0]}”")
    assert "weeks without lessons: " in kick_off.type("undo")[0]
    assert "weeks without lessons: " in kick_off.type("redo")[0]
