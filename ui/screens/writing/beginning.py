"""A letter begun from anywhere in the book, and opened for writing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from db.planning.writing import Start, draft, drafts_of
from ui.navigation import page_of
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from ui.screens.screen import Workplace

_ABOUT = frozenset({"exchange", "agreement", "gift", "goods", "concern", "grant", "meeting", "decision"})


def begin_letter(
    work: Workplace,
    *,
    answers: UUID | None = None,
    reminds: UUID | None = None,
    about: UUID | None = None,
    partnership: UUID | None = None,
    to: Sequence[UUID] = (),
    languages: Sequence[str] = (),
) -> UUID | None:
    """Put the draft of a letter into the book, as one change, and open it. Returns its uid, None in a book only read.

    An answer that is begun already is opened instead, so that nobody is answered twice. ``languages`` are BCP 47, the
    one that it is thought in first; without them they follow from the addressee. Raises BookError with a sentence.
    """
    if work.book.book.read_only:
        return None
    started = drafts_of(work.book.book, answers) if answers is not None else ()
    if started:
        work.way.go(page_of("letter", started[0]))
        return started[0]
    start = Start(
        answers=answers, reminds=reminds, about=about, partnership=partnership, to=tuple(to), languages=tuple(languages)
    )
    with work.book.book.change(_title(work, start)) as change:
        uid = draft(work.book.book, change, start, date.today()).uid  # noqa: DTZ011 - the day on the person's own desk
    work.way.go(page_of("letter", uid))
    return uid


def begin_from(work: Workplace) -> UUID | None:
    """The same by the page that is in view."""
    here = work.way.here
    if here is None or here.uid is None:
        return begin_letter(work)
    if here.kind in {"person", "organisation"}:
        return begin_letter(work, to=(here.uid,))
    if here.kind == "partnership":
        return begin_letter(work, partnership=here.uid)
    return begin_letter(work, about=here.uid if here.kind in _ABOUT else None)


def _title(work: Workplace, start: Start) -> str:
    if start.answers is not None:
        return tr("Begin the answer to “{letter}”").format(letter=work.book.called(start.answers).called)
    if start.reminds is not None:
        return tr("Begin a reminder of “{letter}”").format(letter=work.book.called(start.reminds).called)
    return tr("Begin a letter")
