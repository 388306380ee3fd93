"""By which papers, rallies and deals somebody speaks or binds himself."""

from spacy.tokens import Token

from contested.extraction.syntax_passive import PASSIVE_SUBJECTS
from contested.extraction.syntax_relative import OBJECTS

_PAPERS = frozenset(
    {"appeal", "banner", "communique", "declaration", "decree", "directive", "edict", "flyer"}
    | {"leaflet", "letter", "message", "note", "pamphlet", "petition", "placard", "poster"}
    | {"report", "resolution", "sign", "statement", "video"}
)
_GATHERINGS = frozenset({"demonstration", "march", "protest", "rally", "sit-in", "strike", "vigil"})
_PUTTING_OUT = frozenset(
    {"adopt", "approve", "begin", "carry", "circulate", "deliver", "distribute", "drop", "hold"}
    | {"issue", "organise", "organize", "pass", "post", "publish", "read", "release", "send"}
    | {"sign", "stag", "stage", "start", "wave", "write"}
)
"""What those do with a paper or a rally who speak by it; "stag" is the parse's "staged"."""
_PACTS = frozenset({"accord", "agreement", "deal", "decree", "pact", "protocol", "treaty"})
_SEALING = frozenset({"conclude", "ink", "issue", "make", "reach", "ratify", "sign", "strike"})


def voicing(noun: Token) -> Token | None:
    """Return "issued" of "issued a statement demanding": who issued it demands; None for others."""
    lemma, above = noun.lemma_.lower(), noun.head
    if noun.dep_ in OBJECTS | PASSIVE_SUBJECTS and lemma in _PAPERS | _GATHERINGS:
        return above if above.lemma_.lower() in _PUTTING_OUT else None
    said = noun.dep_ == "pobj" and above.lower_ == "in" and above.head.pos_ == "VERB"
    return above.head if said and lemma in _PAPERS else None


def is_sealed(pact: Token) -> bool:
    """Tell the deal of "the armies signed a deal to pull out", who are to pull out."""
    sealed = pact.dep_ in OBJECTS and pact.head.lemma_.lower() in _SEALING
    return sealed and pact.lemma_.lower() in _PACTS
