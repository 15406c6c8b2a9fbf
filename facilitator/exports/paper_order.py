"""Which papers of a meeting are wanted, and all of them drawn; nothing here touches the disk."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from facilitator.domain.meeting import Meeting
from facilitator.domain.nameless import as_it_is
from facilitator.domain.people import Party
from facilitator.domain.seen_by import seen_by
from facilitator.exports.apart import Step
from facilitator.exports.audience import Audience
from facilitator.exports.formats import ON_ONE_PAGE, USUAL, Drawing, forms
from facilitator.exports.view import MeetingView, view
from facilitator.file_name import LONGEST_SCHOOL, file_name

INTERNAL = "internal"
"""The folder of the papers that are for the consultants only."""


@dataclass(frozen=True)
class PaperOrder:
    """The papers wanted for an audience, and the internal ones beside them; another process can take it.

    ``formats`` are names of ``formats.FORMATS``; a ``template`` is for Word. ``told`` gives the meeting as it
    is told in a language, such as without names; ``local`` turns an instant into room time, ``at`` is when
    the papers are written.
    """

    meeting: Meeting
    audience: Audience
    language: str
    today: date
    local: Callable[[datetime], datetime] = datetime.astimezone
    at: datetime | None = None
    formats: Collection[str] = USUAL
    template: bytes | None = None
    told: Callable[[Meeting, str], Meeting] = as_it_is


@dataclass(frozen=True)
class DrawnPapers:
    """Every file as it will be. ``folders`` are those of the schools, by the id of the party.

    ``files`` go by folder and name; the folder of what is shared is ``""``.
    """

    files: Mapping[tuple[str, str], Drawing]
    folders: Mapping[str, str]


def draw(order: PaperOrder, step: Step) -> DrawnPapers:
    """Draw all papers, in memory. ``step`` hears before each how many are drawn, of how many.

    Where lines are kept back from its readers, a paper that has nothing else to say is left out.
    """
    shown = partial(view, today=order.today, local=order.local, at=order.at)
    whole = order.told(order.meeting, order.language)
    made = forms(order.formats, order.template)
    views: list[tuple[str, MeetingView]] = []
    if order.audience is not Audience.INTERNAL:
        views.append(("", shown(whole, order.audience, order.language)))
    held_back = any(seen.kept_back for _, seen in views)
    folders = party_folders(whole.parties) if views else {}
    for party, folder in folders.items():
        spoken = party.language or order.language
        told = order.told(seen_by(order.meeting, party), spoken)
        school = next(each.name for each in told.parties if each.id == party.id)
        views.append((folder, shown(told, order.audience, spoken, school=school)))
    wanted = [
        ((folder, form.named(seen)), partial(form.draw, seen))
        for folder, seen in views
        for form in made
        if form.holds(seen) or not (held_back or form.kind is ON_ONE_PAGE)
    ]
    internal = shown(whole, Audience.INTERNAL, order.language)
    wanted += [
        ((INTERNAL, form.named(internal)), partial(form.draw, internal))
        for form in made
        if form.kind is not ON_ONE_PAGE
    ]
    drawn: dict[tuple[str, str], Drawing] = {}
    for place, form in wanted:
        step(len(drawn), len(wanted))
        drawn[place] = form()
    return DrawnPapers(drawn, {party.id: folder for party, folder in folders.items()})


def party_folders(parties: Iterable[Party]) -> dict[Party, str]:
    """The folder of each school, by its name; two of one name have their place in it."""
    folders: dict[Party, str] = {}
    for party in parties:
        named = file_name(party.name, most=LONGEST_SCHOOL)
        taken = {INTERNAL, *(folder.casefold() for folder in folders.values())}
        folders[party] = f"{named} ({party.position})" if named.casefold() in taken else named
    return folders
