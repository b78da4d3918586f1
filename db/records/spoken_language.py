"""Which languages a person speaks, and how well."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy.orm import Mapped

from db.columns import choice, owner
from db.records.record import Record


class Level(StrEnum):
    """How well somebody has a language."""

    NATIVE = "native"
    FLUENT = "fluent"
    GOOD = "good"
    SOME = "some"
    READS = "reads"


class SpokenLanguage(Record):
    """A language (BCP 47) that a person has, and how well."""

    person_id: Mapped[int] = owner("person")
    language: Mapped[str]
    level: Mapped[Level | None] = choice(Level)
    NAMED_BY = ("language",)
