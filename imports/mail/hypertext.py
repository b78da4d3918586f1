"""HTML of mail as harmless HTML, which loads nothing and runs nothing, and as plain text with every word of it.

The page is built anew out of a few elements, well nested and none too deep, so that what cleans it (nh3) has no work
that grows beyond its length; nh3 then is who vouches for it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from html import escape
from typing import TYPE_CHECKING, Final

from imports.mail import limits
from imports.mail.tags import Tag, tokens
from imports.mail.wording import Wording

if TYPE_CHECKING:
    import nh3

_BLOCKS: Final = {
    **dict.fromkeys(("div", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "p", "dl", "dt", "dd", "table", "caption")),
    **dict.fromkeys(("thead", "tbody", "tfoot", "tr", "td", "th", "ul", "ol", "li", "blockquote")),
}
_INLINE: Final = ("a", "b", "strong", "i", "em", "u", "s", "strike", "del", "ins", "sub", "sup", "code", "tt")
_KEPT: Final = {name: name for name in (*_BLOCKS, *_INLINE)} | {
    **dict.fromkeys(("center", "section", "article", "header", "footer", "main", "nav", "aside", "form"), "div"),
    **dict.fromkeys(("fieldset", "address", "figure", "figcaption", "legend", "option", "details", "summary"), "div"),
    **dict.fromkeys(("dir", "menu", "button", "textarea", "select"), "div"),
    **dict.fromkeys(("xmp", "listing", "plaintext"), "pre"),
    "span": "",
    "font": "",
    "big": "",
    "small": "",
}
"""What becomes of each element that is followed; "" where only its words are kept. Others leave no trace."""
_ENDED_BY: Final = {
    "li": ({"li"}, {"ul", "ol", "table"}),
    "dt": ({"dt", "dd"}, {"dl", "table"}),
    "dd": ({"dt", "dd"}, {"dl", "table"}),
    "td": ({"td", "th"}, {"tr", "table"}),
    "th": ({"td", "th"}, {"tr", "table"}),
    "tr": ({"td", "th", "tr"}, {"table"}),
}
"""Which open elements a new one ends, and beyond which it does not look (HTML, section 13.1.2.4)."""
_TWO_LINES: Final = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "table", "dl"])
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LINK: Final = re.compile(r"(?:https?://|mailto:|tel:)[^\s<>\"]+", re.IGNORECASE)
_NUMBER: Final = re.compile(r"[1-9][0-9]{0,3}")
_DIRECTIONS: Final = frozenset({"ltr", "rtl", "auto"})
_PLACES: Final = frozenset({"left", "right", "center", "justify"})
_MANY: Final = 500
_MOST_SPANNED: Final = 50
_ATTRIBUTES: Final[dict[str, set[str]]] = {
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "align"},
    "ol": {"start"},
    "*": {"dir"},
}


@dataclass(frozen=True, slots=True)
class Hypertext:
    """``shown`` are the identifiers of the pictures it shows, ``remote`` how many others it would have loaded."""

    text: str
    html: str
    shown: frozenset[str]
    remote: int
    is_cut: bool


def hypertext(source: str) -> Hypertext:
    """Read a page of any size and in any state."""
    return _Builder().built(source)


@cache
def _cleaner() -> nh3.Cleaner:
    import nh3

    kept = {name for name in _KEPT.values() if name} | {"img", "br", "hr"}
    return nh3.Cleaner(tags=kept, attributes=_ATTRIBUTES, url_schemes={"http", "https", "mailto", "tel", "cid"})


@dataclass(slots=True)
class _Element:
    name: str
    kept: str
    is_hidden: bool
    href: str = ""
    since: int = 0


class _Builder:
    def __init__(self) -> None:
        self._wording = Wording()
        self._out: list[str] = []
        self._open: list[_Element] = []
        self._counts: dict[str, int] = {}
        self._too_deep: dict[str, int] = {}
        self._hidden = 0
        self._pre = 0
        self._tags = 0
        self._shown: set[str] = set()
        self._remote = 0

    def built(self, source: str) -> Hypertext:
        for token in tokens(_within_limits(source)):
            if not isinstance(token, Tag):
                self._text(token)
            elif token.closes:
                self._close(token.name)
            else:
                self._begin(token)
        while self._open:
            self._end()
        is_cut = len(source) > limits.HTML or self._tags > limits.TAGS
        html = _cleaner().clean("".join(self._out)).strip()
        if len(html) > limits.HTML:  # a page that grows so much is none; its words stay
            html, is_cut = "", True
        return Hypertext(self._wording.text(), html, frozenset(self._shown), self._remote, is_cut)

    def _text(self, text: str) -> None:
        if self._hidden:
            return
        if self._pre:
            self._wording.lines(text)
        else:
            self._wording.words(text)
        self._out.append(_escaped(text))

    def _begin(self, tag: Tag) -> None:
        if tag.name in {"br", "hr", "img", "image", "input"}:
            self._void(tag)
            return
        kept = _KEPT.get(tag.name)
        if kept is None:
            return
        self._end_before(tag.name)
        if len(self._open) >= limits.NESTED:
            self._too_deep[tag.name] = self._too_deep.get(tag.name, 0) + 1
            self._wording.block(1)
            return
        said = tag.attributes() if tag.said else {}
        is_hidden = "style" in said and _HIDDEN.search(said["style"]) is not None
        self._tags += 1
        element = _Element(tag.name, kept if self._tags <= limits.TAGS else "", is_hidden)
        self._open.append(element)
        self._counts[tag.name] = self._counts.get(tag.name, 0) + 1
        self._hidden += is_hidden
        self._pre += kept == "pre"
        if not self._hidden:
            self._say_begin(element, said)
            if element.kept:
                self._out.append(f"<{kept}{_attributes(kept, said)}>")

    def _say_begin(self, element: _Element, said: dict[str, str]) -> None:
        wording = self._wording
        name = element.kept
        if name == "a":
            element.since = wording.mark
            element.href = said["href"] if _LINK.fullmatch(said.get("href", "")) else ""
        elif name == "blockquote":
            wording.quote(1)
        elif name in {"ul", "ol"}:
            start = said.get("start", "1")
            wording.begin_list((int(start) if _NUMBER.fullmatch(start) else 1) if name == "ol" else 0)
        elif name == "li":
            wording.item()
        elif name in {"td", "th"}:
            wording.cell()
        elif name in _BLOCKS:
            wording.block(2 if name in _TWO_LINES else 1)

    def _close(self, name: str) -> None:
        if self._too_deep.get(name):
            self._too_deep[name] -= 1
            self._wording.block(1)
        elif self._counts.get(name):
            while self._end() != name:
                pass
        elif name == "p":
            self._wording.block(2)

    def _end_before(self, name: str) -> None:
        """End what a new element ends without saying so."""
        if name in _BLOCKS and self._open and self._open[-1].name == "p":
            self._end()
        if name not in _ENDED_BY:
            return
        ended, barriers = _ENDED_BY[name]
        for position in range(len(self._open) - 1, -1, -1):
            open_name = self._open[position].name
            if open_name in barriers:
                return
            if open_name in ended:
                while len(self._open) > position:
                    self._end()
                if name != "tr" or open_name == "tr":
                    return

    def _end(self) -> str:
        element = self._open.pop()
        name = element.kept
        self._counts[element.name] -= 1
        self._pre -= _KEPT[element.name] == "pre"
        was_shown = not self._hidden
        self._hidden -= element.is_hidden
        if was_shown:
            self._say_end(element)
            if name:
                self._out.append(f"</{name}>")
        return element.name

    def _say_end(self, element: _Element) -> None:
        name = element.kept
        if element.href:
            self._wording.link(element.href, element.since)
        elif name == "blockquote":
            self._wording.quote(-1)
        elif name in {"ul", "ol"}:
            self._wording.end_list()
        elif name in _BLOCKS and name not in {"td", "th"}:
            self._wording.block(2 if name in _TWO_LINES else 1)

    def _void(self, tag: Tag) -> None:
        if self._hidden:
            return
        self._tags += 1
        if tag.name == "br":
            self._wording.line_break()
            self._out.append("<br>")
        elif tag.name == "hr":
            self._wording.block(1)
            self._wording.words("---")
            self._wording.block(1)
            self._out.append("<hr>")
        elif tag.name in {"img", "image"}:
            self._picture(tag.attributes())

    def _picture(self, said: dict[str, str]) -> None:
        source = said.get("src", "")
        alt = said.get("alt", "")[: limits.LINE]
        if alt:
            self._wording.words(f"[{alt}]")
        if source[:4].lower() == "cid:" and len(source) < limits.LINE:
            self._shown.add(source[4:])
            self._out.append(f'<img src="{escape(source)}"{_attributes("img", said)}>')
        else:
            self._remote += source[:2] == "//" or source[:4].lower() == "http"
            self._out.append(escape(f"[{alt}]", quote=False) if alt else "")


def _within_limits(source: str) -> str:
    """No more than is looked at, and no half of a tag at its end."""
    if len(source) <= limits.HTML:
        return source
    source = source[: limits.HTML]
    end = source.rfind("<")
    return source[:end] if end > source.rfind(">") else source


def _escaped(text: str) -> str:
    """The time in which nh3 reads a text of "&" alone grows with the square of its length; a comment begins another."""
    if text.count("&") < _MANY:
        return escape(text, quote=False)
    return "<!---->".join(escape(text[at : at + _MANY], quote=False) for at in range(0, len(text), _MANY))


def _attributes(name: str, said: dict[str, str]) -> str:
    """What is kept of what was said, each value one that can do no harm and no reader chokes on."""
    kept: dict[str, str] = {}
    if name == "a" and _LINK.fullmatch(said.get("href", "")):
        kept["href"] = said["href"]
    if name == "img":
        kept |= {key: said[key] for key in ("width", "height") if _NUMBER.fullmatch(said.get(key, ""))}
        kept |= {"alt": said["alt"][: limits.LINE]} if said.get("alt") else {}
    if name in {"td", "th"}:
        spans = {key: said.get(key, "") for key in ("colspan", "rowspan")}
        kept |= {k: v for k, v in spans.items() if _NUMBER.fullmatch(v) and int(v) <= _MOST_SPANNED}
        kept |= {"align": said["align"].lower()} if said.get("align", "").lower() in _PLACES else {}
    if name == "ol" and _NUMBER.fullmatch(said.get("start", "")):
        kept["start"] = said["start"]
    if said.get("dir", "").lower() in _DIRECTIONS:
        kept["dir"] = said["dir"].lower()
    return "".join(f' {key}="{escape(value)}"' for key, value in kept.items())
