"""Listening on an address, and answering there until told to stop."""

import socket
from dataclasses import dataclass

import uvicorn
from litestar import Litestar

from contested.errors import InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """A socket that waits for requests, and the address that a browser opens."""

    socket: socket.socket
    address: str


def listen(host: str, port: int) -> Listening:
    """Return a socket that listens; port 0 takes any that is free.

    Raises:
        InputError: the host is none of this machine's, or the port is taken.
    """
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        made = socket.create_server((host, port), family=family)
    except OSError as problem:
        reason = problem.strerror or problem
        raise InputError(
            f"{host}:{port}: {reason}; name another with --port or --host"
        ) from problem
    shown = f"[{host}]" if ":" in host else host
    return Listening(socket=made, address=f"http://{shown}:{made.getsockname()[1]}")


def run(app: Litestar, listening: Listening) -> None:
    """Answer requests until the process is told to stop."""
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, server_header=False, lifespan="off"
    )
    uvicorn.Server(config).run(sockets=[listening.socket])
