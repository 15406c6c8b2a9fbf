"""Reading a captured line: its kind from the first sign, and the names and dates in it."""

from __future__ import annotations

from datetime import date

import pytest
from half_day_meeting import BEGINS, BIRK, CONSULTANTS, PEOPLE, SOND, PersonLine, Table, a_setup, running
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.line import Line
from facilitator.services.capture import PREFIXES, Order, kind_of, order_for, read_action, read_line

TABLE = Table()
TODAY = BEGINS.date()


def line(typed: str, table: Table = TABLE, signs: str = "@/>") -> Line:
    return read_line(typed, table.meeting, TODAY, "da", signs)


def action(typed: str, table: Table = TABLE) -> Line:
    return read_action(typed, table.meeting, TODAY, "da")


def names(read: Line) -> tuple[str, str]:
    return (read.person.name if read.person else "", read.party.name if read.party else "")


@pytest.mark.parametrize(
    ("typed", "order"),
    [
        ("?Hvem ser det", Order("question", ("Hvem ser det",))),
        ("= Eleverne", Order("answer", ("Eleverne",))),
        ("!Ida prøver", Order("action", ("Ida prøver",))),
        ("* Egne ord", Order("idea", ("Egne ord",))),
        ("#Hvordan måle", Order("park", ("Hvordan måle",))),
        ('"Vi retter os selv', Order("note.quote", ("Vi retter os selv",))),
        (": Vi mødes igen", Order("decide", ("Vi mødes igen",))),
        ("\\? ikke et spørgsmål", Order("note.note", ("? ikke et spørgsmål",))),
        (" !vigtigt", Order("note.note", ("!vigtigt",))),
        ("\\\\ bliver", Order("note.note", ("\\ bliver",))),
        ("Kaffen er god", Order("note.note", ("Kaffen er god",))),
        ("to\nlinjer", Order("note.note", ("to\nlinjer",))),
    ],
)
def test_the_first_sign_chooses_the_kind(typed: str, order: Order) -> None:
    assert order_for(typed, running().item) == order


@pytest.mark.parametrize(
    ("item_id", "order"),
    [
        ("d_checkin", "note.wish"),
        ("d_clar.1", "question"),
        ("d_refl.1", "note.reflection"),
        ("d_own", "idea"),
    ],
)
def test_without_a_sign_a_line_is_what_the_item_collects(item_id: str, order: str) -> None:
    table = running()
    table.until(item_id)
    assert order_for("Noget", table.item).name == order
    assert kind_of("Noget", table.item) == table.item.capture
    assert kind_of("#Noget", table.item) == "parked"


def test_before_the_start_a_line_is_a_note() -> None:
    assert kind_of("Noget", None) == "note"
    assert order_for("", None) == Order("note.note", ("",))


def test_every_sign_has_an_order_that_is_taken() -> None:
    for sign in PREFIXES:
        table = running()
        order = order_for(f"{sign}Noget værd at huske", table.item)
        table.do(order.name, *order.args)
        assert table.meeting.captured[-1].text == "Noget værd at huske"


@pytest.mark.parametrize(
    ("typed", "text", "person", "party"),
    [
        ("@Anne siger det", "siger det", "Anne Dahl", ""),
        ("siger @dahl, og så", "siger Dahl, og så", "Anne Dahl", ""),
        (
            "vi talte med @anne om /birk og målet",
            "vi talte med Anne om Birkehave og målet",
            "Anne Dahl",
            BIRK,
        ),
        ("siger det @Anne.", "siger det.", "Anne Dahl", ""),
        ("@Anne Dahl siger det", "siger det", "Anne Dahl", ""),
        ("@anne dahl, siger det", ", siger det", "Anne Dahl", ""),
        ("@Anne Dahlgren siger det", "Dahlgren siger det", "Anne Dahl", ""),
        ("/birk viser det", "viser det", "", BIRK),
        ("viser det /Søndergård", "viser det", "", SOND),
        ("ét /birk to @Mette tre", "ét Birkehave to Mette tre", "Mette Holm", BIRK),
        ("ét to /birk @Mette", "ét to", "Mette Holm", BIRK),
        ("først\n@Anne bagefter", "først\nbagefter", "Anne Dahl", ""),
        ("først @Anne\nbagefter", "først\nbagefter", "Anne Dahl", ""),
        ("@Anne @Mette", "@Mette", "Anne Dahl", ""),
        ("/birk /søn", "/søn", "", BIRK),
    ],
)
def test_names_are_picked_up_where_a_word_begins(typed: str, text: str, person: str, party: str) -> None:
    read = line(typed)
    assert (read.text, *names(read)) == (text, person, party)


@pytest.mark.parametrize(
    "typed",
    [
        "mål og/eller midler", "a/b og anne@dahl.dk", "3>2 og 2 > 1", "@Ulla ved det ikke", "/nordskolen",
        ">snart", "@", "/", ">", "@ Anne", "// birk", "(@Anne)", "@Annette", "http://birk/søn",
    ],
)  # fmt: skip
def test_what_does_not_resolve_or_stands_inside_a_word_stays_text(typed: str) -> None:
    assert line(typed) == Line(typed)


MORE = (PersonLine("Anne Berg-Olsen", ("member",), BIRK), PersonLine("Anna Maria Lund", ("member",), BIRK))
TWO_ANNES = Table(a_setup(people=(*CONSULTANTS, *PEOPLE, *MORE)))


@pytest.mark.parametrize(
    ("typed", "text", "person"),
    [
        ("@Anne siger det", "@Anne siger det", ""),
        ("@Anne Dahl siger det", "siger det", "Anne Dahl"),
        ("@Anne da siger det", "siger det", "Anne Dahl"),
        ("@Anne Berg-Olsen siger det", "siger det", "Anne Berg-Olsen"),
        ("@berg-o siger det", "siger det", "Anne Berg-Olsen"),
        ("@Anna Maria Lund siger det", "siger det", "Anna Maria Lund"),
        ("@ANNA maria Lund, og", ", og", "Anna Maria Lund"),
        ("@Anna Maria siger", "siger", "Anna Maria Lund"),
    ],
)
def test_where_one_word_fits_several_two_words_choose_and_one_stays_text(
    typed: str, text: str, person: str
) -> None:
    read = line(typed, TWO_ANNES)
    assert (read.text, names(read)[0]) == (text, person)


def test_two_people_of_one_name_are_never_chosen_between() -> None:
    twins = Table(a_setup(people=(*CONSULTANTS, *PEOPLE, PersonLine("Anne Dahl", ("member",), BIRK))))
    assert line("@Anne Dahl siger det", twins) == Line("@Anne Dahl siger det")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        (">4/12", date(2026, 12, 4)),
        (">4.12.", date(2026, 12, 4)),
        (">2027-01-12,", date(2027, 1, 12)),
        (">15-1-2027", date(2027, 1, 15)),
        (">15. jan 2027,", date(2027, 1, 15)),
        (">15 januari 2027", date(2027, 1, 15)),
        (">15. januar.", date(2027, 1, 15)),
        (">4/12 2027", date(2027, 12, 4)),
        (">fredag den 15. januar", date(2027, 1, 15)),
        (">uge 49", date(2026, 12, 4)),
        (">i morgen", date(2026, 11, 25)),
        (">fredag", date(2026, 11, 27)),
        (">+14d", date(2026, 12, 8)),
    ],
)
def test_a_day_is_picked_up_where_the_line_can_keep_one(typed: str, day: date) -> None:
    assert action(f"Prøve det {typed}").day == day
    table = running()
    table.do("note", f"Vi begynder {typed} med det")
    assert table.meeting.entries[0].text == f"Vi begynder {typed} med det"


def test_only_the_signs_asked_for_are_picked_up() -> None:
    typed = "@Anne viser det /birk >4/12"
    assert line(typed, signs="") == Line(typed)
    assert line(typed, signs="/").text == "@Anne viser det >4/12"


@pytest.mark.parametrize(
    ("typed", "text", "owner"),
    [
        ("Ida lader 5. b skrive", "lader 5. b skrive", "Ida Krag"),
        ("ida krag lader 5. b skrive", "lader 5. b skrive", "Ida Krag"),
        ("Idar lader 5. b skrive", "Idar lader 5. b skrive", ""),
        ("Ida", "Ida", ""),
        ("@Mette hjælper Ida", "hjælper Ida", "Mette Holm"),
        ("Ida hjælper @Mette", "Ida hjælper", "Mette Holm"),
    ],
)
def test_a_name_at_the_beginning_of_an_action_is_the_owners(typed: str, text: str, owner: str) -> None:
    read = action(typed)
    assert (read.text, names(read)[0]) == (text, owner)


def test_a_first_name_that_two_people_have_owns_nothing() -> None:
    assert action("Anne danner par", TWO_ANNES) == Line("Anne danner par")
    assert names(action("Anne Dahl danner par", TWO_ANNES))[0] == "Anne Dahl"


WORDS = st.text(
    st.characters(exclude_characters="@/>", exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=60
)


@given(WORDS)
def test_text_without_signs_is_kept_as_it_is_typed(typed: str) -> None:
    assert line(typed) == Line(typed.strip())


@given(st.text(max_size=80))
def test_reading_ends_and_only_takes_away(typed: str) -> None:
    read = line(typed)
    assert len(read.text) <= len(typed)
    if (read.person, read.party, read.day) == (None, None, None):
        assert read.text == typed.strip()
