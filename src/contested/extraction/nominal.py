"""Who and what stands round a noun that names a happening."""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from contested.extraction.causes import blamed_for, is_asked_about
from contested.extraction.frames import Frame
from contested.extraction.governed import befallen, doers_besides, doers_told, hearers, sides
from contested.extraction.happened import took_place
from contested.extraction.light import light_verbs
from contested.extraction.syntax import (
    OBJECTS,
    PASSIVE_SUBJECTS,
    SUBJECTS,
    coordinated,
    is_passive,
    objects,
    prepositional,
    subjects,
    through,
)
from contested.extraction.syntax_phrases import is_battlefield
from contested.model.codebook import EventType

Found = dict[str, list[Token]]

_SHAKING = frozenset(
    {"shake", "rock", "hit", "strike", "rip", "tear", "devastate", "damage", "scatter"}
)
_SWEEPING = _SHAKING | frozenset(
    {"bring", "cripple", "engulf", "grip", "halt", "paralyse", "paralyze", "sweep"}
)
"""What unrest and strikes do to a town."""
_POINTING = frozenset({"it", "this", "that", "there", "what"})
_ATTESTING = frozenset(
    {"acknowledge", "admit", "announce", "attest", "beat", "claim", "confirm", "count", "deny"}
    | {"document", "escape", "film", "flee", "hear", "log", "observe", "provoke", "record"}
    | {"register", "repel", "report", "repulse", "spark", "survive", "tally", "trigger", "verify"}
    | {"withstand", "witness"}
)
"""How somebody knows of a deed, owns up to it or disowns it."""
_CAUSED = frozenset({EventType.ASSAULT, EventType.PROTEST})
"""What somebody may be behind."""
_PASSING = _CAUSED | {EventType.COERCE}
"""What may have come before, or be why, something else is so."""
_GIVEN = frozenset({EventType.AID, EventType.SUPPORT, EventType.X_FORCE})
"""What one can voice for another: "reiterated Norvian support"."""
_SIDES = frozenset({"GPE", "NORP", "ORG"})
_BODIES = frozenset({"NORP", "ORG"})
_TELLING = frozenset({"announce", "confirm", "deplore", "lament", "mourn", "report"})
_SUPPORTS = frozenset({"support", "force-support"})
_WHEN = frozenset({"DATE", "TIME"})
_SUMS = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY"})
"""By how much aid is increased."""


def put(found: Found, part: str | None, tokens: Sequence[Token]) -> None:
    """Add tokens to a part of a happening, each once."""
    if part is not None and tokens:
        listed = found.setdefault(part, [])
        listed += [token for token in tokens if token not in listed]


def parts_of_noun(token: Token, frame: Frame, words: tuple[Token, ...]) -> Found:
    """Return the parts that a noun's own phrase and the words over it fill."""
    found: Found = {}
    blamed = blamed_for(token)
    for name, noun in (*prepositional(token), *sides(token)):
        if noun not in blamed:
            put(found, _role(name, noun, token, frame), coordinated(through(noun)))
    put(found, frame.roles.get("subject"), _owners(token, words, frame))
    if frame.roles.get("poss") == "recipient" and not found.get("recipient"):
        told = [one for one in token.lefts if one.dep_ == "poss"] if is_attested(token) else []
        put(found, "recipient", told or _owners_harmed(token))
    lands = [one for one in _modifiers(token, words) if one.ent_type_ == "GPE"]
    named = [one for one in lands if not _is_state(one)]
    put(found, "doer" if frame.type is EventType.SANCTION else "place", named)
    if frame.type in _CAUSED and token.dep_ in SUBJECTS:
        shaking = _SHAKING if frame.type is EventType.ASSAULT else _SWEEPING
        hit = objects(token.head) if token.head.lemma_.lower() in shaking else []
        put(found, "place", [one for one in hit if one.i > token.i])
    _put_told(found, token, frame)
    return found


def _role(name: str, noun: Token, token: Token, frame: Frame) -> str | None:
    """Return a preposition's part: "with the support of a side", it is that side's support."""
    if name == "of" and frame.id in _SUPPORTS and token.head.lower_ == "with":
        return "doer"
    if (name, noun.lower_) == ("on", "board"):
        return None
    return frame.roles.get(name)


def _put_told(found: Found, token: Token, frame: Frame) -> None:
    """Add what light verbs and other words over the noun say, in the place of a mere "its"."""
    told = list(_by_light_verbs(token, frame))
    if frame.roles.get("subject") == "doer":
        told += [("doer", doers_told(token)), ("recipient", befallen(token))]
    if frame.type in {EventType.REQUEST, EventType.THREATEN}:
        told.append(("recipient", hearers(token)))
    unsaid = (found or is_told(token, frame)) and not (found.get("doer") or any(_named(told)))
    if unsaid and frame.roles.get("subject") == "doer":
        told.append(("doer", doers_besides(token, raid=frame.type is EventType.ASSAULT)))
    if any(_named(told)):
        found["doer"] = [one for one in found.get("doer", ()) if one.tag_ != "PRP$"]
    for part, tokens in told:
        put(found, part, [one for head in tokens for one in coordinated(head)])


def _named(told: Iterable[tuple[str | None, Sequence[Token]]]) -> Iterator[bool]:
    return (part == "doer" and bool(tokens) for part, tokens in told)


def _by_light_verbs(token: Token, frame: Frame) -> Iterator[tuple[str | None, Sequence[Token]]]:
    sided = frame.type in _GIVEN and any(one.ent_type_ in _SIDES for one in token.lefts)
    for verb in light_verbs(token):
        own = sided or (frame.roles.get("by") == "doer" and _names_a_doer(token, verb))
        told = own or (frame.mode == "captures" and _only_tells(verb))
        told = told or (frame.toll and verb.lemma_.lower() in _TELLING)
        yield frame.roles.get("subject"), [] if told else subjects(verb)
        for name, noun in prepositional(verb):
            by_sum = name == "by" and noun.ent_type_ in _SUMS
            yield (None if by_sum else frame.roles.get(name)), [noun]


def _only_tells(verb: Token) -> bool:
    """Tell a man who "announced the capture" from the army that did, and took it."""
    if verb.lemma_.lower() not in {"announce", "claim", "declare"}:
        return False
    named = [one for head in subjects(verb) for one in (head, *head.rights)]
    return any(one.ent_type_ == "PERSON" and one.dep_ in {"appos", "nsubj"} for one in named)


def _names_a_doer(token: Token, verb: Token) -> bool:
    """Tell "announced the capture of Karsh by his troops", who took it, from their own deed."""
    anchors = (token,) if is_passive(verb) else (token, verb)
    by = (noun for one in anchors for name, noun in prepositional(one) if name == "by")
    return any(one.ent_type_ not in _WHEN and one.tag_ != "VBG" for one in by)


def is_told(token: Token, frame: Frame) -> bool:
    """Tell a happening, a counted loss ("the claim of 94 casualties") and what has a cause."""
    counted = frame.toll and (is_none(token) or any(one.dep_ == "nummod" for one in token.lefts))
    caused = frame.type in _CAUSED and is_asked_about(token)
    attested = frame.type is EventType.ASSAULT and is_attested(token)
    passed = frame.type in _PASSING and took_place(token)
    called = frame.type is EventType.PROTEST and _is_called_for(token)
    return counted or caused or attested or passed or called or _happens(token)


def _is_called_for(token: Token) -> bool:
    """Tell "called for protests", which the callers want held."""
    led = token.dep_ == "pobj" and token.head.lower_ == "for"
    return led and token.head.head.lemma_.lower() == "call"


def is_none(token: Token) -> bool:
    """Tell "no casualties", which says that none died."""
    return any(one.lower_ == "no" for one in token.lefts)


def is_attested(token: Token) -> bool:
    """Tell "confirmed the raid" and "heard five blasts", by which there was one."""
    of = token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.pos_ == "VERB"
    over = token.head.head if of else token.head
    told = of or token.dep_ in OBJECTS | PASSIVE_SUBJECTS
    return told and over.lemma_.lower() in _ATTESTING


def _happens(token: Token) -> bool:
    """Tell a happening from a mere mention: it does or undergoes something in its sentence."""
    heads = [*subjects(token.head), *(one for one in token.head.lefts if one.dep_ == "expl")]
    said = token.dep_ == "attr" and any(one.lower_ in _POINTING for one in heads)
    stands = token.dep_ in SUBJECTS | PASSIVE_SUBJECTS | {"ROOT"}
    return said or stands or bool(list(light_verbs(token)))


def _owners(token: Token, words: tuple[Token, ...], frame: Frame) -> list[Token]:
    owners = [one for one in token.children if one.dep_ == "poss" and one.ent_type_ not in _WHEN]
    if owners and not _own(token, owners, frame):
        return []
    return owners + [one for one in _modifiers(token, words) if _names_a_side(one)]


def _names_a_side(name: Token) -> bool:
    named = name.ent_type_ in {"NORP", "ORG", "PERSON"} or _is_state(name)
    return named and not is_battlefield(name)


def _is_state(name: Token) -> bool:
    """Tell "US" before a deed, whose it is, from the town where it was."""
    return name.ent_type_ == "GPE" and name.text.replace(".", "").isupper()


def _own(token: Token, owners: Sequence[Token], frame: Frame) -> bool:
    """Tell "the army's arrest of nine men", its own deed, from "Karim's arrest", done to him."""
    if frame.roles.get("poss") == "recipient":
        return not _owners_harmed(token) or any(one.lower_ == "of" for one in token.rights)
    return bool(owners) and frame.roles.get("poss", frame.roles.get("subject")) == "doer"


def _owners_harmed(deed: Token) -> list[Token]:
    """Return of whom "his arrest" and "Karim's killing" speak; several arrests are the owner's."""
    several = "Plur" in deed.morph.get("Number", [])
    owners = [one for one in deed.lefts if one.dep_ == "poss" and one.ent_type_ not in _WHEN]
    return [one for one in owners if not several and one.ent_type_ not in _BODIES]


def _modifiers(token: Token, words: tuple[Token, ...]) -> list[Token]:
    return [
        child
        for child in token.lefts
        if child.dep_ in {"compound", "amod", "nmod"} and child not in words
    ]
