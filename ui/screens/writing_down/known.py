"""What is known before anything is typed: by where the window was opened, or by the letter that is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from db.queries import record
from db.records.letter import Channel, LetterDirection, Line, OwedBy
from ui.screens.writing_down import asked

if TYPE_CHECKING:
    from uuid import UUID

    from db.book import Book

_KINDS = {
    Channel.LETTER: asked.CAME,
    Channel.CALL: asked.CALL,
    Channel.MESSAGE: asked.MESSAGE,
    Channel.MEETING_NOTE: asked.MEETING,
}


def known_of(
    book: Book, *, partnership: UUID | None, person: UUID | None, channel: str | None, answers: UUID | None
) -> dict[str, Any]:
    """The fields as they begin. Raises NoSuchRecord for a letter that is gone."""
    known = asked.begin(_KINDS.get(Channel(channel), asked.CAME) if channel else asked.CAME)
    if answers is not None:
        known |= _from_letter(book, answers)
        if channel is None and known["direction"] == "out":
            known["what"] = asked.WENT
    if partnership is not None:
        known["partnership"] = partnership
    if person is not None:
        known["theirs_0"] = person
    return known


def _from_letter(book: Book, uid: UUID) -> dict[str, Any]:
    """The answer to a letter goes the other way, between the same people, under the same subject."""
    letter = record.read(book, "letter", uid)
    came = letter["direction"] is LetterDirection.IN
    theirs = letter["reply_owed_by"] is OwedBy.THEM or (letter["reply_owed_by"] is None and not came)
    known: dict[str, Any] = {"former": uid, "subject": letter["subject"], "direction": "in" if theirs else "out"}
    filed = record.parts(book, "letter_partnership", "letter", uid)
    if filed:
        known["partnership"] = filed[0]["partnership"]
    others, own = (Line.FROM, Line.TO) if came else (Line.TO, Line.FROM)
    counted = {"theirs": asked.MOST_OF_THEM, "ours": asked.MOST_OF_US}
    for one in record.parts(book, "correspondent", "letter", uid, ordered="position"):
        side = {others: "theirs", own: "ours"}.get(one["line"])
        who = one["person"] or one["organisation"]
        if side is not None and who is not None:
            at = sum(name.startswith(f"{side}_") for name in known)
            if at < counted[side]:
                known[f"{side}_{at}"] = who
    return known
