from __future__ import annotations

import struct
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import CannotRead
from imports.mail.found import messages_of
from imports.mail.message import read_message
from imports.mail.outlook import read_outlook
from tests.imports.mail.compound import Fixed, Texts, Tree, compound, message

SENT = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
PDF = b"%PDF-1.7 " + b"x" * 5_000 + b"%%EOF"
RECIPIENT, ATTACHMENT = "__recip_version1.0_#0000000", "__attach_version1.0_#0000000"
LETTER = {0x001A: "IPM.Note", 0x0037: "Grüße aus 白鷺", 0x1000: "Sehr geehrte Frau Lin,\r\nbesten Dank."}


def msg(texts: Texts, fixed: Fixed | None = None, more: Tree | None = None) -> bytes:
    return compound(message(texts, fixed) | (more or {}))


def test_message_of_outlook_is_read_with_its_people_its_moment_and_what_is_attached(tmp_path: Path) -> None:
    inner = message({0x001A: "IPM.Note", 0x0037: "Programm", 0x1000: "Beigefügt.", 0x0C1A: "Lin"}, header=24)
    data = msg(
        {
            **LETTER,
            0x0C1A: "Müller, Hans",
            0x0C1E: "EX",
            0x0C1F: "/O=STADT/CN=MUELLER",
            0x5D01: "h.mueller@stadt.example",
        },
        {0x0039: SENT},
        {
            f"{RECIPIENT}0": message({0x3001: "Lin Mei", 0x39FE: "lin@bailu.example"}, {0x0C15: 1}, header=8),
            f"{RECIPIENT}1": message({0x3001: "kanzlei@stadt.example", 0x3002: "EX"}, {0x0C15: 2}, header=8),
            f"{ATTACHMENT}0": message(
                {0x3707: "../../etc/Plan\u202egpj.pdf", 0x3701: PDF, 0x370E: "application/pdf"}, {0x3705: 1}, header=8
            ),
            f"{ATTACHMENT}1": {**message({}, {0x3705: 5}, header=8), "__substg1.0_3701000D": inner},
            f"{ATTACHMENT}2": message({0x3707: "fern.doc"}, {0x3705: 2}, header=8),
        },
    )
    path = tmp_path / "a.msg"
    path.write_bytes(data)
    (found,) = messages_of(path)
    mail = found.mail()
    assert (mail.subject, mail.text) == ("Grüße aus 白鷺", "Sehr geehrte Frau Lin,\nbesten Dank.")
    assert [(each.name, each.email) for each in mail.sender] == [("Müller, Hans", "h.mueller@stadt.example")]
    assert [each.email for each in mail.to] == ["lin@bailu.example"]
    assert [each.email for each in mail.copy] == ["kanzlei@stadt.example"]
    assert (mail.sent, mail.offset_minutes) == (SENT, None)
    assert [part.name for part in mail.parts] == ["Plangpj.pdf", "Programm.eml"]
    assert mail.parts[0].data.startswith(PDF)
    assert read_message(mail.parts[1].data).text == "Beigefügt."
    assert any("fern.doc" in remark for remark in mail.remarks)
    assert found.source() == data
    assert read_message(data) == mail


def test_header_that_came_over_the_net_knows_addresses_and_zone_better() -> None:
    header = (
        "From: Hans <hans@stadt.example>\r\nTo: Lin <lin@bailu.example>\r\nDate: Mon, 6 May 2024 09:08:09 +0200\r\n"
        "Message-ID: <1@stadt.example>\r\nReferences: <0@bailu.example>\r\n"
    )
    mail = read_outlook(
        msg(
            {**LETTER, 0x007D: header, 0x0042: "Hans"},
            more={
                f"{RECIPIENT}0": message({0x3001: "Lin", 0x3003: "/o=ex/cn=lin", 0x3002: "EX"}, {0x0C15: 1}, header=8)
            },
        )
    )
    assert (mail.sent, mail.offset_minutes) == (SENT, 120)
    assert [each.email for each in (*mail.sender, *mail.to)] == ["hans@stadt.example", "lin@bailu.example"]
    assert (mail.message_id, mail.references) == ("<1@stadt.example>", ("<0@bailu.example>",))


def test_text_comes_from_html_in_its_code_page_or_from_rich_text() -> None:
    page = read_outlook(msg({0x001A: "IPM.Note", 0x1013: "<p>Łódź</p>".encode("cp1250")}, {0x3FDE: 1250}))
    assert (page.text, page.html) == ("Łódź", "<p>Łódź</p>")
    rtf = rb"{\rtf1\ansi Nur {\b fett} und \u30333?.\par}"
    packed = struct.pack("<II4sI", len(rtf) + 12, len(rtf), b"MELA", 0) + rtf
    assert read_outlook(msg({0x001A: "IPM.Note", 0x1009: packed})).text == "Nur fett und 白."
    broken = read_outlook(msg({0x001A: "IPM.Note", 0x1009: b"\1" + packed[:20]}))
    assert broken.text == ""
    assert broken.remarks


def test_what_is_no_letter_is_named_or_refused() -> None:
    assert "appointment" in read_outlook(msg({**LETTER, 0x001A: "IPM.Appointment"})).remarks[0]
    with pytest.raises(CannotRead, match="contact"):
        read_outlook(msg({**LETTER, 0x001A: "IPM.Contact"}))
    with pytest.raises(CannotRead, match="Office"):
        read_outlook(compound({"WordDocument": b"x"}))


def test_file_that_lies_about_its_sizes_is_refused_at_once() -> None:
    data = msg({**LETTER})
    for at in (44, 64, 72):  # the sectors of its tables
        lying = bytearray(data)
        struct.pack_into("<I", lying, at, 0xFFFFFF)
        with pytest.raises(CannotRead):
            read_outlook(bytes(lying))
    with pytest.raises(CannotRead):
        read_outlook(data[:700])


@given(st.data())
def test_damaged_file_is_read_or_refused(data: st.DataObject) -> None:
    raw = bytearray(msg({**LETTER}, {0x0039: SENT}))
    for _ in range(data.draw(st.integers(1, 12))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.sampled_from((0, 1, 0x7F, 0xFE, 0xFF)))
    try:
        read_outlook(bytes(raw))
    except CannotRead:
        return
