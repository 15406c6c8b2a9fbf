"""Values of indicators: what is fixed before the first, what is kept, what makes a new version."""

from __future__ import annotations

from datetime import date

import pytest
from half_day_meeting import SOND, WHY, Table, running

from facilitator.domain.deviations import DeviationKind, deviations
from facilitator.domain.entries import Entry
from facilitator.domain.gate_qualities import of_entry
from facilitator.domain.gate_view import gate_state
from facilitator.domain.indicators import all_figures, figures, indicators, version
from facilitator.domain.measurement import Measurement, MeasurementKind
from facilitator.domain.refusal import Reason


def counted(table: Table | None = None, *, definition: str = "Elever med over 10 % fravær") -> Table:
    """A meeting with an indicator, number 1."""
    table = table or running()
    table.do("note.indicator", "Fravær")
    if definition:
        table.do("set", "1", "definition", definition)
    return table


def indicator(table: Table, number: int = 1) -> Entry:
    found = table.meeting.numbered(number)
    assert isinstance(found, Entry)
    return found


def measured(table: Table, kind: str, typed: str, number: int = 1) -> Measurement:
    *_, value = table.do("measure", str(number), kind, typed)
    assert isinstance(value, Measurement)
    return value


@pytest.mark.seed("SR-064")
@pytest.mark.seed("SR-083")
@pytest.mark.seed("SR-087")
@pytest.mark.seed("SR-173")
def test_an_indicator_has_its_definition_unit_source_period_and_whoever_follows_it() -> None:
    table = counted()
    said = {"unit": "%", "source": "Protokollen", "direction": "down", "period": "skoleåret",
            "cadence": "yearly", "owner": "Anne", "survey": "users", "counted_over": "school",
            "questionnaire": "Trivselsmålingen", "output_data": "Andel pr. klasse",
            "analysis": "Faktorer"}  # fmt: skip
    for name, value in said.items():
        table.do("set", "1", name, value)
    kept = {name: table.meeting.said(name, indicator(table).id) for name in said}
    assert kept == said | {"owner": table.person("Anne")}
    value = measured(table, "baseline", "12 %")
    assert (value.indicator_id, value.party_id) == (indicator(table).id, "")
    own = measured(table, "baseline", "14 % /søn")
    assert (own.indicator_id, own.party_id) == (indicator(table).id, table.party(SOND))


@pytest.mark.parametrize(
    ("typed", "value", "day", "sample"),
    [
        ("12,5 % 1/9 n=84", "12.5", date(2026, 9, 1), 84),
        ("12 procent", "12", date(2026, 11, 24), None),
        ("n=84 12.5 1. september", "12.5", date(2026, 9, 1), 84),
        ("1 200 i dag", "1200", date(2026, 11, 24), None),
        ("12 2026-09-01 @Anne", "12", date(2026, 9, 1), None),
        ("12 24/11-25", "12", date(2025, 11, 24), None),
    ],
)
def test_a_value_is_read_with_its_day_and_its_number_of_people(
    typed: str, value: str, day: date, sample: int | None
) -> None:
    kept = measured(counted(), "baseline", typed)
    assert (kept.value, kept.day, kept.sample) == (value, day, sample)
    assert (kept.kind, kept.item_id) == (MeasurementKind.BASELINE, "d_arrive")


def test_the_unit_is_the_one_the_first_value_is_told_in_and_no_other() -> None:
    table = counted()
    measured(table, "baseline", "12 procent")
    assert table.meeting.said("unit", indicator(table).id) == "%"
    assert table.refused("measure", "1", "actual", "9 dage").reason is Reason.OTHER_UNIT


def test_a_value_before_the_definition_takes_a_reason_which_is_on_record() -> None:
    table = counted(definition="")
    assert table.refused("measure", "1", "baseline", "12 %").reason is Reason.UNDEFINED_INDICATOR
    assert table.refused("measure", "1", "baseline", "12 % fordi nej").reason is Reason.REASON_TOO_SHORT
    measured(table, "baseline", f"12 % n=84 fordi {WHY}")
    (departure,) = deviations(table.meeting)
    assert (departure.kind, departure.reason, departure.number) == (DeviationKind.RULE_SET_ASIDE, WHY, 1)
    assert measured(table, "target", "8 % 1/6-27").value == "8"


@pytest.mark.seed("SR-029")
def test_a_target_has_its_number_its_unit_and_its_day_apart_from_the_criterion() -> None:
    table = counted()
    table.do("note.goal", "Alle kommer i skole")
    table.do("set", "2", "criterion", "Klassen er fuld klokken otte")
    measured(table, "baseline", "12 % 1/9")
    assert table.refused("measure", "1", "target", "8 %").reason is Reason.ARGUMENT_MISSING
    assert table.refused("measure", "1", "target", "8 % 1/8-26").reason is Reason.TARGET_TOO_EARLY
    target = measured(table, "target", "8 % 1/6")
    late = table.refused("measure", "1", "baseline", "ukendt 1/9-27")
    assert (late.reason, late.facts["day"]) == (Reason.TARGET_TOO_EARLY, date(2027, 6, 1))
    assert (target.value, target.day) == ("8", date(2027, 6, 1))
    assert table.meeting.said("unit", indicator(table).id) == "%"


def test_a_baseline_may_be_unknown_when_it_is_said_when_it_will_be_known() -> None:
    table = counted()
    assert table.refused("measure", "1", "baseline", "ukendt").reason is Reason.ARGUMENT_MISSING
    value = measured(table, "baseline", "ukendt 15/12")
    assert (value.number, value.day) == (None, date(2026, 12, 15))
    assert table.refused("measure", "1", "actual", "ukendt 15/12").reason is Reason.NOT_A_VALUE


def test_what_was_measured_has_a_day_that_has_come() -> None:
    assert counted().refused("measure", "1", "actual", "9 2027-01-04").reason is Reason.DATE_AHEAD


def test_every_value_is_kept_and_the_last_by_its_day_counts() -> None:
    table = counted()
    for typed in ("12 % 1/9", "10 % 20/11", "11 % 1/10"):
        measured(table, "actual", typed)
    assert [each.value for each in table.meeting.measured(indicator(table).id)] == ["12", "11", "10"]
    known = figures(table.meeting, indicator(table))
    assert known.actual is not None and known.actual.value == "10"


def test_another_definition_after_an_actual_value_makes_a_new_version_and_keeps_the_old() -> None:
    table = counted()
    table.do("note.goal", "Alle kommer i skole")
    table.do("link", "1", "2")
    table.do("set", "1", "source", "Protokollen")
    measured(table, "actual", "12 %")
    table.do("set", "1", "definition", "Elever med over 15 % fravær")
    (heir,) = indicators(table.meeting)
    assert (heir.number, version(table.meeting, heir), heir.text) == (3, 2, "Fravær")
    assert [table.meeting.said(name, heir.id) for name in ("definition", "source", "unit")] == [
        "Elever med over 15 % fravær", "Protokollen", "%",
    ]  # fmt: skip
    assert [kept.number for kept in table.meeting.linked(heir.id)] == [2]
    assert table.meeting.said("definition", indicator(table).id) == "Elever med over 10 % fravær"
    assert table.meeting.measured(heir.id) == ()
    assert table.refused("measure", "1", "actual", "9").facts["heir"] == 3


def test_another_baseline_after_an_actual_value_makes_a_version_in_which_the_targets_hold_on() -> None:
    table = counted()
    for kind, typed in (("baseline", "12 %"), ("target", "8 % 1/6"), ("baseline", "14 % /søn")):
        measured(table, kind, typed)
    measured(table, "actual", "11 %")
    measured(table, "baseline", "13 %")
    (heir,) = indicators(table.meeting)
    values = {(each.kind.value, each.party_id): each.value for each in table.meeting.measured(heir.id)}
    assert values == {("baseline", ""): "13", ("target", ""): "8", ("baseline", table.party(SOND)): "14"}
    assert figures(table.meeting, indicator(table)).actual is not None


def test_before_an_actual_value_definition_and_baseline_are_simply_mended() -> None:
    table = counted()
    measured(table, "baseline", "12 %")
    measured(table, "baseline", "13 %")
    table.do("set", "1", "definition", "Elever med over 15 % fravær")
    assert indicators(table.meeting) == (indicator(table),)


def test_the_gate_asks_for_a_value_of_today_and_no_more_of_what_was_replaced() -> None:
    table = counted()
    assert "new_actual" not in of_entry(indicator(table), table.meeting, "d_arrive")
    table.do("set", "1", "actual", "12 %")
    assert "new_actual" in of_entry(indicator(table), table.meeting, "d_arrive")
    table.do("set", "1", "definition", "Elever med over 15 % fravær")
    asked = [thing.words for thing in gate_state(table.meeting, table.clock.today()).things]
    assert asked == ["Fravær"]


def test_a_target_for_all_holds_for_a_school_without_its_own() -> None:
    table = counted()
    for kind, typed in (("target", "8 % 1/6"), ("baseline", "14 % /søn"), ("actual", "10 % /søn")):
        measured(table, kind, typed)
    (row,) = all_figures(table.meeting, indicator(table))
    assert row.party_id == table.party(SOND)
    assert row.target is not None and row.target.value == "8"


def test_a_value_that_was_wrong_is_taken_back_and_the_one_before_counts_again() -> None:
    table = counted()
    for typed in ("12 % 1/9", "85 % 20/11", "9 % 20/11 /søn"):
        measured(table, "actual", typed)
    assert table.refused("measure", "1", "baseline", "none").reason is Reason.NOTHING_MEASURED
    table.do("measure", "1", "actual", "none")
    known = figures(table.meeting, indicator(table))
    assert known.actual is not None and known.actual.value == "12"
    measured(table, "actual", "11 % 1/10")
    table.do("measure", "1", "actual", "ingen 1/9")
    assert [each.value for each in table.meeting.measured(indicator(table).id)] == ["11", "9"]
    assert sum(each.struck for each in table.meeting.measurements) == 2
