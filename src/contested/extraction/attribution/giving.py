"""Figures that go back to whoever gave them: "the toll of 26 that the monitor gave".

So do the dead and the finds that somebody has numbered: "counted five graves", "admitted 40 dead".
"""

from collections.abc import Collection, Iterator
from dataclasses import replace

from spacy.tokens import Token

from contested.extraction.attribution.cues import is_negated, is_passive, verb_start
from contested.extraction.attribution.found import Found, Sketch
from contested.extraction.attribution.page import Page, Range
from contested.extraction.attribution.sources import source_of
from contested.extraction.attribution.told import spans_of, told
from contested.extraction.attribution.types import Cue, CuePos, Factivity, Frame
from contested.extraction.syntax import is_somebody
from contested.model.codebook import Stance

_COUNTS = frozenset({"count", "estimate", "figure", "number", "tally", "toll", "total"})
_GIVING = frozenset({"announce", "cite", "give", "issue", "publish", "release"})
_NUMBERING = frozenset({"count", "document", "identify", "record", "tally"})
_OWNING = frozenset({"acknowledge", "admit", "concede", "list", "mourn", "name"})
_SAYING = frozenset({"claim", "estimate", "give", "mention", "report", "say"})
"""By which somebody may say a bare number ("the mission says 330")."""
_FIGURING = _GIVING | _NUMBERING | _OWNING | _SAYING
_HARMED = frozenset({"casualty", "dead", "death", "injured", "killed", "loss", "victim", "wounded"})
_NUMBERED = frozenset({"dobj", "oprd"})
_SURE = 0.8
_CUE = Cue(
    words=("give",),
    pos=CuePos.VERB,
    stance=Stance.ASSERTS,
    factivity=Factivity.NEUTRAL,
    frames=frozenset({Frame.OBJECT}),
)
_TALLY = replace(_CUE, words=("count",), frames=frozenset({Frame.TALLY}))


def given_sketches(page: Page) -> Iterator[Sketch]:
    """Yield what credits a toll or a count to whoever gave it, as the clause behind it may say."""
    for verb in _verbs(page, _GIVING):
        count = _counted(verb)
        sketch = None if count is None else _given(page, verb, count)
        if sketch is not None:
            yield sketch


def _verbs(page: Page, lemmas: Collection[str]) -> Iterator[Token]:
    for at, lemma in enumerate(page.lemmas):
        if lemma in lemmas and page.doc[at].pos_ == "VERB":
            yield page.doc[at]


def _figured(verb: Token) -> Token | None:
    """Return the count of "gave a toll of 26" and "published it, with 40 counted as dead"."""
    thing = next((one for one in verb.rights if one.dep_ == "dobj"), None)
    if thing is None or thing.lemma_.lower() not in _COUNTS or is_negated(verb):
        return None
    held = any(one.lower_ == "no" for one in thing.lefts)
    return thing if not held and any(one.like_num for one in verb.subtree) else None


def numbered_sketches(page: Page) -> Iterator[Sketch]:
    """Yield what credits a number of dead or of finds to whoever has counted or named them."""
    for verb in _verbs(page, _FIGURING):
        words = _figures(verb)
        if words is not None:
            found = Found(cue=_TALLY, head=verb, words=(verb_start(verb), verb.i + 1))
            sketch = _credited(page, found, words)
            if sketch is not None:
                yield sketch


def _figures(verb: Token) -> Range | None:
    """Return the words with what an active verb numbers or gives a figure of, else None."""
    lemma = verb.lemma_.lower()
    if lemma in _NUMBERING or lemma in _OWNING:
        thing = _numbered(verb, lemma)
        return None if thing is None else _with_harm(thing)
    given = _figured(verb) if lemma in _GIVING else None
    if given is None and lemma in _SAYING:
        bare = _bare(verb)
        return None if bare is None else (bare.left_edge.i, bare.right_edge.i + 1)
    return None if given is None else (given.left_edge.i, verb.right_edge.i + 1)


def _bare(verb: Token) -> Token | None:
    """Return the bare number of "says at least 330", which a slip may call its subject."""
    told = (one for one in verb.rights if one.dep_ in {"dobj", "nsubj", "npadvmod"})
    number = next((one for one in told if one.pos_ == "NUM" and not is_somebody(one)), None)
    wrong = verb.tag_ == "VBG" or is_passive(verb) or is_negated(verb)
    return None if wrong else number


def _numbered(verb: Token, lemma: str) -> Token | None:
    """Return the object of "counted five graves" and "named a dozen dead", else None."""
    thing = next((one for one in verb.rights if one.dep_ in _NUMBERED), None)
    if thing is None or verb.tag_ == "VBG" or is_passive(verb) or is_negated(verb):
        return None
    counted = thing.like_num or thing.ent_type_ == "CARDINAL"
    counted |= any(one.dep_ == "nummod" for one in thing.lefts)
    several = thing.tag_ == "NNS" or thing.pos_ == "NUM" or thing.ent_type_ == "CARDINAL"
    fits = several if lemma in _NUMBERING else _is_harm(thing)
    return thing if counted and fits else None


def _is_harm(thing: Token) -> bool:
    words = (thing, *thing.rights, *thing.doc[thing.i + 1 : thing.i + 2])
    return any(one.lemma_.lower() in _HARMED for one in words)


def _with_harm(thing: Token) -> Range:
    """Return the words of "13 dead", whose last the parse may hang on the verb."""
    last = thing.right_edge.i + 1
    beside = last < len(thing.doc) and thing.doc[last].lemma_.lower() in _HARMED
    return thing.left_edge.i, last + 1 if beside else last


def _credited(page: Page, found: Found, words: Range) -> Sketch | None:
    named = source_of(page, found)
    if named is None or named.head.tag_ in {"WDT", "WP"}:
        return None
    spans = spans_of(page, [page.bare(words)])
    content = told(page, spans, _SURE, Frame.TALLY, page.quoted(found.head))
    if content is None:
        return None
    return Sketch(found=found, cue=page.cue(found.words), named=named, content=content)


def _counted(verb: Token) -> Token | None:
    """Return the toll that "given by a monitor" or "that a monitor gave" stands behind."""
    if verb.dep_ not in {"acl", "relcl"}:
        return None
    noun = verb.head
    if noun.head.lower_ == "of" and noun.lemma_.lower() not in _COUNTS:
        noun = noun.head.head  # "the number of dead given by"
    return noun if noun.lemma_.lower() in _COUNTS else None


def _given(page: Page, verb: Token, count: Token) -> Sketch | None:
    found = Found(cue=_CUE, head=verb, words=(verb.i, verb.i + 1), passive=is_passive(verb))
    named = source_of(page, found)
    if named is None or named.head.tag_ in {"WDT", "WP"}:
        return None
    first, last = named.words
    comma = (at for at in range(first, last) if page.doc[at].text == ",")
    named = replace(named, words=(first, next(comma, last)))
    words = page.bare((count.left_edge.i, min(verb.left_edge.i, named.words[0])))
    content = told(page, spans_of(page, [words]), _SURE, Frame.OBJECT, page.quoted(verb))
    if content is None:
        return None
    return Sketch(found=found, cue=page.cue(found.words), named=named, content=content)
