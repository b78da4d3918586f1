"""What an association adds to a record by fields and tags of its own: a few lines below what the report tells of it."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from reportlab.platypus import Flowable

from db.queries.annual_facts import OwnFact
from db.queries.facts import Wording
from db.rules.own_values import Price
from db.values import PartialDate
from exports.annual.options import Setting
from exports.pages.rows import Facts
from exports.pages.text import Words


def own_fields(setting: Setting, record: UUID) -> list[Flowable]:
    """The fields and tags of this record that the association wants printed; nothing where there are none."""
    rows = own_rows(setting, record)
    return [Facts(rows, after=7.0)] if rows else []


def own_rows(setting: Setting, record: UUID) -> list[tuple[Words, Words]]:
    """The same as rows, for where other facts of the record stand."""
    facts = setting.facts.own.get(record)
    if facts is None:
        return []
    rows: list[tuple[Words, Words]] = [(field.name, _value(setting, field)) for field in facts.fields]
    return [*rows, (setting.phrases("tags"), ", ".join(facts.tags))] if facts.tags else rows


def _value(setting: Setting, field: OwnFact) -> Words:
    match field.value:
        case bool():
            return setting.phrases("yes")
        case int() | float():
            return setting.formats.number(Decimal(repr(field.value)))
        case Price():
            return setting.formats.price(field.value.amount, field.value.currency)
        case PartialDate():
            return setting.formats.partial(field.value)
        case _:
            return Wording(field.value)
