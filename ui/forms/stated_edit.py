"""A stated value: what sources say of one thing, side by side, one account the working one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from domain.stated import Account, Stated
from resources.language import translated as _
from ui.forms.account_edit import AccountEdit
from ui.forms.editor import Editor
from ui.forms.flow import FlowLayout
from ui.forms.growing_editor import GrowingEditor
from ui.forms.link_button import LinkButton
from ui.forms.looks import Card
from ui.forms.making_room import room_in
from ui.forms.surroundings import Surroundings

T = TypeVar("T")


class StatedEdit(GrowingEditor[Stated[T] | None], Generic[T]):
    """The working account inline, and rival accounts beside it.  Taking one away can be taken back until the form is closed."""

    def __init__(self, make_inner: Callable[[], Editor[T | None]], surroundings: Surroundings) -> None:
        """`make_inner`: makes the editor of one value; None means that nothing is stated."""
        super().__init__()
        self._make_inner, self._around = make_inner, surroundings
        self._label = ""
        self._working = 0
        self._taken_away: list[Any] = []
        self._accounts: list[AccountEdit[T]] = []
        self._frames: list[Card] = []
        self.another = LinkButton(_("Another source says otherwise…"))
        self.another.setObjectName("another")
        self.bring_back = LinkButton(_("Bring the account back"))
        self.bring_back.setObjectName("bring_back")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._links = FlowLayout()
        self._column.addLayout(self._links)
        self.another.clicked.connect(self.add_account)
        self.bring_back.clicked.connect(self._bring_back)
        self._set_count(1)

    @property
    def accounts(self) -> list[AccountEdit[T]]:
        """The editors of all accounts."""
        self.complete()
        return self._accounts

    def _raw_so_far(self) -> Any:
        return {
            "accounts": [account.raw() for account in self._accounts],
            "working": self._working,
            "taken_away": list(self._taken_away),
        }

    def set_raw(self, raw: Any) -> None:
        self.complete()
        self._set_count(len(raw["accounts"]))
        for account, held in zip(self.accounts, raw["accounts"], strict=True):
            account.set_raw(held)
        self._taken_away = list(raw["taken_away"])
        self._work_with(raw["working"])

    def parts(self) -> Iterator[Editor[Any]]:
        yield from self.accounts

    def first_field(self) -> QWidget:
        return self._accounts[0].first_field()

    def set_named(self, label: str) -> None:
        self._label = label
        several = len(self._accounts) + len(self._steps) > 1
        for number, account in enumerate(self._accounts, 1):
            account.set_named(
                _("{field}, account {number}").format(field=label, number=number) if several else label
            )
        self.another.setAccessibleName(_("{field}: another source says otherwise").format(field=label))
        self.bring_back.setAccessibleName(_("{field}: bring the account back").format(field=label))

    def add_account(self) -> None:
        """Put an empty account beside the others and go there."""
        self._set_count(len(self.accounts) + 1)
        self._work_with(self._working)
        account = self.accounts[-1]
        account.unfold()
        account.first_field().setFocus()
        self.changed.emit()

    def take_away(self, number: int) -> None:
        """Take an account away; it stays at hand to be brought back."""
        working = self._working - (number < self._working or self._working == len(self.accounts) - 1)
        self._taken_away.append(self.accounts[number].raw())
        self._drop(number)
        self._work_with(max(working, 0))
        self.another.setFocus()
        self.changed.emit()

    def _bring_back(self) -> None:
        self._set_count(len(self.accounts) + 1)
        self.accounts[-1].set_raw(self._taken_away.pop())
        self._work_with(self._working)
        self.accounts[-1].first_field().setFocus()
        self.changed.emit()

    def _read(self) -> Stated[T] | None:
        said = [(number, account.value()) for number, account in enumerate(self.accounts)]
        kept = [(number, account) for number, account in said if account is not None]
        if not kept:
            return None
        numbers = [number for number, account in kept]
        working = numbers.index(self._working) if self._working in numbers else 0
        return Stated(accounts=tuple(account for number, account in kept), working=working)

    def _write(self, value: Stated[T] | None) -> None:
        held_accounts: list[Account[T] | None] = list(value.accounts) if value else [None]
        there = len(self._accounts)
        self._set_count(min(len(held_accounts), there))
        for account, held in zip(self._accounts, held_accounts, strict=False):
            account.set_value(held)
        self._steps.extend(partial(self._build_account, held) for held in held_accounts[there:])
        self._taken_away = []
        self._work_with(value.working if value else 0)

    def _build_account(self, held: Account[T] | None) -> None:
        with room_in(self):
            self._append()
            self._accounts[-1].set_value(held)
            self._work_with(self._working)
            self._frames[-1].show()
        self._given_raw["accounts"].append(self._accounts[-1].raw())

    def _set_count(self, count: int) -> None:
        while len(self._accounts) > count:
            self._drop(len(self._accounts) - 1)
        while len(self._accounts) < count:
            self._append()

    def _drop(self, number: int) -> None:
        self._accounts.pop(number)
        frame = self._frames.pop(number)
        frame.hide()
        self._column.removeWidget(frame)
        frame.deleteLater()

    def _append(self) -> None:
        account = AccountEdit(self._make_inner(), self._around)
        frame = Card()
        frame.put_in(account)
        self._accounts.append(account)
        self._frames.append(frame)
        self._column.insertWidget(self._column.count() - 1, frame)
        account.changed.connect(self.changed)
        account.made_working.connect(lambda: self._choose(account))
        account.taken_away.connect(lambda: self.take_away(self.accounts.index(account)))

    def _choose(self, account: AccountEdit[T]) -> None:
        self._work_with(self.accounts.index(account))
        self.changed.emit()

    def _work_with(self, number: int) -> None:
        """Mark the working account; a single account stands without a frame."""
        count = len(self._accounts) + len(self._steps)
        self._working = number if number < count else 0
        alone = count == 1
        for place, (account, frame) in enumerate(zip(self._accounts, self._frames, strict=True)):
            account.setObjectName(f"account{place}")
            account.working.setAutoExclusive(False)
            account.working.setChecked(place == self._working)
            account.stand_alone(alone=alone)
            frame.show_frame(shown=not alone)
        links = self._accounts[0].links if alone else self._links
        for button in (self.another, self.bring_back):
            links.addWidget(button)
        self.bring_back.setVisible(bool(self._taken_away))
        if self._label:
            self.set_named(self._label)
