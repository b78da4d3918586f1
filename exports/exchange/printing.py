"""Prints the papers of an exchange: one by itself, or all that have something to say as its file."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from reportlab.platypus import Flowable

from db.book import Book
from db.errors import IsPrivate
from db.queries.exchange.conditions import conditions
from db.queries.exchange.head import head
from db.queries.exchange.photos import photos
from db.queries.exchange.roster import roster
from db.queries.facts import Picture
from db.queries.the_association import association_facts, language_of, the_association
from exports.exchange import papers as folder
from exports.exchange.conditions import missed, unmet
from exports.exchange.cover import draw_cover
from exports.exchange.opening import opening, titled
from exports.exchange.options import PaperOptions, Printed
from exports.exchange.sheet import Asked, Declared, Sheet
from exports.formats import Formats
from exports.pages.contents import Contents
from exports.pages.document import About, Chapter, Mark, Progress, write_chapters
from exports.pages.styles import BODY, PAPERS, TITLE
from exports.pages.text import Text
from exports.phrases import Phrases, spoken
from exports.saving import saving


@cache
def papers() -> Mapping[str, Declared]:
    """The papers that there are, by name: those of the file in the order of their chapters, then the others."""
    found: dict[str, Declared] = {name: import_module(f"{folder.__name__}.{name}").PAPER for name in folder.names()}
    return dict(sorted(found.items(), key=lambda each: (each[1].chapter == 0, each[1].chapter, each[0])))


def print_paper(
    book: Book,
    uid: UUID,
    name: str,
    options: PaperOptions,
    output: Path | BinaryIO,
    progress: Progress | None = None,
) -> Printed:
    """Print one paper; where the book has nothing for it, the page says so.

    A file appears whole or not at all; what progress raises ends the work. Raises KeyError for a paper that does not
    exist, NoSuchRecord for an exchange that is no longer there, IsPrivate for a private paper that was not asked for
    as such, CannotWrite where the disk says no.
    """
    if isinstance(output, Path):
        with saving(output) as file:
            return print_paper(book, uid, name, options, file, progress)
    declared = papers()[name]
    if declared.private and not options.private:
        raise IsPrivate("This paper holds what is private. It prints only when you ask for what is private.")
    sheet = _own(name, _sheet(book, uid, options))
    chapter = _chapter(book, name, sheet)
    empty = chapter is None
    chapter = chapter or _said(name, sheet, sheet.phrases("paper empty"))
    about = _about(sheet, titled(name, sheet))
    return Printed(write_chapters(output, about, [chapter], progress=progress), (name,), (name,) if empty else ())


def print_file(
    book: Book,
    uid: UUID,
    options: PaperOptions,
    output: Path | BinaryIO,
    progress: Progress | None = None,
    *,
    only: Collection[str] | None = None,
) -> Printed:
    """Print the exchange's file: a cover, the contents, and each chapter that has something to say, or ``only`` these.

    Private chapters go in only where they are asked for. Raises as ``print_paper`` does.
    """
    if isinstance(output, Path):
        with saving(output) as file:
            return print_file(book, uid, options, file, progress, only=only)
    sheet = _sheet(book, uid, options)
    names = [name for name, declared in papers().items() if (declared.chapter if only is None else name in only)]
    kept_back = [name for name in names if papers()[name].private and not options.private]
    chapters = {name: _chapter(book, name, _own(name, sheet)) for name in names if name not in kept_back}
    filled = {name: chapter for name, chapter in chapters.items() if chapter is not None}
    first = Chapter(_contents(filled, kept_back, sheet), sheet.paper)
    about = _about(sheet, sheet.phrases("exchange file"))
    picture = _picture(book, sheet)
    pages = write_chapters(
        output,
        about,
        [first, *filled.values()],
        cover=lambda canvas: draw_cover(canvas, sheet, picture),
        progress=progress,
    )
    empty = tuple(name for name, chapter in chapters.items() if chapter is None)
    return Printed(pages, tuple(filled), empty, tuple(kept_back))


def misses(book: Book, uid: UUID, options: PaperOptions) -> tuple[str, ...]:
    """What funders want and is not there, a sentence each: to be said before a report to them is printed."""
    sheet = _sheet(book, uid, options)
    guests = roster(book, sheet.head, sheet.asked.language, on=sheet.asked.on)
    wanted = unmet(conditions(book, sheet.head, guests, sheet.asked.language))
    return tuple(f"{one.grant.called}: {missed(one, sheet)}" for one in wanted)


def _sheet(book: Book, uid: UUID, options: PaperOptions) -> Sheet:
    row = the_association(book)
    language = spoken(options.language or language_of(row))
    association = association_facts(book, row, language)
    today = options.on or date.today()  # noqa: DTZ011 - the day on the person's own calendar
    asked = Asked(language, today, options.group, options.labels, options.start, private=options.private)
    exchange = head(book, uid, language)
    paper = PAPERS[options.paper or association.paper]
    return Sheet(exchange, association, Phrases(language), Formats(language), paper, asked)


def _picture(book: Book, sheet: Sheet) -> Picture | None:
    """The first photo of the exchange of which everyone shown allowed that it is printed."""
    head, asked = sheet.head, sheet.asked
    guests = roster(book, head, asked.language, on=asked.on)
    found = photos(book, head, guests, asked.on, asked.language)
    return next((one.picture for one in found if one.may_print), None)


def _own(name: str, sheet: Sheet) -> Sheet:
    """The same on the page that the paper wants, without a group that it does not heed."""
    declared = papers()[name]
    asked = sheet.asked if "group" in declared.asks else replace(sheet.asked, group="")
    return replace(sheet, paper=declared.page(sheet.paper, asked), asked=asked)


def _chapter(book: Book, name: str, sheet: Sheet) -> Chapter | None:
    """A paper set for its page; None where the book has nothing for it."""
    declared = papers()[name]
    story = declared.story(declared.gather(book, sheet.head, sheet.asked), sheet)
    return _set(name, story, sheet) if story else None


def _said(name: str, sheet: Sheet, sentence: str) -> Chapter:
    """A page that says in place of the paper why there is none."""
    return Chapter([*opening(name, sheet), Text(sentence, BODY)], sheet.paper, titled(name, sheet))


def _set(name: str, story: Sequence[Flowable], sheet: Sheet) -> Chapter:
    declared = papers()[name]
    if declared.is_bare:
        return Chapter([Mark(f"paper-{name}", titled(name, sheet)), *story], sheet.paper, is_bare=True)
    holds_private = declared.private or (sheet.asked.private and "private" in declared.asks)
    marked = sheet.phrases("private") if holds_private else ""
    return Chapter([*opening(name, sheet), *story], sheet.paper, titled(name, sheet), marked)


def _contents(filled: Mapping[str, Chapter], kept_back: Sequence[str], sheet: Sheet) -> list[Flowable]:
    said = [Contents(sheet.phrases.code("paper", name), f"paper-{name}") for name in filled]
    out: list[Flowable] = [Text(sheet.phrases("contents"), TITLE.but(after=21.0)), *said]
    if not filled:
        out.append(Text(sheet.phrases("paper empty"), BODY))
    if kept_back:
        out.append(Text(sheet.phrases.count("chapters kept back", len(kept_back)), BODY.but(before=21.0)))
    return out


def _about(sheet: Sheet, title: str) -> About:
    named = sheet.head.title.text or sheet.head.called
    return About(
        title=f"{title} – {named}" if named else title,
        author=sheet.association.name.text,
        language=sheet.asked.language,
        head_left=title,
        head_right=sheet.association.name,
        cover_label=sheet.phrases("cover"),
    )
