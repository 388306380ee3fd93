"""Whether the words of a wording stand round a verb, and what they lead to."""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from contested.extraction.syntax import OBJECTS, PASSIVE_SUBJECTS, SUBJECTS

Walk = tuple[tuple[Token, ...], list[Token] | None]
"""The words of a wording, and the noun of its last preposition."""

_PARTING = {
    "from": frozenset(
        {"chase", "clear", "dig", "dislodge", "drag", "drive", "flush", "haul", "kick", "oust"}
        | {"pluck", "pull", "push"}
    ),
    "of": frozenset({"deprive", "relieve", "rob", "strip"}),
    "with": frozenset({"provide", "supply"}),
}
"""Verbs whose preposition the parse may hang on their object ("relieved the driver of his van")."""
_QUANTITIES = frozenset(
    {"batch", "day", "dozen", "hundred", "number", "score", "series", "string", "thousand", "wave"}
    | {"week"}
)
_WAYS = frozenset({"roads", "square", "street", "streets"})
_WHEN = frozenset({"DATE", "TIME"})


def follow(token: Token, rest: Sequence[str]) -> Walk | None:
    """Walk from a verb along the further words of its wording.

    The last preposition's noun is the thing acted on; None says that the verb's own object is. A
    word before a noun of the wording may qualify it ("fired tear gas").
    """
    words = [token]
    at = token
    before: list[str] = []
    for wanted in rest:
        step = _child(at, wanted) or _child(token, wanted)
        step = step or (_aimed_at(token, wanted) if before == ["to"] else None)
        if step is None:
            before.append(wanted)
            continue
        if before and not set(before) <= {one.lower_ for one in step.lefts}:
            return None
        words += [*_counted_by(step, token), step]
        at, before = step, []
    if before:
        return None
    acted_on = [child for child in at.children if child.dep_ in {"pobj", "pcomp"}]
    # "choked off the road" may lead to it
    particle = at.dep_ in {"advmod", "ccomp", "prt"} and not acted_on
    if len(words) == 1 or at.pos_ != "ADP" or particle:
        return tuple(words), None
    acted_on = [one for one in acted_on if one.lower_ != "since"]  # "not heard from since"
    only_when = bool(acted_on) and all(one.ent_type_ in _WHEN for one in acted_on)
    return None if only_when else (tuple(words), acted_on)


def _child(token: Token, wanted: str) -> Token | None:
    for child in token.rights:
        if wanted in {child.lemma_.lower(), child.lower_} and not _is_another_deed(child):
            return child
    for child in token.children:
        after = child.rights if child.dep_ in OBJECTS else ()
        for one in after:
            if one.lower_ == wanted and (one.dep_ == "amod" or wanted == "as"):
                return one  # "using villagers as shields"
            if one.lower_ == wanted and token.lemma_.lower() in _PARTING.get(wanted, ()):
                return one  # "clearing the rebels from the town", a slip of the parse
    return next(_further(token, wanted), None)


def _aimed_at(verb: Token, wanted: str) -> Token | None:
    """Return the deed of "were made to dig", which the parse takes for their aim."""
    aims = (one for one in verb.rights if (one.dep_, one.tag_) == ("advcl", "VB"))
    return next((one for one in aims if one.lemma_.lower() == wanted), None)


def _is_another_deed(child: Token) -> bool:
    """Tell the second verb of "closed its border and stationed troops" from a wording's word."""
    return child.dep_ == "advcl" or (child.dep_ == "conj" and child.pos_ == "VERB")


def let_do(verb: Token, words: Sequence[Token]) -> list[Token]:
    """Return who is let or told to do it: the trucks of "let the trucks pass"."""
    done = [one for one in words[1:] if one.dep_ in {"ccomp", "prt"} and one.head == verb]
    return [who for one in done for who in one.lefts if who.dep_ in SUBJECTS | PASSIVE_SUBJECTS]


def _further(token: Token, wanted: str) -> Iterator[Token]:
    """Yield a wording's word that stands before its verb, or of which an object is so many."""
    if wanted == "among":  # "among the dead were two nurses"
        yield from (one for one in token.lefts if one.lower_ == wanted)
    passive = (child for child in token.children if child.dep_ == "nsubjpass")
    yield from (one for one in passive if one.lemma_.lower() == wanted)
    counts = (one for one in token.rights if one.dep_ in OBJECTS and _is_count(one))
    nouns = (noun for one in counts for of in one.rights if of.lower_ == "of" for noun in of.rights)
    yield from (one for one in nouns if wanted in {one.lemma_.lower(), one.lower_})


def _is_count(noun: Token) -> bool:
    return noun.lemma_.lower() in _QUANTITIES


def _counted_by(noun: Token, verb: Token) -> list[Token]:
    """Return the "hundreds" of "laid hundreds of mines", which is no object of its own."""
    count = noun.head.head
    return [count] if noun.head.lower_ == "of" and count.head == verb and _is_count(count) else []


def jointly(noun: Token, rest: Sequence[str]) -> tuple[Token, ...] | None:
    """Return the words of "a joint Norvian patrol", whose "joint" stands further off."""
    joint = [one for one in noun.lefts if one.lower_ == "joint" and tuple(rest) == ("joint",)]
    return (noun, *joint) if joint else None


def part_beside(name: str, anchor: Token, roles: Mapping[str, str]) -> str | None:
    """Return the part of a preposition's noun; "took to the streets of Karsh" is there."""
    of_way = name == "of" and anchor.lower_ in _WAYS
    return "place" if of_way else roles.get(name)
