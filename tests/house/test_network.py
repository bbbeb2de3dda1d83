"""Tests reach no machine but this one."""

import socket

import pytest
from pytest_socket import SocketConnectBlockedError


@pytest.mark.filterwarnings("ignore:A test tried to use socket")  # what is under test also warns
def test_a_foreign_address_is_blocked():
    with socket.socket() as client, pytest.raises(SocketConnectBlockedError):
        client.connect(("192.0.2.1", 80))  # RFC 5737: an address for documentation


def test_the_machine_itself_is_reachable():
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname(), timeout=5) as client:
        assert client.getpeername()[0] == "127.0.0.1"
