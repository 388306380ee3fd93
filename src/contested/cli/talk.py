"""Talk for people on stderr: notes, refusals and progress, each only where it is wanted."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import click

from contested.model.report import Refusal

Item = TypeVar("Item")
REFUSED = 3


def note(words: str, *, quiet: bool) -> None:
    """Say something that is no data."""
    if not quiet:
        click.echo(words, err=True)


def refused(refusal: Refusal) -> None:
    """Say in one line which input was refused and why."""
    reason = " ".join(refusal.reason.split())
    click.echo(f"refused: {refusal.address}: {reason}", err=True)


class Sieve:
    """Passes on what is no refusal, says each refusal, and remembers them."""

    def __init__(self) -> None:
        self.refusals: list[Refusal] = []

    def keep(self, items: Iterable[Item | Refusal]) -> Iterator[Item]:
        """Yield the items that are no refusals, in order."""
        for item in items:
            if isinstance(item, Refusal):
                self.refuse(item)
            else:
                yield item

    def refuse(self, refusal: Refusal) -> None:
        """Say a refusal and remember it."""
        self.refusals.append(refusal)
        refused(refusal)

    @property
    def exit_code(self) -> int:
        """Return 3 when anything was refused."""
        return REFUSED if self.refusals else 0


@contextmanager
def working(words: str, *, quiet: bool) -> Iterator[None]:
    """Show on a terminal that something is under way."""
    if quiet or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console  # noqa: PLC0415 - keeps --help quick

    with Console(stderr=True).status(words):
        yield


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, one without the s."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
