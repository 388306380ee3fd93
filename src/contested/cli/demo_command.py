"""`contested demo`: the packaged examples into a ledger, and what was found."""

import shutil
import sys
from collections import Counter
from importlib import resources

import click
import msgspec

from contested.cli.holding_layout import control_table
from contested.cli.ingest_command import run
from contested.cli.layout import event_table
from contested.cli.settings import Settings
from contested.cli.talk import note
from contested.ledger import Filters, View, open_ledger
from contested.model.claim import Claim
from contested.model.event import Event
from contested.model.report import Given
from contested.model.wire import control_of

_SHOWN = 8


@click.command("demo")
@click.pass_obj
def command(settings: Settings) -> int:
    """Read the packaged examples into the ledger and say what was found."""
    examples = resources.files("contested").joinpath("examples")
    with (
        resources.as_file(examples) as folder,
        open_ledger(settings.ledger, settings.clock) as ledger,
    ):
        code = run(ledger, [str(folder)], Given(), settings)
        _summary(View(ledger))
    note(_explore(settings.ledger), quiet=settings.quiet)
    return code


def _summary(view: View) -> None:
    claims = list(view.claims(Filters()))
    reports = view.reports(Filters())
    click.echo(f"{len(reports)} reports, {len(claims)} claims")
    click.echo("")
    for kind, count in Counter(_kind(claim) for claim in claims).most_common():
        click.echo(f"  {count:>4}  {kind}")
    click.echo("\nWho holds what, as claimed:\n")
    click.echo(control_table([control_of(shape) for shape in view.controls(Filters())][:_SHOWN]))
    click.echo("\nWhat several claims speak of:\n")
    events = [msgspec.convert(shape, Event) for shape in view.events(Filters())]
    events = [event for event in events if len(event.claims) > 1] or events
    events.sort(key=lambda event: (-len(event.origins), -len(event.claims), event.id))
    click.echo(event_table(events[:_SHOWN]))


def _kind(claim: Claim) -> str:
    voice = "own voice" if claim.speaker is None else "quoted"
    return f"{claim.type.value if claim.type else 'statement'} ({voice})"


def _explore(ledger: str) -> str:
    program = "contested" if shutil.which("contested") else sys.argv[0]
    named = f"{program} --ledger {ledger}"
    return (
        "\nLook further:\n"
        f"  {named} serve (in the browser)\n"
        f"  {named} claims --type X-CONTROL\n"
        f"  {named} claims --speaker ministry\n"
        f"  {named} control --place Bakhmut\n"
        f"  {named} contradictions\n"
        f"  {named} show clm_… (any id, or its beginning)\n"
        f"  {named} verify\n"
        f"  {named} export geojson -o claims.geojson"
    )
