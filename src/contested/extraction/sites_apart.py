"""What stands in a clause and does not tell where it happens: aims, others' deeds."""

from spacy.tokens import Token

from contested.extraction.syntax import OBJECTS, PASSIVE_SUBJECTS, SUBJECTS, is_passive
from contested.extraction.syntax_tree import once_a_word, parts_on
from contested.extraction.tries import is_under_way

_AIMED = frozenset({"aimed", "designed", "intended", "meant"})
_KEPT_FROM = frozenset({"avert", "deter", "discourage", "forestall", "prevent"})
_OTHERWISE = frozenset({"although", "though", "whereas", "while"})
_AHEAD = frozenset({"shall", "will", "would"})
_LETS = frozenset({"allow", "ensure", "get", "have", "help", "let", "make", "see", "want"})
_BUT = frozenset({"but", "yet"})
_RELATIVE = frozenset({"that", "which", "who"})
_BEFORE = frozenset({"abduct", "arrest", "capture", "detain", "hire", "kidnap", "recruit", "seize"})
"""What befell somebody before whatever else is told of them."""


@once_a_word
def is_apart(verb: Token) -> bool:
    """Tell a clause or phrase whose places are not those of what it hangs on."""
    if verb.dep_ == "prep":
        return _leads_aside(verb)
    if _is_aim(verb) or _is_still_to_come(verb) or is_earlier(verb) or _is_other(verb):
        return True
    if verb.dep_ in {"acl", "relcl"}:
        return _is_told_aside(verb)
    below = parts_on(verb)
    told = not SUBJECTS.isdisjoint(below) or not PASSIVE_SUBJECTS.isdisjoint(below)
    return told and _is_of_others(verb)


def _is_told_aside(verb: Token) -> bool:
    """Tell "nine pirates, who were tried in …" and "Friday, the day the truce in … ended"."""
    if verb.head.ent_type_ in {"DATE", "TIME"}:
        return all(one.lower_ != "when" for one in verb.doc[verb.head.i : verb.i])
    if verb.dep_ == "acl":
        return False
    first = verb.left_edge
    aside = first.lower_ == "who" and first.i > 0 and first.nbor(-1).text == ","
    return aside and not is_under_way(verb)


def _is_of_others(verb: Token) -> bool:
    """Tell "knew that …", "while others …" and "…, and Norvia shelled …"."""
    if verb.dep_ == "ccomp":
        return verb.head.lemma_ not in _LETS
    if verb.dep_ == "advcl":
        return not is_passive(verb) and _is_meanwhile(verb)
    fell = is_passive(verb) or (verb.tag_ == "VBN" and is_passive(verb.head))
    both_fell = fell and not any(one.dep_ in OBJECTS for one in verb.head.children)
    return verb.dep_ == "conj" and not both_fell


def _leads_aside(word: Token) -> bool:
    """Tell what leads to who says so, and to a happening before ("since the fall of Karsh")."""
    dated = any(one.ent_type_ in {"DATE", "TIME"} for one in word.rights)
    return word.lower_ == "according" or _is_share(word) or (word.lower_ == "since" and not dated)


def _is_meanwhile(verb: Token) -> bool:
    """Tell "while others shelled Nuli" from "while he was in Nuli"."""
    while_ = any(one.dep_ == "mark" and one.lower_ in _OTHERWISE for one in verb.lefts)
    others = (one.pos_ for one in verb.lefts if one.dep_ in SUBJECTS | PASSIVE_SUBJECTS)
    return while_ and verb.lemma_ != "be" and "PRON" not in others


def _is_aim(verb: Token) -> bool:
    """Tell what a deed is for: "designed to keep the rebels from …", "to prevent …"."""
    aims = verb.dep_ == "acl" and verb.lower_ in _AIMED
    return aims or (verb.dep_ in {"acl", "advcl", "xcomp"} and verb.lemma_ in _KEPT_FROM)


def _is_still_to_come(verb: Token) -> bool:
    """Tell "is held and will be tried in …": the second is not where and when the first is."""
    ahead = any(one.lower_ in _AHEAD for one in verb.lefts)
    return (
        ahead and verb.dep_ == "conj" and not any(one.lower_ in _AHEAD for one in verb.head.lefts)
    )


def is_earlier(verb: Token) -> bool:
    """Tell "the two abducted on the road were freed in Karsh" from "nine digging in Karsh"."""
    told = verb.dep_ in {"acl", "relcl"} and verb.tag_ in {"VBD", "VBN"}
    if not told or verb.lemma_.lower() not in _BEFORE:
        return False
    return all(one.lower_ in _RELATIVE for one in verb.lefts if one.dep_ in SUBJECTS)


def _is_other(verb: Token) -> bool:
    """Tell "no fighting was reported, but a grave was opened in Karsh"."""
    but = verb.dep_ == "conj" and any(one.lower_ in _BUT for one in verb.head.rights)
    return but and any(one.dep_ in SUBJECTS | PASSIVE_SUBJECTS for one in verb.lefts)


def _is_share(word: Token) -> bool:
    """Tell a share that ends what is told of the whole: "nine died, including two in Karsh"."""
    counts = word.lower_ == "including" and any(one.pos_ == "NUM" for one in word.rights)
    if not counts or any(one.text == "," for one in word.subtree):
        return False
    after = word.doc[word.right_edge.i + 1 : word.right_edge.i + 3]
    stops = bool(after) and after[0].text in {".", ";"}
    return stops or (len(after) > 1 and after[0].text == "," and after[1].dep_ == "mark")
