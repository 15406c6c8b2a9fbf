"""Lists of participants as they are typed and pasted."""

from __future__ import annotations

from facilitator.domain.refusal import Reason, Refused
from facilitator.services.participants import Participant, read_one, read_participants

SCHOOLS = ("Birkehave", "Søndergård")


def test_a_pasted_list_is_read_line_by_line_with_commas_or_semicolons() -> None:
    pasted = "Hanne Lund, leder\n\nIda Krag; lærer; Søndergård\nKarim Saleh, pædagog /sø\n"
    assert read_participants(pasted, SCHOOLS, "Birkehave") == [
        Participant("Hanne Lund", ("sponsor",), "leder", "Birkehave"),
        Participant("Ida Krag", ("member",), "lærer", "Søndergård"),
        Participant("Karim Saleh", ("member",), "pædagog", "Søndergård"),
    ]


def test_a_role_that_nobody_knows_is_kept_as_said_and_is_none() -> None:
    assert read_participants("Karim, tuba", SCHOOLS) == [Participant("Karim", (), "tuba", "")]


def test_a_consultant_belongs_to_no_school_unless_one_is_named() -> None:
    assert read_participants("Inge, konsulent", SCHOOLS, "Birkehave")[0] == Participant(
        "Inge", ("process_consultant",), "konsulent", ""
    )


def test_a_school_that_does_not_take_part_is_refused() -> None:
    (refused,) = read_participants("Ida /skovly", SCHOOLS)
    assert isinstance(refused, Refused) and refused.reason is Reason.NO_SUCH_PARTY


def test_escapes_in_a_list_stay_out_of_names() -> None:
    (read,) = read_participants("I\x1b[31mda\x07, lærer", SCHOOLS)
    assert isinstance(read, Participant) and read.name == "Ida␇"


def test_a_profession_is_kept_as_typed_beside_the_role_it_stands_for() -> None:
    read = read_participants(
        "Ida, lærer\nBo, lärare, referent\nUlla, skoleleder\nKarim, tuba\nJon, leder", SCHOOLS
    )
    people = [each for each in read if isinstance(each, Participant)]
    assert [each.profession for each in people] == ["lærer", "lärare", "skoleleder", "tuba", ""]
    assert [each.roles for each in people][:3] == [("member",), ("member", "recorder"), ("sponsor",)]


def test_one_person_with_a_comma_has_a_school_and_what_is_neither_school_nor_role_is_asked_about() -> None:
    for typed in ("Inge Krogh, Birkehave", "Inge Krogh; birke", "Inge Krogh /Birke"):
        read = read_one(typed, SCHOOLS)
        assert isinstance(read, Participant) and (read.name, read.school) == ("Inge Krogh", "Birkehave")
    refused = read_one("Inge Krogh, Skovly", SCHOOLS)
    assert isinstance(refused, Refused) and refused.facts["typed"] == "Skovly"
