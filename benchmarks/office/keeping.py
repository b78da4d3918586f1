"""The office's book where it is kept: made once for each form of the book and each maker, then opened from there."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from datetime import date
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from platformdirs import user_cache_path
from sqlalchemy import select, text

from benchmarks.office.exchanges import write_exchanges
from benchmarks.office.letters import write_letters
from benchmarks.office.people import write_people
from benchmarks.office.places import write_places
from benchmarks.office.running import write_running
from benchmarks.office.writing import Office, Size
from db.book import Book


def kept_office(size: Size) -> Path:
    """Where the office's book lies; made first where it is not there yet, which takes some minutes."""
    return kept("office", size, write_office)


def write_office(office: Office) -> None:
    """All that an office's book holds."""
    for write in (write_places, write_people, write_exchanges, write_letters, write_running):
        write(office)


def kept(name: str, size: Size, write: Callable[[Office], None], *sources: Path) -> Path:
    """Where the book of this name lies; made by ``write``, which stands in ``sources`` beside this folder's files."""
    last = _last_day()
    kind = f"{name}-of-{size.letters}-letters"
    path = folder() / f"{kind}-{last.isoformat()}-{_mark(size, sources)}.twinbook"
    if not path.exists():
        folder().mkdir(parents=True, exist_ok=True)
        make(path, size, last, write)
        for former in folder().glob(f"{kind}-*.twinbook"):
            if former != path:
                former.unlink()
    return path


def folder() -> Path:
    """A folder of the system for what can be made again."""
    return user_cache_path("twinbook-bench", appauthor=False)


def make(path: Path, size: Size, last: date, write: Callable[[Office], None] = write_office) -> None:
    """Write a book of this size. A file that is there is whole: it gets its name when it is done."""
    begun = path.with_suffix(".begun")
    for rest in path.parent.glob(f"{begun.name}*"):
        rest.unlink()
    start = monotonic()
    telling = Telling()
    print(f"Making this book, once: {path}", file=sys.stderr)
    with Book.new(begun, who="Bench") as book:
        write(Office(book, size, last, telling))
    begun.rename(path)
    print(f"  {path.stat().st_size / 1e6:,.0f} MB in {monotonic() - start:.0f} s", file=sys.stderr)


class Telling:
    """Says on standard error how far the making is, at most every five seconds."""

    def __init__(self) -> None:
        self._last = monotonic()

    def __call__(self, what: str, done: int, total: int) -> None:
        if monotonic() - self._last > 5:
            self._last = monotonic()
            print(f"  {what}: {done:,} of {total:,}", file=sys.stderr, flush=True)


def _last_day() -> date:
    """The first day of this month, so that there is always something late and something due."""
    return date.today().replace(day=1)  # noqa: DTZ011 (the home page's own day)


def _mark(size: Size, sources: Iterable[Path]) -> str:
    """What decides the book: its size, the words and steps of its maker, and the tables of an empty book."""
    mark = sha256(repr(size).encode())
    for source in (*sorted(Path(__file__).parent.glob("*.py")), *sources):
        mark.update(source.read_bytes())
    with TemporaryDirectory() as folder, Book.new(Path(folder) / "empty.twinbook") as book:
        statements = book.rows(select(text("sql")).select_from(text("sqlite_master")))
        for statement in sorted(str(statement) for (statement,) in statements):  # tables come in no fixed order
            mark.update(statement.encode())
    return mark.hexdigest()[:12]
