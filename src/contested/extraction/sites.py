"""Where in the text the place of a statement may stand, nearest first."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from contested.extraction.heads import Heads, classify
from contested.extraction.sites_apart import is_apart
from contested.extraction.sites_spans import is_going_on, stretches, told_so_far, up_to
from contested.extraction.stood_for import stood_for
from contested.extraction.syntax import (
    SUBJECTS,
    is_distance,
    objects,
    phrase,
    prepositional,
    span_of,
    subtree,
)
from contested.extraction.triggers import Trigger
from contested.extraction.whereabouts import (
    happening_under,
    most_of,
    where_heads,
    whole_of,
)
from contested.model.codebook import EventType
from contested.model.draft import Site, SiteKind
from contested.model.span import Span, hull

_LOCATIVE = frozenset(
    {"in", "at", "near", "on", "around", "outside", "inside", "into", "to", "toward", "towards"}
    | {"through", "along", "across", "between", "over", "off", "within", "beyond", "throughout"}
    | {"close", "north", "south", "east", "west", "northeast", "northwest", "southeast"}
    | {"southwest", "behind", "opposite", "via", "beside"}
)
_BOUND_FOR = frozenset(
    {"leave", "depart", "set", "head", "bind", "destine", "embark"}
    | {"battle", "fight", "fighting", "struggle", "siege", "clash"}
)
"""What one does "for" a place: to leave for it, or to fight for it."""
_CLAUSE_DEPS = frozenset({"xcomp", "ccomp", "conj", "pcomp", "prep", "pobj", "acl", "advcl", "dep"})
_HOPS = 3
_IN_WORDS = frozenset(
    {EventType.CONSULT, EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT, EventType.REQUEST}
    | {EventType.CONCEDE, EventType.THREATEN, EventType.SANCTION, EventType.AGREE}
)
"""What is done in words, whatever place they are about."""
_SPOKEN_AT = frozenset({"in", "at", "near", "inside", "outside", "throughout", "across"})
_ON_THE_SPOT = frozenset(
    {EventType.ASSAULT, EventType.COERCE, EventType.PROTEST, EventType.MOBILIZE}
    | {EventType.X_ACCESS, EventType.X_TOLL}
)
"""What is done where the thing acted on stands: "stormed the village of Karsh"."""
_GROUND = frozenset({"GPE", "LOC", "FAC"})
_NO_GROUND = frozenset({"CARDINAL", "DATE", "NORP", "TIME"})
_PARTS = frozenset(
    {"all", "much", "most", "bank", "banks", "control", "part", "parts", "third", "thirds"}
)
_SPOTS = frozenset({"place", "territory", "building", "crossing"})
_LIVING = frozenset({"people", "armed", "force", "organisation"})
_SEVERAL = frozenset({"cluster", "group", "row", "string"})
_CARRIED = frozenset({"compound", "nmod", "poss"})
_ABOUT = frozenset({"about", "on", "over"})
_TALKED_OF = frozenset({"advcl", "xcomp", "ccomp", "prep"})
FROM_AFAR = frozenset({"aerial", "heavy-weapons"})
"""The modes of violence that strike a town itself, so that a bare name acted on is a place."""


def place_sites(trigger: Trigger, heads: Heads) -> tuple[Site, ...]:
    """Return where the place of a trigger may stand: its object, its adjuncts, its clause."""
    return distinct(_place_sites(trigger, heads))


def _place_sites(trigger: Trigger, heads: Heads) -> Iterator[Site]:
    if trigger.frame.type in _IN_WORDS and trigger.frame.mode != "investigate":
        yield from _where_said(trigger)
        return
    yield from (Site(span=phrase(one), kind=SiteKind.OBJECT) for one in stood_for(trigger))
    yield from (Site(span=phrase(one), kind=SiteKind.OBJECT) for one in _whose_ground(trigger))
    yield from _struck(trigger, heads)
    yield from _own(trigger)
    yield from _named_for(trigger)
    for raid in trigger.object if trigger.frame.mode == "repels" else ():
        yield Site(span=subtree(raid), kind=SiteKind.ADJUNCT)
    verb = happening_under(trigger.token)
    if verb is not None:
        yield from _behind_first(verb, heads)
    yield from _where_it_is(trigger.token)
    for token in trigger.parts.get("topic", ()):
        yield Site(span=subtree(token), kind=SiteKind.ADJUNCT)
    for higher in above(trigger.token):
        yield from _locatives(higher)
    yield from _blow(trigger.token, heads)
    yield from _around_what_was_met(trigger.token)
    yield from (Site(span=one, kind=SiteKind.CLAUSE) for one in stretches(trigger.token))
    if is_going_on(trigger.token):
        yield Site(span=subtree(trigger.token.head), kind=SiteKind.CLAUSE)
    yield Site(span=told_so_far(trigger.token), kind=SiteKind.SENTENCE)


def _whose_ground(trigger: Trigger) -> list[Token]:
    """Return the Norvia of "Norvia closed its airspace"."""
    own = any(one.lower_ == "its" for noun in trigger.object for one in noun.lefts)
    if not own or trigger.frame.mode not in {"closes", "opens"}:
        return []
    return [one for one in trigger.parts.get("doer", ()) if one.ent_type_ == "GPE"]


def _where_it_is(token: Token) -> Iterator[Site]:
    """Yield the Karsh of "in Karsh, where talks were held"."""
    for noun in where_heads(token):
        yield Site(span=span_of(whole_of(noun).left_edge, noun), kind=SiteKind.ADJUNCT)


def _behind_first(verb: Token, heads: Heads) -> Iterator[Site]:
    """Yield where a happening is told to be: "went on in Karsh", "emptied much of Karsh"."""
    yield from sorted(_locatives(verb), key=lambda site: site.span.start < verb.idx)
    for one in objects(verb):
        yield from _part_taken(one, heads)


def _blow(token: Token, heads: Heads) -> Iterator[Site]:
    """Yield what was struck where a clause tells what came of it: "hit Karsh, killing nine"."""
    verb = _whose_deed(token)
    for one in objects(verb) if verb is not None else ():
        if _is_spot(one, heads) or (one.pos_ == "PROPN" and one.ent_type_ in _GROUND):
            yield Site(span=phrase(one), kind=SiteKind.OBJECT)
        yield from _part_taken(one, heads)


def _around_what_was_met(token: Token) -> Iterator[Site]:
    """Yield the Karsh of "hit a bus in Karsh, killing nine" and "hit a bus in Karsh and fled"."""
    goes_on = _joins(token) or (token.dep_ == "advcl" and token.tag_ == "VBG")
    for one in objects(token.head) if goes_on else ():
        for child in one.rights:
            if child.dep_ == "prep" and _locative(child):
                yield Site(span=subtree(child), kind=SiteKind.ADJUNCT)


def _joins(verb: Token) -> bool:
    """Tell a verb that shares its subject with the verb before it."""
    return verb.dep_ == "conj" and not any(one.dep_ in SUBJECTS for one in verb.lefts)


def _whose_deed(token: Token) -> Token | None:
    """Return the "took" of "took Karsh, killing nine", "in an assault" and "and killed nine"."""
    if (token.dep_ == "advcl" and token.tag_ == "VBG") or _joins(token):
        return token.head
    led = token.dep_ == "pobj" and token.head.lower_ in {"during", "in"}
    return token.head.head if led and token.head.head.pos_ == "VERB" else None


def _where_said(trigger: Trigger) -> Iterator[Site]:
    """Yield where words fall, without what they are about: "met in Karsh to discuss Norvia"."""
    if trigger.frame.type is EventType.CONSULT:
        yield from _apart_from_topics(trigger)
        yield from _behind_the_sides(trigger.token)
        yield from _visited(trigger)
        yield from _where_it_is(trigger.token)
        yield from _where_it_goes_on(trigger)
        apart = [one.i for one in trigger.token.rights if one.dep_ in _TALKED_OF]
        about = (one for word in trigger.words[1:] for one in word.rights if one.lower_ in _ABOUT)
        apart += [one.i for one in about]
        yield Site(span=up_to(trigger.token, apart), kind=SiteKind.CLAUSE)
        return
    for child in trigger.token.children:
        if child.dep_ == "prep" and child.lower_ in _SPOKEN_AT:
            yield Site(span=subtree(child), kind=SiteKind.ADJUNCT)
    for name, noun in (pair for one in _measured(trigger) for pair in prepositional(one)):
        if name in _SPOKEN_AT and any(one.pos_ == "PROPN" for one in (noun, *noun.lefts)):
            yield Site(span=phrase(noun), kind=SiteKind.ADJUNCT)


def _measured(trigger: Trigger) -> tuple[Token, ...]:
    """Return whose place is that of a verdict or a measure: "authorities in Karsh lifted it"."""
    if trigger.frame.type not in {EventType.CONCEDE, EventType.SANCTION}:
        return ()
    parties = (trigger.parts.get(part, ()) for part in ("doer", "recipient"))
    return (*trigger.words[1:], *trigger.object, *(one for each in parties for one in each))


def _apart_from_topics(trigger: Trigger) -> Iterator[Site]:
    """Leave out the Norvia of "phoned him to discuss Norvia" and "goes between Norvia and him"."""
    token = trigger.token
    topics = [one.left_edge.idx for one in token.rights if one.dep_ in {"advcl", "xcomp", "ccomp"}]
    topics += [one.idx for one in token.rights if one.lower_ == "between"]
    end = min(topics, default=None)
    yield from (one for one in _own(trigger) if end is None or one.span.start < end)


def _behind_the_sides(talks: Token) -> Iterator[Site]:
    """Yield the Karsh of "talks between the two sides in Karsh"."""
    sides = [noun for name, noun in prepositional(talks) if name in {"between", "with"}]
    for side in (one for head in sides for one in (head, *head.conjuncts)):
        for child in side.rights:
            if child.dep_ == "prep" and child.lower_ in {"at", "in"}:
                yield Site(span=subtree(child), kind=SiteKind.ADJUNCT)


def _visited(trigger: Trigger) -> Iterator[Site]:
    """Yield the Karsh of "visited Karsh and the camps"."""
    hosts = trigger.object if trigger.frame.mode == "visit" else ()
    yield from (Site(span=phrase(one), kind=SiteKind.OBJECT) for one in hosts)


def _where_it_goes_on(trigger: Trigger) -> Iterator[Site]:
    """Yield the Karsh of "talks resumed in Karsh"."""
    verb = happening_under(trigger.token) if trigger.nominal else None
    for child in verb.rights if verb is not None else ():
        if child.dep_ == "prep" and child.lower_ in _SPOKEN_AT:
            yield Site(span=subtree(child), kind=SiteKind.ADJUNCT)


def _struck(trigger: Trigger, heads: Heads) -> Iterator[Site]:
    """Yield what was acted on where it is: "bombed Karsh", "the shelling of the town of Karsh"."""
    for token in trigger.parts.get("recipient", ()):
        if trigger.frame.mode in FROM_AFAR:
            yield Site(span=phrase(token), kind=SiteKind.OBJECT)
    if trigger.frame.type not in _ON_THE_SPOT:
        return
    for name, noun in prepositional(trigger.token) if trigger.nominal else ():
        if name == "of" and trigger.frame.type is EventType.ASSAULT:
            spot = _is_spot(noun, heads)
            yield Site(span=phrase(noun) if spot else span_of(noun, noun), kind=SiteKind.OBJECT)
    suffers = trigger.frame.roles.get("subject") == "recipient"
    suffering = trigger.parts.get("recipient", ()) if suffers else ()
    for token in trigger.object or suffering:
        for one in (token, *token.conjuncts):
            if _is_spot(one, heads):
                listed = [noun for name, noun in prepositional(one) if name == "of"]
                row = [one, *(more for noun in listed for more in noun.conjuncts), *_named(one)]
                inner = (word.pos_ for noun in row for word in noun.subtree)
                nameless = len(row) == 1 and "PROPN" not in inner
                kind = SiteKind.OBJECT if nameless else SiteKind.ADJUNCT
                yield Site(span=hull(phrase(token) for token in row), kind=kind)
            elif one.pos_ == "PROPN":
                kind = SiteKind.OBJECT if one.ent_type_ in _GROUND else SiteKind.ADJUNCT
                yield Site(span=span_of(one, one), kind=kind)
            yield from _part_taken(one, heads)
            yield from _several_spots(one, heads)


def _several_spots(noun: Token, heads: Heads) -> Iterator[Site]:
    """Yield the words of "the Karsh group of villages"."""
    several = noun.lower_ in _SEVERAL
    if several and any(
        name == "of" and _is_spot(spots, heads) for name, spots in prepositional(noun)
    ):
        yield Site(span=phrase(noun), kind=SiteKind.ADJUNCT)


def _named(noun: Token) -> Iterator[Token]:
    """Yield the name that tells which one a noun means: "took the capital, Karsh"."""
    for one in noun.rights:
        if one.dep_ == "appos" and one.pos_ == "PROPN":
            yield from (one, *one.conjuncts)


def _part_taken(noun: Token, heads: Heads) -> Iterator[Site]:
    """Yield the land that a part is of: "seized half of Norvia", "control of Karsh"."""
    part = "share" in classify(noun, heads) or noun.lower_ in _PARTS or _is_spot(noun, heads)
    for name, whole in prepositional(noun) if part else ():
        if name == "of" and whole.pos_ == "PROPN" and whole.ent_type_ not in _NO_GROUND:
            yield Site(span=span_of(whole, whole), kind=SiteKind.OBJECT)


def _is_spot(noun: Token, heads: Heads) -> bool:
    own = heads.get(noun.lower_, frozenset())
    kinds = classify(noun, heads) | own
    living = _LIVING - {"organisation"} if own & _SPOTS else _LIVING
    return not _SPOTS.isdisjoint(kinds) and living.isdisjoint(kinds)


def _named_for(trigger: Trigger) -> Iterator[Site]:
    """Yield the name that a noun carries before it: "the Karsh siege", "the fall of", "Karsh's"."""
    spots = trigger.nominal and trigger.frame.type in _ON_THE_SPOT | {EventType.X_CONTROL}
    for child in trigger.token.lefts if spots else ():
        if child.dep_ in _CARRIED and child.pos_ == "PROPN":
            yield Site(span=span_of(child.left_edge, child), kind=SiteKind.ADJUNCT)


def _own(trigger: Trigger) -> Iterator[Site]:
    for group in _groups(trigger.parts.get("place", ())):
        of = [noun for one in group for name, noun in prepositional(one) if name == "of"]
        row = [more for one in (group[-1], *of) for more in one.conjuncts if more.i > group[-1].i]
        row = [*group, *row, *(name for one in group for name in _named(one))]
        yield Site(span=hull(phrase(token) for token in row), kind=SiteKind.OBJECT)
    for token in trigger.parts.get("place", ()):
        yield Site(span=subtree(token), kind=SiteKind.ADJUNCT)
    nouns = [one for one in trigger.words[1:] if one.pos_ == "NOUN"]
    if trigger.frame.type is EventType.X_CONTROL:
        yield from (Site(span=phrase(one), kind=SiteKind.OBJECT) for one in nouns)
    far = [one for one in trigger.token.rights if is_distance(one)]
    anchors = (trigger.token, *trigger.object, *far, *nouns, *trigger.parts.get("recipient", ()))
    found = [(anchor, site) for anchor in anchors for site in _locatives(anchor)]
    yield from (site for _, site in sorted(found, key=_nearness))


def _nearness(pair: tuple[Token, Site]) -> tuple[bool, bool]:
    """Sort what stands behind a word before what opens its clause, and adjuncts before clauses."""
    anchor, site = pair
    return site.kind is SiteKind.CLAUSE, site.span.start < anchor.idx


def _groups(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the nouns by coordination: "near A and B" is one group, "in A … from B" two."""
    group: list[Token] = []
    for token in tokens:
        if group and token.dep_ != "conj":
            yield group
            group = []
        group.append(token)
    if group:
        yield group


def _locatives(anchor: Token) -> Iterator[Site]:
    aside = (one for noun in most_of(anchor) for one in noun.rights if one.dep_ == "relcl")
    for child in (*anchor.children, *aside):
        if _tells_where_a_name_is(child, anchor):
            continue
        bound = child.lower_ == "for" and anchor.lemma_.lower() in _BOUND_FOR
        if child.dep_ in {"relcl", "acl"} and not is_apart(child):
            yield Site(span=subtree(child), kind=SiteKind.CLAUSE)
        elif child.dep_ in {"prep", "advmod"} and (_locative(child) or bound):
            if any(inner.dep_ == "pcomp" for inner in child.children):
                continue  # "on completing the capture of Karsh"
            told = [one.i for one in child.subtree if one.dep_ == "relcl"]
            yield Site(span=up_to(child, told), kind=SiteKind.ADJUNCT)


def around(verb: Token) -> Iterator[Site]:
    """Yield the camp of "three deaths were recorded in the camp"."""
    near = (one for one in verb.rights if one.dep_ == "prep" and one.lower_ in _SPOKEN_AT)
    yield from (Site(span=subtree(one), kind=SiteKind.ADJUNCT) for one in near)


def _tells_where_a_name_is(child: Token, anchor: Token) -> bool:
    """Tell "…, on the bank of the river," right behind a name from where a thing happened."""
    if child.dep_ != "prep" or child.i < anchor.i + 3 or child.nbor(-1).text != ",":
        return False
    named = child.nbor(-2)
    return named.pos_ == "PROPN" and named.i != anchor.i


def _locative(child: Token) -> bool:
    there = child.lower_ == "there" and child.dep_ == "advmod"
    return there or child.lower_ in _LOCATIVE


def above(token: Token) -> Iterator[Token]:
    """Yield the words that a clause hangs on, a few steps up."""
    at = token
    for _ in range(_HOPS):
        if at.dep_ not in _CLAUSE_DEPS or at.head.i == at.i:
            return
        at = at.head
        yield at


def distinct(sites: Iterator[Site]) -> tuple[Site, ...]:
    """Return the sites, each stretch once."""
    seen: dict[Span, Site] = {}
    for site in sites:
        seen.setdefault(site.span, site)
    return tuple(seen.values())
