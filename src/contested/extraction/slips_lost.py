"""Slips that lose a sentence's verb in a clause of its subject, or its speaker in a quotation."""

from spacy.tokens import Token

_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_HARMING = frozenset({"destroy", "hit", "injure", "kill", "maim", "strike", "wound"})
_MARKS = frozenset({'"', "”", "“", "''", "``"})


def is_lost_verb(token: Token) -> bool:
    """Tell "A strike on a camp of refugees killed nine", whose verb is hung on the refugees."""
    own = {"aux", "mark", "nsubj", "nsubjpass"}
    if token.tag_ != "VBD" or any(one.dep_ in own for one in token.lefts):
        return False
    root = token.sent.root
    lost = root.pos_ in _NOUNS and root.i < token.i and root in token.ancestors
    return lost and (token.doc[token.left_edge.i - 1].text != "," or _is_after_aside(token, root))


def is_lost_behind_participle(token: Token) -> bool:
    """Tell "shells fired from the hills killed nine", where the parse takes "fired" for the verb.

    What has an object of its own is no participle of the hills.
    """
    root = token.sent.root if token.tag_ in {"VBN", "VBD"} else token
    if root.i >= token.i or root.tag_ != "VBD" or token.lemma_.lower() not in _HARMING:
        return False
    acts = any(one.dep_ == "dobj" for one in token.rights) and token.head.dep_ == "pobj"
    own = any(one.dep_ in {"dobj", "aux", "neg"} for one in root.children)
    between = token.doc[root.i : token.i]
    return (
        acts and not own and _subject_of(root) is not None and "," not in [w.text for w in between]
    )


def make_root_after_participle(token: Token) -> None:
    """Give the sentence its verb, and hang the participle on what it is told of."""
    root = token.sent.root
    subject = _subject_of(root)
    if subject is None:
        return
    after = [one for one in root.rights if one.i > token.i]
    token.head, token.dep_, token.tag_ = token, "ROOT", "VBD"
    subject.head = token
    root.head, root.dep_, root.tag_ = subject, "acl", "VBN"
    for one in after:
        one.head = token


def _subject_of(verb: Token) -> Token | None:
    return next((one for one in verb.lefts if one.dep_ == "nsubj"), None)


def _is_after_aside(token: Token, root: Token) -> bool:
    """Tell "a judge, Karim Dahl, said", whose verb the parse takes for what is told of a judge."""
    asides = (one for one in root.rights if one.dep_ == "appos")
    return token.head == root and any(one.right_edge.i == token.i - 2 for one in asides)


def make_root(token: Token) -> None:
    """Give the sentence its verb, and the verb its subject and what the parse hung on that."""
    root = token.sent.root
    after = [one for one in root.rights if one.i > token.i]
    token.head, token.dep_ = token, "ROOT"
    root.head, root.dep_ = token, "nsubj"
    for one in after:
        one.head = token


def is_owner_read_as_no(token: Token) -> bool:
    """Tell the mark of "the army's shelling", which negates nothing."""
    return token.tag_ == "POS" and token.i > 0


def give_owner(token: Token) -> None:
    """Let the noun before the mark own what comes behind it."""
    owner, owned = token.nbor(-1), token.head
    if owner.head == token:
        owner.head, owner.dep_ = owned, "poss"
    token.head, token.dep_ = owner, "case"


def is_quoted_subject(token: Token) -> bool:
    """Tell "no one, only people left," said the owner", who alone speaks, from the people."""
    verb = token.head
    if token.i > verb.i or not verb.i or verb.nbor(-1).text not in _MARKS:
        return False
    return any(one.dep_ == "nsubj" for one in verb.rights)


def hang_in_quotation(token: Token) -> None:
    """Leave the quoted words to what is said."""
    said = next((one for one in token.head.lefts if one.dep_ == "ccomp"), None)
    token.head, token.dep_ = said or token.head, "dep"


def is_verb_behind_agent(token: Token) -> bool:
    """Tell the "killed" of "an attack claimed by rebels killed nine", read as what is claimed."""
    claimed = token.head
    by = [one for one in claimed.rights if one.dep_ == "agent" and one.right_edge.i == token.i - 1]
    bare = not any(one.dep_ in {"nsubj", "nsubjpass", "mark", "aux"} for one in token.lefts)
    finite = token.tag_ in {"VBD", "VBZ"} and claimed.tag_ in {"VBD", "VBN"}
    helped = any(one.dep_ in {"aux", "auxpass"} for one in claimed.lefts)
    return finite and bool(by) and bare and not helped and _subject_of(claimed) is not None


def take_its_subject(token: Token) -> None:
    """Make the verb the one that the sentence tells, and the other a word on its subject."""
    claimed = token.head
    subject = _subject_of(claimed)
    if subject is None:
        return
    above, part = claimed.head, claimed.dep_
    token.head, token.dep_ = (token, "ROOT") if above == claimed else (above, part)
    for one in [one for one in claimed.children if one.dep_ == "punct" or one.i > token.i]:
        one.head = token
    subject.head = token
    claimed.head, claimed.dep_, claimed.tag_ = subject, "acl", "VBN"
