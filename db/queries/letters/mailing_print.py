"""A letter of a mailing that is not in the book yet, as it will be printed."""

from __future__ import annotations

from uuid import UUID

from db.book import Book
from db.queries.facts import Wording
from db.queries.in_print import wording
from db.queries.letters.mailing import Mailing, Planned, filled
from db.queries.letters.print_facts import LetterFacts, Somebody
from db.queries.letters.signatory import signatory
from db.queries.the_association import association_facts, the_association
from db.records.letter import LetterDirection, LetterState


def planned_to_print(book: Book, mailing: Mailing, one: Planned) -> LetterFacts:
    """Everything on its paper; it has no number before it is written. Raises NoSuchRecord."""
    with book.reading():
        said, row, language = filled(book, mailing, one), the_association(book), one.version.language
        signed: UUID | None = mailing.signed_by
        return LetterFacts(
            uid=one.who.uid,
            direction=LetterDirection.OUT,
            channel=one.channel,
            state=LetterState.DRAFT,
            is_private=False,
            association=association_facts(book, row, language),
            names=(wording(row.name, language),) if row is not None else (),
            letterhead=(wording(row.letterhead, language),) if row is not None and row.letterhead else (),
            language=language,
            register="",
            dated=mailing.on,
            received=None,
            address=tuple(Wording(line) for line in one.lines),
            senders=(),
            recipients=(Somebody(Wording(one.who.called), one.email),),
            copies=(),
            subject=said.subject,
            texts=(Wording(said.text, language),) if said.text.strip() else (),
            is_styled=True,
            signatory=signatory(book, signed, [language], mailing.on) if signed is not None else None,
            enclosures=(),
            answers=None,
            reminds=None,
        )
