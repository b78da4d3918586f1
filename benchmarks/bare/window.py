"""An empty PySide6 window, from the command to its frame on the screen."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

application = QApplication(sys.argv[:1])
window = QMainWindow()
window.setWindowTitle("Empty")
window.resize(1366, 768)
window.show()
application.exec()
