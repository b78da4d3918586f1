"""The values of header fields as text: unfolded, with encoded words (RFC 2047) and raw bytes of any charset read."""

from __future__ import annotations

import binascii
import re
from typing import Final

from imports.mail import limits
from imports.mail.charsets import codec_of, decoded
from imports.mail.transfer import from_base64

_WORD: Final = re.compile(r"=\?([^?\s]{1,80})\?([bBqQ])\?([^?]*+(?:\?(?!=)[^?]*+)*+)\?=")
_IDENTIFIER: Final = re.compile(r"<[^<>\s]{1,990}>")
_FOLD: Final = re.compile(r"[ \t]*[\r\n]+[ \t]*")


def unfolded(raw: bytes, charset: str = "") -> str:
    """A value in one line, its encoded words still encoded. Raw bytes are UTF-8, or else in ``charset``, or guessed."""
    text = raw.decode("ascii") if raw.isascii() and b"\x1b" not in raw else decoded(raw, charset)
    return _FOLD.sub(" ", text).strip() if "\n" in text or "\r" in text else text.strip()


def read_words(text: str) -> str:
    """Text in which encoded words are decoded. Words of one charset are joined first: letters are cut between them."""
    if "=?" not in text:
        return " ".join(text.split()) if "  " in text or "\t" in text else text
    pieces: list[str] = []
    held = bytearray()
    holding = ""
    at = 0
    for found in _WORD.finditer(text):
        between = text[at : found.start()]
        charset = found[1].partition("*")[0].lower()
        if (between.strip() or charset != holding) and holding:
            pieces.append(decoded(bytes(held), holding))
            held.clear()
            holding = ""
        if between.strip() or (at == 0 and between):
            pieces.append(between)
        held += _bytes_of(found[2], found[3])
        holding = charset
        if codec_of(charset).startswith(("iso2022", "utf-7", "hz")):  # each word begins in ASCII anew
            pieces.append(decoded(bytes(held), holding))
            held.clear()
        at = found.end()
    if held:
        pieces.append(decoded(bytes(held), holding))
    pieces.append(text[at:])
    return " ".join("".join(pieces).split())


def header_text(raw: bytes, charset: str = "") -> str:
    """A value as a person reads it, in one line."""
    return read_words(unfolded(raw, charset))


def subject_of(raw: bytes, charset: str = "") -> str:
    return header_text(raw, charset)[: limits.LINE]


def identifiers(raw: bytes) -> tuple[str, ...]:
    """The identifiers of messages in a field, within their brackets, each once."""
    text = unfolded(raw)
    found = tuple(dict.fromkeys(_IDENTIFIER.findall(text)))
    bare = text.strip("<> ")
    # Old programs forget the brackets.
    return found or ((f"<{bare[:990]}>",) if "@" in bare and " " not in bare else ())


def _bytes_of(encoding: str, text: str) -> bytes:
    if encoding in "bB":
        return from_base64(text.encode("utf-8", "replace"))
    plain = text.replace(" ", "_").encode("utf-8", "replace")
    try:
        return binascii.a2b_qp(plain, header=True)
    except (binascii.Error, ValueError):
        return plain
