"""The header of a message or part: the wanted fields, raw, however much else stands there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from imports.mail import limits

_NAME: Final = re.compile(rb"([!-9;-~]{1,100})[ \t]*:[ \t]*")
_END: Final = re.compile(rb"\r?\n(?![ \t])")
_BLANK: Final = re.compile(rb"\r?\n")
_OVER: Final = re.compile(rb"\r?\n\r?\n")
_ENVELOPE: Final = re.compile(rb">?From [^\n]*\n")
_WANTED: Final = frozenset(
    (
        b"from to cc bcc sender reply-to subject date message-id in-reply-to references received mime-version "
        b"content-type content-transfer-encoding content-disposition content-id content-location content-language "
        b"content-description apparently-to resent-date delivery-date x-mailer"
    ).split()
)


@dataclass(slots=True)
class Fields:
    """Raw values by lower name, in the order they stand in. ``body`` is where the body begins."""

    body: int = 0
    count: int = 0
    is_cut: bool = False
    values: dict[str, list[bytes]] = field(default_factory=dict[str, list[bytes]])

    def first(self, name: str) -> bytes:
        """The first that says something; b"" for none."""
        return next((value for value in self.values.get(name, ()) if value.strip()), b"")

    def all(self, name: str) -> bytes:
        """All of the name as one list, as of a message with two From fields."""
        found = self.values.get(name, ())
        return found[0] if len(found) == 1 else b", ".join(found)


def fields_at(data: bytes, at: int, boundaries: dict[bytes, int]) -> Fields:
    """The header that begins there. It ends before a blank line, a boundary, or what is no field."""
    fields = Fields()
    kept = 0
    while envelope := _ENVELOPE.match(data, at):
        at = envelope.end()
    while (named := _NAME.match(data, at)) is not None:
        if boundaries and data.startswith(b"--", at) and is_boundary(data, at, boundaries):
            break
        if fields.count >= limits.FIELDS or kept > limits.HEADER:
            fields.is_cut = True
            over = _OVER.search(data, at)
            fields.body = over.end() if over else len(data)
            return fields
        ended = _END.search(data, named.end())
        stop = ended.start() if ended else len(data)
        fields.count += 1
        kept += min(stop - named.end(), limits.FIELD)
        name = named[1].lower()
        if name in _WANTED:
            # A value is cut where it is no longer one of an honest message.
            fields.is_cut |= stop - named.end() > limits.FIELD
            value = data[named.end() : min(stop, named.end() + limits.FIELD)]
            fields.values.setdefault(name.decode("ascii"), []).append(value)
        at = ended.end() if ended else len(data)
    blank = _BLANK.match(data, at)
    fields.body = blank.end() if blank else at
    return fields


def is_boundary(data: bytes, at: int, boundaries: dict[bytes, int]) -> bool:
    """Whether the line there ends one of the parts that are open."""
    end = data.find(b"\n", at)
    line = data[at + 2 : end if end >= 0 else len(data)].rstrip()
    return line in boundaries or (line.endswith(b"--") and line[:-2] in boundaries)
