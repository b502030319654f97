"""Stand-ins for logind, UPower and the screen savers on a private bus: they answer what the program asks and say what a test tells them.

One line of JSON on standard input is a signal: [path, interface, name, arguments…].  On standard output: "ready", "inhibited" when the
program has got its delay inhibitor, "released" when it has let go of it.
"""

from __future__ import annotations

import json
import os
import sys

from PySide6.QtCore import QCoreApplication, QSocketNotifier
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusUnixFileDescriptor,
    QDBusVirtualObject,
)

from tests.walks.signals import LOGIND, LOGIND_PATH, OUR_SESSION


def say(word: str) -> None:
    """Tell the test."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


class Logind(QDBusVirtualObject):
    """Gives sessions and inhibitors."""

    def __init__(self) -> None:
        super().__init__()
        self._watched: list[QSocketNotifier] = []

    def introspect(self, path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        reply = message.createReply()
        if message.member() == "GetSession":
            reply.setArguments([QDBusObjectPath(OUR_SESSION)])
        elif message.member() == "Inhibit" and message.arguments()[3] == "delay":
            ours, theirs = os.pipe()
            reply.setArguments([QDBusUnixFileDescriptor(theirs)])
            os.close(theirs)
            watched = QSocketNotifier(ours, QSocketNotifier.Type.Read, self)
            watched.activated.connect(lambda: self._end(watched, ours))
            self._watched.append(watched)
            say("inhibited")
        else:
            return False
        return connection.send(reply)

    def _end(self, watched: QSocketNotifier, ours: int) -> None:
        if not os.read(ours, 1):
            watched.setEnabled(False)
            say("released")


def hear(bus: QDBusConnection) -> None:
    """Send the signals that a test asks for."""
    told = os.read(0, 1 << 16)  # each line is written at once
    if not told:
        QCoreApplication.quit()
    for line in told.splitlines():
        path, interface, name, *arguments = json.loads(line)
        signal = QDBusMessage.createSignal(path, interface, name)
        signal.setArguments(arguments)
        bus.send(signal)


if __name__ == "__main__":
    application = QCoreApplication([])
    here = QDBusConnection.systemBus()
    logind = Logind()
    here.registerVirtualObject(LOGIND_PATH, logind, QDBusConnection.VirtualObjectRegisterOption.SubPath)
    assert here.registerService(LOGIND)
    listening = QSocketNotifier(0, QSocketNotifier.Type.Read)
    listening.activated.connect(lambda: hear(here))
    say("ready")
    application.exec()
