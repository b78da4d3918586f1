"""The letter register printed: a wide table in the order of the numbers, its totals, and who certifies it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TypeVar

from reportlab.platypus import Flowable

from db.queries.letters.register import Missing, Register
from db.queries.letters.registered import Registered
from exports.formats import Formats
from exports.pages.certification import Certification
from exports.pages.document import About, Mark, Progress, write
from exports.pages.styles import BODY, CELL, CELL_BOLD, PAPERS, QUIET, SMALL, SUBTITLE, TITLE
from exports.pages.table import Column, Row, Table
from exports.pages.text import Part, Text, Words
from exports.phrases import Phrases, spoken
from exports.register.words import COLUMNS, Said, Telling, correspondent, in_order
from exports.saving import saving

_Each = TypeVar("_Each")

_LINE = CELL.but(size=8.0, leading=11.0)
_QUIET = _LINE.but(colour=QUIET)
_BOLD = CELL_BOLD.but(size=8.0, leading=11.0)


@dataclass(frozen=True, slots=True)
class RegisterOptions:
    """Paper and language "" are those of the association; the sheet lies on its long side."""

    paper: str = ""
    language: str = ""


def print_register(
    facts: Register, options: RegisterOptions, output: Path | BinaryIO, progress: Progress | None = None
) -> int:
    """Set the register into a PDF; returns its pages. A file appears whole or not at all; what progress raises ends
    the work. Raises KeyError for a paper that does not exist, CannotWrite where the folder or the disk says no.
    """
    if isinstance(output, Path):
        with saving(output) as file:
            return print_register(facts, options, file, progress)
    association = facts.association
    language = spoken(options.language or association.language)
    telling = Telling(facts, Phrases(language), Formats(language))
    title = telling.phrases("letter book of", year=str(facts.year))
    about = About(
        title=f"{association.name.text} – {title}" if association.name.text else title,
        author=association.name.text,
        language=language,
        head_left=title,
        head_right=association.name,
    )
    paper = PAPERS[options.paper or association.paper].landscape
    return write(output, paper, about, _story(telling, title), progress=progress)


def _story(telling: Telling, title: str) -> list[Flowable]:
    facts, phrases = telling.facts, telling.phrases
    out: list[Flowable] = [Mark("register", title), Text(title, TITLE), Text(_whose(telling), SUBTITLE.but(after=7.0))]
    if remarks := telling.remarks():
        out.append(Text(" ".join(remarks), SMALL.but(after=7.0, keep=True)))
    if not facts.lines and not facts.missing:
        return [*out, Text(phrases("no letter", year=str(facts.year)), BODY)]
    rows = [_row(telling, line) for line in in_order(facts)]
    rows = [*_headed(telling, rows), Row(_total(telling), _BOLD)]
    return [*out, Table(_columns(telling), [_kept(telling, row) for row in rows], closing=_certified(telling))]


def _whose(telling: Telling) -> Words:
    facts, phrases = telling.facts, telling.phrases
    out: Said = [facts.association.name] if facts.association.name.text.strip() else []
    for words in filter(None, (facts.called(facts.partnership), phrases("register ordered"))):
        out += [*([" · "] if out else []), words]
    return out


def _columns(telling: Telling) -> list[Column]:
    fixed = {"number": 62.0, "date": 58.0, "letter way": 20.0, "letter channel": 46.0, "enclosures head": 22.0}
    shares = {"correspondent": 1.25, "subject": 1.6, "letter partnership": 0.7, "answered": 0.95}
    columns = [
        Column(
            telling.phrases(key),
            shares.get(key, 1.0),
            fixed.get(key, 0.0),
            "end" if key == "enclosures head" else "start",
        )
        for key in COLUMNS
    ]
    return _without_partnership(telling, columns)


def _row(telling: Telling, line: Registered | Missing) -> Row:
    phrases = telling.phrases
    if isinstance(line, Missing):
        return Row((telling.number(line), "", "", "", "", telling.why(line), "", "", ""), _QUIET)
    return Row(
        (
            line.number,
            telling.formats.day_short(line.dated) if line.dated is not None else "–",
            phrases.code("direction", line.direction),
            phrases.code("letter by", line.channel),
            correspondent(line),
            telling.subject(line),
            telling.partnerships(line),
            list(telling.answered(line)),
            telling.formats.number(line.enclosures) if line.enclosures else "",
        ),
        _QUIET if telling.is_closed(line) else _LINE,
    )


def _headed(telling: Telling, rows: Sequence[Row]) -> list[Row]:
    """With a line over the letters that have no number, if others have one."""
    numbered = sum(1 for row in rows if row.cells[0])
    if not 0 < numbered < len(rows):
        return list(rows)
    without = Row(("", "", "", "", telling.phrases("letters without number"), "", "", "", ""), _BOLD, leads=True)
    return [*rows[:numbered], without, *rows[numbered:]]


def _total(telling: Telling) -> Sequence[Words]:
    return ("", "", "", "", telling.phrases("total"), telling.totals(), "", "", "")


def _kept(telling: Telling, row: Row) -> Row:
    return Row(_without_partnership(telling, row.cells), row.style, row.least, row.whole, row.leads)


def _without_partnership(telling: Telling, cells: Sequence[_Each]) -> list[_Each]:
    """In the register of one partnership its column would say the same on every line."""
    hidden = COLUMNS.index("letter partnership") if telling.facts.partnership is not None else -1
    return [cell for place, cell in enumerate(cells) if place != hidden]


def _certified(telling: Telling) -> Certification:
    facts, phrases = telling.facts, telling.phrases
    sentence: Said = [
        phrases("certify register", title=phrases("letter book of", year=str(facts.year)), totals=telling.totals())
    ]
    for remark in telling.remarks():
        sentence += [" ", Part(remark)]
    fields = (phrases("certify name"), phrases("certify place and date"), phrases("certify signature"))
    return Certification(sentence, fields, phrases("stamp"))
