"""`contested read`: reports in, claims out, no ledger."""

import sys
from collections.abc import Iterable

import click

from contested import pipeline
from contested.cli.layout import claim_blocks, claim_table
from contested.cli.settings import Settings
from contested.cli.talk import Sieve, working
from contested.model.claim import Claim
from contested.model.report import Given, Report
from contested.model.wire import claim_json, report_json, to_line
from contested.reading import load_lexicons


@click.command("read")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("--published", metavar="DATE", help="When the reports were published (ISO).")
@click.option("--outlet", metavar="NAME", help="Who published them.")
@click.option("--lang", metavar="CODE", help="Their language (ISO 639-1).")
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "table", "text"]),
    default="jsonl",
    help="JSON Lines, a table, or claims under their sentences.",
)
@click.option("--reports", "reports_only", is_flag=True, help="Print the reports instead.")
@click.pass_obj
def command(  # noqa: PLR0913 - one parameter an option, as click has it
    settings: Settings,
    inputs: tuple[str, ...],
    published: str | None,
    outlet: str | None,
    lang: str | None,
    form: str,
    *,
    reports_only: bool,
) -> int:
    """Read reports and print their claims, without a ledger.

    INPUT is a file, a folder, a glob or - (standard input): plain text, HTML, or JSON Lines with
    "text" or "html" and, where known, "url", "outlet", "title", "byline", "published", "language".
    """
    given = Given(published=published, outlet=outlet, language=lang)
    sieve = Sieve()
    gathered = pipeline.captures(inputs, settings.clock, sys.stdin.buffer)
    readable = sieve.keep(pipeline.reports(gathered, given, load_lexicons()))
    if reports_only:
        _print_reports(readable)
        return sieve.exit_code
    with working("loading the parse and the gazetteer", quiet=settings.quiet):
        rooms = pipeline.furnish(settings.cache)
    for report, claims in pipeline.claims(readable, rooms, sieve.refuse):
        _print_claims(report, claims, form)
    return sieve.exit_code


def _print_reports(reports: Iterable[Report]) -> None:
    for report in reports:
        click.echo(to_line(report_json(report)))


def _print_claims(report: Report, claims: Iterable[Claim], form: str) -> None:
    if form == "jsonl":
        for claim in claims:
            click.echo(to_line(claim_json(claim)))
    elif form == "table":
        click.echo(claim_table(list(claims)))
    else:
        click.echo(claim_blocks(report, list(claims)))
