"""What is done to whom: the passive in all its shapes, and the participles that stand for it."""

from spacy.tokens import Token

from contested.extraction.syntax_headlines import is_headline
from contested.extraction.syntax_relative import HARMING, OBJECTS, SUBJECTS, referent
from contested.extraction.syntax_slips import counted_by, for_each, is_by_turns
from contested.extraction.syntax_tree import kids_as, once_a_word, parts_on

PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
_HOPS = 4
_PAST_FORMS = frozenset({"VBD", "VBN", "VBP"})
"""What "hit" and "cut" may be to the parse where they are participles."""
_HANGING = frozenset({"advcl", "ccomp", "conj", "xcomp"})
_STAYING = frozenset({"remain", "stay"})
_SAID_TO_BE = frozenset({"acomp", "oprd", "xcomp"})
_REPORTED = frozenset(
    {"believe", "confirm", "declare", "fear", "find", "leave", "presume", "report", "see"}
)
SUFFERED = HARMING | {
    "abduct", "arrest", "attack", "behead", "bomb", "capture", "charge", "detain", "execute",
    "gun", "hurt", "jail", "kidnap", "murder", "rape", "rob", "shell", "shoot", "torture",
}  # fmt: skip
_UNDERGONE = frozenset(
    {"beat", "bind", "blindfold", "block", "bury", "close", "confiscate", "deport"}
    | {"drag", "dump", "evacuate", "evict", "flog", "free", "hand", "haul", "hold"}
    | {"impound", "interrogate", "loot", "question", "ransack", "release", "requisition"}
    | {"separate", "shutter", "strip", "suspend", "take", "transfer"}
)
"""What one does to somebody or something: bare behind a passive, it is undergone too."""
_RANGES = frozenset({"about", "around", "between", "from", "over", "under"})
_SOME = frozenset({"all", "both", "half", "many", "most", "one", "several", "some"})


@once_a_word
def is_passive(token: Token) -> bool:
    """Tell whether a verb stands in the passive or is a bare past participle on a noun."""
    marks = parts_on(token)
    if "agent" in marks and not _has_agent(token):
        marks -= {"agent"}
    if marks & (PASSIVE_SUBJECTS | {"auxpass", "agent"}) or _is_suffered(token, marks):
        return True
    if token.dep_ == "csubj" or token.tag_ == "VBD":
        return _is_reduced(token, marks)
    if token.tag_ != "VBN" or marks & (OBJECTS | {"aux"}):
        return False
    if _stays_so(token) or _is_small(token) or _is_outcome(token):
        return True
    if token.dep_ == "conj":
        return is_passive(token.head)
    return token.dep_ in {"acl", "amod", "advcl"} and not marks & SUBJECTS


def _has_agent(verb: Token) -> bool:
    """Tell "taken by the army" from "took, by its own account, the town"."""
    return any(one.dep_ == "agent" and not is_by_turns(one) for one in verb.children)


def _is_reduced(token: Token, marks: set[str]) -> bool:
    """Tell a finite form that is none: "the people cut off there are safe", "a man shot dead"."""
    if token.dep_ == "acl":
        return not marks & (OBJECTS | SUBJECTS)
    if token.dep_ == "pcomp":
        return _is_outcome(token) and _may_go_on(token) and not marks & (OBJECTS | {"aux"})
    bare = not marks & (OBJECTS | SUBJECTS | {"aux", "mark"})
    behind = token.dep_ == "conj" or (token.dep_ == "advcl" and token.i > token.head.i)
    if bare and behind and _may_go_on(token):  # "was attacked, held and set on fire"
        return is_passive(token.head)
    if token.dep_ == "conj":
        return _is_small(token) and _is_of_counted(token) and not marks & (OBJECTS | {"conj"})
    stated = [child for child in token.lefts if child.dep_ == "nsubj"]
    if token.dep_ == "ccomp" and token.head.lemma_ == "see" and stated:  # "saw ten men killed"
        return token.lemma_.lower() in SUFFERED and not marks & (OBJECTS | {"aux", "mark"})
    named = any(one.pos_ in {"NOUN", "PROPN"} for one in stated)
    past = token.dep_ == "csubj" and token.tag_ in {"VBD", "VBN"}
    return past and named and not marks & (OBJECTS | {"aux"})


def _is_suffered(verb: Token, marks: set[str]) -> bool:
    """Tell "…, some of them beheaded" and "and a journalist shot dead" from what they did."""
    if marks & (OBJECTS | {"aux"}) or verb.tag_ not in _PAST_FORMS:
        return False
    own = next((one for one in verb.lefts if one.dep_ == "nsubj"), None)
    if own is None or is_headline(verb, own):
        return own is not None
    if verb.lemma_.lower() not in SUFFERED:
        return False
    of_them = own.lower_ in _SOME and any(
        noun.lower_ == "them" for of in own.rights for noun in of.rights
    )
    dead = verb.dep_ == "conj" and any(one.lower_ == "dead" for one in verb.rights)
    return of_them or (dead and is_passive(verb.head))


def _may_go_on(token: Token) -> bool:
    """Tell what may be a participle by its form or is harm done ("besieged and shelled")."""
    return _is_unchanging(token) or token.lemma_.lower() in SUFFERED | _UNDERGONE


def _is_unchanging(token: Token) -> bool:
    """Tell a verb whose past and participle are its plain form ("set", "cut", "hit")."""
    return token.lower_ == token.lemma_.lower()


def _is_small(token: Token) -> bool:
    """Tell a participle with a subject and without "was" ("saw two men shot", "300 wounded")."""
    own = any(child.dep_ in SUBJECTS for child in token.lefts)
    undergone = token.lemma_.lower() in SUFFERED | _UNDERGONE
    return own and undergone and token.dep_ in {"conj", "ccomp", "dep"}


def _is_of_counted(verb: Token) -> bool:
    """Tell "three others wounded" from "the guards killed" and whom."""
    own = [child for child in verb.lefts if child.dep_ in SUBJECTS]
    counted = bool(own) and any(one.dep_ == "nummod" for one in own[-1].lefts)
    return counted and verb.lemma_.lower() in HARMING | {"hurt"}


def _stays_so(token: Token) -> bool:
    """Tell "the camp remains cut off" and "50 were reported killed", said by a participle."""
    verb = token.head.lemma_.lower()
    if token.dep_ in _SAID_TO_BE and verb in _REPORTED:
        return is_passive(token.head)
    if _is_kept(token):
        return True
    return token.dep_ in _SAID_TO_BE | {"advcl"} and verb in _STAYING


def _is_kept(participle: Token) -> bool:
    """Tell "kept the crossing closed", where the crossing is what is closed."""
    kept = participle.dep_ == "oprd" and participle.head.lemma_.lower() == "keep"
    return kept and any(one.dep_ in OBJECTS for one in participle.head.rights)


def _is_outcome(token: Token) -> bool:
    """Tell "with ten rebels killed", which says what was done to them."""
    marked = token.dep_ == "advcl" and any(one.lower_ == "with" for one in token.lefts)
    if marked and token.lemma_.lower() in SUFFERED | _UNDERGONE:
        return True
    return token.dep_ == "pcomp" and token.head.lower_ == "with"


def passive_subjects(token: Token) -> list[Token]:
    """Return to whom a passive verb's deed is done; nobody for the active."""
    if not is_passive(token):
        return []
    stated = PASSIVE_SUBJECTS | SUBJECTS
    anchors = (token, *kids_as(token, ("auxpass",)))
    round_it = (child for anchor in anchors for child in kids_as(anchor, stated))
    own = for_each(token) or [referent(child) for child in round_it]
    if own or _in_a_range(token):
        return own or _in_a_range(token)
    if token.dep_ in {"acl", "amod"}:
        return counted_by(token.head) or [_first_of_list(token)]
    if _is_kept(token):
        return [child for child in token.head.rights if child.dep_ in OBJECTS]
    if _stays_so(token):
        return [referent(child) for child in token.head.children if child.dep_ in stated]
    joined = passive_subjects(token.head) if token.dep_ == "conj" else []
    return joined or (_stated_above(token, _HOPS) if token.dep_ in _HANGING else [])


def _first_of_list(participle: Token) -> Token:
    """Return the clerks of "nine clerks and two cooks, held since May", of all of whom it tells."""
    noun, edge = participle.head, participle.left_edge.i
    apart = participle.dep_ == "acl" and edge > 0 and participle.doc[edge - 1].text == ","
    while apart and noun.dep_ == "conj" and noun.head.pos_ == noun.pos_:
        noun = noun.head
    return noun


def _stated_above(token: Token, hops: int) -> list[Token]:
    """Return the subject that a passive shares ("fled and was arrested", "is to be charged")."""
    above = token.head
    if above.i == token.i or above.pos_ not in {"VERB", "AUX", "ADJ"} or not hops:
        return []
    told = [child for child in above.lefts if child.dep_ in PASSIVE_SUBJECTS | SUBJECTS]
    acted = [child for child in above.rights if child.dep_ in OBJECTS and child.i < token.i]
    if token.dep_ == "xcomp" and acted:
        return [referent(acted[-1])]
    told = told or _in_a_range(above)
    if told:
        return (
            []
            if told[-1].lower_ in {"there", "it"} and above.pos_ == "AUX"
            else [referent(told[-1])]
        )
    return _stated_above(above, hops - 1) if above.dep_ in _HANGING | {"acomp"} else []


def _in_a_range(verb: Token) -> list[Token]:
    """Return those counted by "between 20 and 30 men were killed" and "over 900 are displaced"."""
    ranges = [one for one in verb.lefts if one.lower_ in _RANGES and one.dep_ == "prep"]
    nouns = [one for preposition in ranges for one in preposition.children if one.dep_ == "pobj"]
    counted = [one for one in nouns if any(left.like_num for left in one.lefts)]
    return counted or [one for one in nouns if one.like_num and one.ent_type_ == "CARDINAL"]
