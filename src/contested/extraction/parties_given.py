"""Who gives, and to whom it is given, where a verb of giving stands over what is given."""

from spacy.tokens import Token

from contested.extraction.syntax import OBJECTS, coordinated, prepositional, subjects

_GIVING = frozenset(
    {"give", "provide", "offer", "lend", "extend", "pose", "voice", "express", "send", "show"}
    | {"pledge", "promise", "issue", "deliver", "make", "present", "receive", "supply", "grant"}
)


def givers(noun: Token) -> list[Token]:
    """Return who gives, offers or poses what a noun names."""
    given = noun.dep_ in OBJECTS and noun.head.lemma_.lower() in _GIVING - {"receive"}
    return [one for head in subjects(noun.head) for one in coordinated(head)] if given else []


def given_to(noun: Token) -> list[Token]:
    """Return to whom "gave support", "posed a threat" were directed."""
    verb = noun.head
    if verb.lemma_.lower() == "take" and noun.lemma_.lower() in {"battle", "fight", "war"}:
        return [one for name, one in prepositional(verb) if name == "to"]
    if verb.lemma_.lower() not in _GIVING:
        return []
    return handed_to(verb) + [
        one for name, one in prepositional(verb) if name in {"to", "for", "against"}
    ]


def handed_to(verb: Token) -> list[Token]:
    """Return to whom a verb gives its object ("sold the rebels rifles")."""
    return [one for one in verb.rights if one.dep_ == "dative" and one.pos_ != "ADP"]
