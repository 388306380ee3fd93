"""Which claims go back to one statement."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from contested.linkage.copies import Fingerprint, copy_families
from contested.linkage.figuring import Figures, figures_part
from contested.linkage.grounds import grounds_of
from contested.linkage.keys import (
    figure_bounds,
    own_voice,
    place_key,
    site,
    speaker_key,
)
from contested.linkage.moments import clash, gap, said_bounds, said_order
from contested.linkage.retellings import retold
from contested.linkage.settings import LinkSettings
from contested.linkage.unions import Unions
from contested.linkage.words import near_pairs, words
from contested.model.claim import Claim
from contested.model.time import Time

Family = tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wording:
    """Claims of one speaker that say the same in the same words: compared once for all."""

    words: frozenset[str]
    time: Time | None
    figures: Figures
    first_said: str | None
    claims: tuple[str, ...]


def find_families(
    claims: Mapping[str, Claim], fingerprints: Mapping[str, Fingerprint], settings: LinkSettings
) -> list[Family]:
    """Return the families of claims that go back to one statement, the earliest said first in each.

    Three roads lead back: one speaker in nearly the same words; the same place and code in two
    reports that are copies; one named speaker saying the same of one place on one day.
    Every claim is in one family.
    """
    joined = Unions(claims)
    for block in _blocks(claims.values(), speaker_key):
        _join_same_words(block, joined, settings)
    copied = copy_families(fingerprints, settings.copy_similarity)
    in_copies = [one for one in claims.values() if one.report.id in copied]
    for block in _blocks(in_copies, lambda one: copied[one.report.id]):
        _join_copied(block, joined, settings)
    for one, other in retold(claims.values(), grounds_of(claims.values())):
        joined.join(one, other)
    return [tuple(sorted((claims[i] for i in ids), key=said_order)) for ids in joined.groups()]


def _blocks(claims: Iterable[Claim], owner: Callable[[Claim], str]) -> list[list[Claim]]:
    blocks: dict[tuple[str | None, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        code = (claim.type, claim.mode, claim.stance, str(claim.polarity))
        blocks[owner(claim), *code, place_key(site(claim))].append(claim)
    return [block for block in blocks.values() if len(block) > 1]


def _join_same_words(block: Sequence[Claim], joined: Unions, settings: LinkSettings) -> None:
    wordings = _wordings(block)
    for wording in wordings.values():
        joined.chain(wording.claims)
    sets = {name: wording.words for name, wording in wordings.items()}
    for one, other in near_pairs(sets, settings.quote_similarity):
        if _one_statement(wordings[one], wordings[other], settings):
            joined.join(wordings[one].claims[0], wordings[other].claims[0])


def _wordings(block: Iterable[Claim]) -> dict[str, _Wording]:
    gathered: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in block:
        bounds = (claim.time.earliest, claim.time.latest) if claim.time else (None, None)
        gathered[quote_words(claim), bounds, figure_bounds(claim)].append(claim)
    return {min(one.id for one in same): _wording(same) for same in gathered.values()}


def _wording(same: Sequence[Claim]) -> _Wording:
    first = min(same, key=said_order)
    return _Wording(
        words=quote_words(first),
        time=first.time,
        figures=figure_bounds(first),
        first_said=said_bounds(first)[1],
        claims=tuple(sorted(one.id for one in same)),
    )


def _one_statement(one: _Wording, other: _Wording, settings: LinkSettings) -> bool:
    """Tell a copy, however drifted, from a second statement in the same words.

    Other figures days later are a revision; on the same day they are taken for drift.
    """
    if clash(one.time, other.time):
        return False
    if not figures_part(one.figures, other.figures):
        return True
    between = gap(one.first_said, other.first_said)
    return between is not None and between <= settings.drift_days


def _join_copied(block: Sequence[Claim], joined: Unions, settings: LinkSettings) -> None:
    """Join what copied reports repeat.

    A copy that lost its speaker goes back to the one speaker whose words it has; where two speakers
    may have said them, it goes back to neither.
    """
    held = {claim.id: claim for claim in block}
    lost: dict[str, dict[str, str]] = defaultdict(dict)
    for one, other in _copied_pairs(held, settings):
        if own_voice(held[one]) is own_voice(held[other]):
            if own_voice(held[one]) or speaker_key(held[one]) == speaker_key(held[other]):
                joined.join(one, other)
        else:
            nameless, named = (one, other) if own_voice(held[one]) else (other, one)
            lost[nameless][speaker_key(held[named])] = named
    for nameless, speakers in lost.items():
        if len(speakers) == 1:
            joined.chain([nameless, *speakers.values()])


def _copied_pairs(held: Mapping[str, Claim], settings: LinkSettings) -> Iterator[tuple[str, str]]:
    sets = {name: quote_words(claim) for name, claim in held.items()}
    for one, other in near_pairs(sets, settings.copied_quote_similarity):
        first, second = held[one], held[other]
        if first.report.id != second.report.id and not clash(first.time, second.time):
            yield one, other


def quote_words(claim: Claim) -> frozenset[str]:
    """Return the words of all the evidence of a claim."""
    return frozenset(word for piece in claim.evidence for word in words(piece.quote))
