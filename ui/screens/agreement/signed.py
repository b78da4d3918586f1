"""One act of signing on the agreement's page: the day and place, and each signatory with the office of that day."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit.attention import AttentionRow, Deed
from ui.kit.button import IconButton
from ui.kit.text import Text
from ui.sentences import signatures
from ui.sentences.agreements import signing
from ui.theme.icon import icon
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtCore import QLocale

    from db.queries.agreement import SignatoryRead, SigningRead


def signing_block(act: SigningRead, go: Callable[[str, UUID], object], locale: QLocale) -> QWidget:
    """The signing with its signatories; ``go`` opens a record."""
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 2 * GRID, 0, 2 * GRID)
    column.setSpacing(0)
    title, detail = signing(act, locale)
    head = QHBoxLayout()
    head.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
    said = QVBoxLayout()
    said.setSpacing(0)
    said.addWidget(Text(title, "strong"))
    if detail:
        said.addWidget(Text(detail, "small"))
    head.addLayout(said, 1)
    opens = tr("Open the signing: {signing}").format(signing=title)
    head.addWidget(IconButton("arrow-end", opens, partial(go, "signing", act.uid)))
    column.addLayout(head)
    if not act.signatories:
        nobody = Text(tr("Nobody is named who signed."), "soft")
        nobody.setContentsMargins(2 * GRID, GRID, 2 * GRID, 0)
        column.addWidget(nobody)
    for hand in act.signatories:
        column.addWidget(_signatory(hand, act, go, locale))
    return block


def _signatory(hand: SignatoryRead, act: SigningRead, go: Callable[[str, UUID], object], locale: QLocale) -> QWidget:
    """The row of one hand: Enter opens the person, its button the office."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    deeds: tuple[Deed, ...] = ()
    if hand.then is not None:
        opens = tr("Open the office: {office}").format(office=signatures.role(hand.then, locale))
        deeds = (Deed("building-2", opens, partial(go, "role", hand.then.role)),)
    row = AttentionRow(signatures.name(hand), signatures.office(hand), deeds=deeds)
    opened = (hand.person.kind, hand.person.uid) if hand.person else ("signing", act.uid)
    row.opened.connect(partial(go, *opened))
    column.addWidget(row)
    if doubt := signatures.doubt(hand, act.dated, locale):
        line = QHBoxLayout()
        line.setContentsMargins(2 * GRID, 0, 2 * GRID, GRID)
        line.setSpacing(GRID)
        mark = QLabel()
        side = mark.fontMetrics().height()
        mark.setPixmap(icon("info", "soft").pixmap(side, side))
        line.addWidget(mark)
        line.addWidget(Text(doubt, "small"), 1)
        column.addLayout(line)
        row.setAccessibleDescription(doubt)
    return holder
