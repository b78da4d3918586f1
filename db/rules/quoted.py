"""What of a letter is its own text, what it quotes of the one that it answers, and what is its signature.

Quoted are lines that begin with ">" (RFC 3676, 4.5) with the line before them that says who wrote it, and all that
follows a heading which mail programs put above the message that is answered. A signature follows a line "-- "
(RFC 3676, 4.3). The languages are those in which partnerships write to each other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_WROTE = re.compile(
    r"(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|napisał(?:\(a\))?|napisała|skrev|kirjoitti"
    r"|napsal\(a\)|írta|yazdı|написал|写道|寫道|作成|のメール|님이 작성)\s*[::]?\s*$",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"^\s*-{2,}\s*(?:original message|ursprüngliche nachricht|message d’origine|message d'origine|mensaje original"
    r"|messaggio originale|mensagem original|oorspronkelijk bericht|wiadomość oryginalna|original appointment"
    r"|forwarded message|原始郵件|原始邮件|元のメッセージ|원본 메시지)\s*-{2,}\s*$",
    re.IGNORECASE,
)
_SENDER = re.compile(r"^\s*\**(?:from|von|de|da|van|od|寄件者|发件人|差出人|보낸 사람)\**\s*[::]\s*\S", re.IGNORECASE)
_SENT = re.compile(
    r"^\s*\**(?:sent|date|gesendet|datum|envoyé|enviado|inviato|data|verzonden|wysłano|寄件日期|日期|发送时间|送信日時"
    r"|보낸 날짜)\**\s*[::]\s*\S",
    re.IGNORECASE,
)
_SIGNATURE = "-- "
_LONGEST = 400
"""Characters of a line that may be such a heading; a longer one is a paragraph."""


class Part(StrEnum):
    """What a piece of a letter is."""

    OWN = "own"
    QUOTED = "quoted"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece; all of them after each other are the text."""

    part: Part
    text: str

    @property
    def lines(self) -> int:
        """How many lines with something in them."""
        return sum(1 for line in self.text.splitlines() if line.strip())


def pieces_of(text: str) -> tuple[Piece, ...]:
    """The text in its pieces, in their order."""
    lines = text.splitlines(keepends=True)
    marks = [_is_quoted(line) for line in lines]
    parts: list[Part] = []
    after = Part.OWN
    for number, line in enumerate(lines):
        if after is not Part.QUOTED and _begins_quote(lines, number):
            after = Part.QUOTED
        elif after is Part.OWN and line.rstrip("\r\n") == _SIGNATURE:
            after = Part.SIGNATURE
        parts.append(Part.QUOTED if after is Part.QUOTED or marks[number] else after)
    _take_in_who_wrote(lines, marks, parts)
    _take_in_blanks(lines, parts)
    return _joined(lines, parts)


def _is_quoted(line: str) -> bool:
    return line.lstrip().startswith((">", "|>"))


def _begins_quote(lines: list[str], number: int) -> bool:
    """Whether from this line on everything is the message that is answered."""
    line = lines[number]
    if len(line) > _LONGEST:
        return False
    if _HEADING.match(line):
        return True
    return bool(_SENDER.match(line)) and any(
        len(next_) <= _LONGEST and _SENT.match(next_) for next_ in lines[number + 1 : number + 4]
    )


def _take_in_who_wrote(lines: list[str], marks: list[bool], parts: list[Part]) -> None:
    """The line, or the two, before quoted ones that say who wrote them belong to them."""
    for number, is_marked in enumerate(marks):
        if not is_marked or (number and marks[number - 1]):
            continue
        before = number - 1
        while before >= 0 and number - before <= 2 and not lines[before].strip():
            before -= 1
        if before < 0 or len(lines[before]) > _LONGEST:
            continue
        two = lines[before - 1].rstrip() + " " + lines[before].strip() if before else ""
        if _WROTE.search(lines[before].strip()):
            first = before
        elif two and len(two) <= _LONGEST and _WROTE.search(two):
            first = before - 1
        else:
            continue
        for each in range(first, number):
            parts[each] = Part.QUOTED


def _take_in_blanks(lines: list[str], parts: list[Part]) -> None:
    """Empty lines between quoted ones are quoted as well."""
    last = -1
    for number, part in enumerate(parts):
        if part is Part.QUOTED:
            if 0 <= last < number - 1 and all(not line.strip() for line in lines[last + 1 : number]):
                parts[last + 1 : number] = [Part.QUOTED] * (number - last - 1)
            last = number


def _joined(lines: list[str], parts: list[Part]) -> tuple[Piece, ...]:
    found: list[tuple[Part, list[str]]] = []
    for line, part in zip(lines, parts, strict=True):
        if not found or found[-1][0] is not part:
            found.append((part, []))
        found[-1][1].append(line)
    return tuple(Piece(part, "".join(those)) for part, those in found)
