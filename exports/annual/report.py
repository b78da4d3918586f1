"""Puts the annual report together: sections in the wanted order, those with nothing in them left away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from reportlab.platypus import CondPageBreak, Flowable, PageBreak

from db.queries.annual_facts import AnnualFacts
from exports.annual.correspondence import correspondence
from exports.annual.cover import draw_cover
from exports.annual.glance import foreword, glance
from exports.annual.options import AnnualOptions, Printed, Setting
from exports.annual.partnerships import partnerships
from exports.annual.registers import agreements, exchanges, participants, register
from exports.annual.support import money, networks, outlook, thanks
from exports.formats import Formats
from exports.pages.contents import Contents
from exports.pages.document import About, Mark, Progress, write
from exports.pages.styles import PAPERS, TITLE
from exports.pages.text import Text, paragraphs
from exports.phrases import Phrases, spoken
from exports.saving import saving


class _Section:
    """A section: its title, what sets it, and whether it opens a page whatever room is left."""

    def __init__(self, title: str, build: Callable[[Setting], list[Flowable]], *, page: bool = False) -> None:
        self.title, self.build, self.page = title, build, page


_SECTIONS = {
    "foreword": _Section("foreword", foreword, page=True),
    "glance": _Section("the year at a glance", glance, page=True),
    "partnerships": _Section("our partnerships", partnerships, page=True),
    "exchanges": _Section("all exchanges", exchanges, page=True),
    "agreements": _Section("agreements and decisions", agreements),
    "letters": _Section("correspondence", correspondence),
    "networks": _Section("networks", networks),
    "thanks": _Section("thanks", thanks),
    "money": _Section("money", money),
    "outlook": _Section("outlook", outlook),
    "participants": _Section("participants", participants, page=True),
    "register": _Section("letter register", register, page=True),
}


def print_annual(
    facts: AnnualFacts, options: AnnualOptions, output: Path | BinaryIO, progress: Progress | None = None
) -> Printed:
    """Set the report into a PDF. A file appears whole or not at all; what progress raises ends the work.

    Raises KeyError for a paper or a section that does not exist, CannotWrite where the folder or the disk says no.
    """
    if isinstance(output, Path):
        with saving(output) as file:
            return print_annual(facts, options, file, progress)
    association = facts.association
    language = spoken(options.language or association.language)
    paper = PAPERS[options.paper or association.paper]
    setting = Setting(facts, options, paper, Phrases(language), Formats(language))
    story, empty = _story(setting)
    title = setting.phrases("annual report of", year=setting.year)
    about = About(
        title=f"{association.name.text} – {title}" if association.name.text else title,
        author=association.name.text,
        language=language,
        head_left=title,
        head_right=association.name,
        cover_label=setting.phrases("cover"),
    )
    pages = write(output, paper, about, story, cover=lambda canvas: draw_cover(canvas, setting), progress=progress)
    return Printed(pages, tuple(empty))


def _story(setting: Setting) -> tuple[list[Flowable], list[str]]:
    body: list[Flowable] = []
    contents: list[Flowable] = []
    empty: list[str] = []
    for name in dict.fromkeys(setting.options.sections):
        section = _SECTIONS[name]
        flowables = section.build(setting)
        introduction = setting.options.introductions.get(name)
        if not flowables:
            empty.append(name)
            continue
        title = setting.phrases(_title_key(name, setting))
        key = f"section-{name}"
        body.append(PageBreak() if section.page else CondPageBreak(setting.paper.height * 0.36))
        body.append(Mark(key, title))
        contents.append(Contents(title, key))
        introduced = paragraphs(introduction) if introduction is not None else []
        # Each partnership has a title of its own; theirs together is wanted only over an introduction.
        heading = [Text(title, TITLE.but(before=28.0))] if introduced or name != "partnerships" else []
        heading += introduced
        body += [*heading, *flowables]
        if name == "partnerships":
            contents += [
                Contents(setting.partners(partnership), f"partnership-{partnership.uid}", level=1)
                for partnership in setting.facts.partnerships
            ]
    opening: list[Flowable] = [Text(setting.phrases("contents"), TITLE.but(after=21.0)), *contents]
    return [*opening, *body], empty


def _title_key(name: str, setting: Setting) -> str:
    if name == "glance" and (setting.facts.span.last - setting.facts.span.first).days > 366:
        return "the years at a glance"
    return _SECTIONS[name].title
