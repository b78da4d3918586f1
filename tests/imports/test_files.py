"""Files brought into the book: what they are taken for, what is read out of them, and what is refused."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from db.book import Book
from db.errors import CannotRead, NoSuchRecord
from db.queries import contents
from db.queries.record import find, parts, read
from db.queries.search import search
from db.records.organisation import Organisation
from db.values import PartialDate, Texts
from imports.files import pdfs
from imports.files.folders import MOST, files_of
from imports.files.looking import look_at
from imports.files.names import harmless
from imports.files.programs import Runs, runs
from imports.incoming import bring_in
from imports.outcome import Became
from tests.imports.making import bomb, pdf, photo

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.new(tmp_path / "test.twinbook", who="M. Aldous") as opened:
        yield opened


@pytest.fixture
def school(book: Book) -> UUID:
    with book.change("Add a school") as change:
        return change.add(Organisation, name=Texts.only("en", "Bailu School")).uid


def test_a_photo_and_a_pdf_are_kept_looked_into_found_and_taken_back(tmp_path: Path, book: Book, school: UUID) -> None:
    taken = photo(tmp_path / "river_at_Bailu.jpg", (640, 400), turned=6)
    charter = pdf(tmp_path / "charter.pdf", "The towns of Larkhaven and Bailu.", "Every spring a lantern crosses over.")
    told: list[tuple[int, int]] = []
    outcome = bring_in(book, [taken, charter], school, title="Add two files", progress=lambda *at: told.append(at))

    assert [item.became for item in outcome.items] == [Became.NEW, Became.NEW]
    first, second = (read(book, "document", item.uid) for item in outcome.items if item.uid)
    assert (first["media_type"], first["document_kind"], first["dated"]) == (
        "image/jpeg",
        "photo",
        PartialDate(2019, 7, 8),
    )
    assert (str(first["title"]), first["original_name"], first["language"]) == (
        "river at Bailu",
        "river_at_Bailu.jpg",
        None,
    )
    assert contents.read(book, first["sha256"]) == taken.read_bytes()
    with Image.open(io.BytesIO(contents.read(book, first["thumbnail_sha256"]))) as small:
        assert small.size == (320, 512), "upright, as the camera was held"
    assert (second["media_type"], second["document_kind"], second["pages"]) == ("application/pdf", "other", 2)
    (hit,) = search(book, "lanter")
    assert (hit.called, hit.excerpt, hit.page) == ("charter", "Every spring a lantern crosses over.", 2)
    attached = parts(book, "attachment", "record", school, ordered="position")
    assert [each["document"] for each in attached] == [item.uid for item in outcome.items]
    assert told[-1][0] == told[-1][1] == max(done for done, _ in told)

    assert book.undo() == "Add two files"
    assert not find(book, ["document"], "")
    assert not search(book, "lanter")
    book.redo()
    assert len(parts(book, "attachment", "record", school)) == 2


def test_the_same_file_is_kept_once_whatever_its_name_and_comes_back_from_the_bin(
    tmp_path: Path, book: Book, school: UUID
) -> None:
    first = photo(tmp_path / "a.jpg")
    again = tmp_path / "copy of a.jpg"
    again.write_bytes(first.read_bytes())
    outcome = bring_in(book, [first, again])
    assert [item.became for item in outcome.items] == [Became.NEW, Became.KNOWN]
    assert outcome.items[0].uid == outcome.items[1].uid

    (known,) = bring_in(book, [again], school).items
    assert (known.became, known.is_attached) == (Became.KNOWN, True)
    (twice,) = bring_in(book, [again], school).items
    assert (twice.became, twice.is_attached) == (Became.KNOWN, False), "it was attached before"

    from db.records.document import Document

    with book.change("Bin it") as change:
        change.bin(change.get(Document, known.uid or school))
    bring_in(book, [again])
    assert [each.uid for each in find(book, ["document"], "")] == [known.uid]


def test_what_cannot_be_kept_is_refused_with_a_sentence_and_the_rest_goes_in(
    tmp_path: Path, book: Book, school: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("imports.files.document.LARGEST", 2_000_000)
    (tmp_path / "empty.pdf").touch()
    (tmp_path / "film.mp4").write_bytes(b"\0\0\0\x18ftypisom" + b"\0" * 2_000_001)
    os.mkfifo(tmp_path / "pipe")
    locked = photo(tmp_path / "locked.jpg")
    Book.new(tmp_path / "other.twinbook").close()
    good = pdf(tmp_path / "good.pdf", "Minutes")
    bad = [tmp_path / name for name in ("empty.pdf", "film.mp4", "pipe", "gone.jpg", "other.twinbook")]

    real = Path.open

    def open_or_refuse(path: Path, *args: str, **named: str) -> object:
        if path == locked:
            raise PermissionError(13, "Permission denied", str(path))
        return real(path, *args, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", open_or_refuse)
    outcome = bring_in(book, [*bad, locked, good], school)
    assert {item.name: item.remark for item in outcome.those(Became.REFUSED)} == {
        "empty.pdf": "It is empty: there is nothing in it to keep.",
        "film.mp4": "It is larger than 2 GB, the most that the book takes. Keep it beside the book and note where.",
        "pipe": "It is no file that can be kept.",
        "gone.jpg": "It cannot be read: No such file or directory.",
        "other.twinbook": "This is a book of Twinbook. Open it by Book, Open.",
        "locked.jpg": "It cannot be read: Permission denied.",
    }
    assert [item.name for item in outcome.those(Became.NEW)] == ["good.pdf"]


def test_a_file_that_changes_meanwhile_is_left_out(tmp_path: Path, book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    written = tmp_path / "log.txt"
    written.write_text("first")
    steady = tmp_path / "steady.txt"
    steady.write_text("steady")
    change = book.change

    def change_late(title: str, **named: object) -> object:
        written.write_text("another")
        return change(title, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(book, "change", change_late)
    outcome = bring_in(book, [steady, written])
    assert [item.became for item in outcome.items] == [Became.NEW, Became.REFUSED]
    assert "changed while it was read" in outcome.items[1].remark
    assert [each.called for each in find(book, ["document"], "")] == ["steady"]


def test_somebody_who_stops_it_changes_nothing(tmp_path: Path, book: Book) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if done > total * 3 // 4:
            raise Stopped

    with pytest.raises(Stopped):
        bring_in(book, [photo(tmp_path / "a.jpg"), photo(tmp_path / "b.jpg", (900, 900))], progress=stop)
    assert not find(book, ["document"], "")


def test_broken_files_and_bombs_are_kept_as_they_are_and_said(tmp_path: Path, book: Book) -> None:
    whole = pdf(tmp_path / "whole.pdf", *["page"] * 40).read_bytes()
    (tmp_path / "broken.pdf").write_bytes(whole[:900])
    (tmp_path / "cut.jpg").write_bytes(photo(tmp_path / "whole.jpg", (1200, 900)).read_bytes()[:9_000])
    bomb(tmp_path / "bomb.png")
    files = [tmp_path / name for name in ("broken.pdf", "cut.jpg", "bomb.png")]
    outcome = bring_in(book, files)
    assert [item.remark for item in outcome.items] == [
        "Its pages cannot be read: it is damaged, or locked with a password.",
        "The picture is damaged, and is shown in part or not at all.",
        "It claims to be so large that it is not shown.",
    ]
    for item, path in zip(outcome.items, files, strict=True):
        assert item.uid is not None
        document = read(book, "document", item.uid)
        assert contents.read(book, document["sha256"]) == path.read_bytes()
        assert document["thumbnail_sha256"] is None


def test_a_long_pdf_is_read_within_bounds_and_says_how_far(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdfs, "MOST_PAGES", 3)
    long = pdf(tmp_path / "long.pdf", *(f"Page {number} of the minutes" for number in range(1, 6)))
    inside = look_at(long).inside
    assert inside.pages == 5
    assert "Page 3" in inside.text
    assert "Page 4" not in inside.text
    assert inside.remark == "Only the words of the first 3 of its 5 pages are found by search."
    assert inside.text.endswith(f"[{inside.remark}]")

    hours = iter(range(0, 100, 20))
    slow = pdfs.look_inside(long, clock=lambda: float(next(hours)))
    assert slow.remark == "Only the words of the first 1 of its 5 pages are found by search."
    monkeypatch.setattr(pdfs, "MOST_CHARACTERS", 9)
    assert pdfs.look_inside(long).text.startswith("Page 1 of\n")


def test_a_long_file_goes_in_and_out_a_part_at_a_time(tmp_path: Path, book: Book) -> None:
    film = tmp_path / "film.mkv"
    film.write_bytes(b"\x1a\x45\xdf\xa3" + os.urandom(5_000_000))
    (item,) = bring_in(book, [film]).items
    document = read(book, "document", item.uid) if item.uid else {}
    assert document["document_kind"] == "film"
    sizes = [len(part) for part in contents.parts(book, document["sha256"])]
    assert sizes == [1 << 20] * 4 + [5_000_004 - (4 << 20)]
    with book.change("Spoil it") as change:
        from sqlalchemy import text

        change._session.execute(text("UPDATE content_part SET data = x'00' WHERE number = 2"))
    with pytest.raises(NoSuchRecord):
        list(contents.parts(book, document["sha256"]))


def test_a_folder_means_its_files_but_what_is_hidden(tmp_path: Path) -> None:
    inner = tmp_path / "box" / "1957"
    inner.mkdir(parents=True)
    (tmp_path / "box" / ".git").mkdir()
    for name in ("b.txt", "a.txt", ".hidden", "1957/c.txt", ".git/d.txt", "Thumbs.db"):
        (tmp_path / "box" / name).write_text(name)
    (inner / "link").symlink_to("/etc/passwd")
    (tmp_path / "e.txt").write_text("e")
    found = files_of([tmp_path / "box", tmp_path / "e.txt", tmp_path / "box" / "a.txt"])
    assert [file.name for file in found] == ["a.txt", "b.txt", "c.txt", "e.txt"]
    for number in range(MOST + 1):
        (inner / f"{number}.txt").touch()
    with pytest.raises(CannotRead, match="more than 2,000 files"):
        files_of([tmp_path / "box"])


@pytest.mark.parametrize(
    ("name", "data", "media_type"),
    [
        ("photo.png", b"\xff\xd8\xff\xe0 jpeg", "image/jpeg"),
        ("report.pdf", b"MZ\x90\0 a program", "application/vnd.microsoft.portable-executable"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "application/msword"),
        ("mail.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "application/vnd.ms-outlook"),
        ("mail.eml", b"From: a@example.org\r\n\r\nDear", "message/rfc822"),
        ("list.csv", "name;town\nLin;宜蘭".encode(), "text/csv"),
        ("letter", "Grüße".encode("utf-16"), "text/plain"),
        ("song.mp3", b"ID3\x04", "audio/mpeg"),
        ("movie.mov", b"\0\0\0\x14ftypqt  ", "video/quicktime"),
        ("notes.txt", b"BMW came by with a cheque", "text/plain"),
        ("scan.jpg", b"\0\1\2\3", "application/octet-stream"),
        ("data.sqlite", b"\0\1\2\3", "application/vnd.sqlite3"),
        ("run", b"#!/bin/sh\nrm -rf", "text/x-shellscript"),
    ],
)
def test_a_file_is_what_it_holds_whatever_its_name_claims(
    tmp_path: Path, name: str, data: bytes, media_type: str
) -> None:
    (tmp_path / name).write_bytes(data)
    assert look_at(tmp_path / name).media_type == media_type


def test_a_text_is_kept_as_a_field_gives_it_back(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("\n Lin\xa0Mei-hua\r\nsecond\u2028third\x7f  \n\n".encode())
    assert look_at(tmp_path / "a.txt").inside.text == "Lin Mei-hua\nsecond\nthird"


def test_packed_files_say_what_they_are(tmp_path: Path) -> None:
    kinds = {
        "a.docx": ({"[Content_Types].xml": "", "word/document.xml": ""}, "wordprocessingml.document"),
        "b.odt": ({"mimetype": "application/vnd.oasis.opendocument.text"}, "opendocument.text"),
        "c.jar": ({"META-INF/MANIFEST.MF": ""}, "java-archive"),
        "d.zip": ({"x.txt": ""}, "application/zip"),
    }
    for name, (entries, media_type) in kinds.items():
        with zipfile.ZipFile(tmp_path / name, "w") as packed:
            for entry, text in entries.items():
                packed.writestr(entry, text)
        assert look_at(tmp_path / name).media_type.endswith(media_type)


@pytest.mark.parametrize(
    ("given_name", "name"),
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("invoice\u202egpj.exe", "invoicegpj.exe"),
        ("a\0b\n.txt", "ab.txt"),
        ("..", "file"),
        ("con.txt", "_con.txt"),
        ('a<b>:"c|?*.pdf ', "a b c.pdf"),
        ("白鷺協定.pdf", "白鷺協定.pdf"),
    ],
)
def test_names_from_outside_are_harmless(given_name: str, name: str) -> None:
    assert harmless(given_name) == name


@given(st.text())
def test_any_name_becomes_one_that_every_system_takes(name: str) -> None:
    plain = harmless(name)
    assert plain
    assert plain == harmless(plain)
    assert not set(plain) & set('/\\<>:"|?*\0\n')
    assert plain not in {".", ".."}
    assert len(plain.encode()) <= 255


@pytest.mark.parametrize(
    ("name", "media_type", "what"),
    [
        ("setup.EXE", "text/plain", Runs.PROGRAM),
        ("photo.jpg", "application/vnd.microsoft.portable-executable", Runs.PROGRAM),
        ("link.desktop", "text/plain", Runs.PROGRAM),
        ("do.sh", "text/plain", Runs.SCRIPT),
        ("table.xlsm", "application/zip", Runs.MACROS),
        ("page.html", "text/html", Runs.PAGE),
        ("report.exe. ", "text/plain", Runs.PROGRAM),
        ("letter.docx", "application/zip", None),
        ("scan.pdf", "application/pdf", None),
    ],
)
def test_what_can_run_is_known(name: str, media_type: str, what: Runs | None) -> None:
    assert runs(name, media_type) is what
