"""The few rules that Fusion and a palette cannot say: fields with edges one can see, focus one cannot miss, calm buttons and scroll bars.

Properties that a widget may carry: primary, danger, link, choice (one of several, stays pressed), small (buttons);
tone = "quiet" | "warning" | "danger" | "good", heading, title, field (labels); card, strip (frames).
"""

from __future__ import annotations

from string import Template

from ui.tokens import RADIUS, Colours

_RULES = Template("""
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {
  background: $surface; color: $text; border: 1px solid $border; border-radius: ${radius}px; padding: ${y}px ${x}px;
  selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
  border: 2px solid $accent; padding: ${y_1}px ${x_1}px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
  color: $quiet; background: $window; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: ${arrow}px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(icons:chevron-$look.svg); width: ${small}px; height: ${small}px; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: 0; padding: 0 ${x}px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; width: ${arrow}px; background: transparent; }
QAbstractSpinBox::up-arrow { image: url(icons:chevron-up-$look.svg); width: ${small}px; height: ${tiny}px; }
QAbstractSpinBox::down-arrow { image: url(icons:chevron-$look.svg); width: ${small}px; height: ${tiny}px; }

QPushButton, QToolButton {
  background: $raised; color: $text; border: 1px solid $border; border-radius: ${radius}px; padding: ${by}px ${bx}px;
  icon-size: ${small}px; }
QPushButton:hover, QToolButton:hover { background: $accent_soft; }
QPushButton:pressed, QToolButton:pressed { background: $line; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: ${by_1}px ${bx_1}px; }
QPushButton:disabled, QToolButton:disabled { color: $quiet; background: $window; border-color: $line; }
QToolButton[autoRaise="true"] { background: transparent; border: 2px solid transparent; padding: ${by_1}px ${y}px; }
QToolButton[autoRaise="true"]:hover { background: $accent_soft; }
QToolButton[autoRaise="true"]:focus { border-color: $accent; }
QPushButton[primary="true"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: bold; }
QPushButton[primary="true"]:hover { border-color: $text; }
QPushButton[primary="true"]:focus { border: 2px solid $text; }
QPushButton[primary="true"]:disabled { background: $line; color: $quiet; border-color: $line; }
QPushButton[danger="true"] { color: $danger; border-color: $danger; }
QPushButton[danger="true"]:hover { background: $danger_soft; }
QPushButton[link="true"], QToolButton[link="true"] {
  background: transparent; border: 2px solid transparent; color: $accent; padding: ${y_1}px 0; text-align: left; }
QPushButton[link="true"]:hover, QToolButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:focus, QToolButton[link="true"]:focus { border-color: $accent; }
QPushButton[link="true"]:disabled { color: $quiet; }
QPushButton[choice="true"] { background: $surface; }
QPushButton[choice="true"]:hover { border-color: $accent; }
QPushButton[choice="true"]:checked { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[choice="true"]:checked:focus { border: 2px solid $text; }
QPushButton[small="true"] { padding: ${y}px ${x}px; }
QPushButton[small="true"]:focus { padding: ${y_1}px ${x_1}px; }

QCheckBox, QRadioButton { spacing: ${gap}px; padding: 2px; border: 2px solid transparent; border-radius: ${radius}px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator {
  width: ${small}px; height: ${small}px; border: 1px solid $border; background: $surface; }
QCheckBox::indicator, QListView::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: ${half}px; }
QCheckBox::indicator:checked, QListView::indicator:checked {
  background: $accent; border-color: $accent; image: url(icons:tick-$look.svg); }
QRadioButton::indicator:checked { background: $accent; border-color: $accent; image: url(icons:dot-$look.svg); }

QListView { background: $surface; border: 1px solid $line; border-radius: ${radius}px; outline: 0; }
QListView:focus { border-color: $accent; }
QListView::item:selected { background: $accent_soft; color: $text; }
QTabBar::tab { background: transparent; color: $quiet; padding: ${by}px ${bx}px; border: 2px solid transparent;
  border-bottom: 3px solid transparent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; font-weight: bold; border-bottom-color: $accent; }
QTabBar::tab:selected:focus { border-color: $accent; border-radius: ${radius}px; }
QTabWidget::pane { border: 0; border-top: 1px solid $line; }
QTabWidget::tab-bar { left: 0; }
QHeaderView::section { background: $raised; color: $quiet; border: 0; border-bottom: 1px solid $line; padding: ${y}px ${x}px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMenu { background: $raised; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: ${by}px ${bx}px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 4px; }
QFrame[card="true"] { background: $raised; border: 1px solid $line; border-radius: ${radius}px; }
QFrame[strip="warning"] { background: $warning_soft; border: 0; border-left: 4px solid $warning; }
QFrame[strip="danger"] { background: $danger_soft; border: 0; border-left: 4px solid $danger; }
QFrame[strip="good"] { background: $good_soft; border: 0; border-left: 4px solid $good; }
QFrame[strip="plain"] { background: $accent_soft; border: 0; border-left: 4px solid $accent; }
QLabel[tone="quiet"], QLabel[quiet="true"], QLabel#dim { color: $quiet; }
QLabel[tone="warning"] { color: $warning; }
QLabel[tone="danger"] { color: $danger; }
QLabel[tone="good"] { color: $good; }
QLabel[heading="true"], QLabel#heading { font-weight: bold; font-size: ${heading}pt; }
QLabel[link="true"] { color: $accent; }
QLabel[field="true"] { font-weight: bold; }
QLabel[title="true"] { font-weight: bold; font-size: ${title}pt; }
QAbstractScrollArea::corner { background: transparent; border: 0; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 3px; margin: 3px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def style_sheet(colours: Colours, *, points: float, is_dark: bool) -> str:
    """The rules in one look.  points: the size of ordinary text; paddings and boxes grow with it."""
    scale = points / 10
    y, x, by, bx = round(5 * scale), round(8 * scale), round(6 * scale), round(14 * scale)
    small = round(15 * scale)
    return _RULES.substitute(
        {field: getattr(colours, field) for field in Colours.__slots__ if field != "holders"},
        look="dark" if is_dark else "light",
        radius=RADIUS,
        y=y,
        x=x,
        y_1=max(y - 1, 0),
        x_1=max(x - 1, 0),
        by=by,
        bx=bx,
        by_1=max(by - 1, 0),
        bx_1=max(bx - 1, 0),
        small=small,
        tiny=small * 2 // 3,
        half=small // 2,
        arrow=small + x,
        gap=round(8 * scale),
        heading=round(points * 1.15, 1),
        title=round(points * 1.6, 1),
    )
