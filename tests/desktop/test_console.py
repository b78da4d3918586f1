"""Sentences, tables and progress on terminals of every kind."""

from __future__ import annotations

import io
import sys

import pytest

from desktop import console


def test_columns_stand_under_each_other_in_every_script(capsys: pytest.CaptureFixture[str]) -> None:
    console.say_table([("白鷺市", "active", "7"), ("Bailu", "idea", "1,200"), ("ไทย é", "", "3")], right=(2,))
    assert capsys.readouterr().out == "白鷺市  active      7\nBailu   idea    1,200\nไทย é               3\n"


@pytest.mark.parametrize(("text", "cells"), [("", 0), ("abc", 3), ("白鷺", 4), ("é", 1), ("e\u0301", 1), ("ｱ", 1)])
def test_a_text_takes_as_many_cells_as_a_terminal_gives_it(text: str, cells: int) -> None:
    assert console.width_of(text) == cells


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_told_on_a_terminal_and_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with console.progress("Setting the pages") as tell:
        tell(0, 0)
        tell(1000, 2000)
    shown = terminal.getvalue()
    assert "Setting the pages: 1,000 of 2,000" in shown
    assert shown.endswith(" \r")


def test_progress_is_silent_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    with console.progress("Setting the pages") as tell:
        tell(1, 2)
    assert capsys.readouterr().err == ""


def test_a_lone_surrogate_becomes_json_s_own_escape(capfd: pytest.CaptureFixture[str]) -> None:
    console.say_json({"path": "\udc80", "name": "宜蘭市\x9b"})
    sys.stdout.flush()
    assert capfd.readouterr().out == '{\n  "path": "\\udc80",\n  "name": "宜蘭市\\u009b"\n}\n'
