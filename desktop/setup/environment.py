"""The virtual environment in .venv: whether it is the right one, and making it."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pathlib import Path

Lock = Literal["app", "tests"]
ROOMS = ("db", "desktop", "exports", "imports", "ui")


class Environment:
    """The environment of one checkout. What the tests need holds all that the application needs."""

    def __init__(self, house: Path) -> None:
        self.house = house
        self.folder = house / ".venv"
        self.python = self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def recipe(self, lock: Lock) -> bytes:
        """All that decides what the environment holds. It keeps a copy, and is the right one while the two agree.

        The checkout's folder is in it because a virtual environment that was moved does not work.
        """
        sources = [self.house / name for name in ("pyproject.toml", "locks/build.txt", f"locks/{lock}.txt")]
        first = f"{sys.implementation.cache_tag} {self.house}\n".encode(errors="surrogateescape")
        return b"".join([first, *(source.read_bytes() for source in sources)])

    def made_for(self, lock: Lock) -> bool:
        """Whether it is whole and made by today's recipe. One that was left half-made has no copy of its recipe."""
        return self._made_as(lock) or (lock == "app" and self._made_as("tests"))

    def equipped_for(self, lock: Lock, *, draws: bool) -> bool:
        """Whether the system under it was looked at, and holds what Qt needs to draw where it is to draw."""
        try:
            lacking = self.system_note(lock).read_bytes()
        except FileNotFoundError:
            return False
        return not (lacking and draws)

    def system_note(self, lock: Lock) -> Path:
        """Where it is noted that the system was looked at; the note is empty when nothing was lacking."""
        return self.folder / f"system-for-{lock}"

    def make(self, lock: Lock) -> str | None:
        """Make it anew, or add what the tests need to one made for the application; a sentence if that fails."""
        from desktop.setup import making

        with making.one_at_a_time(self.house):
            if self.made_for(lock):  # another start made it while this one waited
                return None
            extending = lock == "tests" and self.made_for("app")
            try:
                for former in self.folder.glob("made-for-*"):  # whoever is killed from here on leaves it half-made
                    former.unlink()
                if not extending:
                    making.lay_foundation(self.folder)
                making.install(self.python, self.house, lock, ROOMS)
                self._copy_of_recipe(lock).write_bytes(self.recipe(lock))
            except making.CannotMake as problem:
                return str(problem)
            except OSError as error:
                return (
                    f"The environment {self.folder} could not be made ({error.strerror}). "
                    "Is the folder yours to write in, is there room on the disk, and is Twinbook closed?"
                )
        return None

    def _made_as(self, lock: Lock) -> bool:
        try:
            return self._copy_of_recipe(lock).read_bytes() == self.recipe(lock) and self.python.exists()
        except FileNotFoundError:
            return False

    def _copy_of_recipe(self, lock: Lock) -> Path:
        return self.folder / f"made-for-{lock}"
