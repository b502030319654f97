"""Linux: logind and UPower on the system's bus, the screen savers on the session's, by QtDBus, which brings no network along.

logind waits for us before it puts the computer to sleep: we hold one of its delay inhibitors, a pipe's end that closes with this process
(systemd, "Inhibitor Locks").  Both buses are reached on a thread of their own, since a bus may accept and then not answer.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import SLOT, QObject, Signal, Slot

from ui.hardening import NAME

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

LOGIND = "org.freedesktop.login1"
LOGIND_PATH = "/org/freedesktop/login1"
MANAGER = f"{LOGIND}.Manager"
SESSION = f"{LOGIND}.Session"
UPOWER_PATH = "/org/freedesktop/UPower"
PROPERTIES = "org.freedesktop.DBus.Properties"

SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
"""Interfaces whose ActiveChanged(true) says that the screen was locked or blanked."""

LOCKS = {"LidClosed": True, "LidIsClosed": True, "LockedHint": True, "Active": False}
"""Property → the value at which it asks for the lock: logind's lid, UPower's lid, a locked session, a session that is not in front."""


def begin(told: Callable[[], object]) -> QObject:
    """Listen from now on; `told` is called on this thread."""
    return _Listener(told)


class _Listener(QObject):
    """Hears the buses."""

    _reached = Signal(object, object)
    """The system's bus and the session's, as connections."""

    def __init__(self, told: Callable[[], object]) -> None:
        super().__init__()
        self._told = told
        self._system: QDBusConnection | None = None
        self._waiting: set[object] = set()
        self._inhibitor: int | None = None
        self._reached.connect(self._listen)
        threading.Thread(target=self._reach, daemon=True).start()

    def _reach(self) -> None:
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415  (10 ms, beside the screen)

        buses = [
            # Connections of our own: Qt's shared ones are the screen readers'.
            QDBusConnection.connectToBus(kind, f"{NAME} {kind.name}")
            for kind in (QDBusConnection.BusType.SystemBus, QDBusConnection.BusType.SessionBus)
        ]
        if shiboken6.isValid(self):
            self._reached.emit(*buses)

    @Slot(object, object)
    def _listen(self, system: QDBusConnection, session: QDBusConnection) -> None:
        if session.isConnected():
            for name in SCREEN_SAVERS:
                _connect(session, "", name, "ActiveChanged", (self, "screen_saver(bool)"))
        if system.isConnected():
            self._system = system
            for name in ("PrepareForSleep", "PrepareForShutdown"):
                _connect(system, LOGIND_PATH, MANAGER, name, (self, "prepare(bool)"))
            for path in (LOGIND_PATH, UPOWER_PATH):
                self._follow_properties(path)
            self._inhibit()
            self._ask("GetSession", os.environ.get("XDG_SESSION_ID", "auto"), answered=self._follow_session)

    def _follow_properties(self, path: str) -> None:
        if self._system is not None:
            slot = "properties(QString,QVariantMap,QStringList)"
            _connect(self._system, path, PROPERTIES, "PropertiesChanged", (self, slot))

    def _follow_session(self, answer: Any) -> None:
        path = answer.path()
        if self._system is not None:
            _connect(self._system, path, SESSION, "Lock", (self, "locked()"))
            self._follow_properties(path)

    def _inhibit(self) -> None:
        self._ask("Inhibit", "sleep:shutdown", NAME, NAME, "delay", answered=self._hold)

    def _hold(self, answer: Any) -> None:
        self._let_go()
        self._inhibitor = answer.takeFileDescriptor()

    def _let_go(self) -> None:
        if self._inhibitor is not None:
            os.close(self._inhibitor)
            self._inhibitor = None

    def _ask(self, method: str, *arguments: str, answered: Callable[[Any], object]) -> None:
        """Ask logind for something and wait for nothing; no answer is an answer too."""
        from PySide6.QtDBus import QDBusMessage, QDBusPendingCallWatcher  # noqa: PLC0415  (loaded since the buses were reached)

        if self._system is None:
            return
        message = QDBusMessage.createMethodCall(LOGIND, LOGIND_PATH, MANAGER, method)
        message.setArguments(list(arguments))
        waiting = QDBusPendingCallWatcher(self._system.asyncCall(message))
        self._waiting.add(waiting)

        def finished(_watcher: object) -> None:
            self._waiting.discard(waiting)
            reply = waiting.reply()
            if reply.type() is QDBusMessage.MessageType.ReplyMessage and reply.arguments():
                answered(reply.arguments()[0])
            waiting.deleteLater()  # it holds the answer, and with it another end of the inhibitor's pipe

        waiting.finished.connect(finished)

    @Slot(bool)
    def prepare(self, is_coming: bool) -> None:
        """Sleep or the end of the system is coming, or (False) it is over."""
        if is_coming:
            self._told()
            self._let_go()  # still here: nothing was open, and nobody needs to wait for us
        else:
            self._inhibit()

    @Slot()
    def locked(self) -> None:
        """The session was locked."""
        self._told()

    @Slot(bool)
    def screen_saver(self, is_active: bool) -> None:
        """A screen saver came or went."""
        if is_active:
            self._told()

    @Slot(str, "QVariantMap", "QStringList")
    def properties(self, _interface: str, changed: dict[str, object], _unknown: list[str]) -> None:
        """Properties have new values."""
        if any(name in LOCKS and value is LOCKS[name] for name, value in changed.items()):
            self._told()


def _connect(bus: QDBusConnection, path: str, interface: str, name: str, to: tuple[QObject, str]) -> None:
    """Hear a signal, whoever sends it.

    No service is named: to ask whose name it is would wait for the bus, and whoever lies to us can only make us lock.
    """
    receiver, slot = to
    bus.connect("", path, interface, name, receiver, SLOT(slot))  # type: ignore[call-overload]  # it takes a text; its stub knows bytes
