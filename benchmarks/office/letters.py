"""The mail of ten years: filed month by month for each partnership, in threads, answered, late, or still owed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from benchmarks.office.words import HOME, MONTHS, SUBJECTS
from benchmarks.office.writing import Case, Office
from db.change import Change
from db.records.letter import Channel, Correspondent, Letter, LetterDirection, LetterPartnership, Line, OwedBy
from db.records.thread import Thread
from db.values import Texts

_CHANNELS = (Channel.EMAIL,) * 6 + (Channel.LETTER, Channel.LETTER, Channel.CALL, Channel.MESSAGE)


@dataclass(slots=True)
class _Talk:
    """A thread as it stands: its last letter, and whether that went out."""

    thread: UUID
    subject: str
    last: UUID
    went_out: bool
    dated: date


def write_letters(office: Office) -> None:
    months = _months(office)
    each, left = divmod(office.size.letters, len(months) * len(office.cases))
    talks: dict[UUID, list[_Talk]] = {case.uid: [] for case in office.cases}
    register: dict[int, int] = {}
    written = 0
    for number, month in enumerate(months):
        for place, case in enumerate(office.cases):
            some = each + (1 if number * len(office.cases) + place < left else 0)
            with office.book.change(
                f"File the mail of {MONTHS[month.month - 1]} {month.year} with {case.name}"
            ) as change:
                for dated in sorted(month + timedelta(days=office.lots.randrange(28)) for _ in range(some)):
                    _write_letter(office, change, case, talks[case.uid], dated, register)
            written += some
        office.told("Letters", written, office.size.letters)


def _months(office: Office) -> list[date]:
    """The first days of the months that are over."""
    first, months = date(office.first.year, office.first.month, 1), list[date]()
    while first < date(office.last.year, office.last.month, 1):
        months.append(first)
        first = (first + timedelta(days=32)).replace(day=1)
    return months


def _write_letter(
    office: Office, change: Change, case: Case, talks: list[_Talk], dated: date, register: dict[int, int]
) -> None:
    talk = office.draw(talks) if talks and office.falls(0.75) else None
    out = not talk.went_out if talk else office.falls(0.5)
    subject = subject_of(office, case, dated) if talk is None else f"Re: {talk.subject}"
    thread = talk.thread if talk else change.add(Thread, subject=subject, partnership=case.uid).uid
    register[dated.year] = register.get(dated.year, 0) + 1
    owed = office.falls(0.5 if (office.last - dated).days < 60 else 0.004)
    letter = change.add(
        Letter,
        direction=LetterDirection.OUT if out else LetterDirection.IN,
        channel=office.draw(_CHANNELS),
        register_year=dated.year,
        register_number=register[dated.year],
        register=f"{dated.year}-{register[dated.year]:05}",
        dated=dated,
        subject=subject,
        text=text_of(office, case, out=out),
        thread=thread,
        answers=talk.last if talk else None,
        reply_owed_by=(OwedBy.THEM if out else OwedBy.US) if owed else None,
        reply_until=dated + timedelta(days=21) if owed else None,
    )
    change.add(LetterPartnership, letter=letter, partnership=case.uid)
    ours, theirs = office.draw(office.people[:60]), office.draw(case.people)
    for line, who in ((Line.FROM, ours if out else theirs), (Line.TO, theirs if out else ours)):
        change.add(Correspondent, letter=letter, line=line, person=who)
    if office.falls(0.1):
        change.add(Correspondent, letter=letter, line=Line.COPY, organisation=office.draw(case.bodies))
    _go_on(office, talks, talk, _Talk(thread, subject.removeprefix("Re: "), letter.uid, out, dated))


def _go_on(office: Office, talks: list[_Talk], former: _Talk | None, now: _Talk) -> None:
    """Keep a dozen threads open for each partnership; a fifth of the letters end theirs."""
    if former is not None:
        talks.remove(former)
    if office.falls(0.8) and len(talks) < 12:
        talks.append(now)


def subject_of(office: Office, case: Case, dated: date) -> str:
    """What a letter of that day is about."""
    return office.draw(SUBJECTS).format(place=case.name, month=MONTHS[dated.month - 1])


def text_of(office: Office, case: Case, *, out: bool) -> Texts:
    """What we write is English; what comes is half in their language, often with a translation."""
    english = " ".join(office.lots.choices(HOME.letter, k=office.lots.randint(1, 4)))
    if out or office.falls(0.5):
        return Texts.only("en", english)
    theirs = " ".join(office.lots.choices(case.tongue.letter, k=office.lots.randint(1, 4)))
    return Texts(case.tongue.language, {case.tongue.language: theirs} | ({"en": english} if office.falls(0.5) else {}))
