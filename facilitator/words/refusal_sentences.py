"""A sentence for every reason why an order is refused; what stands in braces are its facts."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain.refusal import Reason
from facilitator.words.tongue import N_

SENTENCES: Mapping[Reason, str] = {
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
    Reason.WHICH_SAMPLE: N_("The library has these indicators: {candidates}."),
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
    Reason.NO_LETTER: N_("“{name}” is no name: there is no letter in it."),
    Reason.NO_SCHOOL_BUT_MINUTES: N_("“{typed}” is no school. The template has the minutes: Shift+Tab."),
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
    Reason.ROW_NOT_FIELD: N_("“{typed}” is filled in by an order of its own: {usage}"),
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
    Reason.OWNER_AWAY: N_(
        "{name} is not here to say yes to action {number}. Say it with the reason: "
        "set {number} status agreed because …, or let it stay proposed."
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
    Reason.SAME_SCHOOL: N_("{name} stands on both sides. Name two schools."),
    Reason.NOTHING_LOGGED: N_("{name} has noted nothing yet in this course."),
    Reason.WIPED: N_("What came before was wiped for good. Undo does not bring it back."),
    Reason.TAKEN_BACK: N_("That was taken back elsewhere meanwhile. What stands there now is shown."),
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
    Reason.READ_ONLY: N_("The meeting can only be read here."),
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
