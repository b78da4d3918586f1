"""The document: masters, running heads, folios, outline, page labels, contents, and what the file says of itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, BinaryIO, Protocol

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, NextPageTemplate, PageBreak, PageTemplate

from db.queries.facts import Wording
from exports.pages.archive import describe
from exports.pages.contents import define_folio
from exports.pages.pen import pen_of
from exports.pages.styles import INK, SMALL, Paper
from exports.pages.text import Part, Words, line_of
from exports.text.clean import clean
from exports.text.embedding import Embedding

Progress = Callable[[int, int], None]
"""Called with blocks set and blocks in all; whatever it raises ends the work and nothing is written."""

_RUNNING = SMALL.but(after=0.0)


@dataclass(frozen=True, slots=True)
class About:
    """What the file says of itself, and what stands at the head of its pages. Language is a BCP 47 tag."""

    title: str
    author: str
    language: str
    subject: str = ""
    head_left: Words = ""
    head_right: Words = ""
    cover_label: str = ""
    printed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Chapter:
    """A story on paper of its own, which begins on a page of its own.

    ``head_left`` stands at the head of its pages in place of the document's. ``marked`` is a word at head and foot of
    each page ("Private"). ``is_bare`` pages have neither heads nor numbers, such as sheets of labels.
    """

    story: Sequence[Flowable]
    paper: Paper
    head_left: Words = ""
    marked: str = ""
    is_bare: bool = False


class Dress(Protocol):
    """Draws what stands around a chapter's text: on its first page, and on those that follow."""

    def first(self, canvas: Canvas) -> None: ...
    def following(self, canvas: Canvas) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Dressed(Chapter):
    """A chapter with heads and feet of its own, whose first page has its own margins, as that of a letter has."""

    dress: Dress
    opens_on: Paper


class _Canvas(Canvas):
    """ReportLab's canvas without the unembedded Helvetica that opens its pages, and fit for an archive."""

    language = ""

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"

    def save(self) -> None:
        describe(self, self.language)
        super().save()


class Mark(Flowable):
    """An invisible place: an entry of the outline and the goal of the links to its key."""

    _ZEROSIZE = 1

    def __init__(self, key: str, title: str, level: int = 0) -> None:
        super().__init__()
        self.key, self.title, self.level = key, title, level
        self.keepWithNext = True

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - ReportLab's names.
        return 0, 0

    def draw(self) -> None:
        mark(self.canv, self.key, self.title, 0, self.level)


def mark(canvas: Canvas, key: str, title: str, height: float, level: int = 0) -> None:
    """Make a place of what is being drawn, at a height above its foot in points: for blocks that hold several."""
    pen = pen_of(canvas)
    pen.bookmarkHorizontal(key, 0, height + 28)
    pen.addOutlineEntry(" ".join(clean(title).split()) or "–", key, level, closed=level > 0)
    define_folio(canvas, key, pen.getPageNumber())


class _Template(BaseDocTemplate):
    """Platypus' template, which tells how far it is."""

    progress: Progress | None = None
    total = 0
    done = 0

    def afterFlowable(self, flowable: Any) -> None:  # noqa: N802, ARG002 - ReportLab's names.
        self.done += 1
        if self.progress is not None and self.done % 20 == 0:
            self.progress(min(self.done, self.total), self.total)


def write(
    output: BinaryIO,
    paper: Paper,
    about: About,
    story: Sequence[Flowable],
    *,
    cover: Callable[[Canvas], None] | None = None,
    progress: Progress | None = None,
) -> int:
    """Set a story into a PDF; returns the number of pages. The cover, if any, draws page 1 whole."""
    return write_chapters(output, about, [Chapter(story, paper)], cover=cover, progress=progress)


def write_chapters(
    output: BinaryIO,
    about: About,
    chapters: Sequence[Chapter],
    *,
    cover: Callable[[Canvas], None] | None = None,
    progress: Progress | None = None,
) -> int:
    """Set chapters into a PDF, each on its own paper; returns the number of pages.

    The cover, if any, draws page 1 whole, on the paper of the first chapter.
    """
    # Streams stay binary: half again as quick, a fifth smaller.
    rl_config.useA85 = 0
    first = chapters[0].paper
    document = _Template(
        output,
        pagesize=(first.width, first.height),
        title=clean(about.title),
        author=clean(about.author),
        subject=clean(about.subject or about.title),
        keywords=about.language,
        creator="Twinbook",
        producer="Twinbook, ReportLab",
        lang=about.language,
        pageCompression=1,
        allowSplitting=1,
    )
    document.progress = progress
    document.total = sum(len(chapter.story) for chapter in chapters)
    templates = [each for number, chapter in enumerate(chapters) for each in _templates(str(number), chapter, about)]
    if cover is not None:
        templates.insert(0, _cover(cover, first))
    document.addPageTemplates(templates)
    story: list[Flowable] = [_Leave()] if cover is not None else []
    for number, chapter in enumerate(chapters):
        story += [*([NextPageTemplate(str(number)), PageBreak()] if number else []), *chapter.story]
    document.build(story, canvasmaker=_maker(about, cover is not None))
    return document.page


def _cover(cover: Callable[[Canvas], None], paper: Paper) -> PageTemplate:
    whole = Frame(0, 0, paper.width, paper.height, 0, 0, 0, 0)
    size = (paper.width, paper.height)
    return PageTemplate("cover", [whole], lambda canvas, _: cover(canvas), pagesize=size, autoNextPageTemplate="0")


def _templates(name: str, chapter: Chapter, about: About) -> list[PageTemplate]:
    if not isinstance(chapter, Dressed):
        return [_pages(name, chapter, about)]
    dress, on = chapter.dress, f"{name} on"
    size = (chapter.paper.width, chapter.paper.height)
    first = PageTemplate(name, [_frame(chapter.opens_on)], lambda canvas, _: dress.first(canvas), pagesize=size)
    first.autoNextPageTemplate = on
    return [first, PageTemplate(on, [_frame(chapter.paper)], lambda canvas, _: dress.following(canvas), pagesize=size)]


def _frame(paper: Paper) -> Frame:
    return Frame(paper.inside, paper.bottom, paper.measure, paper.height - paper.top - paper.bottom, 0, 0, 0, 0)


def _pages(name: str, chapter: Chapter, about: About) -> PageTemplate:
    paper = chapter.paper
    frame = _frame(paper)
    said = chapter.head_left or about.head_left
    marked = Part(f"{chapter.marked}  ", style=_RUNNING.but(style="bold", colour=INK))
    left = line_of([marked, *_spread(said)] if chapter.marked else said, _RUNNING, paper.measure * 0.56)
    right = line_of(about.head_right, _RUNNING, paper.measure * 0.4)
    foot = line_of(marked, _RUNNING, paper.measure * 0.48)

    def plain(canvas: Canvas, template: Any) -> None:  # noqa: ARG001 - Platypus passes it.
        embedding = Embedding.of(canvas)
        head = paper.height - 44.0
        embedding.draw(canvas, left, paper.inside, head)
        embedding.draw(canvas, right, paper.width - paper.outside - right.width, head)
        if chapter.marked:
            embedding.draw(canvas, foot, paper.inside, 38.0)
        number = line_of(str(canvas.getPageNumber()), _RUNNING, 60)
        embedding.draw(canvas, number, paper.width - paper.outside - number.width, 38.0)

    size = (paper.width, paper.height)
    return PageTemplate(name, [frame], _nothing if chapter.is_bare else plain, pagesize=size)


def _nothing(canvas: Canvas, template: Any) -> None:
    """A bare page has only its story."""


def _spread(words: Words) -> Sequence[str | Wording | Part]:
    return (words,) if isinstance(words, (str, Wording, Part)) else words


class _Leave(Flowable):
    """Fills the cover, so that the story starts on the page after it."""

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - ReportLab's names.
        return aW, aH

    def draw(self) -> None:
        return


def _maker(about: About, has_cover: bool) -> Callable[..., Canvas]:  # noqa: FBT001 - private, said by its one caller.
    def make(*arguments: Any, **options: Any) -> Canvas:
        canvas = _Canvas(*arguments, **{**options, "pdfVersion": (1, 7)})
        pen = pen_of(canvas)
        canvas.language = about.language
        if about.cover_label and has_cover:
            pen.addPageLabel(0, prefix=about.cover_label)
            pen.addPageLabel(1, style="ARABIC", start=2)
        else:
            pen.addPageLabel(0, style="ARABIC", start=1)
        pen.setViewerPreference("DisplayDocTitle", "true")
        pen.showOutline()
        return canvas

    return make


def title_of(words: Words) -> str:
    """Words as plain text, for the outline and the file's title."""
    if isinstance(words, str):
        return words
    if isinstance(words, Sequence):
        return "".join(title_of(part) for part in words)
    return words.text
