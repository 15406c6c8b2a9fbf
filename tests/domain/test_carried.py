"""What a meeting leaves is what the next one of its course finds, whatever was done in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from half_day_meeting import BEGINS, WHY, Table, a_setup, half_day, running, said
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.carried import goes_on, inbox, left_unreached, unowned
from facilitator.domain.entries import Entry
from facilitator.domain.meeting import Meeting, MeetingHead
from facilitator.domain.modes import Mode, Settlement
from facilitator.domain.refusal import Reason, Refused
from facilitator.services.meeting_making import meeting_records_of

ORDERS = st.sampled_from(
    [
        ("next", WHY), ("next", WHY), ("next", WHY), ("park-and-close",), ("park", "Hvem betaler vikaren?"),
        ("park", "Lokalet"), ("question", "Hvad ser eleverne?"), ("question.circular", "@Anne Hvem ser det?"),
        ("answer", "Det gør de selv"), ("answer.4", "Ja"), ("unpark", "1", "handled"),
        ("unpark", "2", "carried"),
        ("unpark", "3", "dropped", "uden betydning"), ("ask", "B04"), ("set", "4", "owner", "Anne"),
        ("set", "2", "by", "4/12"), ("strike", "2"), ("link", "1", "2"), ("paper.question", "2"),
        ("skip", "d_pres.1", WHY), ("skip", "d_expl.2", WHY), ("skip", "d_break", WHY),
        ("skip", "HERE", WHY), ("skip", "HERE", WHY),
        ("jump", "d_own", WHY),
        ("jump", "d_pres.1", WHY), ("note", "Noget"), ("close", WHY),
    ]
)  # fmt: skip
CLOSING = st.sampled_from([("close", WHY), ("skip", "d_check", WHY)])


def left_by(table: Table) -> tuple[Entry, ...]:
    """What the meeting leaves as it stands, by number."""
    return tuple(entry for entry in table.meeting.entries if goes_on(entry, table.meeting))


def next_meeting(meeting: Meeting) -> Meeting:
    """One more meeting of the course, made as it is made on the disk."""
    setup = replace(a_setup(), starts_at=BEGINS + timedelta(days=30))
    made = meeting_records_of(setup, half_day(), BEGINS + timedelta(days=1), meeting.whole_course)
    assert not isinstance(made, Refused)
    head = next(record for record in made if isinstance(record, MeetingHead))
    course = meeting.whole_course
    return Meeting(
        head, meeting.course, half_day(), course.parties, course.people, elsewhere=course.records
    ).with_(made)


def texts_left(meeting: Meeting) -> list[str]:
    """Counted from what lies there, without the rules of the program."""
    lines = [each for each in meeting.entries if not each.struck and not each.paper]
    answered = {each.reply_to for each in lines if each.kind == "answer"}
    for link in meeting.links:
        kinds = {each.kind for each in lines if each.id in (link.from_id, link.to_id)}
        if not link.struck and "answer" in kinds:
            answered |= {link.from_id, link.to_id}
    parked = [e.text for e in lines if e.kind == "parked" and e.settled in (None, Settlement.CARRIED)]
    asked = [e for e in lines if e.kind == "question" and e.id not in answered and e.settled is None]
    owned = {value.whose for value in meeting.fields if value.name == "owner"}
    return sorted([*parked, *(e.text for e in asked if not e.question_id or e.id in owned)])


def titles_not_reached(before: Meeting, left_out: str) -> list[str]:
    entered = {stay.item_id for stay in before.run.stays} - before.run.skipped - {left_out}
    modes = (Mode.BREAK, Mode.HOSPITALITY, Mode.FRAME, Mode.CHECK)
    items = [item for item in before.items if item.id not in entered and item.mode not in modes]
    return [item.title.said_in("da") for item in items]


@given(st.lists(ORDERS, max_size=20), CLOSING)
@settings(max_examples=60, deadline=None)
def test_parked_and_unanswered_and_unreached_are_the_inbox_of_the_next_meeting(
    orders: list[tuple[str, ...]], closing: tuple[str, ...]
) -> None:
    table = running()
    before, left_out = table.meeting, ""
    for order in [("park", "Et"), ("park", "To"), ("park", "Tre"), ("question", "Hvad?"), *orders]:
        if table.meeting.run.running:
            order = tuple(table.meeting.run.item_id if word == "HERE" else word for word in order)
            before, left_out = table.meeting, order[1] if order[0] == "skip" else ""
            table.answer(*said(order, table.meeting))
    if table.meeting.run.running:
        if closing[0] == "skip" and table.meeting.run.item_id != "d_check":
            closing = ("close", WHY)
        before, left_out = table.meeting, closing[1] if closing[0] == "skip" else ""
        table.do(*closing)
    expected = sorted([*texts_left(before), *titles_not_reached(before, left_out)])
    following = next_meeting(table.meeting)
    assert sorted(each.text for each in inbox(following.whole_course, following.head.id)) == expected
    assert left_by(table) == inbox(following.whole_course, following.head.id)
    grouped = left_unreached(following.whole_course, following.head.id)
    assert sorted(each.text for each in grouped) == sorted(titles_not_reached(before, left_out))


def test_what_is_dealt_with_in_the_next_meeting_is_no_longer_left() -> None:
    table = running()
    table.until("d_check")
    table.do("park", "Hvem betaler vikaren?")
    table.do("question", "Hvad ser eleverne?")
    table.do("park", "Lokalet")
    table.do("close", WHY)
    point, question, room = (str(each.number) for each in table.meeting.entries[-3:])
    table.meeting = next_meeting(table.meeting)
    table.tick(60)
    table.do("start")
    table.do(f"answer.{question}", "At målet står på tavlen")
    table.do("unpark", point, "handled", "Kommunen betaler")
    table.do("unpark", room, "carried")
    assert [each.text for each in inbox(table.meeting.whole_course, table.meeting.head.id)] == ["Lokalet"]


def test_all_that_was_not_reached_is_settled_in_one_command_with_one_reason() -> None:
    table = running()
    table.do("park", "Lokalet")
    table.do("close", WHY)
    table.meeting = next_meeting(table.meeting)
    table.tick(60)
    table.do("start")
    many = len(left_unreached(table.meeting.whole_course, table.meeting.head.id))
    assert many > 5
    assert table.refused("unpark", "unreached", "dropped").reason is Reason.REASON_NEEDED
    assert table.refused("unpark", "unreached", "dropped", "nej").reason is Reason.REASON_TOO_SHORT
    settled = table.do("unpark", "unreached", "dropped", WHY)
    assert len(settled) == many and {each.settled_how for each in settled} == {WHY}
    assert [each.text for each in inbox(table.meeting.whole_course, table.meeting.head.id)] == ["Lokalet"]
    assert table.refused("unpark", "unreached", "dropped", WHY).reason is Reason.NONE_UNREACHED


def test_a_question_set_aside_is_not_carried_and_one_of_the_bank_only_when_somebody_is_to_answer_it() -> None:
    table = running()
    table.do("question", "Hvad koster det?")
    table.do("ask", "B04")
    table.do("unpark", "1", "dropped", "de har svaret hjemme")
    assert left_by(table) == ()
    table.do("set", "2", "owner", "Anne")
    assert [each.number for each in left_by(table)] == [2]


def test_an_open_question_wants_somebody_to_answer_it_and_a_day() -> None:
    table = running()
    table.do("question", "Hvad koster det?")
    assert [each.number for each in unowned(table.meeting)] == [1]
    table.do("set", "1", "owner", "Anne")
    assert [each.number for each in unowned(table.meeting)] == [1]
    table.do("set", "1", "by", "4/12")
    assert unowned(table.meeting) == ()


def test_a_meeting_closed_early_parks_what_it_did_not_reach_and_says_so_by_number() -> None:
    table = running()
    table.until("d_own")
    table.do("close", WHY)
    parked = [each for each in table.meeting.entries if each.kind == "parked"]
    assert [each.item_id for each in parked] == ["d_commit", "d_next"]
    assert table.meeting.numbered(parked[0].number) == parked[0]
    assert table.refused("park", "mere").reason is Reason.MEETING_CLOSED
