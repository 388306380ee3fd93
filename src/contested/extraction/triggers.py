"""Which words of a report speak of a happening, and who and what stands round them."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from spacy.tokens import Doc, Span as Sentence, Token

from contested.extraction.fitting import (
    acted_fits,
    is_barred,
    nothing_acts,
    noun_fits,
    part_of_theme,
    stands_near,
    verb_fits,
)
from contested.extraction.frames import Entry, Frame, Frames
from contested.extraction.heads import Heads
from contested.extraction.light import is_done
from contested.extraction.mentioned import is_mentioned, is_only_named
from contested.extraction.nominal import is_told, parts_of_noun, put
from contested.extraction.syntax import (
    OBJECTS,
    comes_after,
    coordinated,
    following_noun,
    holder_before,
    is_distance,
    is_how_it_stands,
    is_means,
    is_passive,
    left_lying,
    left_out,
    lemmas_of,
    let_go,
    objects,
    passive_subjects,
    prepositional,
    set_off,
    shared_with_next,
    subjects,
    through,
    words_of,
)
from contested.extraction.unmeant import (
    are_the_harmed,
    is_another_verb,
    is_document,
    is_heading,
    is_hyphened,
    is_idiom,
    is_in_idiom,
    is_standard,
    is_within_name,
    restated,
    vows_harm,
)
from contested.extraction.wordings import follow, jointly, let_do, part_beside
from contested.model.codebook import EventType

_WHEN = frozenset({"DATE", "TIME"})
_MET = frozenset({"repel", "repulse", "beat", "fend", "push", "drive", "foil", "thwart", "fight"})
_BORDERS = frozenset({"border", "crossing", "frontier"})
_SIDES = frozenset({"enemy", "insurgent", "loyalist", "militant", "rebel", "separatist"})
"""Adjectives, to the parse, that say whose hands a town is in."""
_GOODS = frozenset({"cargo", "consignment", "shipment", "supply"})
_OF_THEIRS = frozenset({EventType.MOBILIZE, EventType.X_FORCE})
"""What the noun tells by what it is of ("the deployment of 600 men", "a gift of tanks")."""
_NOT_EVENTS = frozenset({"compound", "amod", "nmod"})
_AHEAD = frozenset({"agree-is-willing", "threaten-what"})
_VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A word that speaks of a happening, with the tokens that play each part.

    `parts` maps doer, recipient, former, place, topic, captor, ally and origin to noun heads.
    `object` holds the heads of the thing acted on, whatever part they play.
    """

    token: Token
    words: tuple[Token, ...]
    frame: Frame
    parts: Mapping[str, tuple[Token, ...]]
    object: tuple[Token, ...]
    nominal: bool


def find_triggers(doc: Doc, frames: Frames, heads: Heads) -> list[Trigger]:
    """Return the triggers of a parsed report in order, one for each word at most."""
    places = _places(doc, frames)
    every = list(chain.from_iterable(_told_in(one, places, frames, heads) for one in doc.sents))
    nouns = {trigger.token.i: trigger.frame for trigger in every if trigger.nominal}
    found = [_sharpened(trigger, nouns) for trigger in every]
    inside = {word.i for trigger in found for word in trigger.words if word is not trigger.token}
    inside -= {one.token.i for one in found if _tells_too(one, found)}
    inside |= {
        noun.i
        for trigger in found
        for noun in restated(trigger.token, trigger.frame, trigger.object)
    }
    return [trigger for trigger in found if trigger.token.i not in inside]


def _tells_too(inner: Trigger, found: Sequence[Trigger]) -> bool:
    """Tell what "is ready to release them" and "a joint operation" say besides the wording."""
    outer = [one.frame for one in found if inner.token in one.words[1:]]
    if any(one.type is inner.frame.type for one in outer):
        return False
    joint = inner.nominal and inner.frame.type is EventType.COOPERATE
    joint = joint and any(one.type is EventType.ASSAULT for one in outer)
    return joint or any(one.id in _AHEAD for one in outer)


def _places(doc: Doc, frames: Frames) -> list[int]:
    """Return where words stand that head a wording in some form: no other can be a trigger."""
    forms = zip(words_of(doc), lemmas_of(doc), strict=True)
    return [at for at, (word, lemma) in enumerate(forms) if _may_head(word, lemma, frames)]


def _may_head(word: str, lemma: str, frames: Frames) -> bool:
    verb = frames.forms.get(word) or frames.forms.get(lemma) or lemma
    return verb in frames.verbs or lemma in frames.nouns or verb.endswith("ed")


def _told_in(
    sentence: Sentence, places: Sequence[int], frames: Frames, heads: Heads
) -> Iterator[Trigger]:
    within = places[bisect_left(places, sentence.start) : bisect_left(places, sentence.end)]
    lexicons = _Lexicons(frames=frames, heads=heads, words=_words_of(sentence))
    for at in within:
        trigger = _trigger(sentence.doc[at], lexicons)
        if trigger is not None:
            yield trigger


def _sharpened(trigger: Trigger, nouns: Mapping[int, Frame]) -> Trigger:
    """Take the mode that a light verb's noun names ("carried out a chlorine attack")."""
    for word in trigger.words[1:]:
        inner = nouns.get(word.i)
        if inner and inner.mode and inner.type is trigger.frame.type and not trigger.frame.mode:
            return replace(trigger, frame=inner)
    return trigger


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lexicons:
    """The tables, and a sentence's words in any form: wordings without theirs are skipped."""

    frames: Frames
    heads: Heads
    words: frozenset[str]


def _words_of(sentence: Sentence) -> frozenset[str]:
    places, doc = slice(sentence.start, sentence.end), sentence.doc
    return frozenset((*words_of(doc)[places], *lemmas_of(doc)[places]))


def _trigger(token: Token, lexicons: _Lexicons) -> Trigger | None:
    if token.is_space or token.is_punct:
        return None
    if token.pos_ == "VERB" or token.tag_ in _VERB_TAGS or _participle(token):
        return _verbal(token, lexicons)
    named = token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in lexicons.frames.nouns
    if not named or token.dep_ in _NOT_EVENTS or token.ent_type_ in _WHEN or is_heading(token):
        return None
    if is_within_name(token) or is_document(token) or is_only_named(token) or is_standard(token):
        return None
    if is_in_idiom(token, lexicons.frames):
        return None
    return _nominal(token, lexicons.frames, lexicons.heads)


def _participle(token: Token) -> bool:
    told = token.pos_ == "ADJ" and token.dep_ in {"acomp", "ROOT", "ccomp", "conj"}
    return told and token.lower_.endswith(("ed", "en", "wn", "ught"))


def _verbal(token: Token, lexicons: _Lexicons) -> Trigger | None:
    lemmas = _verb_lemmas(token, lexicons.frames)
    known = not lexicons.frames.verbs.keys().isdisjoint(lemmas)
    beside = token.dep_ in {"amod", "compound", "prep"} and not is_how_it_stands(token)
    if not known or beside:
        return None
    if is_hyphened(token) or is_mentioned(token) or are_the_harmed(token):
        return None
    for lemma in lemmas:
        if is_idiom(token, lemma, lexicons.frames.idioms):
            return None
        for entry in lexicons.frames.verbs.get(lemma, ()):
            if not lexicons.words.issuperset(entry.rest):
                continue
            trigger = _verb_entry(token, entry, lexicons.heads)
            if trigger is not None:
                vowed = entry.frame.helps and vows_harm(
                    trigger.words, lexicons.frames, lexicons.heads
                )
                if not vowed:
                    return trigger
    return None


def _verb_lemmas(token: Token, frames: Frames) -> list[str]:
    """Return the lemma, and for a participle tagged as an adjective the verbs it may come from."""
    lemma = token.lemma_.lower()
    lemma = frames.forms.get(token.lower_, frames.forms.get(lemma, lemma))
    if token.pos_ == "VERB" or not lemma.endswith("ed"):
        return [lemma]
    stem = lemma[:-2]
    doubled = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem
    return [lemma, lemma[:-1], stem, doubled]


def _verb_entry(token: Token, entry: Entry, heads: Heads) -> Trigger | None:
    walk = follow(token, entry.rest) if stands_near(token, entry.frame) else None
    if walk is None:
        return None
    words, target = walk
    acted_on = target or _stranded(token, words) if target is not None else None
    acted_on = _plain_objects(token, words, entry.frame) if acted_on is None else acted_on
    words, acted_on = _through_gerund(words, acted_on)
    acted = [one for head in acted_on for one in coordinated(head) if not comes_after(one, token)]
    if is_another_verb(token, words) or not acted_fits(token, entry.frame, acted, heads):
        return None
    doers = [one for head in subjects(token) or holder_before(token) for one in coordinated(head)]
    if (token.dep_, entry.frame.type) == ("acomp", EventType.X_CONTROL):
        doers = [one for one in doers if one not in acted]
    if nothing_acts(entry.frame, doers, heads):
        return None
    if is_barred(token, entry.frame, doers, acted, heads):
        return None
    if not verb_fits(token, entry.frame, doers, acted, heads):
        return None
    parts = _parts(token, entry.frame, doers, acted, words, heads)
    return Trigger(
        token=token,
        words=words,
        frame=entry.frame,
        parts=parts,
        object=tuple(acted),
        nominal=False,
    )


def _stranded(token: Token, words: tuple[Token, ...]) -> list[Token]:
    """Return who "were fired upon", left before their preposition, or what one "left behind"."""
    bare = all(one.lower_ == "since" for one in words[-1].children)
    left = [one for one in objects(token) if one not in words] if bare else []
    return left if is_passive(token) else [one for one in left if one.i > words[-1].i]


def _through_gerund(
    words: tuple[Token, ...], acted_on: list[Token]
) -> tuple[tuple[Token, ...], list[Token]]:
    """Look through a deed to what it acts on ("prevented them from opening a corridor")."""
    if len(acted_on) == 1 and acted_on[0].tag_ == "VBG" and objects(acted_on[0]):
        return (*words, acted_on[0]), objects(acted_on[0])
    return words, acted_on


def _plain_objects(token: Token, words: tuple[Token, ...], frame: Frame) -> list[Token]:
    near = objects(token) or let_go(token)
    found = [one for one in near if one not in words and not is_distance(one)]
    deed = next((one.i for one in words[1:] if one.dep_ in OBJECTS), len(token.doc))
    found = [one for one in found if one.i < deed]  # none after "carried out a strike on the mill"
    wanting = bool(frame.object) and "none" not in frame.object and not is_passive(token)
    wanting = wanting or (frame.type is EventType.COERCE and _has_lost_object(token))
    if frame.type is EventType.X_CONTROL:
        found = (set_off(token) if frame.mode == "captures" else []) or found or left_lying(token)
    if found or not wanting or len(words) > 1:
        return found or let_do(token, words)
    return left_out(token) or shared_with_next(token) or following_noun(token)


def _has_lost_object(verb: Token) -> bool:
    """Tell "seized a tanker loaded with e75m of oil", whose tanker a slip gives to "m"."""
    clauses = (one for one in verb.rights if one.dep_ == "ccomp" and not is_passive(verb))
    return any(one.left_edge.i == verb.i + 1 and one.left_edge.dep_ == "det" for one in clauses)


def _parts(
    token: Token,
    frame: Frame,
    doers: Sequence[Token],
    acted: Sequence[Token],
    words: Sequence[Token],
    heads: Heads,
) -> dict[str, tuple[Token, ...]]:
    found: dict[str, list[Token]] = {}
    put(found, frame.roles.get("subject"), doers)
    put(found, _object_part(frame, words), acted)
    beside = (*objects(token), *passive_subjects(token))  # "they were refused access"
    themes = [one for one in beside if one not in acted and one not in words]
    theme = [each for one in themes for each in coordinated(one)]
    put(found, part_of_theme(frame, theme, heads), theme)
    topics = doers if frame.roles.get("subject") == "topic" else ()
    listed = [more for one in words[1:] if one.pos_ == "NOUN" for more in one.conjuncts]
    for anchor in (token, *acted, *words[1:], *listed, *topics):
        for name, noun in prepositional(anchor):
            if name == "of" and anchor not in words[1:] and _names_the_object(frame, words):
                continue
            meant = through(noun)
            apart = meant not in (*acted, *doers, *words) and noun not in (*acted, *doers)
            source = token if anchor in words and is_passive(token) else anchor
            if apart and not _merely_near(name, noun, source, token):
                put(found, part_beside(name, anchor, frame.roles), coordinated(meant))
    if frame.roles.get("subject") in {"place", "topic"}:  # "the guns fell into rebel hands"
        put(found, frame.roles.get("poss"), [one for word in words[1:] for one in _holders(word)])
    if words[-1].pos_ == "VERB" and words[-1] != token:
        put(found, frame.roles.get("aim"), objects(words[-1]))
    if "doer" not in found:
        put(found, frame.roles.get("under"), _overseers(found.get("place", ())))
    return {part: tuple(tokens) for part, tokens in found.items()}


def _holders(word: Token) -> list[Token]:
    """Return whose hands or control a word means ("in rebel hands", "under their control")."""
    named = [child for child in word.lefts if child.dep_ in {"poss", "compound", "amod", "nmod"}]
    return [
        one
        for one in named
        if one.dep_ in {"poss", "compound"} or one.ent_type_ or one.lower_ in _SIDES
    ]


def _names_the_object(frame: Frame, words: Sequence[Token]) -> bool:
    """Tell that a verb's "of" only says which object is meant ("the city of Karsh")."""
    part = frame.roles.get("of")
    return part == "doer" or (part == "recipient" and _object_part(frame, words) == part)


def _overseers(places: Sequence[Token]) -> list[Token]:
    """Return those under whose eye a thing is done in a place ("in camps under the eye of X")."""
    under = [noun for place in places for name, noun in prepositional(place) if name == "under"]
    return [one for noun in under for one in coordinated(through(noun))]


def _merely_near(name: str, noun: Token, anchor: Token, verb: Token) -> bool:
    """Tell "by Friday", and the doer of the object itself ("an attack by rebels"), from parts."""
    if (
        noun.ent_type_ in {"DATE", "TIME"}
        or noun.lower_ == "since"
        or (name, noun.lower_) == ("by", "force")
        or (name == "with" and anchor.lower_ in _BORDERS)
    ):
        return True  # "the crossing with Norvia" lies there
    another = anchor != verb and verb.lemma_ not in _MET
    return name == "by" and (is_means(noun) or another)


def _object_part(frame: Frame, words: Sequence[Token]) -> str | None:
    """Return the part of the thing acted on: its preposition's, where one stands before it."""
    last = words[-1]
    part = frame.roles.get(last.lower_) if last.pos_ == "ADP" else None
    named = part if last.lower_ != "of" or part != "doer" else None
    return named or frame.roles.get("object")


def _nominal(token: Token, frames: Frames, heads: Heads) -> Trigger | None:
    for entry in frames.nouns.get(token.lemma_.lower(), ()):
        words = _before(token, entry.rest)
        fits = stands_near(token, entry.frame) and noun_fits(token, entry, heads)
        if words is None or not fits or (entry.frame.deed and not is_done(token)):
            continue
        return _nominal_trigger(token, entry.frame, words)
    return None


def _before(token: Token, rest: Sequence[str]) -> tuple[Token, ...] | None:
    start = token.i - len(rest)
    if start < 0:
        return None
    before = [token.doc[i] for i in range(start, token.i)]
    same = all(
        wanted in {word.lower_, word.lemma_.lower()}
        for word, wanted in zip(before, rest, strict=True)
    )
    return (token, *before) if same else jointly(token, rest)


def _nominal_trigger(token: Token, frame: Frame, words: tuple[Token, ...]) -> Trigger | None:
    found = parts_of_noun(token, frame, words)
    goods = token.lemma_.lower() in _GOODS
    given = frame.type in _OF_THEIRS and "topic" in found and not goods
    if not (set(found) - {"topic"} or given or is_told(token, frame)):
        return None
    return Trigger(
        token=token,
        words=words,
        frame=frame,
        parts={part: tuple(tokens) for part, tokens in found.items()},
        object=(),
        nominal=True,
    )
