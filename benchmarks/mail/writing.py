"""Messages in threads of five languages, shuffled, some of their parents lost, with the headers that programs write.

Nothing is taken from the readers that are measured: the messages are put together line by line, after RFC 5322, 2045
and 2047.
"""

from __future__ import annotations

import base64
import quopri
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime

_SEED = 20_240_503
_START = datetime(2014, 1, 6, 8, tzinfo=UTC)
_OURS = "Larkhaven Sister Cities <post@larkhaven.example>"
_LOST = 0.06
"""Of the messages that others answer, so many are not in the mailbox."""


@dataclass(frozen=True, slots=True)
class Language:
    """How a partner writes: its host and clock, names, subjects, sentences, what it puts before an answer's subject."""

    tag: str
    host: str
    hours: int
    charset: str
    answer: str
    people: tuple[str, ...]
    subjects: tuple[str, ...]
    sentences: tuple[str, ...]


LANGUAGES = (
    Language(
        "en", "wexcombe.example", 0, "us-ascii", "Re: ",
        ("Mary Fletcher", "Tom Ashdown", "Priya Nair"),
        ("Visit of the choir in year {}", "Minutes of meeting {}", "Garden exhibition number {}"),
        ("Thank you for the letter and the photographs.", "We are glad that the choir will come to you in May.",
         "Would you please send us the names of all who travel with you?", "The council was pleased to hear of it."),
    ),
    Language(
        "de", "annental.example", 1, "iso-8859-1", "AW: ",
        ("Jörg Straßner", "Käthe Müller", "Uwe Groß"),
        ("Gäste zum Weinfest {}", "Schüleraustausch, Gruppe {}", "Unterlagen für die Feier {}"),
        ("Wir freuen uns sehr auf den Besuch und danken für die schönen Bilder.", "Die Gäste schlafen bei den Familien.",
         "Bitte schicken Sie uns die Liste der Teilnehmer für das Fest.", "Mit herzlichen Grüßen aus dem Rathaus."),
    ),
    Language(
        "zh-Hant", "bailu.example", 8, "big5", "回覆：",
        ("林美華", "陳志明", "黃淑芬"),
        ("春節問候第{}號", "學生交流名單第{}批", "燈節邀請函第{}號"),
        ("感謝貴市的來信與照片。", "我們期待明年春天與您見面。", "請將參訪人員名單寄給我們。", "市長向各位問好。"),
    ),
    Language(
        "pt", "portosereno.example", 0, "utf-8", "Res: ",
        ("Conceição Magalhães", "João Falcão", "Inês Guimarães"),
        ("Exposição de azulejos {}", "Visita da câmara, edição {}", "Convite para a festa {}"),
        ("Muito obrigado pela vossa carta e pelas fotografias.", "Esperamos que a visita da câmara seja em maio.",
         "Não temos ainda os nomes dos que vão viajar com você.", "Com os melhores cumprimentos da nossa cidade."),
    ),
    Language(
        "ja", "shirasagi.example", 9, "iso-2022-jp", "Re: ",
        ("佐藤一郎", "鈴木花子", "高橋誠"),
        ("生徒の派遣について その{}", "桜まつりのご案内 第{}回", "訪問団の日程 第{}案"),
        ("お手紙と写真をありがとうございました。", "来年の春にお会いできるのを楽しみにしています。", "参加者の名簿をお送りください。",
         "市長からもよろしくとのことです。"),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Written:
    """One message, and the number of the thread that it belongs to."""

    data: bytes
    thread: int
    message_id: str
    language: str


def messages(count: int, threads: int) -> list[Written]:
    """So many messages in so many threads, in a mixed order; the same at each call."""
    lots = random.Random(_SEED)
    sizes = _sizes(lots, count, threads)
    written = [one for number, size in enumerate(sizes) for one in _thread(lots, number, size)]
    lots.shuffle(written)
    return written


def mailbox(written: Sequence[Written]) -> bytes:
    """All of them in one file of the form mboxrd (RFC 4155)."""
    return b"".join(b"From - Mon Jan  6 08:00:00 2014\n" + _quoted(one.data) + b"\n\n" for one in written)


def _quoted(data: bytes) -> bytes:
    plain = data.replace(b"\r\n", b"\n")
    return b"\n".join(b">" + line if line.lstrip(b">").startswith(b"From ") else line for line in plain.split(b"\n"))


def _sizes(lots: random.Random, count: int, threads: int) -> list[int]:
    sizes = [1] * threads
    for _ in range(count - threads):
        sizes[lots.randrange(threads)] += 1
    return sizes


def _thread(lots: random.Random, number: int, size: int) -> list[Written]:
    """One conversation of so many messages that came, and perhaps some that are lost, each answering one before it."""
    language = LANGUAGES[number % len(LANGUAGES)]
    partner = language.people[lots.randrange(len(language.people))]
    subject = lots.choice(language.subjects).format(number)
    moment = _START + timedelta(hours=number * 11, minutes=lots.randrange(600))
    before: list[str] = []
    answers_lost = False
    found: list[Written] = []
    place = 0
    while len(found) < size:
        own = f"{number}.{place}.{lots.randrange(10**9)}@{language.host}"
        is_lost = place > 0 and lots.random() < _LOST
        if not is_lost:
            is_ours = bool(place % 2)
            data = _message(
                lots, language, partner, subject, moment, own, before, is_ours=is_ours, answers_lost=answers_lost
            )
            found.append(Written(data, number, f"<{own}>", language.tag))
        before, answers_lost = [*before, own], is_lost
        place += 1
        moment += timedelta(days=lots.randrange(1, 9), minutes=lots.randrange(600))
    return found


def _message(  # noqa: PLR0913 (all that a message says)
    lots: random.Random, language: Language, partner: str, subject: str, moment: datetime, own: str,
    before: Sequence[str], *, is_ours: bool, answers_lost: bool,
) -> bytes:  # fmt: skip
    them = f"{_word(partner, language.charset)} <{_local(language, partner)}@{language.host}>"
    clock = timezone(timedelta(hours=-5 if is_ours else language.hours))
    prefix = language.answer if before else ""
    lines = [
        f"From: {_OURS if is_ours else them}",
        f"To: {them if is_ours else _OURS}",
        f"Subject: {_word(prefix + subject, language.charset)}",
        f"Date: {format_datetime(moment.astimezone(clock))}",
        f"Message-ID: <{own}>",
    ]
    if before:
        # Some programs name only what they answer, some all before it. Where that is lost, nothing else would tell.
        lines.append(f"In-Reply-To: <{before[-1]}>")
        if answers_lost or lots.random() < 0.8:
            lines.append("References: " + "\r\n ".join(f"<{one}>" for one in before))
    text = "\r\n".join(lots.choice(language.sentences) for _ in range(lots.randrange(3, 12)))
    if before:
        text += "\r\n\r\n" + "\r\n".join(f"> {lots.choice(language.sentences)}" for _ in range(3))
    body = _body(lots, language, f"{text}\r\n\r\n{own}\r\n")
    return ("\r\n".join(["MIME-Version: 1.0", *lines, ""])).encode("ascii") + body


def _body(lots: random.Random, language: Language, text: str) -> bytes:
    plain = _part(lots, text, language.charset)
    kind = lots.random()
    if kind < 0.6:
        return plain
    boundary = f"=_{lots.randrange(10**12)}"
    if kind < 0.85:
        page = "<html><body>" + "".join(f"<p>{line}</p>" for line in text.split("\r\n")) + "</body></html>"
        other = b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        return _several("alternative", boundary, (plain, other + quopri.encodestring(page.encode())))
    table = "".join(f"{lots.choice(language.people)};{lots.randrange(90)}\r\n" for _ in range(5)).encode()
    name = _word("liste.csv" if language.charset == "us-ascii" else f"{language.people[0]}.csv", language.charset)
    attached = (
        f'Content-Type: text/csv; charset=utf-8; name="{name}"\r\nContent-Transfer-Encoding: base64\r\n'
        f'Content-Disposition: attachment; filename="{name}"\r\n\r\n'
    ).encode("ascii") + base64.encodebytes(table)
    return _several("mixed", boundary, (plain, attached))


def _part(lots: random.Random, text: str, charset: str) -> bytes:
    data = text.encode(charset)
    if charset in {"us-ascii", "iso-2022-jp"}:
        way, sent = "7bit", data
    elif lots.random() < 0.5:
        way, sent = "base64", base64.encodebytes(data)
    else:
        way, sent = "quoted-printable", quopri.encodestring(data)
    return f"Content-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: {way}\r\n\r\n".encode() + sent


def _several(kind: str, boundary: str, parts: Sequence[bytes]) -> bytes:
    head = f'Content-Type: multipart/{kind}; boundary="{boundary}"\r\n\r\n'.encode()
    middle = b"".join(f"--{boundary}\r\n".encode() + part + b"\r\n" for part in parts)
    return head + middle + f"--{boundary}--\r\n".encode()


def _word(text: str, charset: str) -> str:
    """Encoded words (RFC 2047) of at most 75 characters, broken between characters."""
    if text.isascii():
        return text
    words = [text[start : start + 8].encode(charset) for start in range(0, len(text), 8)]
    return "\r\n ".join(f"=?{charset}?B?{base64.b64encode(word).decode()}?=" for word in words)


def _local(language: Language, person: str) -> str:
    return f"office{language.people.index(person)}"
