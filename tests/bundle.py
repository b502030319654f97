"""What a frozen bundle must not hold: libraries by which a program could reach a network.

    python -m tests.bundle FOLDER      lists them and ends with 1, or says nothing and ends with 0

Qt's own network library comes with the wheel that we install; the program never loads it (tests/traces/test_walk.py), and whoever makes a
bundle leaves it out.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

_NETWORK = re.compile(
    r"""
    (?:lib)?Qt6?(?:Network|NetworkAuth|WebEngine\w*|WebSockets|WebChannel|WebView|HttpServer|Grpc\w*|Mqtt|Bluetooth|RemoteObjects)\b
    | (?:lib)?ssl(?:-\d|\.|3)                       # the half of OpenSSL that speaks to others; libcrypto only computes
    | _ssl\b                                        # Python's own module for it
    | (?:lib)?(?:curl|nghttp\d|gnutls|srtp\d|ssh\d?)\b
    | (?:lib)?q(?:openssl|schannel|securetransport|certonly)backend
    | (?:lib)?q(?:networkmanager|glib|scnetworkreachability|networklistmanager)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def reaches_a_network(name: str) -> bool:
    """Whether a library's file name is that of one which a network could be reached by."""
    return _NETWORK.match(name) is not None


def network_libraries(bundle: Path) -> list[Path]:
    """Every such library in a folder, by its path there."""
    return sorted(
        Path(folder, name).relative_to(bundle)
        for folder, _folders, names in os.walk(bundle)
        for name in names
        if name.endswith((".so", ".dll", ".dylib", ".pyd", ".abi3.so")) or ".so." in name or "." not in name
        if reaches_a_network(name)
    )


def main(arguments: list[str]) -> int:
    """List what is in a bundle; the exit code."""
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        sys.stderr.write("usage: python -m tests.bundle FOLDER\n")
        return 2
    found = network_libraries(Path(arguments[0]))
    sys.stdout.writelines(f"{path}\n" for path in found)
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
