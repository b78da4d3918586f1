"""The list of gifts: in whose case file they lie."""

from __future__ import annotations

from sqlalchemy import or_

from db.queries.lists import case_file
from db.queries.lists.joined import Within
from db.records.gift import Gift


def within() -> dict[str, Within]:
    own = Gift.__table__.c
    given: Within = lambda scope: or_(own.given_by_id == scope, own.given_to_id == scope)  # noqa: E731
    return {
        "partnership": lambda scope: or_(
            own.partnership_id == scope, own.exchange_id.in_(case_file.exchanges(scope))
        ),
        "person": given,
        "organisation": given,
        "place": given,
    }  # fmt: skip
