import csv
import inspect
import os
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

import contested
from contested import errors
from contested.cli.app import group
from scripts import write_docs
from scripts.write_docs import DOCS, ROOT, data_files, header_of, notes_of

CONTEXT = click.Context(group, info_name="contested", **group.context_settings)
COMMANDS = group.list_commands(CONTEXT)
TABLES = [path for path in data_files() if path.suffix == ".csv"]
LISTS = [path for path in data_files() if path.suffix == ".toml"]
OURS = {".py", ".md", ".toml", ".csv", ".cff", ".json", ".jsonl", ".html", ".txt", ".tsv", ".in"}
OURS |= {"", ".ts", ".mjs", ".js", ".svelte", ".css"}
BUILT = {"demo", "build", "dist", "htmlcov", "__pycache__", "node_modules", "static", "public"}
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *(ROOT / "src").rglob("*.md")])


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _files() -> Iterator[Path]:
    """Yield what belongs to the project: text files outside caches, environments and outputs."""
    for folder, inner, names in os.walk(ROOT):
        inner[:] = [one for one in inner if one == ".ci" or one[0] != "."]
        inner[:] = [one for one in inner if one not in BUILT]
        kept = (one for one in names if one[0] != "." and Path(one).suffix in OURS)
        yield from (Path(folder) / one for one in kept)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented_with_its_options(name: str) -> None:
    command = group.get_command(CONTEXT, name)
    page = (DOCS / "commands.md").read_text(encoding="utf-8")
    assert command is not None
    _, _, after = page.partition(f"## contested {name}\n")
    section, _, _ = after.partition("\n## ")
    options = [option for one in command.params for option in one.opts if option.startswith("--")]
    assert (command.help or "").split("\n")[0] in " ".join(section.split())
    assert [one for one in options if one not in section] == []


@pytest.mark.parametrize("name", list(write_docs.PAGES))
def test_a_generated_page_is_fresh(name: str) -> None:
    page = (DOCS / name).read_text(encoding="utf-8")
    assert page == write_docs.PAGES[name](), "run scripts/write_docs.py"


@pytest.mark.parametrize("path", TABLES, ids=_name)
def test_a_table_begins_with_its_header_and_every_row_fits_it(path: Path) -> None:
    header = header_of(path)
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = list(csv.reader(line for line in lines if line.strip() and not line.startswith("#")))
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*", column) for column in header)
    assert tuple(rows[0]) == header
    assert [row for row in rows if len(row) != len(header)] == []


@pytest.mark.parametrize("path", LISTS, ids=_name)
def test_a_list_begins_by_saying_what_it_holds(path: Path) -> None:
    assert any(note.strip() for note in notes_of(path))


def test_contributing_names_only_files_that_exist() -> None:
    words = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = re.findall(r"`(src/[^`]+)`", words)
    assert named
    assert [one for one in named if not any(ROOT.glob(one))] == []


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_every_link_inside_the_project_leads_somewhere(page: Path) -> None:
    prose = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    targets = re.findall(r"\]\(([^)#]+)[^)]*\)", prose)
    inside = [one for one in targets if "://" not in one]
    assert [one for one in inside if not (page.parent / one).exists()] == []


def test_every_page_of_the_docs_is_listed() -> None:
    listed = (DOCS / "README.md").read_text(encoding="utf-8")
    pages = {path.name for path in DOCS.glob("*.md")} - {"README.md"}
    assert [name for name in sorted(pages) if f"({name})" not in listed] == []


def _drawn() -> dict[str, str]:
    """Return each error in the drawn tree with the one that it hangs from."""
    found: dict[str, str] = {}
    above: list[str] = []
    for line in (errors.__doc__ or "").splitlines():
        match = re.match(r"([│ ]*(?:[├└]── )?)(\w+Error)\s{2,}\S", line)
        if match:
            depth = len(match[1]) // 4
            above = [*above[:depth], match[2]]
            found[match[2]] = above[-2] if depth else "Exception"
    return found


def test_the_drawn_tree_is_the_tree_of_errors() -> None:
    real = {
        name: one.__bases__[0].__name__
        for name, one in inspect.getmembers(errors, inspect.isclass)
        if issubclass(one, Exception)
    }
    assert _drawn() == real
    assert sorted(errors.__all__) == sorted(real)


def test_the_version_is_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    top = re.search(r"^## (\S+)", changes, re.MULTILINE)
    cited = re.search(r"^version: (\S+)$", citation, re.MULTILINE)
    assert top is not None
    assert cited is not None
    assert {top[1], cited[1], project["version"]} == {contested.__version__}


def test_the_licence_is_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"license: {project['license']}" in citation
    assert project["license"] in (ROOT / "README.md").read_text(encoding="utf-8")


def test_no_file_names_a_machine_or_a_package_registry() -> None:
    hosts = ("pypi" + ".org", "python" + "hosted", "npm" + "js.", "proxy.golang" + ".org")
    machine = re.compile(r"(?<![\w.~-])/(?:work|root|home/\w+)(?=[/\s\"'`)]|$)", re.MULTILINE)
    found = []
    for path in _files():
        text = path.read_text(encoding="utf-8")
        if any(host in text for host in hosts) or machine.search(text):
            found.append(_name(path))
    assert found == []


def test_what_is_looked_through_for_names_is_the_project() -> None:
    seen = {_name(path) for path in _files()}
    ours = {"Makefile", "README.md", ".ci/run", "src/contested/cli/app.py", "ui/package-lock.json"}
    assert ours <= seen


def test_every_exit_code_that_the_help_names_is_explained() -> None:
    codes = re.findall(r"(?:codes: |; )(\d+) ", " ".join((group.help or "").split()))
    page = (DOCS / "reports.md").read_text(encoding="utf-8")
    assert codes == re.findall(r"^\| (\d+) \|", page, re.MULTILINE)
