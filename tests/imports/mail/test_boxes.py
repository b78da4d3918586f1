from __future__ import annotations

from pathlib import Path

import pytest

from db.errors import CannotRead
from imports.mail import limits
from imports.mail.found import messages_of


def letter(number: int, text: str = "Text") -> bytes:
    return f"From: a{number}@x.example\nSubject: Nr. {number}\n\n{text}\n".encode()


def subjects(path: Path) -> list[str]:
    return [found.mail().subject for found in messages_of(path)]


@pytest.mark.parametrize(
    "line",
    [
        "From - Sat Jan 06 01:05:34 2024",  # Thunderbird
        "From hans@x.example Sat Jan  6 01:05:34 2024",  # mutt
        "From 1234567890@xxx Sat Jan 06 01:05:34 +0000 2024",  # Gmail
        "From MAILER_DAEMON Sat, 06 Jan 2024 01:05:34 +0100",
        "From ",  # Thunderbird since 2023
    ],
)
def test_mailbox_of_any_program_gives_its_messages(tmp_path: Path, line: str) -> None:
    box = tmp_path / "Posteingang"
    said = "From now on we meet on Mondays.\n\nFrom the mayor: greetings.\nFrom x@y.example we heard nothing."
    box.write_bytes(b"\n".join(f"{line}\n".encode() + letter(number, said) for number in range(3)))
    found = list(messages_of(box))
    assert [each.mail().subject for each in found] == ["Nr. 0", "Nr. 1", "Nr. 2"]
    assert all(each.mail().text == said for each in found)
    assert found[1].source().startswith(b"From: a1@x.example")
    assert found[1].name == "Posteingang, message 2"


def test_quoted_lines_are_given_back_as_they_were_written(tmp_path: Path) -> None:
    box = tmp_path / "a.mbox"
    box.write_bytes(b"From - Sat Jan 06 01:05:34 2024\n" + letter(1, ">From the mayor\n>>From afar"))
    assert [found.mail().text for found in messages_of(box)] == ["From the mayor\n>From afar"]


def test_message_that_tells_its_length_may_hold_others(tmp_path: Path) -> None:
    box = tmp_path / "a.mbox"
    line = b"From hans@x.example Sat Jan  6 01:05:34 2024\n"
    body = b"As it stood in the box:\n\n" + line + letter(9)
    first = b"From: a@x.example\nSubject: Outer\nContent-Length: %d\n\n" % len(body)
    box.write_bytes(line + first + body + b"\n" + line + letter(2))
    assert subjects(box) == ["Outer", "Nr. 2"]
    assert "Nr. 9" in next(messages_of(box)).mail().text


def test_message_without_a_date_is_dated_by_its_line_in_the_mailbox(tmp_path: Path) -> None:
    box = tmp_path / "a.mbox"
    box.write_bytes(b"From - Sat Jan 06 01:05:34 2024\n" + letter(1))
    (found,) = messages_of(box)
    sent = found.mail().sent
    assert sent is not None
    assert sent.isoformat() == "2024-01-06T01:05:34+00:00"


def test_large_mailbox_is_walked_piece_by_piece(tmp_path: Path) -> None:
    box = tmp_path / "a.mbox"
    with box.open("wb") as file:
        for number in range(60):
            file.write(b"From - Sat Jan 06 01:05:34 2024\r\n" + letter(number, "x" * 99_991 + "\nFrom ") + b"\r\n")
    assert subjects(box) == [f"Nr. {number}" for number in range(60)]


def test_folders_are_walked_as_mail_programs_keep_them(tmp_path: Path) -> None:
    for folder in (
        "Maildir/cur",
        "Maildir/new",
        "Maildir/tmp",
        "Maildir/.Sent/cur",
        "Maildir/.Sent/new",
        "Local/Inbox.sbd",
    ):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "Maildir/cur/1.M1P1.host:2,S".replace(":", "_")).write_bytes(letter(1))
    (tmp_path / "Maildir/new/2.M1P1.host").write_bytes(letter(2))
    (tmp_path / "Maildir/tmp/3.M1P1.host").write_bytes(letter(3))
    (tmp_path / "Maildir/.Sent/cur/4.host").write_bytes(letter(4))
    (tmp_path / "Maildir/dovecot-uidlist").write_text("3 V1 N5")
    (tmp_path / "Local/Inbox").write_bytes(b"From - Sat Jan 06 01:05:34 2024\n" + letter(5))
    (tmp_path / "Local/Inbox.msf").write_text("// <!-- Mork -->")
    (tmp_path / "Local/Inbox.sbd/Bailu").write_bytes(b"From - Sat Jan 06 01:05:34 2024\n" + letter(6))
    (tmp_path / "a.eml").write_bytes(letter(7))
    assert sorted(subjects(tmp_path)) == [f"Nr. {number}" for number in (1, 2, 4, 5, 6, 7)]


def test_what_is_no_mail_is_refused_each_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04rest")
    (tmp_path / "b.pst").write_bytes(b"!BDNrest")
    (tmp_path / "c.eml").write_bytes(b"")
    (tmp_path / "d.eml").write_bytes(bytes(200))
    with (tmp_path / "e.eml").open("wb") as file:
        file.truncate(limits.MESSAGE + 1)
    reasons: dict[str, str] = {}
    for found in messages_of(tmp_path):
        with pytest.raises(CannotRead) as caught:
            found.mail()
        reasons[found.name] = str(caught.value)
    assert set(reasons) == {"a.zip", "b.pst", "c.eml", "d.eml", "e.eml"}
    assert "Unpack" in reasons["a.zip"]
    assert "Outlook" in reasons["b.pst"]
    assert "empty" in reasons["c.eml"]
    assert "150 MB" in reasons["e.eml"]
    (missing,) = messages_of(tmp_path / "nowhere.eml")
    assert missing.refusal
