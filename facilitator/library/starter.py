"""An agenda to begin with: commented, without a fault, and known to editors by its schema."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

from facilitator.domain.agenda import Agenda
from facilitator.library.reader import parse
from facilitator.library.tree import place_of
from facilitator.words.tongue import Words

SCHEMA_COMMENT = "# yaml-language-server: $schema="
_VALUE = re.compile(r"\"[^\"]*\"|'[^']*'|[^\s,#}]+")
_WIDTH = 98


def starter(agenda_id: str, schema: str, w: Words) -> str:
    """A meeting of two schools to be rewritten, with a word about every key; ``schema`` is a path."""
    lines = [f"{SCHEMA_COMMENT}{schema}", *_head(agenda_id, w), "", "items:", *_opening(w), *_round(w)]
    return "\n".join((*lines, *_ending(w))) + "\n"


def copied(source: Path, made_from: Agenda, agenda_id: str, schema: str, w: Words) -> str:
    """The text of an agenda's file under another id, its comments kept; it says where it comes from."""
    text = source.read_text(encoding="utf-8-sig")
    sheet = parse(str(source), text)
    assert sheet.root is not None
    place = place_of(sheet.root, ("id",))
    lines = text.split("\n")
    row = lines[place.line - 1]
    before, after = row[: place.column - 1], row[place.column - 1 :]
    lines[place.line - 1] = before + _VALUE.sub(agenda_id, after, count=1)
    kept = [line for line in lines if not line.startswith(SCHEMA_COMMENT)]
    origin = w._("Made from {agenda}, version {version}.")
    told = _comment(origin.format(agenda=made_from.id, version=made_from.version))
    return "\n".join((f"{SCHEMA_COMMENT}{schema}", *told, *kept))


def _head(agenda_id: str, w: Words) -> Iterator[str]:
    yield from _comment(
        w._(
            "What stands behind a # is for you; delete it when you need it no longer. “facilitator agenda"
            " check” says what is wrong, “facilitator agenda guide” prints the agenda."
        )
    )
    yield ""
    yield from _comment(
        w._(
            "The id is typed: letters a–z, digits and _. With the id of a shipped agenda this one stands in"
            " its place."
        )
    )
    yield f"id: {agenda_id}"
    yield from _comment(w._("Raise it when you change something; a meeting keeps the one it was made with."))
    yield 'version: "1"'
    yield from _comment(
        w._("A text is one line, or one for each language: {example}; then all three.").format(
            example="{en: …, da: …, sv: …}"
        )
    )
    yield _said("title", w._("My meeting"))
    yield from _comment(
        w._(
            "meeting: full rules. meeting_short: up to an hour. interview and observation: of their own kind."
        )
    )
    yield "class: meeting"
    yield from _comment(w._("What all items take together, every block as often as it says under times."))
    yield "minutes: 80"
    yield from _comment(w._("On trial: papers then ask for a word to you, its author."))
    yield "pilot: true"
    yield from _comment(w._("Who the word is for; take the # away and write a name or an address."))
    yield "# author: …"
    yield from _comment(w._("What people leave with that they did not bring."))
    yield _said("purpose", w._("Two schools hear how the other works, and each takes one step home."))
    yield from _comment(w._("Why it is built so: what you say when somebody asks."))
    yield _said("rationale", w._("Questions come before advice, and both are in focus equally long."))
    yield from _comment(w._("Who takes part, and what goes on from here; both may be left out."))
    yield _said("participants", w._("Three to six people from each school, and a process consultant."))
    yield _said("carries", w._("The first actions, and the date of the next meeting."))


def _opening(w: Words) -> Iterator[str]:
    yield from _comment(
        w._("Each item: who has the floor, how one may speak, and what must exist before it closes."), 2
    )
    yield from _item("open", w._("Welcome, purpose and rules"), 5, "frame", "process_consultant")
    yield from _comment(
        w._("Rules are shown while the item runs; they stand in question_banks/rules.yaml."), 4
    )
    yield "    rules: [R15, R17, R25]"
    yield "    gate:"
    yield "      - {confirm: contract}"
    yield ""


def _round(w: Words) -> Iterator[str]:
    yield from _comment(
        w._("A block is written once and run for each school; {focus} is the one in focus."), 2
    )
    yield from ("  - block: schools", "    repeat: per_party", "    times: 2", "    items:")
    yield from _item("tell", w._("{focus} tells"), 10, "present", "focus_party", 6)
    yield from ("        rules: [R04]", "        gate:", "          - {record: strength}", "")
    yield from _item("ask", w._("Questions only"), 12, "explore", "other_parties", 6)
    yield "        rules: [R01, R02, R05]"
    yield from _comment(w._("“facilitator questions list” shows the questions with their ids."), 8)
    yield "        prompts: [C01, D01]"
    yield "        gate:"
    yield from _comment(
        w._("at_least, per, by, with and scope say how many, from whom and of what kind."), 10
    )
    yield "          - {record: question, at_least: 4, types: 2}"
    yield "          - {turns: other_parties}"
    yield ""
    yield from _item("think", w._("Thinking aloud; {focus} listens"), 5, "reflect", "reflecting_team", 6)
    yield from ("        rules: [R11, R12]", "        gate:", "          - {record: reflection}", "")
    yield from _item("answer", w._("{focus} answers"), 3, "respond", "focus_party", 6)
    yield from ("        gate:", "          - {record: learning}", "")


def _ending(w: Words) -> Iterator[str]:
    yield from _item("promise", w._("Each school says its first step aloud"), 10, "decide", "go_round")
    yield from _comment(
        w._(
            "min_minutes, protected, lendable and capture may be left out: an item that asks for an action"
            " lends no minutes, others lend down to half their time."
        ),
        4,
    )
    yield from ("    min_minutes: 10", "    rules: [R22]", "    prompts: [E01, E09]", "    gate:")
    yield "      - {record: action, per: party, with: [owner, deadline]}"
    yield "      - {field: release_level}"
    yield ""
    yield from _item("look_back", w._("Learning check"), 5, "check", "go_round")
    yield from ("    rules: [R13]", "    gate:", "      - {rating: roti}")


def _item(item_id: str, title: str, minutes: int, mode: str, floor: str, indent: int = 2) -> Iterator[str]:
    said = (f"title: {_quoted(title)}", f"minutes: {minutes}", f"mode: {mode}", f"floor: {floor}")
    yield " " * indent + f"- id: {item_id}"
    yield from (" " * (indent + 2) + line for line in said)


def _comment(text: str, indent: int = 0) -> list[str]:
    lead = " " * indent + "# "
    return [lead + line for line in wrap(text, _WIDTH - indent)]


def _said(key: str, text: str) -> str:
    return f"{key}: {_quoted(text)}"


def _quoted(text: str) -> str:
    """A text in double quotes; what JSON makes of it YAML reads too."""
    return json.dumps(text, ensure_ascii=False)
