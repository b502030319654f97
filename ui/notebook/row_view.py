"""The list view that every list of the notebook is."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QListView, QMenu, QWidget

from resources.language import translated as _
from ui.icons import icon
from ui.notebook.record_list import ROW, RecordList


class RowView(QListView):
    """A list view that opens with Enter, F2 or a double click, and wraps instead of scrolling sideways."""

    opened = Signal(object)
    """What the model holds for the row."""
    discard_asked = Signal(str)
    """The id of the row's record, which somebody wants in the trash."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self._before_reset = "", -1
        """The record that the cursor was on, and the number of its row."""
        self.may_discard = False
        """Whether Del and the menu of a row put its record into the trash."""
        self.doubleClicked.connect(self._open)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model; the cursor stays on its record when the model's rows are others, as long as the record is among them."""
        super().setModel(model)
        if model is not None:
            model.modelAboutToBeReset.connect(self._remember_cursor)
            # After the view's own, which forgets the cursor.
            model.modelReset.connect(self._put_cursor_back)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._open(self.currentIndex())
            return
        if plain and event.key() == Qt.Key.Key_Delete and self.may_discard:
            self._discard(self.currentIndex())
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of a row, by the right button or by the key for it."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if not self.may_discard or not index.isValid():
            super().contextMenuEvent(event)
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        opening = menu.addAction(_("Open it"), lambda: self._open(index))
        opening.setShortcut(QKeySequence(Qt.Key.Key_Return))
        throwing = menu.addAction(icon("trash"), _("Into the trash"), lambda: self._discard(index))
        throwing.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        at = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.visualRect(index).center())
        menu.popup(at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Before Qt's own, which puts it on the first row too, but so that it is not seen.
        self.take_cursor()
        super().focusInEvent(event)

    def take_cursor(self) -> None:
        """With the keyboard here, put the cursor on the first row unless it is on one."""
        if self.hasFocus() and not self.currentIndex().isValid() and self.model() is not None:
            self.setCurrentIndex(self.model().index(0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Rows are as high as their words need at this width.
        if not self.uniformItemSizes() and event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def chosen(self) -> str:
        """The id of the record that the cursor is on; "" for none."""
        return str(getattr(self.currentIndex().data(ROW), "id", ""))

    def choose(self, identity: str) -> bool:
        """Put the cursor on a record; whether it is loaded."""
        model = self.model()
        number = model.number_of(identity) if isinstance(model, RecordList) else None
        if number is not None:
            self.setCurrentIndex(model.index(number, 0))
        return number is not None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()

    def _remember_cursor(self) -> None:
        self._before_reset = self.chosen(), self.currentIndex().row()

    def _put_cursor_back(self) -> None:
        record, number = self._before_reset
        last = self.model().rowCount() - 1
        # Whoever throws rows away one after the other goes on with the next, not at the top again.
        if not self.choose(record) and self.hasFocus() and min(number, last) >= 0:
            self.setCurrentIndex(self.model().index(min(number, last), 0))

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(ROW))

    def _discard(self, index: QModelIndex) -> None:
        if identity := getattr(index.data(ROW), "id", ""):
            self.discard_asked.emit(str(identity))
