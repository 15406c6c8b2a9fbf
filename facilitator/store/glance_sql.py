"""The selects of ``queries.py`` as text, for reading without SQLModel.

Made by ``python -m facilitator.store.glance_build``; changes belong there.
"""

_STREAM = "stream.id, stream.kind, stream.created_at"
_COURSE = """\
course.id, course.stream_id, course.kind, course.title, course.created_at, course.tags,
course.starts_on, course.ends_on"""
_AGENDA_COPY = """\
agenda_copy.id, agenda_copy.stream_id, agenda_copy.agenda, agenda_copy.rules, agenda_copy.questions"""
_MEETING = """\
meeting.id, meeting.stream_id, meeting.course_id, meeting.agenda_copy_id, meeting.title,
meeting.language, meeting.starts_at, meeting.created_at, meeting.simulated, meeting.agenda_id,
meeting.minutes, meeting.tags"""
_COURSE_EVENT = """\
course_event.id, course_event.stream_id, course_event.course_id, course_event.position,
course_event.at, course_event.kind, course_event.event"""
_PARTY = "party.id, party.stream_id, party.course_id, party.name, party.position, party.language, party.kind"
_PERSON = """\
person.id, person.stream_id, person.course_id, person.name, person.roles, person.party_id,
person.position, person.profession"""
_WORKING_GROUP = """\
working_group.id, working_group.stream_id, working_group.course_id, working_group.meeting_id,
working_group.item_id, working_group.kind, working_group.name, working_group.member_ids"""
_MEETING_ROLES = """\
meeting_roles.id, meeting_roles.stream_id, meeting_roles.course_id, meeting_roles.meeting_id,
meeting_roles.person_id, meeting_roles.roles"""
_REGISTRATION = """\
registration.id, registration.stream_id, registration.course_id, registration.position,
registration.at, registration.name, registration.school, registration.target_group,
registration.wishes, registration.place, registration.person_id"""
_RUN_EVENT = """\
run_event.id, run_event.stream_id, run_event.meeting_id, run_event.position, run_event.at,
run_event.kind, run_event.event"""
_ENTRY = """\
entry.id, entry.stream_id, entry.course_id, entry.meeting_id, entry.item_id, entry.number, entry.at,
entry.kind, entry.text, entry.party_id, entry.person_id, entry.question_type, entry.question_id,
entry.reply_to, entry.adaptation, entry.flagged, entry.unreached, entry.struck, entry.settled,
entry.settled_how, entry.paper, entry.paper_each, entry.release"""
_ACTION = """\
action.id, action.stream_id, action.course_id, action.meeting_id, action.item_id, action.number,
action.at, action.text, action.party_id, action.owner_id, action.deadline, action.resources,
action.sign, action.observer, action.goal, action.criterion, action.evaluation, action.follow_up,
action.confidence, action.adaptation, action.source_id, action.status, action.note,
action.starts_on, action.resumes_on, action.contributors, action.approved_by, action.approved_on,
action.tags, action.version_of, action.struck, action.release"""
_FIELD_VALUE = """\
field_value.id, field_value.stream_id, field_value.course_id, field_value.meeting_id,
field_value.item_id, field_value.at, field_value.kind, field_value.name, field_value.value,
field_value.whose, field_value.on_paper"""
_LINK = """\
link.id, link.stream_id, link.course_id, link.meeting_id, link.item_id, link.at, link.from_id,
link.to_id, link.struck"""
_MEASUREMENT = """\
measurement.id, measurement.stream_id, measurement.course_id, measurement.meeting_id,
measurement.item_id, measurement.at, measurement.indicator_id, measurement.kind, measurement.value,
measurement.day, measurement.sample, measurement.party_id, measurement.person_id,
measurement.programme, measurement.struck"""
_RATING = "rating.id, rating.stream_id, rating.meeting_id, rating.item_id, rating.scale, rating.counts"

MEETING = f"SELECT {_MEETING} FROM meeting WHERE meeting.id = :id AND meeting.deleted = 0"
COURSE = f"SELECT {_COURSE} FROM course WHERE course.id = :id AND course.deleted = 0"
AGENDA_COPY = f"""\
SELECT {_AGENDA_COPY} FROM agenda_copy WHERE agenda_copy.id = :id AND agenda_copy.deleted = 0"""
PARTIES = f"""\
SELECT {_PARTY} FROM party WHERE party.course_id = :course_id AND party.deleted = 0 AND party.kind =
'school' ORDER BY party.position, party.id"""
ORGANISATIONS = f"""\
SELECT {_PARTY} FROM party WHERE party.course_id = :course_id AND party.deleted = 0 AND party.kind
!= 'school' ORDER BY party.position, party.id"""
PEOPLE = f"""\
SELECT {_PERSON} FROM person WHERE person.course_id = :course_id AND person.deleted = 0 ORDER BY
person.position, person.id"""
GROUPS = f"""\
SELECT {_WORKING_GROUP} FROM working_group WHERE working_group.meeting_id = :meeting_id AND
working_group.deleted = 0 ORDER BY working_group.id"""
ROLES = f"""\
SELECT {_MEETING_ROLES} FROM meeting_roles WHERE meeting_roles.meeting_id = :meeting_id AND
meeting_roles.deleted = 0 ORDER BY meeting_roles.id"""
RECORDED = f"""\
SELECT {_RUN_EVENT} FROM run_event WHERE run_event.meeting_id = :meeting_id AND run_event.deleted =
0 ORDER BY run_event.position, run_event.id"""
ENTRIES = f"""\
SELECT {_ENTRY} FROM entry WHERE entry.meeting_id = :meeting_id AND entry.deleted = 0 ORDER BY
entry.number, entry.id"""
ACTIONS = f"""\
SELECT {_ACTION} FROM action WHERE action.meeting_id = :meeting_id AND action.deleted = 0 ORDER BY
action.number, action.id"""
FIELDS = f"""\
SELECT {_FIELD_VALUE} FROM field_value WHERE field_value.meeting_id = :meeting_id AND
field_value.deleted = 0 ORDER BY field_value.id"""
LINKS = f"SELECT {_LINK} FROM link WHERE link.meeting_id = :meeting_id AND link.deleted = 0 ORDER BY link.id"
MEASUREMENTS = f"""\
SELECT {_MEASUREMENT} FROM measurement WHERE measurement.meeting_id = :meeting_id AND
measurement.deleted = 0 ORDER BY measurement.id"""
REGISTRATIONS = f"""\
SELECT {_REGISTRATION} FROM registration WHERE registration.course_id = :course_id AND
registration.deleted = 0 ORDER BY registration.position, registration.id"""
COURSE_EVENTS = f"""\
SELECT {_COURSE_EVENT} FROM course_event WHERE course_event.course_id = :course_id AND
course_event.deleted = 0 ORDER BY course_event.position, course_event.id"""
MARKS = """\
SELECT meeting.id, meeting.agenda_id, meeting.agenda_copy_id, meeting.title, meeting.starts_at,
meeting.minutes, meeting.simulated, meeting.tags, (SELECT run_event.at FROM run_event WHERE
run_event.meeting_id = meeting.id AND run_event.deleted = 0 AND run_event.kind = 'MeetingStarted'
ORDER BY run_event.position DESC LIMIT 1 OFFSET 0) AS anon_1, (SELECT run_event.at FROM run_event
WHERE run_event.meeting_id = meeting.id AND run_event.deleted = 0 AND run_event.kind =
'MeetingClosed' ORDER BY run_event.position DESC LIMIT 1 OFFSET 0) AS anon_2, (SELECT
run_event.event FROM run_event WHERE run_event.meeting_id = meeting.id AND run_event.deleted = 0 AND
run_event.kind = 'MeetingCancelled' ORDER BY run_event.position DESC LIMIT 1 OFFSET 0) AS anon_3
FROM meeting WHERE meeting.course_id = :course_id AND meeting.id != :id AND meeting.deleted = 0
ORDER BY meeting.starts_at, meeting.id"""
AGENDAS_OF_COURSE = """\
SELECT agenda_copy.id, agenda_copy.agenda FROM agenda_copy WHERE agenda_copy.id IN (SELECT
meeting.agenda_copy_id FROM meeting WHERE meeting.course_id = :course_id AND meeting.deleted = 0)
AND agenda_copy.deleted = 0"""
GROUPS_ELSEWHERE = f"""\
SELECT {_WORKING_GROUP} FROM working_group WHERE working_group.course_id = :course_id AND
working_group.meeting_id IS NOT :id AND working_group.deleted = 0 ORDER BY working_group.id"""
ROLES_ELSEWHERE = f"""\
SELECT {_MEETING_ROLES} FROM meeting_roles WHERE meeting_roles.course_id = :course_id AND
meeting_roles.meeting_id IS NOT :id AND meeting_roles.deleted = 0 ORDER BY meeting_roles.id"""
ENTRIES_ELSEWHERE = f"""\
SELECT {_ENTRY} FROM entry WHERE entry.course_id = :course_id AND entry.meeting_id IS NOT :id AND
entry.deleted = 0 ORDER BY entry.number, entry.id"""
ACTIONS_ELSEWHERE = f"""\
SELECT {_ACTION} FROM action WHERE action.course_id = :course_id AND action.meeting_id IS NOT :id
AND action.deleted = 0 ORDER BY action.number, action.id"""
FIELDS_ELSEWHERE = f"""\
SELECT {_FIELD_VALUE} FROM field_value WHERE field_value.course_id = :course_id AND
field_value.meeting_id IS NOT :id AND field_value.deleted = 0 ORDER BY field_value.id"""
LINKS_ELSEWHERE = f"""\
SELECT {_LINK} FROM link WHERE link.course_id = :course_id AND link.meeting_id IS NOT :id AND
link.deleted = 0 ORDER BY link.id"""
MEASUREMENTS_ELSEWHERE = f"""\
SELECT {_MEASUREMENT} FROM measurement WHERE measurement.course_id = :course_id AND
measurement.meeting_id IS NOT :id AND measurement.deleted = 0 ORDER BY measurement.id"""
RATINGS = f"""\
SELECT {_RATING} FROM rating WHERE rating.meeting_id = :meeting_id AND rating.deleted = 0 ORDER BY
rating.id"""
ASKED_BEFORE = """\
SELECT DISTINCT entry.question_id FROM entry JOIN meeting ON entry.meeting_id = meeting.id WHERE
meeting.course_id = :course_id AND meeting.id != :id AND meeting.deleted = 0 AND entry.deleted = 0
AND entry.question_id != '' AND entry.struck = 0"""
AGENDA_OF = """\
SELECT agenda_copy.agenda FROM agenda_copy JOIN meeting ON meeting.agenda_copy_id = agenda_copy.id
WHERE meeting.id = :id AND meeting.deleted = 0 AND agenda_copy.deleted = 0"""
MEETING_LINES = """\
SELECT meeting.id, meeting.course_id, meeting.title, meeting.language, meeting.starts_at,
meeting.simulated, meeting.agenda_id, (SELECT run_event.at FROM run_event WHERE run_event.meeting_id
= meeting.id AND run_event.deleted = 0 AND run_event.kind = 'MeetingStarted' ORDER BY
run_event.position DESC LIMIT 1 OFFSET 0) AS anon_1, (SELECT run_event.at FROM run_event WHERE
run_event.meeting_id = meeting.id AND run_event.deleted = 0 AND run_event.kind = 'MeetingClosed'
ORDER BY run_event.position DESC LIMIT 1 OFFSET 0) AS anon_2, (SELECT run_event.event FROM run_event
WHERE run_event.meeting_id = meeting.id AND run_event.deleted = 0 AND run_event.kind = 'ItemEntered'
ORDER BY run_event.position DESC LIMIT 1 OFFSET 0) AS anon_3, (SELECT count(*) AS count_1 FROM entry
WHERE entry.meeting_id = meeting.id AND entry.deleted = 0) AS anon_4, (SELECT count(*) AS count_2
FROM action WHERE action.meeting_id = meeting.id AND action.deleted = 0) AS anon_5, (SELECT
change.at FROM change WHERE change.scope_id = meeting.id ORDER BY change.hlc DESC LIMIT 1 OFFSET 0)
AS anon_6, meeting.tags, (SELECT course.tags FROM course WHERE course.id = meeting.course_id) AS
anon_7, (SELECT run_event.event FROM run_event WHERE run_event.meeting_id = meeting.id AND
run_event.deleted = 0 AND run_event.kind = 'MeetingCancelled' ORDER BY run_event.position DESC LIMIT
1 OFFSET 0) AS anon_8 FROM meeting WHERE meeting.deleted = 0 AND (meeting.starts_at, meeting.id) <
(:starts_at, :id) ORDER BY meeting.starts_at DESC, meeting.id DESC LIMIT :limit OFFSET 0"""
PARTY_NAMES = """\
SELECT party.name FROM party WHERE party.course_id = :course_id AND party.deleted = 0 AND party.kind
= 'school' ORDER BY party.position, party.id"""
MEETINGS_BY_TAIL = """\
SELECT meeting.id FROM meeting WHERE substr(replace(meeting.id, '-', ''), (1 +
length(replace(meeting.id, '-', ''))) - length(:tail)) = :tail AND meeting.deleted = 0 ORDER BY
meeting.id DESC LIMIT :limit OFFSET 0"""
KNOWN_PEOPLE = """\
SELECT person.name FROM person WHERE person.deleted = 0 GROUP BY person.name ORDER BY max(person.id)
DESC LIMIT :limit OFFSET 0"""
KNOWN_PARTIES = """\
SELECT party.name FROM party WHERE party.deleted = 0 AND party.kind = 'school' GROUP BY party.name
ORDER BY max(party.id) DESC LIMIT :limit OFFSET 0"""
COURSE_LINES = """\
SELECT course.id, course.kind, course.title, course.tags, course.starts_on, course.ends_on, (SELECT
course_event.event FROM course_event WHERE course_event.course_id = course.id AND course_event.kind
= 'StepOpened' AND course_event.deleted = 0 ORDER BY course_event.position DESC LIMIT 1 OFFSET 0) AS
anon_1, (SELECT course_event.kind FROM course_event WHERE course_event.course_id = course.id AND
(course_event.kind = 'CourseClosed' OR course_event.kind = 'CourseReopened') AND
course_event.deleted = 0 ORDER BY course_event.position DESC LIMIT 1 OFFSET 0) AS anon_2, (SELECT
course_event.event FROM course_event WHERE course_event.course_id = course.id AND (course_event.kind
= 'CourseClosed' OR course_event.kind = 'CourseReopened') AND course_event.deleted = 0 ORDER BY
course_event.position DESC LIMIT 1 OFFSET 0) AS anon_3, (SELECT count(*) AS count_1 FROM meeting
WHERE meeting.course_id = course.id AND meeting.deleted = 0) AS anon_4, (SELECT count(*) AS count_2
FROM person WHERE person.course_id = course.id AND person.deleted = 0) AS anon_5, (SELECT count(*)
AS count_3 FROM action WHERE action.course_id = course.id AND action.deleted = 0 AND action.deadline
< :today AND action.status != 'done' AND action.status != 'anchored' AND action.status != 'adjusted'
AND action.status != 'paused' AND action.status != 'dropped' AND action.struck = 0) AS anon_6 FROM
course WHERE course.kind != 'single' AND course.deleted = 0 AND (coalesce((SELECT course_event.kind
FROM course_event WHERE course_event.course_id = course.id AND (course_event.kind = 'CourseClosed'
OR course_event.kind = 'CourseReopened') AND course_event.deleted = 0 ORDER BY course_event.position
DESC LIMIT 1 OFFSET 0), '') = 'CourseClosed') = :closed ORDER BY course.id DESC LIMIT :limit OFFSET
0"""
COURSES_BY_TAIL = """\
SELECT course.id FROM course WHERE substr(replace(course.id, '-', ''), (1 +
length(replace(course.id, '-', ''))) - length(:tail)) = :tail AND course.deleted = 0 ORDER BY
course.id DESC LIMIT :limit OFFSET 0"""
COURSE_LINKS = """\
SELECT field_value.course_id, field_value.value FROM field_value WHERE field_value.meeting_id IS
NULL AND field_value.deleted = 0 AND field_value.name = 'linked_course' ORDER BY field_value.id"""
COURSE_TITLE = "SELECT course.title FROM course WHERE course.id = :id AND course.deleted = 0"
NEXT_IN_COURSE = """\
SELECT meeting.id, meeting.title, meeting.starts_at, meeting.agenda_id FROM meeting WHERE
meeting.course_id = :course_id AND meeting.simulated = 0 AND meeting.deleted = 0 AND NOT (EXISTS
(SELECT run_event.id FROM run_event WHERE run_event.meeting_id = meeting.id AND (run_event.kind =
'MeetingStarted' OR run_event.kind = 'MeetingCancelled') AND run_event.deleted = 0)) ORDER BY
meeting.starts_at, meeting.id LIMIT 1 OFFSET 0"""
RUNNING_IN_COURSE = """\
SELECT meeting.id FROM meeting WHERE meeting.course_id = :course_id AND meeting.simulated = 0 AND
meeting.deleted = 0 AND (SELECT run_event.at FROM run_event WHERE run_event.meeting_id = meeting.id
AND run_event.deleted = 0 AND run_event.kind = 'MeetingStarted' ORDER BY run_event.position DESC
LIMIT 1 OFFSET 0) IS NOT NULL AND (SELECT run_event.at FROM run_event WHERE run_event.meeting_id =
meeting.id AND run_event.deleted = 0 AND run_event.kind = 'MeetingClosed' ORDER BY
run_event.position DESC LIMIT 1 OFFSET 0) IS NULL ORDER BY meeting.starts_at DESC, meeting.id DESC
LIMIT 1 OFFSET 0"""
HELD_IN_COURSE = """\
SELECT meeting.id, meeting.title, meeting.agenda_id, (SELECT run_event.at FROM run_event WHERE
run_event.meeting_id = meeting.id AND run_event.deleted = 0 AND run_event.kind = 'MeetingClosed'
ORDER BY run_event.position DESC LIMIT 1 OFFSET 0) AS anon_1 FROM meeting WHERE meeting.course_id =
:course_id AND meeting.simulated = 0 AND meeting.deleted = 0 AND (SELECT run_event.at FROM run_event
WHERE run_event.meeting_id = meeting.id AND run_event.deleted = 0 AND run_event.kind =
'MeetingClosed' ORDER BY run_event.position DESC LIMIT 1 OFFSET 0) IS NOT NULL ORDER BY
meeting.starts_at DESC, meeting.id DESC LIMIT 1 OFFSET 0"""
MEETING_OF_ACTION = """\
SELECT action.meeting_id FROM action WHERE action.id = :id AND action.meeting_id IS NOT NULL AND
action.deleted = 0"""
STREAM = f"SELECT {_STREAM} FROM stream WHERE stream.id = :id AND stream.deleted = 0"
STREAM_AGENDA_COPY = f"""\
SELECT {_AGENDA_COPY} FROM agenda_copy WHERE agenda_copy.id IN (SELECT meeting.agenda_copy_id FROM
meeting WHERE meeting.stream_id = :id AND meeting.deleted = 0) AND agenda_copy.deleted = 0 ORDER BY
agenda_copy.id"""
STREAM_COURSE = f"""\
SELECT {_COURSE} FROM course WHERE course.stream_id = :id AND course.deleted = 0 ORDER BY course.id"""
STREAM_MEETING = f"""\
SELECT {_MEETING} FROM meeting WHERE meeting.stream_id = :id AND meeting.deleted = 0 ORDER BY
meeting.id"""
STREAM_COURSE_EVENT = f"""\
SELECT {_COURSE_EVENT} FROM course_event WHERE course_event.stream_id = :id AND course_event.deleted
= 0 ORDER BY course_event.id"""
STREAM_PARTY = f"""\
SELECT {_PARTY} FROM party WHERE party.stream_id = :id AND party.deleted = 0 ORDER BY party.id"""
STREAM_PERSON = f"""\
SELECT {_PERSON} FROM person WHERE person.stream_id = :id AND person.deleted = 0 ORDER BY person.id"""
STREAM_WORKING_GROUP = f"""\
SELECT {_WORKING_GROUP} FROM working_group WHERE working_group.stream_id = :id AND
working_group.deleted = 0 ORDER BY working_group.id"""
STREAM_MEETING_ROLES = f"""\
SELECT {_MEETING_ROLES} FROM meeting_roles WHERE meeting_roles.stream_id = :id AND
meeting_roles.deleted = 0 ORDER BY meeting_roles.id"""
STREAM_REGISTRATION = f"""\
SELECT {_REGISTRATION} FROM registration WHERE registration.stream_id = :id AND registration.deleted
= 0 ORDER BY registration.id"""
STREAM_RUN_EVENT = f"""\
SELECT {_RUN_EVENT} FROM run_event WHERE run_event.stream_id = :id AND run_event.deleted = 0 ORDER
BY run_event.id"""
STREAM_ENTRY = f"""\
SELECT {_ENTRY} FROM entry WHERE entry.stream_id = :id AND entry.deleted = 0 ORDER BY entry.id"""
STREAM_ACTION = f"""\
SELECT {_ACTION} FROM action WHERE action.stream_id = :id AND action.deleted = 0 ORDER BY action.id"""
STREAM_FIELD_VALUE = f"""\
SELECT {_FIELD_VALUE} FROM field_value WHERE field_value.stream_id = :id AND field_value.deleted = 0
ORDER BY field_value.id"""
STREAM_LINK = f"SELECT {_LINK} FROM link WHERE link.stream_id = :id AND link.deleted = 0 ORDER BY link.id"
STREAM_MEASUREMENT = f"""\
SELECT {_MEASUREMENT} FROM measurement WHERE measurement.stream_id = :id AND measurement.deleted = 0
ORDER BY measurement.id"""
STREAM_RATING = f"""\
SELECT {_RATING} FROM rating WHERE rating.stream_id = :id AND rating.deleted = 0 ORDER BY rating.id"""
BY_ID_STREAM = f"SELECT {_STREAM}, stream.deleted FROM stream WHERE stream.id = :id"
BY_ID_AGENDA_COPY = f"SELECT {_AGENDA_COPY}, agenda_copy.deleted FROM agenda_copy WHERE agenda_copy.id = :id"
BY_ID_COURSE = f"SELECT {_COURSE}, course.deleted FROM course WHERE course.id = :id"
BY_ID_MEETING = f"SELECT {_MEETING}, meeting.deleted FROM meeting WHERE meeting.id = :id"
BY_ID_COURSE_EVENT = f"""\
SELECT {_COURSE_EVENT}, course_event.deleted FROM course_event WHERE course_event.id = :id"""
BY_ID_PARTY = f"SELECT {_PARTY}, party.deleted FROM party WHERE party.id = :id"
BY_ID_PERSON = f"SELECT {_PERSON}, person.deleted FROM person WHERE person.id = :id"
BY_ID_WORKING_GROUP = f"""\
SELECT {_WORKING_GROUP}, working_group.deleted FROM working_group WHERE working_group.id = :id"""
BY_ID_MEETING_ROLES = f"""\
SELECT {_MEETING_ROLES}, meeting_roles.deleted FROM meeting_roles WHERE meeting_roles.id = :id"""
BY_ID_REGISTRATION = f"""\
SELECT {_REGISTRATION}, registration.deleted FROM registration WHERE registration.id = :id"""
BY_ID_RUN_EVENT = f"SELECT {_RUN_EVENT}, run_event.deleted FROM run_event WHERE run_event.id = :id"
BY_ID_ENTRY = f"SELECT {_ENTRY}, entry.deleted FROM entry WHERE entry.id = :id"
BY_ID_ACTION = f"SELECT {_ACTION}, action.deleted FROM action WHERE action.id = :id"
BY_ID_FIELD_VALUE = f"SELECT {_FIELD_VALUE}, field_value.deleted FROM field_value WHERE field_value.id = :id"
BY_ID_LINK = f"SELECT {_LINK}, link.deleted FROM link WHERE link.id = :id"
BY_ID_MEASUREMENT = f"SELECT {_MEASUREMENT}, measurement.deleted FROM measurement WHERE measurement.id = :id"
BY_ID_RATING = f"SELECT {_RATING}, rating.deleted FROM rating WHERE rating.id = :id"
OVERDUE_ACTIONS = """\
SELECT action.meeting_id, action.number, action.text, action.deadline, (SELECT person.name FROM
person WHERE person.id = action.owner_id) AS anon_1, action.release, action.tags, meeting.tags AS
tags_1, (SELECT course.tags FROM course WHERE course.id = meeting.course_id) AS anon_2 FROM action
JOIN meeting ON action.meeting_id = meeting.id WHERE action.deadline >= :since AND action.deadline <
:today AND action.status != 'done' AND action.status != 'anchored' AND action.status != 'adjusted'
AND action.status != 'paused' AND action.status != 'dropped' AND action.struck = 0 AND
meeting.simulated = 0 AND action.deleted = 0 AND meeting.deleted = 0 ORDER BY action.deadline,
action.id LIMIT :limit OFFSET 0"""
