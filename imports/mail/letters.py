"""A message written into the book as a letter: its texts, its clock, its people, its files, its thread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from uuid import UUID

from db.change import Change
from db.records.attachment import Attachment
from db.records.letter import Channel, Correspondent, Letter, LetterDirection, LetterPartnership, LetterState, Line
from db.records.thread import Thread
from db.values import Texts
from imports.mail.clocks import day_of, zone_of
from imports.mail.enclosed import Files
from imports.mail.mail import Mail
from imports.mail.placed import Placed
from imports.mail.slips import Slip
from imports.mail.tongue import tongue_of
from imports.mail.whose import Owner, Whose

MOST_CORRESPONDENTS = 200
"""On one letter; of a mailing to thousands the others are counted, the message itself names them all."""


@dataclass(slots=True)
class Writing:
    """Writes letters within one change; ``about`` is the record that they are about, if one was in view."""

    change: Change
    whose: Whose
    files: Files
    about: UUID | None = None

    def letter(
        self, slip: Slip, mail: Mail, data: bytes, placed: Placed, thread: Thread | UUID, answers: Letter | UUID | None
    ) -> Letter:
        """Write one down, with everything that belongs to it."""
        senders = [self.whose.owner(one) for one in mail.sender]
        sender = senders[0] if senders else Owner("")
        language = mail.language or tongue_of(f"{mail.subject}\n{mail.text}", self._languages(sender, placed))
        zone = None
        if mail.sent is not None:
            zone = zone_of(mail.sent, mail.offset_minutes, self._zones(sender, placed))
        letter = self.change.add(
            Letter,
            direction=placed.direction,
            channel=Channel.EMAIL,
            state=LetterState.SENT,
            subject=mail.subject,
            text=Texts.only(language, mail.text) if mail.text.strip() else None,
            html=mail.html or None,
            sent=mail.sent,
            sent_zone=zone,
            dated=day_of(mail.sent, mail.offset_minutes),
            message_id=mail.message_id or None,
            references_to=list(slip.names) or None,
            source=self.files.message(slip.name, data),
            thread=thread,
            answers=answers,
            about=self.about,
        )
        for partnership in placed.partnerships:
            self.change.add(LetterPartnership, letter=letter, partnership=partnership)
        self._correspondents(letter, mail)
        for position, part in enumerate(mail.parts):
            self.change.add(
                Attachment,
                record=letter,
                document=self.files.attached(part),
                position=position,
                content_id=part.content_id or None,
            )
        return letter

    def _correspondents(self, letter: Letter, mail: Mail) -> None:
        lines = ((Line.FROM, mail.sender), (Line.TO, mail.to), (Line.COPY, mail.copy))
        every = [(line, address) for line, addresses in lines for address in addresses]
        position = 0
        for position, (line, address) in enumerate(islice(every, MOST_CORRESPONDENTS)):
            owner = self.whose.owner(address)
            written = address.as_written or address.email
            if owner.writer is None and not written.strip():
                continue
            self.change.add(
                Correspondent,
                letter=letter,
                line=line,
                person=owner.person.uid if owner.person is not None else None,
                organisation=owner.body.uid if owner.body is not None else None,
                address=written or None,
                position=position,
            )
        if (more := len(every) - MOST_CORRESPONDENTS) > 0:
            line = every[MOST_CORRESPONDENTS][0]
            self.change.add(
                Correspondent, letter=letter, line=line, address=f"and {more:,} more", position=position + 1
            )

    def _zones(self, sender: Owner, placed: Placed) -> Iterator[str]:
        """The zones in which the writer may have been, the likeliest first."""
        known = self.whose.known
        if sender.writer is not None and sender.writer.zone:
            yield sender.writer.zone
        if placed.direction is LetterDirection.OUT or self.whose.is_ours(sender):
            yield known.home_zone
        else:
            yield from (known.zone_of[uid] for uid in placed.partnerships if uid in known.zone_of)
        yield known.home_zone

    def _languages(self, sender: Owner, placed: Placed) -> Iterator[str]:
        """The languages in which the writer may have written, the likeliest first."""
        known = self.whose.known
        if sender.writer is not None:
            yield from sender.writer.languages
        if placed.direction is LetterDirection.OUT:
            yield from known.languages
        for uid in placed.partnerships:
            yield from known.languages_of.get(uid, ())
        yield from known.languages


def by_moment(slips: Iterable[Slip]) -> Sequence[Slip]:
    """As they were written, those without a moment last, so that an answer comes after what it answers."""
    return sorted(
        slips, key=lambda one: (one.head.sent is None, one.head.sent.timestamp() if one.head.sent else 0, one.place)
    )
