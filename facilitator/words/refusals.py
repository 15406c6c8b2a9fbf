"""Why an order was not carried out, said to the person who gave it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from facilitator.domain.kinds import RECORD_KINDS
from facilitator.domain.local_text import LocalText
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.refusal import Reason, Refused
from facilitator.words.argument_names import argument_name, said_usage
from facilitator.words.choices import choice_name
from facilitator.words.dates import day
from facilitator.words.gates import gate_phrases
from facilitator.words.kinds import record_kind
from facilitator.words.lists import join
from facilitator.words.measurements import measured_already
from facilitator.words.observation import not_agreed
from facilitator.words.tongue import N_, Words
from facilitator.words.vocabulary import release_level
from facilitator.words.wiping import unconfirmed

_SENTENCES: Mapping[Reason, str] = {
    Reason.NOT_STARTED: N_("The meeting has not begun. Start it first."),
    Reason.ALREADY_STARTED: N_("That is only possible before the meeting begins."),
    Reason.MEETING_CLOSED: N_("The meeting is closed. Lines can still be corrected, nothing added."),
    Reason.ALREADY_PAUSED: N_("The clock is stopped already."),
    Reason.NOT_PAUSED: N_("The clock is running."),
    Reason.NO_CONSULTANT: N_("A meeting needs a process consultant. Add one, then start."),
    Reason.TOO_FEW_PARTIES: N_("The agenda needs one more school. Add it, then start."),
    Reason.NOBODY_IN_FOCUS: N_("The agenda is run for each of those who take part. Add them, then start."),
    Reason.GATE_UNMET: N_(
        "Missing before the item can be closed: {missing}. A reason closes it all the same."
    ),
    Reason.NOTHING_AGREED: N_(
        "No action and no decision has been noted. Give a reason to close a meeting that was dialogue only."
    ),
    Reason.OWN_COMMAND: N_("This has a command of its own: “{command}”."),
    Reason.NO_FURTHER_ASKING: N_("Nobody has decided yet to ask further, how, and when."),
    Reason.FOCUS_GROUP_MADE: N_("The focus group meeting has been made: {day}."),
    Reason.REASON_NEEDED: N_(
        "This departs from the agenda and needs a reason of at least {least} characters."
    ),
    Reason.REASON_TOO_SHORT: N_("The reason has {have} characters; it needs at least {least}."),
    Reason.NO_SUCH_AGENDA: N_("No agenda is called “{typed}”. There are: {candidates}."),
    Reason.NO_SUCH_ITEM: N_("No item is called “{typed}”."),
    Reason.ITEM_NOT_LATER: N_("“{item}” is not still to come."),
    Reason.ITEM_IS_CURRENT: N_("“{item}” is the item that runs."),
    Reason.NOT_LENDABLE: N_("“{item}” is protected and lends no minutes. It can be shortened with a reason."),
    Reason.TOO_FEW_MINUTES: N_("Borrow at least one minute."),
    Reason.BELOW_MINIMUM: N_("“{item}” needs at least {least} minutes; it can spare {spare}."),
    Reason.NOT_LATE: N_("The meeting ends in time. There is nothing to cut."),
    Reason.NO_GAP: N_("There is no interruption to answer for."),
    Reason.NO_SUCH_PERSON: N_("Nobody here is called “{typed}”."),
    Reason.NO_SUCH_PARTY: N_("No school here is called “{typed}”."),
    Reason.NO_SUCH_NAME: N_("No school and no person here is called “{typed}”."),
    Reason.AMBIGUOUS: N_("“{typed}” fits several: {candidates}. Write a little more."),
    Reason.NO_SUCH_COURSE: N_("There is no course with the number “{typed}”."),
    Reason.COURSE_CLOSED: N_(
        "The course “{title}” has been closed, and its group dissolved. Nothing was changed."
    ),
    Reason.COURSE_OPEN: N_("The course has not been closed."),
    Reason.NO_PAIR: N_(
        "Nobody takes turns yet. Say who is observed (focus_person) and who observes (observer)."
    ),
    Reason.MEETING_CANCELLED: N_("Called off: {why}. Undo that in the course, or make the meeting anew."),
    Reason.NO_TRIAD: N_("No triad has been formed yet. Form the triads first, then make their visits."),
    Reason.ALL_VISITS_PLANNED: N_(
        "Everybody in the triads has a visit already. To make one anew that was called off, give its date."
    ),
    Reason.TOO_MANY_DATES: N_("That is more dates ({have}) than visits to be made ({most})."),
    Reason.NO_DAY_LEFT: N_(
        "No school day is left in the period for the visit to {name}. Give the dates, or move the period."
    ),
    Reason.PERIOD_UNKNOWN: N_(
        "From when to when are the visits? Set the period of the course, or give the dates."
    ),
    Reason.NO_FURTHER_STEP: N_("The course has no further step. Close it when it is done."),
    Reason.NOT_BORNE: N_(
        "The figures do not bear “{result}”; at most “{most}”. What is done is no effect yet. "
        "A reason closes the course so all the same."
    ),
    Reason.COURSE_UNMET: N_(
        "Missing before the course can be closed: {missing}. A reason closes it all the same."
    ),
    Reason.PARTY_KNOWN: N_("“{name}” takes part already."),
    Reason.NOT_A_CONSULTANT: N_("{name} is not a process consultant."),
    Reason.NOT_PRESENT: N_("{name} is not here. Mark the person present first."),
    Reason.ALREADY_PRESENT: N_("Here already: {name}."),
    Reason.ALREADY_ABSENT: N_("Away already: {name}."),
    Reason.HAS_ROLE: N_("In that role already: {name}."),
    Reason.NOTHING_TO_CONFIRM: N_("This item asks for no yes."),
    Reason.EMPTY_TEXT: N_("There is no text."),
    Reason.TEXT_TOO_LONG: N_("The text has {have} characters; a line holds {most}. Divide it."),
    Reason.NO_SUCH_KIND: N_("“{typed}” is no kind of note. Possible: {candidates}."),
    Reason.NO_SUCH_TYPE: N_("“{typed}” is no type of question. Possible: {candidates}."),
    Reason.NO_SUCH_QUESTION: N_("The question bank has no question “{typed}”."),
    Reason.NO_SUCH_NUMBER: N_("Nothing has the number {number}. “list” shows the numbers."),
    Reason.ALREADY_STRUCK: N_("Number {number} has been taken out."),
    Reason.SAME_LINE: N_("Number {number} cannot belong to itself. Name two lines."),
    Reason.NO_SUCH_FIELD: N_("“{typed}” is no field. Possible: {candidates}."),
    Reason.NO_SUCH_DATE: N_("“{typed}” is no date of a meeting. Possible: {candidates}."),
    Reason.NOT_A_DATE: N_("“{typed}” is no date. Write it like 2026-12-04 or 4/12."),
    Reason.DATE_PAST: N_("{day} has passed."),
    Reason.NOT_A_NUMBER: N_("“{typed}” is no whole number."),
    Reason.OUT_OF_RANGE: N_("{value} is outside {least}–{most}."),
    Reason.NO_SUCH_LEVEL: N_("“{typed}” is no level of sharing. Possible: {candidates}."),
    Reason.NOTHING_TO_RELEASE: N_(
        "No line is changed by that. What is private is shared line by line, by its number."
    ),
    Reason.IMITATION: N_("The same words again: say what must be different at your own school."),
    Reason.STRENGTH_FIRST: N_(
        "What does {name} do really well? Note that first (note.strength …), or say why not (because …)."
    ),
    Reason.WENT_WELL_FIRST: N_(
        "What went well at {name}, and what shows it? Note that first (note.what_went_well …) and link it "
        "with what was seen or heard, or say why not (because …)."
    ),
    Reason.UNDEFINED_INDICATOR: N_(
        "What is counted in number {number}? Say it first (set {number} definition …), or why not yet "
        "(because …)."
    ),
    Reason.VERSION_REPLACED: N_(
        "Number {number} has been replaced: its values stand, new ones go to {heir}."
    ),
    Reason.OTHER_UNIT: N_("“{typed}” is not the unit of this indicator: it is counted in {unit}."),
    Reason.TARGET_TOO_EARLY: N_("The target is set for {day}, before the baseline ({since})."),
    Reason.DATE_AHEAD: N_("{day} has not come yet."),
    Reason.NOTHING_MEASURED: N_("Indicator {number} has no such value to take back."),
    Reason.NOT_A_VALUE: N_("“{typed}” is no value. Write it like 12,5 or 12 %."),
    Reason.NO_RESOURCES: N_(
        "Action {number} has no resources yet: set {number} resources … – 0 is an answer. "
        "Until somebody approves them it is a draft."
    ),
    Reason.NOT_APPROVED: N_(
        "Nobody has approved the resources of action {number} yet: approve {number} @name. "
        "Until then it is a draft."
    ),
    Reason.NO_RESUMPTION: N_(
        "When does action {number} go on? Add the date: set {number} status paused DATE."
    ),
    Reason.NOTHING_LEARNED: N_("Dropping is allowed. What was learned? Add one sentence after the word."),
    Reason.COUNTER_KNOWN: N_("“{name}” is counted already."),
    Reason.TOO_MANY_COUNTERS: N_("At most {most} things are counted: more nobody can count and listen, too."),
    Reason.NO_SUCH_COUNTER: N_("“{typed}” is not counted here. “counter NAME” agrees on it."),
    Reason.NONE_UNREACHED: N_("No item of an earlier meeting is left: all were reached or dealt with."),
    Reason.NOTHING_SEEN: N_("Nothing seen or heard has been written down yet."),
    Reason.ALL_SHOWN: N_("Everything seen and heard has been laid out."),
    Reason.NOBODY_OBSERVED: N_("No observation of {name} is written down in this course."),
    Reason.WIPED: N_("What came before was wiped for good. Undo does not bring it back."),
    Reason.COURSE_HELD: N_(
        "Another meeting of this course is open in another window. Close it first; nothing was wiped."
    ),
    Reason.FOLDER_UNWRITABLE: N_("No papers can be written to “{folder}” ({why}). Choose another folder."),
    Reason.NO_PDF: N_("PDF needs a part that is not installed: pip install 'facilitator[pdf]' adds it."),
    Reason.NOT_DRAWN: N_(
        "No papers were written: drawing them broke off ({why}). What is saved is safe. Ask for them again."
    ),
    Reason.NOTHING_TO_UNDO: N_("There is nothing to undo."),
    Reason.NOTHING_TO_REDO: N_("There is nothing to redo."),
    Reason.UNKNOWN_COMMAND: N_("There is no command “{typed}”. “help” lists them."),
    Reason.ARGUMENT_MISSING: N_("Something is missing: {argument}."),
    Reason.TOO_MANY_ARGUMENTS: N_("That is more than the command takes: {usage}"),
    Reason.UNCLOSED_QUOTE: N_("A quotation mark is not closed."),
    Reason.NO_SUCH_CHOICE: N_("“{typed}” is not one of: {candidates}."),
    Reason.READ_ONLY: N_("The meeting is open in another window and can only be read here."),
    Reason.NO_ROUND: N_("“{title}” is no round of visits: nobody registers for it."),
    Reason.NO_TARGET_GROUP: N_(
        "Whom is the round for? Fill in the target group of the course first: it stands on the invitation."
    ),
    Reason.SCHOOL_MISSING: N_(
        "{name}: the school is missing. Write it behind the name: Name; school; target group; wishes."
    ),
    Reason.TOO_MANY_LINES: N_("That is more than {most} registrations at a time. Divide the list."),
    Reason.ALREADY_REGISTERED: N_("{name} is registered already. Nothing was changed."),
    Reason.NO_SUCH_REGISTRATION: N_("Nobody called “{typed}” is registered."),
    Reason.HAS_PLACE: N_("{name} has a place already."),
    Reason.NO_PLACE_FREE: N_(
        "All {most} places are given. Somebody has to withdraw first, or the field “most participants” "
        "is raised."
    ),
    Reason.LEAVES_TRIAD: N_(
        "{name} is in the group {group}, which goes on without. Give a reason to withdraw all the same."
    ),
    Reason.TRIADS_FORMED: N_(
        "The groups are formed, so the places are no longer given anew. A single one can still be given: "
        "admit and the name."
    ),
    Reason.TOO_FEW_TO_GROUP: N_("A group takes two people at least; {have} can be grouped."),
    Reason.NOT_AN_AMOUNT: N_("“{typed}” is no amount. Write it like 1250 or 1250,50."),
    Reason.NO_FAST_CLOCK: N_("Time can only be moved on a set clock (--clock)."),
}

MANY_CANDIDATES = 8
MANY_POINTS = 3
"""More names than this are not read out."""


def refusal_sentence(refused: Refused, w: Words) -> str:
    """The sentence for a refusal, in the reader's language."""
    if refused.reason in (Reason.GATE_UNMET, Reason.COURSE_UNMET):
        missing = " · ".join(gate_phrases(refused.facts["missing"], w, refused.facts.get("mode")))
        return w._(_SENTENCES[refused.reason]).format(missing=missing)
    if (sentence_of := _OF_THEIR_OWN.get(refused.reason)) is not None:
        return sentence_of(refused.facts, w)
    facts = {name: _fact(name, value, refused, w) for name, value in refused.facts.items()}
    sentence = w._(_SENTENCES[refused.reason]).format(**facts)
    return sentence + _also(refused, w)


def _unprepared(facts: Mapping[str, Any], w: Words) -> str:
    points = [*gate_phrases(facts["missing"], w), *(_said(each, w) for each in facts["points"])]
    if (more := len(points) - MANY_POINTS) > 0:
        points[MANY_POINTS:] = [w.n_("and {n} more", "and {n} more", more).format(n=more)]
    return w._("Still open before the meeting: {points}. A reason starts it all the same.").format(
        points=" · ".join(points)
    )


def _items_left(facts: Mapping[str, Any], w: Words) -> str:
    return w.n_(
        "{n} item is left, “{item}”. Give a reason to close the meeting here.",
        "{n} items are left, the first is “{item}”. Give a reason to close the meeting here.",
        facts["n"],
    ).format(n=facts["n"], item=_said(facts["item"], w))


def _nothing_to_cut(facts: Mapping[str, Any], w: Words) -> str:
    return w.n_(
        "The end is missed by {n} minute, and no item can be cut. One can be left out with a reason.",
        "The end is missed by {n} minutes, and no item can be cut. One can be left out with a reason.",
        facts["n"],
    ).format(n=facts["n"])


def _wrong_kind(facts: Mapping[str, Any], w: Words) -> str:
    kind = record_kind(facts["kind"], 1, w)
    said = w._("Number {number} is of another kind: {kind}.").format(number=facts["number"], kind=kind)
    wanted = [record_kind(each, 2, w) for each in facts.get("wanted", ()) if each in RECORD_KINDS]
    return said + " " + w._("This is for: {kinds}.").format(kinds=", ".join(wanted)) if wanted else said


def _whose_needed(facts: Mapping[str, Any], w: Words) -> str:
    if facts["kept_for"] == "party":
        return w._("This is kept for each school. Name one in the line, as in “/Skovly”.")
    return w._("This is kept for each person. Name one in the line, as in “@Anne”.")


def _all_have_rated(facts: Mapping[str, Any], w: Words) -> str:
    return w.n_(
        "More answers than people: {n} person takes part.",
        "More answers than people: {n} people take part.",
        facts["n"],
    ).format(n=facts["n"])


def _not_released(facts: Mapping[str, Any], w: Words) -> str:
    if not facts.get("agreed"):
        return w._(
            "The meeting has not agreed how far its papers may go. Only the internal ones can be written."
        )
    agreed, wanted = (release_level(ReleaseLevel(facts[name]), w) for name in ("agreed", "wanted"))
    return w._(
        "The meeting has agreed on “{agreed}”, which does not reach “{wanted}”. "
        "Only the internal papers can be written."
    ).format(agreed=agreed, wanted=wanted)


def _hangs_on(facts: Mapping[str, Any], w: Words) -> str:
    what = join([_hanging(kind, n, w) for kind, n in facts["hanging"].items()], w)
    return w._("On “{name}” hangs: {what}. Nothing was taken out.").format(name=facts["name"], what=what)


def _hanging(kind: str, n: int, w: Words) -> str:
    match kind:
        case "person":
            said = w.n_("{n} person", "{n} people", n)
        case "entry":
            said = w.n_("{n} line", "{n} lines", n)
        case "action":
            said = w.n_("{n} action", "{n} actions", n)
        case "field":
            said = w.n_("{n} field", "{n} fields", n)
        case "measurement":
            said = w.n_("{n} value", "{n} values", n)
        case "group":
            said = w.n_("{n} group", "{n} groups", n)
        case "registration":
            said = w.n_("{n} registration", "{n} registrations", n)
        case _:
            said = w.n_("{n} link", "{n} links", n)
    return said.format(n=n)


def _odd_groups(facts: Mapping[str, Any], w: Words) -> str:
    sizes = join([str(size) for size in facts["odd"]], w)
    return w.n_(
        "{n} group would have another size than three: {sizes}. A reason forms the groups all the same.",
        "{n} groups would have another size than three: {sizes}. A reason forms the groups all the same.",
        len(facts["odd"]),
    ).format(n=len(facts["odd"]), sizes=sizes)


def _school_twice(facts: Mapping[str, Any], w: Words) -> str:
    said = [w._("{school} ({n} people)").format(school=school, n=n) for school, n in facts["schools"]]
    return w.n_(
        "{schools}: more people than the {n} group, so two of one school would meet in a group. "
        "A reason forms the groups all the same; let somebody wait, or make more groups, to keep them apart.",
        "{schools}: more people than the {n} groups, so two of one school would meet in a group. "
        "A reason forms the groups all the same; let somebody wait, or make more groups, to keep them apart.",
        facts["groups"],
    ).format(schools=join(said, w), n=facts["groups"])


def _step_unmet(facts: Mapping[str, Any], w: Words) -> str:
    unheld = (w._("its meeting, held and closed"),) if facts["unheld"] else ()
    return w._(
        "Missing before step {step}, “{title}”, is done: {missing}. A reason opens the next one all the same."
    ).format(
        step=facts["step"],
        title=facts["title"].said_in(w.language),
        missing=" · ".join((*unheld, *gate_phrases(facts["missing"], w))),
    )


_OF_THEIR_OWN: Mapping[Reason, Callable[[Mapping[str, Any], Words], str]] = {
    Reason.ITEMS_LEFT: _items_left,
    Reason.UNPREPARED: _unprepared,
    Reason.WIPE_UNCONFIRMED: unconfirmed,
    Reason.NOT_AGREED: not_agreed,
    Reason.NOTHING_TO_CUT: _nothing_to_cut,
    Reason.WRONG_KIND: _wrong_kind,
    Reason.WHOSE_NEEDED: _whose_needed,
    Reason.ALL_HAVE_RATED: _all_have_rated,
    Reason.NOT_RELEASED: _not_released,
    Reason.STEP_UNMET: _step_unmet,
    Reason.HANGS_ON: _hangs_on,
    Reason.MEASURED_ALREADY: measured_already,
    Reason.ODD_GROUPS: _odd_groups,
    Reason.SCHOOL_TWICE: _school_twice,
}


def _also(refused: Refused, w: Words) -> str:
    """Names that would have been understood, where there are few."""
    names = refused.facts.get("candidates", ())
    if refused.reason not in _NAMES_AFTERWARDS or not 0 < len(names) <= MANY_CANDIDATES:
        return ""
    return " " + w._("Here: {names}.").format(names=", ".join(names))


_NAMES_AFTERWARDS = frozenset({Reason.NO_SUCH_PERSON, Reason.NO_SUCH_PARTY, Reason.NO_SUCH_NAME})


_LISTED: Mapping[Reason, str] = {
    Reason.NO_SUCH_KIND: "kind",
    Reason.NO_SUCH_FIELD: "field",
    Reason.NO_SUCH_DATE: "date",
}
"""Which list the candidates are of, where the refusal does not say."""


def _fact(name: str, value: Any, refused: Refused, w: Words) -> str:
    match name:
        case "argument":
            return argument_name(str(value), w)
        case "usage":
            return said_usage(str(value), w)
        case "candidates" if of := (refused.facts.get("of") or _LISTED.get(refused.reason)):
            from facilitator.words.id_names import candidates_line  # nothing else asks for so many names

            return candidates_line(of, value, str(refused.facts["typed"]), w)
    return _said(value, w)


def _said(value: Any, w: Words) -> str:
    match value:
        case StrEnum():
            return choice_name(value, w)
        case LocalText():
            return value.said_in(w.language)
        case date():
            return day(value, w.language, year=True)
        case tuple() | list():
            return ", ".join(_said(each, w) for each in value)
    return str(value)
