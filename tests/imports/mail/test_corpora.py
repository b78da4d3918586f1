"""Messages that nobody here wrote: those of Python's own tests, where this Python has brought them along."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from imports.mail.message import read_message
from tests.corpora import judge, words_lost
from tests.imports.mail.test_message import HEAD

FAULTS = (
    b"\nPlain words",
    (
        b"Content-Type: multipart/mixed; boundary=b\n\npreamble\n--b\n\nOne\n--b\n"
        b"Content-Type: text/plain; name=x.txt\n\nTwo\n--b--\nepilogue"
    ),
    (
        b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nNot closed\n--b\n"
        b"Content-Type: multipart/alternative; boundary=b\n\n--b\n\nSame"
    ),
    b"Content-Type: multipart/alternative; boundary=b\n\n--b\n\nDeutsch\n--b\n\nEnglish\n--b--",
    b"Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nno field here\n--b--",
    b"Content-Type: message/external-body; access-type=local-file\n\nContent-Type: text/plain\n\nphantom",
    b"Content-Type: text/plain; charset=klingon\n\nUnknown charset",
    b"this is no field\n\nstill text",
    b"Content-Type: text\n\nOld type",
    b"Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: x\n\nInner\n--b--",
)


def bundled() -> list[Path]:
    """The folder of messages of Python's tests; nothing where the tests are not installed."""
    try:
        found = importlib.util.find_spec("test.test_email")
    except ModuleNotFoundError:
        return []
    places = found.submodule_search_locations if found is not None else None
    return [Path(place, "data") for place in places or () if Path(place, "data").is_dir()]


def test_messages_of_python_are_read_or_refused_and_lose_no_words() -> None:
    verdict = judge(bundled())
    assert verdict.is_good, (verdict.crashed, verdict.lost)
    assert all("no message" in why or "empty" in why for _, why in verdict.refused)
    assert not verdict.slow


def test_messages_with_the_same_faults_lose_no_words() -> None:
    for fault in FAULTS:
        source = HEAD + fault
        assert words_lost(source, read_message(source)) == []


def test_lost_word_would_be_noticed() -> None:
    assert words_lost(HEAD + b"\nOne two", read_message(HEAD + b"\nOne")) == ["two"]
