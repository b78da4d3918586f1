"""Templates: texts with places to fill in, for letters, messages, certificates, checklists and reports."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from db.columns import choice, rule
from db.records.letter import LetterKind
from db.records.record import Record


class TemplateKind(StrEnum):
    LETTER = "letter"
    EMAIL = "email"
    CERTIFICATE = "certificate"
    TASK = "task"
    CHECKLIST = "checklist"
    AGENDA = "agenda"
    REPORT = "report"


class Template(Record):
    """A template in one language (BCP 47). Its text is data: what stands in {braces} is filled in, nothing is run.

    Templates of one name are the same one in several languages. The text of a letter has the marks of
    ``db.rules.styled``; ``letter_kind`` is what is written with it.
    """

    template_kind: Mapped[TemplateKind] = choice(TemplateKind)
    language: Mapped[str]
    name: Mapped[str]
    subject: Mapped[str | None]
    text: Mapped[str]
    letter_kind: Mapped[LetterKind | None] = choice(LetterKind)
    position: Mapped[int] = mapped_column(default=0)
    __table_args__ = (
        rule("has_a_name", "length(trim(name)) > 0", "A template needs a name.", "name"),
        Index("ix_template_kind", "template_kind", "language", "position"),
    )
