"""The cards of a vCard file, and the lines of each, decoded."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from imports.files.texts import decoded

if TYPE_CHECKING:
    from vobject import base as vobject

_BEGIN = re.compile(r"^\s*BEGIN\s*:\s*VCARD\s*$", re.IGNORECASE)
_END = re.compile(r"^\s*END\s*:\s*VCARD\s*$", re.IGNORECASE)
_DATA = re.compile(r"^data:([\w/+.-]+)?(;[^,]*)?,", re.IGNORECASE)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Property:
    """One property: its name in capitals, the words of its parameters in capitals, its text as it is written."""

    name: str
    types: frozenset[str]
    language: str
    raw: str

    @property
    def text(self) -> str:
        """The value as one text."""
        return unescaped(self.raw).strip()

    def fields(self) -> list[str]:
        """The value of a structured property, such as a name or an address, in its fields."""
        return [unescaped(field).strip() for field in _parted(self.raw)]

    def data(self) -> bytes | None:
        """The value as bytes, in base 64 or as a data: URI (RFC 2397); None for a link to elsewhere."""
        plain = self.raw.strip()
        if (found := _DATA.match(plain)) is not None:
            plain = plain[found.end() :]
        elif not self.types & {"B", "BASE64"}:
            return None
        try:
            return base64.b64decode("".join(plain.split()), validate=True)
        except (binascii.Error, ValueError):
            return None


@dataclass(frozen=True, slots=True)
class Card:
    """The properties of one card, in their order; ``is_whole`` unless its end is missing."""

    properties: tuple[Property, ...]
    is_whole: bool

    def all(self, name: str) -> list[Property]:
        """Those of this name that say anything, the preferred first."""
        found = [each for each in self.properties if each.name == name and each.raw.strip(" ;\t")]
        return sorted(found, key=lambda each: not each.types & {"PREF", "1"})

    def first(self, name: str) -> str:
        """The text of the first of this name, "" without one."""
        return next((each.text for each in self.all(name)), "")


def cards(data: bytes) -> Iterator[Card]:
    """Every card of a file, also one that is not ended; what stands around cards is passed over."""
    is_unicode = _is_unicode(data)
    text = decoded(data) if is_unicode else data.decode("latin-1")
    lines: list[str] | None = None
    for line in text.splitlines():
        if _BEGIN.match(line):
            if lines is not None:
                yield Card(_properties(lines, is_unicode=is_unicode), is_whole=False)
            lines = []
        elif lines is not None and _END.match(line):
            yield Card(_properties(lines, is_unicode=is_unicode), is_whole=True)
            lines = None
        elif lines is not None:
            lines.append(line)
    if lines is not None:
        yield Card(_properties(lines, is_unicode=is_unicode), is_whole=False)


def unescaped(text: str) -> str:
    r"""A value without its escapes: "\," is a comma, "\n" a new line (RFC 6350, 3.4)."""
    return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], text)


def _is_unicode(data: bytes) -> bool:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _properties(lines: list[str], *, is_unicode: bool) -> tuple[Property, ...]:
    """The properties in these lines; where they are no Unicode, each letter is a byte that nobody has decoded yet."""
    from io import StringIO

    from vobject import base as vobject

    found: list[Property] = []
    for line, number in vobject.getLogicalLines(StringIO("\n".join(lines)), allowQP=True):
        try:
            # What is quoted-printable vobject decodes, by the CHARSET that stands with it.
            is_decoded = is_unicode or "QUOTED-PRINTABLE" in line.partition(":")[0].upper()
            found.append(_property(vobject.textLineToContentLine(line, number), is_decoded=is_decoded))
        except (vobject.ParseError, LookupError, ValueError, binascii.Error):
            continue  # a line that nobody can read is passed over; the rest of the card holds
    return tuple(found)


def _property(line: vobject.ContentLine, *, is_decoded: bool) -> Property:
    """A line as vobject reads it; parameters without a name are types (vCard 2.1)."""
    params = line.params
    words = [*line.singletonparams, *(word for name in ("TYPE", "ENCODING", "PREF") for word in params.get(name, ()))]
    types = frozenset(part.strip().upper() for word in words for part in word.strip('"').split(","))
    raw = line.value if is_decoded else _decoded(line.value, next(iter(params.get("CHARSET", ())), ""))
    return Property(line.name.upper(), types, next(iter(params.get("LANGUAGE", ())), ""), raw)


def _decoded(raw: str, charset: str) -> str:
    """Bytes as the line says, else as UTF-8, else as Windows-1252; its LookupError for a charset that there is not."""
    data = raw.encode("latin-1")
    return data.decode(charset, "replace") if charset else decoded(data)


def _parted(raw: str) -> list[str]:
    """The fields of a structured value: at each semicolon that is not escaped."""
    return re.split(r"(?<!\\)(?:\\\\)*;", raw)
