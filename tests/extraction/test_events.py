"""What extraction reads out of single sentences: code, parties, extent, stance, polarity."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pytest

from contested.extraction import extract
from contested.model.draft import Draft, Party
from tests.rooms import report, rooms

TABLE = Path(__file__).with_name("events.txt")
PARTIES = ("doer", "recipient", "former")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A sentence, the code that it must be given, and what else that claim must say."""

    text: str
    code: str
    wanted: dict[str, str]


def _cases() -> Iterator[Case]:
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            text, code, rest = (part.strip() for part in line.split("|"))
            marks = [mark.strip().partition("=") for mark in rest.split(";") if mark.strip()]
            yield Case(text=text, code=code, wanted={key: value for key, _, value in marks})


CASES = list(_cases())


@lru_cache(maxsize=1)
def _read() -> dict[str, tuple[Draft, ...]]:
    reports = [report(case.text) for case in CASES]
    found = extract(reports, rooms().tools)
    return {one.text.strip(): extraction.drafts for one, extraction in found}


def _code(draft: Draft) -> str:
    return " ".join(part for part in (draft.type, draft.mode) if part)


def _told(parties: tuple[Party, ...]) -> list[str]:
    return [party.text for party in parties]


def _listed(words: str) -> list[str]:
    return [word.strip() for word in words.split("+")] if words else []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text)
def test_a_sentence_is_coded_as_a_reader_would(case: Case) -> None:
    typed = [draft for draft in _read()[case.text] if draft.type is not None]
    fitting = [draft for draft in typed if _code(draft) == case.code]
    codes = [_code(draft) for draft in typed]
    assert codes == [case.code] or ("among" in case.wanted and len(fitting) == 1), codes
    (draft,) = fitting
    parties = (draft.actors, draft.recipients, draft.former)
    told = {name: _told(party) for name, party in zip(PARTIES, parties, strict=True)}
    assert told["doer"] == _listed(case.wanted.get("doer", ""))
    assert told["former"] == _listed(case.wanted.get("former", ""))
    assert "recipient" not in case.wanted or told["recipient"] == _listed(case.wanted["recipient"])
    assert (draft.extent.text if draft.extent else "") == case.wanted.get("extent", "")
    assert draft.stance.value == case.wanted.get("stance", "asserts")
    assert draft.polarity is ("not" not in case.wanted)


def test_the_table_is_wide_and_says_each_sentence_once() -> None:
    assert len({case.text for case in CASES}) == len(CASES) >= 120
