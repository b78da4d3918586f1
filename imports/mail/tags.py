"""HTML as it is sent, cut into text and tags in a time that grows with its length alone, however broken it is.

The standard library's parser is not used: on some broken tags its time grows with the square of the length.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from imports.mail.charsets import clean

_OPEN: Final = re.compile(
    r"<([a-zA-Z][^\s/>]*+)([^>=]*+(?:=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+|)[^>=]*+)*+)>"
)
_ATTRIBUTE: Final = re.compile(r"([^\s=/>\"']+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))")
_CLOSE: Final = re.compile(r"</([a-zA-Z][^\s/>]*)")
_NOT_SHOWN: Final = {
    name: re.compile(rf"</{name}\b", re.IGNORECASE)
    for name in ("script", "style", "title", "iframe", "noembed", "noframes", "template", "object", "svg", "math")
}
_FAILURES: Final = 100
_LONGEST_NAME: Final = 40
_MOST_ATTRIBUTES: Final = 60


class Tag(NamedTuple):
    """``<name …>``, or ``</name>`` where it closes. ``said`` is what stands in it, as it stands there."""

    name: str
    closes: bool
    said: str

    def attributes(self) -> dict[str, str]:
        """By lower name; of two the first, as browsers do."""
        found: dict[str, str] = {}
        for number, each in enumerate(_ATTRIBUTE.finditer(self.said)):
            if number >= _MOST_ATTRIBUTES:
                break
            value = next((group for group in each.groups()[1:] if group is not None), "")
            found.setdefault(each[1].lower(), clean(html.unescape(value)).strip())
        return found


def tokens(source: str) -> Iterator[Tag | str]:
    """Text, unescaped, and tags, in their order; without comments, and without what no reader shows."""
    at = failures = 0
    last = source.rfind(">")
    last_comment = source.rfind("-->")
    unclosed: set[str] = set()
    while (found := source.find("<", at)) >= 0 and found < last:
        if found > at:
            yield _unescaped(source[at:found])
        begins = source[found + 1 : found + 2]
        if begins == "/" and (closing := _CLOSE.match(source, found)):
            yield Tag(closing[1][:_LONGEST_NAME].lower(), True, "")
            at = source.find(">", found) + 1
        elif begins in {"!", "?", "/"}:
            is_comment = source.startswith("<!--", found) and found + 2 <= last_comment
            at = source.find("-->", found + 2) + 3 if is_comment else source.find(">", found) + 1
        elif not (begins.isascii() and begins.isalpha()):
            yield "<"
            at = found + 1
        else:
            opening = _OPEN.match(source, found) if failures < _FAILURES else None
            failures += opening is None
            at = opening.end() if opening else source.find(">", found) + 1
            tag = _opened(opening, source[found + 1 : at - 1])
            ending = _NOT_SHOWN.get(tag.name)
            if ending is not None and tag.name not in unclosed and not tag.said.endswith("/"):
                if over := ending.search(source, at):
                    at = source.find(">", over.end()) + 1 or len(source)
                    continue
                unclosed.add(tag.name)  # what was never closed hides nothing
            yield tag
    if at < len(source):
        yield _unescaped(source[at:])


def _opened(opening: re.Match[str] | None, within: str) -> Tag:
    name, said = (opening[1], opening[2]) if opening else (within.split(None, 1)[0], "")
    return Tag(name[:_LONGEST_NAME].lower(), False, said)


def _unescaped(text: str) -> str:
    return clean(html.unescape(text)) if "&" in text else text
