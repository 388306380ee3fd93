"""Whom an attack befell by the words over it: "nine men died when a shell hit the mill"."""

from spacy.tokens import Token

from contested.extraction.heads import Heads
from contested.extraction.negation import is_negated
from contested.extraction.parties_around import spell_of
from contested.extraction.parties_whose import is_living
from contested.extraction.syntax import coordinated, is_passive, objects, subjects
from contested.extraction.syntax_relative import HARMING
from contested.extraction.triggers import Trigger
from contested.model.codebook import EventType

_DYING = frozenset({"die", "perish"})
_HIT = frozenset(
    {"abduct", "arrest", "behead", "capture", "detain", "execute", "hit", "hurt", "kidnap"}
    | {"massacre", "murder", "shoot", "slaughter", "strike", "target"}
)
_COURSE = frozenset({"by", "during", "in"})
_UPON = frozenset({"against", "at", "of", "on", "upon"})
_WHEN = frozenset({"DATE", "TIME"})


def harmed_in(trigger: Trigger, heads: Heads) -> list[Token]:
    """Return who "was killed in a raid" or "died in" one, where the raid names nobody hit."""
    raid = spell_of(trigger.token)
    while raid.dep_ == "conj" and raid.pos_ in {"NOUN", "VERB"}:
        raid = raid.head  # "killed in raids and shelling"
    if trigger.frame.type is not EventType.ASSAULT or not trigger.nominal or raid.dep_ != "pobj":
        return []
    named = (one for one in trigger.parts.get("place", ()) if one.ent_type_ not in _WHEN)
    hit = (one for one in named if one.dep_ == "pobj")
    if raid.head.lower_ not in _COURSE or any(one.head.lower_ in _UPON for one in hit):
        return []
    return _harmed_by(raid.head.head, heads)


def harmed_when(trigger: Trigger, heads: Heads) -> list[Token]:
    """Return who "died when a shell hit the mill", besides the mill."""
    if trigger.frame.type is not EventType.ASSAULT or trigger.nominal:
        return []
    above = _verb_over(trigger.token)
    named = (*trigger.parts.get("doer", ()), *trigger.parts.get("recipient", ()))
    if above is None or is_negated(above) or any(one.pos_ == "PRON" for one in named):
        return []
    joined = above.dep_ == "conj" and not any(one.dep_ == "mark" for one in above.lefts)
    verbs = [above.head, above] if joined else [above]
    harmed = [who for verb in verbs for who in _harmed_by(verb, heads)]
    return [one for head in harmed for one in coordinated(head)]


def _verb_over(strike: Token) -> Token | None:
    """Return the "died" of "died when it struck", by way of the day that "when" hangs on."""
    if not any(one.lower_ == "when" for one in strike.lefts):
        return None
    above = strike.head
    if strike.dep_ == "relcl" and above.ent_type_ in _WHEN and above.dep_ == "pobj":
        return above.head.head
    return above if strike.dep_ == "advcl" and above.i < strike.i else None


def _harmed_by(verb: Token, heads: Heads) -> list[Token]:
    """Return who dies or is harmed by what a verb tells."""
    if is_negated(verb):
        return []
    lemma = verb.lemma_.lower()
    lost = lemma == "lose" and any(one.lower_ == "lives" for one in verb.rights)
    if lemma in _DYING or lost:
        harmed = subjects(verb)
    else:
        harmed = objects(verb) if lemma in HARMING | _HIT and is_passive(verb) else []
    return [one for one in harmed if one.pos_ in {"NUM", "PRON"} or is_living(one, heads)]
