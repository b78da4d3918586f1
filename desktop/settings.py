"""Settings of this person on this computer: the books open last, language, look, and the name in the history.

A small JSON file. One that cannot be read is set aside, never a reason not to start; what a newer Twinbook wrote into
it is kept. What belongs to the association stands in the book instead.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from desktop import log, paths

_MOST_BOOKS = 10


@dataclass(frozen=True, slots=True)
class Settings:
    """``language`` is a BCP 47 tag, "" for the system's; ``theme`` "system", "light" or "dark"; ``text_size`` in
    percent of the system's; ``who`` is the name written in the history, "" for the name of the system's account.
    """

    last_books: tuple[Path, ...] = ()
    language: str = ""
    theme: str = "system"
    text_size: int = 100
    who: str = ""
    others: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """What this Twinbook does not know."""

    def having_opened(self, book: Path) -> Settings:
        """These settings with a book in front of the books open last."""
        full = book.absolute()
        return replace(self, last_books=(full, *(former for former in self.last_books if former != full))[:_MOST_BOOKS])

    def name(self) -> str:
        """The name to write in the history."""
        return self.who or account_name()


def load() -> Settings:
    """The settings, or those of a first start."""
    file = paths.settings_file()
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
        if not isinstance(stored, dict):
            raise TypeError(type(stored).__name__)
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        log.note(f"The settings cannot be read: {error.strerror}.")
        return Settings()
    except (ValueError, TypeError, RecursionError):
        _set_aside(file)
        return Settings()
    return _read(stored)


def save(settings: Settings) -> None:
    """Write the settings, whole or not at all. Where they cannot be written, the log says so."""
    file = paths.settings_file()
    stored = {
        **settings.others,
        "last_books": [str(book) for book in settings.last_books],
        "language": settings.language,
        "theme": settings.theme,
        "text_size": settings.text_size,
        "who": settings.who,
    }
    fresh = file.with_name(f"{file.name}.{os.getpid()}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(stored, ensure_ascii=True, indent=2), encoding="utf-8")
        fresh.replace(file)
    except OSError as error:
        log.note(f"The settings cannot be written: {error.strerror}.")
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)


def account_name() -> str:
    """The full name of the system's account where the system knows it, else the account."""
    import getpass

    with contextlib.suppress(ImportError, KeyError):  # Windows, and an account that the system does not list
        import pwd

        if full := pwd.getpwuid(os.getuid()).pw_gecos.partition(",")[0].strip():
            return full
    with contextlib.suppress(OSError, KeyError, ImportError):
        return getpass.getuser()
    return ""


def _read(stored: Mapping[str, Any]) -> Settings:
    """What is as it should be; anything else is as at a first start."""
    usual = Settings()
    known = {"last_books", "language", "theme", "text_size", "who"}
    books = stored.get("last_books", [])
    theme, size = stored.get("theme"), stored.get("text_size")
    return Settings(
        last_books=tuple(Path(book) for book in books if isinstance(book, str)) if isinstance(books, list) else (),
        language=_text(stored.get("language")),
        theme=theme if theme in ("system", "light", "dark") else usual.theme,
        text_size=size if isinstance(size, int) and 50 <= size <= 400 else usual.text_size,
        who=_text(stored.get("who")),
        others={name: value for name, value in stored.items() if name not in known},
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _set_aside(file: Path) -> None:
    broken = file.with_name("settings.broken.json")
    log.note(f"The settings could not be understood; they are kept as {broken}.")
    with contextlib.suppress(OSError):
        file.replace(broken)
