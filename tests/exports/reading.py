"""Reads printed pages back with other programs than the one that wrote them."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from reportlab.platypus import Flowable

from db.queries.facts import Wording
from exports.pages.document import About, write
from exports.pages.styles import PAPERS

ABOUT = About(title="A test", author="Twinbook", language="en")


def tool(*command: str) -> str:
    """What a program of poppler or qpdf says; the test is skipped where the machine lacks it."""
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def pdf_of(story: list[Flowable], path: Path, paper: str = "a4") -> Path:
    """A story as a file."""
    with path.open("wb") as file:
        write(file, PAPERS[paper], ABOUT, story)
    return path


def poppler_text(path: Path) -> str:
    """The text by pdftotext, without the marks that it sets around right-to-left words."""
    text = tool("pdftotext", str(path), "-")
    return re.sub("[\u200e\u200f\u202a-\u202c\u2066\u2067\u2069]", " ", text)


def pages_of(data: bytes | Path) -> list[str]:
    """The text of every page by pypdf, in the order in which it was drawn."""
    reader = PdfReader(io.BytesIO(data) if isinstance(data, bytes) else data)
    return [page.extract_text() for page in reader.pages]


def squeezed(text: str) -> str:
    """Without any space, to find what lines have broken."""
    return "".join(text.split())


def reworded(facts: Any, text: str) -> Any:
    """The same facts with every text of the book replaced."""
    if isinstance(facts, Wording):
        return Wording(text, facts.language)
    if isinstance(facts, tuple):
        return tuple(reworded(item, text) for item in facts)
    if is_dataclass(facts) and not isinstance(facts, type):
        return replace(facts, **{field.name: reworded(getattr(facts, field.name), text) for field in fields(facts)})
    return facts
