"""The one door for what comes in: files become documents, cards in vCard files people, and mail becomes letters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Protocol
from uuid import UUID

from db.book import Book
from db.change import Change
from db.errors import CannotRead
from db.history import ChangeKind
from imports.files.document import coming_file, size_of
from imports.files.folders import files_of
from imports.files.names import harmless
from imports.mail.endings import holds_mail
from imports.outcome import Became, Item, Outcome

_KILOBYTE = 1_000


class Coming(Protocol):
    """Something that was looked at and can be put into the book."""

    def put(self, change: Change, about: UUID | None) -> list[Item]:
        """Write it. Raises CannotRead where it is no longer what it was."""
        ...


def bring_in(
    book: Book,
    paths: Iterable[Path],
    about: UUID | None = None,
    *,
    title: str = "Bring in files",
    language: str = "en",
    join: Callable[[Change, Item], object] | None = None,
    progress: Callable[[int, int], object] = lambda _done, _total: None,
) -> Outcome:
    """Put files, and all files of folders, into the book as one change of this title, attached to the record ``about``.

    What cannot be taken is refused with a sentence, and the rest goes in. ``language`` (BCP 47) is that of titles in
    Latin letters. ``join`` is told of each item within the change, and may refuse it by CannotRead; what is joined to
    something stays a document, also where it is mail. ``progress`` is told the kilobytes done and in all, and may raise
    to stop: then nothing was changed. Raises CannotRead where there are too many files, CannotWrite or RuleBroken as
    every change does.
    """
    given = list(paths)
    boxes = [path for path in given if join is None and path.is_dir() and holds_mail(path)]
    files = files_of(path for path in given if path not in boxes)
    mail = [path for path in files if join is None and holds_mail(path)]
    told = _Told([path for path in files if path not in mail], progress)
    items: list[Item | None] = [None] * len(files)
    coming: dict[int, Coming] = {}
    for number, path in enumerate(files):
        try:
            if path not in mail:
                coming[number] = _coming(book, path, language, told)
        except (CannotRead, OSError) as error:
            items[number] = _refused(path, error)
    if boxes or mail:
        from imports.mail.incoming import coming_mail

        coming[len(files)] = coming_mail(book, [*boxes, *mail], about, language, told.tick)

    def put(change: Change, each: Coming) -> list[Item]:
        told.tick()
        made = each.put(change, about)
        for item in made:
            if join is not None and item.became is not Became.REFUSED:
                join(change, item)
        return made

    done = _write(book, title, files, coming, put)
    flat: list[Item] = []
    for number, item in enumerate((*items, None)):
        flat.extend([item] if item is not None else done.get(number, []))
    return Outcome(tuple(flat))


def _coming(book: Book, path: Path, language: str, told: _Told) -> Coming:
    """What a file is taken for."""
    from imports.vcards.people import coming_people, is_vcard

    if is_vcard(path):
        return coming_people(book, path, language, told.step)
    return coming_file(book, path, language, told.step, told.tick)


def _write(
    book: Book,
    title: str,
    files: Sequence[Path],
    coming: dict[int, Coming],
    put: Callable[[Change, Coming], list[Item]],
) -> dict[int, list[Item]]:
    """Put in all that can be put in. What turns out to have changed is left out, and the change begun anew."""
    done: dict[int, list[Item]] = {}
    while coming:
        failed = -1
        try:
            with book.change(title, kind=ChangeKind.IMPORT) as change:
                for number, each in coming.items():
                    failed = number
                    done[number] = put(change, each)
            break
        except (CannotRead, OSError) as error:
            done[failed] = [_refused(files[failed], error)]
            coming = {number: each for number, each in coming.items() if number != failed}
    return done


def _refused(path: Path, error: CannotRead | OSError) -> Item:
    sentence = str(error) if isinstance(error, CannotRead) else f"It cannot be read: {error.strerror or error}."
    return Item(harmless(path.name), Became.REFUSED, remark=sentence)


class _Told:
    """Counts what was read and written of all files: each is read once to know it, and once to keep it."""

    def __init__(self, files: Sequence[Path], progress: Callable[[int, int], object]) -> None:
        self._progress = progress
        self._done = 0
        self._total = 2 * sum(map(_size, files)) // _KILOBYTE

    def step(self, size: int) -> None:
        """So many bytes more."""
        self._done += size
        self.tick()

    def tick(self) -> None:
        """No further, but still at it."""
        self._progress(min(self._done // _KILOBYTE, self._total), self._total)


def _size(path: Path) -> int:
    try:
        return size_of(path)
    except (CannotRead, OSError):
        return 0
