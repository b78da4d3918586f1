"""What of a letter is its own text, what it quotes of the one that it answers, and what is its signature.

Quoted are lines that begin with ">" (RFC 3676, 4.5) with the line before them that says who wrote it, and all that
follows a heading which mail programs put above the message that is answered; in HTML what stands in a blockquote.
A signature follows a line "-- " (RFC 3676, 4.3). The languages are those in which partnerships write to each other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_WROTE = re.compile(
    r"wrote|schrieb|geschrieben|a écrit|escribió|ha scritto|escreveu|schreef|napisał|skrev|kirjoitti|napsal|napísal"
    r"|ezt írta|yazdı|написал|пише|написав|写道|寫道|作成|のメール|님이 작성|كتب|כתב|เขียนว่า|đã viết",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[^\s<>@]@[^\s<>@]")
_MOMENT = re.compile(r"\d{4}|\d{1,2}[:.]\d{2}|[^\s<>@]@[^\s<>@]")
"""What stands in a line that says who wrote when: a year, a time, an address."""
_HEADING = re.compile(
    r"^\s*-{2,}\s*(?:original message|ursprüngliche nachricht|message d’origine|message d'origine|mensaje original"
    r"|messaggio originale|mensagem original|oorspronkelijk bericht|wiadomość oryginalna|original appointment"
    r"|ursprungligt meddelande|oprindelig meddelelse|opprinnelig melding|alkuperäinen viesti|původní zpráva"
    r"|eredeti üzenet|özgün ileti|исходное сообщение|forwarded message|原始郵件|原始邮件|元のメッセージ|원본 메시지)"
    r"\s*-{2,}\s*$",
    re.IGNORECASE,
)
_RULE = re.compile(r"^\s*_{8,}\s*$")
"""The line that Outlook draws above such a heading."""
_SENDER = re.compile(
    r"^\s*\**(?:from|von|de|da|van|od|från|fra|lähettäjä|feladó|gönderen|от|від|寄件者|发件人|差出人|보낸 사람|من|จาก)"
    r"\**\s*[:\uff1a]\**\s*\S",
    re.IGNORECASE,
)
_SENT = re.compile(
    r"^\s*\**(?:sent|date|gesendet|datum|envoyé|enviado|enviada|inviato|data|verzonden|wysłano|skickat|sendt|lähetetty"
    r"|elküldve|odesláno|gönderildi|tarih|отправлено|дата"
    r"|寄件日期|傳送時間|日期|发送时间|送信日時|日時|보낸 날짜|تاريخ|ส่ง)"
    r"\**\s*[:\uff1a]\**\s*\S",
    re.IGNORECASE,
)
_BLOCKQUOTE = re.compile(r"<(/?)blockquote\b[^<>]*>", re.IGNORECASE)
_BREAK = re.compile(r"<(?:br|/p|/div|/li|/tr|/h[1-6]|/blockquote)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
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


def unquoted(html: str) -> tuple[str, int]:
    """Cleaned HTML without what it quotes, and how many lines with something in them those quotes have.

    One in which the marks of quotes do not match is given back as it is.
    """
    kept: list[str] = []
    depth = lines = begun = 0
    end = 0
    for mark in _BLOCKQUOTE.finditer(html):
        depth += -1 if mark.group(1) else 1
        if depth < 0:
            return html, 0
        if depth == 1 and not mark.group(1):
            kept.append(html[end : mark.start()])
            begun = mark.end()
        elif depth == 0:
            end = mark.end()
            rows = _BREAK.sub("\n", html[begun : mark.start()]).split("\n")
            lines += sum(1 for row in rows if _TAG.sub("", row).strip())
    if depth:
        return html, 0
    return "".join((*kept, html[end:])), lines


def _is_quoted(line: str) -> bool:
    return line.lstrip().startswith((">", "|>"))


def _begins_quote(lines: list[str], number: int) -> bool:
    """Whether from this line on everything is the message that is answered."""
    line = lines[number]
    if len(line) > _LONGEST:
        return False
    if _HEADING.match(line):
        return True
    if _RULE.match(line):
        below = next((at for at in range(number + 1, min(number + 3, len(lines))) if lines[at].strip()), None)
        return below is not None and not _RULE.match(lines[below]) and _begins_quote(lines, below)
    return bool(_SENDER.match(line)) and any(
        len(next_) <= _LONGEST and _SENT.match(next_) for next_ in lines[number + 1 : number + 4]
    )


def _says_who_wrote(line: str) -> bool:
    words = line.strip()
    is_led_on = words.endswith((":", "\uff1a")) or _WROTE.search(words[-12:]) is not None
    return len(line) <= _LONGEST and is_led_on and bool(_WROTE.search(words) or _ADDRESS.search(words))


def _take_in_who_wrote(lines: list[str], marks: list[bool], parts: list[Part]) -> None:
    """The line, or the two, before quoted ones that say who wrote them belong to them."""
    for number, is_marked in enumerate(marks):
        if not is_marked or (number and marks[number - 1]):
            continue
        before = number - 1
        while before >= 0 and number - before <= 2 and not lines[before].strip():
            before -= 1
        if before < 0 or not lines[before].strip():
            continue
        above = lines[before - 1].strip() if before and len(lines[before - 1]) <= _LONGEST else ""
        # Mail programs break the line at 76 characters: then day, time or address stand in the one above.
        is_broken = not _MOMENT.search(lines[before]) and bool(_MOMENT.search(above))
        if above and is_broken and not above.endswith((".", "!", "?", "。")) and _says_who_wrote(above + lines[before]):
            first = before - 1
        elif _says_who_wrote(lines[before]):
            first = before
        else:
            continue
        parts[first:number] = [Part.QUOTED] * (number - first)


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
