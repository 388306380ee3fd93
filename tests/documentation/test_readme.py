import re
import tomllib
from pathlib import Path

import pytest

from scripts.write_examples import ROOT, Command, Terminal, commands_of, refreshed

SHOWN = ("README.md", "docs/reports.md")
NAMED = ("README.md", "CONTRIBUTING.md", "docs/quality.md")


def _page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("name", SHOWN)
def test_what_a_page_shows_is_what_the_program_prints(name: str) -> None:
    assert refreshed(_page(name)) == _page(name)


@pytest.mark.parametrize("name", SHOWN)
def test_every_console_block_is_run(name: str) -> None:
    consoles = _page(name).count("```console")
    assert consoles
    assert _page(name).count("<!-- shown: commands -->\n```console") == consoles


def test_the_readme_begins_with_what_to_type() -> None:
    first = _page("README.md").split("```")[1]
    assert first.index("make demo") < first.index("make demo SERVE=0") < first.index("make test")


def test_the_readme_opens_with_a_picture_of_the_app_that_is_there() -> None:
    picture = re.search(r"!\[.+\]\((.+\.png)\)", _page("README.md").split("```")[0])
    assert picture is not None
    assert (ROOT / picture[1]).stat().st_size > 50_000


def test_the_readme_names_every_python_that_is_supported() -> None:
    project = tomllib.loads(_page("pyproject.toml"))["project"]
    low, high = (int(part) for part in re.findall(r"3\.(\d+)", project["requires-python"]))
    intro = _page("README.md").split("## What it is")[0]
    assert sorted(set(re.findall(r"\b3\.(\d+)", intro))) == [str(n) for n in range(low, high)]


@pytest.mark.parametrize("name", NAMED)
def test_every_make_target_that_is_named_exists(name: str) -> None:
    rules = re.findall(r"^([a-z]+):", _page("Makefile"), re.MULTILINE)
    lines = re.findall(r"(?:^|`)make ((?:[a-z]+\b ?)+)", _page(name), re.MULTILINE)
    named = {word for line in lines for word in line.split()}
    assert named
    assert named <= set(rules)


def test_a_block_gives_its_commands_with_their_input() -> None:
    block = "$ cat > a.txt <<'END'\nSome words.\nEND\n\n$ echo $?\nold output\n"
    assert list(commands_of(block)) == [
        Command(lines=("$ cat > a.txt <<'END'", "Some words.", "END"), given="Some words.\n"),
        Command(lines=("$ echo $?",), given=""),
    ]


def test_a_page_that_tells_an_untruth_is_found_out() -> None:
    block = "<!-- shown: commands -->\n```console\n$ contested --version\n{}```\n"
    page = block.format("contested, version 99\n")
    assert refreshed(page) != page
    assert refreshed(refreshed(page)) == refreshed(page)


def test_a_page_may_not_run_what_is_not_ours(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="pages show contested"):
        Terminal().run(Command(lines=(f"$ rm -r {tmp_path}",), given=""))
