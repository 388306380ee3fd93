"""What a statement says is not so: "did not", "no troops", "nothing", "has yet to"."""

from spacy.tokens import Token

from contested.extraction.syntax import SUBJECTS

_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "without", "neither", "nor"})
_SURELY = frozenset({"doubt", "question"})
"""What there is none of where something is so ("had no doubt that they were to blame")."""
_CALLED_OFF = frozenset({"abort", "cancel", "postpone"})
_OFF = frozenset({"call", "put"})
_NOBODY = frozenset({"neither", "nobody", "none", "nothing"})
_WHENS = frozenset({"point", "stage", "time"})
"""What something never happens at ("at no time did they leave")."""


def is_negated(token: Token) -> bool:
    """Tell whether a word carries a negation of its own ("did not", "no troops")."""
    beside = [token, *(one for one in token.children if _completes(one))]
    if any(_negates(child) for word in beside for child in word.children):
        return True
    if _is_none(token) or _is_yet(token) or _is_fronted(token) or _is_neither(token):
        return True
    about = [c for c in token.children if c.dep_ in SUBJECTS | {"dobj", "nsubjpass", "attr"}]
    planned = token.dep_ == "advcl" and token.head.pos_ == "NOUN"  # "no plans for them to go"
    about += [token.head] if token.dep_ in {"acl", "relcl"} or planned else []
    about += [noun for one in token.rights if one.dep_ == "prep" for noun in _nobodies(one)]
    if any(_is_nobody(one) for one in about):
        return True
    return token.dep_ == "pcomp" and token.head.lower_ in _NEGATIONS


def is_called_off(deed: Token) -> bool:
    """Tell "the talks were postponed" and "a meeting was put off", of which there was none."""
    verb = deed.head
    words = {verb.lemma_.lower(), *(one.lower_ for one in verb.rights if one.dep_ == "prt")}
    off = bool(words & _CALLED_OFF) or ("off" in words and bool(words & _OFF))
    return off and deed.pos_ == "NOUN" and deed.dep_ == "nsubjpass" and not is_negated(verb)


def _is_nobody(noun: Token) -> bool:
    """Tell "no troops", "not an inch" and "nothing", of whom what is said is not so."""
    none = noun.lower_ in _NOBODY or any(_says_none(one) for one in noun.lefts)
    return none and noun.lemma_.lower() not in _SURELY


def _nobodies(preposition: Token) -> list[Token]:
    """Return the "nobody" of "fired at nobody"."""
    return [one for one in preposition.rights if one.lower_ in _NOBODY or one.lower_ == "one"]


def _says_none(word: Token) -> bool:
    one = word.lower_ == "one" and any(before.lower_ == "not" for before in word.lefts)
    none = word.lower_ == "not" and word.i < len(word.doc) and word.nbor().lower_ in {"a", "an"}
    return word.lower_ in {"neither", "no"} or one or none


def _is_neither(verb: Token) -> bool:
    """Tell "has neither freed them nor left", none of which is so."""
    return verb.pos_ == "VERB" and any(one.lower_ == "neither" for one in verb.lefts)


def was_unable(word: Token) -> bool:
    """Tell "have not been able to take it" and "neither side was able to", who did not."""
    return word.lower_ == "able" and is_negated(word.head)


def _is_fronted(verb: Token) -> bool:
    """Tell "not since May have they met", whose "not" stands before all."""
    before = [one for one in verb.lefts if one.dep_ == "prep"]
    never = any(
        noun.lower_ in _WHENS and any(one.lower_ == "no" for one in noun.lefts)
        for one in before
        for noun in one.rights
    )
    return never or any(word.lower_ == "not" for one in before for word in one.lefts)


def _completes(child: Token) -> bool:
    """Tell the verb of "was not to blame", which may carry the "not" of the verb before it."""
    return child.dep_ == "xcomp" and child.head.lemma_.lower() == "be"


def _is_none(noun: Token) -> bool:
    """Tell "there is no fighting" and "no more fighting": a noun that says what is not."""
    named = noun.pos_ == "NOUN" and noun.lemma_.lower() not in _SURELY
    if not named or noun.dep_ not in {"attr", "nsubj", "nsubjpass", "ROOT"}:
        return False
    before = [one for one in noun.lefts if one.dep_ in {"det", "amod", "advmod"}]
    return any(one.lower_ == "no" for word in before for one in (word, *word.lefts))


def _is_yet(verb: Token) -> bool:
    """Tell "has yet to be opened", which is not open."""
    led = verb.dep_ == "xcomp" and verb.head.lemma_.lower() == "have"
    return led and any(one.lower_ == "yet" for one in (*verb.head.children, *verb.lefts))


def _negates(child: Token) -> bool:
    """Tell a negation, "no longer" too, from "not only", "not just", "not merely"."""
    if child.lower_ == "longer":
        return any(one.lower_ == "no" for one in child.children)
    if child.dep_ != "neg" and child.lower_ not in {"never", "not"}:
        return False
    following = child.doc[child.i + 1].lower_ if child.i + 1 < len(child.doc) else ""
    return following not in {"only", "just", "merely", "simply"}


def is_dud(verb: Token) -> bool:
    """Tell "one landed on the market, but did not go off", which did land there."""
    burst = verb.dep_ == "conj" and verb.lemma_.lower() in {"detonate", "explode"}
    return burst and verb.head.lemma_.lower() in {"drop", "fall", "hit", "land", "strike"}


def is_unable(verb: Token) -> bool:
    """Tell what somebody was "unable" or "not able" to do."""
    over = verb.head
    never = any(one.dep_ == "neg" for one in over.head.children)
    return over.lower_ == "unable" or (over.lower_ == "able" and never)
