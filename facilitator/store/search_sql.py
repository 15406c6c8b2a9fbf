"""The selects of ``search_queries.py`` as text, for reading without SQLModel.

Made by ``python -m facilitator.store.glance_build``; changes belong there.
"""

FOUND_ENTRY = """\
SELECT entry.course_id, entry.meeting_id, course.title, meeting.title AS title_1, meeting.starts_at,
entry.id, entry.at, entry.number, entry.kind, entry.release, entry.party_id, entry.text,
entry.adaptation, entry.settled_how FROM entry JOIN course ON course.id = entry.course_id LEFT OUTER
JOIN meeting ON meeting.id = entry.meeting_id WHERE entry.id = :id AND entry.deleted = 0 AND
course.deleted = 0 AND (entry.meeting_id IS NULL OR meeting.deleted = 0 AND meeting.simulated = 0)
AND entry.struck = 0"""
FOUND_ACTION = """\
SELECT action.course_id, action.meeting_id, course.title, meeting.title AS title_1,
meeting.starts_at, action.id, action.at, action.number, action.status, action.release,
action.party_id, action.tags, action.text, action.adaptation, action.goal, action.sign,
action.criterion, action.evaluation, action.resources, action.observer, action.contributors,
action.note FROM action JOIN course ON course.id = action.course_id LEFT OUTER JOIN meeting ON
meeting.id = action.meeting_id WHERE action.id = :id AND action.deleted = 0 AND course.deleted = 0
AND (action.meeting_id IS NULL OR meeting.deleted = 0 AND meeting.simulated = 0) AND action.struck =
0"""
FOUND_FIELD = """\
SELECT field_value.course_id, field_value.meeting_id, course.title, meeting.title AS title_1,
meeting.starts_at, field_value.at, field_value.kind, field_value.name, field_value.value,
field_value.whose FROM field_value JOIN course ON course.id = field_value.course_id LEFT OUTER JOIN
meeting ON meeting.id = field_value.meeting_id WHERE field_value.id = :id AND field_value.deleted =
0 AND course.deleted = 0 AND (field_value.meeting_id IS NULL OR meeting.deleted = 0 AND
meeting.simulated = 0) AND NOT (EXISTS (SELECT later.id FROM field_value AS later WHERE
later.course_id = field_value.course_id AND later.id > field_value.id AND later.name =
field_value.name AND later.whose = field_value.whose AND later.kind = field_value.kind AND
(field_value.kind = 'line' OR later.meeting_id IS field_value.meeting_id) AND later.deleted = 0))"""
FOUND_MEETING = """\
SELECT meeting.course_id, meeting.id, course.title, meeting.title AS title_1, meeting.starts_at,
meeting.tags FROM meeting JOIN course ON course.id = meeting.course_id WHERE meeting.id = :id AND
meeting.deleted = 0 AND meeting.simulated = 0"""
FOUND_COURSE = """\
SELECT course.id, NULL AS anon_1, course.title, NULL AS anon_2, NULL AS anon_3, course.created_at,
course.tags FROM course WHERE course.id = :id AND course.deleted = 0"""
FOUND_PARTY = """\
SELECT party.course_id, (SELECT meeting.id FROM meeting WHERE meeting.course_id = party.course_id
AND meeting.deleted = 0 AND meeting.simulated = 0 ORDER BY meeting.starts_at DESC, meeting.id DESC
LIMIT 1 OFFSET 0) AS anon_1, course.title, (SELECT meeting.title FROM meeting WHERE
meeting.course_id = party.course_id AND meeting.deleted = 0 AND meeting.simulated = 0 ORDER BY
meeting.starts_at DESC, meeting.id DESC LIMIT 1 OFFSET 0) AS anon_2, (SELECT meeting.starts_at FROM
meeting WHERE meeting.course_id = party.course_id AND meeting.deleted = 0 AND meeting.simulated = 0
ORDER BY meeting.starts_at DESC, meeting.id DESC LIMIT 1 OFFSET 0) AS anon_3, course.created_at,
party.name FROM party JOIN course ON course.id = party.course_id WHERE party.id = :id AND
party.deleted = 0 AND course.deleted = 0 AND (course.kind != 'single' OR (SELECT meeting.id FROM
meeting WHERE meeting.course_id = party.course_id AND meeting.deleted = 0 AND meeting.simulated = 0
ORDER BY meeting.starts_at DESC, meeting.id DESC LIMIT 1 OFFSET 0) IS NOT NULL)"""
FOUND_PERSON = """\
SELECT person.course_id, (SELECT meeting.id FROM meeting WHERE meeting.course_id = person.course_id
AND meeting.deleted = 0 AND meeting.simulated = 0 ORDER BY meeting.starts_at DESC, meeting.id DESC
LIMIT 1 OFFSET 0) AS anon_1, course.title, (SELECT meeting.title FROM meeting WHERE
meeting.course_id = person.course_id AND meeting.deleted = 0 AND meeting.simulated = 0 ORDER BY
meeting.starts_at DESC, meeting.id DESC LIMIT 1 OFFSET 0) AS anon_2, (SELECT meeting.starts_at FROM
meeting WHERE meeting.course_id = person.course_id AND meeting.deleted = 0 AND meeting.simulated = 0
ORDER BY meeting.starts_at DESC, meeting.id DESC LIMIT 1 OFFSET 0) AS anon_3, course.created_at,
person.name, person.profession FROM person JOIN course ON course.id = person.course_id WHERE
person.id = :id AND person.deleted = 0 AND course.deleted = 0 AND (course.kind != 'single' OR
(SELECT meeting.id FROM meeting WHERE meeting.course_id = person.course_id AND meeting.deleted = 0
AND meeting.simulated = 0 ORDER BY meeting.starts_at DESC, meeting.id DESC LIMIT 1 OFFSET 0) IS NOT
NULL)"""
FOUND_REGISTRATION = """\
SELECT course.id, NULL AS anon_1, course.title, NULL AS anon_2, NULL AS anon_3, registration.at,
registration.name, registration.school, registration.wishes FROM registration JOIN course ON
course.id = registration.course_id WHERE registration.id = :id AND registration.deleted = 0 AND
course.deleted = 0"""
TAGS_OF = """\
SELECT field_value.value FROM field_value WHERE field_value.course_id = :course_id AND
field_value.whose = :id AND field_value.kind = 'line' AND field_value.name = 'tags' AND
field_value.deleted = 0 ORDER BY field_value.id DESC LIMIT 1 OFFSET 0"""
GROWN_FROM = """\
SELECT action.number, action.text, action.status, action.note, action.evaluation, party.name FROM
action LEFT OUTER JOIN party ON party.id = action.party_id WHERE action.course_id = :course_id AND
action.source_id = :id AND action.deleted = 0 AND action.struck = 0 ORDER BY action.number,
action.id"""
PARTY_OF = "SELECT party.name FROM party WHERE party.id = :id AND party.deleted = 0"
