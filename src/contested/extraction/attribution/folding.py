"""A speaker's own thought inside their own words: "he said he believed" is one voice."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from contested.extraction.attribution.found import Found, Named, Sketch
from contested.extraction.attribution.page import Page
from contested.extraction.attribution.stances import stance_of
from contested.extraction.attribution.types import CueLexicon
from contested.model.codebook import Manner, Stance
from contested.model.span import Span

_THOUGHT = frozenset({Stance.SUPPOSES, Stance.PREDICTS})
_SELF = frozenset({"he", "she", "they", "it", "i", "we"})
_FIRST = frozenset({"i", "we"})


@dataclass(frozen=True, slots=True)
class Folded:
    """The sketches left, with their speakers and the stances that their own thoughts give them."""

    sketches: tuple[Sketch, ...]
    speakers: tuple[Span | None, ...]
    stances: tuple[Stance | None, ...]


def fold(
    page: Page,
    sketches: Sequence[Sketch],
    speakers: Sequence[Span | None],
    lexicon: CueLexicon,
) -> Folded:
    """Fold each thought that a speaker voices as their own into the words that voice it."""
    thoughts = {at: _voiced_in(at, sketches, speakers) for at in range(len(sketches))}
    stances = {at: own_thought(page, sketch, lexicon) for at, sketch in enumerate(sketches)}
    for at, outer in thoughts.items():
        found = sketches[at].found
        if outer is not None and found is not None:
            stances[outer] = stance_of(found)
    kept = [at for at in range(len(sketches)) if thoughts[at] is None]
    return Folded(
        tuple(sketches[at] for at in kept),
        tuple(speakers[at] for at in kept),
        tuple(stances[at] for at in kept),
    )


def _voiced_in(at: int, sketches: Sequence[Sketch], speakers: Sequence[Span | None]) -> int | None:
    """Return the sketch whose clause a thought heads, if both are the same speaker's."""
    found, named = sketches[at].found, sketches[at].named
    if found is None or named is None or found.cue.stance not in _THOUGHT:
        return None
    head = found.head.head if found.head.dep_ == "acomp" else found.head
    if head.dep_ != "ccomp" or named.head.lower_ not in _SELF:
        return None
    for k, other in enumerate(sketches):
        if k != at and other.found is not None and other.found.head.i == head.head.i:
            same = speakers[k] == speakers[at] or _is_same_word(named, other)
            return k if same and other.found.cue.stance is Stance.ASSERTS else None
    return None


def _is_same_word(named: Named, other: Sketch) -> bool:
    """“He said he thought”: one pronoun, whoever it stands for."""
    return other.named is not None and other.named.head.lower_ == named.head.lower_


def own_thought(page: Page, sketch: Sketch, lexicon: CueLexicon) -> Stance | None:
    """Return the stance of "“I think ...,” he said": that of the quotation's first verb."""
    if sketch.content.manner is not Manner.DIRECT or sketch.found is None:
        return None
    if sketch.found.cue.stance is not Stance.ASSERTS or len(sketch.content.spans) > 1:
        return None
    first, last = page.tokens(sketch.content.spans[0])
    for token in page.doc[first:last]:
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass"}:
            return _first_person(token, lexicon)
    return None


def _first_person(verb: Token, lexicon: CueLexicon) -> Stance | None:
    mine = any(c.dep_ == "nsubj" and c.lower_ in _FIRST for c in verb.lefts)
    cue = next((c for c in lexicon.verbs.get(verb.lemma_.lower(), ()) if len(c.words) == 1), None)
    if not mine or cue is None or cue.stance not in _THOUGHT:
        return None
    negated = any(c.dep_ == "neg" for c in verb.lefts)
    return stance_of(Found(cue=cue, head=verb, words=(verb.i, verb.i + 1), negated=negated))
