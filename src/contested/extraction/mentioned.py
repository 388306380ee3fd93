"""Nouns of happenings that a sentence only names: what a count is about, a chance, a recording."""

from spacy.tokens import Token

from contested.extraction.syntax import OBJECTS, PASSIVE_SUBJECTS, SUBJECTS, is_passive

_ABOUT = frozenset({"cover", "concern"})
_DEALS = frozenset(
    {"accord", "agreement", "armistice", "ceasefire", "deal", "pact", "treaty", "truce"}
)
_EACH = frozenset({"each", "every"})
_FAILING = frozenset(
    {"break", "collapse", "crumble", "end", "expire", "fail", "founder", "lapse", "unravel"}
)
_ENDING = frozenset({"cease", "end", "halt", "stop", "subside"})
_FORCE = frozenset({"effect", "force", "hold"})
_LASTING = frozenset({"begin", "hold", "start"})
_VIOLENCE = frozenset(
    {"bombardment", "bombing", "clash", "fighting", "gunfire", "hostility", "raid", "shelling"}
    | {"shooting"}
)
_UNTIL = frozenset({"if", "once", "unless", "until"})
_STRIVING = frozenset(
    {"battle", "clash", "combat", "compete", "contest", "fight", "fighting", "race", "struggle"}
    | {"vie"}
)
_POSSIBLE = frozenset({"close", "likely", "near", "possible", "unlikely"})
_TRUCES = frozenset({"armistice", "cease-fire", "ceasefire", "truce"})
_HARMED = frozenset({"dead", "injured", "killed", "wounded"})
_OF_A_CLAUSE = frozenset({"aux", "auxpass", *SUBJECTS, *PASSIVE_SUBJECTS})
_RECALLING = frozenset({"cite", "invoke", "mention", "quote", "recall", "remember"})
_CHANCES = frozenset({"chance", "occasion", "opportunity", "platform"})
_PAPERS = frozenset({"call", "conversation"})
_PUBLISHED = frozenset({"media", "news", "official", "press"})
_CARE = frozenset({"customer", "emotional", "life", "peer", "tech", "technical"})
_MADE_KNOWN = frozenset({"broadcast", "fabricate", "fake", "leak", "publish", "record", "release"})
_WORKS = frozenset({"barrage", "mine"})
_DUG = frozenset(
    {"cassiterite", "coal", "cobalt", "coltan", "copper", "diamond", "emerald", "gold", "iron"}
    | {"jade", "lithium", "mica", "open-pit", "opencast", "phosphate", "ruby", "salt", "silver"}
    | {"sulphur", "tin", "uranium", "zinc"}
)
"""What mines are dug for."""
_STATING = frozenset(
    {"cite", "detail", "disclose", "give", "mention", "provide", "report", "release", "specify"}
)
_WITHIN = frozenset({"at", "from", "in", "inside", "into", "near", "outside", "to"})
_COMMANDING = frozenset({"administrative", "operational", "tactical"})
_AS_A_RULE = frozenset({"all", "many", "most", "such"})
_AT = frozenset({"at", "from", "near", "past", "through"})
_BARRIERS = frozenset({"barricade", "checkpoint", "roadblock"})
_OVER = frozenset({"about", "for", "on", "over"})
_TALKS = frozenset({"consultation", "discussion", "dialogue", "negotiation", "talk", "talks"})
_FAR = 5
_MUST = frozenset({"must", "should"})


def is_only_named(noun: Token) -> bool:
    """Tell a noun of a happening from one that the sentence merely names."""
    return (
        _is_covered(noun)
        or _is_chance(noun)
        or _is_recording(noun)
        or _is_site(noun)
        or _is_command(noun)
        or _is_distress(noun)
        or _is_statement(noun)
        or _is_yet_to_be(noun)
        or _is_failed_deal(noun)
        or _is_untold(noun)
        or _is_kept_truce(noun)
        or _is_over(noun)
        or _is_fought_for(noun)
        or _is_of_many(noun)
        or _is_passed(noun)
        or _is_talked_over(noun)
    )


def is_mentioned(verb: Token) -> bool:
    """Tell a verb of a happening from one that the sentence merely names."""
    told = (_is_rate, _is_recalled, _is_the_harmed, _is_led, _is_over, _is_usual, _is_greeting)
    return any(one(verb) for one in told)


def _is_rate(word: Token) -> bool:
    """Tell "for every rebel killed", which only says how many to one."""
    for one in (word, *word.ancestors):
        if one.dep_ == "prep":
            led = one.lower_ == "for" and any(noun.dep_ == "pobj" for noun in one.rights)
            return led and any(of.lower_ in _EACH for noun in one.rights for of in noun.lefts)
    return False


def _is_usual(verb: Token) -> bool:
    """Tell what men do "in many raids" as a rule from what they did."""
    first = verb
    while first.dep_ == "conj" or (first != verb and first.dep_ in OBJECTS):
        first = first.head
    habitual = first.tag_ in {"VBP", "VBZ"} and not any(one.dep_ == "aux" for one in first.lefts)
    opens = (noun for one in first.lefts if one.lower_ == "in" for noun in one.rights)
    return habitual and any(_is_of_many(noun) for noun in opens)


def _is_of_many(noun: Token) -> bool:
    """Tell the raids of "in many raids, men take hostages", none of which is told of."""
    in_all = noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.tag_ == "NNS"
    verb = noun.head.head
    habitual = verb.tag_ in {"VBP", "VBZ"} and noun.i < verb.i
    return in_all and habitual and any(one.lower_ in _AS_A_RULE for one in noun.lefts)


def _is_greeting(verb: Token) -> bool:
    """Tell "welcome to our coverage" from a step that somebody welcomes."""
    after = verb.doc[verb.i + 1 : verb.i + 2]
    greets = verb.lower_ == "welcome" and [one.lower_ for one in after] == ["to"]
    return greets and not any(one.dep_ in SUBJECTS for one in verb.lefts)


def _is_passed(noun: Token) -> bool:
    """Tell "arrested at a roadblock", where it was, from a roadblock that somebody set up."""
    at = noun.dep_ == "pobj" and noun.head.lower_ in _AT
    return at and noun.lemma_.lower() in _BARRIERS


def _is_talked_over(noun: Token) -> bool:
    """Tell "talks on a truce and the release of hostages", which is yet to be."""
    first = noun
    before = first.left_edge.nbor(-1) if first.left_edge.i else first
    if first.dep_ not in {"pobj", "conj"} and before.dep_ == "cc" and before.head.dep_ == "pobj":
        first = before.head  # the parse may take the second for the subject
    while first.dep_ == "conj":
        first = first.head
    led = first.dep_ == "pobj" and first.head.lower_ in _OVER
    talks = (one for one in first.ancestors if one.lemma_.lower() in _TALKS)
    return led and any(one.i < first.head.i <= one.i + _FAR for one in talks)


def _is_led(verb: Token) -> bool:
    """Tell "the faction led by Dahl", which says whose it is, from a deed."""
    by = verb.lemma_ == "lead" and (verb.dep_, verb.tag_) == ("acl", "VBN")
    return by and any(one.lower_ == "by" for one in verb.rights)


def _is_recalled(verb: Token) -> bool:
    """Tell "recalled the memorandum signed in May" from the signing."""
    told = verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.head.dep_ in OBJECTS
    return told and verb.head.head.lemma_.lower() in _RECALLING


def _is_the_harmed(word: Token) -> bool:
    """Tell "the injured" and "50,000 wounded", who are people, from a deed.

    "The injured included nine villagers" tells of them.
    """
    if word.dep_ in SUBJECTS and word.head.lemma_.lower() == "include":
        return False
    clause = any(one.dep_ in _OF_A_CLAUSE for one in word.children)
    if clause or word.tag_ not in {"VBN", "VBD", "JJ"}:
        return False
    counted = word.lower_ in _HARMED and any(one.tag_ == "CD" for one in word.lefts)
    return counted or any(one.dep_ == "det" for one in word.lefts)


def _is_failed_deal(noun: Token) -> bool:
    """Tell "after a deal had failed" from a deal made."""
    failed = noun.dep_ in SUBJECTS and noun.head.lemma_.lower() in _FAILING
    return failed and noun.lemma_.lower() in _DEALS


def _is_kept_truce(noun: Token) -> bool:
    """Tell the truce of "the truce is holding", which the verb tells, from one agreed on."""
    verb = noun.head
    kept = verb.lemma_.lower() in _LASTING or any(one.lower_ in _FORCE for one in _led(verb))
    dated = verb.dep_ == "advcl" and verb.lemma_.lower() in {"begin", "start", *_FAILING}
    weighed = any(one.dep_ == "acomp" and one.lower_ in _POSSIBLE for one in verb.rights)
    bare = noun.dep_ in SUBJECTS and all(one.dep_ == "prep" for one in noun.rights)
    return bare and noun.lemma_.lower() in _TRUCES and (kept or dated or weighed)


def is_end_of_fighting(verb: Token) -> bool:
    """Tell "the shelling stopped on Monday" from what else ends, and from what is to end."""
    hoped = any(one.lower_ in _UNTIL for one in verb.lefts)
    ended = verb.tag_ in {"VBD", "VBN"} and not (hoped or is_passive(verb))
    who = (one for one in verb.lefts if one.dep_ in SUBJECTS)
    return ended and any({one.lower_, one.lemma_.lower()} & _VIOLENCE for one in who)


def _is_fought_for(noun: Token) -> bool:
    """Tell the control of "clashes for control of the port", which nobody has."""
    sought = noun.lower_ == "control" and noun.head.lower_ in {"for", "over"}
    return sought and noun.head.head.lemma_.lower() in _STRIVING


def _is_over(noun: Token) -> bool:
    """Tell the fighting of "fighting stopped in the town", whose end the verb tells."""
    ends = noun.head.lemma_.lower() in _ENDING and noun.dep_ in SUBJECTS
    return ends and is_end_of_fighting(noun.head)


def _led(verb: Token) -> list[Token]:
    """Return what a verb acts on or leads to by a preposition."""
    nouns = [one for one in verb.rights if one.dep_ in OBJECTS]
    return nouns + [one for prep in verb.rights for one in prep.rights if prep.dep_ == "prep"]


def _is_untold(noun: Token) -> bool:
    """Tell "without giving casualties", which says nothing of any, from "without causing" them."""
    verb = noun.head
    acted = noun.dep_ in OBJECTS and verb.tag_ == "VBG" and verb.lemma_.lower() in _STATING
    return acted and verb.head.lower_ == "without"


def _is_covered(noun: Token) -> bool:
    """Tell "the count covers the battle"."""
    return noun.dep_ in OBJECTS and noun.head.lemma_.lower() in _ABOUT


def _is_chance(noun: Token) -> bool:
    """Tell "the summit is an opportunity" from "the summit was a failure"."""
    return noun.dep_ in SUBJECTS and any(
        one.dep_ == "attr" and one.lemma_.lower() in _CHANCES for one in noun.head.rights
    )


def _is_recording(noun: Token) -> bool:
    """Tell "a phone call released as proof" from the talking."""
    if noun.lemma_.lower() not in _PAPERS:
        return False
    told = [one for one in noun.rights if one.dep_ in {"acl", "relcl"} or one.tag_ == "VBN"]
    passive = [noun.head] if noun.dep_ in PASSIVE_SUBJECTS else []
    return any(one.lemma_.lower() in _MADE_KNOWN for one in (*told, *passive))


def _is_site(noun: Token) -> bool:
    """Tell "the Ombari Barrage" and "in the town's mines" from shelling and explosives."""
    if noun.lemma_.lower() not in _WORKS:
        return False
    if noun.lower_ in {"mine", "mines"} and any(one.lower_ in _DUG for one in noun.lefts):
        return True
    named = any(one.dep_ == "compound" and one.pos_ == "PROPN" for one in noun.lefts)
    if noun.dep_ == "attr" and noun.head.tag_ in {"VBZ", "VBP"} and noun.head.lemma_ == "be":
        return noun.lower_ == "barrage"
    within = noun.dep_ == "pobj" and noun.head.lower_ in _WITHIN and noun.lower_ != "barrage"
    return within or (named and noun.pos_ == "PROPN")


def _is_command(noun: Token) -> bool:
    """Tell "under the operational control of the fleet", which says who commands whom."""
    led = any(one.lower_ in _COMMANDING for one in noun.lefts)
    return led and noun.lemma_.lower() == "control" and noun.head.lower_ == "under"


def _is_distress(noun: Token) -> bool:
    """Tell "a distress call" of nobody named from one that somebody sent."""
    if any(one.lower_ in {"from", "by"} for one in noun.rights):
        return False
    called = any(one.lower_ == "distress" for one in noun.lefts)
    return called and noun.lemma_.lower() == "call"


def _is_statement(noun: Token) -> bool:
    """Tell "a press release" from a freeing, and "life support" from a side's."""
    kinds = {"release": _PUBLISHED, "support": _CARE}.get(noun.lemma_.lower(), frozenset())
    quoted = noun.lemma_.lower() == "release" and noun.head.lower_ == "to"
    credited = quoted and noun.head.head.lower_ == "according"
    return credited or any(one.lower_ in kinds for one in noun.lefts)


def _is_yet_to_be(noun: Token) -> bool:
    """Tell "a fight we must win", which says what ought to be."""
    clauses = (one for one in noun.rights if one.dep_ == "relcl")
    meant = any(one.lower_ in _MUST for clause in clauses for one in clause.lefts)
    return meant and noun.dep_ == "attr"
