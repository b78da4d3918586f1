"""An empty PySide6 window that imports SQLAlchemy's ORM, opens a book's file and shows the answer of one query."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

application = QApplication(sys.argv[:1])
window = QMainWindow()
window.setWindowTitle("Empty")
window.resize(1366, 768)
window.show()

from sqlalchemy import create_engine, text  # noqa: E402 (the window first, as in the application)
from sqlalchemy.orm import Session  # noqa: E402

from benchmarks.bare.answer import Answer  # noqa: E402
from benchmarks.bare.driver import connect, driver  # noqa: E402

with Session(create_engine("sqlite://", creator=lambda: connect(sys.argv[1]), module=driver)) as session:
    title = session.scalar(text("SELECT title FROM history_change ORDER BY id DESC LIMIT 1"))

window.setCentralWidget(Answer(str(title)))
application.exec()
