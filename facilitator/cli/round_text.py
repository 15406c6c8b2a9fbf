"""A round before its kick-off, for programs."""

from __future__ import annotations

from facilitator.domain.admission import Admission
from facilitator.domain.grouping import Grouping, Seat
from facilitator.domain.places import holding, least_of, most_of, schools_of, waiting
from facilitator.domain.registration import Registration
from facilitator.domain.seats import takes_part_in_round
from facilitator.domain.substitutes import substitutes
from facilitator.domain.whole_course import WholeCourse


def registered_json(course: WholeCourse) -> dict[str, object]:
    """Who registered, and how many places there are."""
    return {
        "places": {"given": len(holding(course)), "most": most_of(course), "least": least_of(course)},
        "participants": takes_part_in_round(course),
        "schools": len(schools_of(holding(course))),
        "waiting": len(waiting(course)),
        "registrations": [registration_json(each) for each in course.records.registrations],
    }


def registration_json(each: Registration) -> dict[str, object]:
    """Somebody who registered, with the place that was given."""
    return {
        "id": each.id,
        "position": each.position,
        "registered_at": each.at.isoformat(),
        "name": each.name,
        "school": each.school,
        "target_group": each.target_group,
        "wishes": each.wishes,
        "place": each.place.value,
    }


def admission_json(found: Admission) -> dict[str, object]:
    """The proposed order; ``proposed`` says whether it gives a place."""
    return {
        "schools": found.schools,
        "schools_now": found.schools_now,
        "schools_proposed": found.schools_admitted,
        "places": found.places,
        "order": [
            {**registration_json(each), "proposed": n <= found.places}
            for n, each in enumerate(found.order, start=1)
        ],
    }


def grouping_json(found: Grouping) -> dict[str, object]:
    """The proposed groups, and what is unusual about them."""
    return {
        "groups": [[_seat_json(seat) for seat in group] for group in found.groups],
        "odd": list(found.odd),
        "too_many": [
            {"school": each.school, "people": each.people, "groups": each.groups} for each in found.too_many
        ],
    }


def _seat_json(seat: Seat) -> dict[str, object]:
    return {
        "name": seat.name,
        "school": seat.school,
        "target_group": seat.target_group,
        "wishes": seat.wishes,
    }


def substitutes_json(course: WholeCourse) -> dict[str, object]:
    """Days with a substitute as numbers, costs as texts with two decimals."""
    told = substitutes(course)
    return {
        "people": [
            {
                "name": each.person.name,
                "school": course.name_of(each.person.party_id),
                "visits": float(each.visiting),
                "meetings": float(each.meetings),
                "hosting": float(each.hosting),
                "days": float(each.days),
                "cost": None if each.cost is None else f"{each.cost:.2f}",
            }
            for each in told
        ],
        "days": float(sum(each.days for each in told)),
    }
