"""Writing down what did not come by mail: a letter on paper, a call, a message, a meeting, with what was agreed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from db.change import Change
from db.planning.registering import give_number
from db.records.letter import (
    Channel,
    Correspondent,
    Letter,
    LetterDirection,
    LetterPartnership,
    LetterState,
    Line,
    OwedBy,
)
from db.records.organisation import Organisation
from db.records.task import Task
from db.records.thread import Thread
from db.rules.subjects import bare
from db.values import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """What is written down. ``moment`` is when a call was made or a paper letter came, with its zone (IANA).

    ``theirs`` and ``ours`` are people and organisations by uid, who wrote or spoke on either side. ``answers`` is the
    letter that it answers, ``goes_on_from`` one that it only goes on from: it joins their thread. ``agreed`` are the
    titles of tasks, one for each thing that was agreed.
    """

    channel: Channel
    direction: LetterDirection
    subject: str
    dated: date | None = None
    moment: datetime | None = None
    zone: str | None = None
    theirs: Sequence[UUID] = ()
    ours: Sequence[UUID] = ()
    text: Texts | None = None
    partnership: UUID | None = None
    about: UUID | None = None
    answers: UUID | None = None
    goes_on_from: UUID | None = None
    is_numbered: bool = False
    owed_by: OwedBy | None = None
    until: date | None = None
    answerer: UUID | None = None
    agreed: Sequence[str] = ()
    agreed_by: UUID | None = None
    agreed_until: date | None = None


def write_down(change: Change, happened: Happened) -> Letter:
    """Add it with all that belongs to it, and return it. Raises NoSuchRecord or RuleBroken."""
    came = happened.direction is LetterDirection.IN
    before = happened.answers or happened.goes_on_from
    former = change.get(Letter, before) if before is not None else None
    letter = change.add(
        Letter,
        channel=happened.channel,
        direction=happened.direction,
        state=LetterState.SENT,
        subject=happened.subject,
        dated=happened.dated,
        text=happened.text,
        received=happened.moment if came else None,
        received_zone=happened.zone if came and happened.moment else None,
        sent=None if came else happened.moment,
        sent_zone=happened.zone if not came and happened.moment else None,
        about=happened.about,
        answers=happened.answers,
        thread_id=_thread(change, former) if former is not None else None,
        reply_owed_by=happened.owed_by,
        reply_until=happened.until if happened.owed_by is not None else None,
        answerer=happened.answerer if happened.owed_by is OwedBy.US else None,
    )
    writers, readers = (happened.theirs, happened.ours) if came else (happened.ours, happened.theirs)
    for line, several in ((Line.FROM, writers), (Line.TO, readers)):
        for position, uid in enumerate(several):
            change.add(Correspondent, letter=letter, line=line, position=position, **_whom(change, uid))
    if happened.partnership is not None:
        change.add(LetterPartnership, letter=letter, partnership=happened.partnership)
    if happened.is_numbered:
        give_number(change, letter)
    for title in happened.agreed:
        change.add(
            Task,
            title=title,
            about=letter,
            partnership=happened.partnership,
            who=happened.agreed_by,
            due=happened.agreed_until,
        )
    return letter


def _thread(change: Change, former: Letter) -> int:
    """The key of the thread of a letter; one that had none begins it."""
    if former.thread_id is None:
        subject = former.subject
        change.edit(former, thread=change.add(Thread, subject=bare(subject) or subject))
    if former.thread_id is None:
        raise AssertionError("the thread has just been written")
    return former.thread_id


def _whom(change: Change, uid: UUID) -> dict[str, UUID]:
    return {"organisation" if change.all(Organisation, uid=uid) else "person": uid}
