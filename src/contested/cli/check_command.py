"""`contested check`: each claim of a report held against the ledger."""

import sys
from collections import Counter
from collections.abc import Iterable, Sequence

import click

from contested import pipeline
from contested.cli.check_layout import Behind, check_blocks, wanted
from contested.cli.settings import Settings
from contested.cli.talk import Sieve, counted, note, working
from contested.ledger import View, open_ledger
from contested.model.check import Check
from contested.model.codebook import CheckVerdict
from contested.model.report import Given, Report
from contested.model.wire import check_json, origin_of, to_line
from contested.reading import load_lexicons


@click.command("check")
@click.argument("given_input", metavar="INPUT")
@click.option("--published", metavar="DATE", help="When the reports were published (ISO).")
@click.option("--outlet", metavar="NAME", help="Who published them.")
@click.option("--lang", metavar="CODE", help="Their language (ISO 639-1).")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "jsonl"]),
    default="text",
    help="Sentences with what the ledger says of them, or JSON Lines.",
)
@click.pass_obj
def command(
    settings: Settings,
    given_input: str,
    published: str | None,
    outlet: str | None,
    lang: str | None,
    form: str,
) -> int:
    """Hold each claim of a report against the ledger, which is not changed.

    For each claim: whether it repeats, drifts from or is alone in the ledger, who says the same,
    who denies or contradicts it, and what has overtaken it. INPUT is what read takes.
    """
    sieve = Sieve()
    given = Given(published=published, outlet=outlet, language=lang)
    with open_ledger(settings.ledger, settings.clock, make=False) as ledger:
        gathered = pipeline.captures([given_input], settings.clock, sys.stdin.buffer)
        readable = sieve.keep(pipeline.reports(gathered, given, load_lexicons()))
        _say(_checked(readable, View(ledger), sieve, form, settings), settings)
    return sieve.exit_code


def _checked(
    readable: Iterable[Report], view: View, sieve: Sieve, form: str, settings: Settings
) -> list[Check]:
    """Print what the ledger says of each report's claims, one report after another."""
    with working("loading the parse and the gazetteer", quiet=settings.quiet):
        rooms = pipeline.furnish(settings.cache)
    done: list[Check] = []
    for report, claims in pipeline.claims(readable, rooms, sieve.refuse):
        checks = pipeline.check(view, report, claims)
        if form == "jsonl":
            for check in checks:
                click.echo(to_line(check_json(check)))
        elif checks:
            between = "\n" if done else ""
            click.echo(between + check_blocks(report, checks, _behind(view, checks)))
        done.extend(checks)
    return done


def _behind(view: View, checks: Sequence[Check]) -> Behind:
    names, claims = wanted(checks)
    origins = {one.id: one for one in map(origin_of, view.origins_named(names))}
    firsts = (one.claim for one in origins.values())
    return Behind(origins=origins, claims=view.claims_named([*claims, *firsts]))


def _say(checks: Sequence[Check], settings: Settings) -> None:
    if not checks:
        note("no claims to check were found", quiet=settings.quiet)
        return
    found = Counter(check.verdict for check in checks)
    words = ", ".join(f"{found[one]} {one.value}" for one in CheckVerdict if found[one])
    note(f"{counted(len(checks), 'claim')} checked: {words}", quiet=settings.quiet)
