"""The few rules that Fusion and a palette cannot say: fields with edges one can see, focus one cannot miss, calm buttons and scroll bars.

Properties that a widget may carry: primary, danger, link, choice (one of several, stays pressed), small, menu (buttons);
keyboard (a scroll bar that the arrow keys move);
narrow (a line that is just wide enough: Qt wants the room of the widest overhang of its font free beside the words);
tone = "quiet" | "warning" | "danger" | "good", field (labels); card, strip (frames).
"""

from __future__ import annotations

from string import Template

from ui.tokens import RADIUS, Colours

_RULES = Template("""
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {
  background: $surface; color: $text; border: 1px solid $border; border-radius: ${radius}px; margin: 1px; padding: $y $x;
  placeholder-text-color: $quiet; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit[narrow="true"] { padding-right: 0; }
QComboBox { padding-left: $more_x; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
  border: 2px solid $accent; margin: 0; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
  color: $quiet; background: $window; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: 0; margin: 0; padding: 0 $x; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; width: $arrow; background: transparent; }
QAbstractSpinBox::up-arrow { image: url(icons:chevron-up-$look.svg); width: $small; height: $tiny; }
QAbstractSpinBox::down-arrow { image: url(icons:chevron-$look.svg); width: $small; height: $tiny; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: $arrow; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(icons:chevron-$look.svg); width: $small; height: $small; }

QPushButton, QToolButton {
  background: $raised; color: $text; border: 1px solid $border; border-radius: ${radius}px; margin: 1px;
  padding: $by $bx; icon-size: $small; }
QPushButton:hover, QToolButton:hover { background: $accent_soft; }
QPushButton:pressed, QToolButton:pressed { background: $line; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; margin: 0; }
QPushButton:disabled, QToolButton:disabled { color: $quiet; background: $window; border-color: $line; }
QToolButton { padding: $less_y $bx; }
QToolButton[menu="true"] { padding-right: $arrow; }
QToolButton::menu-indicator { image: url(icons:chevron-$look.svg); width: $small; height: $small;
  subcontrol-origin: border; subcontrol-position: right center; right: $y; }
QToolButton[autoRaise="true"] { background: transparent; border: 2px solid transparent; margin: 0; padding: $by $y; }
QToolButton[autoRaise="true"]:hover { background: $accent_soft; }
QToolButton[autoRaise="true"]:focus { border-color: $accent; }
QPushButton[primary="true"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: bold; }
QPushButton[primary="true"]:hover { border-color: $text; }
QPushButton[primary="true"]:focus { border: 2px solid $text; }
QPushButton[primary="true"]:disabled { background: $line; color: $quiet; border-color: $line; }
QPushButton[danger="true"] { color: $danger; border-color: $danger; }
QPushButton[danger="true"]:hover { background: $danger_soft; }
QPushButton[danger="true"]:disabled { color: $quiet; border-color: $line; }
QPushButton[link="true"], QToolButton[link="true"] {
  background: transparent; border: 2px solid transparent; color: $accent; margin: 0; padding: $less_y 0; text-align: left;
  outline: 0; }
QPushButton[link="true"]:hover, QToolButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:focus, QToolButton[link="true"]:focus { border-color: $accent; }
QPushButton[link="true"]:disabled { color: $quiet; }
QPushButton[choice="true"] { background: $surface; }
QPushButton[choice="true"]:hover { border-color: $accent; }
QPushButton[choice="true"]:checked { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[choice="true"]:checked:focus { border: 2px solid $text; }
QPushButton[small="true"] { padding: $y $x; }

QCheckBox, QRadioButton { spacing: $x; padding: 2px; border: 2px solid transparent; border-radius: ${radius}px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator, QListView::indicator {
  width: $small; height: $small; border: 1px solid $border; border-radius: 3px; background: $surface; }
QRadioButton::indicator { width: $ring; height: $ring; image: url(icons:ring-$look.svg); }
QCheckBox::indicator:checked, QListView::indicator:checked {
  background: $accent; border-color: $accent; image: url(icons:tick-$look.svg); }
QRadioButton::indicator:checked { image: url(icons:ring-chosen-$look.svg); }
QCheckBox::indicator:checked:disabled { background: $quiet; border-color: $quiet; }

QListView { background: $surface; border: 1px solid $line; border-radius: ${radius}px; outline: 0; }
QListView:focus { border-color: $accent; }
QListView::item { border: 0; }
QListView::item:selected, QTreeView::item:selected { background: $accent_soft; color: $text; }
QTreeView { background: $surface; border: 1px solid $line; border-radius: ${radius}px; outline: 0; }
QTreeView:focus { border-color: $accent; }
QTreeView::item { padding: 2px $y; }
RowList::item { padding: $y $x; }
QTabBar::tab { background: transparent; color: $quiet; padding: $by $tab; border: 2px solid transparent;
  border-bottom: 3px solid transparent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; font-weight: bold; border-bottom-color: $accent; }
QTabBar::tab:selected:focus { border-color: $accent; border-radius: ${radius}px; }
QTabBar::scroller { width: $arrow; }
QTabBar QToolButton { background: $window; border: 0; margin: 0; padding: 0; }
QTabBar QToolButton:hover { background: $accent_soft; }
QTabBar QToolButton::left-arrow { image: url(icons:chevron-left-$look.svg); width: $small; height: $small; }
QTabBar QToolButton::right-arrow { image: url(icons:chevron-right-$look.svg); width: $small; height: $small; }
QTabBar QToolButton::left-arrow:disabled, QTabBar QToolButton::right-arrow:disabled { image: none; }
QTabWidget::pane { border: 0; border-top: 1px solid $line; }
QTabWidget::tab-bar { left: 0; }
QHeaderView::section { background: $raised; color: $quiet; border: 0; border-bottom: 1px solid $line; padding: $y $x; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMenu { background: $raised; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: $by $bx; border-radius: 4px; }
QMenuBar { background: $window; }
QMenuBar::item { padding: $y $x; border-radius: 4px; }
QMenuBar::item:selected { background: $accent_soft; color: $text; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 4px; }
QFrame[card="true"] { background: $raised; border: 1px solid $line; border-radius: ${radius}px; }
QFrame[floats="true"] { border-color: $border; }
QFrame[strip="warning"] { background: $warning_soft; border: 0; border-left: 4px solid $warning; }
QFrame[strip="danger"] { background: $danger_soft; border: 0; border-left: 4px solid $danger; }
QFrame[strip="good"] { background: $good_soft; border: 0; border-left: 4px solid $good; }
QFrame[strip="plain"] { background: $accent_soft; border: 0; border-left: 4px solid $accent; }
QLabel[tone="quiet"], QLabel[quiet="true"], QLabel#dim { color: $quiet; }
QLabel[tone="warning"] { color: $warning; }
QLabel[tone="danger"] { color: $danger; }
QLabel[tone="good"] { color: $good; }
QLabel[link="true"] { color: $accent; }
QLabel[field="true"] { font-weight: bold; }
QAbstractScrollArea::corner { background: transparent; border: 0; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 3px; margin: 3px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar[keyboard="true"]::handle { background: $accent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


_SIZES = {
    "y": "0.6ex",
    "x": "1.1ex",
    "more_x": "1.4ex",
    "less_y": "0.5ex",
    "by": "0.7ex",
    "bx": "1.9ex",
    "tab": "1.6ex",
    "small": "2.1ex",
    "tiny": "1.4ex",
    "ring": "2.5ex",
    "arrow": "3.2ex",
}
"""In heights of an x of the text.  What is 1 px of margin is 1 px of border where the keyboard is, so that nothing moves."""


def style_sheet(colours: Colours, *, is_dark: bool) -> str:
    """The rules in one look, for every size of text: Qt measures an "ex" in the font of the application when it styles a widget."""
    named = {field: getattr(colours, field) for field in Colours.__slots__ if field != "holders"}
    return _RULES.substitute(named, look="dark" if is_dark else "light", radius=RADIUS, **_SIZES)
