"""Settings of one person on one computer: the books open last, language, the window's look, the name in the history.

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

from desktop import paths

_MOST_BOOKS = 10


@dataclass(frozen=True, slots=True)
class Settings:
    """``language`` is a BCP 47 tag, "" for the system's; ``who`` is the name written in the history, "" for the name of
    the system's account; ``window`` is what the window remembers, its look and text size among it (``ui.memory``).
    """

    last_books: tuple[Path, ...] = ()
    language: str = ""
    who: str = ""
    window: Mapping[str, Any] = field(default_factory=dict[str, Any])
    others: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """What this Twinbook does not know."""

    def having_opened(self, book: Path) -> Settings:
        """These settings with a book in front of the books open last."""
        full = book.absolute()
        return replace(self, last_books=(full, *(former for former in self.last_books if former != full))[:_MOST_BOOKS])

    @property
    def theme(self) -> str:
        """Either "system", "light" or "dark"."""
        chosen = self.window.get("look")
        return chosen if chosen in ("light", "dark") else "system"

    @property
    def text_size(self) -> int:
        """In percent of the system's."""
        chosen = self.window.get("text")
        return chosen if isinstance(chosen, int) and 50 <= chosen <= 400 else 100

    def name(self) -> str:
        """The name to write in the history."""
        return self.who or account_name()


class Kept:
    """The settings of a running window, written as they change."""

    def __init__(self) -> None:
        self.settings = load()

    def change(self, **values: Any) -> None:
        """Give some of them new values."""
        self._keep(replace(self.settings, **values))

    def opened(self, book: Path) -> None:
        """Put a book in front of the books open last."""
        self._keep(self.settings.having_opened(book))

    def _keep(self, settings: Settings) -> None:
        if settings != self.settings:
            self.settings = settings
            save(settings)


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
        _note(f"The settings cannot be read: {error.strerror}.")
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
        "who": settings.who,
        "window": dict(settings.window),
    }
    fresh = file.with_name(f"{file.name}.{os.getpid()}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(stored, ensure_ascii=True, indent=2), encoding="utf-8")
        fresh.replace(file)
    except OSError as error:
        _note(f"The settings cannot be written: {error.strerror}.")
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
    known = {"last_books", "language", "who", "window"}
    books, window = stored.get("last_books"), stored.get("window")
    return Settings(
        last_books=tuple(Path(book) for book in books if isinstance(book, str)) if isinstance(books, list) else (),
        language=_text(stored.get("language")),
        who=_text(stored.get("who")),
        window=window if isinstance(window, dict) else {},
        others={name: value for name, value in stored.items() if name not in known},
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _set_aside(file: Path) -> None:
    broken = file.with_name("settings.broken.json")
    _note(f"The settings could not be understood; they are kept as {broken}.")
    with contextlib.suppress(OSError):
        file.replace(broken)


def _note(sentence: str) -> None:
    from desktop import log  # only where something is wrong

    log.note(sentence)
