"""Orders about organisations that are no schools, and how one is typed."""

from __future__ import annotations

from facilitator.domain.local_text import LANGUAGES
from facilitator.domain.moves.made import Answer
from facilitator.domain.moves.organisations import put_organisation
from facilitator.domain.naming import find_called
from facilitator.domain.people import OrganisationKind
from facilitator.domain.refusal import Reason, Refused
from facilitator.services import arguments as read
from facilitator.services.arguments import LONGEST_NAME, Arg, Scene
from facilitator.services.command import Command, Group
from facilitator.text import clean_line
from facilitator.words.people import organisation
from facilitator.words.tongue import N_, speak


def read_organisation(typed: str) -> tuple[str, OrganisationKind] | Refused:
    """A name and what the organisation is, from ``NAME;KIND``; a comma may part them, too."""
    name, sign, kind = typed.rpartition(";" if ";" in typed else ",")
    named = clean_line(name, LONGEST_NAME).text
    if not sign or not named:
        return Refused.because(Reason.ARGUMENT_MISSING, argument="NAME;KIND")
    chosen = find_called(kind.replace("-", "_"), OrganisationKind, _called, Reason.NO_SUCH_CHOICE)
    if isinstance(chosen, Refused) and chosen.reason is Reason.NO_SUCH_CHOICE:
        return Refused.because(chosen.reason, typed=kind.strip(), candidates=tuple(OrganisationKind))
    return chosen if isinstance(chosen, Refused) else (named, chosen)


def _called(kind: OrganisationKind) -> tuple[str, ...]:
    """Its id, and what it is called in each language."""
    return (kind.value, *(organisation(kind, speak(language)) for language in LANGUAGES))


def _organisation(scene: Scene, typed: str) -> Answer:
    told = read_organisation(typed)
    return told if isinstance(told, Refused) else put_organisation(scene.meeting, scene.moment, *told)


ORGANISATION = Command(
    "organisation",
    Group.FLOOR,
    N_("A client, a provider or a partner of the course"),
    _organisation,
    (Arg("NAME;KIND", read.text, rest=True),),
    in_scene=True,
)
