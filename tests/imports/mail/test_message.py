from __future__ import annotations

import email.utils
from base64 import b64encode
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import CannotRead
from imports.mail.addresses import addresses
from imports.mail.mail import Mail
from imports.mail.message import read_message

HEAD = (
    b"From: Hans <hans@stadt.example>\nTo: lin@bailu.example\nSubject: Besuch\nDate: Mon, 6 May 2024 09:08:09 +0200\n"
)
WORDS = "Grüße aus Łódź, 白鷺市と부산 — до встречи"


def said(body: bytes, fields: bytes = b"") -> Mail:
    return read_message(HEAD + fields + b"\n" + body)


def multipart(kind: str, *parts: bytes, boundary: str = "b") -> Mail:
    mark = f"--{boundary}".encode()
    body = b"".join(mark + b"\n" + part + b"\n" for part in parts) + mark + b"--\n"
    return said(body, f'Content-Type: multipart/{kind}; boundary="{boundary}"\n'.encode())


# ------------------------------------------------------------------------------------------------ charsets


@pytest.mark.parametrize(
    ("text", "written", "named"),
    [
        ("Grüße", "utf-8", "utf-8"),
        ("Grüße", "latin-1", "ISO-8859-1"),
        ("„Grüße“ – 5 €", "cp1252", "iso-8859-1"),  # what Windows means by it
        ("Grüße aus Łódź und 白鷺", "utf-8", "iso-8859-1"),  # a false one
        ("Grüße an alle Freunde", "cp1252", "utf-8"),  # another
        ("敬爱的市长先生，您好", "gb18030", "gb2312"),
        ("親愛的市長先生，您好", "cp950", "BIG5"),
        ("親愛なる市長様", "iso2022_jp", "us-ascii"),
        ("親愛なる市長様", "cp932", "Shift_JIS"),
        ("존경하는 시장님께", "cp949", "ks_c_5601-1987"),
        ("Уважаемый господин мэр", "koi8-r", "KOI8-R"),
        ("Grüße aus Łódź", "utf-8", "x-unknown"),
        ("Grüße", "utf-8", "base64"),  # codecs of Python that are no charsets
        ("Grüße", "utf-8", "punycode"),
    ],
)
def test_text_is_read_whatever_charset_it_names(text: str, written: str, named: str) -> None:
    assert said(text.encode(written), f"Content-Type: text/plain; charset={named}\n".encode()).text == text


def test_header_is_read_however_it_was_encoded() -> None:
    half = "市長".encode()
    mail = read_message(
        b"Subject: =?utf-8?b?"
        + b64encode(half[:4])
        + b"?=\n =?UTF-8?B?"
        + b64encode(half[4:])
        + b"?= =?iso-8859-1?q?_Gr=FC=DFe?=\n"
        b"From: =?gb2312?B?" + b64encode("张三".encode("gb18030")) + b"?= <zhang@x.example>\n"
        b"To: " + "Müller".encode() + b' <a@x.example>, "=?utf-8?q?Lin=2C_Mei?=" <b@x.example>\n'
        b"Cc: " + "Łukasz".encode("cp1250") + b" <c@x.example>\nContent-Type: text/plain; charset=windows-1250\n\n.\n"
    )
    assert mail.subject == "市長 Grüße"
    assert [each.name for each in (*mail.sender, *mail.to, *mail.copy)] == ["张三", "Müller", "Lin, Mei", "Łukasz"]


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b"\n\n", b"\r\n \r\n", b"From hans@x Sat Jan  6 01:05:34 2024\n"])
def test_message_begins_after_what_programs_put_before_it(mark: bytes) -> None:
    assert read_message(mark + HEAD + b"\nText\n").subject == "Besuch"


@pytest.mark.parametrize("end", [b"\r\n", b"\r"])
def test_lines_may_end_in_any_way(end: bytes) -> None:
    raw = HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nEins\nzwei\n--b--\n"
    assert read_message(raw.replace(b"\n", end)).text == "Eins\nzwei"


def test_message_saved_as_utf16_or_by_apple_mail_is_one_as_well() -> None:
    raw = HEAD + "\nGrüße\n".encode()
    assert read_message(raw.decode().encode("utf-16")).text == "Grüße"
    assert read_message(b"%d\n" % len(raw) + raw + b"<?xml version='1.0'?><plist/>").text == "Grüße"


# ------------------------------------------------------------------------------------------------ addresses and dates


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Hans <hans@x.example>, lin@y.example", [("Hans", "hans@x.example"), ("", "lin@y.example")]),
        ("Müller, Hans <hans@x.example>", [("Müller, Hans", "hans@x.example")]),
        ('"Lin, Mei \\"Mimi\\"" <lin@y.example>', [('Lin, Mei "Mimi"', "lin@y.example")]),
        ("lin@y.example (Lin (Mei) Chen)", [("Lin Chen", "lin@y.example")]),
        (
            "Council: a@x.example, B <b@x.example>;, c@x.example",
            [("", "a@x.example"), ("B", "b@x.example"), ("", "c@x.example")],
        ),
        ("undisclosed-recipients:;", []),
        ("'hans@x.example' <hans@x.example>", [("", "hans@x.example")]),
        ("Hans [mailto:hans@x.example]", [("Hans", "hans@x.example")]),
        ("Hans <hans@x.example", [("Hans", "hans@x.example")]),
        ('"Hans <hans@x.example>, lin@y.example', [('"Hans', "hans@x.example"), ("", "lin@y.example")]),
        ("The mayor", [("The mayor", "")]),
        ("<@relay.example:hans@x.example>", [("", "hans@x.example")]),
        ("", []),
    ],
)
def test_addresses_are_found_as_people_and_programs_write_them(line: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.name, each.email) for each in addresses(line)] == expected


def test_all_lines_of_a_name_count() -> None:
    mail = read_message(b"From: a@x.example\nFrom: b@x.example\nTo: c@x.example\nTo: d@x.example\n\n")
    assert [each.email for each in (*mail.sender, *mail.to)] == [
        "a@x.example",
        "b@x.example",
        "c@x.example",
        "d@x.example",
    ]


@pytest.mark.parametrize(
    ("line", "moment", "offset"),
    [
        ("Mon, 6 May 2024 09:08:09 +0200", "2024-05-06T07:08:09", 120),
        ("6 May 24 09:08 EST", "2024-05-06T14:08:00", -300),
        ("Mon, 06 May 2024 09:08:09 +0200 (MESZ)", "2024-05-06T07:08:09", 120),
        ("Mon, 6 May 2024 09:08:09 CEST", "2024-05-06T07:08:09", 120),
        ("Mon, 6 May 2024 07:08:09 -0000", "2024-05-06T07:08:09", None),
        ("Mon, 6 May 2024 07:08:09 +9900", "2024-05-06T07:08:09", None),
        ("2024-05-06T09:08:09+02:00", "2024-05-06T07:08:09", 120),
        ("Fri, 31 Dec 1999 23:59:60 +0000", "1999-12-31T23:59:59", 0),
    ],
)
def test_date_is_read_with_its_zone(line: str, moment: str, offset: int | None) -> None:
    mail = read_message(f"Date: {line}\n\n".encode())
    assert mail.sent == datetime.fromisoformat(moment).replace(tzinfo=UTC)
    assert mail.offset_minutes == offset


@pytest.mark.parametrize(
    "line",
    [
        "Thu, 1 Jan 0000 00:00:00 +0000",
        "1 Jan 9999 00:00:00 +0000",
        "Mon, 1 Jan 1601 00:00:00 +0000",
        "-1",
        "soon",
        "31 Feb 2024 10:00 +0000",
    ],
)
def test_date_that_cannot_be_gives_way_to_when_it_arrived(line: str) -> None:
    assert read_message(f"Date: {line}\n\n".encode()).sent is None
    mail = read_message(
        b"Received: by c; Mon, 6 May 2024 10:00:00 +0000\nReceived: by b; Mon, 6 May 2024 09:59:00 +0000\n"
        + f"Date: {line}\n\n".encode()
    )
    assert mail.sent == datetime(2024, 5, 6, 9, 59, tzinfo=UTC)
    assert line in mail.remarks[0]


def test_identifiers_are_kept_in_their_order() -> None:
    mail = read_message(b"Message-ID: <3@x>\nIn-Reply-To: your letter <2@x>\nReferences: <1@x>\n\t<2@x> <1@x>\n\n")
    assert (mail.message_id, mail.in_reply_to, mail.references) == ("<3@x>", ("<2@x>",), ("<1@x>", "<2@x>"))


# ------------------------------------------------------------------------------------------------ parts


def test_forms_of_one_text_are_one_text() -> None:
    mail = multipart(
        "alternative",
        b"\nPlain words",
        b"Content-Type: text/html\n\n<b>Rich</b> words",
        b"Content-Type: text/calendar\n\nBEGIN:VCALENDAR",
    )
    assert (mail.text, mail.html) == ("Plain words", "<b>Rich</b> words")
    assert [part.name for part in mail.parts] == ["invitation.ics"]


def test_texts_and_pages_that_follow_each_other_all_count() -> None:
    mail = multipart(
        "mixed",
        b"\nOne <1>",
        b"Content-Type: text/html\n\n<p>Two",
        b"Content-Disposition: attachment; filename=n.txt\n\nAside",
    )
    assert mail.text == "One <1>\n\nTwo"
    assert mail.html == "<p>One &lt;1&gt;</p>\n<p>Two</p>"
    assert [(part.name, part.data) for part in mail.parts] == [("n.txt", b"Aside")]


def test_picture_in_the_text_is_shown_there() -> None:
    mail = multipart(
        "related",
        b'Content-Type: text/html\n\n<img src="cid:a@x" alt="Wappen"><img src="http://spy.example/1.gif">',
        b"Content-Type: image/png\nContent-ID: <a@x>\nContent-Transfer-Encoding: base64\n\niVBORw0K",
        b"Content-Type: image/png\nContent-ID: <b@x>\n\nother",
    )
    assert mail.html == '<img src="cid:a@x" alt="Wappen">'
    assert [(part.content_id, part.is_inline) for part in mail.parts] == [("a@x", True), ("b@x", False)]
    assert any("from the web" in remark for remark in mail.remarks)


def test_picture_within_the_page_becomes_a_part_of_its_own() -> None:
    data = b64encode(b"\x89PNG" + bytes(20)).decode()
    mail = said(f'<p>Wappen <img src="data:image/png;base64,{data}">'.encode(), b"Content-Type: text/html\n")
    assert mail.html == '<p>Wappen <img src="cid:picture-1.png@page"></p>'
    assert [(part.name, part.data[:4], part.is_inline) for part in mail.parts] == [("picture-1.png", b"\x89PNG", True)]


def test_note_that_there_is_a_page_does_not_stand_for_it() -> None:
    page = b"Content-Type: text/html\n\n" + b"<p>The programme of the visit in May.</p>" * 5
    mail = multipart("alternative", b"\nThis program shows no HTML.", page)
    assert mail.text.startswith("This program shows no HTML.\n\nThe programme of the visit")


def test_message_within_is_attached_and_its_words_are_found() -> None:
    inner = b"Content-Type: message/rfc822\n\nFrom: lin@bailu.example\nSubject: Programm\n\nInner words"
    mail = multipart(
        "mixed", b"\nSee below", inner, inner.replace(b"\n\n", b"\nContent-Disposition: attachment\n\n", 1)
    )
    assert mail.text == "See below\n\n----------\nFrom: lin@bailu.example\nSubject: Programm\n\nInner words"
    assert [part.name for part in mail.parts] == ["Programm.eml", "Programm.eml"]
    assert read_message(mail.parts[0].data).text == "Inner words"


def test_digest_is_messages_without_saying_so() -> None:
    mail = multipart("digest", b"\nSubject: A\n\nFirst", b"\nSubject: B\n\nSecond")
    assert "First" in mail.text
    assert [part.name for part in mail.parts] == ["A.eml", "B.eml"]


def test_bounce_is_read() -> None:
    mail = multipart(
        "report; report-type=delivery-status",
        b"\nNobody here.",
        b"Content-Type: message/delivery-status\n\nAction: failed",
        b"Content-Type: text/rfc822-headers\n\nSubject: x",
    )
    assert mail.text == "Nobody here."
    assert [part.media_type for part in mail.parts] == ["message/delivery-status", "text/rfc822-headers"]


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        (b"multipart/encrypted; boundary=b", "encrypted"),
        (b"application/pkcs7-mime; smime-type=enveloped-data", "encrypted"),
        (b"application/pkcs7-mime; smime-type=signed-data", "signature"),
        (b"application/ms-tnef; name=winmail.dat", "winmail.dat"),
        (b"message/external-body; access-type=url; url=http://x.example/plan.pdf", "plan.pdf"),
        (b"message/partial; number=2; total=5", "2 of 5"),
        (b"text/plain", "PGP"),
    ],
)
def test_what_cannot_be_read_is_said(kind: bytes, word: str) -> None:
    body = b"--b\nContent-Type: application/octet-stream\n\n-----BEGIN PGP MESSAGE-----\n--b--\n"
    assert any(word in remark for remark in said(body, b"Content-Type: " + kind + b"\n").remarks)


def test_lines_broken_for_the_way_are_joined() -> None:
    flowed = b"A line \nthat goes on.\n> quoted \n> on\n-- \nHans"
    assert (
        said(flowed, b"Content-Type: text/plain; format=flowed\n").text
        == "A line that goes on.\n> quoted on\n-- \nHans"
    )
    assert (
        said("白鷺 \n市".encode(), b"Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n").text
        == "白鷺市"
    )


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("base64", b"R3LDvMOfZQ=="),
        ("base64", b"R3LDvMOfZQ"),  # without its end
        ("BASE64 ", b"R3L!DvM\nOfZ*Q=="),
        ("base64", b"R3LDvA==\nw59l"),  # in pieces
        ("quoted-printable", b"Gr=C3=BC=\n=C3=9Fe"),
        ("x-uuencode", b"begin 644 x\n'1W+#O,.?90``\nend"),
        ("x-nothing", "Grüße".encode()),
    ],
)
def test_encoding_is_undone_however_damaged(encoding: str, body: bytes) -> None:
    mail = said(body, f"Content-Transfer-Encoding: {encoding}\nContent-Type: text/plain; charset=utf-8\n".encode())
    assert mail.text == "Grüße"


def test_broken_boundaries_lose_no_words() -> None:
    body = b"\n--x\nContent-Type: text/plain\n\nEins\n--x\nContent-Type: text/plain\n\nZwei"
    assert said(body, b"Content-Type: multipart/mixed\n").text == "Eins\n\nZwei"  # not named, not closed
    assert said(b"Only text", b"Content-Type: multipart/mixed; boundary=never\n").text == "Only text"
    # The inner one is left open.
    inner = b"--o\nContent-Type: multipart/alternative; boundary=i\n\n--i\n\nEins\n--o\n\nZwei\n--o--"
    assert said(inner, b"Content-Type: multipart/mixed; boundary=o\n").text == "Eins\n\nZwei"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        (b'filename="../../etc/passwd"', "passwd"),
        ('filename="Rechnung\u202efdp.exe"'.encode(), "Rechnungfdp.exe"),
        (b"filename*=utf-8''%E7%99%BD%E9%B7%BA.pdf", "白鷺.pdf"),
        (b'filename*0="Jahres"; filename*1=bericht.pdf', "Jahresbericht.pdf"),
        (b"filename*0*=utf-8''%E7%99%BD; filename*1*=%E9%B7%BA.pdf", "白鷺.pdf"),
        (b'filename="=?utf-8?b?' + b64encode("Grüße.pdf".encode()) + b'?="', "Grüße.pdf"),
        ('filename="Grüße.pdf"'.encode("latin-1"), "Grüße.pdf"),
        (b"filename=", "attachment.pdf"),
        (b'filename="a\0b.pdf"', "ab.pdf"),
    ],
)
def test_names_of_attachments_are_read_and_harmless(written: bytes, name: str) -> None:
    mail = said(b"x", b"Content-Type: application/pdf\nContent-Disposition: attachment; " + written + b"\n")
    assert [part.name for part in mail.parts] == [name]


def test_text_without_any_header_is_kept_and_anything_else_refused() -> None:
    mail = read_message(b"Dear all,\n\nwe met: it was fine.")
    assert mail.text == "Dear all,\n\nwe met: it was fine."
    assert mail.remarks
    for data in (b"", b"\n \n", bytes(100), b"\x89PNG\r\n\x1a\n" + bytes(range(256))):
        with pytest.raises(CannotRead):
            read_message(data)


# ------------------------------------------------------------------------------------------------ anything


CHARSETS = ("utf-8", "gb18030", "utf-7")


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp")), min_size=1),
    st.sampled_from(CHARSETS),
    st.sampled_from(("base64", "quoted-printable", "8bit")),
)
def test_what_is_written_with_the_standard_library_comes_back(text: str, charset: str, encoding: str) -> None:
    made = EmailMessage(policy=SMTP)
    made["Subject"] = " ".join(text.split()) or "-"
    made["From"] = "a@x.example"
    made["Date"] = email.utils.format_datetime(datetime(2024, 5, 6, tzinfo=UTC))
    made.set_content(text, charset=charset, cte=encoding)
    made.add_attachment(text.encode(), "application", "pdf", filename="a.pdf")
    mail = read_message(made.as_bytes())
    assert mail.text.split() == text.split()
    assert mail.subject == (" ".join(text.split()) or "-")
    assert mail.parts[0].data == text.encode()


WHOLE = (
    HEAD
    + b"Content-Type: multipart/mixed; boundary=b\nReferences: <1@x>\n\n--b\nContent-Type: text/html; charset=gb2312\n"
    + b"Content-Transfer-Encoding: quoted-printable\n\n<table><tr><td>a<img src='cid:x'>=E4&amp;</td></table>\n"
    + b"--b\nContent-Type: message/rfc822\n\nSubject: =?utf-8?b?4?= (x\n\ny\n--b\nContent-Transfer-Encoding: base64\n"
    + b"Content-Disposition: attachment; filename*0*=a'b'%\n\nAA=A\n--b--\n"
)
"""A message with a bit of everything, to be damaged."""


@given(st.data())
def test_whatever_the_bytes_a_message_is_read_or_refused(data: st.DataObject) -> None:
    seed = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 20))):
        at = data.draw(st.integers(0, len(seed) - 1))
        seed[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
        seed = seed or bytearray(b"x")
    for raw in (bytes(seed), data.draw(st.binary())):
        try:
            mail = read_message(raw)
        except CannotRead:
            continue
        "".join((mail.subject, mail.text, mail.html, *mail.remarks, *(part.name for part in mail.parts))).encode()
