"""What the tests of the screen share: an open book, and typing as a person types."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from db.book import Book
from ui.openbook import OpenBook
from ui.theme.appearance import Appearance, Choice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """The locale of the screens that these tests read."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture(scope="session")
def appearance(qapp: QApplication) -> Appearance:
    """The dress of the application; as in life there is one."""
    return Appearance(qapp, Choice.LIGHT)


@pytest.fixture
def book(qapp: QApplication, tmp_path: Path) -> Iterator[OpenBook]:
    """An empty book, open."""
    opened = OpenBook(Book.new(tmp_path / "test.twinbook", who="M. Aldous"), qapp)
    yield opened
    opened.close()
