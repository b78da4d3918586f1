"""What an agreement renews, replaces or is annexed to, and what does so to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from db.queries.agreed import Agreed
from db.queries.agreement.facts import Link
from db.records.agreement import Relation
from db.rules.agreements import BINDING, AgreementStatus, status

_FOLLOWS = BINDING | {AgreementStatus.SIGNED}


def chain(one: Agreed, others: Iterable[Agreed], on: date) -> tuple[Link, ...]:
    """Every agreement that is linked with this one, over any number of steps, with it among them; the oldest first."""
    by_id = {each.id: each for each in others} | {one.id: one}
    linked = {one.id}
    while True:
        further = {
            each.id
            for each in by_id.values()
            if each.id not in linked and (each.parent in linked or any(by_id[key].parent == each.id for key in linked))
        }
        if not further:
            break
        linked |= further
    links = [_link(by_id[key], by_id, on) for key in sorted(linked)]
    return tuple(sorted(links, key=lambda link: date.max if link.on is None else link.on.first))


def follower(one: Agreed, others: Sequence[Agreed], relation: Relation, on: date) -> Link | None:
    """The first agreement that renews or replaces this one and is signed or in force on the day."""
    by_id = {each.id: each for each in others}
    following = [
        _link(each, by_id, on)
        for each in others
        if each.parent == one.id and each.relation is relation and status(each.terms, on) in _FOLLOWS
    ]
    return min(following, key=lambda link: date.max if link.on is None else link.on.first, default=None)


def _link(one: Agreed, by_id: dict[int, Agreed], on: date) -> Link:
    parent = by_id.get(one.parent or 0)
    first = one.signings[0] if one.signings else one.terms.begins or one.terms.drafted
    relation = one.relation if parent else None
    return Link(
        one.uid,
        one.called,
        one.kind,
        status(one.terms, on),
        first,
        relation,
        parent.uid if parent else None,
        one.terms.begins,
    )
