"""What stands at the head of a paper and on the cover: its title, and which exchange it is of, when and where."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from db.queries.exchange.head import VenueFacts
from db.queries.facts import PlaceFacts, Wording
from exports.exchange.sheet import Sheet
from exports.pages.document import Mark
from exports.pages.styles import SUBTITLE, TITLE
from exports.pages.text import Part, Text

Line = list[Wording | str | Part]


def titled(name: str, sheet: Sheet) -> str:
    """What a paper is called, with the group that it is for."""
    title = sheet.phrases.code("paper", name)
    return f"{title}: {sheet.asked.group}" if sheet.asked.group else title


def opening(name: str, sheet: Sheet) -> list[Flowable]:
    """The title of a paper, and under it the exchange with its days and places."""
    return [Mark(f"paper-{name}", titled(name, sheet)), *again(name, sheet)]


def again(name: str, sheet: Sheet) -> list[Flowable]:
    """The same for a later page that is handed out by itself."""
    line: Line = [called(sheet)]
    for part in (days(sheet), where(sheet)):
        line += [" · ", *part] if part else []
    return [Text(titled(name, sheet), TITLE), Text(line, SUBTITLE)]


def called(sheet: Sheet) -> Wording:
    """The exchange by its title."""
    title = sheet.head.title
    return title if title.text.strip() else Wording(sheet.head.called or sheet.phrases("no name"))


def days(sheet: Sheet) -> Line:
    """When it is, in a line."""
    text = sheet.formats.stretch(sheet.head.starts, sheet.head.ends)
    return [text] if text else []


def where(sheet: Sheet) -> Line:
    """Its places by all their names, each said once; the houses are left to the papers that lead there."""
    out: Line = []
    for venue in venues(sheet.head.venues):
        out += [*([", "] if out else []), *placed(venue)]
    return out


def venues(venues: Sequence[VenueFacts]) -> list[PlaceFacts]:
    """The places of the venues, each once."""
    return list({venue.place.names: venue.place for venue in venues if venue.place and venue.place.names}.values())


def placed(place: PlaceFacts) -> Line:
    """A place by all its names, the usual one first."""
    out: Line = []
    for name in place.names:
        out += [*([" "] if out else []), name]
    return out
