"""Which editor a declared field gets."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from db.values import PartialDate
from ui.form import declaration as declared
from ui.form.editors import longtext, pairs, pick, typed
from ui.form.editors.editor import Editor, Finder, Unreadable
from ui.form.editors.languages import TextsEditor
from ui.form.editors.rate import RateEditor
from ui.form.editors.reference import ReferenceEditor
from ui.form.editors.severalorown import SeveralOrOwnEditor
from ui.form.habits import Habits
from ui.names import countries, languages
from ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def editor_for(field: declared.Field, finder: Finder, habits: Habits, parent: QWidget | None = None) -> Editor:  # noqa: C901, PLR0911, PLR0912 - one line a kind
    """A new editor for the field. Raises TypeError for a kind that has none."""
    match field:
        case declared.Line():
            return typed.Typed(field.name, typed.read_line, typed.show_line, example=field.example, parent=parent)
        case declared.Link():
            return typed.LinkEditor(field.name, parent)
        case declared.LongText():
            return longtext.LongTextEditor(field.name, field.rows, field.language, parent)
        case declared.InLanguages():
            return TextsEditor(field.name, field.rows, habits.languages, parent)
        case declared.Number():
            reading = typed.NumberReading(field.least, field.most, field.decimals, habits.locale)
            return typed.Typed(field.name, reading.read, reading.show, unit=field.unit, parent=parent)
        case declared.Money():
            return pairs.MoneyEditor(field.name, field.currency, habits.currency, parent)
        case declared.Rate():
            return RateEditor(field.name, field.currency, habits.currency, parent)
        case declared.Day():
            return typed.DateEditor(field.name, date, parent)
        case declared.PartialDay():
            return typed.DateEditor(field.name, PartialDate, parent)
        case declared.Moment():
            return pairs.MomentEditor(field.name, field.zone, parent)
        case declared.Choice():
            return pick.ChoiceEditor(field.name, field.choices, field.none, parent)
        case declared.Check():
            return pick.CheckEditor(field.name, field.label, parent)
        case declared.Reference():
            return ReferenceEditor(field.name, field.kinds, finder, parent)
        case declared.LanguageTag():
            return pick.LongPickEditor(field.name, pick.LanguageList(), parent)
        case declared.Country():
            return pick.LongPickEditor(field.name, pick.CountryList(), parent)
        case declared.TimeZone():
            return pick.LongPickEditor(field.name, pick.ZoneList(), parent)
        case declared.Words():
            return typed.Typed(field.name, typed.read_words, typed.show_words, parent=parent)
        case declared.Numbers():
            return typed.Typed(field.name, typed.read_numbers, typed.show_numbers, parent=parent)
        case declared.SeveralOrOwn():
            return SeveralOrOwnEditor(field.name, field.choices, parent)
        case declared.Several():
            return pick.SeveralEditor(field.name, field.choices, parent)
        case declared.Languages():
            reading = _NamesReading(languages(habits.locale.name()))
            return typed.Typed(field.name, reading.read, reading.show, parent=parent)
        case declared.Countries():
            reading = _NamesReading(countries(habits.locale.name()))
            return typed.Typed(field.name, reading.read, reading.show, parent=parent)
        case _:
            raise TypeError(f"No editor for {type(field).__name__}")


class _NamesReading:
    """Languages or countries typed by name or code with commas between them."""

    def __init__(self, known: dict[str, str]) -> None:
        self._known = known

    def read(self, text: str) -> list[str] | None:
        """The codes. Raises Unreadable for a name that is none."""
        by_name = {name.casefold(): code for code, name in self._known.items()}
        by_name |= {code.casefold(): code for code in self._known}
        codes: list[str] = []
        for word in typed.read_words(text) or ():
            begun = {code for name, code in by_name.items() if name.startswith(word.casefold())}
            code = by_name.get(word.casefold()) or (next(iter(begun)) if len(begun) == 1 else None)
            if code is None:
                raise Unreadable(tr("“{word}” is not known here. Write its whole name or its code.").format(word=word))
            codes.append(code)
        return list(dict.fromkeys(codes)) or None

    def show(self, codes: list[str] | None) -> str:
        """Their names."""
        return ", ".join(self._known.get(code, code) for code in codes or ())
