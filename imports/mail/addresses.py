"""Who stands on the From, To and Cc lines (RFC 5322 section 3.4), as programs write them, not only as they should."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from imports.mail import limits
from imports.mail.mail import Address
from imports.mail.words import read_words

# Brackets and comments that are never closed stand for themselves. A string that is not closed is one to the end.
_UNQUOTED: Final = re.compile(r'<[^<>]*+>|\([^()]*+\)|[,;:"<>()]|[^,;:"<>()]++', re.DOTALL)
_TOKEN: Final = re.compile(rf'"(?:[^"\\]|\\.)*+("?+)|{_UNQUOTED.pattern}', re.DOTALL)
# It begins where a word begins: looked for at each letter, its time would grow with the square of the length.
_EMAIL: Final = re.compile(r"(?<![^\s<>,;:\"()\[\]@])[^\s<>,;:\"()\[\]@]++@(?:[^\s<>,;:\"()\[\]@]+|\[[^\]\s]*+\])")
_AROUND: Final = " []()<>:"
"""What is left around a name when an address is taken out of brackets of any kind, closed or not."""
_QUOTED: Final = re.compile(r"\\(.)", re.DOTALL)


def addresses(text: str) -> tuple[Address, ...]:
    """All addresses of an unfolded field, those of groups too; of more than the limit, the first."""
    found: list[Address] = []
    for item in _items(text):
        address = _address(item)
        if address is None:
            continue
        # "Müller, Hans <h@x.de>" without the quotes that it needs.
        if found and not found[-1].email and address.email and address.name and "," not in address.name:
            before = found.pop()
            name = f"{before.as_written}, {address.name}"
            address = Address(name[: limits.LINE], address.email, f"{name} <{address.email}>"[: limits.LINE])
        found.append(address)
        if len(found) >= limits.ADDRESSES:
            break
    return tuple(found)


def _items(text: str) -> Iterator[list[str]]:
    """The tokens of each address; what stands before the colon of a group is its name, and no address."""
    item: list[str] = []
    depth = 0
    is_nested = ")" in text
    for said in _tokens(text):
        if said in {"(", ")"}:  # of comments within comments, the inner ones are whole tokens
            depth = max(0, depth + (1 if said == "(" else -1))
        elif said in {",", ";"} and (not depth or not is_nested):
            yield item
            item = []
        elif said == ":" and not any(each.startswith("<") or "@" in each for each in item) and _is_group(item):
            item = []
        else:
            item.append(said)
    yield item


def _tokens(text: str) -> Iterator[str]:
    for found in _TOKEN.finditer(text):
        if found[1] == "":  # a string without its end: a stray quote hides no addresses
            yield from _UNQUOTED.findall(found[0])
        else:
            yield found[0]


def _is_group(item: list[str]) -> bool:
    """Whether that is the name of a group, and not nothing."""
    said = "".join(item).strip().lower()
    return bool(said) and not said.endswith("mailto")


def _address(item: list[str]) -> Address | None:
    written = "".join(item).strip()
    if not written:
        return None
    angles = [token for token in item if token.startswith("<") and len(token) > 1]
    comments = [token[1:-1] for token in item if token.startswith("(") and len(token) > 1]
    kept = [token for token in item if not (len(token) > 1 and token.startswith(("<", "(")))]
    rest = "".join(_unquoted(token) if len(token) > 1 and token.startswith('"') else token for token in kept)
    email = _email_in(angles[-1][1:-1]) if angles else ""
    name = read_words(rest.strip())
    if not email:
        bare = _EMAIL.search(rest) if "@" in rest else None
        email = bare[0] if bare else ""
        name = read_words(f"{rest[: bare.start()]} {rest[bare.end() :]}".strip(_AROUND)) if bare else name
        name = name.removesuffix("mailto").strip(_AROUND)
    name = name or read_words(" ".join(comments))
    name = _without_quotes(name)
    if name.lower() == email.lower():
        name = ""
    shown = f"{name} <{email}>" if name and email else name or email or read_words(written)
    return Address(name[: limits.LINE], email[: limits.LINE], shown[: limits.LINE]) if shown else None


def _email_in(angle: str) -> str:
    """What stands within angle brackets: without "mailto:", a route (RFC 5322 4.4), and the blanks of broken folds."""
    plain = read_words(angle.strip())
    plain = plain[7:] if plain.lower().startswith("mailto:") else plain
    if plain.startswith("@") and ":" in plain:
        plain = plain.rpartition(":")[2]
    plain = "".join(plain.split()).strip("'\"")
    return plain if "@" in plain else ""


def _unquoted(token: str) -> str:
    return _QUOTED.sub(r"\1", token[1:-1])


def _without_quotes(name: str) -> str:
    """Without the quotes that programs put around the names of others."""
    name = name.strip()
    while len(name) > 1 and name[0] == name[-1] and name[0] in "'\"":
        name = name[1:-1].strip()
    return name
