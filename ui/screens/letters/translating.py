"""The window in which a letter is translated: what it says above, the translation below, and by whom it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.errors import BookError
from db.values import Texts
from ui.form.declaration import LanguageTag, LongText, Reference
from ui.form.finding import BookFinder
from ui.form.questions import Questions
from ui.kit.asking import Asking
from ui.screens.letters.readtext import ReadText
from ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from db.queries.letters.shown import LetterShown
    from ui.screens.screen import Workplace


class TranslatingWindow(Asking):
    """Proposes the window's own language, or the first of the association's in which there is no text yet."""

    def __init__(self, letter: LetterShown, work: Workplace, parent: QWidget) -> None:
        super().__init__(tr("Translate the letter"), parent)
        self._letter = letter
        self._work = work
        texts = letter.text or Texts.only("en", "")
        original = texts.by.get(texts.original, "")
        shown = ReadText(tr("The letter"))
        shown.say(original[:20_000], texts.original)
        self.column.addWidget(shown)
        wanted = next((tag for tag in (*work.habits.languages, "en") if tag not in texts.by), "en")
        self.questions = Questions(
            (
                LanguageTag("language", tr("Into"), wanted=True, width="half"),
                Reference("translator", tr("Translated by"), to="person", width="half"),
                LongText("text", tr("Translation"), rows=8),
            ),
            BookFinder(work.book, lambda *_: None, self, work.habits),
            work.habits,
            {"language": wanted, "translator": letter.translator.uid if letter.translator else None, "text": ""},
        )
        self.column.addWidget(self.questions)
        self.answer(tr("Cancel"), self.reject)
        self.answer(tr("Keep the translation"), self.keep, "main")
        self.questions.focus_first()

    def keep(self) -> None:
        """Put it beside the original, as one change."""
        answers = self.questions.answers()
        if answers is None:
            return
        texts = self._letter.text
        by = dict(texts.by) if texts is not None else {}
        language, text = str(answers["language"]), str(answers.get("text", ""))
        if not text.strip():
            self.questions.say(tr("Write the translation."))
            return
        by[language] = text
        new = Texts(texts.original if texts is not None else language, by)
        title = tr("Translate “{letter}”").format(letter=self._letter.subject)
        changed: dict[str, object] = {"text": new, "translator": answers.get("translator")}
        try:
            self._work.book.edit(title, "letter", self._letter.uid, changed)
        except BookError as error:
            self.questions.say(str(error))
            return
        self.accept()
