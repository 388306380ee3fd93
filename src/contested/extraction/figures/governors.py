"""The word that says what befell those counted."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from contested.extraction.figures.befalling import is_errand, known, rank
from contested.extraction.figures.phrases import Phrase
from contested.extraction.figures.totals import OBJECTS, SUBJECTS, Found, reached, total
from contested.extraction.figures.types import FigureLexicon, Governor, PartOfSpeech, Whom
from contested.extraction.syntax import bounds_of
from contested.model.codebook import FigureKind

_AUXILIARIES = frozenset(
    {
        "was", "were", "is", "are", "been", "be", "being", "has", "have", "had", "who", "that",
        "which", "also", "reportedly", "allegedly", "reported", "left", "found", "feared",
        "believed", "confirmed", "then", "already", "later", "either", "presumed", "still", "now",
        "seriously", "severely", "critically", "slightly", "badly", "lightly", "to",
        "more", "got", "officially", "currently", "listed", "remain", "remained", "went",
        "newly", "internally", "recently", "gravely",
    }
)  # fmt: skip
_BOUNDING = frozenset(
    {"at", "least", "more", "than", "over", "up", "to", "about", "some", "nearly", "almost", "an",
     "estimated", "around", "as", "many", "a", "another", "further"}
)  # fmt: skip
_COMPLEMENTS = frozenset({"oprd", "acomp", "xcomp", "ccomp", "attr", "advcl", "prt"})
_HELPING = frozenset({"aux", "auxpass"})
_INCLUDING = frozenset({"include", "be", "number", "comprise"})
_OF_THEM = frozenset({"most", "mostly", "all", "many", "some", "half", "mainly", "including"})
_SHARED = frozenset({"%", "cent", "fifth", "half", "percent", "quarter", "third", "thirds"})
_RIGHT, _CLIMB, _ASIDE = 6, 7, 10


def governor_of(
    doc: Doc, phrase: Phrase, limit: tuple[int, int], lexicon: FigureLexicon
) -> Found | None:
    """Find what befell those counted, inside the tokens `limit` (a sentence)."""
    found = (
        _of_a_whole(doc, phrase, lexicon)
        or _of_the_harmed(doc, phrase, limit[1], lexicon)
        or _fatal(doc, phrase, lexicon)
        or _belonging(doc, phrase, lexicon)
        or _inside(doc, phrase, lexicon)
    )
    if found is None:
        right = _right(doc, phrase, limit[1], lexicon)
        found = (
            _strong(right, phrase)
            or _left(doc, phrase, limit[0], lexicon)
            or _among(doc, phrase, limit[0], lexicon)
            or _climbed(doc, phrase, lexicon)
            or right
        )
    if found is not None and (rank(found[1]) == 2 or found[0] == phrase.last + 1):
        return found
    return total(doc, phrase, limit[0], lexicon) or reached(doc, phrase, lexicon) or found


def _of_a_whole(doc: Doc, phrase: Phrase, lexicon: FigureLexicon) -> Found | None:
    """Read "20 per cent of the 90 men whom they had hired were killed": the 90 were hired."""
    before = doc[max(0, phrase.first - 3) : phrase.first]
    shared = any(one.lower_ == "of" for one in before) and any(
        one.lower_ in _SHARED or one.tag_ == "CD" for one in before
    )
    for clause in doc[phrase.head].rights if shared else ():
        governor = known(clause, lexicon) if clause.dep_ == "relcl" else None
        if governor is not None:
            return clause.i, governor
    return None


def _of_the_harmed(doc: Doc, phrase: Phrase, limit: int, lexicon: FigureLexicon) -> Found | None:
    """Read "hundreds of injured", "four of the dead", "300 Norvian dead", whom no noun counts."""
    at = phrase.last + 2
    of = at < limit and doc[at - 1].lower_ == "of"
    named = at < limit and doc[at - 1].is_title and doc[at - 1].tag_ == "JJ"
    if not phrase.bare or not (of or named):
        return None
    at += of and at + 1 < limit and doc[at].lower_ == "the"
    adjective = lexicon.adjectives.get(doc[at].lower_)
    counts = at + 1 < limit and doc[at + 1].tag_.startswith("NN")
    return (at, adjective) if adjective is not None and not counts else None


def _strong(found: Found | None, phrase: Phrase) -> Found | None:
    """Leave "threatened" in "captured 23 pirates who threatened" to what befell them before."""
    if found is None or rank(found[1]) == 2 or found[0] == phrase.last + 1:
        return found
    return None


def _inside(doc: Doc, phrase: Phrase, lexicon: FigureLexicon) -> Found | None:
    """Read "12 dead soldiers" and "three displaced families"."""
    for index in range(phrase.after, phrase.head):
        adjective = lexicon.adjectives.get(doc[index].lower_)
        if adjective is not None:
            return index, adjective
    return None


def _fatal(doc: Doc, phrase: Phrase, lexicon: FigureLexicon) -> Found | None:
    """Read "200 of the displaced people are dead", whom the last word counts as killed."""
    if _inside(doc, phrase, lexicon) is None:
        return None
    found = _climbed(doc, phrase, lexicon)
    return found if found is not None and found[1].persons is FigureKind.KILLED else None


def _belonging(doc: Doc, phrase: Phrase, lexicon: FigureLexicon) -> Found | None:
    """Read "the dead include 12 children" and "9 men and 12 children were among the dead"."""
    token = doc[phrase.head]
    inside = {"pobj", "prep", "nummod"}
    while token.dep_ == "conj" or (token.dep_ in inside and token.head.i >= phrase.first):
        token = token.head
    verb = token.head
    if verb.lemma_.lower() not in _INCLUDING or token.dep_ not in SUBJECTS | OBJECTS:
        return None
    others = [one for one in verb.children if one.dep_ in SUBJECTS and one.i != token.i]
    others += [
        one
        for child in verb.children
        if child.lower_ in {"among", "amongst"}
        for one in child.children
    ]
    for one in others:
        described = _those(one, lexicon)
        if described is not None:
            return described
        adjective = lexicon.adjectives.get(one.lower_)
        if adjective is not None and one.i > 0 and doc[one.i - 1].lower_ in {"the", "those"}:
            return one.i, adjective
    return None


def _those(token: Token, lexicon: FigureLexicon) -> Found | None:
    """Read "those killed", who are as good as the dead."""
    if token.lower_ not in {"those", "people"}:
        return None
    told = (child for child in token.rights if child.dep_ == "acl" and child.tag_ == "VBN")
    return next(((one.i, found) for one in told if (found := known(one, lexicon))), None)


def joins(doc: Doc, last: int, index: int) -> bool:
    """Tell whether a governor follows a phrase with nothing but helping words between."""
    if not last < index <= last + _RIGHT:
        return False
    return all(token.lower_ in _AUXILIARIES for token in doc[last + 1 : index])


def closing(doc: Doc, found: Found, lexicon: FigureLexicon) -> int:
    """Return the last token of a governor: "down" of "shot down", "lives" of "lost their lives"."""
    index, governor = found
    words = governor.word.split()
    if mixed(doc, found, lexicon):
        return index + 2
    for token in doc[index + 1 : index + 5] if len(words) > 1 else ():
        if words[-1] in {token.lower_, token.lemma_.lower()}:
            return token.i
    return index


def _right(doc: Doc, phrase: Phrase, limit: int, lexicon: FigureLexicon) -> Found | None:
    """Read the word right after the phrase: "12 people were killed", "30 others wounded"."""
    first = _after_aside(doc, phrase.last + 1, limit)
    for index in range(first, min(limit, first + _RIGHT)):
        token = doc[index]
        helps = token.dep_ in _HELPING and token.lemma_.lower() == "have"
        governor = None if helps else known(token, lexicon)
        if governor is not None and _takes_subject(token, governor):
            if is_errand(token, doc[phrase.head]):
                return None
            if index == phrase.last + 1 and _counts_next(token):
                return None
            strong = _stronger(doc, index, limit, lexicon)
            return strong or (index, governor)
        if token.lower_ not in _AUXILIARIES:
            return None
    return None


def _after_aside(doc: Doc, start: int, limit: int) -> int:
    """Step over what is only said of those counted: "12 people, most of them women, were …"."""
    opens = start + 1 < limit and doc[start].text == "," and doc[start + 1].lower_ in _OF_THEM
    if not opens:
        return start
    closed = (at for at in range(start + 2, min(limit, start + _ASIDE)) if doc[at].text == ",")
    return next(closed, start - 1) + 1


def _stronger(doc: Doc, index: int, limit: int, lexicon: FigureLexicon) -> Found | None:
    """Prefer "killed" in "remain missing" or "were shot and killed" to the word before it."""
    for step in range(index + 1, min(limit, index + 3)):
        token = doc[step]
        governor = known(token, lexicon)
        if governor is None:
            if token.lower_ not in {"and", "dead", "internally", "newly", "still"}:
                return None
            continue
        first = known(doc[index], lexicon)
        if first is not None and rank(governor) > rank(first) and _takes_subject(token, governor):
            return step, governor
    return None


def _takes_subject(token: Token, governor: Governor) -> bool:
    """Tell whether the counted words before `token` are those befallen."""
    match governor.whom:
        case Whom.SUBJECT | Whom.EITHER:
            return True
        case Whom.ANY:
            return token.tag_ != "VBD" or not _has_object(token)
        case Whom.OBJECT:
            befallen = token.tag_ == "VBN" and not _acts(token)
            return befallen or (token.tag_ == "VBD" and not _has_object(token))
        case Whom.OF | Whom.TOTAL:
            return False


def _acts(participle: Token) -> bool:
    """Tell "had surrounded the ship" from "were surrounded"."""
    children = {child.dep_ for child in participle.children}
    return "dobj" in children and "aux" in children and "auxpass" not in children


def _has_object(token: Token) -> bool:
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    if any(child.dep_ in {"dobj", "obj"} and child.i > token.i for child in token.children):
        return True
    return following is not None and following.tag_ in {"CD", "DT", "PRP$", "PRP"}


def _counts_next(token: Token) -> bool:
    """Tell whether a number follows as the object: "two bombers killed at least 10"."""
    if token.tag_ not in {"VBD", "VBN"}:
        return False
    for after in token.doc[token.i + 1 : token.i + 5]:
        if after.tag_ == "CD":
            return True
        if after.lower_ not in _BOUNDING:
            return False
    return False


def _left(doc: Doc, phrase: Phrase, limit: int, lexicon: FigureLexicon) -> Found | None:
    """Read the word right before the phrase: "killed 12", "the deaths of 12", "wounding 30"."""
    index = phrase.first - 1
    while index >= limit and doc[index].lower_ in {
        "the",
        "of",
        "his",
        "its",
        "their",
        "another",
        "all",
        "to",
        "“",
    }:
        index -= 1
    if index < limit:
        return None
    governor = known(doc[index], lexicon)
    if governor is None:
        return None
    if governor.pos is PartOfSpeech.VERB and governor.whom in {Whom.OBJECT, Whom.EITHER}:
        passive = doc[index].tag_ == "VBN" and any(
            child.dep_ in {"auxpass", "nsubjpass"} for child in doc[index].children
        )
        return None if passive else (index, governor)
    of = governor.whom is Whom.OF and doc[phrase.first - 1].lower_ in {"of", "to"}
    return (index, governor) if of else _left_adjective(doc, phrase, index, governor)


def _among(doc: Doc, phrase: Phrase, limit: int, lexicon: FigureLexicon) -> Found | None:
    """Read "among the dead were five children"."""
    index = phrase.first - 1
    while index > limit and doc[index].lower_ in _AUXILIARIES:
        index -= 1
    adjective = lexicon.adjectives.get(doc[index].lower_) if index >= limit else None
    led = any(token.lower_ in {"among", "amongst"} for token in doc[max(limit, index - 2) : index])
    return (index, adjective) if adjective is not None and led else None


def _left_adjective(doc: Doc, phrase: Phrase, index: int, governor: Governor) -> Found | None:
    """Take "killed" and "wounded" for verbs where the tagger took them for adjectives."""
    verbal = governor.pos is PartOfSpeech.ADJECTIVE and doc[index].lower_.endswith(("ed", "slain"))
    return (index, governor) if verbal and index == phrase.first - 1 else None


def _climbed(doc: Doc, phrase: Phrase, lexicon: FigureLexicon) -> Found | None:
    """Follow the parse upwards from the counted noun."""
    token = doc[phrase.head]
    for _ in range(_CLIMB):
        above = token.head
        if above.i == token.i or bounds_of(above) != bounds_of(token):
            return None
        found = _at(token, above, phrase, lexicon)
        if found is not None:
            return found
        if token.dep_ in SUBJECTS | OBJECTS | {"acl", "relcl", "ROOT"}:
            return None
        if token.dep_ == "pobj" and above.lower_ not in {"of", "to"}:
            return None
        if token.dep_ == "prep" and above.tag_.startswith("VB"):
            return None
        token = above
    return None


def _at(token: Token, above: Token, phrase: Phrase, lexicon: FigureLexicon) -> Found | None:
    if token.dep_ in SUBJECTS:
        return _as_subject(above, lexicon)
    governor = known(above, lexicon)
    if token.dep_ == "attr" and any(child.dep_ == "expl" for child in above.children):
        standing = lexicon.verbs.get("there be")
        return None if standing is None else (above.i, standing)
    if token.dep_ == "attr" and above.dep_ == "auxpass":
        return _inverted(above.head, lexicon)
    if token.dep_ in OBJECTS:
        return _as_object(above, governor, phrase, lexicon)
    if (
        governor is not None
        and governor.whom is Whom.OF
        and token.dep_ in {"prep", "nmod", "compound"}
    ):
        return above.i, governor
    return None


def _inverted(verb: Token, lexicon: FigureLexicon) -> Found | None:
    """Read "killed in the raid were four shepherds"."""
    governor = known(verb, lexicon)
    fits = governor is not None and governor.whom in {Whom.OBJECT, Whom.ANY}
    return (verb.i, governor) if governor is not None and fits else None


def _as_subject(verb: Token, lexicon: FigureLexicon) -> Found | None:
    candidates = [verb, *_complements(verb), *_joined(verb)]
    for token in candidates:
        governor = known(token, lexicon)
        if governor is None or governor.pos is PartOfSpeech.NOUN:
            continue
        passive = any(child.dep_ == "auxpass" for child in token.children)
        if _counts_next(token) and not passive and governor.whom in {Whom.OBJECT, Whom.ANY}:
            continue
        befallen = passive or (token.tag_ == "VBN" and not _acts(token))
        plain = governor.whom is Whom.OBJECT and not befallen
        if not (plain and (_has_object(token) or token.tag_ in {"VBG", "VBZ", "VBP", "VB"})):
            return token.i, governor
    return None


def _as_object(
    verb: Token, governor: Governor | None, phrase: Phrase, lexicon: FigureLexicon
) -> Found | None:
    for token in _complements(verb):
        adjective = lexicon.adjectives.get(token.lower_)
        if adjective is not None and token.i > phrase.last:
            return token.i, adjective
    fits = governor is not None and governor.whom in {Whom.OBJECT, Whom.EITHER}
    return (verb.i, governor) if governor is not None and fits else None


def _complements(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in _COMPLEMENTS and not _has_subject(child):
            yield child


def _joined(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ == "conj" and not _has_subject(child):
            yield child


def _has_subject(token: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in token.children)


def mixed(doc: Doc, found: Found, lexicon: FigureLexicon) -> bool:
    """Tell whether one number stands for two fates: "30 killed and wounded"."""
    index, governor = found
    for step in (1, -1):
        near, far = index + step, index + 2 * step
        if not 0 <= min(near, far) <= max(near, far) < len(doc):
            continue
        other = (
            known(doc[far], lexicon) if doc[near].lower_ in {"and", "or", "/", "and/or"} else None
        )
        if other is not None and other.persons and other.persons != governor.persons:
            after = doc[far + 1] if far + 1 < len(doc) else None
            if min(rank(other), rank(governor)) == 2 and not _counts_anew(after, step):
                return True
    return False


def _counts_anew(after: Token | None, step: int) -> bool:
    return step > 0 and after is not None and (after.like_num or after.tag_ in {"CD", "DT"})
