"""What retold words say of time: what was to come, and what had already been."""

from collections.abc import Iterator

from spacy.tokens import Token

from contested.extraction.syntax import PASSIVE_SUBJECTS, SUBJECTS
from contested.model.codebook import Stance

_WOULD = frozenset({"would", "'d", "’d"})
_AHEAD = frozenset({Stance.DEMANDS, Stance.PREDICTS, Stance.PROMISES, Stance.THREATENS})
_ENDING = frozenset({"cease", "end", "halt", "pause", "stop", "suspend"})
_DOUBTING = frozenset({"could", "if", "may", "might", "unless"})
_HELPING = frozenset({"aux", "auxpass"})
_CLAUSES = frozenset({"ROOT", "advcl", "ccomp", "csubj", "relcl"})
_HOPS = 3
_SHOWING = frozenset({"demonstrate", "disprove", "establish", "prove", "show", "substantiate"})
_LASTING = frozenset(
    {"begin", "break", "continue", "erupt", "escalate", "flare", "go", "intensify", "rage"}
    | {"resume", "spread", "start"}
)
_TURNS = frozenset(
    {"capture", "ceasefire", "collapse", "deal", "defeat", "encirclement", "fall", "liberation"}
    | {"loss", "retreat", "seizure", "takeover", "truce", "withdrawal"}
)
_WEIGHING = frozenset(
    {"allow", "be", "bring", "cut", "deprive", "give", "help", "leave", "let", "mark", "mean"}
    | {"open", "represent", "spell"}
)


_AIMS = frozenset(
    {"aim", "answer", "challenge", "choice", "core", "duty", "focus", "function", "goal", "hope"}
    | {"idea", "intention", "job", "key", "mandate", "point", "response", "target", "thing"}
    | {"next", "objective", "option", "plan", "policy", "priority", "problem", "purpose"}
    | {"question", "role", "solution", "step", "strategy", "task", "way", "wish"}
)
"""What is to be done, unlike who is to do it ("the plan is to meet")."""
_MODALS = frozenset({"'ll", "can", "could", "may", "might", "shall", "will", "would", "’ll"})
_HAPPENING = frozenset(
    {"begin", "continue", "expand", "follow", "go", "happen", "hold", "intensify", "occur"}
    | {"persist", "proceed", "restart", "resume", "start", "take"}
)


def is_due(verb: Token) -> bool:
    """Tell "the envoys are to meet" from "the plan is to meet" and "is to blame"."""
    stated = [one for one in verb.lefts if one.dep_ == "nsubj"]
    finite = verb.tag_ in {"VBD", "VBP", "VBZ"} and bool(stated)
    who = finite and (
        stated[-1].pos_ == "PROPN"
        or stated[-1].tag_ in {"NNS", "PRP"}
        or (stated[-1].tag_ == "NN" and stated[-1].lower_ not in _AIMS)
    )
    told = any(one.dep_ in {"acomp", "attr", "prep"} for one in verb.rights)
    return who and not told and stated[-1].lower_ not in {"it", "this", "that"}


def is_weighed(noun: Token) -> bool:
    """Tell "the capture of the town would be a blow", of which it is open whether it comes."""
    verb = noun.head
    weighed = noun.dep_ == "nsubj" and noun.lemma_.lower() in _TURNS and verb.lemma_ in _WEIGHING
    return weighed and any(aux.lower_ in _WOULD for aux in verb.lefts)


def would_be(token: Token) -> bool:
    """Tell the "would" of retold words, once a "will", from a mere chance."""
    for verb in _verbs(token):
        words = {one.lower_ for one in verb.children if one.dep_ in {*_HELPING, "mark"}}
        if words & _DOUBTING or any(one.lower_ == "have" for one in verb.lefts):
            return False
        if words & _WOULD:
            return not any(_is_condition(one) for one in verb.children)
    return False


def could_be(token: Token) -> bool:
    """Tell what may come ("warned that it could cost lives") from what may have been."""
    words = {one.lower_ for verb in _verbs(token) for one in verb.children if one.dep_ == "aux"}
    return bool(words & {"could", "may", "might"}) and "have" not in words


def _is_condition(child: Token) -> bool:
    return child.dep_ == "advcl" and any(one.lower_ in _DOUBTING for one in child.lefts)


def has_been(token: Token) -> bool:
    """Tell whether the finite verb that a word hangs on tells of the past ("losses were heavy")."""
    for verb in _verbs(token):
        helping = [one for one in verb.children if one.dep_ in _HELPING]
        if any(one.tag_ == "MD" for one in helping):
            return False
        if verb.tag_ == "VBD" or any(one.tag_ in {"VBD", "VBZ", "VBP"} for one in helping):
            return verb.tag_ in {"VBD", "VBN"}
    return False


def _verbs(token: Token) -> list[Token]:
    """Return the word and the verbs above it, as far as its own clause with a subject goes."""
    found: list[Token] = []
    for one in (token, *token.ancestors):
        if one.pos_ in {"VERB", "AUX"}:
            found.append(one)
        purpose = one.dep_ == "advcl" and any(aux.tag_ == "TO" for aux in one.lefts)
        if (one.dep_ in _CLAUSES and not purpose) or len(found) > _HOPS:
            break  # "a committee would be set up to look into it" says what would be
    return found


def came_before(clause: Token) -> bool:
    """Tell "agreed to leave, a day after the army shelled Karsh": the shelling was before that."""
    after = any(_is_after(child) for child in clause.lefts)
    ahead = any(child.lower_ == "would" for child in clause.head.lefts)
    return after and not ahead and clause.tag_ == "VBD"


def _is_after(word: Token) -> bool:
    """Tell the "after" that opens a clause, also where the parse hangs it on "a day"."""
    days = word.dep_ == "npadvmod" and any(one.lower_ == "after" for one in word.rights)
    return days or (word.lower_ == "after" and word.dep_ == "mark")


def goes_on(deed: Token) -> bool:
    """Tell "fighting for the port continued for a third day", which is no mere topic."""
    return deed.head.lemma_.lower() in _LASTING and deed.head.tag_ in {"VBD", "VBN", "VBZ"}


def is_yet_to_be_shown(clause: Token) -> bool:
    """Tell "asked for images to prove that it was not there": whether it was stays open."""
    showing = clause.head
    shown = clause.dep_ == "ccomp" and showing.lemma_.lower() in _SHOWING and showing.tag_ == "VB"
    return shown and any(one.tag_ == "TO" for one in showing.lefts)


def is_to_end(noun: Token, stance: Stance) -> bool:
    """Tell a deed that is only promised or asked to end ("agreed to suspend its shelling")."""
    verb = noun.head
    acted = noun.dep_ in {"dobj", "nsubjpass"} and noun.pos_ == "NOUN"
    return acted and stance in _AHEAD and verb.lemma_.lower() in _ENDING


def is_wished(clause: Token) -> bool:
    """Tell "asked that they be let in", what somebody is to do, from what is so."""
    verbs = [clause, *(one for one in clause.children if one.dep_ in {"aux", "auxpass"})]
    meant = any(one.tag_ in {"MD", "TO", "VBD", "VBP", "VBZ"} for one in verbs)
    return not meant and any(one.tag_ == "VB" for one in verbs)


def is_perfect(verb: Token) -> bool:
    """Tell "the claim to have taken the town", which says that it is done."""
    return any(one.lower_ == "have" for one in verb.lefts)


def went_on(verb: Token) -> bool:
    """Tell "went on to praise him", who did."""
    return verb.lemma_.lower() == "go" and any(one.lower_ == "on" for one in verb.rights)


def ahead_of(noun: Token) -> Iterator[Token]:
    """Yield the verb by which "the raids will go on" and "talks would resume" are still to come."""
    verb = noun.head
    begins = noun.dep_ in SUBJECTS | PASSIVE_SUBJECTS and noun.pos_ in {"NOUN", "VERB"}
    alone = verb.lemma_ != "take" or any(one.lower_ == "place" for one in verb.rights)
    if begins and alone and verb.lemma_.lower() in _HAPPENING:
        modal = (one.lower_ in _MODALS and one.dep_ == "aux" for one in verb.lefts)
        if any(modal):
            yield verb
