"""Wordings of what parties say to one another that their neighbours make mean another thing."""

from collections.abc import Callable, Mapping

from spacy.tokens import Token

from contested.extraction.syntax import objects, prepositional

_CLAUSES = frozenset({"ccomp", "xcomp"})
_BLAME = frozenset({"blame", "finger", "guilt", "responsibility", "suspicion"})
_CALLING = frozenset(
    {"arrive", "ask", "be", "come", "cross", "drive", "fly", "go", "return", "travel", "wait"}
)
"""How one goes to see somebody."""
_FELT = frozenset(
    {"be", "become", "feel", "happen", "have", "know", "like", "lose", "mean", "play", "remember"}
    | {"succeed", "think", "win"}
)
"""What one may want of somebody and ask nothing."""
_WHOSE = frozenset({"nsubj", "nsubjpass"})
WILL = frozenset({"will", "wo", "would", "'ll", "’ll", "’d", "'d"})
NOBODY = frozenset({"neither", "never", "no", "nobody", "none", "nor", "not", "n't", "n’t"})


def _asks_nothing(verb: Token) -> bool:
    """Tell "told reporters" from "told the residents to leave"."""
    told = (one for one in verb.rights if one.dep_ in {"advcl", "ccomp", "xcomp"})
    return not any(child.tag_ == "TO" for one in told for child in one.lefts)


def _gives_no_time(verb: Token) -> bool:
    """Tell "gave them two days to leave" from "gave her a day" and "given two months in jail"."""
    beside = (*verb.rights, *(one for noun in verb.rights for one in noun.rights))
    clauses = (one for one in beside if one.dep_ in _CLAUSES | {"acl", "advcl", "relcl"})
    return not any(left.tag_ == "TO" for one in clauses for left in one.lefts)


def _calls_for_no_deed(verb: Token) -> bool:
    """Tell "called him" from "called for the contingent to be brought home"."""
    clauses = (one for one in verb.rights if one.dep_ in _CLAUSES | {"advcl"})
    marked = (left for one in clauses for left in one.lefts if left.dep_ == "mark")
    return not any(one.lower_ == "for" for one in marked)


def _is_past(verb: Token) -> bool:
    """Tell "took revenge", which is done, from "would take revenge" and "will be targets"."""
    ahead = (one for deed in (verb, *verb.conjuncts) for one in deed.lefts if one.dep_ == "aux")
    undone = any(one.dep_ == "neg" for one in verb.lefts)
    return undone or not any(one.lower_ in WILL | {"must", "can", "shall"} for one in ahead)


def _wants_nothing_done(verb: Token) -> bool:
    """Tell "wanted to sleep" from "wants the militias disarmed" and "wants them to leave"."""
    done = (one for one in verb.rights if one.dep_ in _CLAUSES and one.tag_ in {"VB", "VBN"})
    asked = (one for one in done if one.lemma_.lower() not in _FELT)
    return _is_ones_own(verb) or not any(left.dep_ in _WHOSE for one in asked for left in one.lefts)


def _is_ones_own(verb: Token) -> bool:
    """Tell "we want peace", said of oneself, from what a party wants."""
    return any(one.lower_ in {"i", "we", "you"} for one in verb.lefts)


def _vows_to(verb: Token) -> bool:
    """Tell "vowed to fight on" from "vowed never to leave" and "vowed that none would leave"."""
    said = [one for one in verb.rights if one.dep_ in _CLAUSES]
    return not any(_is_ruled_out(one, verb) for one in said)


def _is_to_you(verb: Token) -> bool:
    """Tell "I assure you", a manner of speaking, from what somebody is assured of."""
    return any(one.lower_ == "you" for one in objects(verb))


def _is_no_blame(verb: Token) -> bool:
    """Tell "shells fell on the town" from suspicion and blame that falls on somebody."""
    return not any(one.lemma_.lower() in _BLAME for one in verb.lefts if one.dep_ in _WHOSE)


def _is_on_the_line(verb: Token) -> bool:
    """Tell "speaking by phone, he denied it" from those who speak with one another."""
    beside = any(name in {"to", "with"} for name, _ in prepositional(verb))
    return verb.tag_ == "VBG" and verb.dep_ in {"acl", "advcl"} and not beside


def _is_no_visit(verb: Token) -> bool:
    """Tell "saw the general die" from "flew to Karsh to see the general"."""
    meant = any(one.tag_ == "TO" for one in verb.lefts)
    over = verb.head.lemma_.lower() if verb.dep_ in {"advcl", "xcomp", "relcl"} else ""
    return not (meant and over in _CALLING)


def _rules_out_none(verb: Token) -> bool:
    """Tell "there were no talks" from "there will be no talks", which somebody refuses."""
    return not any(one.tag_ == "MD" for one in verb.lefts)


def _is_ruled_out(deed: Token, verb: Token) -> bool:
    lefts = [one for part in deed.lefts for one in (part, *part.lefts)]
    ahead = deed.dep_ == "xcomp" or any(one.lower_ in WILL | {"shall"} for one in lefts)
    before = [one for one in verb.rights if one.i < deed.i]
    return ahead and any(one.lower_ in NOBODY for one in (*lefts, *before))


SAID: Mapping[str, Callable[[Token], bool]] = {
    "accuse-falls-on": _is_no_blame,
    "agree-assures": _is_to_you,
    "consult-phone": _is_on_the_line,
    "consult-sees": _is_no_visit,
    "reject-no-talks": _rules_out_none,
    "reject-vows": _vows_to,
    "request-calls-for-it": _calls_for_no_deed,
    "request-dares": _asks_nothing,
    "request-gives-time": _gives_no_time,
    "request-tells": _asks_nothing,
    "request-wants-done": _wants_nothing_done,
    "request-wants-things": _is_ones_own,
    "request-warns": _asks_nothing,
    "threaten-not-hesitate": _rules_out_none,
    "threaten-suffers": _is_past,
    "threaten-will": _is_past,
}
"""What tells that what is said to somebody is no demand, threat, blame or meeting."""
