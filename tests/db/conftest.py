"""An empty book for the tests of db."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.book import Book


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Larkhaven.twinbook"


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new book, made once: copying it is quicker than making it anew."""
    path = tmp_path_factory.mktemp("empty") / "book"
    Book.new(path).close()
    return path


@pytest.fixture
def book(empty: Path, path: Path) -> Iterator[Book]:
    shutil.copy(empty, path)
    with Book.open(path, who="M. Aldous") as opened:
        yield opened
