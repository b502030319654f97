"""The guard of the suite itself: a test cannot reach a network by mistake, and where the system allows it there is none to reach."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from tests.checks import NETWORK_TAKEN_AWAY
from tests.conftest import MEANS_ARE_REQUIRED


def test_a_connection_to_a_host_is_refused_before_it_is_made(network_attempts: list[str]) -> None:
    with socket.socket(socket.AF_INET) as connection, pytest.raises(AssertionError, match="connect"):
        connection.connect(("127.0.0.1", 9))
    assert network_attempts == ["socket.connect"]
    network_attempts.clear()


def test_a_name_of_a_host_is_not_looked_up(network_attempts: list[str]) -> None:
    with pytest.raises(AssertionError, match="getaddrinfo"):
        socket.getaddrinfo("localhost", 9)
    assert network_attempts == ["socket.getaddrinfo"]
    network_attempts.clear()


@pytest.mark.needs("unshare")
def test_a_run_of_all_checks_leads_nowhere() -> None:
    if os.environ.get(NETWORK_TAKEN_AWAY) != "1":
        assert not MEANS_ARE_REQUIRED, "the checks were to run without a network"
        pytest.skip("run by itself, or by somebody who may not take the network away")
    routes = Path("/proc/self/net/route").read_text(encoding="ascii").splitlines()[1:]
    assert routes == []
