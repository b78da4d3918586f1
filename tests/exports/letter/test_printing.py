"""A letter on paper, read back: the window, its languages, who signs, and what cannot go wrong."""

from __future__ import annotations

import io
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from pypdf import PdfReader

from db.book import Book
from db.errors import NoSuchRecord
from db.records.association import Association
from db.records.letter import Letter, LetterDirection, LetterState
from db.rules.addressing import CUSTOMS
from db.values import Texts
from exports.letter.options import Arrangement, Head
from exports.letter.words import said_in, words_in
from tests.exports.letter.letters import HOSTILE, document, en, found, letter, png, printed
from tests.exports.reading import pages_of, squeezed

MM, INCH = 72 / 25.4, 72.0
LOREM = "We were glad to read that the delegation of your city is to come in May with the school choir. "


def placed(data: bytes, page: int = 0) -> list[tuple[str, float, float]]:
    """Each stretch of text with where it begins, in points from the left and from the top of the sheet."""
    sheet = PdfReader(io.BytesIO(data)).pages[page]
    out: list[tuple[str, float, float]] = []

    def seen(text: str, cm: Any, tm: Any, _font: Any, _size: Any) -> None:
        if text.strip():
            x, y = tm[4] * cm[0] + cm[4], tm[5] * cm[3] + cm[5]
            out.append((text.strip(), x, float(sheet.mediabox.height) - y))

    sheet.extract_text(visitor_text=seen)
    return out


def at(data: bytes, words: str, page: int = 0) -> tuple[float, float]:
    """Where these words begin; a line may be drawn in several stretches."""
    seen = placed(data, page)
    for place, (_, x, y) in enumerate(seen):
        line = "".join(text for text, _, height in seen[place:] if abs(height - y) < 1)
        if squeezed(line).startswith(squeezed(words)):
            return x, y
    raise AssertionError(f"{words} is not on the page")


WINDOWS = {
    # DIN 5008 form B: the address zone; a #10 window of 4.5 by 1.125 inches, with the sheet resting on the foot.
    "a4": (25 * MM, 62.7 * MM, 85 * MM, 90 * MM),
    "letter": (0.875 * INCH, 2.042 * INCH, 4.375 * INCH, 3.167 * INCH),
}


@pytest.mark.parametrize("paper", WINDOWS)
@pytest.mark.parametrize("many", [1, 12])
def test_the_address_is_seen_through_the_window(paper: str, many: int, book: Book) -> None:
    people = found(book)
    lines = [f"Line {number} of a long address" for number in range(1, many)]
    kept = "\n".join(["Huang Shu-chuan", *lines, "TAIWAN"])
    data = printed(book, letter(book, people, en("Dear Mayor,"), address_lines=kept), paper=paper)
    left, top, right, foot = WINDOWS[paper]
    seen = [(text, x, y) for text, x, y in placed(data) if text in kept]
    assert "".join(text for text, _, _ in seen).startswith("Huang Shu-chuan")
    for text, x, y in seen:
        assert left - 0.5 <= x <= right, text
        assert top < y < foot, text
    # Nothing else looks through it.
    inside = [text for text, x, y in placed(data) if left <= x < right and top < y < foot]
    assert "".join(inside) == "".join(text for text, _, _ in seen)


def test_of_an_address_in_both_scripts_the_window_shows_the_letters_own(book: Book) -> None:
    people = found(book)
    han, latin = (
        ("60041", "白鷺縣白鷺市中山路一號", "白鷺市民代表會", "邱志明 主席 鈞啟"),
        ("Chiu Chih-ming", "City Council", "Bailu 600"),
    )
    kept = "\n".join((*han, *latin, "TAIWAN"))
    for text, shown, left_out in (
        (en("Dear Chair,"), latin, han), (Texts.only("zh-Hant", "主席鈞鑒："), han, latin)
    ):  # fmt: skip
        (page,) = pages_of(printed(book, letter(book, people, text, address_lines=kept)))
        assert all(squeezed(line) in squeezed(page) for line in (*shown, "TAIWAN"))
        assert not any(squeezed(line) in squeezed(page) for line in left_out)


def test_the_letter_says_who_writes_to_whom_about_what_and_what_it_answers(book: Book) -> None:
    people = found(book)
    asked = letter(
        book, people, en("Which papers?"), direction=LetterDirection.IN, subject="Which papers?",
        dated=date(2026, 2, 2), register="2026-041", register_year=2026, register_number=41,
    )  # fmt: skip
    uid = letter(
        book, people, en("Dear Mayor,\n\nthese.\n\nYours sincerely,"), answers=asked, register="2026-044",
        register_year=2026, register_number=44, copy=("hall",), enclosures=(("Programme", 2), ("Map", 1)),
    )  # fmt: skip
    (text,) = pages_of(printed(book, uid))
    for said in (
        "Larkhaven Friends", "Larkhaven, March 9, 2026", "Our reference", "2026-044", "Your letter of",
        "February 2, 2026, 2026-041", "The Honorable Huang Shu-chuan", "Bailu City Hall", "TAIWAN", "An invitation",
        "Sheila O’Grady", "President", "Enclosures", "2 × Programme", "Copy to", "post@larkhaven.example",
    ):  # fmt: skip
        assert squeezed(said) in squeezed(text), said


def test_the_office_is_that_of_the_letters_day(book: Book) -> None:
    people = found(book)
    during, after = (
        letter(book, people, en("Dear Mayor,"), dated=day) for day in (date(2026, 6, 1), date(2026, 7, 1))
    )  # fmt: skip
    assert "President" in pages_of(printed(book, during))[0]
    assert "President" not in pages_of(printed(book, after))[0]


def test_a_name_that_the_writer_typed_is_not_printed_again(book: Book) -> None:
    people = found(book)
    for ending in ("Sheila O’Grady, President", "Sheila", "Sheila O’Grady\nfor all of us"):
        uid = letter(book, people, en(f"Dear Mayor,\n\nthank you.\n\n{ending}"))
        assert pages_of(printed(book, uid))[0].count("Sheila") == 1


BOTH = Texts(
    "en",
    {
        "en": f"Dear Mayor,\n\n{LOREM * 3}\n\nPlease send us the **names**.\n\nYours sincerely,",
        "zh-Hant": "黃市長鈞鑒：\n\n欣聞貴市代表團將於五月來訪。\n\n敬請惠賜**姓名**。\n\n敬祝　順安",
    },
)


def test_two_languages_stand_side_by_side_each_paragraph_level_with_the_other(book: Book) -> None:
    people = found(book)
    uid = letter(book, people, BOTH, is_styled=True)
    data = printed(book, uid)
    for words, others in (("Dear Mayor", "黃市長"), ("Please send", "敬請"), ("Yours sincerely", "敬祝")):
        (left, height), (right, level) = at(data, words), at(data, others)
        assert height == pytest.approx(level, abs=1)
        assert right > left + 150
    assert "2026年3月9日" in squeezed(pages_of(data)[0])
    assert "會長" in pages_of(data)[0]
    below = printed(book, uid, arrangement=Arrangement.BELOW)
    assert at(below, "黃市長")[1] > at(below, "Yours sincerely")[1]
    assert "黃" not in pages_of(printed(book, uid, languages=("en",)))[0]


def test_a_table_wants_the_whole_width_and_a_letter_in_arabic_stands_at_the_right(book: Book) -> None:
    people = found(book)
    table = "\n\n| Day | What |\n| --- | --- |\n| 3 May | Arrival |"
    tall = letter(book, people, en("Dear Mayor," + table, zh_Hant="黃市長鈞鑒："), is_styled=True)
    data = printed(book, tall)
    assert at(data, "黃市長")[1] > at(data, "Arrival")[1]
    assert "|" not in pages_of(data)[0]
    arabic = Texts("ar", {"ar": "معالي رئيس البلدية،", "en": "Dear Mayor,"})
    data = printed(book, letter(book, people, arabic))
    words = [x for text, x, _ in placed(data) if any("\u0600" < char < "\u06ff" or char > "\ufb50" for char in text)]
    assert max(words) > at(data, "Dear Mayor")[0] + 150


@pytest.mark.parametrize("count", range(9, 14))
def test_a_signature_is_not_left_without_text(count: int, book: Book) -> None:
    people = found(book)
    text = en("\n\n".join([*[LOREM * 4] * count, "The last of it. " * 20, "Yours sincerely,"]))
    pages = pages_of(printed(book, letter(book, people, text)))
    last = next(page for page in pages if "Sheila O’Grady" in page)
    body = last.partition("Sheila O’Grady")[0]
    assert "Yours sincerely," in body
    assert body.count("The last of it.") + body.count("We were glad") > 5


@pytest.mark.parametrize("arrangement", [Arrangement.FITTING, Arrangement.BELOW])
def test_a_long_letter_fills_each_page_before_the_next(arrangement: Arrangement, book: Book) -> None:
    people = found(book)
    whole = [en(LOREM * 120), en("Dear Mayor,\n\n## Heading\n\n" + LOREM * 60)]
    for count in range(5, 11):
        han = "\n\n".join(["黃市長鈞鑒：", *["欣聞貴市代表團將於五月來訪。" * 9] * (count - count % 2), "敬祝　順安"])
        both = {"en": "\n\n".join(["Dear Mayor,", *[LOREM * 5] * count, "Yours sincerely,"]), "zh-Hant": han}
        whole.append(Texts("en", both))
    for text in whole:
        uid = letter(book, people, text, is_styled=True)
        pages = pages_of(printed(book, uid, arrangement=arrangement))
        assert len(pages) > 1
        assert pages[0].count("delegation") >= 5, "the first page holds more than the head"
        assert all(len(page) > 100 for page in pages), "no page is empty"
        assert sum(page.count("delegation") for page in pages) == text.by["en"].count("delegation")


def test_further_pages_say_whose_letter_they_are_and_how_many_there_are(book: Book) -> None:
    people = found(book)
    long = letter(book, people, en("\n\n".join([LOREM * 6] * 14)), subject="The long one")
    short = letter(book, people, en("Dear Mayor,"), subject="The short one")
    data = printed(book, short, long, long)
    pages = pages_of(data)
    assert ["2 / 3" in page for page in pages] == [False, False, True, False, False, True, False]
    assert ["3 / 3" in page for page in pages] == [False, False, False, True, False, False, True]
    assert "Shu-chuan Huang" in pages[2]
    titles = [str(entry.title) for entry in PdfReader(io.BytesIO(data)).outline]  # type: ignore[union-attr]
    assert titles == ["The short one", "The long one", "The long one"]


@pytest.mark.parametrize("paper", WINDOWS)
def test_hostile_text_prints_as_it_was_typed(paper: str, book: Book) -> None:
    people = found(book, name=en(HOSTILE), letterhead=en(HOSTILE))
    uid = letter(
        book, people, en(f"{HOSTILE}\n\n{HOSTILE}"), subject="x" * 200, to=(HOSTILE,), enclosures=((HOSTILE, 1),),
        state=LetterState.DRAFT,
    )  # fmt: skip
    text = squeezed("".join(pages_of(printed(book, uid, paper=paper))))
    assert text.count(squeezed(HOSTILE)) >= 4
    assert "x" * 200 in text
    assert "Draft" in text


def test_on_letterhead_paper_the_head_stays_free_and_the_address_where_it_is(book: Book) -> None:
    people = found(book)
    uid = letter(book, people, en("Dear Mayor,"))
    plain, own = printed(book, uid), printed(book, uid, head=Head.ON_PAPER)
    assert "Larkhaven Friends" not in pages_of(own)[0]
    assert at(own, "The Honorable") == at(plain, "The Honorable")


def test_the_signature_is_printed_where_it_is_asked_for(book: Book) -> None:
    people = found(book)
    image = document(book, png(), "signature.png", "image/png")
    broken = document(book, b"no image", "signature.png", "image/png")
    uid = letter(book, people, en("Dear Mayor,"))
    for signature, count in ((image, 1), (broken, 0)):
        with book.change("Sign") as change:
            change.edit(change.get(Association, people["association"]), signature=signature)
        assert len(PdfReader(io.BytesIO(printed(book, uid, signature=True))).pages[0].images) == count
    assert len(PdfReader(io.BytesIO(printed(book, uid))).pages[0].images) == 0


def test_a_letter_that_came_in_prints_as_a_plain_copy(book: Book) -> None:
    people = found(book)
    uid = letter(book, people, BOTH, direction=LetterDirection.IN, to=("secretary@larkhaven.example",))
    (text,) = pages_of(printed(book, uid))
    assert "secretary@larkhaven.example" in text
    assert "敬祝" in text
    assert "Sheila" not in text


def test_a_letter_with_nothing_in_it_and_a_book_without_an_association_print(book: Book) -> None:
    with book.change("Write") as change:
        one = change.add(Letter, subject="", direction=LetterDirection.OUT, state=LetterState.DRAFT)
        other = change.add(Letter, subject="", direction=LetterDirection.IN)
    assert len(pages_of(printed(book, one.uid, other.uid))) == 2
    with pytest.raises(NoSuchRecord):
        printed(book, uuid4())


def test_the_words_on_a_letter_are_there_for_every_language_that_has_a_form_of_address(book: Book) -> None:
    assert set(CUSTOMS) <= set(said_in())
    assert words_in("zh-TW") == words_in("zh-Hant") != words_in("zh-CN")
    assert words_in("de-AT").enclosures == "Anlagen"
    people = found(book)
    uid = letter(book, people, Texts.only("de", "Sehr geehrte Frau Huang,"), enclosures=(("Plan", 1),))
    (text,) = pages_of(printed(book, uid))
    assert "Anlage" in text
    assert "9. März 2026" in text
    assert "Präsidentin" in text
