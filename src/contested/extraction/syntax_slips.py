"""Where a slip of the parse gives a verb another noun than its own."""

from spacy.tokens import Token

from contested.extraction.syntax_words import words_of

SPOTS = frozenset({"base", "bastion", "capital", "enclave", "foothold", "home", "stronghold"})
"""What a town is called behind its name."""
_COUNTS = frozenset({"count", "figure", "number", "tally", "toll", "total"})
_ACCOUNTS = frozenset(
    {"account", "admission", "count", "estimate", "figure", "reckoning", "tally", "telling", "word"}
)
_MEANS = frozenset({"air", "boat", "bus", "helicopter", "parachute", "plane", "road", "sea"})


def is_aside(noun: Token) -> bool:
    """Tell "beat them in Karsh, their last stronghold", which is the town, from what is beaten."""
    edge = noun.left_edge.i
    return noun.lemma_.lower() in SPOTS and edge > 0 and noun.doc[edge - 1].text == ","


def counted_by(figure: Token) -> list[Token]:
    """Return the dead of "the ministry's figure of 471 killed", whom a slip joins to "figure"."""
    if figure.lemma_.lower() not in _COUNTS:
        return []
    of = (one for one in figure.rights if one.lower_ == "of")
    return [noun for one in of for noun in one.rights if noun.dep_ == "pobj"]


def for_each(verb: Token) -> list[Token]:
    """Return the man of "five men for each man killed", whose fate a slip gives to the five."""
    noun = verb.nbor(-1) if verb.i else verb
    each = noun.dep_ == "pobj" and noun.head.lower_ == "for" and verb.dep_ == "ccomp"
    told = each and any(one.lower_ in {"each", "every"} for one in noun.lefts)
    return [noun] if told else []


def of_a_verbless_sentence(verb: Token) -> list[Token]:
    """Return the deed that "a strike on a home in the camp of Karsh killed 17" tells of.

    The parse may take the camp for who killed, and leave the sentence no verb of its own.
    """
    if verb.tag_ != "VBD" or verb.dep_ != "acl":
        return []
    root = verb.sent.root
    return [root] if root.pos_ == "NOUN" and root.i < verb.head.i else []


def follows_and(verb: Token, first: Token) -> bool:
    """Tell "hit and badly hurt by rebels", of which both are theirs."""
    between = verb.doc[first.i + 1 : verb.i]
    return len(between) < 3 and all(one.dep_ in {"advmod", "cc"} for one in between)


def is_means(noun: Token) -> bool:
    """Tell "evacuated by helicopter" and "dropped by parachute" from who does it."""
    return noun.lower_ in _MEANS and not any(noun.lefts)


def is_by_turns(preposition: Token) -> bool:
    """Tell "house by house" and "by its account", which is how or who says so, and not who did."""
    at, words = preposition.i, words_of(preposition.doc)
    if 0 < at < len(words) - 1 and words[at - 1] == words[at + 1]:
        return True
    by = preposition.lower_ == "by"
    return by and any(one.lemma_.lower() in _ACCOUNTS for one in preposition.children)
