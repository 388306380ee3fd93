"""Slips that hang a verb on the wrong clause, or part a verb from its first half."""

from spacy.tokens import Token

_STATED = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_FORMS = {"her": "Sing", "him": "Sing", "it": "Sing", "them": "Plur"}
_ASIDE = frozenset({"advmod", "agent", "npadvmod", "prep", "prt"})
_MEANT = frozenset({"det", "nummod", "poss"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_NOUNS = frozenset({"NOUN", "PRON", "PROPN"})
_SUBJECT_LIKE = frozenset({"amod", "compound", "nmod", "nsubj", "nsubjpass"})
_NO_PARTICIPLES = frozenset(
    {"began", "broke", "drove", "fell", "flew", "gave", "overran", "rose", "saw", "threw", "took"}
    | {"went", "withdrew", "wrote"}
)


def is_past_only(token: Token) -> bool:
    """Tell "took", which "had" cannot stand before, from "killed"."""
    return token.lower_ in _NO_PARTICIPLES


def is_one_more_object(token: Token) -> bool:
    """Tell the nine of "killing two guards and nine clerks", joined to the verb, not to the two."""
    return _object_before(token) is not None


def _object_before(noun: Token) -> Token | None:
    verb, joining = noun.head, noun.doc[noun.left_edge.i - 1]
    if (
        noun.pos_ not in _NOUNS
        or verb.pos_ != "VERB"
        or (joining.dep_, joining.head) != ("cc", verb)
    ):
        return None
    meant = any(one.dep_ in _MEANT for one in noun.lefts)
    deeds = (verb, *(one for one in verb.subtree if one.dep_ == "pcomp" and one.i < noun.i))
    acted = (one for deed in deeds for one in deed.rights if one.dep_ == "dobj")
    listed = (one for one in acted if one.right_edge.i == joining.i - 1)
    return next(listed, None) if meant else None


def list_with_object(token: Token) -> None:
    """Hang a noun and its "and" on the object that it goes on from."""
    listed, joining = _object_before(token), token.doc[token.left_edge.i - 1]
    if listed is not None:
        token.head, joining.head = listed, listed


def is_done_to_the_described(token: Token) -> bool:
    """Tell "seized a man who was mending a car and shot him", read as the man's own deed."""
    return _verb_over(token) is not None


def _verb_over(token: Token) -> Token | None:
    """Return the verb that goes on in one whose object is the noun that a clause describes."""
    clause = token.head
    if token.tag_ != "VBD" or clause.dep_ != "relcl" or not _is_a_state(clause):
        return None
    beside = {one.dep_ for one in token.children}
    number = next((_FORMS[one.lower_] for one in token.rights if one.lower_ in _FORMS), None)
    described = clause.head.morph.get("Number", [])
    if number not in described or not beside.isdisjoint(_STATED | {"aux"}):
        return None
    return next((one for one in clause.head.ancestors if one.tag_ == "VBD"), None)


def _is_a_state(verb: Token) -> bool:
    """Tell "was mending" and "was unarmed", with which no past tense is in one line."""
    helped = any(one.dep_ == "aux" and one.lemma_.lower() == "be" for one in verb.lefts)
    return (verb.tag_ == "VBG" and helped) or verb.lemma_.lower() == "be"


def hang_on_verb_over(token: Token) -> None:
    """Join the verb to the one whose object it goes on with."""
    verb = _verb_over(token)
    if verb is not None:
        token.head = verb


def is_cut_verb(token: Token) -> bool:
    """Tell "counter" of "the army counter-attacked", where the parse makes two words of it."""
    after = list(token.doc[token.i + 1 : token.i + 3])
    cut = len(after) == 2 and after[0].text == "-" and not after[0].whitespace_
    return cut and after[1].pos_ == "VERB"


def join_verb(token: Token) -> None:
    """Give the second half all that the parse hung on the first, its subject before all."""
    dash, verb = token.nbor(), token.nbor(2)
    above = (token.head, token.dep_)
    if verb.head == token:
        verb.head, verb.dep_ = (verb, "ROOT") if above[0] == token else above
    subject = _before(token)
    for one in [one for one in token.children if one not in {verb, dash}]:
        one.head = verb if subject is None or one == subject or one.i > token.i else subject
    if subject is not None:
        subject.dep_ = "nsubj"
    token.head, token.dep_, dash.head, dash.dep_ = verb, "compound", verb, "punct"
    if verb.tag_ == "VBN" and not any(one.dep_ in {"aux", "auxpass"} for one in verb.lefts):
        verb.tag_ = "VBD"


def _before(token: Token) -> Token | None:
    """Return the noun right before a half verb that is its subject."""
    nouns = [one for one in token.lefts if one.pos_ in _NOUNS and one.dep_ in _SUBJECT_LIKE]
    return nouns[-1] if nouns else None


def is_after_a_described(token: Token) -> bool:
    """Tell "leaflets dropped over the town told all to go", read as two things they did."""
    first = token.head
    if token.tag_ not in _FINITE or first.tag_ not in {"VBD", "VBN"} or token.i < first.i:
        return False
    marks = {one.dep_ for one in first.children if first.i < one.i < token.i}
    plain = marks <= _ASIDE
    own = any(one.dep_ in _STATED for one in token.children)
    return plain and not own and _described_before(first) is not None


def _described_before(verb: Token) -> Token | None:
    """Return the noun right before a verb that is a mere participle on it."""
    before = [one for one in verb.lefts if one.dep_ not in {"prep", "punct", "npadvmod"}]
    alone = len(before) == 1 and before[0].dep_ == "nsubj" and before[0].pos_ in _NOUNS
    return before[0] if alone and before[0].i == verb.i - 1 else None


def describe(token: Token) -> None:
    """Make the first verb say which noun is meant, and the second what it does."""
    first = token.head
    noun = _described_before(first)
    if noun is None:
        return
    above = (first.head, first.dep_)
    rest = [one for one in first.children if one not in {noun, token}]
    token.head, token.dep_ = (token, "ROOT") if above[0] == first else above
    noun.head, first.head, first.dep_, first.tag_ = token, noun, "acl", "VBN"
    for one in rest:
        one.head = first if noun.i < one.i < token.i else token


def is_one_of_two_tolls(token: Token) -> bool:
    """Tell "nine civilians killed and 31 wounded", read as the wounding of both."""
    noun, verb = token.head, token.head.head
    counted = [one for one in noun.rights if one.dep_ == "conj" and one.pos_ == "NUM"]
    bare = token.tag_ == verb.tag_ == "VBN" and noun.dep_ in _STATED and noun.i < token.i < verb.i
    helped = any(one.dep_ in {"aux", "auxpass"} for one in verb.lefts)
    return bare and not helped and [one.i for one in counted] == [verb.i - 1]


def part_tolls(token: Token) -> None:
    """Give each of the two what is counted for it."""
    noun, verb = token.head, token.head.head
    number = next(one for one in noun.rights if one.dep_ == "conj")
    joining = [one for one in noun.rights if one.dep_ == "cc"]
    token.head, token.dep_ = verb.head if verb.head != verb else token, verb.dep_
    verb.head, verb.dep_ = token, "conj"
    noun.head, noun.dep_ = token, "nsubjpass"
    number.head, number.dep_ = verb, "nsubjpass"
    for one in joining:
        one.head = token


def is_end_of_name(token: Token) -> bool:
    """Tell the N of "accused the SPLM-N of a raid", which the parse takes for one more object."""
    at, doc = token.i, token.doc
    if at < 2 or token.pos_ != "PROPN" or doc[at - 1].text != "-" or doc[at - 1].whitespace_:
        return False
    first = doc[at - 2]
    return not first.whitespace_ and first.pos_ == "PROPN" and first.head == token.head


def join_end(token: Token) -> None:
    """Make one name of both."""
    hyphen, first = token.doc[token.i - 1], token.doc[token.i - 2]
    first.head, first.dep_ = token, "compound"
    hyphen.head = token


def hang_higher(token: Token) -> None:
    """Hang a word, and the "and" before it, on what is over its head."""
    below, joining = token.head, token.doc[token.left_edge.i - 1]
    token.head = below.head
    if joining.dep_ == "cc" and joining.head == below:
        joining.head = below.head
