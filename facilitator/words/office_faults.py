"""What is wrong with a Word or Excel file, said to whoever handed it in."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain.modes import ActionStatus
from facilitator.domain.office_fault import OfficeFault, OfficeReason
from facilitator.text import clean_line
from facilitator.words.lists import join
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import N_, Words
from facilitator.words.vocabulary import action_status

LONGEST = 60
"""Characters of a tag or a cell that are repeated in a sentence."""

_SAYINGS: Mapping[OfficeReason, str] = {
    OfficeReason.NO_SUCH_FILE: N_("there is no such file, or it may not be read – check the name"),
    OfficeReason.NO_DOCUMENT: N_("this is no Word file that can be read – save it as .docx"),
    OfficeReason.NO_WORKBOOK: N_("this is no Excel file that can be read – save the plan as .xlsx"),
    OfficeReason.TOO_LARGE: N_(
        "the file is too large – {most} MB are read at most – make its pictures smaller"
    ),
    OfficeReason.HAS_MACROS: N_("the file holds programs – they are never run here – save it without macros"),
    OfficeReason.POINTS_OUTSIDE: N_(
        "the file points to something outside – it would be fetched when it is opened"
        " – put pictures into the file, and take out links to other files and to the web"
    ),
    OfficeReason.UNKNOWN_TAG: N_(
        "nothing is called “{tag}” – nothing could be put there – use one of the tags of “template new”"
    ),
    OfficeReason.TAG_UNFINISHED: N_(
        "double braces that are not closed – the paper would show them – write {{ name }}"
    ),
    OfficeReason.TAG_NOT_ALONE: N_(
        "“{tag}” becomes several paragraphs – it needs one of its own in the text – put it in one"
    ),
    OfficeReason.NOTHING_POURED: N_(
        "no part of the paper has a place – it would come out empty – write {{ contents }} in a paragraph"
    ),
    OfficeReason.NOT_POURED: N_(
        "braces in the file mean something else than a tag – no paper can be made of it"
        " – take them out, of footnotes and of the properties of the file too"
    ),
    OfficeReason.STILL_EXPLAINS: N_(
        "here the file still explains itself – papers are written without it – take it out when you are done"
    ),
    OfficeReason.NO_PLAN: N_(
        "no sheet has the columns of an action plan. Use the Excel file that “meeting export” wrote."
    ),
    OfficeReason.UNKNOWN_ACTION: N_(
        "no action here has the id “{id}”. An action is not added in Excel: note it in the meeting."
    ),
    OfficeReason.NO_ID: N_(
        "the row has no id. An action is not added in Excel: note it in the meeting, and take the row out."
    ),
    OfficeReason.ID_TWICE: N_("the action has two rows. Keep the one that holds, and take the other out."),
    OfficeReason.NOT_A_STATUS: N_("“{value}” is no status. Choose one of these: {statuses}."),
    OfficeReason.STATUS_TAKEN_OUT: N_(
        "the status is gone, and nothing is deleted from Excel. Choose one of these: {statuses}."
    ),
    OfficeReason.FORMULA: N_(
        "the cell holds a formula, and nothing is reckoned here. Write its result instead."
    ),
    OfficeReason.NOT_A_DAY: N_("“{value}” is no date. Write it like 15-1-2027 or 15 January 2027."),
    OfficeReason.DAY_TAKEN_OUT: N_(
        "the date is gone, and nothing is deleted from Excel. Write a date like 15-1-2027."
    ),
    OfficeReason.NOTE_TAKEN_OUT: N_(
        "the note is gone, and nothing is deleted from Excel. Write the note that is to stand."
    ),
    OfficeReason.NOT_TAKEN_BACK: N_(
        "the cell was edited, but the column “{column}” is not taken back. Change it in the meeting."
    ),
    OfficeReason.NOTHING_LEARNED: N_(
        "giving it up is allowed. What was learned? Write one sentence of that into cell {cell}, “{column}”."
    ),
    OfficeReason.NO_DAY_TO_GO_ON: N_(
        "when does the action go on? Write the date into cell {cell}, “{column}”."
    ),
    OfficeReason.NOT_PAUSED: N_(
        "the action is not paused, so there is no day it goes on. Choose the status “{paused}” too, "
        "or take the date out."
    ),
}


def office_sentence(fault: OfficeFault, w: Words) -> str:
    """With its place: ``brev.docx, paragraph 2: …``, ``plan.xlsx, sheet “Plan”, cell G7: …``."""
    return f"{clean_line(', '.join(_place(fault, w))).text}: {wrong_sentence(fault, w)}"


def wrong_sentence(fault: OfficeFault, w: Words) -> str:
    """What is wrong, for whoever sees where."""
    if fault.reason is OfficeReason.REFUSED:
        return refusal_sentence(fault.facts["refused"], w)
    said = w._(_SAYINGS[fault.reason]).replace("{statuses}", _statuses(w))
    said = said.replace("{paused}", action_status(ActionStatus.PAUSED, w))
    for name, value in fault.facts.items():
        said = said.replace(f"{{{name}}}", clean_line(str(value), LONGEST).text)
    if near := fault.facts.get("near"):
        said += w._(" – did you mean “{near}”?").format(near=near)
    return said


def _place(fault: OfficeFault, w: Words) -> list[str]:
    place = [fault.path]
    if fault.part in ("body", "header", "footer"):
        parts = {"header": w._("header"), "footer": w._("footer")}
        place += [parts[fault.part]] if fault.part in parts else []
        place.append(w._("paragraph {n}").format(n=fault.place))
    elif fault.part:
        place.append(w._("sheet “{name}”").format(name=fault.part))
        place += [w._("cell {place}").format(place=fault.place)] if fault.place else []
    return place


def _statuses(w: Words) -> str:
    """Every status by its name, in quotation marks: some are of two words."""
    return join([w._("“{name}”").format(name=action_status(each, w)) for each in ActionStatus], w)
