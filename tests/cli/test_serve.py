"""`contested serve`: what it refuses, and what it says before it listens."""

import subprocess
import sys
from pathlib import Path

import pytest

from contested.errors import InputError
from contested.web import listen
from tests.cli.conftest import Runner


def test_another_host_needs_a_name_to_be_opened_under(run: Runner, ledger: Path) -> None:
    found = run("--ledger", ledger, "serve", "--host", "0.0.0.0")  # noqa: S104 - it is refused
    assert found.code == 1
    assert "no accounts yet" in found.err
    assert "--allow-host" in found.err
    assert found.err.count("\n") == 1


def test_a_ledger_that_is_not_there_is_said_in_one_line(run: Runner, tmp_path: Path) -> None:
    found = run("--ledger", tmp_path / "none.db", "serve")
    assert found.code == 1
    assert "no ledger at" in found.err


@pytest.mark.enable_socket
def test_a_port_that_is_taken_is_said_in_words() -> None:
    first = listen("127.0.0.1", 0)
    port = int(first.address.rpartition(":")[2])
    try:
        with pytest.raises(InputError, match=rf"127.0.0.1:{port}: .*--port"):
            listen("127.0.0.1", port)
    finally:
        first.socket.close()


@pytest.mark.enable_socket
def test_port_zero_takes_any_that_is_free_and_the_address_says_which() -> None:
    first, second = listen("127.0.0.1", 0), listen("127.0.0.1", 0)
    try:
        assert first.address != second.address
        assert first.address.startswith("http://127.0.0.1:")
    finally:
        first.socket.close()
        second.socket.close()


@pytest.mark.enable_socket
def test_a_host_that_is_none_of_this_machine_is_said_in_words() -> None:
    with pytest.raises(InputError, match="--host"):
        listen("256.256.256.256", 8000)


def test_the_other_commands_start_without_the_web_framework() -> None:
    told = (
        "import sys, contested.cli; sys.exit('litestar' in sys.modules or 'spacy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", told], check=False)  # noqa: S603 - fixed words
    assert done.returncode == 0
