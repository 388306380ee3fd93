"""Slips over who says a thing: a second verb of saying, a list of speakers, "state that"."""

from spacy.tokens import Token

from contested.extraction.slips_joined import is_past_only
from contested.extraction.syntax_relative import HARMING

_SAYING = frozenset(
    {"acknowledge", "add", "admit", "allege", "announce", "claim", "confirm", "report", "say"}
    | {"state", "tell"}
)
_SECOND = frozenset(
    {"acknowledge", "claim", "deny", "describe", "dispute", "insist", "note", "report", "stress"}
)
"""What goes on with the saying, not with what is said, where a clause or "no" follows it."""
_TELLING = frozenset(
    {"accuse", "blame", "call", "cite", "condemn", "denounce", "describe", "praise", "promise"}
    | {"threaten", "urge", "vow", "warn"}
)
_VOICING = frozenset({"add", "argue", "conclude", "explain", "insist", "reply", "say", "stress"})
_CREDITING = _VOICING | {"announce", "claim", "confirm", "declare", "report", "state", "tell"}
_SPEAKING = (
    _TELLING
    | _VOICING
    | {
        *("ask", "deny", "note", "offer", "point", "protest", "quote", "recall", "refer", "reject"),
        *("speak", "suggest", "talk", "use", "write"),
    }
)
"""What goes on with the saying itself ("Dahl said, pointing at the ruins")."""
DENYING = frozenset({"deny", "dismiss", "dispute", "reject"})
_PERFECT = frozenset({"had", "has", "have", "'s", "'ve", "’s", "’ve"})
_COMPLEMENT = frozenset({"ccomp", "xcomp"})
_STATED = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_HOLDING_BACK = frozenset({"aux", "auxpass", "mark"})
_SEVERAL = frozenset({"NNS", "NNPS"})
_PLACED = frozenset({"at", "in", "near", "of"})


def is_second_credit(token: Token) -> bool:
    """Tell "said the rebels had lost ten tanks and denied that …", where the speaker denies."""
    below = token.head
    outer = below.head
    told = below.dep_ == "ccomp" and below.i < token.i and outer.lemma_.lower() in _SAYING
    alike = token.tag_ == outer.tag_ and below.lemma_.lower() not in _SAYING | _SECOND
    bare = not any(one.dep_ in _STATED | _HOLDING_BACK for one in token.lefts)
    second = token.lemma_.lower() in _SECOND and _says_more(token)
    return told and alike and bare and second and outer.i < below.i


def _says_more(verb: Token) -> bool:
    """Tell "claimed that it was" and "reported no casualties" from "claimed the town"."""
    if verb.lemma_.lower() in {"describe", "deny", "dispute"}:
        return True
    things = (one for one in verb.rights if one.dep_ == "dobj")
    none = any(left.lower_ == "no" for one in things for left in one.lefts)
    return none or any(one.dep_ in _COMPLEMENT for one in verb.rights)


def is_object_run_into_credit(token: Token) -> bool:
    """Tell "…, killing nine people, medics and residents said", where the nine say it too."""
    said, before = token.head, token.left_edge
    if said.lemma_.lower() not in _SAYING or not before.i:
        return False
    harm = before.nbor(-1)
    bare = harm.lemma_.lower() in HARMING and not any(one.dep_ == "dobj" for one in harm.rights)
    comma = [one.text for one in token.doc[token.i + 1 : token.i + 2]] == [","]
    listed = comma and _next_listed(token) is not None
    return bare and harm.tag_ in {"VBG", "VBD"} and listed and harm.i < said.i


def _next_listed(noun: Token) -> Token | None:
    """Return the medics of "nine people, medics and residents", plural and without an article."""
    listed = next((one for one in noun.rights if one.dep_ == "conj"), None)
    if listed is None or listed.tag_ not in _SEVERAL or listed.left_edge.nbor(-1).text != ",":
        return None
    return listed if any(one.dep_ == "cc" for one in listed.rights) else None


def part_from_credit(token: Token) -> None:
    """Give the harmed to what harmed them, and the rest of the list to the verb of saying."""
    said, harm, speaker = token.head, token.left_edge.nbor(-1), _next_listed(token)
    if speaker is None:
        return
    speaker.head, speaker.dep_ = said, "nsubj"
    token.head, token.dep_ = harm, "dobj"
    above = said.head if said.dep_ == "parataxis" else said
    for one in [one for one in said.rights if one.dep_ == "advcl" and above != said]:
        one.head = above


def is_credit_of_list(token: Token) -> bool:
    """Tell "killing nine people, medics and residents said", where nobody is left to say it."""
    stated = any(one.dep_ in _STATED for one in token.lefts)
    saying = token.lemma_.lower() in _SAYING and token.tag_ in {"VBD", "VBZ", "VBP"}
    return saying and not stated and _list_right_before(token) is not None


def _list_right_before(said: Token) -> Token | None:
    """Return the medics of "nine people, medics and residents said"."""
    last = said.nbor(-1) if said.i > said.sent.start else said
    harmed = (one for one in last.ancestors if one.dep_ == "dobj" and one.i < last.i)
    noun = next(harmed, None)
    if noun is None or last.dep_ != "conj" or not _is_harmed(noun):
        return None
    listed = _next_listed(noun)
    return listed if listed is not None and listed.i < last.i else None


def _is_harmed(noun: Token) -> bool:
    return noun.head.lemma_.lower() in HARMING and any(one.dep_ == "nummod" for one in noun.lefts)


def give_list(token: Token) -> None:
    """Make the list those who say it."""
    speaker = _list_right_before(token)
    if speaker is not None:
        speaker.head, speaker.dep_ = token, "nsubj"


def is_stating(token: Token) -> bool:
    """Tell "the authorities in Karsh state that …", read as a state of that name."""
    after = token.doc[token.i + 1 : token.i + 2]
    name, holder = token.nbor(-1) if token.i else token, token.head
    led = holder.dep_ == "prep" and holder.lower_ in _PLACED and holder.head.tag_ in _SEVERAL
    named = name.head == token and name.dep_ == "compound" and name.pos_ == "PROPN"
    clause = bool(after) and after[0].lower_ == "that" and after[0].dep_ in {"mark", "nsubj"}
    return token.dep_ == "pobj" and token.tag_ == "NN" and led and named and clause


def make_it_state(token: Token) -> None:
    """Make it the verb, of which the noun before is the subject and the clause what is said."""
    name, holder = token.nbor(-1), token.head
    who, clause = holder.head, token.nbor().head
    name.head, name.dep_ = holder, "pobj"
    token.head, token.dep_ = (token, "ROOT") if who.head == who else (who.head, who.dep_)
    token.pos_, token.tag_, token.lemma_ = "VERB", "VBP", token.lower_
    for one in [one for one in who.rights if one.i > token.i and one != clause]:
        one.head = token
    who.head, who.dep_, clause.head, clause.dep_ = token, "nsubj", token, "ccomp"


def is_undergone(token: Token) -> bool:
    """Tell "two men were slain", read as what they were like."""
    be = token.head
    was = be.lemma_ == "be" and be.pos_ in {"AUX", "VERB"} and token.tag_ == "VBN"
    return was and token.lemma_.lower() in HARMING | {"slay", "gun", "shoot", "detain", "arrest"}


def make_passive(token: Token) -> None:
    """Make it the verb of its clause, in the passive."""
    be = token.head
    token.head, token.dep_ = (token, "ROOT") if be.head == be else (be.head, be.dep_)
    for one in [one for one in be.children if one != token]:
        one.head = token
        one.dep_ = {"nsubj": "nsubjpass"}.get(one.dep_, one.dep_)
    be.head, be.dep_, token.pos_ = token, "auxpass", "VERB"


def hangs_too_low(token: Token) -> bool:
    """Tell a past tense joined to "had taken", whose partner would be a participle.

    Of what may be either ("had shut the gates and banned") only words of saying are so raised.
    """
    below = token.head
    return (
        token.tag_ == "VBD"
        and (token.lemma_.lower() in _CREDITING | _SPEAKING or is_past_only(token))
        and (below.tag_, below.dep_) == ("VBN", "ccomp")
        and any(child.lower_ in _PERFECT and child.dep_ == "aux" for child in below.children)
        and below.head.tag_ == "VBD"
        and below.head.i < below.i
        and not any(child.dep_ in _STATED for child in token.children)
    )


def hangs_past_a_credit(token: Token) -> bool:
    """Tell "the army shelled Karsh, Dahl said, accusing it": who accuses is Dahl."""
    return _credit_before(token) is not None


def _credit_before(token: Token) -> Token | None:
    """Return the verb of saying that a participle follows but does not hang on."""
    at = token.left_edge.i
    told = token.tag_ == "VBG" and token.lemma_.lower() in _TELLING
    if not told or at != token.i or at <= token.sent.start or at < 2 or token.nbor(-1).text != ",":
        return None
    end = token.nbor(-2)
    credit = next((one for one in (end, *end.ancestors) if one.pos_ == "VERB"), end)
    stated = any(one.dep_ in _STATED and one.i < credit.i for one in credit.children)
    beside = credit.dep_ == "parataxis" and credit.head == token.head
    above = token.head.dep_ == "ccomp" and token.head.head == credit and token.head.i < credit.i
    if token.head.dep_ == "ccomp" and token.head.head.lemma_.lower() in DENYING:
        return token.head.head  # "denied that they had fled, calling the reports lies"
    return credit if stated and (beside or above) else None


def hang_on_credit(token: Token) -> None:
    """Hang the participle on the verb of saying."""
    credit = _credit_before(token)
    if credit is not None:
        token.head = credit


def hangs_on_a_credit(token: Token) -> bool:
    """Tell "men shelled Karsh, Dahl said, killing nine": who killed is no Dahl."""
    return _deed_credited(token) is not None


def _deed_credited(token: Token) -> Token | None:
    """Return the deed before a credit that a participle after it goes on with."""
    credit, at = token.head, token.left_edge.i
    follows = token.tag_ == "VBG" and at == token.i and credit.i < at and token.nbor(-1).text == ","
    if not follows or credit.lemma_.lower() not in _CREDITING or token.lemma_.lower() in _SPEAKING:
        return None
    deeds = [one for one in credit.lefts if one.dep_ == "ccomp"]
    deeds += [credit.head] if credit.dep_ == "parataxis" and credit.head.i < credit.i else []
    return deeds[-1] if deeds and deeds[-1].pos_ == "VERB" else None


def hang_on_credited(token: Token) -> None:
    """Hang the participle on the deed that the verb of saying credits."""
    deed = _deed_credited(token)
    if deed is not None:
        token.head = deed


def is_said_by_its_object(token: Token) -> bool:
    """Tell "no man was there, insisted the mayor", where the mayor insists."""
    at = token.i
    if token.tag_ != "VBD" or token.lemma_.lower() not in _VOICING or at <= token.sent.start + 1:
        return False
    said = next((one for one in token.rights if one.dep_ == "dobj"), None)
    if said is None:
        return False
    apart = token.nbor(-1).text in {",", "”", '"'} and said.left_edge.i == at + 1
    others = any(one.dep_ in _STATED | {"ccomp", "xcomp"} for one in token.children)
    return apart and not others and any(one.dep_ in _STATED for one in token.head.children)


def turn_round(token: Token) -> None:
    """Make what the parse took for its object the one who says so."""
    said = next(one for one in token.rights if one.dep_ == "dobj")
    token.dep_, said.dep_ = "parataxis", "nsubj"
