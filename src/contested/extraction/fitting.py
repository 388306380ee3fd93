"""Whether what stands round a word is what its frame asks for."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from contested.extraction.frames import Entry, Frame
from contested.extraction.heads import Heads, classify, is_thing
from contested.extraction.negation import is_negated, is_unable
from contested.extraction.parties import stands_for
from contested.extraction.syntax import (
    PASSIVE_SUBJECTS,
    SUBJECTS,
    bounds_of,
    elided,
    is_passive,
    lemmas_of,
    objects,
    prepositional,
    taken_by,
    through,
    words_of,
)
from contested.extraction.tenses import is_wished
from contested.extraction.unlike import UNLIKE, is_blow
from contested.model.codebook import EventType

_PEOPLE_DO = frozenset(
    {EventType.AGREE, EventType.CONSULT, EventType.SUPPORT, EventType.CONCEDE}
    | {EventType.COOPERATE, EventType.REQUEST, EventType.ACCUSE, EventType.REJECT}
    | {EventType.THREATEN, EventType.PROTEST}
)

_DONE = frozenset(
    {
        EventType.ASSAULT,
        EventType.COERCE,
        EventType.MOBILIZE,
        EventType.X_ACCESS,
        EventType.X_CONTROL,
        EventType.X_FORCE,
    }
)
"""What nobody says: before a clause with "that" its words mean another thing ("holds that")."""
_WHENEVER = frozenset({"thing"})
"""A class that holds times too: "the worst fighting in months" is fighting."""
_AHEAD = frozenset({"can", "could", "may", "might", "shall", "will", "would", "'ll", "’ll"})
_OWN = frozenset({"he", "i", "it", "she", "they", "we"})
_PUNISHING = frozenset(
    {"arrest", "burn", "detain", "execute", "expel", "jail", "prosecute", "punish", "regard"}
    | {"shoot", "sink", "target", "treat"}
)
"""What he who warns of it will see to himself ("any ship would be sunk")."""
_OWNING = frozenset({"his", "its", "my", "our"})
_MEN = frozenset({"fighters", "men", "people"})
_FORCES = frozenset({"armed", "force"})
_STANDING_FOR = frozenset({"it", "they"})
_UNABLE = frozenset({"cannot", "fail", "refuse", "unable"})
_HELPERS = frozenset({"aid", "health", "humanitarian", "medical", "relief", "rescue"})
_WHO = frozenset({"armed", "envoy", "name", "organisation", "people", "pronoun", "state"})
_BEFALLING = frozenset({"arrest", "destroy", "release", "seize", "withdraws"})
"""What a thing or people of the wanted class meet or do ("the destruction of the bridge")."""
_COUNTED = frozenset({"people", "people-count"})
_OF_WHOM = frozenset({"acl", "relcl"})
_NUMBERS = frozenset({"dozen", "hundred", "other", "score", "thousand"})
_MANY = frozenset(
    {"all", "both", "it", "its", "our", "that", "their", "they", "we", "which", "who"}
)
_THAT = frozenset({"that"})
_ASKING = frozenset({"what", "how", "why", "whether"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_HELPING = frozenset({"aux", "auxpass"})


def stands_near(token: Token, frame: Frame) -> bool:
    """Tell whether the sentence has one of the words that a frame wants near.

    Aid workers and health staff tell of no labour dispute.
    """
    if not frame.near:
        return True
    start, end = bounds_of(token)
    words, lemmas = words_of(token.doc), lemmas_of(token.doc)
    named = (at for at in range(start, end) if words[at] in frame.near or lemmas[at] in frame.near)
    return any(at == start or words[at - 1] not in _HELPERS for at in named)


def acted_fits(token: Token, frame: Frame, acted: Sequence[Token], heads: Heads) -> bool:
    """Tell whether what a verb acts on may be what a frame wants, whoever does it."""
    return _fits(acted, frame.object, heads) or _may_have_theme(token, frame)


def verb_fits(
    token: Token, frame: Frame, doers: list[Token], acted: list[Token], heads: Heads
) -> bool:
    """Tell whether a verb's doers and what it acts on are of the classes that a frame wants."""
    plain = _fits(acted, frame.object, heads) and _subject_fits(token, frame, doers, heads)
    return plain or _theme_fits(token, frame, doers, heads)


def is_barred(
    token: Token, frame: Frame, doers: Sequence[Token], acted: Sequence[Token], heads: Heads
) -> bool:
    """Tell that its neighbours make a wording mean another thing ("fights hunger")."""
    if _is_none(token, frame, acted, heads) or _is_one_person(token, frame, doers):
        return True
    if _are_unlike(token, frame, doers, acted, heads) or _is_so(token, frame):
        return True
    if frame.plain:
        return _is_beside(token) or any(_is_told(child) for child in token.rights)
    return frame.type in _DONE and any(
        child.dep_ == "ccomp" and _opens_with(child, _THAT) for child in token.rights
    )


def _are_unlike(
    token: Token, frame: Frame, doers: Sequence[Token], acted: Sequence[Token], heads: Heads
) -> bool:
    """Tell that who does it, or what it is done to or moves, is what the frame rules out."""
    if frame.not_object and _is_any(acted or _faced(token), frame.not_object, heads):
        return True
    if frame.not_subject and doers and _classes_of_doer(doers[0], heads) & frame.not_subject:
        return True
    return _moves_another(token, frame, acted, heads)


def _is_so(token: Token, frame: Frame) -> bool:
    """Tell "has been seen since", which says nothing where only "has not" does."""
    if not frame.negated:
        return False
    some = (left for one in token.lefts for left in one.lefts)  # "not all of them"
    return not (is_negated(token) or is_unable(token) or _says_not(some))


def _says_not(words: Iterable[Token]) -> bool:
    return any(one.lower_ == "not" for one in words)


def _moves_another(verb: Token, frame: Frame, acted: Sequence[Token], heads: Heads) -> bool:
    """Tell that a verb moves what its frame does not ask for ("drove a truck into the crowd")."""
    if not (frame.theme or frame.not_theme):
        return False
    moved = [classify(one, heads) for one in objects(verb) if one not in acted]
    wanting = frame.theme and not any(one & frame.theme for one in moved)
    return bool(wanting) or any(one & frame.not_theme for one in moved)


def _is_one_person(verb: Token, frame: Frame, doers: Sequence[Token]) -> bool:
    """Tell "she withdrew $20" and "he pulled out", one person, from a force's retreat."""
    if frame.mode != "withdraws" or verb.lemma_.lower() in {"escape", "flee"} or not doers:
        return False
    return doers[0].pos_ in {"PRON", "DET"} and doers[0].lower_ not in _MANY


def _is_none(token: Token, frame: Frame, acted: Sequence[Token], heads: Heads) -> bool:
    """Tell wordings that their neighbours make no happening, or none of the frame's."""
    if (unlike := UNLIKE.get(frame.id)) is not None:
        return unlike(token)
    if frame.type is EventType.CONSULT:
        return _is_meeting_of_none(token, acted, heads)
    if frame.type is EventType.REJECT:
        allowed = frame.id == "reject-breaches" and token.head.lemma_ in {"allow", "let", "permit"}
        return allowed or _is_left_open(token)
    if frame.type is EventType.X_CONTROL:
        return _holds_nothing(token, frame)
    if frame.id == "coerce-withhold":
        return not (acted or objects(token)) and token.lemma_.lower() in {"cut", "starve"}
    beside = frame.id == "agree" and _is_beside(token)
    warned = frame.type is EventType.THREATEN and _is_warning_of_others(token, heads)
    return beside or warned or _is_no_request(token, frame)


def _is_beside(verb: Token) -> bool:
    """Tell a verb of saying that stands beside what is said ("the rebels fire, he agreed")."""
    alone = verb.dep_ == "parataxis" and not objects(verb)
    return alone or any(_is_quoted(one) for one in verb.lefts)


def _lies_there(verb: Token, frame: Frame) -> bool:
    """Tell "two countries surrounding the gulf", which lie there, from besiegers."""
    besieges = frame.id == "control-besieges" and verb.dep_ == "acl"
    return besieges and verb.head.lemma_.lower() in {"country", "nation", "state"}


def _holds_nothing(verb: Token, frame: Frame) -> bool:
    """Tell wordings of ground held that mean none here."""
    told = (_lies_there, _gives_up, _is_sought)
    return any(one(verb, frame) for one in told) or _is_of_a_person(verb, frame)


def _is_of_a_person(verb: Token, frame: Frame) -> bool:
    """Tell "the mayor of Karsh, who was freed" from a town that was."""
    who = any(one.lower_ == "who" and one.dep_ in PASSIVE_SUBJECTS for one in verb.lefts)
    return frame.mode == "captures" and who


def _gives_up(verb: Token, frame: Frame) -> bool:
    """Tell "decided not to hold out", which holds nothing."""
    out = frame.mode == "holds" and any(one.lower_ == "out" for one in verb.rights)
    return out and any(one.dep_ == "neg" for one in verb.lefts)


def _is_sought(verb: Token, frame: Frame) -> bool:
    """Tell "was not able to reach Karim", whom nobody could talk to, from a town's approach."""
    if frame.mode != "advances" or verb.lemma_.lower() != "reach":
        return False
    unable = verb.head.lower_ in {"able", "unable"} and verb.dep_ == "xcomp"
    return unable or any(one.lower_ in {"could", "cannot", "can"} for one in verb.lefts)


def _is_no_request(verb: Token, frame: Frame) -> bool:
    return frame.id == "request-asks" and (_is_rule(verb) or _is_question(verb))


def _is_question(verb: Token) -> bool:
    """Tell "“For whom?” asked a mother" from what is asked of somebody."""
    before = [one for one in verb.doc[max(0, verb.i - 2) : verb.i] if not one.is_quote]
    return bool(before) and before[-1].text == "?"


def _is_rule(verb: Token) -> bool:
    """Tell "ships are required to call in", a rule of nobody named, from a demand."""
    nobody = not any(one.dep_ == "agent" for one in verb.rights)
    return is_passive(verb) and nobody and verb.lemma_.lower() in {"oblige", "require"}


def _is_left_open(verb: Token) -> bool:
    """Tell "did not rule out a raid" and "the toll is disputed" from a refusal."""
    if verb.lemma_.lower() != "rule":
        alone = is_passive(verb) and not any(one.dep_ == "agent" for one in verb.rights)
        return verb.lower_ == "disputed" and alone
    chain = (verb, verb.head, verb.head.head)
    undone = (one.lower_ in _UNABLE or one.lemma_.lower() in _UNABLE for one in chain)
    return any(undone) or any(one.dep_ == "neg" for word in chain[:2] for one in word.children)


def _is_warning_of_others(verb: Token, heads: Heads) -> bool:
    """Tell a warning of what others may suffer from a threat of one's own ("that it would hit")."""
    if verb.lemma_.lower() != "warn":
        return False
    told = [one for one in verb.children if one.dep_ == "ccomp"]
    if told and told[0].i < verb.i:
        return not any(one.lower_ in _AHEAD for one in told[0].lefts)
    after = verb.doc[verb.i + 1 : verb.i + 2]
    misread = bool(after) and after[0].lower_ == "that"
    if not told:
        return misread
    doers = [one for one in told[0].lefts if one.dep_ in SUBJECTS | PASSIVE_SUBJECTS]
    own = any(one.lower_ in _OWN or _are_own_forces(one, heads) for one in doers)
    own = own or (told[0].lemma_.lower() in _PUNISHING and is_passive(told[0]))
    return not (own and any(one.lower_ in _AHEAD for one in told[0].lefts))


def _are_own_forces(noun: Token, heads: Heads) -> bool:
    """Tell the men of "warned that his men would fire", who are the speaker's."""
    owned = any(one.lower_ in _OWNING for one in noun.lefts)
    return owned and (noun.lower_ in _MEN or bool(classify(noun, heads) & _FORCES))


def _is_meeting_of_none(verb: Token, acted: Sequence[Token], heads: Heads) -> bool:
    """Tell "was met with a rebuttal", "where the rivers meet" and "the columns met" from talks."""
    if verb.lemma_.lower() != "meet":
        return False
    where = verb.dep_ == "relcl" and any(one.lower_ == "where" for one in verb.lefts)
    columns = not acted and any(
        "force" in classify(one, heads) for one in verb.children if one.dep_ in SUBJECTS
    )
    by_what = [noun for name, noun in prepositional(verb) if name == "with"]
    greeted = is_passive(verb) and not _is_any(by_what or acted, _WHO, heads)
    return where or columns or greeted


def _is_any(tokens: Sequence[Token], classes: frozenset[str], heads: Heads) -> bool:
    return bool(tokens) and bool(classify(tokens[0], heads) & classes)


def _faced(verb: Token) -> list[Token]:
    """Return what a verb without an object is against ("fights against terror")."""
    return [noun for name, noun in prepositional(verb) if name in {"against", "with"}]


def _classes_of_doer(doer: Token, heads: Heads) -> frozenset[str]:
    """Return the classes of a doer; a country does what no other place can."""
    classes = classify(doer, heads)
    return classes - {"place"} if doer.pos_ == "PROPN" else classes


def _is_quoted(clause: Token) -> bool:
    """Tell the words of "the town was theirs, he insisted" from a bare object."""
    after = clause.doc[clause.right_edge.i + 1 : clause.right_edge.i + 2]
    if not after or after[0].text not in {",", '"', "”"}:
        return False
    return clause.dep_ == "ccomp" and any(
        one.dep_ in SUBJECTS | PASSIVE_SUBJECTS for one in clause.lefts
    )


def _is_told(clause: Token) -> bool:
    """Tell a clause of its own ("that it was late", "what he saw") from what somebody is to do."""
    if clause.dep_ == "advcl":
        return _opens_with(clause, _ASKING)
    if clause.dep_ != "ccomp" or is_wished(clause):
        return False
    finite = clause.tag_ in _FINITE or any(
        one.tag_ in _FINITE | {"MD"} for one in clause.children if one.dep_ in _HELPING
    )
    return finite or _opens_with(clause, _ASKING | _THAT)


def _opens_with(clause: Token, words: frozenset[str]) -> bool:
    return clause.left_edge.lower_ in words


def nothing_acts(frame: Frame, doers: Sequence[Token], heads: Heads) -> bool:
    """Tell that what only people do has a mere thing for its doer ("the figure agrees with")."""
    if frame.type not in _PEOPLE_DO or not doers or frame.roles.get("subject") != "doer":
        return False
    return all(is_thing(one, heads) for one in doers)


def _subject_fits(token: Token, frame: Frame, doers: list[Token], heads: Heads) -> bool:
    if not frame.agentless:
        told = _meant if frame.type is EventType.X_CONTROL else classify
        plain = _fits(doers, frame.subject, heads)
        return plain or any(told(one, heads) & frame.subject for one in doers)
    return is_passive(token) and not doers and _fits(objects(token), frame.subject, heads)


def _meant(doer: Token, heads: Heads) -> frozenset[str]:
    """Return the classes of a doer; "it" and "they" may stand for a force."""
    if doer.lower_ not in _STANDING_FOR:
        return classify(doer, heads)
    meant = stands_for(doer, heads)
    named = classify(meant, heads) & _FORCES if meant is not None else frozenset[str]()
    return named | classify(doer, heads)


def part_of_theme(frame: Frame, theme: Sequence[Token], heads: Heads) -> str | None:
    """Return the part of what a verb moves: people "sentenced to death" are those acted on."""
    named = frame.roles.get("theme")
    acts = frame.roles.get("subject") == "doer" and frame.type is not EventType.AGREE
    if named or not acts:
        return named
    return "recipient" if any(classify(one, heads) & _WHO for one in theme) else None


def _theme_fits(token: Token, frame: Frame, doers: list[Token], heads: Heads) -> bool:
    """Accept "remnants are confined": a frame about its subject, said in the passive."""
    if doers or not _may_have_theme(token, frame):
        return False
    return _fits(objects(token), frame.subject, heads)


def _may_have_theme(token: Token, frame: Frame) -> bool:
    return bool(frame.subject) and "theme" in frame.roles and is_passive(token)


def _fits(tokens: Sequence[Token], wanted: frozenset[str], heads: Heads) -> bool:
    if not wanted:
        return True
    if not tokens:
        return "none" in wanted
    if wanted & _COUNTED and _is_bare_number(tokens[0]):
        return True  # "the police arrested 23"
    return bool(classify(elided(tokens[0]) or tokens[0], heads) & wanted)


def _is_bare_number(word: Token) -> bool:
    """Tell "23", "dozens" and "the others" from "23 of the boats"."""
    plain = word.ent_type_ in {"", "CARDINAL"} and word.lower_ != "one"
    some = word.tag_ == "NNS" or word.lower_ == "dozen"
    number = (word.pos_ == "NUM" and plain) or (some and word.lemma_ in _NUMBERS)
    return number and all(one.dep_ in _OF_WHOM for one in word.rights)


def noun_fits(token: Token, entry: Entry, heads: Heads) -> bool:
    """Ask a noun's of-phrase, or its subject, for the classes that the frame wants."""
    lost = entry.frame.id == "control-loses" and token.tag_ == "NNS"  # "losses" are of men
    lost = lost or (entry.frame.id == "protest-workers-strike" and is_blow(token))
    if lost or _is_of_barred(token, entry.frame, heads):
        return False
    wanted, roles = entry.frame.object, entry.frame.roles
    if not wanted or "none" in wanted:
        return True
    near = (pair for anchor in (token, *taken_by(token)) for pair in prepositional(anchor))
    told = {"place", "topic", *(["recipient"] if entry.frame.type is EventType.X_TOLL else ())}
    told |= {roles.get("object", "place")} if entry.frame.mode in _BEFALLING else set()
    theme = [through(noun) for name, noun in near if roles.get(name) in told]
    if roles.get("poss") == "recipient" and entry.frame.type is EventType.X_TOLL:
        theme += [one for one in token.lefts if one.dep_ == "poss"]  # "his whereabouts"
    return bool(theme) and _fits(theme, wanted, heads)


def _is_of_barred(token: Token, frame: Frame, heads: Heads) -> bool:
    """Tell "the fight against hunger" and "an explosion in popularity"."""
    if not frame.not_object:
        return False
    nouns = [noun for name, noun in prepositional(token) if name in frame.roles or name == "in"]
    return bool(nouns) and bool(classify(nouns[0], heads) & frame.not_object - _WHENEVER)
