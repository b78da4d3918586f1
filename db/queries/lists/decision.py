"""The list of decisions: in whose case file they lie."""

from __future__ import annotations

from sqlalchemy import or_

from db.queries.lists import case_file
from db.queries.lists.joined import Within
from db.records.decision import Decision


def within() -> dict[str, Within]:
    own = Decision.__table__.c
    return {
        "partnership": lambda scope: or_(own.partnership_id == scope, case_file.everything(own.about_id, scope)),
        "organisation": lambda scope: own.body_id == scope,
    }
