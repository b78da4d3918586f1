"""Prints envelopes, each a page of its size, and addresses on sheets of labels."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from reportlab.pdfgen.canvas import Canvas

from db.queries.facts import Wording
from db.queries.letters.addresses import Addressed
from db.queries.letters.envelopes import EnvelopeFacts
from exports.envelopes.drawing import ON_ENVELOPE, ON_LABEL, draw_address, draw_sender
from exports.envelopes.options import EnvelopeOptions, LabelOptions
from exports.envelopes.sizes import Envelope, Zone, address_zone, envelope_named, sender_zone
from exports.labels.pages import Draw, Room, bare_paper, drawn_pages, label_pages, paper_of
from exports.labels.sheets import ADDRESSES, MM, sheet_named
from exports.pages.document import About, Chapter, Progress, write_chapters
from exports.phrases import Phrases
from exports.saving import saving

_BESIDE, _ABOVE = 3.5 * MM, 2.0 * MM
"""To the edges of a label, as sheets slip in printers."""


def print_envelopes(
    facts: EnvelopeFacts, options: EnvelopeOptions, output: Path | BinaryIO, progress: Progress | None = None
) -> int:
    """A page for each who has an address; returns how many. A file appears whole or not at all.

    Raises KeyError for a size that there is none of, ValueError where nobody has an address, CannotWrite where the disk
    says no.
    """
    envelope = envelope_named(options.size, facts.sender.paper)
    paper = bare_paper(envelope.code, envelope.width * MM, envelope.height * MM)
    draws = [_envelope(one, facts, envelope, options) for one in facts.addressed]
    return _write(facts, "envelopes", Chapter(drawn_pages(paper, draws), paper, is_bare=True), output, progress)


def print_labels(
    facts: EnvelopeFacts, options: LabelOptions, output: Path | BinaryIO, progress: Progress | None = None
) -> int:
    """A label for each who has an address; returns how many pages. Raises as ``print_envelopes``."""
    sheet = sheet_named(ADDRESSES, options.sheet, facts.sender.paper)
    pages = label_pages(sheet, [_label(one.lines) for one in facts.addressed], options.start)
    return _write(facts, "labels", Chapter(pages, paper_of(sheet), is_bare=True), output, progress)


def _write(
    facts: EnvelopeFacts, what: str, chapter: Chapter, output: Path | BinaryIO, progress: Progress | None
) -> int:
    if not chapter.story:
        raise ValueError("None of them has an address.")
    about = About(Phrases(facts.sender.language)(what), facts.sender.name.text, facts.sender.language)
    if isinstance(output, Path):
        with saving(output) as file:
            return write_chapters(file, about, [chapter], progress=progress)
    return write_chapters(output, about, [chapter], progress=progress)


def _label(lines: Sequence[Wording]) -> Draw:
    def draw(canvas: Canvas, room: Room) -> None:
        wide, high = room.width - 2 * _BESIDE, room.height - 2 * _ABOVE
        draw_address(canvas, lines, ON_LABEL, Room(room.x + _BESIDE, room.y + _ABOVE, wide, high))

    return draw


def _envelope(one: Addressed, facts: EnvelopeFacts, envelope: Envelope, options: EnvelopeOptions) -> Draw:
    sender = facts.sender

    def draw(canvas: Canvas, room: Room) -> None:
        if options.sender:
            draw_sender(canvas, sender.name, sender.address, _room(sender_zone(envelope), room))
        draw_address(canvas, one.lines, ON_ENVELOPE, _room(address_zone(envelope, sender.home.country), room))

    return draw


def _room(zone: Zone, page: Room) -> Room:
    top = page.y + page.height
    return Room(
        page.x + zone.left * MM, top - (zone.top + zone.height) * MM, zone.width * MM, zone.height * MM
    )  # fmt: skip
