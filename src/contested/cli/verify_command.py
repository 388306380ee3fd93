"""`contested verify`: proof that every quote and figure still stands in its source."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
import msgspec

from contested.cli.settings import Settings
from contested.cli.talk import note
from contested.errors import InputError
from contested.extraction.figures import load_figures, reads
from contested.ledger import Finding, View, open_ledger, verify, verify_claims
from contested.model.claim import Claim
from contested.model.figure import Figure
from contested.model.wire import claim_of

_FAILED = 4


@click.command("verify")
@click.argument("file", required=False, type=click.Path(exists=True, dir_okay=False))
@click.pass_obj
def command(settings: Settings, file: str | None) -> int:
    """Prove that every quote and figure still stands in its source.

    Without FILE the whole ledger is proved: bytes and texts against their hashes, quotes and names
    against their offsets, figures against their words. With FILE (claims as JSON Lines), what the
    claims themselves can prove. Exit code 4 and a list when anything fails.
    """
    lexicon = load_figures()

    def readable(quote: str, figure: Figure) -> bool:
        return reads(quote, figure, lexicon)

    if file is not None:
        claims = list(_claims(Path(file)))
        return _told(verify_claims(claims, readable), f"{len(claims)} claims", settings)
    with open_ledger(settings.ledger, settings.clock, make=False) as ledger:
        counts = View(ledger).counts()
        what = f"{counts['claims']} claims and {counts['figures']} figures"
        return _told(verify(ledger, readable), what, settings)


def _claims(path: Path) -> Iterator[Claim]:
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        try:
            if line.strip():
                yield claim_of(json.loads(line))
        except (ValueError, msgspec.ValidationError) as problem:
            raise InputError(f"{path} line {number} is no claim: {problem}") from problem


def _told(findings: Iterable[Finding], what: str, settings: Settings) -> int:
    listed = list(findings)
    for one in listed:
        click.echo(f"{one.fault.value}: {one.subject}: {one.words}")
    failed = sum(one.fails for one in listed)
    note(f"{what} checked, {failed} failed", quiet=settings.quiet)
    return _FAILED if failed else 0
