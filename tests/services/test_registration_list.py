"""A list of registrations is read whole, whatever program wrote it; a wrong line is pointed at."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.domain.list_fault import ListFault, ListReason
from facilitator.domain.registration import Wanted
from facilitator.services.registering import MOST_LINES, read_registrations, written
from facilitator.services.registration_list import RegistrationList, read_registration_list

DANISH = "Navn;Skole;Målgruppe;Ønsker\nÅse Lund;Søndergård;faglærere;Gerne fysik\n"
ÅSE = Wanted("Åse Lund", "Søndergård", "subject_teachers", "Gerne fysik")


LARGER_THAN_A_FIELD = 200_000
"""Signs; the reader of the standard library takes 131,072 unless somebody told it to take more."""


def listed(path: Path, data: bytes | str) -> RegistrationList | tuple[ListFault, ...]:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_registration_list(path)


def people(path: Path, data: bytes | str) -> tuple[Wanted, ...]:
    read = listed(path, data)
    assert isinstance(read, RegistrationList), read
    return read.wanted


def faults(path: Path, data: bytes | str) -> list[tuple[ListReason, int, int]]:
    read = listed(path, data)
    assert isinstance(read, tuple), read
    return [(each.reason, each.line, each.column) for each in read]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "liste.csv"


@pytest.mark.seed("SR-108")
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_danish_letters_are_read_however_the_list_was_saved(path: Path, encoding: str, end: str) -> None:
    assert people(path, DANISH.replace("\n", end).encode(encoding)) == (ÅSE,)


@pytest.mark.seed("SR-108")
@pytest.mark.parametrize(
    "heads",
    [
        "name,school,target group,wishes",
        "Namn;Skola;Målgrupp;Önskemål",
        '"NAVN";"Skolens navn";"Stilling:";"Bemærkninger"',
        "Deltagarens namn\tDin skola\tBefattning\tÖvrigt",
    ],
)
def test_heads_are_understood_in_three_languages_and_parted_by_any_sign(path: Path, heads: str) -> None:
    sign = next(sign for sign in ";\t," if sign in heads)
    row = sign.join(
        ["Åse Lund", "Søndergård", "ämneslärare" if "Namn" in heads else "faglærere", "Gerne fysik"]
    )
    (read,) = people(path, f"{heads}\n{row}\n")
    assert (read.name, read.school, read.wishes) == ("Åse Lund", "Søndergård", "Gerne fysik")


def test_first_and_last_names_in_two_columns_are_one_name(path: Path) -> None:
    (read,) = people(path, "Tidsstempel,Fornavn,Efternavn,Skole\n2031-03-04,Åse,Lund,Søndergård\n")
    assert read == Wanted("Åse Lund", "Søndergård")


def test_columns_that_are_not_read_are_told(path: Path) -> None:
    read = listed(path, "Tidsstempel;Navn;Skole;E-mail\n1;Åse;Søndergård;a@b.dk\n")
    assert isinstance(read, RegistrationList) and read.ignored == ("Tidsstempel", "E-mail")


def test_the_line_by_which_a_spreadsheet_names_its_sign_is_passed_over(path: Path) -> None:
    assert people(path, "sep=;\n" + DANISH) == (ÅSE,)


def test_a_wish_of_several_lines_is_one_line_and_what_follows_is_numbered_as_an_editor_numbers_it(
    path: Path,
) -> None:
    text = 'Navn;Skole;Ønsker\nÅse;Søndergård;"Fysik\nog kemi; helst"\n\nBo;;\n'
    assert faults(path, text) == [(ListReason.SCHOOL_LACKS, 5, 2)]
    assert people(path, text.replace("Bo;;", "Bo;X;"))[0].wishes == "Fysik og kemi; helst"


def test_somebody_who_stands_twice_is_taken_in_once(path: Path) -> None:
    read = people(path, "Navn;Skole\nÅse Lund;Søndergård\nåse  lund;SØNDERGÅRD\nÅse Lund;Birkehave\n")
    assert [(each.name, each.school) for each in read] == [
        ("Åse Lund", "Søndergård"),
        ("Åse Lund", "Birkehave"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(ListReason.EMPTY, 0, 0)]),
        (" \n;;\n", [(ListReason.EMPTY, 0, 0)]),
        ("Navn;Skole\n", [(ListReason.NO_ROWS, 2, 1)]),
        ("Åse;Søndergård\nBo;Birkehave\n", [(ListReason.NO_HEADS, 1, 1)]),
        ("Navn;Ønsker\nÅse;\n", [(ListReason.HEAD_LACKS, 1, 1)]),
        ("Navn;Skole;Skola\nÅse;A;B\n", [(ListReason.HEAD_TWICE, 1, 3)]),
        ("Navn;Skole\n;A\nBo\n", [(ListReason.NAME_LACKS, 2, 1), (ListReason.SCHOOL_LACKS, 3, 2)]),
        ("Navn,Skole\nÅse,A,og,mere\n", [(ListReason.CELL_TOO_MANY, 2, 3)]),
        ('Navn;Skole\nÅse;A\n"Bo;B\nCia;C\n', [(ListReason.NOT_CSV, 3, 1)]),
        (
            "Navn;Skole\n=HYPERLINK(1);A\nBo;@SUM(A1)\n",
            [(ListReason.FORMULA, 2, 1), (ListReason.FORMULA, 3, 2)],
        ),
        (f"Navn;Skole\n{'Å' * 300};A\n", [(ListReason.TOO_LONG, 2, 1)]),
        (f"Navn;Skole;Ønsker\nÅse;A;{'ø' * 2500}\n", [(ListReason.TOO_LONG, 2, 3)]),
    ],
)
def test_each_fault_is_pointed_at_and_nobody_is_taken_in(
    path: Path, text: str, expected: list[tuple[ListReason, int, int]]
) -> None:
    assert faults(path, text) == expected


def test_a_hundred_thousand_lines_are_refused_and_so_is_a_list_longer_than_any_round(path: Path) -> None:
    assert faults(path, "Navn;Skole\n" + "Åse Lund;Søndergård\n" * 100_000) == [(ListReason.TOO_LARGE, 0, 0)]
    short = "Navn;Skole\n" + "".join(f"N{n};S\n" for n in range(MOST_LINES + 1))
    assert faults(path, short) == [(ListReason.TOO_MANY_ROWS, MOST_LINES + 2, 1)]


@pytest.mark.parametrize(
    "data", [b"\x00" * 50, b"PK\x03\x04\x00\x00", b"Navn;Skole\n\x81\x8d;A\n", b"\xff\xfeN\x00\x00"]
)
def test_what_is_no_text_is_refused(path: Path, data: bytes) -> None:
    assert faults(path, data) == [(ListReason.NOT_TEXT, 0, 0)]


def test_a_file_that_is_not_there_or_a_folder_is_refused(tmp_path: Path) -> None:
    for each in (tmp_path / "none.csv", tmp_path):
        read = read_registration_list(each)
        assert isinstance(read, tuple) and read[0].reason is ListReason.NO_SUCH_FILE


def test_characters_that_do_things_are_taken_out_of_a_cell(path: Path) -> None:
    (read,) = people(
        path, "Navn;Skole;Ønsker\n\x1b[31mÅse\x1b[0m \u202eLund;Sønder\u200bgård;[/]\x07 {name}\n"
    )
    assert (read.name, read.school) == ("Åse Lund", "Søndergård")
    assert "\x07" not in read.wishes and "[/]" in read.wishes


def test_a_large_field_in_a_large_file_does_not_end_the_reading(path: Path) -> None:
    text = "Navn;Skole;Ønsker\nÅse;A;" + "x" * LARGER_THAN_A_FIELD
    assert faults(path, text)[0][0] in (ListReason.NOT_CSV, ListReason.TOO_LONG)


def test_what_is_written_for_an_order_is_read_back_the_same() -> None:
    told = (ÅSE, Wanted('Bo "B" Holm', "A; B og C", "andre; mange", 'en "to"; tre'))
    assert read_registrations(written(told)) == told
