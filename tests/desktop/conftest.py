"""The command line in this process, and a book to use it on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from db.book import Book
from db.founding import Answers, found
from db.records.partnership import Partnership, PartnershipPlace, PlaceSide
from db.records.place import Place
from db.records.stage_change import StageChange
from db.rules.lifecycle import Stage
from db.values import PartialDate, Texts
from desktop.main import main


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    status: int
    out: str
    err: str


Twinbook = Callable[..., Said]


@pytest.fixture
def twinbook(capfd: pytest.CaptureFixture[str]) -> Twinbook:
    def run(*words: object) -> Said:
        capfd.readouterr()
        status = main([str(word) for word in words])
        out, err = capfd.readouterr()
        return Said(status, out, err)

    return run


@pytest.fixture(scope="session")
def _larkhaven(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("books") / "Larkhaven.twinbook"
    with found(path, Answers("Larkhaven Sister Cities", "en", "Larkhaven", "US"), who="M. Aldous") as book:
        enter_partnership(book, Texts("zh-Hant", {"zh-Hant": "白鷺市", "en": "Bailu"}), "TW")
        enter_partnership(book, Texts("de", {"de": "Annental"}), "DE")
    return path


def enter_partnership(book: Book, name: Texts, country: str) -> None:
    with book.change(f"Enter {name}") as change:
        (home,) = change.all(Place)[:1]
        place = change.add(Place, name=name, country=country, website="https://town.example")
        partnership = change.add(Partnership)
        change.add(PartnershipPlace, partnership=partnership, place=home, side=PlaceSide.HOME)
        change.add(PartnershipPlace, partnership=partnership, place=place)
        change.add(StageChange, partnership=partnership, to_stage=Stage.ACTIVE, dated=PartialDate(2019, 7))


@pytest.fixture
def larkhaven(_larkhaven: Path, tmp_path: Path) -> Path:
    """A book of two partnerships, to be changed at will."""
    path = tmp_path / _larkhaven.name
    path.write_bytes(_larkhaven.read_bytes())
    return path
