"""Write what the hand-written pages show: the output of their commands, the values of the tour.

A block to be filled stands in a page as a marker and a fence:

    <!-- shown: commands -->      every line that begins with "$ " is run, what it prints follows it
    <!-- shown: claim -->         the step of that name in scripts/tour_steps.py

Run by a person after a change; `--check` says which pages are stale and changes nothing. The tests
do the same, so that a page never shows what the program does not print.
"""

import contextlib
import io
import re
import shlex
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from contested import cli

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("README.md", "docs/tour.md", "docs/reports.md")
_BLOCK = re.compile(
    r"(?P<head><!-- shown: (?P<name>[\w-]+) -->\n```(?P<kind>\w+)\n)(?P<body>.*?)(?P<tail>^```$)",
    re.DOTALL | re.MULTILINE,
)
_HEREDOC = re.compile(r"<<'(?P<end>\w+)'$")
_WIDTH = "110"


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command as a page shows it: its lines, and what stands in its here-document."""

    lines: tuple[str, ...]
    given: str

    @property
    def words(self) -> str:
        """The command without its here-document."""
        return _HEREDOC.sub("", self.lines[0].removeprefix("$ ")).strip()


def commands_of(block: str) -> Iterator[Command]:
    """Yield the commands of a block in order; what they printed before is left out."""
    lines = iter(block.splitlines())
    for line in lines:
        if not line.startswith("$ "):
            continue
        shown, given = [line], []
        heredoc = _HEREDOC.search(line)
        if heredoc:
            for inner in lines:
                shown.append(inner)
                if inner == heredoc["end"]:
                    break
                given.append(inner)
        yield Command(lines=tuple(shown), given="".join(f"{one}\n" for one in given))


class Terminal:
    """Runs a page's commands one after another in one folder, as a reader would."""

    def __init__(self) -> None:
        self.code = 0

    def run(self, command: Command) -> str:
        """Return what a terminal would show: data, then talk.

        Raises:
            ValueError: the command is none that pages may show.
        """
        words, _, count = command.words.partition(" | head -n ")
        program, *args = shlex.split(words)
        if words == "echo $?":
            return f"{self.code}\n"
        if program == "cat" and args[0] == ">":
            Path(args[1]).write_text(command.given, encoding="utf-8")
            return ""
        if program != "contested":
            raise ValueError(f"{words!r}: pages show contested, cat > FILE and echo $? only")
        data, talk = self._contested(args, command.given)
        lines = data.splitlines()[: int(count) if count else None]
        return "".join(f"{line.rstrip()}\n" for line in (*lines, *talk.splitlines()))

    def _contested(self, args: list[str], given: str) -> tuple[str, str]:
        stdin = io.TextIOWrapper(io.BytesIO(given.encode()), encoding="utf-8")
        data, talk = io.StringIO(), io.StringIO()
        with (
            mock.patch.object(sys, "stdin", stdin),
            mock.patch.dict("os.environ", {"COLUMNS": _WIDTH, "NO_COLOR": "1"}),
            contextlib.redirect_stdout(data),
            contextlib.redirect_stderr(talk),
        ):
            self.code = cli.main(args)
        return data.getvalue(), talk.getvalue()


def ran(block: str, terminal: Terminal) -> str:
    """Return a block of commands with what each prints now."""
    shown = [
        "".join(f"{line}\n" for line in command.lines) + terminal.run(command)
        for command in commands_of(block)
    ]
    return "\n".join(shown)


def refreshed(page: str) -> str:
    """Return a page with every shown block filled anew."""
    terminal = Terminal()

    def filled(match: re.Match[str]) -> str:
        name = match["name"]
        body = ran(match["body"], terminal) if name == "commands" else _step(name)
        return f"{match['head']}{body}{match['tail']}"

    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        return _BLOCK.sub(filled, page)


def _step(name: str) -> str:
    from scripts.tour_steps import steps  # noqa: PLC0415 - only the tour loads the rooms for itself

    return steps()[name] + "\n"


def stale() -> Iterator[tuple[Path, str]]:
    """Yield each page whose shown blocks differ from what is shown now, with its new text."""
    for name in PAGES:
        path = ROOT / name
        page = path.read_text(encoding="utf-8")
        new = refreshed(page)
        if new != page:
            yield path, new


def main() -> int:
    """Write the pages, or with --check say which are stale."""
    found = list(stale())
    for path, new in found:
        if "--check" in sys.argv:
            print(f"{path.name} is stale: run python -m scripts.write_examples")
        else:
            path.write_text(new, encoding="utf-8")
            print(f"wrote {path.name}")
    return 1 if found and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
