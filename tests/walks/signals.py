"""What logind, UPower and the screen savers say on their buses."""

from __future__ import annotations

LOGIND = "org.freedesktop.login1"
LOGIND_PATH = "/org/freedesktop/login1"
OUR_SESSION = f"{LOGIND_PATH}/session/c1"
MANAGER = f"{LOGIND}.Manager"
SESSION = f"{LOGIND}.Session"
PROPERTIES = ("org.freedesktop.DBus.Properties", "PropertiesChanged")

REASONS: dict[str, tuple[object, ...]] = {
    "sleep": (LOGIND_PATH, MANAGER, "PrepareForSleep", True),
    "the end of the system": (LOGIND_PATH, MANAGER, "PrepareForShutdown", True),
    "the session is locked": (OUR_SESSION, SESSION, "Lock"),
    "the session is told to be locked": (OUR_SESSION, *PROPERTIES, SESSION, {"LockedHint": True}, ["Idle"]),
    "another user": (OUR_SESSION, *PROPERTIES, SESSION, {"Active": False}, ["Idle"]),
    "the lid, by logind": (LOGIND_PATH, *PROPERTIES, MANAGER, {"LidClosed": True}, ["Idle"]),
    "the lid, by UPower": (
        "/org/freedesktop/UPower",
        *PROPERTIES,
        "org.freedesktop.UPower",
        {"LidIsClosed": True},
        ["Idle"],
    ),
    "a screen saver": ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", True),
    "GNOME's": ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", True),
    "Xfce's": ("/org/xfce/ScreenSaver", "org.xfce.ScreenSaver", "ActiveChanged", True),
}
"""Why the system wants the program locked → the signal that says so."""
