"""The list of meetings: what was decided, and who was there."""

from __future__ import annotations

from sqlalchemy import or_

from db.queries.lists import case_file
from db.queries.lists.joined import Columns, Within, keys, number
from db.records.decision import Decision
from db.records.meeting import AgendaItem, Attendance, Meeting, Presence


def columns() -> Columns:
    own, decision, there = Meeting.__table__.c.id, Decision.__table__, Attendance.__table__
    was_there = there.c.presence.in_((Presence.PRESENT, Presence.ONLINE, Presence.GUEST))
    return {
        "decisions": number(decision, decision.c.meeting_id, own),
        "people": number(there, there.c.meeting_id, own, was_there),
    }


def within() -> dict[str, Within]:
    """A meeting is a partnership's if it decided or spoke about it."""
    own, decision, item, there = (kind.__table__ for kind in (Meeting, Decision, AgendaItem, Attendance))
    return {
        "partnership": lambda scope: or_(
            own.c.id.in_(
                keys(
                    decision,
                    decision.c.meeting_id,
                    or_(decision.c.partnership_id == scope, case_file.everything(decision.c.about_id, scope)),
                )
            ),
            own.c.id.in_(keys(item, item.c.meeting_id, case_file.everything(item.c.about_id, scope))),
        ),
        "person": lambda scope: own.c.id.in_(keys(there, there.c.meeting_id, there.c.person_id == scope)),
        "organisation": lambda scope: own.c.body_id == scope,
    }
