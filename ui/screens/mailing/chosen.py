"""What was chosen and written of a mailing so far, remembered until the book is closed, whatever page is shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from db.queries.letters.mailing import By, Mailing, Version
from db.queries.the_association import language_of, the_association
from db.records.letter import LetterKind

if TYPE_CHECKING:
    from uuid import UUID

    from db.book import Book


FRAME = "{opening}\n\n\n\n{closing}"
"""What stands in a language before anything is written in it."""


@dataclass(frozen=True, slots=True)
class Written:
    """A letter of the mailing that stands in the book, and whom it is to."""

    uid: UUID
    called: str
    by_email: bool


@dataclass
class Chosen:
    """``answers`` are those of the questions by name; ``versions`` are by language, the first one leading."""

    whom: list[UUID] = field(default_factory=list["UUID"])
    answers: dict[str, Any] = field(default_factory=dict[str, Any])
    versions: dict[str, Version] = field(default_factory=dict[str, Version])
    corrected: dict[UUID, Version] = field(default_factory=dict["UUID", Version])
    taken_out: set[UUID] = field(default_factory=set["UUID"])
    made: tuple[Written, ...] = ()
    """The letters that were put into the book last."""
    came_from: tuple[UUID, ...] = ()

    def unwritten(self) -> tuple[str, ...]:
        """The languages in which there is no subject, or nothing between opening and closing."""
        frame = "".join(FRAME.split())
        return tuple(
            tag
            for tag, each in self.versions.items()
            if not each.subject.strip() or "".join(each.text.split()) in {"", frame}
        )

    def mailing(self) -> Mailing:
        """The same as the book's rules take it."""
        kind = self.answers.get("letter_kind")
        return Mailing(
            title=self.answers.get("title") or "",
            versions=tuple(self.versions.values()),
            on=self.answers.get("on") or _today(),
            by=By(self.answers.get("by") or By.EITHER),
            fallback=self.answers.get("fallback") or "",
            homes=bool(self.answers.get("homes")),
            letter_kind=LetterKind(kind) if kind else None,
            about=self.answers.get("about"),
            signed_by=self.answers.get("signed_by"),
            corrected=dict(self.corrected),
            taken_out=frozenset(self.taken_out),
        )


_kept: WeakKeyDictionary[Book, Chosen] = WeakKeyDictionary()


def chosen_in(book: Book, those: tuple[UUID, ...]) -> Chosen:
    """What is going on in this book; ``those`` take the place of whom it was to, unless they did so before.

    Where the last mailing is in the book already, people who are chosen anew begin another one.
    """
    chosen = _kept.get(book)
    if chosen is None or (those and those != chosen.came_from and chosen.made):
        chosen = begin(book)
    if those and those != chosen.came_from:
        chosen.whom, chosen.came_from = list(those), those
    return chosen


def begin(book: Book) -> Chosen:
    """Forget what there is, and begin with an empty one."""
    language = language_of(the_association(book))
    chosen = Chosen(answers={"by": By.EITHER.value, "on": _today(), "fallback": language})
    chosen.versions[language] = Version(language, "", FRAME)
    _kept[book] = chosen
    return chosen


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day on the person's own calendar
