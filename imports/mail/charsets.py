"""Bytes of mail as text, whatever charset they name, none, or a false one.

Names are read as the WHATWG Encoding Standard reads them: "gb2312" is what everybody writes and GB 18030 what is meant,
"iso-8859-1" is Windows-1252. Bytes that are UTF-8 beyond chance are UTF-8, even where another name stands.
"""

from __future__ import annotations

import codecs
import re
from functools import lru_cache
from typing import Final

from imports.tables.encodings import encoding_of

_MEANT: Final = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "cp936": "gb18030",
    "chinese": "gb18030",
    "csgb2312": "gb18030",
    "gb_2312-80": "gb18030",
    "x-gbk": "gb18030",
    "hz-gb-2312": "hz",
    "big5": "cp950",
    "x-big5": "cp950",
    "cn-big5": "cp950",
    "csbig5": "cp950",
    "big5-hkscs": "big5hkscs",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "ks_c_5601-1987": "cp949",
    "ks_c_5601": "cp949",
    "ksc5601": "cp949",
    "euc-kr": "cp949",
    "korean": "cp949",
    "x-windows-949": "cp949",
    "iso-2022-jp": "iso2022_jp_ext",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso_8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "l1": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-8-i": "iso8859_8",
    "iso-8859-8-e": "iso8859_8",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "windows-874": "cp874",
    "unicode-1-1-utf-7": "utf_7",
    "unicode-1-1-utf-8": "utf-8",
    "utf8": "utf-8",
    "utf-8mb4": "utf-8",
    "macintosh": "mac_roman",
    "x-mac-roman": "mac_roman",
    "x-mac-cyrillic": "mac_cyrillic",
    "us-ascii": "",
    "ascii": "",
    "ansi_x3.4-1968": "",
}
# Codecs of Python that are no charset of any mail, some of which take a time that grows with the square of the length.
_NO_CHARSET: Final = frozenset({"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "mbcs", "oem"})
_SEVEN_BITS: Final = ("iso2022", "utf-7", "hz")
_WIDE: Final = ("utf-16", "utf-32", "utf_16", "utf_32")
_SAMPLE: Final = 6_000
_BEYOND_CHANCE: Final = 24
"""Bytes beyond ASCII that are UTF-8 without a fault, by which it is known even against a charset of double bytes."""
_NOT_TEXT: Final = re.compile("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_JAPANESE: Final = re.compile(rb"\x1b(?:\$[@B]|\([JI])")


def decoded(data: bytes, charset: str = "") -> str:
    """The text, never refused; a mark stands for bytes that are none. Lines end with a line feed, other controls go."""
    return clean(_decoded(data, charset))


def clean(text: str) -> str:
    """Text without the controls and half characters that no reader shows and no book keeps."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\f", "\n") if "\f" in text else text
    return _NOT_TEXT.sub("", text).removeprefix("\ufeff")


@lru_cache(maxsize=200)
def codec_of(charset: str) -> str:
    """Python's name of a charset, "" for ASCII, for one that it does not know, and for what is no charset."""
    name = charset.strip("\"' \t").partition("*")[0].lower()
    if name in _MEANT:
        return _MEANT[name]
    try:
        found = codecs.lookup(name).name if 1 < len(name) < 50 and name.isascii() else ""
    except (LookupError, ValueError):
        return ""
    found = _MEANT.get(found, found)
    if found.replace("-", "_") in _NO_CHARSET:
        return ""
    try:
        b"--".decode(found or "ascii")
    except UnicodeError:
        return found
    except (LookupError, ValueError):  # "base64" is a codec of Python too, but none of text
        return ""
    return found


def _decoded(data: bytes, charset: str) -> str:
    codec = codec_of(charset)
    if data.isascii():
        if codec.startswith(_SEVEN_BITS) or (codec.startswith(_WIDE) and b"\0" in data):
            return data.decode(codec, "replace")
        # Japanese of seven bits is sent as ASCII by old programs.
        return data.decode("iso2022_jp_ext" if b"\x1b" in data and _JAPANESE.search(data) else "ascii", "replace")
    if codec.startswith(_WIDE):
        return data.decode(codec, "replace")
    return _eight_bits(data, codec)


def _eight_bits(data: bytes, codec: str) -> str:
    """What fits: UTF-8 beyond chance, the charset that is named, UTF-8 by chance, and at last what it looks like."""
    utf8 = _strictly(data, "utf-8")
    if utf8 is not None and (_is_single(codec) or len(data) - len(utf8) >= _BEYOND_CHANCE):
        return utf8
    declared = _strictly(data, codec) if codec and codec != "utf-8" else None
    fitting = declared if declared is not None else utf8
    if fitting is not None:
        return fitting
    if codec == "cp1252":
        codec = "latin-1"
    elif not codec or (codec == "utf-8" and not _is_mostly(data)):
        codec = encoding_of(data[:_SAMPLE])[0]
    return data.decode(codec, "replace")


def _is_single(codec: str) -> bool:
    """Whether each byte is a letter of its own there, so that UTF-8 would be read as rows of strange ones."""
    return codec in {"", "utf-8"} or codec.startswith(("cp125", "iso8859", "koi8", "mac", "latin"))


def _is_mostly(data: bytes) -> bool:
    """Whether it is UTF-8 with a few faults, such as a letter cut in two at the end of a line."""
    text = data[:_SAMPLE].decode("utf-8", "ignore")
    high = sum(1 for byte in data[:_SAMPLE] if byte > 127)
    return (len(text.encode()) - len(text)) * 3 > 2 * high and any(char > "\x7f" for char in text)


def _strictly(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except (UnicodeError, LookupError, ValueError):
        return None
