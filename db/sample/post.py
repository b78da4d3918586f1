"""How a letter of the sample is filed: with its number, its thread, who wrote it to whom, and who owes an answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from db.records.enclosure import Enclosure
from db.records.letter import (
    Channel,
    Correspondent,
    Letter,
    LetterDirection,
    LetterKind,
    LetterPartnership,
    LetterState,
    Line,
    OwedBy,
)
from db.records.thread import Thread
from db.rules.register import REGISTER_PATTERN, register_number
from db.sample.events import ZONES
from db.sample.letters_html import HOSTS, add_seal, as_html, with_quote
from db.sample.making import HOME_ZONE, Step, Story, Writing, moment
from db.values import Texts

IN, OUT = LetterDirection.IN, LetterDirection.OUT
# Channels whose letters get a register number.
_REGISTERED = frozenset({Channel.LETTER, Channel.EMAIL, Channel.FAX})
_TRANSLATORS = {"zh-Hant": "chou", "de": "meyer", "pt": "santos"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """A letter in short. ``who`` and ``body`` are the other side; ``us`` is who wrote or got it here.

    ``owed`` says who owes an answer, until so many days after; ``settled`` why none is owed any more. ``answers`` and
    ``reminds`` are the keys of letters. ``hour`` is by the clock of the writer. An e-mail that ``is_html`` has a picture
    amid its text, and quotes what it answers where that is given in ``quotes``.
    """

    day: date
    way: LetterDirection
    subject: str
    text: Texts
    case: str = ""
    who: str = ""
    body: str = ""
    us: str = "aldous"
    key: str = ""
    channel: Channel = Channel.EMAIL
    kind: LetterKind | None = None
    thread: str = ""
    answers: str = ""
    owed: OwedBy | None = None
    within: int = 21
    settled: str = ""
    state: LetterState = LetterState.SENT
    private: bool = False
    copy: str = ""
    hour: int = 10
    about: str = ""
    reminds: str = ""
    translator: str = ""
    is_styled: bool = False
    is_html: bool = False
    quotes: Texts | None = None
    encloses: tuple[str, ...] = ()


def step_of(mail: Mail) -> Step:
    """The change that files a letter on its day."""
    verb = {IN: "File", OUT: "Send"}[mail.way]
    if mail.state is LetterState.DRAFT:
        verb = "Draft"
    return Step(mail.day, f"{verb} the {mail.channel.value} “{mail.subject}”", _writer(mail))


def past(story: Story, mails: list[Mail]) -> list[Mail]:
    """Those letters that are not of days to come; an answer to none of them is left out as well."""
    return [mail for mail in mails if mail.day <= story.today]


def _writer(mail: Mail) -> Callable[[Writing], None]:
    def write(writing: Writing) -> None:
        letter = _letter(writing, mail)
        if mail.case:
            writing.add(LetterPartnership, letter=letter, partnership=writing[f"case {mail.case}"])
        there = (writing.at(mail.who), writing.at(mail.body))
        ours = (writing[mail.us], None)
        for line, (person, body) in zip(
            (Line.FROM, Line.TO), (there, ours) if mail.way is IN else (ours, there), strict=True
        ):
            writing.add(Correspondent, letter=letter, line=line, person=person, organisation=body)
        if mail.copy:
            writing.add(Correspondent, letter=letter, line=Line.COPY, person=writing[mail.copy], position=1)
        for position, what in enumerate(mail.encloses):
            writing.add(Enclosure, letter=letter, what=what, position=position)
        if mail.is_html:
            add_seal(writing, letter)

    return write


def _letter(writing: Writing, mail: Mail) -> Letter:
    away = ZONES.get(mail.case, HOME_ZONE)
    by, to = (away, HOME_ZONE) if mail.way is IN else (HOME_ZONE, away)
    on_paper = mail.channel is Channel.LETTER
    # Paper takes its time; whoever files it writes down the day on which it came.
    arrives = mail.day + timedelta(days=9) if on_paper else mail.day
    is_sent = mail.state is LetterState.SENT
    sent = moment(mail.day, mail.hour, 14, by)
    came = moment(arrives, 11, 40, to) if on_paper else sent + timedelta(minutes=1)
    has_come = mail.way is IN and arrives <= writing.story.today
    text = with_quote(mail.text, mail.quotes) if mail.quotes else mail.text
    return writing.add(
        Letter,
        mail.key,
        direction=mail.way,
        channel=mail.channel,
        letter_kind=mail.kind,
        state=mail.state,
        dated=mail.day,
        sent=sent if is_sent else None,
        sent_zone=by if is_sent else None,
        received=came if has_come else None,
        received_zone=to if has_come else None,
        subject=mail.subject,
        text=text,
        translator=_translator(writing, mail),
        is_styled=True if mail.is_styled else None,
        html=as_html(mail.text, mail.quotes) if mail.is_html else None,
        thread=_thread(writing, mail),
        answers=writing.at(mail.answers) if mail.answers in writing else None,
        reminds=writing.at(mail.reminds),
        reply_owed_by=mail.owed,
        reply_until=mail.day + timedelta(days=mail.within) if mail.owed else None,
        settled_why=mail.settled or None,
        settled_on=mail.day + timedelta(days=mail.within + 4) if mail.settled else None,
        signed_by=writing[mail.us] if mail.way is OUT else writing.at(mail.who),
        is_private=mail.private,
        about=writing.at(mail.about),
        **_number(writing, mail),
        **_message(writing, mail),
    )


def _translator(writing: Writing, mail: Mail) -> UUID | None:
    if mail.translator:
        return writing[mail.translator]
    known = _TRANSLATORS.get(mail.text.original)
    return writing[known] if known and len(mail.text.by) > 1 else None


def _message(writing: Writing, mail: Mail) -> dict[str, str | list[str]]:
    """The identifier of an e-mail that was sent, and those of the ones it goes on from."""
    if mail.channel is not Channel.EMAIL or mail.state is not LetterState.SENT:
        return {}
    known = writing.story.messages
    before = known.get(mail.answers) or known.get(f"thread {mail.thread}", ())
    host = HOSTS.get(mail.case, "post.example") if mail.way is IN else HOSTS["larkhaven"]
    own = f"<{mail.day:%Y%m%d}.{len(known) + 1:04}@{host}>"
    for key in filter(None, (mail.key or own, mail.thread and f"thread {mail.thread}")):
        known[key] = (*before, own)
    return {"message_id": own, **({"references_to": list(before)} if before else {})}


def _number(writing: Writing, mail: Mail) -> dict[str, int | str]:
    if mail.channel not in _REGISTERED or mail.state is LetterState.DRAFT:
        return {}
    year = mail.day.year
    number = writing.story.registered.get(year, 0) + 1
    writing.story.registered[year] = number
    register = register_number(REGISTER_PATTERN, year, number)
    return {"register_year": year, "register_number": number, "register": register}


def _thread(writing: Writing, mail: Mail) -> Thread | object | None:
    if not mail.thread:
        return None
    key = f"thread {mail.thread}"
    if key in writing:
        return writing[key]
    subject = mail.subject.removeprefix("Re: ")
    return writing.add(Thread, key, subject=subject, partnership=writing.at(f"case {mail.case}" if mail.case else ""))
