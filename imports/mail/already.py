"""Which messages are known already: those that the book has, its bin included, and those that come twice at once."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from pathlib import Path

from rapidfuzz.fuzz import ratio

from db.book import Book
from db.errors import BookError
from db.queries.contents import read
from db.queries.mail.there import There, by_content, by_message, without_id
from imports.mail.enclosed import OUTLOOK
from imports.mail.mail import Mail
from imports.mail.message import read_message
from imports.mail.slips import Batch, Slip

_CLOCKS = timedelta(minutes=1)
"""By as much the moment of one message differs between what two programs kept of it."""
_ALIKE = 95
"""Of 100: programs break the lines of one message anew, lists add a footer to it."""
_COMPARED = 5_000


def known_already(book: Book, batch: Batch) -> dict[int, There | Slip]:
    """By the place of each message that is known: the letter of the book, or the message before it in the batch.

    An id alone does not make two messages one: broken programs give the same to many. Where ids are equal, writer,
    moment and text are looked at as well, so that nothing is taken for known that says anything new.
    """
    return _Already(book, batch).find()


class _Already:
    def __init__(self, book: Book, batch: Batch) -> None:
        self._book = book
        self._batch = batch
        slips = batch.slips
        self._by_content = by_content(book, {slip.sha256 for slip in slips})
        self._by_id = by_message(book, {slip.head.message_id for slip in slips if slip.head.message_id})
        nameless = [slip for slip in slips if not slip.head.message_id]
        self._without_id = self._by_fingerprint(
            without_id(book, {slip.head.sent for slip in nameless}) if nameless else ()
        )

    def find(self) -> dict[int, There | Slip]:
        found: dict[int, There | Slip] = {}
        contents: dict[str, Slip] = {}
        ids: dict[str, list[Slip]] = defaultdict(list)
        fingerprints: dict[str, Slip] = {}
        for slip in self._batch.slips:
            own = slip.head.message_id
            twin = (
                self._by_content.get(slip.sha256)
                or contents.get(slip.sha256)
                or (self._of_same_id(slip, ids[own]) if own else self._nameless(slip, fingerprints))
            )
            if twin is not None:
                found[slip.place] = twin
                continue
            contents[slip.sha256] = slip
            if own:
                ids[own].append(slip)
            else:
                fingerprints[slip.fingerprint] = slip
        return found

    def _of_same_id(self, slip: Slip, before: Iterable[Slip]) -> There | Slip | None:
        for there in self._by_id.get(slip.head.message_id, ()):
            # One that was written here went out as a draft, and comes back out of the mailbox of what was sent.
            if not there.sha256 or self._says_the_same(slip, self._letter(there.sha256)):
                return there
        return next((one for one in before if self._says_the_same(slip, self._batch.mail(one)[0])), None)

    def _nameless(self, slip: Slip, before: Mapping[str, Slip]) -> There | Slip | None:
        return self._without_id.get(slip.fingerprint) or before.get(slip.fingerprint)

    def _by_fingerprint(self, letters: Sequence[There]) -> dict[str, There]:
        told = ((self._letter(there.sha256), there) for there in letters)
        return {mail.fingerprint: there for mail, there in told if mail is not None}

    def _says_the_same(self, slip: Slip, other: Mail | None) -> bool:
        return other is not None and is_same(self._batch.mail(slip)[0], other)

    def _letter(self, sha256: str) -> Mail | None:
        """The message of a letter; None where the book cannot read it, as it was kept by a newer Twinbook."""
        try:
            return _read(read(self._book, sha256))
        except BookError:
            return None


def is_same(one: Mail, other: Mail) -> bool:
    """Whether two messages of one id are one message, and the first says nothing that the other does not."""
    if one.fingerprint == other.fingerprint:
        return True
    if _writers(one) != _writers(other) or len(one.parts) > len(other.parts):
        return False
    if one.sent is not None and other.sent is not None and abs(one.sent - other.sent) > _CLOCKS:
        return False
    text, known = "".join(one.text.split()), "".join(other.text.split())
    return text in known if len(text) < len(known) else ratio(text[:_COMPARED], known[:_COMPARED]) >= _ALIKE


def _read(data: bytes) -> Mail:
    if not data.startswith(OUTLOOK):
        return read_message(data)
    from imports.mail.outlook import read_outlook  # only who keeps such messages needs what reads them

    with tempfile.TemporaryDirectory(prefix="twinbook-") as folder:
        path = Path(folder, "message.msg")
        path.write_bytes(data)
        return read_outlook(path)


def _writers(mail: Mail) -> set[str]:
    return {address.email.casefold() or address.as_written for address in mail.sender}
