"""Translation: every text that a person sees goes through it, and lupdate finds every one."""

from __future__ import annotations

import ast
import html
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QListWidget, QTabBar, QWidget
from sqlalchemy import select

from db.errors import RuleBroken
from db.records import kind as kind_named
from db.records.record import Record
from db.values import Texts
from tests.db.filling import needed
from ui.form.beginning import Beginning
from ui.form.declaration import Field, Parts
from ui.form.habits import Habits
from ui.form.view import FormView
from ui.jobs import Jobs
from ui.listing.view import ListView
from ui.memory import Memory
from ui.names import countries, languages
from ui.navigation import Navigator, Place
from ui.records.declaration import Shown, declared_kinds, shown
from ui.screens.screen import Workplace, build
from ui.theme.appearance import Appearance
from ui.window.frame import Frame
from ui.window.help import About, Help
from ui.window.window import Window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook

UI = Path(__file__).parents[2] / "ui"
# Names that are the same in every language.
_NAMES = re.compile(
    r"Twinbook|LINE|WhatsApp|WeChat|Signal|Hanyu Pinyin|English|zh-Hant|en|[A-Z]{3}"  # names and codes
    r"|[A-Z]{2}-[A-Z]{2}|[A-Z]{2} \d+|kg"  # codes and units
    r"|\W*|[\d:., ]+|#[0-9a-f]{6}|FREQ=.*"  # figures and marks
    r"|.*\+.*|F\d+|Esc|Return|Del|Tab|[A-Z]"  # keys
    r"|" + "|".join(QLocale("en_GB").standaloneMonthName(month) for month in range(1, 13))  # said by the locale
)


class _Marked(QTranslator):
    """Puts every text that goes through translation into brackets."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:  # type: ignore[override]
        return f"⟦{text}⟧"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def marked(qapp: QCoreApplication) -> Iterator[None]:
    translator = _Marked(qapp)
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def _texts(root: QWidget) -> Iterator[tuple[str, str]]:
    for widget in (root, *root.findChildren(QWidget)):
        name = type(widget).__name__
        yield name, widget.toolTip()
        yield name, widget.accessibleName()
        if isinstance(widget, (QLabel, QAbstractButton)):
            yield name, widget.text()
        elif isinstance(widget, QLineEdit):
            yield name, widget.placeholderText()
        elif isinstance(widget, QListWidget):
            yield from ((name, widget.item(row).text()) for row in range(widget.count()))
        elif isinstance(widget, QTabBar):
            yield from ((name, widget.tabText(index)) for index in range(widget.count()))
        elif isinstance(widget, QComboBox):
            yield from ((name, widget.itemText(index)) for index in range(widget.count()))
        for action in widget.actions():
            yield name, action.text()


def _untranslated(root: QWidget) -> set[tuple[str, str]]:
    return {(name, text) for name, text in _texts(root) if "⟦" not in text and not _NAMES.fullmatch(text)}


@pytest.mark.usefixtures("marked")
def test_nothing_in_the_window_escapes_translation(qtbot: QtBot, appearance: Appearance) -> None:
    memory = Memory()
    frame = Frame(memory)
    qtbot.addWidget(frame)
    window = Window(frame, appearance, memory)
    window.side.show_book(())
    assert _untranslated(frame) == set()
    for dialog in (Help(window.actions, frame), About(frame)):
        qtbot.addWidget(dialog)
        assert _untranslated(dialog) == set()


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("kind", declared_kinds())
def test_nothing_in_a_form_or_list_escapes_translation(qtbot: QtBot, book: OpenBook, kind: str) -> None:
    declared = shown(kind)
    uid = _any(book, kind)
    if uid is not None:
        form = FormView(declared, uid, book, Habits())
        qtbot.addWidget(form)
        for table in form.tables.values():
            table.begin()
            for row in table.rows:
                if table.field.more:
                    row.open_more()
        assert _untranslated(form) == set()
    view = ListView(declared, book)
    qtbot.addWidget(view)
    assert _untranslated(view) == set()
    heads = {
        str(view.model.headerData(number, view.table.horizontalHeader().orientation()))
        for number in range(view.model.columnCount())
    }
    assert all("⟦" in head for head in heads)


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("kind", declared_kinds())
def test_nothing_on_the_pages_of_a_kind_escapes_translation(qtbot: QtBot, book: OpenBook, kind: str) -> None:
    work = Workplace(book, Navigator(), Jobs(), Memory(), Habits(), lambda _: None)
    with book.book.change("New") as change:
        uid = change.add(kind_named(kind), **needed(change, kind)).uid
    declared = shown(kind)
    pages: list[QWidget] = [build(Place("list", kind), work), build(Place("record", kind, uid), work)]
    if declared.asked and declared.begin:
        pages.append(Beginning(declared, declared.begin(""), book, Habits()))
    with book.book.reading() as connection:
        of_the_book = set(connection.scalars(select(Record.__table__.c.called)))
    of_the_book |= {
        text for value in book.read(kind, uid).values() if isinstance(value, Texts) for text in value.by.values()
    }
    for page in pages:
        qtbot.addWidget(page)
        assert {text for _, text in _untranslated(page)} - of_the_book - _said_by_cldr() == set()


@pytest.mark.usefixtures("marked")
def test_nothing_on_the_page_of_lists_escapes_translation(qtbot: QtBot, book: OpenBook) -> None:
    page = build(Place("more"), Workplace(book, Navigator(), Jobs(), Memory(), Habits(), lambda _: None))
    qtbot.addWidget(page)
    assert _untranslated(page) == set()


def _said_by_cldr() -> set[str]:
    """Names of languages and countries come in the reader's language from CLDR."""
    return {*languages("en_GB").values(), *countries("en_GB").values()}


def _any(book: OpenBook, kind: str) -> UUID | None:
    """A new record of the kind; None of one that cannot be without another record."""
    declared = shown(kind)
    try:
        return book.add("New", declared.begin("")) if declared.begin else None
    except RuleBroken:
        return None


def _fields(declared: Shown) -> Iterator[tuple[str, Field]]:
    for field in declared.form:
        if isinstance(field, Parts):
            yield from ((field.of, part) for part in (*field.fields, *field.more))
        yield declared.kind, field


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("kind", declared_kinds())
def test_a_declaration_fits_the_record(kind: str) -> None:
    """Every field, choice and column of a declaration is one that the record has."""
    declared = shown(kind)
    for of, field in _fields(declared):
        columns = kind_named(of).__mapper__.columns
        for name in field.columns:
            assert name in columns or f"{name}_id" in columns, f"{of} has no {name}"
        choices = getattr(field, "choices", None)
        if choices is not None:
            known = columns[field.name].info.get("choices")
            assert known is None or set(choices) == {str(word) for word in known}, f"{of}.{field.name}"
        if isinstance(field, Parts):
            assert f"{field.owner}_id" in kind_named(field.of).__mapper__.columns


def test_lupdate_finds_every_text_in_one_context(tmp_path: Path) -> None:
    """A translator meets each word once; a text in another context would not be found while the window runs."""
    file = tmp_path / "twinbook.ts"
    modules = [str(path) for path in sorted(UI.rglob("*.py"))]
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    subprocess.run([tool, *modules, "-ts", file], check=True, capture_output=True)
    found = file.read_text("utf-8")
    assert set(re.findall(r"<name>(.*?)</name>", found)) == {""}
    texts = {html.unescape(text) for text in re.findall(r"<source>(.*?)</source>", found, re.DOTALL)}
    literals = {text for path in modules for text in _literals(Path(path))}
    assert literals - texts == set()


def _literals(module: Path) -> Iterator[str]:
    """The first argument of every call of ``tr``; one that is no literal could not be translated."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr":
            text = node.args[0]
            assert isinstance(text, ast.Constant), f"{module.name}:{node.lineno}"
            yield str(text.value)
