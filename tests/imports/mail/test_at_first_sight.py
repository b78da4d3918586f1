"""What is taken for mail before it is read."""

from __future__ import annotations

import os
from pathlib import Path

from imports.mail.endings import holds_mail, is_box
from tests.imports.mail.post import message, written


def test_messages_mailboxes_and_folders_of_them_are_mail(tmp_path: Path) -> None:
    (tmp_path / "Inbox").write_bytes(b"From lin@bailu.example Tue Mar  5 10:30:00 2024\n" + message())
    (tmp_path / "Letter.EML").write_bytes(message())
    box, maildir, folder = tmp_path / "Old.mbox", tmp_path / "Maildir", tmp_path / "saved"
    for one in (box, maildir / "cur", maildir / "new", folder):
        one.mkdir(parents=True)
    written(folder, message())
    for path in (tmp_path / "Inbox", tmp_path / "Letter.EML", box, maildir, folder):
        assert holds_mail(path), path
    assert is_box(tmp_path / "Inbox")
    assert not is_box(tmp_path / "Letter.EML")


def test_other_files_are_none(tmp_path: Path) -> None:
    (tmp_path / "README").write_text("From here on it is written what this is.\n")
    (tmp_path / "minutes.pdf").write_bytes(b"%PDF-1.7")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
    mixed, empty = tmp_path / "mixed", tmp_path / "empty"
    mixed.mkdir()
    empty.mkdir()
    written(mixed, message())
    (mixed / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    for path in (tmp_path / "README", tmp_path / "minutes.pdf", mixed, empty, tmp_path / "gone", tmp_path / "pipe"):
        assert not holds_mail(path), path
