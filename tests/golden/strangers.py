"""Reports of strangers, beside the claims that readers wrote down in them sentence by sentence.

Writers who saw nothing of the program wrote the texts of `strangers/`, others read them; both were
language models, and the incidents are made up. `claims.jsonl` holds a line a sentence. A party or
place "they = the rebels" gives the words and what they mean; `core` marks what any coder would
write down. Titles are left out, as the program sets them aside.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

from contested import pipeline
from contested.model.claim import Claim
from contested.model.figure import Figure
from contested.model.report import Given, Report
from tests.golden.stories import flat
from tests.rooms import clock, rooms

FOLDER = Path(__file__).with_name("strangers")
SLOTS = ("type", "doer", "recipient", "place", "figure", "stance", "speaker")
Wanted = Mapping[str, Any]
Listed = Mapping[str, Sequence[Wanted]]
Words = frozenset[str]

_SMALL = frozenset(
    {"a", "act", "an", "and", "as", "at", "by", "for", "from", "her", "his", "in"}
    | {"its", "near", "of", "on", "or", "our", "that", "the", "their", "to", "who", "with"}
)
_ENDINGS = ("ians", "ian", "ese", "is", "s", "i", "n")
_LEAST = 5.0
"""What a pair must score to be one claim: its type, and a little besides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A claim that a reader wrote down and the program's, with the slots in which they agree."""

    wanted: Wanted | None
    claim: Claim | None
    agreed: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def pairs() -> tuple[Pair, ...]:
    """Read every report and pair its claims with the readers', sentence by sentence."""
    gathered = pipeline.captures(
        [str(one) for one in sorted(FOLDER.glob("*.txt"))], clock, BytesIO()
    )
    found = pipeline.reports(gathered, Given(), rooms().clean)
    reports = [one for one in found if isinstance(one, Report)]
    listed = wanted()
    return tuple(
        pair
        for report, claims in pipeline.claims(reports, rooms())
        for pair in _paired(_read_on(listed[_name(report)], report), claims)
    )


def _name(report: Report) -> str:
    return Path(report.capture.address or "").stem


def _read_on(listed: Listed, report: Report) -> Listed:
    """Return what is told in sentences that the program reads on in."""
    body = [flat(span.quote(report.text)) for span in report.reading.sentences]
    return {
        quote: told for quote, told in listed.items() if any(one in flat(quote) for one in body)
    }


def wanted() -> Mapping[str, Listed]:
    """Return the readers' claims by report and sentence."""
    found: dict[str, dict[str, Sequence[Wanted]]] = defaultdict(dict)
    for line in (FOLDER / "claims.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found[row["report"]][row["quote"]] = row["claims"]
    return found


def _paired(listed: Listed, claims: Sequence[Claim]) -> Iterator[Pair]:
    left = list(claims)
    for quote, told in listed.items():
        inside = [one for one in left if flat(one.evidence[0].quote) in flat(quote)]
        left = [one for one in left if one not in inside]
        yield from matched(told, inside)
    yield from (Pair(wanted=None, claim=one) for one in left)


def matched(told: Sequence[Wanted], claims: Sequence[Claim]) -> Iterator[Pair]:
    """Pair the claims of a sentence, the likest first; each stands in one pair."""
    tried = [(_agreed(one, claim), one, claim) for one in told for claim in claims]
    ranked = sorted(tried, key=lambda row: -_score(row[0]))
    free, open_ = list(claims), list(told)
    for agreed, one, claim in ranked:
        if _score(agreed) >= _LEAST and claim in free and one in open_:
            free.remove(claim)
            open_.remove(one)
            yield Pair(wanted=one, claim=claim, agreed=agreed)
    yield from (Pair(wanted=one, claim=None) for one in open_)
    yield from (Pair(wanted=None, claim=one) for one in free)


def _score(agreed: frozenset[str]) -> float:
    return len(agreed) + 3.0 * ("type" in agreed)


def _agreed(one: Wanted, claim: Claim) -> frozenset[str]:
    return frozenset(slot for slot in SLOTS if _AGREES[slot](one, claim))


def _type(one: Wanted, claim: Claim) -> bool:
    return claim.type is not None and claim.type.value == one["type"]


def _doer(one: Wanted, claim: Claim) -> bool:
    return _same(one.get("doer", ()), [(party.text, party.name) for party in claim.actors])


def _recipient(one: Wanted, claim: Claim) -> bool:
    return _same(one.get("recipient", ()), [(party.text, party.name) for party in claim.recipients])


def _place(one: Wanted, claim: Claim) -> bool:
    """Take the first of the program's places: readers name what it lies in too."""
    found = [words_of(place.text, place.name) for place in claim.places[:1]]
    named = [words_of(words) for words in one.get("places", ())]
    return any(found[0] & words for words in named) if found and named else not (found or named)


def _figure(one: Wanted, claim: Claim) -> bool:
    return {tuple(row) for row in one.get("figures", ())} == set(map(_bounds, claim.figures))


def _bounds(figure: Figure) -> tuple[str, float | None, float | None]:
    return figure.what, figure.low, figure.high


def _stance(one: Wanted, claim: Claim) -> bool:
    same = claim.stance == one.get("stance", "asserts")
    return same and claim.polarity is not one.get("negated", False)


def _speaker(one: Wanted, claim: Claim) -> bool:
    voices = [words_of(voice.text, voice.actor) for voice in claim.voices if voice.role != "outlet"]
    named = one.get("speaker")
    return (
        any(words_of(named) & words for words in voices)
        if named and voices
        else not (named or voices)
    )


_AGREES = {
    "type": _type,
    "doer": _doer,
    "recipient": _recipient,
    "place": _place,
    "figure": _figure,
    "stance": _stance,
    "speaker": _speaker,
}


def _same(named: Sequence[str], parties: Sequence[tuple[str, str | None]]) -> bool:
    """Tell whether each party meant is found and none besides, by a word that they share."""
    wanted_words, found = [words_of(one) for one in named], [words_of(*one) for one in parties]
    met = all(any(one & two for two in found) for one in wanted_words)
    return met and all(any(one & two for two in wanted_words) for one in found)


def words_of(*said: str | None) -> Words:
    """Return the words that say who or where, without endings; small words where none else are."""
    every = re.findall(r"\w+", " ".join(filter(None, said)).replace("’", "'").casefold())
    large = [word for word in every if word not in _SMALL and not word.isdigit()]
    return frozenset(map(_bare, large or every))


def _bare(word: str) -> str:
    ending = next((one for one in _ENDINGS if len(word) > len(one) + 3 and word.endswith(one)), "")
    return word.removesuffix(ending)
