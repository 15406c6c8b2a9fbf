"""Who takes part in the demonstration: schools and people that do not exist."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib import resources

from facilitator.services.setup import PersonLine, Setup

AGENDA = "dialogue_half_day"


@dataclass(frozen=True, slots=True)
class Cast:
    """The title, two schools with their people, and two consultants."""

    title: str
    host: str
    host_people: tuple[str, ...]
    visitor: str
    visitors: tuple[str, ...]
    consultants: tuple[str, str]

    def setup(self, language: str, starts_at: datetime) -> Setup:
        """The meeting of the two schools, the first of each as its project leader."""
        people = [PersonLine(name, ("process_consultant",)) for name in self.consultants]
        for party, names in ((self.host, self.host_people), (self.visitor, self.visitors)):
            leader, *rest = names
            people.append(PersonLine(leader, ("member", "project_leader"), party))
            people.extend(PersonLine(name, ("member",), party) for name in rest)
        return Setup(
            title=self.title,
            parties=(self.host, self.visitor),
            people=tuple(people),
            starts_at=starts_at,
            language=language,
            simulated=True,
        )


CASTS: Mapping[str, Cast] = {
    "da": Cast(
        "Dagens mål",
        "Birkehave",
        ("Hanne Lund", "Ida Krag", "Jonas Lind", "Ole Bech"),
        "Søndergård",
        ("Lone Friis", "Anne Dahl", "Peter Vang", "Mette Holm"),
        ("Inge Krogh", "Bo Juhl"),
    ),
    "sv": Cast(
        "Dagens mål",
        "Björkhagen",
        ("Hanna Lind", "Ida Berg", "Jonas Ek", "Olle Falk"),
        "Södergården",
        ("Lena Frisk", "Anna Dahl", "Petter Vång", "Maja Holm"),
        ("Inger Krok", "Bo Ljung"),
    ),
    "en": Cast(
        "The goal of the day",
        "Birchgrove",
        ("Hannah Lund", "Ida Cray", "Jonas Lind", "Owen Beck"),
        "Southfield",
        ("Lena Fry", "Anna Dale", "Peter Vance", "Mary Holm"),
        ("Ingrid Crow", "Ben Yule"),
    ),
}


def script(language: str) -> tuple[str, ...]:
    """The lines of the half day in a language, in the grammar of ``plain``."""
    found = resources.files("facilitator.cli") / "demo_scripts" / f"{language}.txt"
    return tuple(found.read_text(encoding="utf-8").splitlines())
