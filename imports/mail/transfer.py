"""Content-Transfer-Encoding (RFC 2045 section 6) undone, however damaged it is."""

from __future__ import annotations

import binascii
import re
from typing import Final

from imports.mail import limits

_NO_BASE64: Final = re.compile(rb"[^A-Za-z0-9+/]+")
_ONLY_BASE64: Final = re.compile(rb"[A-Za-z0-9+/=]*")
_UUENCODE: Final = frozenset({"x-uuencode", "uuencode", "uue", "x-uue"})


def undone(data: bytes, encoding: str) -> bytes:
    """The bytes that were meant. An encoding that nobody knows is taken for none."""
    if encoding == "base64":
        return from_base64(data)
    if encoding == "quoted-printable":
        return binascii.a2b_qp(data)
    if encoding in _UUENCODE:
        return _from_uuencode(data)
    return data


def from_base64(data: bytes) -> bytes:
    """Base64 without or with too little padding, with foreign characters in it, or several joined into one."""
    try:
        first = binascii.a2b_base64(data)
    except (binascii.Error, ValueError):
        kept = _NO_BASE64.sub(b"", data)
        # Four characters are three bytes; one character left over is less than a byte.
        kept = kept[: len(kept) - (len(kept) % 4 == 1)]
        return binascii.a2b_base64(kept + b"=" * (-len(kept) % 4))
    end = data.find(b"=")
    rest = b"".join(data[end:].lstrip(b"=\r\n\t ").splitlines()) if end >= 0 else b""
    # Some programs encode piece by piece. What a mailing list has put below is text, and no base64.
    if rest and len(rest) % 4 == 0 and data.count(b"=") < limits.ENCODED_PIECES and _ONLY_BASE64.fullmatch(rest):
        pieces = [_NO_BASE64.sub(b"", piece) for piece in re.split(rb"=+", data)]
        return b"".join(
            binascii.a2b_base64(piece + b"=" * (-len(piece) % 4)) for piece in pieces if len(piece) % 4 != 1
        )
    return first


def _from_uuencode(data: bytes) -> bytes:
    if data.count(b"\n") > 10 * limits.ENCODED_PIECES:
        return data
    lines = data.splitlines()
    begun = next((number for number, line in enumerate(lines) if line.startswith(b"begin ")), -1)
    out: list[bytes] = []
    for line in lines[begun + 1 :]:
        if line.strip() in {b"end", b"`", b""}:
            continue
        try:
            out.append(binascii.a2b_uu(line))
        except binascii.Error:
            # Workaround that Python's own mail library uses as well: as many characters as the length byte asks for.
            count = (((line[0] - 32) & 63) * 4 + 5) // 3
            try:
                out.append(binascii.a2b_uu(line[:count]))
            except binascii.Error:
                continue
    return b"".join(out)
