"""On what addresses are printed: which labels from which one on, or which envelopes, and how homes are written to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QSpinBox, QVBoxLayout, QWidget

from db.queries.letters.addresses import AtHome, Sent
from exports.envelopes.options import EnvelopeOptions, LabelOptions
from exports.envelopes.sizes import ENVELOPES
from exports.labels.sheets import ADDRESSES
from ui.form.editors.pick import Pick
from ui.kit.button import Button
from ui.kit.flow import Flow
from ui.kit.text import Line
from ui.sentences.mailing import households
from ui.theme.scale import GRID
from ui.words import tr

_SHEET = 16
"""Letters of a sheet's name that are seen."""


class Addresses(QWidget):
    """Asks for envelopes or labels; carries the options of exports.envelopes."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.envelope, self.sheet, self.together = Pick(), Pick(), Pick()
        self.envelope.setEditable(True)
        self.envelope.addItem(tr("Usual envelope"), "")
        for one in ENVELOPES:
            self.envelope.addItem(one.name, one.code)
        self.sheet.addItem(tr("Usual labels"), "")
        for sheet in ADDRESSES:
            self.sheet.addItem(sheet.name, sheet.name)
        for word, said in households().items():
            self.together.addItem(said, word)
        for pick in (self.envelope, self.sheet, self.together):
            pick.setMinimumContentsLength(_SHEET)
        self.start = QSpinBox()
        self.start.setRange(1, 99)
        self.start.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.with_sender = QCheckBox(tr("With our address"))
        self.with_sender.setChecked(True)
        self.envelopes = Button(tr("Envelopes…"), lambda: self.asked.emit(self.for_envelopes()))
        self.labels = Button(tr("Labels…"), lambda: self.asked.emit(self.for_labels()))
        self._lay_out()

    def for_envelopes(self) -> EnvelopeOptions:
        """What was chosen; a size may be typed as 150x105."""
        text = self.envelope.currentText().strip()
        at = self.envelope.findText(text)
        size = str(self.envelope.itemData(at) or "") if at >= 0 else text
        return EnvelopeOptions(size, sender=self.with_sender.isChecked())

    def for_labels(self) -> LabelOptions:
        """What was chosen."""
        return LabelOptions(str(self.sheet.currentData() or ""), self.start.value())

    def sent(self, *, homes: bool) -> Sent:
        """How homes are written to; ``homes``: private addresses too."""
        return Sent(homes=homes, together=AtHome(self.together.currentData()))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        for pieces in (
            (_label(tr("Envelopes and labels"), self.together), self.together),
            (_label(tr("Envelope"), self.envelope), self.envelope, self.with_sender, self.envelopes),
            (
                _label(tr("Sheet of labels"), self.sheet), self.sheet,
                _label(tr("Begin with label"), self.start), self.start, self.labels,
            ),
        ):  # fmt: skip
            row = Flow(gap=2 * GRID)
            for piece in pieces:
                row.addWidget(piece)
            column.addLayout(row)


def _label(words: str, field: QWidget) -> Line:
    """A label of its own, so that the row may break behind it where the text is large."""
    label = Line(words, "soft")
    label.setBuddy(field)
    field.setAccessibleName(words)
    return label
