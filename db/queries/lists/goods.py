"""The list of goods: in whose case file they lie."""

from __future__ import annotations

from sqlalchemy import or_

from db.queries.lists import case_file
from db.queries.lists.joined import Within
from db.records.goods import Goods


def within() -> dict[str, Within]:
    """Of a partnership are its own and those of its exchanges."""
    own = Goods.__table__.c
    return {
        "partnership": lambda scope: or_(own.partnership_id == scope, own.exchange_id.in_(case_file.exchanges(scope)))
    }
