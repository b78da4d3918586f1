"""The sample book: ten years of an invented association, told up to the day on which it is made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from db.book import Book


def _silent(_done: int, _of: int) -> None:
    """Tell nobody how far it is."""


def make_sample(path: Path, today: date, progress: Callable[[int, int], None] = _silent) -> None:
    """Make the book of the Larkhaven Sister Cities Association as it stands on a day.

    ``progress`` is told the number of changes made and of all. The same day makes the same content, but for identities
    and the moments of the changes. Raises BookExists where a file stands, CannotWrite where none can be made; a book
    that could not be finished is taken away again.
    """
    from db.sample.making import Story, Writing
    from db.sample.telling import all_steps

    book = Book.new(path, who="M. Aldous")
    try:
        story = Story(today)
        steps = all_steps(story)
        for number, step in enumerate(steps):
            progress(number, len(steps))
            with book.change(step.title) as change:
                step.write(Writing(story, change))
        progress(len(steps), len(steps))
        book.close()
    except BaseException:
        book.close()
        path.unlink(missing_ok=True)
        raise
