"""What editors need to know of the book and the person. Small, since it is read at every start."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale


@dataclass(frozen=True, slots=True)
class Habits:
    """What the association writes, and the locale."""

    languages: tuple[str, ...] = ("en",)
    currency: str = ""
    """The usual one (ISO 4217), which stands beside an amount that is not filled in yet."""
    locale: QLocale = QLocale()  # noqa: RUF009 - the default locale is read when the window is built
