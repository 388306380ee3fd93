"""The `contested` command: its options, its lazily loaded subcommands, its exit codes."""

import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

import click
from typing_extensions import override

from contested import __version__
from contested.cli.settings import Settings, settings_from
from contested.errors import ContestedError, VerificationError

_COMMANDS = {
    "read": "Read reports and print their claims, without a ledger.",
    "ingest": "Read reports into the ledger, then link them.",
    "claims": "List the ledger's claims.",
    "reports": "List the ledger's reports.",
    "events": "List what the claims add up to.",
    "tolls": "List how many, event by event, by all origins.",
    "control": "List who holds which place, from when to when.",
    "contradictions": "List which claims cannot both be true.",
    "relations": "List which claims revise, overtake or retell an earlier one.",
    "origins": "List the earliest known statements and what copies changed.",
    "show": "Show anything that has an id with everything behind it.",
    "check": "Hold each claim of a report against the ledger.",
    "serve": "Show the ledger in a browser, on this machine.",
    "export": "Write the ledger's claims in another format.",
    "verify": "Prove that every quote and figure still stands in its source.",
    "demo": "Read the packaged examples and say what was found.",
    "doctor": "Say what is installed, which data is there, what is missing.",
}
INTERRUPTED = 130


class LazyCommands(click.Group):
    """Subcommands that are imported only when they are run, so that --help is quick."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the work."""
        return list(_COMMANDS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command's own file."""
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(f"contested.cli.{cmd_name}_command")
        command: click.Command = module.command
        return command

    @override
    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands from their one-line descriptions, importing none."""
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(cls=LazyCommands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="contested")
@click.option(
    "--ledger",
    metavar="PATH",
    help="The ledger: a path, or a database URL. Default: CONTESTED_LEDGER, or contested.db here.",
)
@click.option(
    "--cache", type=click.Path(path_type=Path), help="Where the gazetteer is compiled to."
)
@click.option("--quiet", "-q", is_flag=True, help="Say nothing on stderr but errors.")
@click.pass_context
def group(ctx: click.Context, ledger: str | None, cache: Path | None, *, quiet: bool) -> None:
    """Keep a ledger of who claimed what, from reports about armed conflicts.

    Data goes to stdout, talk to stderr. Exit codes: 0 done; 1 a mistake that the message says
    how to mend; 2 usage; 3 some inputs were refused and listed, the rest is done; 4
    verification failed; 130 interrupted, what was done is kept.
    """
    ctx.obj = settings_from(ledger=ledger, cache=cache, quiet=quiet)


def main(args: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    try:
        code = group.main(args=args, prog_name="contested", standalone_mode=False)
    except click.exceptions.Abort:
        return INTERRUPTED
    except KeyboardInterrupt:
        click.echo("contested: interrupted; what was done is kept", err=True)
        return INTERRUPTED
    except click.ClickException as problem:
        problem.show()
        return problem.exit_code
    except ContestedError as problem:
        click.echo(f"contested: {problem}", err=True)
        return 4 if isinstance(problem, VerificationError) else 1
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    return code if isinstance(code, int) else 0


__all__ = ["Settings", "group", "main"]
