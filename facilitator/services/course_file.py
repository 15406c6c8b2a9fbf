"""A whole course as one JSON file, and back again: the same course, record for record."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.domain.course import LIBRARY_STREAM, CourseHead, Stream
from facilitator.domain.meeting import RowRecord
from facilitator.domain.meeting_head import AgendaCopy
from facilitator.domain.whole_course import WholeCourse
from facilitator.exports.papers import write_set
from facilitator.services.actor import ACTOR
from facilitator.services.hall import Hall
from facilitator.store import codec
from facilitator.store.stream_reading import KINDS, known, records_of_stream
from facilitator.text import clean

if TYPE_CHECKING:
    from sqlmodel import Session

FORMAT = 1
"""The version of the file; a file of a later one is refused."""
LARGEST = 100_000_000
"""Bytes of a file that is read: some thousand meetings."""
LONGEST_TEXT = 20_000
"""Characters of one text; agendas and notes hold no longer ones."""


class CourseFileReason(StrEnum):
    """Why a file is not read in."""

    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"
    NOT_A_COURSE = "not_a_course"
    LATER_VERSION = "later_version"
    WRONG_RECORD = "wrong_record"
    UNCLEAN_TEXT = "unclean_text"
    KNOWN_OTHERWISE = "known_otherwise"


@dataclass(frozen=True, slots=True)
class CourseFileFault:
    """A fault of a file; ``place`` is where in it, such as ``entry 3 text``."""

    reason: CourseFileReason
    place: str = ""


@dataclass(frozen=True, slots=True)
class CourseFile:
    """A course out of a file. ``fresh`` are the records that are not here yet."""

    head: CourseHead
    records: tuple[RowRecord, ...]
    fresh: tuple[RowRecord, ...]


def course_json(hall: Hall, course: WholeCourse) -> str:
    """Everything a course consists of; the same course is always the same text."""
    kinds = records_of_stream(hall.paths.database, course.head.stream_id)
    told = {
        "facilitator": FORMAT,
        "records": {kind: [codec.to_plain(each) for each in records] for kind, records in kinds.items()},
    }
    return json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def write_course_json(hall: Hall, course: WholeCourse, path: Path) -> Path:
    """Write it under ``path``, or the next free name; whole or not at all. OSError where it cannot be."""
    path.parent.mkdir(parents=True, exist_ok=True)
    (written,) = write_set({path: course_json(hall, course)})
    return written


def read_course_file(hall: Hall, path: Path) -> CourseFile | CourseFileFault:
    """The course of a file, held against what is here. Reads nothing that is not understood as a whole."""
    told = _told(path)
    if isinstance(told, CourseFileFault):
        return told
    records: list[RowRecord] = []
    for kind, (record, _) in KINDS.items():
        for n, plain in enumerate(told.get(kind, ()), start=1):
            read = _record(record, plain, f"{kind} {n}")
            if isinstance(read, CourseFileFault):
                return read
            records.append(read)
    heads = [each for each in records if isinstance(each, CourseHead)]
    streams = {each.id for each in records if isinstance(each, Stream)}
    if len(heads) != 1 or streams != {heads[0].stream_id} or set(told) - set(KINDS):
        return CourseFileFault(CourseFileReason.NOT_A_COURSE)
    return _beside(hall, heads[0], tuple(records))


def take_in(hall: Hall, read: CourseFile) -> None:
    """Add what is not here yet; nothing is changed and nothing deleted. Raises StorageFault."""
    at = hall.clock.now()

    def job(session: Session) -> None:
        from facilitator.store import journal

        # since the file was read, some of it may have come here another way, and been changed
        fresh = [each for each in read.fresh if not journal.has_row(session, each)]
        journal.commit(session, command="course-import", at=at, actor=ACTOR, scope_id=None, records=fresh)

    hall.writer.submit(job, once=True).result()


def _told(path: Path) -> dict[str, Any] | CourseFileFault:
    try:
        if path.stat().st_size > LARGEST:
            return CourseFileFault(CourseFileReason.TOO_LARGE)
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return CourseFileFault(CourseFileReason.UNREADABLE)
    if not isinstance(told, dict) or not isinstance(told.get("facilitator"), int):
        return CourseFileFault(CourseFileReason.NOT_A_COURSE)
    if told["facilitator"] > FORMAT:
        return CourseFileFault(CourseFileReason.LATER_VERSION)
    records = told.get("records")
    if not isinstance(records, dict) or not all(isinstance(each, list) for each in records.values()):
        return CourseFileFault(CourseFileReason.NOT_A_COURSE)
    return records


def _record(kind: type, plain: Any, place: str) -> RowRecord | CourseFileFault:
    """The record of a JSON object, if it is one and says exactly what it said."""
    for where, text in _texts(plain, place):
        if len(text) > LONGEST_TEXT or clean(text, LONGEST_TEXT).text != text:
            return CourseFileFault(CourseFileReason.UNCLEAN_TEXT, where)
    try:
        read: RowRecord = codec.from_plain(kind, plain)
        same = codec.to_plain(read) == plain
    except (TypeError, ValueError, KeyError, AttributeError):
        same = False
    return read if same else CourseFileFault(CourseFileReason.WRONG_RECORD, place)


def _texts(plain: Any, place: str) -> Iterator[tuple[str, str]]:
    """Every text of a JSON value with its place in the file."""
    match plain:
        case str():
            yield place, plain
        case dict():
            for key, value in plain.items():
                yield from _texts(str(key), place)
                yield from _texts(value, f"{place} {key}")
        case list():
            for n, value in enumerate(plain, start=1):
                yield from _texts(value, f"{place} {n}")


def _beside(hall: Hall, head: CourseHead, records: tuple[RowRecord, ...]) -> CourseFile | CourseFileFault:
    """The file held against what is here: the same record may be here already, another of its id may not.

    Every record is of the file's own stream; agenda copies are everybody's, and go by what they hold.
    """
    name_of = {record: kind for kind, (record, _) in KINDS.items()}
    here = known(hall.paths.database, ((name_of[type(each)], each.id) for each in records))
    for each in records:
        own = LIBRARY_STREAM if isinstance(each, AgendaCopy) else head.stream_id
        if getattr(each, "stream_id", head.stream_id) != own:
            return CourseFileFault(CourseFileReason.NOT_A_COURSE)
        if each.id in here and here[each.id] != each:
            return CourseFileFault(CourseFileReason.KNOWN_OTHERWISE, each.id[-12:])
    return CourseFile(head, records, tuple(each for each in records if each.id not in here))
