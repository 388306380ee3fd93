"""To whom it was done where a verb shares its object with the next one, or leaves it out."""

from spacy.tokens import Token

from contested.extraction.heads import Heads
from contested.extraction.parties_whose import is_living
from contested.extraction.syntax import is_passive, objects, subjects


def shared_objects(verb: Token) -> list[Token]:
    """Return the object that a verb shares with the next one ("abducted and killed 11 men")."""
    if is_passive(verb) or objects(verb):
        return []
    joined = [one for one in verb.rights if one.dep_ == "conj" and one.i <= verb.i + _gap(verb)]
    joined = joined or _joined_above(verb)
    return [noun for one in joined[:1] if not is_passive(one) for noun in objects(one)]


def _joined_above(verb: Token) -> list[Token]:
    """Return the verb right after "and" that the parse hung higher up than this one."""
    after = list(verb.doc[verb.i + 1 : verb.i + 3])
    if len(after) < 2 or after[0].lower_ not in {"and", "or"} or verb.dep_ != "ccomp":
        return []
    return [one for one in after[1:] if one.dep_ == "conj" and one.head == verb.head]


def _gap(verb: Token) -> int:
    """Return how far off the next verb may stand, past the "at" of "fired at and sank a boat"."""
    after = verb.nbor(1)
    return 3 if after.pos_ in {"ADP", "ADV"} and not any(after.children) else 2


def left_out_by(verb: Token, heads: Heads) -> list[Token]:
    """Return to whom "after being attacked" was done, or the ship of "the ship they attacked"."""
    if is_passive(verb):
        being = any(one.dep_ == "auxpass" and one.lower_ == "being" for one in verb.lefts)
        clause = verb.head.head if verb.dep_ == "pcomp" else None
        after = being and clause is not None and clause.pos_ in {"VERB", "AUX"}
        said = _said_of(clause) if clause is not None and after else []
        return [one for one in said if is_living(one, heads)]
    relative = any(one.tag_ in {"WDT", "WP", "WRB"} for one in verb.lefts)
    bare = verb.dep_ == "relcl" and not relative and not objects(verb)
    stated = any(one.dep_ == "nsubj" for one in verb.lefts)
    return [verb.head] if bare and stated and verb.head.ent_type_ != "DATE" else []


def _said_of(verb: Token) -> list[Token]:
    return objects(verb) if is_passive(verb) else subjects(verb)
