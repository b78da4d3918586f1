"""What the tests of the queries share: the book of Larkhaven with Bailu."""

from __future__ import annotations

import pytest

from db.book import Book
from tests.db.queries.larkhaven import Larkhaven, enter


@pytest.fixture
def place(book: Book) -> Larkhaven:
    return enter(book)
