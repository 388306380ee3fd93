"""Whose deed a verb is: its own subject, its agent, or the subject that it shares."""

from spacy.tokens import Token

from contested.extraction.syntax_beside import is_gone_on_with, is_ranked, joint
from contested.extraction.syntax_charged import (
    ACCUSING,
    CALLING,
    CHARGED,
    called_on,
    charged,
    given,
    left_out_of,
    others_of,
)
from contested.extraction.syntax_clauses import NAMING, objects, prepositional, subjects_by_side
from contested.extraction.syntax_lost import (
    above_gerund,
    by_after_place,
    lost_subject,
    nearest,
    of_its_helper,
    told_before,
)
from contested.extraction.syntax_passive import is_passive, passive_subjects
from contested.extraction.syntax_relative import OBJECTS, SUBJECTS, referent
from contested.extraction.syntax_slips import (
    follows_and,
    is_by_turns,
    is_means,
    of_a_verbless_sentence,
)
from contested.extraction.syntax_voiced import is_sealed, voicing
from contested.extraction.syntax_words import bounds_of

_SUFFERED = frozenset({"amid", "amidst", "despite", "under"})
"""What others do to one, and not oneself: "fled under shelling"."""
_INHERITING = frozenset({"xcomp", "conj", "advcl", "pcomp"})
_CHARGES = frozenset({"allegation", "accusation", "charge", "complaint", "evidence"})
_GROUNDS = frozenset({"allegation", "charge", "count", "suspicion"})
_CRITICISM = frozenset({"condemnation", "criticism", "flak", "praise", "rebuke", "scrutiny"})
_REWARDING = frozenset(
    {"thank", "praise", "commend", "congratulate", "applaud", "honour", "honor", "arrest", "jail"}
    | {"detain", "sentence", "punish", "fine", "hang", "execute", "hold", "try", "ban", "force"}
    | {"expel", "imprison", "investigate", "question", "trick", "pressure", "talk", "dissuade"}
)
_HELPING = frozenset({"aid", "assist", "back", "help", "join", "support"})
"""What is done for another "in taking the town", which that other takes."""
_CREDITING = frozenset({"charge", "credit", "entrust", "task"})
_ABOUT_ANOTHER = frozenset({"as", "for", "from", "into", "on", "over", "of"})
_TOUGH = frozenset({"easy", "hard", "difficult", "tough", "impossible", "simple", "dangerous"})
_WILLING = frozenset(
    {"able", "determined", "eager", "keen", "prepared", "ready", "reluctant", "unable"}
    | {"unwilling", "willing"}
)
"""What only somebody is: "it" before them is a party, and not empty as in "it is hard to"."""
_BINDING = frozenset({"commit", "pledge", "oppose", "dedicate"})
_USING = frozenset({"use", "utilise", "utilize", "employ", "need", "spend", "have"})
_GOING = frozenset({"cross", "enter", "leave", "reach", "storm", "visit"})
"""What one does to a place on the way to one's own deed there."""
_TAKING = frozenset({"capture", "confiscate", "loot", "plunder", "seize", "steal", "take"})
_HAVING = frozenset(
    {"carry", "display", "drive", "exhibit", "field", "fire", "have", "hold", "own", "parade"}
    | {"possess", "return", "show", "surrender", "use", "wield"}
)
"""What they do with their spoils who took them."""
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_LEAVE = frozenset({"approval", "authorisation", "authorization", "clearance", "permission"})
_EFFORTS = frozenset(
    {"ability", "agreement", "attempt", "battle", "bid", "campaign", "capacity", "commitment"}
    | {"decision", "desire", "drive", "effort", "fight", "goal", "intention", "mission", "move"}
    | {"offensive", "offer", "operation", "plan", "plot", "pledge", "promise", "push", "readiness"}
    | {"part", "progress", "reason", "refusal", "right", "role", "success", "strategy"}
    | {"struggle", "threat"}
    | {"vow", "willingness"}
)
_UNDERTAKING = frozenset(
    {"abandon", "announce", "begin", "continue", "declare", "express", "have", "intensify", "join"}
    | {"launch", "lead", "make", "mount", "play", "pursue", "reaffirm", "redouble", "reiterate"}
    | {"renew"}
    | {"resume", "show", "start", "step", "take", "undertake", "voice"}
)
_HARMING = frozenset(
    {"burn", "damage", "destroy", "displace", "force", "hit", "injure", "kill", "maim", "wound"}
)
_LOSING = frozenset(
    {"be", "claim", "flee", "leave", "lose", "refuse", "say", "seek", "suffer", "try"}
)
"""What those say or do, rather than the attacker, who "were attacked by rebels, losing 12"."""
_KEPT = OBJECTS | {"ccomp"}
_HOPS = 5


def subjects(token: Token) -> list[Token]:
    """Return the doers of a verb: its subject, its passive agent, or the subject it shares."""
    if is_passive(token):
        return _agents(token) or _takers(token) or _keepers(token)
    before, after = subjects_by_side(token)
    own = [referent(child) for child in nearest(before) or after] or of_its_helper(token)
    own = own or of_a_verbless_sentence(token) or lost_subject(token) or told_before(token)
    return own or _shared_subject(token, _HOPS) or _said_to_be(token)


def _keepers(participle: Token) -> list[Token]:
    """Return the army of "the army has kept its side of the border sealed"."""
    noun = participle.head if participle.dep_ in {"acl", "oprd", "ccomp"} else participle
    while noun.dep_ == "pobj" and noun.head.lower_ == "of":
        noun = noun.head.head
    verb = noun if noun.pos_ == "VERB" else noun.head
    own = any(one.dep_ in _KEPT for one in verb.rights) and verb.lemma_.lower() == "keep"
    return subjects(verb) if own and verb.i < participle.i and not is_passive(verb) else []


def _takers(participle: Token) -> list[Token]:
    """Return who is "committed to" a thing, and who has the "rifles seized from the army"."""
    lemma = participle.lemma_.lower()
    if lemma in _BINDING:
        return _bound(participle)
    if participle.dep_ != "acl" or lemma not in _TAKING:
        return []
    spoils = participle.head
    while spoils.dep_ in {"conj", "appos"}:
        spoils = spoils.head
    had = spoils.dep_ in OBJECTS and spoils.head.lemma_.lower() in _HAVING
    return subjects(spoils.head) if had else []


def _bound(participle: Token) -> list[Token]:
    """Return who is "committed to" or "pledged to" a thing, of their own will."""
    if participle.dep_ == "acl" and not any(one.lower_ == "to" for one in participle.subtree):
        return []  # "nine of the 90 pledged"
    return passive_subjects(participle) or _said_to_be(participle)


def _agents_of_harmed(token: Token) -> list[Token]:
    """Return the drone of "two men were killed and nine hurt by a drone"."""
    if token.lemma_.lower() not in _HARMING:
        return []
    further = [one for one in token.rights if one.dep_ == "conj" and one.pos_ in {"NOUN", "NUM"}]
    hurt = [one for noun in further for one in noun.rights if one.dep_ == "acl"]
    alike = (one for one in hurt if one.tag_ == "VBN" and one.lemma_.lower() in _HARMING | {"hurt"})
    return [doer for one in alike for doer in _agents(one)]


def _agents(token: Token) -> list[Token]:
    """Return who did what a passive tells, if need be by the verb that it is joined to.

    "Was hunted and killed by the army" tells both of the army.
    """
    by = [child for child in token.children if child.dep_ == "agent" and not is_by_turns(child)]
    by += [one for first in by for one in first.rights if one.dep_ == "conj"]
    joined = [one for one in token.rights if one.dep_ == "conj" and follows_and(one, token)]
    if not by:
        told = [doer for one in joined if one.tag_ == "VBN" for doer in _agents(one)]
        return told or by_after_place(token) or _agents_of_harmed(token)
    named = [inner for one in by for inner in one.children if inner.dep_ == "pobj"]
    return [one for one in named if not is_means(one)]


def _shared_subject(token: Token, hops: int) -> list[Token]:
    """Follow "X continued blocking", "X came and took", "the forces holding" to the doer."""
    above = token.head
    if above.i == token.i or not hops:
        return []
    if (token.dep_ == "acl" and not is_passive(token)) or _is_purpose(token):
        return _doers_by_noun(token, above)
    listed = token.dep_ == "dep" and token.tag_ in _FINITE  # "shot six, took two and fled"
    if not (listed or token.dep_ in _INHERITING) or _is_told_by(token) or above.lower_ in _SUFFERED:
        return []
    effort = _effort_before(token)
    if effort is not None:
        return _owners_of(effort)
    if above.pos_ in {"ADP", "SCONJ"}:  # "since" is either
        return _shared_subject_of_noun(above, hops)
    return _doer_above(token, above, hops)


def _is_told_by(gerund: Token) -> bool:
    """Tell the shelling of "reported shelling by the army", which is not theirs who report it."""
    named = gerund.tag_ == "VBG" and gerund.dep_ == "xcomp" and not objects(gerund)
    return named and any(one.lower_ == "by" for one in gerund.rights)


def _effort_before(token: Token) -> Token | None:
    """Return the effort that "to" follows where the parse takes it for its verb's purpose."""
    first = token.left_edge
    before = token.doc[first.i - 1] if first.i > bounds_of(token)[0] else token
    effort = before.pos_ == "NOUN" and before.lemma_.lower() in _EFFORTS
    apart = before.dep_ == "pobj" or any(one.dep_ == "poss" for one in before.children)
    return before if effort and apart and _is_infinitive(token) else None


def _doers_by_noun(token: Token, noun: Token) -> list[Token]:
    if noun.pos_ not in {"NOUN", "PROPN", "PRON"}:
        return []
    if _is_infinitive(token) and not is_ranked(noun):
        return _owners_of(noun)
    joined = token.tag_ == "VBN" and noun.dep_ in OBJECTS and noun.head.pos_ == "VERB"
    voiced = voicing(noun) if token.tag_ == "VBG" else None
    if voiced is not None:
        return subjects(voiced) or joint(noun)
    return subjects(noun.head) if joined else joint(noun)


def _owners_of(noun: Token) -> list[Token]:
    """Return whose attempt or plan it is to do a thing ("their bid to take the town")."""
    owners = [child for child in noun.children if child.dep_ == "poss"]
    named = [one for one in noun.lefts if one.ent_type_ in NAMING and one.dep_ != "det"]
    further = [
        one
        for name, one in prepositional(noun)
        if one.dep_ == "pobj" and (name == "by" or (name == "of" and _is_begun(noun)))
    ]
    if owners or named or further:
        return owners or named[:1] or further
    if noun.dep_ in OBJECTS and (told := given(noun.head)):
        return told
    if noun.lemma_.lower() in _LEAVE or noun.ent_type_ == "MONEY":
        return _asking(noun)
    if is_gone_on_with(noun):
        return subjects(noun.head.head)
    tried = noun.dep_ in OBJECTS and noun.head.lemma_.lower() in _UNDERTAKING
    tried = tried and noun.lemma_.lower() in _EFFORTS
    tried |= noun.lemma_ == "responsibility" and noun.dep_ in OBJECTS  # "claimed responsibility"
    return subjects(noun.head) if tried or is_sealed(noun) else []


def _asking(noun: Token) -> list[Token]:
    """Return who asks for leave or money, or is given leave, to do a thing."""
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if verb.pos_ != "VERB":
        return []
    told = [one for one in verb.rights if one.dep_ == "dative" and one.pos_ != "ADP"]
    told = told or passive_subjects(verb)
    others = noun.ent_type_ != "MONEY" and verb.lemma_.lower() in {"give", "grant"}
    return told if told or others else subjects(verb)


def _is_begun(noun: Token) -> bool:
    """Tell "the start of the raids to" and "the plan of the mayor to" from "the name of God to"."""
    return noun.lemma_.lower() in _EFFORTS | {"start", "beginning", "launch", "order"}


def _is_infinitive(token: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in token.children)


def _is_purpose(token: Token) -> bool:
    """Tell "the first convoy to enter the camp", which does it, from "a town to visit"."""
    acts = any(child.dep_ in OBJECTS for child in token.children)
    return token.dep_ == "relcl" and token.tag_ == "VB" and acts


def _doer_above(token: Token, above: Token, hops: int) -> list[Token]:
    if above.pos_ in {"NOUN", "PROPN"} and token.dep_ == "conj":
        return _doers_beside_noun(token, above, hops) if hops else []
    if above.pos_ == "ADV" and token.dep_ == "conj" and hops:
        above = above.head  # "fight them not just with arms, but cutting off their oil"
    above = above_gerund(token, above)
    if above.pos_ not in {"VERB", "AUX", "ADJ"} or _is_noun_beside(token, above):
        return []
    if (bidden := _bidden(token, above)) is not None:
        return bidden
    if is_passive(above):
        return _doers_past_passive(token, above)
    struck = any(one.lower_ == "under" for one in above.rights) and above.lemma_.lower() == "come"
    if struck or _is_empty_it(above, token):
        return []
    own = charged(token, above)
    own = own or [referent(child) for child in above.children if child.dep_ in SUBJECTS]
    own = own or of_its_helper(above) or _said_to_be(above) or told_before(above)
    return own or _shared_subject(above, hops - 1)


def _bidden(token: Token, above: Token) -> list[Token] | None:
    """Return who is told or given time to do a thing; None where it is the doer's own."""
    if _is_infinitive(token) and (told := given(above)):
        return told
    called = above.lemma_.lower() in CALLING
    pleads = above.lemma_.lower() in {"appeal", "plead"} and _is_infinitive(token)
    asked = token.dep_ == "advcl" and called and _is_infinitive(token)
    if not (pleads or asked or token.dep_ == "xcomp") or above.lemma_.lower() in _USING | _GOING:
        return None
    controller = [child for child in above.children if child.dep_ in OBJECTS]
    funds = any(one.ent_type_ == "MONEY" for name, one in prepositional(above) if name == "for")
    called = called and not funds
    return controller or called_on(above) if controller or called else None


def _doers_beside_noun(token: Token, noun: Token, hops: int) -> list[Token]:
    """Return who does what the parse joins to an object, or to the gerund of "from boarding"."""
    if noun.dep_ in OBJECTS:
        return subjects(noun.head) if noun.head.pos_ == "VERB" else []
    gerund = noun.dep_ == "pobj" and token.tag_ == "VBG" and noun.lower_.endswith("ing")
    return _shared_subject_of_noun(noun.head, hops - 1) if gerund else []


def _is_noun_beside(token: Token, above: Token) -> bool:
    """Tell the shelling of "killed in raids and shelling", which the parse joins to the verb."""
    joined = token.dep_ == "conj" and token.tag_ == "VBG" and above.tag_ == "VBN"
    return joined and above.lemma_.lower() in _HARMING and is_passive(above)


def _is_empty_it(above: Token, token: Token) -> bool:
    """Tell "it is hard to take the town", where nobody takes it, from "it is ready to"."""
    empty = any(one.dep_ in SUBJECTS and one.lower_ == "it" for one in above.lefts)
    told = [one for one in above.rights if one.dep_ in {"acomp", "attr"} and one.i < token.i]
    other = bool(told) and told[0].lemma_.lower() not in _WILLING
    return empty and other and above.lemma_ == "be" and _is_infinitive(token)


def _doers_past_passive(token: Token, above: Token) -> list[Token]:
    """Return who does what hangs on a passive verb: its agent, or those it was done to."""
    if above.lemma_.lower() == "use" and _is_infinitive(token):
        return _agents(above)  # "the house was used to train recruits"
    follows, purpose = _follows(token, above), token.dep_ == "advcl" and _is_infinitive(token)
    if follows and token.lemma_.lower() in _HARMING:
        return _agents(above)
    return (_agents(above) if follows or purpose else []) or passive_subjects(above)


def _follows(token: Token, above: Token) -> bool:
    """Tell "was shelled by the army, killing 12", the agent's deed, from "while leaving"."""
    after = token.dep_ == "advcl" and token.tag_ == "VBG" and token.i > above.i
    blamed = above.lemma_.lower() in ACCUSING | _REWARDING
    done = token.lemma_.lower() not in _LOSING and token.left_edge.i == token.i
    return after and done and not blamed


def _said_to_be(word: Token) -> list[Token]:
    """Return who is "ready to talk" or "committed to leaving", but no mere "it"."""
    if word.dep_ != "acomp" or word.lemma_.lower() in _TOUGH:
        return []
    stated = [referent(one) for one in word.head.children if one.dep_ in SUBJECTS]
    willing = word.lemma_.lower() in _WILLING
    empty = {"there"} if willing else {"it", "there"}
    return [one for one in stated if one.pos_ != "VERB" and one.lower_ not in empty]


def _held_for(ground: Token) -> list[Token]:
    """Return the men of "arrested nine men on suspicion of killing two guards"."""
    verb = ground.head.head
    led = ground.dep_ == "pobj" and ground.head.lower_ in {"on", "over"} and verb.pos_ == "VERB"
    if not led or ground.lemma_.lower() not in _GROUNDS:
        return []
    return passive_subjects(verb) if is_passive(verb) else objects(verb)


def _shared_subject_of_noun(preposition: Token, hops: int) -> list[Token]:
    """Return whose deed a gerund is: "their way of taking", "accused the army of taking"."""
    above, lemma = preposition.head, preposition.head.lemma_.lower()
    if preposition.lower_ in CHARGED and lemma in ACCUSING:
        return _held_for(above) or others_of(above) or objects(above) or left_out_of(above)
    if preposition.lower_ == "of" and above.dep_ in OBJECTS and above.head.lemma_ in ACCUSING:
        return [above]
    if above.dep_ == "pobj" and above.head.head.lemma_.lower() in _CHARGES:
        return [above]
    if lemma in _CHARGES:
        return [one for name, one in prepositional(above) if name == "against"]
    if above.pos_ in {"VERB", "AUX", "ADJ"}:
        return _doers_of_gerund(preposition, above, hops)
    return _held_for(above) or _criticised(above, preposition) or _owners_of(above)


def _criticised(criticism: Token, preposition: Token) -> list[Token]:
    """Return who "drew" or "came in for criticism for" a deed, which was theirs."""
    if preposition.lower_ != "for" or criticism.lemma_.lower() not in _CRITICISM:
        return []
    verb = criticism.head.head if criticism.dep_ == "pobj" else criticism.head
    suffered = verb.lemma_.lower() in {"attract", "come", "draw", "earn", "face", "receive"}
    return subjects(verb) if suffered else []


def _doers_of_gerund(preposition: Token, verb: Token, hops: int) -> list[Token]:
    """Return who "by taking" or "after taking" is said of: the verb's doer or what it acts on."""
    name = preposition.lower_
    died = name == "in" and verb.lemma_ == "die"  # "nine men died in shelling"
    if is_passive(verb) or died:
        return [] if died or preposition.dep_ == "agent" else passive_subjects(verb)
    moved = name in {"as", "from"} or verb.lemma_.lower() in _REWARDING
    helped = name == "in" and verb.lemma_.lower() in _HELPING
    trusted = name == "with" and verb.lemma_.lower() in _CREDITING
    if ((name in _ABOUT_ANOTHER and moved) or helped or trusted) and objects(verb):
        return objects(verb)
    own = [referent(child) for child in verb.children if child.dep_ in SUBJECTS]
    return own or _said_to_be(verb) or (_shared_subject(verb, hops - 1) if hops else [])
