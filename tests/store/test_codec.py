from datetime import UTC, datetime, timedelta, timezone
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from meeting_sample import a_copy

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue, Rating
from facilitator.domain.meeting_head import AgendaCopy
from facilitator.domain.requirements import Requirement
from facilitator.domain.run import Event, Intervened, Recorded
from facilitator.store import codec
from facilitator.store.column_types import document_text

words = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
instants = st.datetimes(timezones=st.just(UTC))


def built(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of a dataclass, its fields made after their types."""
    return st.builds(kind, **{name: _of(hint) for name, hint in codec.hints_of(kind).items()})


def _of(hint: Any) -> st.SearchStrategy[Any]:
    if hint is str:
        return words
    if hint is datetime:
        return instants
    if hint is Event or (get_args(hint) and hint == Event):
        return st.one_of([built(kind) for kind in get_args(Event)])
    if str(hint).startswith("collections.abc.Mapping"):
        return st.dictionaries(words, _of(get_args(hint)[1]))
    if hint is int:
        return st.integers(0, 600)
    if str(hint).startswith("tuple[int"):
        return st.lists(st.integers(0, 99)).map(tuple)
    return st.from_type(hint)


@given(st.one_of(built(Entry), built(Action), built(FieldValue), built(Rating), built(Recorded)))
def test_what_is_written_as_json_is_read_back_equal(record: Any) -> None:
    import json

    plain = json.loads(document_text(codec.to_plain(record)))
    assert codec.from_plain(type(record), plain) == record


def test_an_agenda_copy_with_gates_and_blocks_is_read_back_equal() -> None:
    copy = a_copy()
    assert codec.from_plain(AgendaCopy, codec.to_plain(copy)) == copy


def test_a_field_called_kind_does_not_hide_which_class_it_is() -> None:
    way = codec._way_out(Event)
    assert way(Intervened("stop_advice")) == {"is": "Intervened", "kind": "stop_advice"}


@pytest.mark.parametrize("union", [Event, Requirement])
def test_classes_of_a_union_have_names_of_their_own(union: Any) -> None:
    names = [kind.__name__ for kind in get_args(union)]
    assert len(names) == len(set(names))


@given(instants, instants)
def test_instants_are_ordered_as_their_text_is(one: datetime, other: datetime) -> None:
    assert (one < other) == (codec.instant_text(one) < codec.instant_text(other))


def test_an_instant_of_another_zone_is_kept_in_utc() -> None:
    at = datetime(2031, 3, 4, 13, 0, tzinfo=timezone(timedelta(hours=1)))
    assert codec.instant_text(at) == "2031-03-04T12:00:00.000000Z"


def test_an_instant_without_its_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        codec.instant_text(datetime(2031, 3, 4, 12, 0))


def test_a_field_of_a_later_version_is_passed_over_and_a_missing_one_takes_its_default() -> None:
    plain = codec.to_plain(FieldValue(
        id="f", stream_id="s", course_id="c", meeting_id="m", item_id="i",
        at=datetime(2031, 1, 1, tzinfo=UTC), kind="field", name="ambition", value="x", whose="p",
    ))  # fmt: skip
    del plain["whose"]
    assert codec.from_plain(FieldValue, {**plain, "colour": "red"}).whose == ""
