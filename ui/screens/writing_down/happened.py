"""From what was answered to what goes into the book: channel, direction, day and moment of each kind."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

from db.planning.writing_down import Happened
from db.records.letter import Channel, LetterDirection, OwedBy
from db.rules.zones import zone_named
from ui.screens.writing_down import asked

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

_CHANNELS = {
    asked.CAME: Channel.LETTER,
    asked.WENT: Channel.LETTER,
    asked.CALL: Channel.CALL,
    asked.MESSAGE: Channel.MESSAGE,
    asked.MEETING: Channel.MEETING_NOTE,
}
_NOON = time(12)


def happened_from(answers: Mapping[str, Any], about: UUID | None) -> Happened:
    """What is written down; of what was answered only the fields that fit its kind."""
    what: str = answers["what"]
    came = what == asked.CAME or (what in {asked.CALL, asked.MESSAGE} and answers.get("direction", "in") == "in")
    moment, zone = _moment(answers, what)
    dated: date | None = answers.get("dated") if what in asked.PAPER else None
    if dated is None and moment is not None and what in asked.TALKS:
        dated = moment.astimezone(zone_named(zone) or UTC).date()
    former = answers.get("former")
    is_answer = answers.get("how") != "goes on"
    agreed = str(answers.get("agreed") or "") if what in asked.TALKS else ""
    return Happened(
        channel=_CHANNELS[what],
        direction=LetterDirection.IN if came else LetterDirection.OUT,
        subject=answers["subject"],
        dated=dated,
        moment=moment,
        zone=zone,
        theirs=asked.people(answers, "theirs"),
        ours=asked.people(answers, "ours"),
        text=answers.get("text"),
        partnership=answers.get("partnership"),
        about=about,
        answers=former if is_answer else None,
        goes_on_from=None if is_answer else former,
        is_numbered=bool(answers.get("numbered")) and what in asked.PAPER,
        owed_by=OwedBy(answers["owed_by"]) if answers.get("owed_by") else None,
        until=answers.get("until"),
        answerer=answers.get("answerer"),
        agreed=[line.strip(" \t-•*") for line in agreed.splitlines() if line.strip(" \t-•*")],
        agreed_by=answers.get("agreed_by"),
        agreed_until=answers.get("agreed_until"),
    )


def _moment(answers: Mapping[str, Any], what: str) -> tuple[datetime | None, str | None]:
    """When it was, with its zone. Of a paper letter only the day is known on which it came: its noon stands for it."""
    if what in asked.TALKS:
        moment: datetime | None = answers.get("moment")
        return moment, answers.get("zone") if moment is not None else None
    day: date | None = answers.get("received") if what == asked.CAME else None
    if day is None:
        return None, None
    zone = asked.here()
    return datetime.combine(day, _NOON, zone_named(zone) or UTC).astimezone(UTC), zone
