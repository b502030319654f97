"""The least that any program with a window does: an empty QMainWindow."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

if __name__ == "__main__":
    application = QApplication(sys.argv)
    window = QMainWindow()
    window.resize(920, 720)
    window.show()
    sys.exit(application.exec())
