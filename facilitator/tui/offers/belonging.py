"""The notes of an observation: handed over to the one they belong to, and wiped here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.observation import owners
from facilitator.services.outcome import Outcome
from facilitator.tui.offers.step import Give, HandOver, Read, Say, Show, Step, Write
from facilitator.tui.presenting.evidence import notes_view
from facilitator.tui.presenting.palette import NOBODY
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.strip import StripRow, StripView
from facilitator.words.order_words import means
from facilitator.words.refusals import refusal_sentence
from facilitator.words.wiping import counted_words, not_recalled, what_goes

WIPES: Mapping[str, str] = {"3": "wipe", "4": "withdraw"}


def notes_offer(s: Standing) -> Step:
    found = owners(s.meeting)
    if not found:
        return Say(s.w._(NOBODY))
    return Show(Belonging(found[0].id))


@dataclass(frozen=True, slots=True)
class Belonging:
    """What can be done with the notes of one person; Tab goes to the next."""

    person_id: str

    def view(self, s: Standing) -> StripView:
        w, name = s.w, s.meeting.name_of(self.person_id)
        rows = (
            StripRow(w._("Read what was agreed, seen and counted"), key="0"),
            StripRow(w._("Hand the notes over to {name}: a file").format(name=name), key="1"),
            StripRow(w._("The same, with my own thoughts"), key="2"),
            StripRow(w._("Wipe the notes here, for good"), key="3"),
            StripRow(w._("{name} withdraws the consent: wipe all but the dates").format(name=name), key="4"),
        )
        hint = w._("The notes belong to {name}. Anything else: nothing happens.").format(name=name)
        more = frozenset({"tab"}) if len(owners(s.meeting)) > 1 else frozenset()
        return StripView(
            "belonging", w._("Notes of the observation"), name, rows, hint, keys=frozenset("01234") | more
        )

    def picked(self, key: str, s: Standing) -> Step:
        name = s.meeting.name_of(self.person_id)
        match key:
            case "tab":
                ids = [person.id for person in owners(s.meeting)]
                return Show(Belonging(ids[(ids.index(self.person_id) + 1) % len(ids)]))
            case "0":
                return Read(notes_view(s))
            case "1" | "2":
                return HandOver(self.person_id, thoughts=key == "2")
            case "3" | "4":
                # asked without a yes it is answered with what would go
                return Give(WIPES[key], (name,), _Asked(WIPES[key], name).confirm)
        return None


@dataclass(frozen=True, slots=True)
class _Asked:
    """A wipe that waits for its yes, in a line of its own."""

    command: str
    name: str

    def confirm(self, outcome: Outcome, s: Standing) -> Step:
        refused = outcome.refused
        if refused is None or "counts" not in refused.facts:
            return None if refused is None else Say(refusal_sentence(refused, s.w), "×")
        w = s.w
        panel = StripView(
            "wiping",
            w._("Wipe for good?"),
            self.name,
            (
                StripRow(what_goes(refused.facts, w), mark="■"),
                StripRow(counted_words(refused.facts["counts"], w), mark="►"),
                StripRow(w._("Drafts and copies of the file go, too. Undo does not bring it back.")),
                StripRow(w._("Files written for handing over stay in the folder of papers.")),
            ),
            not_recalled(w),
            held=True,
        )
        said = Say(w._("Type “yes” and Enter. Anything else, or Esc: nothing is wiped."))
        return Write(ChipView(w._("yes?"), "■", w._("hidden")), self.written, panel=panel, said=said)

    def written(self, text: str, s: Standing) -> Step:
        if means(text, "yes"):
            return Give(f"{self.command}.yes", (self.name,))
        return Say(s.w._("Nothing was wiped."))
