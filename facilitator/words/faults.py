"""Faults of files as sentences: ``path:line:col: what – why – what to do``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from facilitator.domain.fault import Fault
from facilitator.domain.fault import FaultReason as F
from facilitator.domain.wording import Hint
from facilitator.words.hints import hint_sentence
from facilitator.words.system_errors import system_error
from facilitator.words.tongue import N_, Words

LONGEST_FACT = 60
LONGEST_HINT = 100
LONGEST_PATH = 400

OF_THE_FILE: Mapping[F, str] = {
    F.NO_SUCH_FILE: N_("there is no such file – nothing could be read – check the name and the folder"),
    F.NOT_A_FILE: N_("this is not an ordinary file – only files are read – name a .yaml file"),
    F.NOT_READABLE: N_("the file cannot be opened – {why} – check who may read it"),
    F.TOO_BIG: N_(
        "the file holds {kilobytes} kB – at most {limit} kB are read – divide it into several files"
    ),
    F.NOT_UTF8: N_("the line is not UTF-8 – its letters cannot be told – save the file as UTF-8"),
    F.CONTROL_CHARACTER: N_(
        "control character {code} – it could steer the screen – delete it, or type the text anew"
    ),
    F.HIDDEN_CHARACTER: N_(
        "hidden character {code} – it turns or hides what is written – delete it, or type the text anew"
    ),
}

OF_YAML: Mapping[F, str] = {
    F.TAB_INDENT: N_("a tab as indentation – YAML counts blanks – use two blanks instead"),
    F.BARE_COLON: N_(
        "a colon where none may stand – a text with a colon, or a line out of step, looks like a key"
        " – put the text in quotes, or mend the indentation"
    ),
    F.OPEN_QUOTE: N_(
        "a quoted text does not end where it should – a quote is missing or one too many"
        " – close it, and double a quote inside the text"
    ),
    F.OPEN_BRACKET: N_(
        "a bracket or brace is not closed – the list or mapping has no end"
        " – close it, or part its members by commas"
    ),
    F.UNKNOWN_ESCAPE: N_(
        "unknown backslash sequence – in double quotes a backslash begins one"
        " – use single quotes, or write it twice"
    ),
    F.BAD_START: N_(
        "no text may begin with {sign} – the sign means something in YAML – put the text in quotes"
    ),
    F.NOT_YAML: N_(
        "the line does not fit what stands above – indentation shows what belongs together"
        " – line it up with its neighbours"
    ),
    F.ALIAS: N_("“{name}” refers to another place – every text stands where it is used – write it out"),
    F.TAG: N_("“{name}” gives a type – the program knows the types – delete it"),
    F.MERGE: N_("“<<” brings in other keys – every key stands where it is used – write them out"),
    F.DIRECTIVE: N_("a line for the YAML program – there is nothing to set – delete it"),
    F.SECOND_DOCUMENT: N_("a second document begins – a file holds one – put it in a file of its own"),
    F.DUPLICATE_KEY: N_(
        "“{key}” stands here once more – it stands in line {first_line} already – keep one of the two"
    ),
    F.KEY_NOT_TEXT: N_(
        "a key has to be a short text on one line – lists and blanks name nothing – write a name"
    ),
    F.TOO_DEEP: N_("too deep – at most {limit} levels are read – lay it out flatter"),
    F.TOO_MANY_NODES: N_("too much – at most {limit} texts and lists are read – divide the file"),
    F.EMPTY_FILE: N_("the file is empty – there is nothing to read – begin with id, version and title"),
}

OF_FORM: Mapping[F, str] = {
    F.MISSING_KEY: N_("“{key}” is missing – it has to be said – add it"),
    F.UNKNOWN_KEY: N_("unknown key “{key}” – a typing error would pass unseen – mend it or delete it"),
    F.UNKNOWN_NAME: N_("unknown name “{value}” – only names of the list count here – choose one of them"),
    F.NOT_TEXT: N_("a text is due here – a list or mapping cannot be shown – write a text"),
    F.NOT_A_LIST: N_(
        "a list is due here – there may be several – write [a, b], or a line with a dash for each"
    ),
    F.NOT_A_MAPPING: N_("keys with values are due here – every value needs its name – write “key: value”"),
    F.NOT_WHOLE: N_("“{value}” is not a whole number – only digits count here – write it like 15"),
    F.TOO_SMALL: N_("{value} is too small – at least {least} makes sense – change the number"),
    F.TOO_LARGE: N_("{value} is too large – at most {most} makes sense – change the number"),
    F.NOT_YES_NO: N_("“{value}” is neither true nor false – there is nothing between – write true or false"),
    F.NOT_AN_ID: N_(
        "“{value}” cannot be an id – ids are typed and sorted"
        " – use letters a–z, digits and _, and begin with a letter"
    ),
    F.NOT_A_VERSION: N_("“{value}” cannot be a version – versions are compared – write 1, 1.2 or 2026-11-24"),
    F.NOT_A_SPAN: N_(
        "“{value}” is not a length of time – days and weeks are counted – write “4 weeks” or “10 days”"
    ),
    F.EMPTY_TEXT: N_("the text is empty – there would be nothing to show – write it"),
    F.TEXT_TOO_LONG: N_("the text has {length} characters – at most {most} have room – shorten it"),
    F.LINE_BREAK: N_("the text has several lines – it has room for one – join them"),
    F.LIST_TOO_SHORT: N_("the list has {length} members – at least {least} are needed – add some"),
    F.LIST_TOO_LONG: N_("the list has {length} members – at most {most} have room – take some away"),
    F.NOT_A_REQUIREMENT: N_(
        "nothing is asked for here – a requirement begins with what it asks"
        " – write record, each, field, date, confirm, turns, rating or either"
    ),
    F.NOTHING_ASKED: N_("at_least 0 without at_most – it is always met – ask for one, or say at_most"),
    F.EXACTLY_ALONE: N_(
        "exactly stands beside at_least or at_most – it says both at once – keep exactly, or the other two"
    ),
    F.LIMITS_CROSSED: N_(
        "at_least {least} is more than at_most {most} – nothing could meet both – change one"
    ),
    F.TYPES_OF_QUESTIONS: N_("types is asked of “{kind}” – only questions have types – delete it"),
    F.NOT_A_QUALITY_OF: N_(
        "“{quality}” is asked of “{kind}” – it never has it – choose another quality or kind"
    ),
    F.MINIMUM_ABOVE_MINUTES: N_(
        "min_minutes {least} is more than minutes {minutes} – the least cannot be above the plan – lower it"
    ),
    F.OVER_SOMEBODY_ELSE: N_(
        "over “{over}” does not go with repeat “{repeat}” – parties and people are repeated apart"
        " – change one of the two"
    ),
    F.ID_REPEATED: N_(
        "the id “{value}” stands in line {first_line} already – an id names one thing – choose another"
    ),
    F.ID_TAKEN: N_("the id “{value}” is taken by {other} – an id names one thing – choose another"),
}

OF_CONTENT: Mapping[F, str] = {
    F.MINUTES_DIFFER: N_(
        "the items take {counted} minutes, not {stated} – the end of a meeting is a promise"
        " – change minutes or items"
    ),
    F.NO_BREAK: N_(
        "{minutes} minutes without a break – nobody listens for more than {limit}"
        " – put a break before this item"
    ),
    F.BREAK_DUE: N_(
        "{minutes} minutes without a break – from {limit} on attention wanes"
        " – consider a break near this item"
    ),
    F.ITEM_TOO_LONG: N_("the item takes {minutes} minutes – over {limit} it is two items – divide it"),
    F.NO_INQUIRY: N_(
        "no item in mode explore or respond – a meeting that only presents teaches nothing – add one"
    ),
    F.NO_SUCH_MODE: N_("no item in mode {mode} – a meeting needs one – add it, or choose another class"),
    F.UNEVEN: N_(
        "one party is in focus {most} minutes, another {least}"
        " – giving and getting are to be equal within {limit}"
        " – even it out, or say why under asymmetric"
    ),
    F.LANGUAGE_LACKS: N_(
        "the text in “{language}” is missing – a room that speaks it would see another – write it"
    ),
    F.NO_SUCH_RULE: N_("there is no rule “{value}” – it could not be shown – mend the id or add the rule"),
    F.NO_SUCH_AGENDA: N_(
        "there is no agenda “{value}” – the step could not be held – mend the id or add the agenda"
    ),
    F.NO_SUCH_QUESTION: N_(
        "there is no question “{value}” – it could not be shown – mend the id or add the question"
    ),
    F.FOCUS_OUTSIDE_BLOCK: N_(
        "“{value}” stands outside a repeated block – nobody is in focus there"
        " – put the item in a block or name who is meant"
    ),
    F.NEVER_RUN: N_(
        "after {after} of {times} times round – behind the last one it is never run"
        " – lower it, or put the item behind the block"
    ),
    F.WORDING: N_(
        "the question may close rather than open – “{hint}” – say it aloud, and keep it if it is meant"
    ),
}

SAYINGS: Mapping[F, str] = {**OF_THE_FILE, **OF_YAML, **OF_FORM, **OF_CONTENT}


def fault_sentence(fault: Fault, w: Words) -> str:
    """The fault with its place, as a line that an editor can jump to."""
    place = _shown(fault.path, LONGEST_PATH)
    if fault.line:
        place += f":{fault.line}:{fault.column}"
    if fault.is_warning:
        return w._("{place}: hint: {message}").format(place=place, message=fault_message(fault, w))
    return f"{place}: {fault_message(fault, w)}"


def fault_message(fault: Fault, w: Words) -> str:
    """What is wrong, why it matters and what to do, without the place."""
    facts = {name: _shown(value) for name, value in fault.facts.items()}
    if fault.reason is F.NOT_READABLE:
        facts["why"] = system_error(facts["why"], w)
    if isinstance(hint := fault.facts.get("hint"), Hint):
        facts["hint"] = _shown(hint_sentence(hint, w), LONGEST_HINT)
    said = _filled(w._(SAYINGS[fault.reason]), facts)
    if near := facts.get("near"):
        said += _filled(w._(" – did you mean “{near}”?"), {"near": near})
    return said


def _filled(message: str, facts: Mapping[str, str]) -> str:
    return message.format_map(_Facts(facts))


class _Facts(dict[str, str]):
    """Facts of a sentence; one that is not known stays out of it."""

    def __missing__(self, name: str) -> str:
        return ""


def _shown(value: Any, longest: int = LONGEST_FACT) -> str:
    """A fact as it may stand in a sentence: on one line, short, without characters that do things."""
    text = "".join(sign if sign.isprintable() else "·" for sign in str(value)[: longest + 1])
    return text if len(text) <= longest else text[:longest] + "…"
