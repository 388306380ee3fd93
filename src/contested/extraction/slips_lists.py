"""Slips over lists: "a rifle, two grenades and a radio", "burning houses and looting shops"."""

from spacy.tokens import Token

from contested.extraction.slips_raids import RAVAGING

_MANY = frozenset({"NNS", "NNPS"})
_KINDS = frozenset({"amod", "compound"})
_NOUNS = frozenset({"appos", "conj", "dobj"})


def is_further_item(token: Token) -> bool:
    """Tell "a rifle, two grenades and a radio", where the parse has the grenades be the rifle."""
    first = token.head
    one = first.tag_ == "NN" and any(left.lower_ in {"a", "an", "one"} for left in first.lefts)
    listed = token.tag_ in _MANY and any(right.dep_ == "cc" for right in token.rights)
    counted = any(left.dep_ == "nummod" for left in token.lefts)
    return one and listed and counted and token.left_edge.nbor(-1).text == ","


def list_item(token: Token) -> None:
    """Join it to the first."""
    token.dep_ = "conj"


def is_first_of_list(token: Token) -> bool:
    """Tell the driver of "A driver, two guards and a nurse were killed", read as when."""
    return _subject_behind(token) is not None


def open_list(token: Token) -> None:
    """Make it the subject, with which the others are listed."""
    subject = _subject_behind(token)
    if subject is not None:
        token.dep_, subject.head, subject.dep_ = subject.dep_, token, "conj"


def _subject_behind(noun: Token) -> Token | None:
    """Return the guards of "A driver, two guards and a nurse", right behind the comma."""
    one = noun.tag_ == "NN" and any(left.lower_ in {"a", "an", "one"} for left in noun.lefts)
    if not one or noun.ent_type_ in {"DATE", "TIME"} or noun.head.i < noun.i:
        return None
    stated = (other for other in noun.head.lefts if other.dep_ in {"nsubj", "nsubjpass"})
    behind = (other for other in stated if other.left_edge.i == noun.i + 2)
    listed = (other for other in behind if any(right.dep_ == "cc" for right in other.rights))
    return next(listed, None) if noun.nbor().text == "," else None


def is_ravaging_behind(token: Token) -> bool:
    """Tell "stormed Karsh, burning houses and looting shops", read as burning houses of a kind."""
    noun = token.head
    kind = token.tag_ == "VBG" and token.dep_ in _KINDS and token == noun.left_edge
    bare = kind and noun.dep_ in _NOUNS and noun.tag_ in {"NN", *_MANY}
    return bare and token.lemma_.lower() in RAVAGING and _deed_before(token) is not None


def ravage(token: Token) -> None:
    """Make it a deed that follows the verb, or one more deed, and give it its object."""
    noun, above, before = token.head, _deed_before(token), token.nbor(-1)
    if above is None:
        return
    joined = before.dep_ == "cc"
    token.head, token.dep_, token.pos_ = above, "conj" if joined else "advcl", "VERB"
    noun.head, noun.dep_ = token, "dobj"
    if joined:
        before.head = above


def _deed_before(participle: Token) -> Token | None:
    """Return the verb that a deed behind a comma goes on from, or the deed before "and"."""
    if not participle.i:
        return None
    before = participle.nbor(-1)
    over = [one for one in participle.head.ancestors if one.pos_ == "VERB" and one.i < before.i]
    if before.text == ",":
        return next((one for one in over if one.tag_ in {"VBD", "VBN", "VBP", "VBZ"}), None)
    deeds = (one for one in over if before.dep_ == "cc" and one.tag_ == "VBG")
    return next((one for one in deeds if one.lemma_.lower() in RAVAGING), None)


def is_told_of_listed(token: Token) -> bool:
    """Tell "fought with rebels and one officer was hurt", where the parse lists the officer."""
    return _listed_before(token) is not None


def give_listed(token: Token) -> None:
    """Make the last of the list the one that the verb tells of."""
    noun = _listed_before(token)
    if noun is None:
        return
    joining = noun.left_edge.nbor(-1)
    passive = any(one.dep_ == "auxpass" for one in token.lefts)
    noun.head, noun.dep_ = token, "nsubjpass" if passive else "nsubj"
    joining.head, token.dep_ = token.head, "conj"


def _listed_before(verb: Token) -> Token | None:
    """Return the noun, joined by "and", that stands right before a verb without a subject."""
    helped = [one for one in verb.lefts if one.dep_ in {"aux", "auxpass"}]
    stated = any(one.dep_ in {"nsubj", "nsubjpass", "mark", "advmod"} for one in verb.lefts)
    first = (helped or [verb])[0]
    finite = any(one.tag_ in {"VBD", "VBZ", "VBP"} for one in helped) or verb.tag_ == "VBD"
    if stated or not finite or first.i < verb.sent.start + 3 or verb.head.i > first.i:
        return None
    noun = first.nbor(-1)
    joined = noun.dep_ == "conj" and noun.pos_ == "NOUN" and noun.left_edge.nbor(-1).dep_ == "cc"
    known = any(one.dep_ in {"det", "nummod"} for one in noun.lefts) and noun in verb.sent
    above = verb.head.pos_ == "VERB" and verb.head in noun.ancestors
    return noun if joined and known and above and (helped or _is_counted(noun)) else None


def _is_counted(noun: Token) -> bool:
    return any(one.dep_ == "nummod" for one in noun.lefts)
