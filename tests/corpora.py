"""Reads other people's mail, one file or folder after another: ``python -m tests.corpora PATH…``.

Prints how many messages were read, what was refused and why, what took long, and which words of the texts the standard
library finds and Twinbook does not. Ends with 1 where anything else than a refusal was raised, or words were lost.
"""

from __future__ import annotations

import email
import email.policy
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from email.message import Message
from pathlib import Path

from db.errors import CannotRead
from imports.mail.found import Found, messages_of
from imports.mail.mail import Mail

SLOW = 1.0
"""Seconds for one message, from which on it is named."""


@dataclass
class Verdict:
    read: int = 0
    refused: list[tuple[str, str]] = field(default_factory=list)
    crashed: list[tuple[str, str]] = field(default_factory=list)
    lost: list[tuple[str, list[str]]] = field(default_factory=list)
    slow: list[tuple[str, float]] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        return not self.crashed and not self.lost


def judge(paths: Iterable[Path]) -> Verdict:
    """Read all there is, and compare."""
    verdict = Verdict()
    for path in paths:
        for found in messages_of(path):
            _judge(found, verdict)
    return verdict


def _judge(found: Found, verdict: Verdict) -> None:
    named = f"{found.path} ({found.name})"
    begun = time.perf_counter()
    try:
        mail = found.mail()
        lost = words_lost(found.source(), mail)
    except CannotRead as error:
        verdict.refused.append((named, str(error)))
        return
    except Exception as error:  # noqa: BLE001  # that it is none is what is asked
        verdict.crashed.append((named, repr(error)))
        return
    took = time.perf_counter() - begun
    verdict.read += 1
    if took > SLOW:
        verdict.slow.append((named, took))
    if lost:
        verdict.lost.append((named, lost))


def words_lost(source: bytes, mail: Mail) -> list[str]:
    """The words in parts of plain text, as the standard library reads them, that are neither in the text nor attached.

    A letter that no reader could decode is none, so that a word with a mark for it is not asked for.
    """
    if source.startswith(b"\xd0\xcf\x11\xe0"):
        return []
    ours = Counter(_words(mail.text))
    for part in mail.parts:
        if part.media_type.startswith(("text/", "message/")):
            ours.update(_words(part.data.decode("utf-8", "replace")))
            ours.update(_words(part.data.decode("latin-1")))
        if part.media_type == "message/rfc822":
            for text in texts_by_the_standard_library(part.data):
                ours.update(_words(text))
    known = set(ours)
    run_on = "".join("".join(ours).split())
    return [
        word
        for text in texts_by_the_standard_library(source)
        for word in _words(text)
        if word not in known and word not in run_on
    ]


def texts_by_the_standard_library(source: bytes) -> Iterator[str]:
    """What the plain text parts say, where the standard library can tell."""
    try:
        parts = list(_within(email.message_from_bytes(source)))
    except Exception:  # noqa: BLE001  # it trips over some
        return
    for part in parts:
        if part.get_content_type() != "text/plain" or part.is_multipart():
            continue
        raw = part.get_payload(decode=True)
        if not isinstance(raw, bytes):
            continue
        try:
            yield raw.decode(part.get_content_charset("ascii"))
        except (UnicodeError, LookupError, ValueError, AssertionError):
            yield raw.decode("ascii", "replace")


def _within(part: Message) -> Iterator[Message]:
    """All parts, without those of a message in base64, which the standard library takes for its text."""
    yield part
    is_encoded = part.get("content-transfer-encoding", "").strip().lower() == "base64"
    if part.is_multipart() and not (is_encoded and part.get_content_maintype() == "message"):
        for each in part.get_payload():
            if isinstance(each, Message):
                yield from _within(each)


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", text) if "\ufffd" not in word]


def main(arguments: list[str]) -> int:
    verdict = judge(map(Path, arguments))
    say = sys.stdout.write
    for named, why in verdict.refused:
        say(f"refused  {named}: {why}\n")
    for named, took in verdict.slow:
        say(f"slow     {named}: {took:.1f} s\n")
    for named, words in verdict.lost:
        say(f"lost     {named}: {len(words)} words: {' '.join(words[:12])}\n")
    for named, why in verdict.crashed:
        say(f"crashed  {named}: {why}\n")
    counts = (len(verdict.refused), len(verdict.crashed), len(verdict.lost))
    say("{} read, {} refused, {} crashed, {} with words lost\n".format(verdict.read, *counts))
    return 0 if verdict.is_good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
