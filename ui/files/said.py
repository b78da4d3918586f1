"""What came of bringing files in, in sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from imports.outcome import Became
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from imports.outcome import Item, Outcome

_NOT_READ_YET = frozenset({
    "text/csv",
    "application/vnd.ms-excel",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.oasis.opendocument.spreadsheet",
    "text/calendar",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that a person must know of one file: the sentence, and the record to open, if there is one."""

    name: str
    sentence: str
    is_refused: bool
    kind: str
    uid: UUID | None


def in_short(outcome: Outcome, whose: str = "") -> str:
    """What has changed in the book; ``whose`` is what the record is called to which files were attached."""
    attached = [item for item in outcome.items if item.kind == "document" and item.is_attached]
    new = [item for item in outcome.those(Became.NEW, "document") if not item.is_attached]
    people = outcome.those(Became.NEW, "person")
    sentences: list[str] = []
    if len(attached) == 1:
        sentences.append(tr("“{file}” is attached to “{record}”.").format(file=attached[0].name, record=whose))
    elif attached:
        sentences.append(tr("%Ln files are attached to “{record}”.", "", len(attached)).format(record=whose))
    if len(new) == 1:
        sentences.append(tr("“{file}” is in the book.").format(file=new[0].name))
    elif new:
        sentences.append(tr("%Ln files are in the book.", "", len(new)))
    if len(people) == 1:
        sentences.append(tr("{person} is in the book.").format(person=people[0].name))
    elif people:
        sentences.append(tr("%Ln people are in the book.", "", len(people)))
    letters = outcome.those(Became.NEW, "letter")
    if len(letters) == 1:
        sentences.append(tr("The e-mail “{subject}” is filed.").format(subject=letters[0].name))
    elif letters:
        sentences.append(tr("%Ln e-mails are filed.", "", len(letters)))
    if refused := outcome.those(Became.REFUSED):
        sentences.append(tr("%Ln not taken.", "files or cards", len(refused)))
    return " ".join(sentences)


def changed_anything(outcome: Outcome) -> bool:
    """Whether there is something to take back."""
    return any(item.became is Became.NEW or item.is_attached for item in outcome.items)


def in_full(outcome: Outcome) -> list[Told]:
    """Of each file what is not as a person would expect: refused, known already, read in part, not read as a table."""
    return [
        Told(item.name, sentence, item.became is Became.REFUSED, item.kind, item.uid)
        for item in outcome.items
        if (sentence := _sentence(item))
    ]


def _sentence(item: Item) -> str:
    if item.became is Became.REFUSED:
        return item.remark
    sentences: list[str] = []
    if item.became is Became.KNOWN:
        sentences.append(_of_known(item))
    if item.media_type in _NOT_READ_YET and item.kind == "document" and item.became is Became.NEW:
        sentences.append(tr("It is kept as a document. Such tables are not read out of files yet."))
    if item.remark:
        sentences.append(item.remark)
    return " ".join(sentences)


def _of_known(item: Item) -> str:
    if item.kind == "person":
        return tr("They are in the book already and were not written down twice.")
    if item.kind == "letter":
        return tr("This e-mail is in the book already.")
    if item.is_attached:
        return tr("This file is in the book already. It was not stored twice: the same document is attached.")
    return tr("This file is in the book already, and was not stored twice.")
