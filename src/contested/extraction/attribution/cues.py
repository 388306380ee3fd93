"""Where cues of the lexicon stand in a parse: verbs with their auxiliaries, nouns, phrases."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from contested.extraction.attribution.found import Found
from contested.extraction.attribution.page import Page
from contested.extraction.attribution.types import Cue, CueLexicon
from contested.extraction.syntax import lemmas_of, words_of

_AUXILIARIES = frozenset({"aux", "auxpass", "neg"})
_LEFT = frozenset({"aux", "auxpass", "neg", "advmod"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_MOST_BETWEEN = 3
_VERBAL = frozenset({"VERB", "AUX"})
_LIGHT = frozenset(
    {"go", "continue", "begin", "start", "decline", "refuse", "fail", "try", "manage", "dare"}
    | {"unable"}
)
_LIKE_PLURALS = frozenset({"claims", "estimates", "reports", "reckons", "states"})
_NEAR = 3
_ONLY = frozenset({"only", "merely", "just"})
_AFTER_E = ("e", "es", "ed", "ing")
_UNDOING = frozenset({"decline", "refuse", "fail", "unable"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "nor", "neither"})


def find_verbs(page: Page, lexicon: CueLexicon) -> Iterator[Found]:
    """Yield the verb cues in the order they stand."""
    verbs = lexicon.verbs
    for at, lemma in enumerate(page.lemmas):
        if lemma not in verbs and lemma + "e" not in verbs:
            continue
        token = page.doc[at]
        cues = cues_of(token, lexicon) if _may_be_verb(token) else None
        if cues is None or not _is_verb(token):
            continue
        longest = _longest(cues, token)
        if longest is not None:
            yield _verb(token, *longest, lexicon)


def cues_of(token: Token, lexicon: CueLexicon) -> Sequence[Cue] | None:
    """Return the cues that begin with a verb; the lemma of "hopes" may lack its last letter."""
    lemma = token.lemma_.lower()
    cues = lexicon.verbs.get(lemma)
    if cues is not None:
        return cues
    word = token.lower_
    cut = word.startswith(lemma) and word[len(lemma) :] in _AFTER_E
    return lexicon.verbs.get(lemma + "e") if cut else None


def find_nouns(page: Page, lexicon: CueLexicon) -> Iterator[Found]:
    """Yield the noun cues in the order they stand."""
    for at, lemma in enumerate(page.lemmas):
        cues = lexicon.nouns.get(lemma)
        if cues is None or page.doc[at].pos_ not in _NOUNS:
            continue
        token = page.doc[at]
        longest = _longest(cues, token)
        if longest is not None:
            yield Found(cue=longest[0], head=token, words=(token.i, token.i + 1))


def _may_be_verb(token: Token) -> bool:
    return token.pos_ in _VERBAL or token.dep_ == "ROOT" or token.lower_ in _LIKE_PLURALS


def _is_verb(token: Token) -> bool:
    """A verb, or one that the parse took for a noun though a clause hangs on it."""
    if token.pos_ in _VERBAL:
        return token.dep_ not in {"aux", "auxpass", "amod", "compound"}
    if _closes(token):
        return True
    if token.dep_ != "ROOT":
        return False
    clause = any(child.dep_ == "ccomp" and child.i > token.i for child in token.rights)
    subject = any(child.dep_ in {"nsubj", "compound"} for child in token.lefts)
    return clause and subject


def _closes(token: Token) -> bool:
    """Tell "…, army intelligence estimates." from a noun in the plural: it ends its clause."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    ends = after is None or after.text in {".", ";", ","}
    named = token.i > 0 and token.doc[token.i - 1].pos_ in {"NOUN", "PROPN"}
    return token.lower_ in _LIKE_PLURALS and token.tag_ == "NNS" and ends and named


def _longest(cues: Sequence[Cue], token: Token) -> tuple[Cue, int] | None:
    """Return the longest cue that begins with a token, and where its words end."""
    ends = ((cue, _end_of(cue.words[1:], token)) for cue in cues)
    return next(((cue, end) for cue, end in ends if end is not None), None)


def _end_of(words: tuple[str, ...], token: Token) -> int | None:
    """Return where the other words of a cue end.

    An adverb may part them from their verb ("complained bitterly about"), and articles and
    adjectives stand before their nouns ("made an urgent plea for").
    """
    doc, at, left = token.doc, token.i + 1, _MOST_BETWEEN
    forms, lemmas = words_of(doc), lemmas_of(doc)
    near = slice(at, at + left + 1)
    if words and words[0] not in forms[near] and words[0] not in lemmas[near]:
        return None
    for number, word in enumerate(words):
        while left and at < len(doc) and _is_between(doc[at], word, token, first=number == 0):
            at, left = at + 1, left - 1
        if at >= len(doc) or (word != forms[at] and word != lemmas[at]):
            return None
        at += 1
    particle = bool(words) and words[-1] == "to" and doc[at - 1].tag_ == "TO"
    return None if particle or (words and _is_when(doc, at)) else at


def _is_between(word: Token, wanted: str, verb: Token, *, first: bool) -> bool:
    """Tell a word that a cue is written without from the next of its own."""
    if verb.pos_ not in _VERBAL or wanted in {word.lower_, word.lemma_.lower()}:
        return False
    if first and word.lower_ in _ONLY:
        return True
    if first and word.dep_ == "advmod" and word.pos_ == "ADV":
        return word.head.i == verb.i
    before_noun = word.pos_ in {"DET", "ADJ"} or word.tag_ == "PRP$"
    return before_noun and word.head.i > word.i and word.head.lemma_.lower() == wanted


def _is_when(doc: Doc, at: int) -> bool:
    """Tell "reported on Tuesday" from "reported on the attack": a date follows the preposition."""
    dated = at < len(doc) and doc[at].ent_type_ in {"DATE", "TIME"}
    return dated and doc[at - 1].pos_ == "ADP"


def _verb(token: Token, cue: Cue, end: int, lexicon: CueLexicon) -> Found:
    passive = is_passive(token)
    end = _right_end(token, end)
    if passive and end < len(token.doc) and _is_by(token.doc[end], token):
        end += 1
    carrying = _carrying(token, lexicon)
    start = min(verb_start(one) for one in (token, *carrying))
    return Found(
        cue=cue,
        head=token,
        words=(start, end),
        negated=_is_undone(token, lexicon) or _is_undone_before(token, lexicon),
        passive=passive,
    )


def _is_undone(token: Token, lexicon: CueLexicon) -> bool:
    return is_negated(token) or any(_undoes(one) for one in _carrying(token, lexicon))


def _is_undone_before(token: Token, lexicon: CueLexicon) -> bool:
    """Tell "unable to confirm or rule out": what undoes the first verb undoes the second."""
    first = token.head
    joined = token.dep_ == "conj" and first.pos_ == "VERB"
    either = any(one.lower_ in {"or", "nor"} for one in first.rights if one.i < token.i)
    return joined and either and (_is_undone(first, lexicon) or _undoes(first.head))


def _is_by(word: Token, verb: Token) -> bool:
    """Tell whether the doer of a passive is named right after it: "was denied by"."""
    return word.lower_ == "by" and word.head.i == verb.i


def _undoes(outer: Token) -> bool:
    return outer.lemma_.lower() in _UNDOING or _is_yet(outer) or is_negated(outer)


def _is_yet(token: Token) -> bool:
    """Tell "has yet to say": it has not said."""
    yet = any(child.lower_ == "yet" and child.i > token.i for child in token.children)
    return token.lemma_.lower() in {"have", "be"} and yet


def _carrying(token: Token, lexicon: CueLexicon) -> tuple[Token, ...]:
    """Return the verbs that carry this one: "declined to say", "wants to tell"."""
    verbs, verb = [], token
    while verb.dep_ == "xcomp" and _carries(verb.head, verb, lexicon):
        verb = verb.head
        verbs.append(verb)
    return tuple(verbs)


def _carries(governor: Token, verb: Token, lexicon: CueLexicon) -> bool:
    """Tell "went on to say" from "called them to say": nothing but adverbs stands between."""
    between = verb.doc[governor.i + 1 : max(verb.i, governor.i + 1)]
    light = governor.lemma_.lower() in _LIGHT or _is_yet(governor)
    if light:
        return 0 < verb.i - governor.i <= _NEAR
    plain = all(one.pos_ in {"PART", "ADV", "AUX", "ADP"} for one in between)
    own = _longest(cues_of(governor, lexicon) or (), governor)
    return plain and 0 < verb.i - governor.i <= _NEAR and own is None


def verb_start(token: Token) -> int:
    """Return the first token of the verb's unbroken run of auxiliaries and adverbs."""
    start = token.i
    while start > 0:
        before = token.doc[start - 1]
        if before.head.i != token.i or before.dep_ not in _LEFT or before.is_sent_start:
            break
        if before.dep_ == "advmod" and before.pos_ not in {"ADV", "PART"}:
            break
        start -= 1
    return start


def _right_end(token: Token, end: int) -> int:
    """Take a particle or manner adverb that stands right after the verb into the cue."""
    while end < len(token.doc):
        after = token.doc[end]
        mine = after.head.i == token.i and after.i > token.i
        if not mine or not (after.dep_ == "prt" or _is_manner(after)):
            return end
        end += 1
    return end


def _is_manner(token: Token) -> bool:
    return token.dep_ == "advmod" and token.pos_ == "ADV" and token.tag_ == "RB"


def is_negated(token: Token) -> bool:
    """Tell whether a verb itself is denied."""
    return any(
        child.dep_ == "neg" or child.lower_ in _NEGATIONS
        for child in token.lefts
        if child.dep_ in _AUXILIARIES | {"advmod", "preconj", "cc"}
    )


def is_passive(token: Token) -> bool:
    """Tell whether a verb stands in the passive or as a bare past participle after its noun."""
    if any(child.dep_ in {"auxpass", "nsubjpass"} for child in token.children):
        return True
    if token.dep_ == "conj" and token.tag_ == "VBN" and not _has_own(token):
        return is_passive(token.head)
    loose = token.dep_ == "advcl" and token.tag_ == "VBN" and not _has_own(token)
    after_noun = token.dep_ == "acl" and token.tag_ in {"VBN", "VBD"}
    return loose or (after_noun and not is_main(token))


def is_main(token: Token) -> bool:
    """Tell a sentence's one verb that the parse hung on its subject: "A doctor announced ..."."""
    return token.dep_ == "acl" and token.head.dep_ == "ROOT" and token.head.pos_ in _NOUNS


def _has_own(token: Token) -> bool:
    return any(child.dep_ in {"nsubj", "aux"} for child in token.children)
