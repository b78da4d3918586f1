"""PDFium, which reads and draws PDF files, for one thread at a time."""

from __future__ import annotations

import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from pypdfium2 import PdfDocument, PdfPage

ONE_AT_A_TIME = threading.Lock()
"""PDFium is not to be called by two threads at once, whatever documents they hold (its own README says so).

Held for a page and given back, so that a page that is drawn need not wait for a file that is read.
"""


@contextmanager
def opened(pdf: bytes | Path) -> Generator[PdfDocument]:
    """A document, without the lock. Raises pypdfium2.PdfiumError for one that cannot be read."""
    with ONE_AT_A_TIME:
        document = PdfDocument(pdf)
    try:
        yield document
    finally:
        with ONE_AT_A_TIME:
            document.close()


@contextmanager
def page_of(document: PdfDocument, number: int) -> Generator[PdfPage]:
    """A page, from 0, with the lock held."""
    with ONE_AT_A_TIME:
        page = document[number]
        try:
            yield page
        finally:
            page.close()
