"""What every record of the book has: identity, who made and changed it and when, and whether it lies in the bin.

Each kind of record is a table of its own that shares its key with the table ``record`` (joined-table inheritance). So
an id is unique over the whole book, and a note, a tag or "about" points at any kind with a true foreign key.
There are no relationships: nothing is loaded behind a reader's back; queries say what they join.
``kind`` is the word for which table a record stands in; which kind of letter it is stands in ``letter_kind``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from typing import Any, ClassVar, cast
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, MetaData, String, bindparam, inspect, select, text
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, Session, mapped_column
from sqlalchemy.orm.util import identity_key

from db.columns import DayColumn, JsonColumn, MomentColumn, PartialDateColumn, TextsColumn, UidColumn, points_at, rule
from db.rules.naming import in_one_line
from db.values import PartialDate, Texts
from db.words import fold


class Table(DeclarativeBase):
    """The base of all tables of the book; every constraint and index has a name."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: String,
        date: DayColumn,
        datetime: MomentColumn,
        PartialDate: PartialDateColumn,
        Texts: TextsColumn,
        UUID: UidColumn,
        list[str]: JsonColumn,
        dict[str, Any]: JsonColumn,
    }


def _index_where(name: str, condition: str) -> Index:
    # Other engines index all rows: to name one here would import it at every start.
    return Index(name, "kind", "sorts", "id", sqlite_where=text(condition))


class Record(Table):
    """What all kinds share. ``id`` is the key inside this book; ``uid`` (UUIDv7) means the same in every book."""

    __tablename__ = "record"
    __mapper_args__: ClassVar[dict[str, Any]] = {"polymorphic_on": "kind"}
    # Lists and counts of a kind read one of these and nothing else: what is in use, or the few in the bin.
    __table_args__: ClassVar[tuple[Any, ...]] = (
        _index_where("ix_record_living", "binned IS NULL"),
        _index_where("ix_record_binned", "binned IS NOT NULL"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[UUID] = mapped_column(unique=True)
    kind: Mapped[str]
    created: Mapped[datetime]
    created_by: Mapped[str]
    changed: Mapped[datetime]
    changed_by: Mapped[str]
    binned: Mapped[datetime | None]
    called: Mapped[str]
    sorts: Mapped[str]

    # The columns whose first filled one is what a person calls a record of this kind.
    NAMED_BY: ClassVar[tuple[str, ...]] = ("title", "name", "subject", "what", "text", "description")

    # The references, without ``_id``, by whose records a kind is called, as a role is by its person.
    CALLED_BY: ClassVar[tuple[str, ...]] = ()

    # The kinds of parts whose words find this record too, as a name finds its person.
    FOUND_BY: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Give a kind its table, named as the class in snake case, and the key that it shares with ``record``."""
        taken = vars(cls).keys() & Record.__table__.columns.keys()
        if taken:
            raise TypeError(f"{cls.__name__} names a column that every record has: {', '.join(sorted(taken))}")
        cls.__tablename__ = re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()
        cls.id = mapped_column(points_at("record.id", ondelete="CASCADE"), primary_key=True, sort_order=-1)
        # The condition is said aloud, since a kind may point at ``record`` a second time ("about any record").
        # SQLAlchemy types both as if they were an instance's, and reads them of the class.
        cls.__mapper_args__ = {  # pyright: ignore[reportIncompatibleVariableOverride]
            "polymorphic_identity": cls.__tablename__,
            "inherit_condition": cls.id == Record.id,
        }
        cls.__table_args__ = (  # pyright: ignore[reportIncompatibleVariableOverride]
            *vars(cls).get("__table_args__", ()),
            *_choices_of(cls),
        )
        super().__init_subclass__(**kwargs)

    def call(self, session: Session) -> str:  # noqa: ARG002 (kinds that ask the book use it)
        """What a person calls this record, in one line: its title, name or subject. Kinds that know better say so."""
        for name in self.NAMED_BY:
            value = getattr(self, name, None)
            if value:
                return in_one_line(value)
        return ""

    def settle(self, session: Session) -> None:
        """Bring the columns that follow from others in step with them. Runs when this record or a part changed."""

    def called_of(self, session: Session, record_id: int | None) -> str:
        """What another record is called, as far as it is settled in this change; "" for None."""
        if record_id is None:
            return ""
        loaded = session.identity_map.get(identity_key(Record, record_id))
        if loaded is not None:
            return loaded.called
        # What is not loaded is not touched by this change, so its name stays what it is.
        known: dict[int, str] = session.info.setdefault("called", {})
        if record_id not in known:
            known[record_id] = session.connection().scalar(_CALLED, {"id": record_id}) or ""
        return known[record_id]

    def sort_by(self, called: str) -> str:
        """The text by which lists order this record."""
        return fold(called)

    def owners(self) -> list[int]:
        """The ids of the records that this one is a part of, as a name is of a person."""
        return [owner for name in _owning(type(self)) if (owner := getattr(self, name)) is not None]


_CALLED = select(Record.__table__.c.called).where(Record.__table__.c.id == bindparam("id"))


@cache
def _owning(cls: type[Record]) -> tuple[str, ...]:
    """The columns by which records of a kind are parts of others."""
    return tuple(attribute.key for attribute in inspect(cls).column_attrs if attribute.columns[0].info.get("owner"))


def _choices_of(cls: type[Record]) -> Iterator[CheckConstraint]:
    """The rule, for each column with a fixed set of words, that it holds one of them."""
    columns = (
        (name, cast("MappedColumn[Any]", held)) for name, held in vars(cls).items() if isinstance(held, MappedColumn)
    )
    for name, attribute in columns:
        choices = attribute.column.info.get("choices")
        if choices is not None:
            words = ", ".join(f"'{word}'" for word in choices)
            yield rule(f"{name}_is_known", f"{name} IN ({words})", "This is not one of the choices.", name)
