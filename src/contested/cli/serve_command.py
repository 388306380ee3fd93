"""`contested serve`: the ledger in a browser, on this machine only."""

from functools import cache
from pathlib import Path

import click

from contested import pipeline
from contested.cli.settings import Settings
from contested.cli.talk import note
from contested.errors import InputError
from contested.ledger import open_ledger
from contested.web import Furniture, built, listen, make_app, run
from contested.web.guards import is_loopback


@click.command("serve")
@click.option("--host", default="127.0.0.1", help="The address to listen on.", show_default=True)
@click.option(
    "--port", default=8000, type=click.IntRange(0, 65535), help="0 takes any.", show_default=True
)
@click.option(
    "--allow-host", "hosts", multiple=True, metavar="NAME", help="A name that browsers may use."
)
@click.pass_obj
def command(settings: Settings, host: str, port: int, hosts: tuple[str, ...]) -> int:
    """Serve the app and its API until Ctrl-C.

    It listens on this machine only: there are no accounts yet, and whoever reaches the address
    reads the whole ledger. To listen elsewhere, name the host with --host and say with --allow-host
    under which name browsers open it.
    """
    if not is_loopback(host) and not hosts:
        raise InputError(
            f"--host {host} is open to others, and there are no accounts yet; say with "
            "--allow-host under which name it may be opened, or leave --host out"
        )
    with open_ledger(settings.ledger, settings.clock, make=False) as ledger:
        app = make_app(ledger, Path(settings.ledger).name, _furniture(settings, hosts))
        listening = listen(host, port)
        _greet(listening.address, settings)
        try:
            run(app, listening)
        except KeyboardInterrupt:
            note("stopped", quiet=settings.quiet)
    return 0


def _furniture(settings: Settings, hosts: tuple[str, ...]) -> Furniture:
    return Furniture(
        furnish=lambda: pipeline.furnish(settings.cache),
        gazetteer=cache(lambda: pipeline.gazetteer(settings.cache)),
        hosts=hosts,
    )


def _greet(address: str, settings: Settings) -> None:
    note(f"{settings.ledger} is open at {address} (Ctrl-C stops)", quiet=settings.quiet)
    note(
        "no accounts yet: whoever reaches this address reads the whole ledger", quiet=settings.quiet
    )
    if not built():
        note("the app is not built, only the API answers; run `make ui`", quiet=settings.quiet)
