"""How a statement is meant: asserted or not, foreseen, demanded, supposed, and with what doubt."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc, Token

from contested.extraction.causes import CLAIMING as _CLAIMING, cause_of
from contested.extraction.conditions import in_condition, is_asked, is_not_sure, is_whether
from contested.extraction.givens import is_granted
from contested.extraction.moods import Moods, is_feared, is_told_of, was_able
from contested.extraction.negation import is_called_off, is_dud, is_negated, was_unable
from contested.extraction.syntax import (
    PASSIVE_SUBJECTS,
    SUBJECTS,
    lemmas_of,
    words_of,
)
from contested.extraction.syntax_tree import kids_as
from contested.extraction.tenses import (
    ahead_of,
    came_before,
    goes_on,
    is_due,
    is_perfect,
    is_weighed,
    is_yet_to_be_shown,
    went_on,
)
from contested.extraction.tries import only_tried
from contested.model.codebook import Stance
from contested.model.draft import Tense

_FUTURE = frozenset({"will", "'ll", "’ll", "shall", "wo"})
_CONDITIONAL = frozenset({"would", "may", "might", "could", "can"})
_OBLIGATION = frozenset({"must", "should", "ought"})
_FORESEEN = frozenset(
    {"likely", "unlikely", "expect", "schedule", "set", "slate", "poise", "bind", "go", "due"}
    | {"about"}
)
_UNREAL = frozenset(
    {"fail", "refuse", "avoid", "prevent", "stop", "refrain", "decline", "cease", "unable"}
    | {"abandon", "scrap", "shelve", "unlikely"}
)
_INTENDED = frozenset(
    {"plan", "want", "hope", "seek", "aim", "intend", "try", "attempt", "prepare", "threaten"}
    | {"discuss", "consider", "propose", "suggest", "vow", "promise", "pledge", "demand", "urge"}
    | {"call", "ask", "offer", "agree", "wish", "obligate", "oblige", "require", "order"}
)
_STANCE_OF: dict[str, Stance] = {
    "vow": Stance.PROMISES,
    "promise": Stance.PROMISES,
    "pledge": Stance.PROMISES,
    "agree": Stance.PROMISES,
    "offer": Stance.PROMISES,
    "obligate": Stance.PROMISES,
    "oblige": Stance.PROMISES,
    "commit": Stance.PROMISES,
    "commitment": Stance.PROMISES,
    "threaten": Stance.THREATENS,
    "demand": Stance.DEMANDS,
    "urge": Stance.DEMANDS,
    "call": Stance.DEMANDS,
    "ask": Stance.DEMANDS,
    "require": Stance.DEMANDS,
    "need": Stance.DEMANDS,
    "order": Stance.DEMANDS,
    "appeal": Stance.DEMANDS,
    "plea": Stance.DEMANDS,
    "request": Stance.DEMANDS,
    "ultimatum": Stance.DEMANDS,
    "fear": Stance.SUPPOSES,
    "prepare": Stance.PREDICTS,
    "plan": Stance.SUPPOSES,
    "intend": Stance.SUPPOSES,
    "mean": Stance.SUPPOSES,
    "invitation": Stance.SUPPOSES,
    "proposal": Stance.SUPPOSES,
    "discuss": Stance.SUPPOSES,
    "consider": Stance.SUPPOSES,
    "propose": Stance.SUPPOSES,
    "suggest": Stance.SUPPOSES,
    "want": Stance.SUPPOSES,
    "wish": Stance.SUPPOSES,
    "hope": Stance.SUPPOSES,
    "aspire": Stance.SUPPOSES,
}
_PASSED = frozenset(
    {"demand", "expect", "need", "order", "plan", "propose", "request", "require", "schedule"}
) | {"urge"}
_DUE = frozenset({"expected", "scheduled"})
_FORETELLING = _FORESEEN | {"intend", "mean", "plan", "prepare"}
_CLIMB = frozenset({"xcomp", "ccomp", "conj", "pcomp", "prep", "pobj", "acl", "advcl", "dobj"})
_REASONS = frozenset({"because", "since", "although", "though", "while", "whereas"})
"""Words that open a clause whose truth does not hang on the one before."""
_GRANTED = frozenset({"forget", "ignore", "overlook", "regret", "mind", "wonder", "surprise"})
"""Verbs whose "not" leaves what they speak of true: "let us not forget that they were killed"."""
_PAPERS = frozenset(
    {"bill", "declaration", "draft", "letter", "motion", "petition", "resolution", "statement"}
)
_VOICING = frozenset({"condemn", "demand", "denounce", "protest"})  # "marched to demand it"
_SUBJECTS = SUBJECTS | PASSIVE_SUBJECTS
_HELPING = frozenset({"aux", "auxpass"})
_HOPS = 4
_ASKING = frozenset({"WDT", "WP", "WP$", "WRB"})
_TOPICS = frozenset({"csubj", "csubjpass"})
_AT_TIMES = frozenset({"at", "after", "before", "during", "since", "until", "near", "in", "on"})
_AGAINST = frozenset({"amid", "amidst", "despite", "following", "notwithstanding"})
"""Words before what is so though, or while, something else is."""
_COUNTS = frozenset({"count", "figure", "number", "tally", "toll", "total"})
_RANKS = frozenset({"first", "second", "third", "last", "latest", "next", "only"})
"""Words before a noun after which an infinitive tells what did happen ("the first to enter")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mood:
    """How one statement is meant."""

    stance: Stance
    polarity: bool
    tense: Tense


def foretells(doc: Doc, places: Iterable[int]) -> bool:
    """Tell whether words hold one without which no statement of a sentence is a forecast."""
    words, lemmas = words_of(doc), lemmas_of(doc)
    return any(words[at] in _FUTURE or lemmas[at] in _FORETELLING for at in places)


def mood_of(token: Token, moods: Moods) -> Mood:
    """Tell how the statement that `token` heads is meant, by the verbs and words round it."""
    chain = list(_chain(token))
    negated = sum(is_negated(one) for one in chain[:1] if not is_dud(one))
    negated += sum(_unreal(above) for below, above in pairwise(chain) if not _goes_on(below, above))
    negated += _not_the_cause(token, chain) + is_called_off(token)
    tense = _tense(chain)
    return Mood(stance=_stance(chain, tense, moods), polarity=negated % 2 == 0, tense=tense)


def tense_of(token: Token) -> Tense:
    """Tell when the statement that `token` heads is set, by the verbs round it."""
    return _tense(list(_chain(token)))


def _goes_on(below: Token, above: Token) -> bool:
    """Tell "one rocket failed and hit the yard", which it did hit, from "failed to hit it".

    A participle behind the verb goes on too: "they do not hold it, he said, rejecting the claim",
    so does a question, "did not say which group fired", and "did not come and ignored the call".
    """
    if _is_what(above) or _owns_up(below, above):
        return True
    before = (one for one in below.subtree if one.i < below.i)
    if below.dep_ == "ccomp" and any(one.tag_ in _ASKING for one in before):
        return True
    again = (below.tag_, above.tag_) == ("VBD", "VB") or _turns(below, above)
    joined = below.dep_ == "conj" and (above.lemma_.lower() in _UNREAL or again)
    return joined or _goes_along(below)


def _owns_up(below: Token, above: Token) -> bool:
    """Tell "claimed no responsibility for the raid", which there was all the same."""
    return below.lemma_.lower() == "responsibility" and above.lemma_.lower() in _CLAIMING


def _turns(below: Token, above: Token) -> bool:
    """Tell "reported no deaths but said 16 were hurt", of which only the first is not so."""
    return any(one.lower_ == "but" and above.i < one.i < below.i for one in above.rights)


def _goes_along(verb: Token) -> bool:
    """Tell a participle behind its verb, which says what is done besides or was done before."""
    having = any(one.lower_ == "having" and one.dep_ == "aux" for one in verb.lefts)
    behind = verb.dep_ == "advcl" and (verb.tag_ == "VBG" or having) and verb.i > verb.head.i
    return behind and not any(child.dep_ in {"mark", "prep"} for child in verb.children)


def _is_what(verb: Token) -> bool:
    """Tell the deed of "it is not what caused the blast", which is taken for granted."""
    return any(one.lower_ == "what" and one.dep_ in SUBJECTS for one in verb.lefts)


def _not_the_cause(token: Token, chain: Sequence[Token]) -> bool:
    """Tell "was not responsible for the blast", unless the chain has counted its "not"."""
    cause = cause_of(token) if token.pos_ in {"NOUN", "PROPN"} else None
    if cause is None or not any(is_negated(one) and not _is_what(one) for one in cause.words):
        return False
    said = {one.i for one in cause.words}
    return not any(one.i in said and _unreal(one) for one in chain[1:])


def _opens_a_clause(word: Token) -> bool:
    """Tell the "that" before what is said and the "who" of "establish who fired"."""
    return word.dep_ == "mark" or (word.dep_ in SUBJECTS and word.tag_ == "WP")


def _marked(clause: Token, words: frozenset[str]) -> bool:
    return any(child.lower_ in words for child in clause.children)


def _chain(token: Token) -> Iterator[Token]:
    """Yield the token and the verbs above it that govern how it is meant."""
    yield token
    yield from ahead_of(token)
    at = token
    for _ in range(_HOPS):
        if at.dep_ not in _CLIMB or at.head.i == at.i:
            return
        if at.dep_ == "conj" and any(child.dep_ in _SUBJECTS for child in at.children):
            return
        if at.dep_ == "ccomp" and any(map(_opens_a_clause, at.children)):
            return
        if at.dep_ == "advcl" and (_marked(at, _REASONS) or came_before(at)):
            return
        if _only_dates(at) or _goes_along(at) or is_granted(at):
            return  # "had fired no rockets at the time of the explosion": there was one
        if at.dep_ == "acl" and at.tag_ in {"VBG", "VBN"}:
            return  # "refused to strike columns leaving the town": they did leave
        at = at.head
        if at.pos_ in {"VERB", "AUX", "ADJ", "NOUN"}:
            yield at


def _reckoning(deed: Token) -> list[Token]:
    """Return the verb that says how many they are ("the number of people killed may reach 90")."""
    noun = deed.head if deed.dep_ == "acl" and deed.tag_ == "VBN" else deed
    of = noun.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    count = of.head if of != noun else noun
    told = count.lemma_.lower() in _COUNTS and count.dep_ in SUBJECTS
    return [count.head] if told else []


def _only_dates(at: Token) -> bool:
    """Tell what only says when or where from what the verb above says of it."""
    if at.dep_ == "advcl":
        return any(child.lower_ == "when" for child in at.children)
    doing = at.lower_ == "in" and any(one.dep_ == "pcomp" for one in at.rights)
    beside = at.dep_ == "prep" and (at.head.pos_ in {"VERB", "AUX"} or at.lower_ == "following")
    beside = beside and not doing  # "will replace it in patrolling"
    return beside and at.lower_ in _AT_TIMES | _AGAINST


def _stance(chain: Sequence[Token], tense: Tense, moods: Moods) -> Stance:
    if is_asked(chain[0]) or is_whether(chain[0]) or any(is_not_sure(one) for one in chain[1:]):
        return Stance.QUESTIONS
    above_it = [above for below, above in pairwise(chain) if _governs(below, above)]
    above_it += _passed(chain[0])
    stances = (_set_by(above, moods) for above in above_it)
    governing = next((stance for stance in stances if stance is not None), None)
    if governing is None and any(one.lower_ in _DUE for one in _passed(chain[0])):
        return Stance.PREDICTS
    return governing or _mood(chain, tense, moods)


def _set_by(above: Token, moods: Moods) -> Stance | None:
    """Return what a word over a deed makes of it ("vowed to attack", "the chance to attack")."""
    lemma = above.lemma_.lower()
    unsure = above.pos_ == "NOUN" and lemma in moods.unsure and above.lower_ != "cases"
    guessed = above.tag_ == "VBN" and lemma in moods.guessed and is_told_of(above)
    return Stance.SUPPOSES if unsure or guessed else _STANCE_OF.get(lemma)


def _passed(noun: Token) -> list[Token]:
    """Return what is said to be planned, needed or demanded of a deed ("talks are planned")."""
    spoken = noun.pos_ == "NOUN" and noun.dep_ == "nsubjpass" and noun.head.tag_ == "VBN"
    above = [noun.head] if spoken and noun.head.lemma_.lower() in _PASSED else []
    return [noun] if is_feared(noun) else above


def _governs(below: Token, above: Token) -> bool:
    """Tell "committed to taking" from "committed a massacre", and "called for" from "called"."""
    if below.dep_ == "conj" or (above.lemma_.lower() == "call" and below.dep_ == "dobj"):
        return False
    if above.lemma_.lower() == "mean":
        return below.dep_ == "xcomp"
    return above.lemma_.lower() != "commit" or below.dep_ in {"prep", "pcomp", "xcomp"}


def _mood(chain: Sequence[Token], tense: Tense, moods: Moods) -> Stance:
    if in_condition(chain):
        return Stance.SUPPOSES
    if tense is Tense.FUTURE:
        return Stance.PREDICTS
    verbs = (*chain, *_reckoning(chain[0]))
    auxiliaries = {aux.lower_ for one in verbs for aux in _auxiliaries(one)}
    if auxiliaries & _OBLIGATION:
        return Stance.DEMANDS
    aimed = _is_aim(chain[0]) or only_tried(chain[0]) or _is_too_much(chain[0])
    if (
        auxiliaries & _CONDITIONAL
        or is_weighed(chain[0])
        or _is_topic(chain[0])
        or aimed
        or any(map(is_yet_to_be_shown, chain))
        or _is_unsure(chain, moods)
    ):
        return Stance.SUPPOSES
    return Stance.ASSERTS


def _is_topic(token: Token) -> bool:
    """Tell what is only spoken of ("eliminating them remains to be done", "how to bring it")."""
    subjectless = not any(child.dep_ in SUBJECTS for child in token.children)
    spoken = (token.tag_ == "VBG" and not goes_on(token)) or _is_infinitive(token)
    return token.dep_ in _TOPICS and spoken and subjectless


def _is_unsure(chain: Sequence[Token], moods: Moods) -> bool:
    """Tell what is only thought of ("the wisdom of launching attacks") from what was done."""
    above = [one for one in chain[1:] if one.pos_ == "ADJ" and not was_able(one)]
    return any(one.lemma_.lower() in moods.disposed for one in above)


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ in {"VB", "VBN"} and any(aux.lower_ == "to" for aux in _auxiliaries(verb))


def _is_too_much(token: Token) -> bool:
    """Tell "too tired to fight", who does not, and "enough to fight", who may."""
    adjective = token.head
    too = adjective.lower_ == "enough" or any(one.lower_ == "too" for one in adjective.lefts)
    return too and adjective.pos_ in {"ADJ", "ADV"} and _is_infinitive(token)


def _is_aim(token: Token) -> bool:
    """Tell what is only meant to be ("a plan to free the city") from what was done.

    What is counted was done: "boarded the ship to seize twelve men".
    """
    first = token.head if token.dep_ == "conj" and token.tag_ == "VB" else token
    infinitive = _is_infinitive(first) and not is_perfect(first)
    ranked = any(one.lower_ in _RANKS for one in first.head.lefts) or went_on(first.head)
    voiced = first.dep_ == "advcl" and first.lemma_.lower() in _VOICING and first.head.tag_ == "VBD"
    aimed = infinitive and first.dep_ in {"acl", "advcl", "relcl"} and not (ranked or voiced)
    if infinitive and first.dep_ in {"ccomp", "xcomp"} and first.head.lemma_ == "help":
        return first.head.tag_ in {"VB", "VBG"} and _is_anothers(first)
    return aimed and not (first.dep_ == "advcl" and _counts_what_it_took(token))


def _is_anothers(deed: Token) -> bool:
    """Tell "helping them to clear it", theirs to do, from "helping to clear it"."""
    helped = any(one.dep_ == "dobj" for one in deed.head.rights)
    return helped or any(one.dep_ in SUBJECTS for one in deed.lefts)


def _counts_what_it_took(verb: Token) -> bool:
    done = verb.head.tag_ == "VBD"
    taken = (one for one in verb.rights if one.dep_ == "dobj")
    return done and any(one.tag_ == "CD" for noun in taken for one in noun.subtree)


def _leading(deed: Token) -> list[Token]:
    """Return the verb a participle goes along with: "will send a paper asking them to leave"."""
    if _goes_along(deed):
        return [deed.head]
    paper = deed.head
    said = deed.dep_ == "acl" and deed.tag_ == "VBG" and paper.lemma_.lower() in _PAPERS
    return [paper.head] if said and paper.dep_ == "dobj" else []


def _auxiliaries(token: Token) -> list[Token]:
    return kids_as(token, _HELPING)


def _tense(chain: Sequence[Token]) -> Tense:
    for one in (*chain, *_leading(chain[-1])):
        auxiliaries = _auxiliaries(one)
        if any(aux.lower_ in _FUTURE for aux in auxiliaries) or _foreseen(one):
            return Tense.FUTURE
    for one in chain:
        if one.tag_ in {"VBD", "VBN"} or any(aux.tag_ == "VBD" for aux in _auxiliaries(one)):
            return Tense.PAST
        if one.tag_ in {"VBZ", "VBP"} or any(a.tag_ in {"VBZ", "VBP"} for a in _auxiliaries(one)):
            return Tense.PRESENT
    return Tense.PAST


def _foreseen(token: Token) -> bool:
    """Tell "likely to fall", "expected to resume", "going to enter" from plain verbs."""
    above = token.head
    if any((one.lower_, one.dep_) == ("due", "acomp") for one in token.rights):
        return True
    if token.lower_ == "going" and any(_is_infinitive(one) for one in token.rights):
        return True
    infinitive = token.dep_ == "xcomp" and any(aux.lower_ == "to" for aux in _auxiliaries(token))
    if infinitive and above.lemma_ == "be" and token.lower_ != "blame":
        return is_due(above)
    return infinitive and above.lemma_.lower() in _FORESEEN and above.lower_ != "went"


def _unreal(above: Token) -> bool:
    lemma = above.lemma_.lower()
    if lemma in _UNREAL:
        left = lemma == "abandon" and any(one.lower_ == "dead" for one in above.subtree)
        return not (left or is_negated(above))
    if lemma in _INTENDED or lemma in _GRANTED:
        return False
    return (above.pos_ == "VERB" and is_negated(above)) or was_unable(above)
