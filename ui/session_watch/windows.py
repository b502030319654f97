"""Windows: messages about the session, the power and the lid, to a window that is never shown.

This module has not run: there was no Windows to run it on.  It is written from Microsoft's documentation of WM_WTSSESSION_CHANGE,
WM_POWERBROADCAST, RegisterPowerSettingNotification and WM_QUERYENDSESSION.

A window of our own, in place of a filter for the whole application's messages: it hears these alone, and no key pays for it.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

WM_QUERYENDSESSION = 0x0011
WM_POWERBROADCAST = 0x0218
WM_WTSSESSION_CHANGE = 0x02B1

PBT_APMSUSPEND = 0x0004
PBT_POWERSETTINGCHANGE = 0x8013

LEAVES = frozenset({0x2, 0x4, 0x6, 0x7})
"""WTS_CONSOLE_DISCONNECT (another user), WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF, WTS_SESSION_LOCK."""

NOTIFY_FOR_THIS_SESSION = 0
DEVICE_NOTIFY_WINDOW_HANDLE = 0

LID_SWITCH = (
    0xBA3E0F4D,
    0xB817,
    0x4094,
    b"\xa2\xd1\xd5\x63\x79\xe6\xa0\xf3",
)
"""GUID_LIDSWITCH_STATE_CHANGE: its data are a DWORD, 0 for closed."""


class _Guid(ctypes.Structure):
    _fields_ = (
        ("first", ctypes.c_uint32),
        ("second", ctypes.c_uint16),
        ("third", ctypes.c_uint16),
        ("rest", ctypes.c_ubyte * 8),
    )


class _PowerSetting(ctypes.Structure):
    _fields_ = (("setting", _Guid), ("length", ctypes.c_uint32), ("data", ctypes.c_uint32))


class _Message(ctypes.Structure):
    """The beginning of MSG."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("w", ctypes.c_size_t),
        ("l", ctypes.c_ssize_t),
    )


def begin(told: Callable[[], object]) -> QWidget:
    """Listen from now on."""
    return _Listener(told)


class _Listener(QWidget):
    """Has a handle and is never shown."""

    def __init__(self, told: Callable[[], object]) -> None:
        super().__init__()
        self._told = told
        handle = ctypes.c_void_p(int(self.winId()))
        libraries: Any = getattr(ctypes, "windll", None)
        if libraries is not None:
            libraries.wtsapi32.WTSRegisterSessionNotification(handle, NOTIFY_FOR_THIS_SESSION)
            first, second, third, rest = LID_SWITCH
            lid = _Guid(first, second, third, (ctypes.c_ubyte * 8)(*rest))
            libraries.user32.RegisterPowerSettingNotification(
                handle, ctypes.byref(lid), DEVICE_NOTIFY_WINDOW_HANDLE
            )

    def nativeEvent(self, event_type: Any, message: Any) -> Any:
        found = _Message.from_address(int(message))
        if is_reason(found.message, found.w, found.l):
            self._told()
        return False, 0


def is_reason(message: int, w: int, data: int) -> bool:
    """Whether a message is a reason to lock.  data: lParam, the address of a POWERBROADCAST_SETTING where the message has one."""
    if message == WM_WTSSESSION_CHANGE:
        return w in LEAVES
    if message == WM_POWERBROADCAST and w == PBT_POWERSETTINGCHANGE:
        setting = _PowerSetting.from_address(data)
        return bool(setting.setting.first == LID_SWITCH[0] and setting.data == 0)
    return message == WM_QUERYENDSESSION or (message == WM_POWERBROADCAST and w == PBT_APMSUSPEND)
