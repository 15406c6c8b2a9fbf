"""Client, provider and partners of a course: no schools, and their people are no members of the group."""

from __future__ import annotations

import pytest
from half_day_meeting import BIRK, CONSULTANTS, PEOPLE, SOND, WHY, Table, a_setup

from facilitator.domain.composition import Concern, concerns
from facilitator.domain.floor import expected_to_speak, not_heard
from facilitator.domain.people import OrganisationKind, Person
from facilitator.domain.refusal import Reason

UNION, CENTRE = "Metalforeningen", "Videncentret"


def at_table() -> Table:
    table = Table(a_setup(people=(*CONSULTANTS, *PEOPLE)))
    table.do("organisation", f"{UNION};partner")
    table.do("organisation", f"{CENTRE}, udbyder")
    table.do("person", f"Tage Sø;;{UNION}")
    return table


def somebody(table: Table, name: str) -> Person:
    return next(person for person in table.meeting.people if person.name == name)


@pytest.mark.seed("SR-130")
def test_an_organisation_is_client_provider_or_partner_and_none_of_the_schools_that_meet() -> None:
    table = at_table()
    table.do("organisation", "Ringsby Kommune;client")
    kinds = {each.name: each.kind for each in table.meeting.organisations}
    assert kinds == {
        UNION: OrganisationKind.PARTNER,
        CENTRE: OrganisationKind.PROVIDER,
        "Ringsby Kommune": OrganisationKind.CLIENT,
    }
    assert [party.name for party in table.meeting.parties] == [BIRK, SOND]
    items = table.meeting.items
    table.do("organisation", "Skovly;school")
    assert [party.name for party in table.meeting.parties] == [BIRK, SOND, "Skovly"]
    assert len(table.meeting.items) > len(items), "a school takes its part of the agenda, the others none"


def test_an_organisation_may_turn_out_to_be_something_else_but_no_school() -> None:
    table = at_table()
    table.do("organisation", f"{UNION};client")
    assert [each.kind for each in table.meeting.organisations if each.name == UNION] == ["client"]
    assert table.refused("organisation", f"{UNION};opdragsgiver").reason is Reason.PARTY_KNOWN
    assert table.refused("organisation", f"{BIRK};partner").reason is Reason.PARTY_KNOWN
    assert table.refused("organisation", "Ministeriet").reason is Reason.ARGUMENT_MISSING
    assert table.refused("organisation", "Ministeriet;konge").reason is Reason.NO_SUCH_CHOICE


@pytest.mark.seed("SR-059")
def test_a_partner_attends_as_a_guest_without_a_vote_and_outside_turns() -> None:
    table = at_table()
    guest = somebody(table, "Tage Sø")
    assert guest.roles == ("guest",)
    votes = len(table.meeting.taking_part)
    table.start()
    table.do("turn", "Tage")
    assert guest not in expected_to_speak(table.meeting) and guest not in not_heard(table.meeting)
    table.until("d_check")
    assert table.refused("rate", "3" * (votes + 1)).reason is Reason.ALL_HAVE_RATED
    table.do("rate", "3" * votes)
    table.do("turn", "all")
    table.do("next", WHY)


@pytest.mark.seed("SR-102")
def test_a_consultant_belongs_to_an_organisation_that_is_no_school_and_stays_neutral() -> None:
    table = at_table()
    table.do("person", f"Inge Krogh;;{CENTRE}")
    inge = somebody(table, "Inge Krogh")
    belongs = table.meeting.find_party(inge.party_id)
    assert belongs is not None and (belongs.name, belongs.is_school) == (CENTRE, False)
    assert Concern.OWN_SCHOOL not in {each.concern for each in concerns(table.meeting)}
    table.do("person", f"Inge Krogh;;{BIRK}")
    assert Concern.OWN_SCHOOL in {each.concern for each in concerns(table.meeting)}
