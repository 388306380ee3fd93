"""The command line: one file a command, loaded only when it is asked for."""

from contested.cli.app import main

__all__ = ["main"]
