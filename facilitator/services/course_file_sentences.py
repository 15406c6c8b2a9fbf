"""What is wrong with the file of a course, said to whoever wanted it read in."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.services.course_file import CourseFileFault, CourseFileReason
from facilitator.text import clean_line
from facilitator.words.tongue import N_, Words

_SAYINGS: Mapping[CourseFileReason, str] = {
    CourseFileReason.UNREADABLE: N_("{path}: this is no JSON file that can be read – check which file it is"),
    CourseFileReason.TOO_LARGE: N_("{path}: the file is too large for a course – check which file it is"),
    CourseFileReason.NOT_A_COURSE: N_("{path}: this is no course – files of “course export” are"),
    CourseFileReason.LATER_VERSION: N_("{path}: a later version wrote the file – update this program"),
    CourseFileReason.WRONG_RECORD: N_(
        "{path}: {place} is not understood – the file was changed or is damaged – nothing was read in"
    ),
    CourseFileReason.UNCLEAN_TEXT: N_(
        "{path}: {place} holds characters that could do something on a screen – nothing was read in"
    ),
    CourseFileReason.KNOWN_OTHERWISE: N_(
        "{path}: {place} says something else here, and stays as it is here – nothing was read in"
    ),
}


def course_file_sentence(fault: CourseFileFault, path: str, w: Words) -> str:
    said = w._(_SAYINGS[fault.reason])
    return said.format(path=clean_line(path).text, place=clean_line(fault.place, 120).text)
