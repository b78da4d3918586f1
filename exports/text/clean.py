"""What of a text is printed: line breaks made one kind, control characters dropped, nothing else touched."""

from __future__ import annotations

import re

_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BLANKS = re.compile(r"[\t]")
# C0, C1, lone surrogates, non-characters, byte order marks; and the embeddings, overrides and isolates of bidirectional
# text, which could make a page say something else than the record does.
_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
_PLAIN = re.compile(r"[ -~\u00a0-\u02ff]*")


def clean(text: str) -> str:
    """The text as it is printed; the line break is its only control character."""
    if _PLAIN.fullmatch(text):
        return text
    return _DROPPED.sub("", _BLANKS.sub(" ", _BREAKS.sub("\n", text)))
