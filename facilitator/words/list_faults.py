"""What is wrong with a list of registrations, said to whoever handed it in."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain.list_fault import ListFault, ListReason
from facilitator.text import clean_line
from facilitator.words.terms import Term
from facilitator.words.tongue import N_, Words

_LONGEST = 60
"""Characters of a head that are repeated in a sentence."""

_SAYINGS: Mapping[ListReason, str] = {
    ListReason.NO_SUCH_FILE: N_("there is no such file, or it may not be read – check the name"),
    ListReason.TOO_LARGE: N_("the file is larger than {most} MB – that is no list of a round – divide it"),
    ListReason.NOT_TEXT: N_("this is no text – the names could not be read – save the list as CSV (UTF-8)"),
    ListReason.EMPTY: N_("the file is empty – nobody is on it – save the list again"),
    ListReason.NO_HEADS: N_(
        "the first line names no columns – it cannot be told what is a name"
        " – write the heads name;school;target group;wishes there"
    ),
    ListReason.HEAD_TWICE: N_(
        "a second column is called “{head}” – it cannot be told which one holds – take one of them out"
    ),
    ListReason.HEAD_LACKS: N_(
        "no column is called “{key}” – each registration needs it – write it in the first line"
    ),
    ListReason.NO_ROWS: N_("nobody stands below the heads – nothing can be taken in – add a line a person"),
    ListReason.TOO_MANY_ROWS: N_(
        "this is the person after number {most} – no round is so large – divide the list"
    ),
    ListReason.NOT_CSV: N_(
        "a quotation mark is not closed here – all that follows would be one cell – close it, or take it out"
    ),
    ListReason.NAME_LACKS: N_("the name is missing – nobody could be invited – write it"),
    ListReason.SCHOOL_LACKS: N_(
        "the school is missing – two of one school could not be kept apart – write it"
    ),
    ListReason.TOO_LONG: N_("the cell holds more than {most} characters – nothing is cut off – shorten it"),
    ListReason.FORMULA: N_(
        "the cell begins like a formula – a spreadsheet would reckon it – write the name as it is said"
    ),
    ListReason.CELL_TOO_MANY: N_(
        "there is a cell more than there are heads – the columns would be mixed up"
        " – put text that holds the sign between cells in quotation marks"
    ),
}
_KEYS: Mapping[str, Term] = {
    "name": Term("column of a list", "name"),
    "school": Term("column of a list", "school"),
}


def list_sentence(fault: ListFault, w: Words) -> str:
    """The fault with its place: ``list.csv:7:2: …``."""
    place = clean_line(fault.path).text
    if fault.line:
        place += f":{fault.line}:{fault.column}"
    return f"{place}: {list_message(fault, w)}"


def list_message(fault: ListFault, w: Words) -> str:
    """What is wrong, why it matters and what to do, without the place."""
    facts = {name: clean_line(str(value), _LONGEST).text for name, value in fault.facts.items()}
    if key := fault.facts.get("key"):
        facts["key"] = _KEYS[key].said(w)
    said = w._(_SAYINGS[fault.reason])
    for name, value in facts.items():
        said = said.replace(f"{{{name}}}", value)
    return said
