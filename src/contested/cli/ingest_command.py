"""`contested ingest`: reports into the ledger, then linked."""

import sys
from collections.abc import Iterable, Iterator
from itertools import islice

import click

from contested import pipeline
from contested.cli.settings import Settings
from contested.cli.talk import Sieve, note, working
from contested.extraction import Refuse
from contested.ledger import Ledger, View, Writer, open_ledger
from contested.model.report import Given, Report
from contested.reading import load_lexicons

_ENGINES = ("local",)


@click.command("ingest")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("--published", metavar="DATE", help="When the reports were published (ISO).")
@click.option("--outlet", metavar="NAME", help="Who published them.")
@click.option("--lang", metavar="CODE", help="Their language (ISO 639-1).")
@click.option("--engine", type=click.Choice(_ENGINES), default="local", help="Where stages run.")
@click.pass_obj
def command(
    settings: Settings,
    inputs: tuple[str, ...],
    published: str | None,
    outlet: str | None,
    lang: str | None,
    engine: str,  # noqa: ARG001 - one engine yet; the option is the contract's
) -> int:
    """Read reports into the ledger, then link them.

    Each report is kept in one transaction: an interrupted run keeps what was done, and running it
    again adds only what is missing.
    """
    given = Given(published=published, outlet=outlet, language=lang)
    with open_ledger(settings.ledger, settings.clock) as ledger:
        return run(ledger, inputs, given, settings)


def run(ledger: Ledger, inputs: Iterable[str], given: Given, settings: Settings) -> int:
    """Read the inputs into an open ledger, say what became of them, and link."""
    sieve, writer = Sieve(), Writer(ledger)
    gathered = pipeline.captures(inputs, settings.clock, sys.stdin.buffer)
    readable = sieve.keep(pipeline.reports(gathered, given, load_lexicons()))
    done: list[pipeline.Ingested] = []
    try:
        done.extend(_ingested(readable, writer, settings, sieve.refuse))
    finally:
        for refusal in sieve.refusals:
            writer.add_refusal(refusal)
        if done:
            with working("linking", quiet=settings.quiet):
                pipeline.relink(View(ledger), writer)
    _say(done, sieve, settings)
    return sieve.exit_code


def _ingested(
    readable: Iterator[Report], writer: Writer, settings: Settings, refuse: Refuse
) -> Iterator[pipeline.Ingested]:
    first = list(islice(readable, 1))
    if not first:
        return
    with working("loading the parse and the gazetteer", quiet=settings.quiet):
        rooms = pipeline.furnish(settings.cache)

    def all_reports() -> Iterator[Report]:
        yield from first
        yield from readable

    with working("reading", quiet=settings.quiet):
        yield from pipeline.ingest(all_reports(), rooms, writer, refuse)


def _say(done: list[pipeline.Ingested], sieve: Sieve, settings: Settings) -> None:
    new = [one for one in done if one.added]
    words = (
        f"{len(new)} reports added with {sum(one.claims for one in new)} claims, "
        f"{len(done) - len(new)} already known, {len(sieve.refusals)} refused; "
        f"ledger: {settings.ledger}"
    )
    note(words, quiet=settings.quiet)
