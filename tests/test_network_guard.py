"""The guard of the suite itself: a test cannot reach a network by mistake."""

from __future__ import annotations

import socket

import pytest


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
