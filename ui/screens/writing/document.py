"""Styled text as a document of Qt and back: the same blocks that went in come out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextList,
    QTextListFormat,
    QTextTable,
    QTextTableFormat,
)

from db.rules.styled import Block, Heading, Item, Items, Paragraph, Run, Runs, TableBlock
from ui.theme.colours import colours_of
from ui.theme.scale import GRID

_LARGER = {1: 2, 2: 1}
"""Steps of Qt's font sizes by which headings are larger."""
_BULLETS = (QTextListFormat.Style.ListDisc, QTextListFormat.Style.ListCircle, QTextListFormat.Style.ListSquare)
_BREAK = "\N{LINE SEPARATOR}"
_NO_CHARACTER = "\N{OBJECT REPLACEMENT CHARACTER}"


def put(blocks: Sequence[Block], cursor: QTextCursor) -> None:
    """Write blocks where the cursor stands; the block that it stands in takes the first where it is empty."""
    cursor.beginEditBlock()
    is_fresh = not cursor.block().text() and cursor.currentTable() is None
    for block in blocks:
        if isinstance(block, TableBlock):
            if not is_fresh:
                _start(cursor, QTextBlockFormat())
            _put_table(block, cursor)
            is_fresh = True  # Qt keeps an empty block behind a table
            continue
        if isinstance(block, Items):
            _put_items(block, cursor, is_fresh=is_fresh)
        else:
            level = block.level if isinstance(block, Heading) else 0
            _begin(cursor, paragraph(level), is_fresh=is_fresh)
            _put_runs(block.runs, cursor, level)
        is_fresh = False
    cursor.endEditBlock()


def blocks_of(document: QTextDocument) -> tuple[Block, ...]:
    """The blocks of a document; whatever else it may hold is the letters that it has."""
    return tuple(_blocks(document.begin()))


def paragraph(level: int) -> QTextBlockFormat:
    """How a paragraph stands, or a heading of a level."""
    form = QTextBlockFormat()
    form.setHeadingLevel(level)
    form.setTopMargin(2 * GRID if level else 0)
    form.setBottomMargin(GRID if level else 2.5 * GRID)
    return form


def letters(level: int, *, bold: bool = False, italic: bool = False) -> QTextCharFormat:
    """How the letters of a paragraph or a heading look."""
    form = QTextCharFormat()
    weight = QFont.Weight.DemiBold if level else QFont.Weight.Normal
    form.setFontWeight(QFont.Weight.Bold if bold else weight)
    form.setFontItalic(italic)
    if level:
        form.setProperty(QTextCharFormat.Property.FontSizeAdjustment, _LARGER.get(level, 0))
    return form


def list_format(*, ordered: bool, depth: int) -> QTextListFormat:
    """How a list stands: 1 for the outer one, 2 for one within."""
    form = QTextListFormat()
    bullet = _BULLETS[0] if depth == 1 else _BULLETS[1]
    form.setStyle(QTextListFormat.Style.ListDecimal if ordered else bullet)
    form.setIndent(depth)
    return form


def table_format() -> QTextTableFormat:
    """How a table stands: as broad as the text, with hairlines."""
    form = QTextTableFormat()
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.setBorderCollapse(True)
    form.setBorder(1)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(QColor(colours_of(QGuiApplication.palette()).line))
    form.setCellPadding(GRID)
    form.setCellSpacing(0)
    form.setHeaderRowCount(1)
    form.setBottomMargin(2 * GRID)
    return form


def _begin(cursor: QTextCursor, form: QTextBlockFormat, *, is_fresh: bool) -> None:
    if is_fresh:
        cursor.setBlockFormat(form)
    else:
        _start(cursor, form)


def _start(cursor: QTextCursor, form: QTextBlockFormat) -> None:
    """A new block that belongs to no list."""
    cursor.insertBlock(form, QTextCharFormat())
    if (former := cursor.currentList()) is not None:
        former.remove(cursor.block())
        cursor.setBlockFormat(form)


def _put_runs(runs: Runs, cursor: QTextCursor, level: int) -> None:
    for run in runs:
        cursor.insertText(run.text.replace("\n", _BREAK), letters(level, bold=run.bold, italic=run.italic))


def _put_items(block: Items, cursor: QTextCursor, *, is_fresh: bool) -> None:
    outer: QTextList | None = None
    for item in block.items:
        _begin(cursor, paragraph(0), is_fresh=is_fresh)
        is_fresh = False
        if outer is None:
            outer = cursor.createList(list_format(ordered=block.ordered, depth=1))
        else:
            outer.add(cursor.block())
        _put_runs(item.runs, cursor, 0)
        inner: QTextList | None = None
        for under in item.inner.items if item.inner is not None else ():
            _start(cursor, paragraph(0))
            if inner is None:
                inner = cursor.createList(list_format(ordered=item.inner is not None and item.inner.ordered, depth=2))
            else:
                inner.add(cursor.block())
            _put_runs(under.runs, cursor, 0)


def _put_table(block: TableBlock, cursor: QTextCursor) -> None:
    table = cursor.insertTable(len(block.rows), len(block.rows[0]), table_format())
    for row, cells in enumerate(block.rows):
        for column, runs in enumerate(cells):
            _put_runs(runs, table.cellAt(row, column).firstCursorPosition(), 0)
    cursor.setPosition(table.lastPosition() + 1)


def _blocks(block: QTextBlock) -> Iterator[Block]:
    """The blocks from one on."""
    items: list[tuple[int, bool, Runs]] = []
    while block.isValid():
        of_list, table = block.textList(), QTextCursor(block).currentTable()
        if items and of_list is None:
            yield from _lists(items)
            items = []
        if table is not None:
            yield _table(table)
            block = block.document().findBlock(table.lastPosition() + 1)
            continue
        level = block.blockFormat().headingLevel()
        if of_list is not None:
            form = of_list.format()
            items.append((form.indent(), form.style() not in _BULLETS, _runs(block)))
        else:
            yield Heading(level, _runs(block)) if level else Paragraph(_runs(block))
        block = block.next()
    yield from _lists(items)


def _lists(items: Sequence[tuple[int, bool, Runs]]) -> Iterator[Items]:
    """Items that stand below each other as lists, those that are indented further within the one above."""
    outer: list[Item] = []
    ordered = False
    for depth, is_ordered, runs in items:
        if depth > 1 and outer:
            above = outer[-1]
            former = above.inner.items if above.inner is not None else ()
            kind = above.inner.ordered if above.inner is not None else is_ordered
            outer[-1] = Item(above.runs, Items(kind, (*former, Item(runs))))
            continue
        if outer and is_ordered != ordered:
            yield Items(ordered, tuple(outer))
            outer = []
        ordered = is_ordered
        outer.append(Item(runs))
    if outer:
        yield Items(ordered, tuple(outer))


def _table(table: QTextTable) -> TableBlock:
    return TableBlock(
        tuple(tuple(_cell(table, row, column) for column in range(table.columns())) for row in range(table.rows()))
    )


def _cell(table: QTextTable, row: int, column: int) -> Runs:
    cell = table.cellAt(row, column)
    if (cell.row(), cell.column()) != (row, column):
        return ()  # of a cell that reaches over several the first has the words
    block, last = cell.firstCursorPosition().block(), cell.lastPosition()
    found: list[Run] = []
    while block.isValid() and block.position() <= last:
        found += [Run(" "), *_runs(block)]
        block = block.next()
    return tuple(found[1:])


def _runs(block: QTextBlock) -> Runs:
    found: list[Run] = []
    at = block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        form = fragment.charFormat()
        text = fragment.text().replace(_BREAK, "\n").replace(_NO_CHARACTER, "")
        found.append(Run(text, form.fontWeight() >= QFont.Weight.Bold, form.fontItalic()))
        at += 1
    return tuple(found)
