"""One letter to many put into the book: a letter each, in one change, found again by the tag that they all have."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from uuid import UUID

from db.book import Book
from db.change import Change
from db.errors import RuleBroken
from db.planning.finishing import send
from db.planning.registering import give_numbers
from db.queries.letters.mailing import Filled, Mailing, Plan, Planned, filled
from db.records.letter import Correspondent, Letter, LetterDirection, LetterPartnership, LetterState, Line
from db.records.tag import Tag, Tagging
from db.values import Texts
from db.words import fold

Progress = Callable[[int, int], object]
"""Called with letters written and letters in all; whatever it raises leaves the book as it was."""


class Kept(StrEnum):
    """As what the letters of a mailing stand in the book."""

    DRAFTS = "drafts"
    FINISHED = "finished"
    """With a register number each, in the order of the list, and the lines of their envelope."""


def write_all(
    book: Book, change: Change, mailing: Mailing, plan: Plan, kept: Kept, progress: Progress | None = None
) -> tuple[UUID, ...]:
    """Add a letter for each who gets one, of the day of the mailing; returns them in the order of the list.

    Each is filed under the partnerships of its addressee and has the tag that is called as the mailing. Raises
    RuleBroken where the mailing has no title, or where one that is to be finished has a field without a value;
    NoSuchRecord where what it is about or signed by is no longer there.
    """
    title = " ".join(mailing.title.split())
    if not title:
        raise RuleBroken("Give the mailing a title: by it its letters are found again.", field="title")
    tag = next((one for one in change.all(Tag) if fold(one.name) == fold(title)), None) or change.add(Tag, name=title)
    made: list[Letter] = []
    for number, one in enumerate(plan.letters):
        if progress is not None:
            progress(number, len(plan.letters))
        said = filled(book, mailing, one)
        if kept is Kept.FINISHED and said.missing:
            raise RuleBroken(
                f"The letter to {one.who.called} has no value for {', '.join(f'{{{name}}}' for name in said.missing)}. "
                "Say what the mailing is about, write that letter over, or keep them all as drafts."
            )
        letter = _letter(change, mailing, one, said)
        change.add(Tagging, record=letter, tag=tag)
        if kept is Kept.FINISHED:
            # Of a home, which is private, no address is kept with the letter.
            kept_lines = None if one.is_private else "\n".join(one.lines) or None
            change.edit(letter, state=LetterState.READY, address_lines=kept_lines)
        made.append(letter)
    if kept is Kept.FINISHED:
        give_numbers(change, made)
    return tuple(letter.uid for letter in made)


def mark_sent(book: Book, change: Change, letters: Iterable[UUID], on: date) -> int:
    """Say that those of the letters that have not gone yet went out on this day; returns how many."""
    marked = 0
    for uid in letters:
        letter = change.get(Letter, uid)
        if letter.state is not LetterState.SENT and letter.binned is None:
            send(book, change, uid, on, letter.channel)
            marked += 1
    return marked


def _letter(change: Change, mailing: Mailing, one: Planned, said: Filled) -> Letter:
    letter = change.add(
        Letter,
        direction=LetterDirection.OUT,
        channel=one.channel,
        letter_kind=mailing.letter_kind,
        state=LetterState.DRAFT,
        dated=mailing.on,
        subject=said.subject,
        text=Texts.only(one.version.language, said.text),
        is_styled=True,
        about=mailing.about,
        signed_by=mailing.signed_by,
    )
    for partnership in one.partnerships:
        change.add(LetterPartnership, letter=letter, partnership=partnership)
    if mailing.signed_by is not None:
        change.add(Correspondent, letter=letter, line=Line.FROM, person=mailing.signed_by)
    is_person = one.who.kind == "person"
    change.add(
        Correspondent,
        letter=letter,
        line=Line.TO,
        position=1,
        person=one.who.uid if is_person else None,
        # Beside a person the organisation in which the letter reaches them.
        organisation=one.body if is_person else one.who.uid,
        address=one.email or None,
    )
    return letter
