"""A letter as a draft for a mail program, read back by the standard library."""

from __future__ import annotations

import io
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.book import Book
from db.errors import RuleBroken
from db.queries.facts import Wording
from db.records.letter import Channel, LetterDirection, LetterState
from db.rules import styled
from exports.letter.draft import Draft, write_draft
from exports.letter.markup import html_of
from exports.letter.options import LetterOptions
from tests.exports.letter.letters import HOSTILE, document, en, found, letter
from tests.exports.reading import pages_of


def drafted(book: Book, uid: UUID, pdf: LetterOptions | None = None) -> tuple[EmailMessage, Draft, bytes]:
    output = io.BytesIO()
    said = write_draft(book, uid, output, pdf)
    message = message_from_bytes(output.getvalue(), policy=default)
    assert isinstance(message, EmailMessage)
    return message, said, output.getvalue()


def body(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def test_a_draft_opens_for_sending_with_everything_filled_in(book: Book, tmp_path: Path) -> None:
    people = found(book, name=en("Larkhaven Friends"), email="post@larkhaven.example")
    asked = letter(
        book, people, en("Which papers?"), direction=LetterDirection.IN, channel=Channel.EMAIL,
        message_id="<q2@bailu.example>", references_to=["<q1@bailu.example>"],
    )  # fmt: skip
    scan = document(book, b"%PDF-1.7 a plan", "../../計畫\r\nX-Evil: 1.pdf", "application/pdf")
    mail = document(book, b"From: a@b.example\r\n\r\nx", "asked.eml", "message/rfc822")
    text = en("Dear Mayor,\n\n- **one**\n- two\n\n| A | B |\n| --- | --- |\n| 1 | 2 |", zh_Hant="黃市長鈞鑒：")
    uid = letter(
        book, people, text, is_styled=True, answers=asked, subject="邀請 An invitation", state=LetterState.READY,
        enclosures=(scan, mail, ("A small flag", 1)), copy=("secretary@bailu.example", "hall"),
    )  # fmt: skip
    message, said, data = drafted(book, uid, LetterOptions())
    assert message["X-Unsent"] == "1"
    assert message["Date"] is None
    assert str(message["From"]) == "Larkhaven Friends <post@larkhaven.example>"
    assert [one.addr_spec for one in message["To"].addresses] == ["mayor@bailu.example"]
    assert [one.addr_spec for one in message["Cc"].addresses] == ["secretary@bailu.example"]
    assert str(message["Subject"]) == "邀請 An invitation"
    assert str(message["In-Reply-To"]) == "<q2@bailu.example>"
    assert str(message["References"]).split() == ["<q1@bailu.example>", "<q2@bailu.example>"]
    assert str(message["Message-ID"]) == said.message_id
    assert drafted(book, uid)[1].message_id == said.message_id
    assert data.isascii()
    assert "X-Evil" not in dict(message.items())
    plain, html = body(message, "plain"), body(message, "html")
    assert "- one\n- two" in plain
    assert "*" not in plain
    assert plain.index("Dear Mayor") < plain.index("President") < plain.index("黃市長") < plain.index("會長")
    assert "<li><strong>one</strong></li>" in html
    assert '<div lang="zh-Hant" dir="ltr">' in html
    files = {str(part.get_filename()): part for part in message.iter_attachments()}
    assert [name.rpartition(".")[2] for name in files] == ["pdf", "eml", "pdf"]
    assert all("/" not in name and "\n" not in name and ".." not in name for name in files)
    first, second, pdf = files.values()
    assert first.get_content() == b"%PDF-1.7 a plan"
    assert second.get_content() == b"From: a@b.example\r\n\r\nx"
    assert "Dear Mayor" in pages_of(pdf.get_content())[0]
    assert said.not_attached == ("A small flag",)
    assert said.without_address == ("Bailu City Hall",)
    target = tmp_path / "draft.eml"
    write_draft(book, uid, target)
    assert target.read_bytes().startswith(b"From: ")


@pytest.mark.parametrize(
    "evil", ["Hello\r\nBcc: all@x.example", "a\nb", "\x00\x1b[31m", "\u2028Bcc: x@x.example", HOSTILE, "x" * 3000, ""]
)
def test_nothing_typed_can_become_a_header_or_markup(evil: str, book: Book) -> None:
    people = found(book, name=en(f"Friends {evil}"), email=f"post@larkhaven.example{evil}")
    uid = letter(
        book, people, en(evil or " "), subject=evil, to=(f"{evil} <mayor@bailu.example>", f"a@b.example{evil}"),
        message_id=evil, enclosures=((evil or "x", 1),),
    )  # fmt: skip
    message, _, _ = drafted(book, uid)
    assert set(message) <= {
        "From", "To", "Subject", "Message-ID", "X-Unsent", "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
    }  # fmt: skip
    assert not message.defects
    html = message.get_body(("html",))
    assert html is None or "<img" not in html.get_content()


def test_addresses_in_other_scripts_are_kept_and_a_letter_to_nobody_is_a_draft_too(book: Book) -> None:
    people = found(book)
    uid = letter(book, people, en("Dear Mayor,"), to=("市長@白鷺.example",))
    assert "\r\nTo: 市長@白鷺.example\r\n".encode() in drafted(book, uid)[2]
    nobody = letter(book, people, None, to=())
    assert drafted(book, nobody)[0]["To"] is None


def test_a_letter_that_came_in_is_no_draft(book: Book, tmp_path: Path) -> None:
    people = found(book)
    uid = letter(book, people, en("Dear Sheila,"), direction=LetterDirection.IN)
    with pytest.raises(RuleBroken, match="came in"):
        write_draft(book, uid, tmp_path / "draft.eml")
    assert list(tmp_path.glob("*.eml")) == []


class _Read(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        assert not {name for name, _ in attrs} - {"lang", "dir", "style", "charset", "scope"}
        self.tags.add(tag)
        self.text += "\n" if tag == "br" else ""

    def handle_data(self, data: str) -> None:
        self.text += data


@given(st.text(max_size=200))
def test_the_markup_says_what_the_text_says(text: str) -> None:
    read = _Read()
    blocks = styled.read(text)
    read.feed(html_of([(Wording(text, 'en"><script>'), blocks, [Wording("A <b>", "en")])]))
    assert read.tags <= {
        "html", "head", "meta", "body", "div", "p", "br", "h2", "h3", "h4", "ul", "ol", "li", "table", "tr", "th", "td",
        "strong", "em",
    }  # fmt: skip
    runs = [run.text for block in blocks if isinstance(block, (styled.Paragraph, styled.Heading)) for run in block.runs]
    assert all(run in read.text for run in runs)
    assert "A <b>" in read.text
