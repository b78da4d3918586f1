"""A file that a person asked for is written whole or not at all, and never over another one unasked."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from db.errors import BookExists, CannotWrite
from exports.saving import must_be_free, saving


def test_the_file_appears_when_it_is_whole(tmp_path: Path) -> None:
    output = tmp_path / "宜蘭市 2024.pdf"
    with saving(output) as file:
        file.write(b"first")
        assert not output.exists()
    assert output.read_bytes() == b"first"
    assert list(tmp_path.iterdir()) == [output]


def test_a_failure_leaves_what_stood_there(tmp_path: Path) -> None:
    output = tmp_path / "2024.pdf"
    output.write_bytes(b"former")
    with pytest.raises(KeyError):
        _write_half(output)
    assert output.read_bytes() == b"former"
    assert list(tmp_path.iterdir()) == [output]


def _write_half(output: Path) -> None:
    with saving(output) as file:
        file.write(b"half")
        raise KeyError


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match=r"cannot be written: No space left"), saving(tmp_path / "2024.pdf"):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert list(tmp_path.iterdir()) == []


def test_a_fault_that_is_not_the_disk_s_stays_what_it_is(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), saving(tmp_path / "2024.pdf"):
        raise FileNotFoundError(errno.ENOENT, "No such file", "a font")


def test_a_folder_and_a_place_without_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="is a folder"), saving(tmp_path):
        pass
    with pytest.raises(CannotWrite, match="There is no folder"), saving(tmp_path / "nowhere" / "2024.pdf"):
        pass


def test_what_stands_there_is_not_free(tmp_path: Path) -> None:
    must_be_free(tmp_path / "2024.pdf")
    (tmp_path / "2024.pdf").symlink_to("gone")
    with pytest.raises(BookExists):
        must_be_free(tmp_path / "2024.pdf")
