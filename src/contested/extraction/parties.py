"""From noun heads to parties: their words, their pronouns' names, and who held a place before."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from contested.extraction.heads import Heads, classify
from contested.extraction.parties_bound import bound, named_before, one_of, own_doers, spoken_of
from contested.extraction.parties_meant import (
    are_sides,
    is_credit,
    is_one_man,
    is_struck,
    served_by,
)
from contested.extraction.parties_mouths import SPOKESPEOPLE
from contested.extraction.parties_named import whole_name, with_aside, with_count
from contested.extraction.parties_whose import is_no_party
from contested.extraction.syntax import (
    PASSIVE_SUBJECTS,
    SUBJECTS,
    coordinated,
    phrase,
    phrase_words,
    prepositional,
    span_of,
    subjects,
    text_of,
)
from contested.model.draft import Party
from contested.model.span import Span

_STRONGHOLDS = frozenset(
    {"stronghold", "bastion", "pocket", "enclave", "holdout", "haven", "redoubt", "hub", "base"}
    | {"position", "foothold", "lair", "fortress"}
)
_POSSESSIVES = frozenset({"its", "their", "his", "her", "whose"})
_PRONOUNS = frozenset({"it", "they", "them", "he", "him", "she", "whom"}) | _POSSESSIVES
_PARTY_CLASSES = frozenset({"armed", "force", "organisation", "state", "people", "name"})
_OWN_PARTS = frozenset({"armed", "force", "enclave", "weapon", "armed-count"})
_OWN_DOINGS = frozenset({"insurgency", "insurrection", "rebellion", "uprising"})
_HOLDING = frozenset(
    {"capture", "control", "govern", "hold", "occupy", "overrun", "rule", "seize", "take"}
)
_HOLDERS = frozenset({"government", "insurgent", "militant", "opposition", "rebel", "separatist"})
_BEFORE = frozenset({"compound", "amod", "poss", "nmod"})
_HELD = frozenset({"held", "controlled", "occupied", "run"})
_PLAIN_BODIES = frozenset(
    {"group", "force", "movement", "militia", "faction", "paramilitary", "organisation"}
    | {"organization", "alliance", "coalition"}
)
_BODY_NAMES = _PLAIN_BODIES | {"army", "brigade", "congress", "council", "front", "party", "union"}
_SPOKESPEOPLE = SPOKESPEOPLE | {"representative"}
_BODIES = frozenset({"armed", "force", "organisation", "state", "name"})
_HIS = frozenset({"her", "his"})
_SEVERAL = frozenset({"their", "them", "they"})
_MEN = frozenset({"armed", "force", "people", "crowd"})
_BY_NAME = frozenset({"NORP", "ORG"})
_TOGETHER = frozenset({"along", "jointly", "together"})
_SENTENCES_BACK = 2
_CANDIDATES = 3
_FAR = 16


def party(token: Token, heads: Heads, relation: str | None = None) -> Party:
    """Return the party that a noun heads, with its pronoun's name where one is found."""
    span = whole_name(token, _from_whom(token, with_aside(token), heads))
    span = with_count(token, span)
    named = _antecedents(token, heads)
    return Party(
        text=span.quote(text_of(token.doc)),
        span=span,
        head=span_of(token, token),
        relation=relation,
        antecedent=next(iter(named), None),
        earlier=named[1:],
    )


def _from_whom(token: Token, span: Span, heads: Heads) -> Span:
    """Stretch "forces" over "from the Karsh Front" where a name right after says whose they are."""
    if (first := _range_from(token)) is not None:
        return Span(first.idx, span.end)
    if token.lemma_.lower() in _SPOKESPEOPLE:
        bodies = [one for name, one in prepositional(token) if name == "for" and one.i > token.i]
        return Span(span.start, max([span.end, *(phrase(one).end for one in bodies[:1])]))
    if token.dep_ == "pobj" and token.head.lower_ != "by":
        return span
    anchors = (token, token.head) if token.dep_ == "conj" else (token,)
    for name, noun in (pair for anchor in anchors for pair in prepositional(anchor)):
        words = (noun, *(one for one in noun.lefts if one.dep_ == "compound"))
        named = noun.dep_ == "pobj" and any(one.ent_type_ in _BY_NAME for one in words)
        near = name == "from" and token.i < noun.left_edge.i <= token.i + 3
        if named and near and noun.head.head in anchors and classify(token, heads) & _MEN:
            return Span(span.start, max(span.end, phrase(noun).end))
    return span


def _range_from(token: Token) -> Token | None:
    """Return the "between" of "between 20 and 30 men", not that of "between the two"."""
    numbers = [word for one in token.lefts for word in one.subtree if word.like_num]
    if len(numbers) < 2 or token.tag_ != "NNS":
        return None
    first = token.left_edge
    before = first.nbor(-1) if first.i else first
    return next((one for one in (first, before) if one.lower_ == "between"), None)


def parties(tokens: Iterable[Token], heads: Heads) -> tuple[Party, ...]:
    """Return the parties of several noun heads, those named inside them after each."""
    found: list[Party] = []
    listed = list(tokens)
    for token in listed:
        if not any(_shares_head(token, other, heads) for other in listed):
            found.append(_joined(party(token, heads), token, listed, heads))
        found += [party(one, heads, relation) for one, relation in _companions(token, heads)]
    return tuple(dict.fromkeys(one for one in found if not _is_within(one, found)))


def _is_within(one: Party, found: Sequence[Party]) -> bool:
    """Tell "aviation" beside "artillery and aviation of the army", whose words name it."""
    others = [other for other in found if other.relation is None and other.span.holds(one.span)]
    joined = (other.text[: one.span.start - other.span.start] for other in others)
    return one.relation is None and any(before.endswith(" and ") for before in joined)


def apart_from(named: Iterable[Party], others: Iterable[Party]) -> tuple[Party, ...]:
    """Leave out the backers named beside a party who are the doers ("rebels backed by Norvia")."""
    heads = {one.head for one in others}
    return tuple(one for one in named if one.relation is None or one.head not in heads)


def _shares_head(token: Token, other: Token, heads: Heads) -> bool:
    """Tell "government" in "government and allied forces": half of one name for both."""
    if token.pos_ != "NOUN" or other.dep_ != "conj" or other.head != token:
        return False
    bare = all(child.dep_ in {"cc", "conj", "punct"} for child in token.children)
    singular = "Sing" in token.morph.get("Number", [])
    plural = "Plur" in other.morph.get("Number", [])
    return bare and singular and plural and bool(classify(other, heads) & {"force", "armed"})


def _joined(one: Party, token: Token, listed: Sequence[Token], heads: Heads) -> Party:
    """Stretch a party over the half that shares its head."""
    halves = [other for other in listed if _shares_head(other, token, heads)]
    if not halves:
        return one
    span = Span(halves[0].idx, one.span.end)
    return replace(one, text=span.quote(text_of(token.doc)), span=span)


def _companions(token: Token, heads: Heads) -> Iterator[tuple[Token, str]]:
    """Yield those said to be among, or beside, the ones a noun names."""
    for name, noun in prepositional(token):
        if name == "including":
            named = [one for one in coordinated(noun) if not is_no_party(one, heads)]
            yield from ((one, "including") for one in named)
        elif name in {"alongside", "with"} and _is_beside(noun.head, token):
            named = [one for one in coordinated(noun) if classify(one, heads) & _PARTY_CLASSES]
            yield from ((one, "alongside") for one in named)
    for child in token.rights:
        if child.dep_ == "acl" and child.lemma_.lower() in {"back", "support", "lead", "aid"}:
            backers = [noun for name, noun in prepositional(child) if name == "by"]
            relation = f"{child.lower_} by"
            yield from ((one, relation) for head in backers for one in coordinated(head))


def _is_beside(preposition: Token, token: Token) -> bool:
    """Tell "soldiers with" and "soldiers of the north, together with" from other words' "with"."""
    before = preposition.nbor(-1).lower_ if preposition.i else ""
    return preposition.i == token.i + 1 or before in _TOGETHER


def _antecedents(token: Token, heads: Heads) -> tuple[Span, ...]:
    """Return the names that a party's pronoun may stand for, nearest first."""
    pronoun = next((one for one in phrase_words(token) if one.lower_ in _PRONOUNS), None)
    if _is_name_s_aside(token):
        return (phrase(token.head),)
    if pronoun is None and _is_plain_body(token) and _is_definite(token):
        pronoun = token
    if (one := one_of(token, heads)) is not None:
        return (phrase(one),)
    if pronoun is None or not _speaks_of_owner(pronoun, token, heads):
        return ()
    meant = bound(pronoun, heads)
    if pronoun.lower_ in _HIS and pronoun.i != token.i and (side := served_by(pronoun, heads)):
        return (side,)
    span = phrase(meant) if meant is not None else named_before(pronoun)
    if span is not None:
        return (span,)
    found: list[Token] = []
    named = _named_before(pronoun, heads, pronoun.i)
    while named is not None and named not in found:
        found.append(_owner_of(named, heads) or named)
        named = _named_before(pronoun, heads, named.i) if len(found) < _CANDIDATES else None
    return tuple(dict.fromkeys(whole_name(one, phrase(one)) for one in found))


def _is_name_s_aside(noun: Token) -> bool:
    """Tell "the party" of "the Karsh Front, the party that holds the town", which is the Front."""
    name = noun.head
    apart = noun.dep_ == "appos" and noun.pos_ == "NOUN" and name.pos_ == "PROPN"
    led = any(one.dep_ in {"relcl", "acl"} for one in noun.rights)
    return apart and led and name.i < noun.i


def stands_for(pronoun: Token, heads: Heads) -> Token | None:
    """Return the noun of whom "it" or "they" most likely speaks."""
    return bound(pronoun, heads) or _named_before(pronoun, heads, pronoun.i)


def _owner_of(token: Token, heads: Heads) -> Token | None:
    """Return whose "its fighters" are, of whom "they" then speaks."""
    owned = next((one for one in token.lefts if one.lower_ in _POSSESSIVES), None)
    if owned is None or not _is_own_part(token, heads):
        return None
    return _named_before(owned, heads, owned.i)


def _speaks_of_owner(pronoun: Token, token: Token, heads: Heads) -> bool:
    """Tell "its troops", which are the army's own doing, from "its allies", which are others'."""
    if pronoun.lower_ not in _POSSESSIVES or pronoun.i == token.i:
        return True
    return _is_own_part(token, heads)


def _is_own_part(token: Token, heads: Heads) -> bool:
    """Tell the troops, men and weapons of a body, whose doing is its own."""
    named = token.lower_ == "men" or token.lemma_.lower() in _OWN_DOINGS
    return named or bool(classify(token, heads) & _OWN_PARTS)


def _named_before(pronoun: Token, heads: Heads, limit: int) -> Token | None:
    """Return the subject nearest before a word that a pronoun may stand for: a party."""
    plain = None
    for token in _subjects_before(pronoun, heads, limit):
        body = _spoken_for(pronoun, token, heads)
        if body is not None:
            return body
        fits = _may_stand_for(pronoun, token, heads)
        if fits and (_is_plain_body(token) or _is_passed_over(pronoun, token)):
            plain = plain or token
        elif fits:
            above = spoken_of(token, pronoun)
            return above if above is not None and _may_stand_for(pronoun, above, heads) else token
        elif _is_thing(pronoun, token):
            return token if is_struck(pronoun, token, heads) else plain
    return plain


def _subjects_before(pronoun: Token, heads: Heads, limit: int) -> Iterator[Token]:
    """Yield the subjects before a word, nearest first, but not its own doers."""
    sentences = 0
    own = next((one for one in pronoun.ancestors if one.pos_ in {"VERB", "AUX"}), None)
    themselves = _own_doers(pronoun, heads)
    for token in reversed(pronoun.doc[: pronoun.i]):
        if token.is_sent_start:
            sentences += 1
        if sentences > _SENTENCES_BACK:
            return
        if token.i >= limit or token.dep_ not in SUBJECTS | PASSIVE_SUBJECTS:
            continue
        own_deed = token.head == own and not _is_its_owner(token, pronoun, heads)
        if not own_deed and token not in themselves:
            yield token


def _is_passed_over(pronoun: Token, token: Token) -> bool:
    """Tell who only tells of those whom the next sentence goes on about."""
    apart = pronoun.lower_ in _SEVERAL and pronoun.sent.start > token.i
    return apart and is_credit(token)


def _own_doers(pronoun: Token, heads: Heads) -> list[Token]:
    """Return who does what is done to a pronoun, and of whom they speak if they are one too."""
    doers = own_doers(pronoun)
    meant = [stands_for(one, heads) for one in doers if one.pos_ == "PRON"]
    return [*doers, *(one for one in meant if one is not None)]


def _is_its_owner(subject: Token, pronoun: Token, heads: Heads) -> bool:
    """Tell "the pirates broke off their attack", where the verb's own subject owns its object."""
    owned = pronoun.lower_ in _POSSESSIVES and subject.i != pronoun.head.i
    return owned and subject.dep_ in SUBJECTS and _may_stand_for(pronoun, subject, heads)


def _is_plain_body(token: Token) -> bool:
    """Tell "the group" and "the paramilitaries", which a name before them fills."""
    named = any(
        child.dep_ in {"compound", "amod", "nmod", "poss", "prep", "acl", "relcl", "nummod"}
        for child in token.children
    )
    return token.lemma_.lower() in _PLAIN_BODIES and token.pos_ == "NOUN" and not named


def _is_definite(token: Token) -> bool:
    return any(child.lower_ == "the" for child in token.lefts)


def _spoken_for(pronoun: Token, token: Token, heads: Heads) -> Token | None:
    """Return the body that "its" means after "a spokesman for the militia said"."""
    if pronoun.lower_ not in {"it", "its", "they", "their"}:
        return None
    if token.lemma_.lower() not in _SPOKESPEOPLE:
        return None
    bodies = (noun for name, noun in prepositional(token) if name in {"for", "of"})
    whose = (child for child in token.children if child.dep_ == "poss")
    return next((one for one in (*bodies, *whose) if classify(one, heads) & _BODIES), None)


def _is_person(token: Token) -> bool:
    """Tell a person by more than one name: a state of one word is often taken for a first name."""
    named = token.ent_type_ == "PERSON" and token.lower_ not in _BODY_NAMES
    return named and any(child.dep_ == "compound" for child in token.children)


def _is_thing(pronoun: Token, token: Token) -> bool:
    """Tell that "it" stands for a thing named nearer than any party ("the memorandum … it")."""
    singular = "Sing" in token.morph.get("Number", []) and token.pos_ in {"NOUN", "PROPN"}
    singular = singular and not any(one.tag_ == "PRP$" for one in token.lefts)
    return pronoun.lower_ in {"it", "its"} and singular and not _is_person(token)


def _may_stand_for(pronoun: Token, token: Token, heads: Heads) -> bool:
    if pronoun.lower_ in _SEVERAL and are_sides(token):
        return True
    land = pronoun.lower_ in _PLAIN_BODIES and token.ent_type_ == "GPE"
    if land or token.pos_ == "PRON" or not classify(token, heads) & _PARTY_CLASSES:
        return False
    if pronoun.lower_ in {"he", "him", "his", "she", "her"}:
        named = [child.ent_type_ for child in token.subtree if child.dep_ == "appos"]
        return "PERSON" in {token.ent_type_, *named} or is_one_man(pronoun, token, heads)
    if _is_person(token):
        return False
    classes = classify(token, heads)
    several = "Plur" in token.morph.get("Number", [])
    if pronoun.lower_ in {"they", "them", "their", "paramilitaries"}:
        return several or _is_collective(token, classes)
    whole = token.pos_ == "PROPN" and bool(classes & {"armed", "force", "organisation"})
    return (whole or not several) and ("name" in classes or "people" not in classes)


def _is_collective(token: Token, classes: frozenset[str]) -> bool:
    """Tell a body that "they" may mean, as "the militia", from one of its men, as "an officer"."""
    one = token.pos_ == "NOUN" and "armed" in classes
    body = "force" in classes or token.lemma_.lower() in _PLAIN_BODIES
    return bool(classes & {"armed", "force", "organisation"}) and (body or not one)


def holders_before(tokens: Iterable[Token], heads: Heads) -> tuple[Party, ...]:
    """Return who is said to have held a place ("the last ISIS stronghold", "ISIS-held")."""
    found: list[Party] = []
    for token in tokens:
        for inner in token.subtree:
            found += [party(one, heads) for one in (*_holders(inner), *_holding(inner))]
    return tuple(dict.fromkeys(found))


def holders_after(verb: Token) -> tuple[Token, ...]:
    """Return whose stronghold a town is said to be behind the day ("on Friday, their last …")."""
    doc, at = verb.doc, verb.i + 1
    for token in doc[at : min(at + _FAR, verb.sent.end)]:
        if token.lemma_.lower() in _STRONGHOLDS and token.doc[token.left_edge.i - 1].text == ",":
            return tuple(_holders(token))
        if token.pos_ == "VERB":
            break
    return ()


def _holders(token: Token) -> Iterator[Token]:
    if token.lemma_.lower() in _STRONGHOLDS and token.pos_ in {"NOUN", "PROPN"}:
        whose = [child for child in token.lefts if child.dep_ in _BEFORE]
        whose += [noun for name, noun in prepositional(token) if name == "of"]
        yield from (one for one in whose if _names_a_group(one))
    if token.lower_ in _HELD:
        before = _before_hyphen(token)
        if before is not None:
            yield before


def _holding(verb: Token) -> list[Token]:
    """Return who held it by a clause on it ("a third of the land that the rebels once held")."""
    if verb.dep_ != "relcl" or verb.lemma_.lower() not in _HOLDING:
        return []
    return [one for head in subjects(verb) for one in coordinated(head)]


def _names_a_group(token: Token) -> bool:
    return token.ent_type_ in {"NORP", "ORG", "PERSON"} or token.lemma_.lower() in _HOLDERS


def _before_hyphen(token: Token) -> Token | None:
    doc: Doc = token.doc
    if token.i >= 2 and doc[token.i - 1].text == "-":
        return doc[token.i - 2]
    return None
