"""Mail that was made to do harm: each is read or refused, in a moment, and nothing of it runs or is fetched."""

from __future__ import annotations

import time
from base64 import encodebytes
from collections.abc import Callable

import pytest

from db.errors import CannotRead
from imports.mail import limits
from imports.mail.message import read_message

HEAD = b"From: a@x.example\nTo: b@x.example\nSubject: s\nDate: Mon, 6 May 2024 09:08:09 +0200\n"
HTML = HEAD + b"Content-Type: text/html; charset=utf-8\n\n"
MIXED = HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n"
MILLION = 1_000_000
SECONDS = 5.0


def nested(depth: int) -> bytes:
    parts = (b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (number, number) for number in range(depth))
    return HEAD + b"".join(parts) + b"Content-Type: text/plain\n\ninnermost\n"


# fmt: off
HOSTILE: dict[str, Callable[[], bytes]] = {
    "100,000 parts within each other": lambda: nested(100_000),
    "100,000 messages within each other": lambda: HEAD + b"Content-Type: message/rfc822\n\nFrom: x@y.z\n" * 100_000,
    "100,000 parts beside each other": lambda: MIXED + b"".join(b"--b\n\npart%d\n" % n for n in range(100_000)),
    "100,000 attachments": lambda: MIXED + b"--b\nContent-Type: application/pdf\n\nx\n" * 100_000,
    "10,000 boundaries that are open": lambda: HEAD + b"Content-Type: multipart/mixed\n\n--b\n" * 10_000,
    "a header of 50 MB": lambda: HEAD + b"a:\n" * (50 * MILLION // 3) + b"\nbody",
    "a line of 50 MB": lambda: b"X: " + b"a" * (50 * MILLION) + b"\n" + HEAD + b"\nbody",
    "a field of 50 MB in short lines": lambda: b"X: " + b"a\n " * (50 * MILLION // 3) + b"\n" + HEAD + b"\nbody",
    "a million addresses": lambda: b"To: " + b", ".join(b"<n%d@x.de>" % n for n in range(MILLION)) + b"\n\nbody",
    "a million brackets": lambda: b"To: " + b"(" * MILLION + b"<" * MILLION + b"\n" + HEAD + b"\n",
    "a million quotes": lambda: b"To: " + b'"\\' * MILLION + b"\n" + HEAD + b"\n",
    "a million signs": lambda: b"To: " + b"@" * MILLION + b"a:" * MILLION + b"\n" + HEAD + b"\n",
    "encoded words without end": lambda: b"Subject: " + b"=?utf-8?q?=C3=BC" * MILLION + b"\n\n",
    "parameters without end": lambda: (
        HEAD + b"Content-Type: text/plain; " + b"n*1*=%41;" * MILLION + b'a="' + b"\\" * MILLION
        + b"\n\n"
    ),
    "identifiers without end": lambda: b"References: " + b"<a@b> <" * MILLION + b"\n\n",
    "100,000 elements within each other": lambda: HTML + b"<div>" * 100_000 + b"<p>x" * 100_000,
    "formats that are never closed": lambda: (
        HTML + b"".join(b"<font color=%d>" % n for n in range(50_000))
        + b"<p>x" * 50_000
    ),
    "tables within tables": lambda: HTML + b"<table><tr><td>" * 60_000,
    "tags without end": lambda: HTML + b"<a " * MILLION + b'<a ="' * 100_000 + b">",
    "comments without end": lambda: HTML + b"<!--" * MILLION + b">",
    "signs that are to be escaped": lambda: HTML + b"&" * (3 * MILLION),
    "scripts without end": lambda: HTML + b"<script>" * 300_000 + b"<title>x</title>" * 50_000,
    "text of 50 MB": lambda: HEAD + b"\n" + b"word " * (10 * MILLION),
    "lines that may be boundaries": lambda: MIXED + b"--b\n\n" + b"--x\n" * (5 * MILLION),
    "lines without text": lambda: HEAD + b"Content-Type: text/plain; format=flowed\n\n" + b"a \n" * MILLION,
    "a charset that counts": lambda: (
        HEAD + b"Content-Type: text/plain; charset=punycode\n\n" + b"a" * MILLION
        + b"-\xff" * MILLION
    ),
    "base64 in a million pieces": lambda: (
        HEAD + b"Content-Type: a/b\nContent-Transfer-Encoding: base64\n\n"
        + b"AA==" * (5 * MILLION)
    ),
    "uuencode in a million lines": lambda: (
        HEAD + b"Content-Type: a/b\nContent-Transfer-Encoding: x-uuencode\n\n"
        + b"!\n" * (5 * MILLION)
    ),
    "nulls": lambda: bytes(50 * MILLION),
    "carriage returns": lambda: b"\r" * (30 * MILLION),
}
# fmt: on


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE)
def test_hostile_message_takes_a_moment(make: Callable[[], bytes]) -> None:
    data = make()
    begun = time.process_time()
    try:
        mail = read_message(data)
    except CannotRead:
        return
    finally:
        assert time.process_time() - begun < SECONDS
    assert len(mail.text) <= limits.TEXT
    assert len(mail.html) <= limits.HTML * 2
    assert len(mail.parts) <= limits.ATTACHED
    assert len(mail.to) <= 2 * limits.ADDRESSES


def test_thousand_parts_within_each_other_hide_no_text() -> None:
    assert read_message(nested(1_000)).text == "innermost"


def test_fields_behind_an_endless_one_are_read() -> None:
    mail = read_message(b"X-Trap: " + b"a" * (20 * MILLION) + b"\n" + HEAD + b"\nbody")
    assert (mail.subject, mail.text) == ("s", "body")


def test_attachment_beyond_all_measure_is_left_out_and_named() -> None:
    whole = b"Content-Type: application/zip; name=bomb.zip\nContent-Transfer-Encoding: base64\n\n"
    mail = read_message(HEAD + whole + encodebytes(bytes(limits.PART // 4)).replace(b"\n", b"") * 4 + b"AAAA")
    assert not mail.parts
    assert "bomb.zip" in mail.remarks[0]
    with pytest.raises(CannotRead, match="150 MB"):
        read_message(bytes(limits.MESSAGE + 1))
