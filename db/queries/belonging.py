"""What belongs to a partnership, as SQL: by a reference of its own, by a link, by what it hangs on."""

# ruff: noqa: S608 (the names in these statements stand in this file or are those of tables)

from __future__ import annotations

from functools import cache

from db.indexing import owning
from db.records import kind as kind_named
from db.records import load_all

# What is in the bin does not stand in the index.
_LIVES = "JOIN searched AS s ON s.id = x.id WHERE"
_WHICH = "which AS MATERIALIZED ({which})"
_THEIRS = (
    "theirs(id) AS MATERIALIZED "
    f"(SELECT x.place_id FROM partnership_place AS x {_LIVES} x.side = 'partner' AND x.partnership_id IN which)"
)
_BODIES = (
    f"bodies(id) AS MATERIALIZED (SELECT x.id FROM organisation AS x {_LIVES} x.place_id IN theirs "
    f"UNION SELECT x.counterpart_id FROM partnership AS x {_LIVES} x.id IN which)"
)
# The kinds of whole record that hang on what is a partnership's, or are its other side.
_FURTHER = (
    ("place", "SELECT id FROM theirs"),
    ("organisation", "SELECT id FROM bodies"),
    ("document", f"SELECT x.document_id FROM attachment AS x {_LIVES} x.record_id IN direct"),
    ("task", f"SELECT x.id FROM task AS x {_LIVES} x.about_id IN direct"),
    ("money_entry", f"SELECT x.id FROM money_entry AS x {_LIVES} x.exchange_id IN direct"),
    ("meeting", f"SELECT x.meeting_id FROM decision AS x {_LIVES} x.id IN direct"),
    ("meeting", f"SELECT x.meeting_id FROM agenda_item AS x {_LIVES} x.about_id IN direct"),
    ("role", f"SELECT x.id FROM role AS x {_LIVES} x.organisation_id IN bodies"),
    (
        "person",
        f"SELECT x.person_id FROM role AS x {_LIVES} (x.organisation_id IN bodies OR x.partnership_id IN which)",
    ),
    ("person", f"SELECT x.person_id FROM participant AS x {_LIVES} x.exchange_id IN direct"),
    ("person", f"SELECT x.person_id FROM correspondent AS x {_LIVES} x.letter_id IN direct"),
)


@cache
def of_partnerships(kinds: frozenset[str]) -> str:
    """A query for the keys of the whole records that belong to the partnerships that the query ``{which}`` finds.

    Of the kinds that are not among ``kinds`` some may be missing.
    """
    direct = [f"SELECT s.whole FROM {kind} AS x {_LIVES} x.partnership_id IN which" for kind in _saying_so()]
    further = [statement for kind, statement in _FURTHER if kind in kinds]
    return (
        f"WITH {_WHICH}, direct(id) AS MATERIALIZED (SELECT whole FROM which UNION {' UNION '.join(direct)}), "
        f"{_THEIRS}, {_BODIES} {' UNION '.join(['SELECT id FROM direct', *further])}"
    )


@cache
def _saying_so() -> tuple[str, ...]:
    """The kinds that say to which partnership they belong. The parts of a partnership belong to it anyway."""
    kinds = (kind for kind in load_all() if "partnership_id" in kind_named(kind).__table__.columns)
    return tuple(kind for kind in kinds if "partnership_id" not in owning(kind))
