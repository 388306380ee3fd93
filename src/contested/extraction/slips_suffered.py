"""Slips that make those to whom a thing was done its doers, or give it to the wrong noun."""

from spacy.tokens import Token

from contested.extraction.slips_raids import OF_FORCED, OF_SENT
from contested.extraction.syntax_passive import SUFFERED, is_passive

_STATED = frozenset({"nsubj", "nsubjpass", "csubj", "auxpass"})
_PAST = frozenset({"VBD", "VBN"})
_JOINED = frozenset({"advcl", "conj"})
_TIMES = frozenset({"afternoon", "day", "evening", "month", "morning", "night", "week", "year"})
_BOTH = frozenset({"put", "set", "shut"})
_AFTER = frozenset({"after", "before", "during", "following", "since"})
_SAID = frozenset({"alleged", "believed", "known", "reported", "said", "suspected", "thought"})
_UNDONE = SUFFERED | {"compel", "deport", "evict", "expel", "force", "free", "release", "rescue"}
_NAMED = frozenset({"NOUN", "PROPN"})


def _is_counted_victim(token: Token) -> bool:
    """Tell "nine were killed, 14 wounded", of whom the 14 wound nobody."""
    verb = token.head
    near = token.tag_ == "CD" and verb.i == token.i + 1 and verb.tag_ in _PAST
    if not near or verb.lemma_.lower() not in SUFFERED or _acts(verb):
        return False
    before = token.doc[token.sent.start : token.i]
    if token.doc[token.left_edge.i - 1].lower_ == "with":
        return True
    return any(one.dep_ == "auxpass" and one.head.lemma_.lower() in SUFFERED for one in before)


def _acts(verb: Token) -> bool:
    acting = {"dobj", "aux", "auxpass"}
    return any(
        one.dep_ in acting or (one.dep_ == "ccomp" and one.i > verb.i) for one in verb.children
    )


def _suffer(token: Token) -> None:
    """Make those counted the ones to whom it was done."""
    token.dep_ = "nsubjpass"


def _is_further_victim(token: Token) -> bool:
    """Tell "14 wounded and eight arrested", of whom the eight are no second subject."""
    after = token.doc[token.i + 1 : token.i + 2]
    told = bool(after) and after[0].head == token and after[0].dep_ in {"acl", "amod"}
    if token.tag_ != "CD" or not told or after[0].lemma_.lower() not in SUFFERED:
        return False
    return token.head.lemma_.lower() in SUFFERED and token.head.i < token.i


def _suffer_too(token: Token) -> None:
    """Give those counted a verb of their own."""
    verb = token.nbor()
    verb.head, verb.dep_, verb.pos_, verb.tag_ = token.head, "conj", "VERB", "VBN"
    token.head, token.dep_ = verb, "nsubjpass"


def _is_after_a_bare_preposition(token: Token) -> bool:
    """Tell "men loyal to Karim fled" and "on 6 May men fled", read as "Karim" and "May men"."""
    return _bare_before(token) is not None


def _bare_before(token: Token) -> Token | None:
    at = token.left_edge.i - 1
    before = token.doc[at] if at > 0 and not token.doc[at + 1].is_sent_start else None
    if before is None or before.is_sent_start or before.dep_ != "prep" or any(before.rights):
        return None
    others = (one for one in token.head.lefts if one.dep_ in _STATED and one.i < at)
    return before if next(others, None) is not None or _last_of_day(token) else None


def _last_of_day(noun: Token) -> Token | None:
    """Return the month of "on 6 May armed men fled", which the parse takes into the name."""
    days = [one for one in noun.lefts if one.ent_type_ == "DATE" and one.pos_ == "PROPN"]
    opens = bool(days) and noun.ent_type_ == "" and days[-1].left_edge == noun.left_edge
    return days[-1] if opens else None


def _hang_on_preposition(token: Token) -> None:
    """Give the preposition its noun, and leave the verb its own subject."""
    before = _bare_before(token)
    if before is None:
        return
    noun = _last_of_day(token) or token
    noun.head, noun.dep_ = before, "pobj"


def _is_after_a_time(token: Token) -> bool:
    """Tell "earlier that morning Karim had left", read as "that morning Karim"."""
    return token.pos_ == "PROPN" and _time_before(token) is not None


def _time_before(name: Token) -> Token | None:
    times = (one for one in name.lefts if one.dep_ == "compound" and one.lower_ in _TIMES)
    return next((one for one in times if one.i == name.i - 1), None)


def _set_time_apart(token: Token) -> None:
    """Make the time say when the verb was."""
    time = _time_before(token)
    if time is None:
        return
    for one in [one for one in token.lefts if one.i < time.i]:
        one.head = time
    time.head, time.dep_ = token.head, "npadvmod"


def _is_further_object(token: Token) -> bool:
    """Tell "Karsh, where they burned a mill, a school and a church", joined to Karsh."""
    return _list_before(token) is not None


def _list_before(noun: Token) -> Token | None:
    """Return the object, of a clause on a name, that a list right behind it goes on with."""
    at, name = noun.left_edge.i, noun.head
    listed = any(one.dep_ == "conj" for one in noun.rights) and noun.pos_ == "NOUN"
    if not listed or name.pos_ != "PROPN" or at < 2 or noun.doc[at - 1].text != ",":
        return None
    clauses = (one for one in name.rights if one.dep_ == "relcl" and one.i < at)
    acted = (one for verb in clauses for one in verb.rights if one.dep_ == "dobj")
    return next((one for one in acted if one.right_edge.i == at - 2), None)


def _hang_on_object(token: Token) -> None:
    """Join the noun to the object before it."""
    before = _list_before(token)
    if before is not None:
        token.head = before


def _is_set_alight(token: Token) -> bool:
    """Tell "was attacked and set on fire", where the parse has the house set something."""
    alike = token.lower_ in _BOTH or (token.lemma_.lower() in _UNDONE and token.tag_ == "VBD")
    bare = not any(one.dep_ in _STATED | {"dobj", "ccomp"} for one in token.children)
    return alike and bare and any(one.dep_ == "auxpass" for one in token.head.children)


def _make_participle(token: Token) -> None:
    """Let the verb tell what was done to the noun."""
    token.tag_ = "VBN"


def _opens_for_a_name(token: Token) -> bool:
    """Tell "after the trial, Karim, 43, was hanged", read as if the trial were."""
    return _named_behind(token) is not None and _opening(token) is not None


def _opening(noun: Token) -> Token | None:
    before = noun.doc[noun.left_edge.i - 1] if noun.left_edge.i > noun.sent.start else None
    opens = before is not None and before.is_sent_start and before.lower_ in _AFTER
    root = noun.head.dep_ == "ROOT" and before is not None and before.head == noun.head
    return before if opens and root else None


def _named_behind(noun: Token) -> Token | None:
    asides = (one for one in noun.rights if one.dep_ == "appos" and one.ent_type_ == "PERSON")
    return next(asides, None) if noun.pos_ == "NOUN" else None


def _give_to_name(token: Token) -> None:
    """Make the name the subject, and leave the noun to the preposition."""
    opening, name = _opening(token), _named_behind(token)
    if opening is None or name is None:
        return
    name.head, name.dep_ = token.head, token.dep_
    opening.dep_, token.head, token.dep_ = "prep", opening, "pobj"


def _is_done_to_the_object(token: Token) -> bool:
    """Tell "freed nine men, captured in May" and "found ten bodies, shot at close range"."""
    return _object_before(token) is not None


def _object_before(token: Token) -> Token | None:
    """Return the noun right before the comma that a bare participle follows."""
    at = token.i
    plain = token.tag_ == "VBN" and token.left_edge == token and token.dep_ in _JOINED
    if not plain or at < 2 or token.nbor(-1).text != "," or token.lemma_.lower() not in SUFFERED:
        return None
    if _acts(token) or is_passive(token.head):
        return None
    acted = [one for one in token.head.rights if one.dep_ == "dobj" and one.i < at]
    right_before = bool(acted) and acted[-1].right_edge.i == at - 2
    counted = right_before and acted[-1].tag_ == "NNS"
    return acted[-1] if counted else None


def _tell_of_object(token: Token) -> None:
    """Make the participle say what was done to the noun."""
    noun = _object_before(token)
    if noun is not None:
        token.head, token.dep_ = noun, "acl"


def _is_said_of_the_object(token: Token) -> bool:
    """Tell "shot three men said to have fled", where the parse has the doer say so."""
    at, verb = token.i, token.head
    if token.lower_ not in _SAID or token.tag_ not in _PAST or verb.i > at or not at:
        return False
    told = any(one.dep_ == "xcomp" for one in token.rights)
    before = token.nbor(-1)
    own = before.head == token and before.dep_ == "nsubj" and before.left_edge.i == verb.i + 1
    own = own and verb.lemma_.lower() in SUFFERED and not is_passive(verb)
    return told and before.pos_ in _NAMED and (own or (before.dep_, before.head) == ("dobj", verb))


def _say_of_object(token: Token) -> None:
    """Make what is said a clause of the noun before it."""
    noun, verb = token.nbor(-1), token.head
    noun.head, noun.dep_ = verb, "dobj"
    token.head, token.dep_, token.tag_ = noun, "acl", "VBN"


def _is_shot(token: Token) -> bool:
    """Tell "were dragged from the house and shot", where the parse has a noun of it."""
    alone = (token.lower_, token.tag_) == ("shot", "NN") and not any(token.lefts)
    return alone and _passive_over(token) is not None


def _passive_over(noun: Token) -> Token | None:
    """Return the verb of what was done to somebody, on which or on whose phrase a noun hangs."""
    verb = noun.head.head.head if noun.head.dep_ == "pobj" else noun.head
    return verb if verb.tag_ == "VBN" and is_passive(verb) else None


def _share_the_passive(token: Token) -> None:
    """Let the word tell one more thing that was done to them."""
    verb = _passive_over(token)
    if verb is not None:
        token.head, token.pos_, token.tag_, token.lemma_ = verb, "VERB", "VBN", "shoot"


def _is_past_again(token: Token) -> bool:
    """Tell "forced men to carry it and threatened them", where the parse has the men threaten."""
    below, above = token.head, token.head.head
    bound = below.tag_ == "VB" and any(one.lower_ == "to" for one in below.lefts)
    own = any(one.dep_ in {"nsubj", "nsubjpass", "auxpass", "aux"} for one in token.children)
    finite = above.tag_ == "VBD" and above.i < below.i
    return token.tag_ == "VBD" and bound and finite and not own


def _join_higher(token: Token) -> None:
    joining = [one for one in token.head.rights if one.dep_ == "cc" and one.i < token.i]
    for one in (*joining, token):
        one.head = one.head.head


def _is_done_to_the_forced(token: Token) -> bool:
    """Tell "were made to drive and released", where the parse has them release others."""
    purpose, forced = token.head, token.head.head
    past = token.tag_ == "VBN" or (token.tag_ == "VBD" and token.lemma_.lower() in _UNDONE)
    bare = past and not any(one.dep_ in _STATED | {"dobj"} for one in token.children)
    to = any(one.tag_ == "TO" for one in purpose.lefts) and purpose.tag_ == "VB"
    return bare and to and forced.tag_ == "VBN" and is_passive(forced)


def _share_the_forced(token: Token) -> None:
    """Join the participle to the one whose subject it shares."""
    token.head, token.tag_ = token.head.head, "VBN"


def _is_before_a_semicolon(token: Token) -> bool:
    """Tell the first of "they fled; nobody knew where" from what is known."""
    verb = token.head
    return token.i < verb.i and any(one.text == ";" and one.i > token.i for one in verb.lefts)


def _stand_apart(token: Token) -> None:
    token.dep_ = "parataxis"


OF_CLAUSE = ((_is_done_to_the_object, _tell_of_object), *OF_SENT)
"""What tells a slip that hangs a clause too high, and what sets it right."""
OF_TOLD = ((_is_said_of_the_object, _say_of_object),)
"""What tells a slip that takes a described noun for who says so, and what sets it right."""
OF_CCOMP = ((_is_before_a_semicolon, _stand_apart), *OF_TOLD)
"""The same of a clause, which is told by no verb behind a semicolon."""
OF_JOINED = (
    *OF_FORCED,
    (_is_further_victim, _suffer_too),
    *OF_CLAUSE,
    *OF_TOLD,
    (_is_past_again, _join_higher),
    (_is_done_to_the_forced, _share_the_forced),
    (_is_set_alight, _make_participle),
    (_is_shot, _share_the_passive),
    (_is_further_object, _hang_on_object),
)
"""What tells a slip that joins what does not belong together, and what sets it right."""
OF_OPENED = ((_opens_for_a_name, _give_to_name),)
"""What tells a slip that takes an opening phrase for the subject, and what sets it right."""
OF_NAMED = (
    *OF_OPENED,
    (_is_after_a_time, _set_time_apart),
    (_is_after_a_bare_preposition, _hang_on_preposition),
    (_is_counted_victim, _suffer),
)
"""What tells a slip that gives a verb the wrong subject, and what sets it right."""
