"""The window around the book: faults that nobody caught, Ctrl+C, and books that come into it and go."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QObject
from pytestqt.qtbot import QtBot

from db.errors import CannotWrite
from desktop import application, log, paths
from desktop.faults import Faults
from desktop.signals import Signals

HOUSE = Path(__file__).parents[2]


@pytest.fixture
def told(qapp: QObject, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The sentences that a person was told."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    sentences: list[str] = []
    faults = Faults(qapp, sentences.append)
    yield sentences
    faults.deleteLater()


def test_what_nobody_caught_is_told_and_the_window_goes_on(told: list[str], qtbot: QtBot) -> None:
    sys.excepthook(ValueError, ValueError("Lin Mei-hua"), None)
    sys.excepthook(CannotWrite, CannotWrite("The disk is full."), None)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [log.sentence_of(ValueError()), "The disk is full."]
    assert "Lin" not in paths.log_file().read_text(encoding="utf-8")


def test_a_fault_in_another_thread_is_told_on_the_window_s(told: list[str], qtbot: QtBot) -> None:
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(told) == 1)
    assert "ZeroDivisionError" in paths.log_file().read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no such signal")
def test_ctrl_c_closes_the_window_while_qt_waits(qapp: QObject, qtbot: QtBot) -> None:
    closed: list[int] = []
    before = signal.getsignal(signal.SIGINT)
    signals = Signals(qapp, lambda: closed.append(1))
    try:
        threading.Timer(0.05, os.kill, (os.getpid(), signal.SIGINT)).start()
        qtbot.waitUntil(lambda: closed == [1], timeout=5000)
    finally:
        signals.stop()
    assert signal.getsignal(signal.SIGINT) is before


_OPEN = """
import sys
from PySide6.QtCore import QTimer
from desktop import opening
from desktop.main import main
begin = opening.Opening.begin
def and_close(self, asked):
    begin(self, asked)
    print(self._window.frame.isVisible(), self._window.frame.windowTitle())
    QTimer.singleShot(0, self._window.frame.close)
opening.Opening.begin = and_close
sys.exit(main(sys.argv[1:]))
"""


def test_a_book_opens_in_the_window_and_is_one_file_after_it(larkhaven: Path) -> None:
    command = [sys.executable, "-c", _OPEN, str(larkhaven)]
    said = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, cwd=HOUSE)
    assert (said.returncode, said.stderr) == (0, "")
    assert said.stdout.startswith("True")
    assert [file.name for file in larkhaven.parent.iterdir()] == [larkhaven.name]


@pytest.mark.parametrize(
    ("chosen", "system", "shown"), [("", "C", "en_001"), ("de", "C", "de_DE"), ("", "pt_PT", "pt_PT")]
)
def test_days_and_numbers_are_a_person_s_even_where_the_system_names_no_language(
    monkeypatch: pytest.MonkeyPatch, chosen: str, system: str, shown: str
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(system))
    assert application._locale(chosen).name() == shown
