"""What a sentence says of a statement itself: that it is untrue, or that it stays open."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from contested.extraction.syntax import PASSIVE_SUBJECTS, SUBJECTS, bounds_of, lemmas_of, words_of
from contested.model.codebook import Stance
from contested.model.lexicon import parse_table, read_text

_PREDICATES = frozenset({"acomp", "attr", "oprd", "xcomp", "conj"})
_CLAUSES = frozenset({"ccomp", "csubj", "acl"})
_LINKING = frozenset({"be", "seem", "appear", "remain", "prove", "look", "stay", "sound"})
_PROVING = frozenset({"be", "prove", "turn"})
_BETWEEN = frozenset({"be", "out", "to"})
"""What stands in "proved to be false" and "turned out to be false"."""
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "nor", "neither", "hardly", "scarcely"})
_LABELLING = frozenset(
    {"call", "brand", "label", "describe", "dismiss", "denounce", "reject", "term", "deem"}
)
_LABELS = frozenset({"oprd", "acomp", "amod", "pobj", "attr", "ccomp", "pcomp"})
_STATED = SUBJECTS | PASSIVE_SUBJECTS
_FINITE = frozenset({"VBZ", "VBP", "VBD"})
_SAYING = frozenset({"say", "tell", "claim", "allege", "state", "report", "announce", "assert"})
_ABOUT = frozenset({"about", "concerning", "on", "over", "regarding"})
_TELLING = frozenset({"account", "explanation", "narrative", "story", "version"})
_UNSURE = frozenset({"question", "mystery"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdicts:
    """The words that judge a statement, each with its kind."""

    kinds: Mapping[str, str]

    def are(self, kind: str, *words: str) -> bool:
        """Tell whether any of the words is of a kind."""
        return kind in map(self.kinds.get, words)


def load_verdicts() -> Verdicts:
    """Load the packaged words of judgement."""
    name = "verdicts.csv"
    text = read_text("contested.extraction", f"data/{name}")
    rows = parse_table(text, name, ("word", "kind", "note"))
    return Verdicts(kinds={row["word"]: row["kind"] for row in rows})


def verdict_on(token: Token, words: Verdicts) -> Stance | None:
    """Return how the sentence judges the statement that a token is part of, or that it judges."""
    for above in token.ancestors:
        if is_called_untrue(above, words):
            return Stance.DENIES
        if words.are("knows", above.lemma_.lower()) and _is_denied(above):
            return Stance.QUESTIONS
    if statement_judged(token, words) is not None:
        return Stance.DENIES
    if any(is_unconfirmed(above, words) for above in token.ancestors):
        return Stance.QUESTIONS
    for stated, clause in _statements_round(token):
        for verb in (clause, *_further(clause)):
            verdict = _verdict(verb, stated, words)
            if verdict is not None:
                return verdict
    return _verdict_on_clause(token, words)


def _verdict_on_clause(token: Token, words: Verdicts) -> Stance | None:
    """Judge the clause of "it is untrue that …"; a further "and that …" stands apart from it."""
    for one in (token, *token.ancestors):
        marked = any(_marks(child, one) for child in one.children)
        if marked and one.dep_ == "conj":
            return None
        verb = one.head.head if one.head.dep_ in _PREDICATES else one.head
        if marked and one.dep_ in _CLAUSES and verb.lemma_.lower() == "be":
            negated = any(child.lower_ in _NEGATIONS for child in verb.children)
            return _predicated(verb, words, spoken=True, negated=negated)
    return None


def _marks(child: Token, clause: Token) -> bool:
    """Tell the "that" of a clause, which a small parser may take for its subject."""
    if child.lower_ != "that":
        return False
    return child.dep_ == "mark" or child.i == clause.left_edge.i


def _statements_round(token: Token) -> Iterator[tuple[Token, Token]]:
    """Yield each subject that holds the token, or that its verb has, with the verb."""
    yield from ((one, token) for one in token.children if one.dep_ in _STATED)
    for above in (token, *token.ancestors):
        if above.dep_ == "prep" and _is_topic(above):
            return
        if above.dep_ in _STATED and above.head.pos_ in {"VERB", "AUX"}:
            yield above, above.head


def _is_topic(about: Token) -> bool:
    """Tell the blast of "their statements about the blast do not add up", which there was."""
    telling = about.lower_ == "of" and about.head.lemma_.lower() in _TELLING
    return telling or (about.lower_ in _ABOUT and about.head.pos_ == "NOUN")


def _further(clause: Token) -> list[Token]:
    """Return the verbs joined to a clause that share its subject."""
    joined = [one for one in clause.children if one.dep_ == "conj"]
    return [one for one in joined if not any(child.dep_ in _STATED for child in one.children)]


def _verdict(verb: Token, stated: Token, words: Verdicts) -> Stance | None:
    spoken = words.are("statement", stated.lemma_.lower()) or _is_what_was_said(stated)
    negated = _is_denied(verb)
    if verb.lemma_.lower() in _LINKING:
        return _predicated(verb, words, spoken=spoken, negated=negated)
    if not (spoken and negated):
        return None
    lemma = verb.lemma_.lower()
    phrases = [f"{lemma} {child.lower_}" for child in verb.children if child.dep_ == "prt"]
    if words.are("fails", *phrases) or (words.are("fails", lemma) and _alone(verb)):
        return Stance.DENIES
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    return Stance.QUESTIONS if words.are("tests", lemma) and passive else None


def _is_what_was_said(stated: Token) -> bool:
    """Tell "what the mayor told them is false": a clause that stands for a statement."""
    what = any(child.lower_ == "what" for child in stated.children)
    return what and stated.lemma_.lower() in _SAYING


def _is_denied(verb: Token) -> bool:
    return any(child.lower_ in _NEGATIONS for child in verb.children)


def _alone(verb: Token) -> bool:
    """Tell "does not hold" from "does not hold the town"."""
    return not any(child.dep_ in {"dobj", "attr"} for child in verb.children)


def statement_judged(token: Token, words: Verdicts) -> Token | None:
    """Return the noun of "reports that … are groundless" whose clause holds the token, else None.

    The words in their order decide: parsers lose the verb behind a long subject.
    """
    first, end = bounds_of(token)
    stated = _statement_in(token.doc, range(first, token.i), words)
    if stated is None or not _opens_sentence(stated) or not _leads_to(stated, token):
        return None
    for verb in token.doc[token.i + 1 : end]:
        if verb.lemma_.lower() in _PROVING and verb.tag_ in _FINITE:
            after = _word_after(verb)
            if after is not None and words.are("false", after.lower_):
                return stated
    return None


def _statement_in(doc: Doc, places: range, words: Verdicts) -> Token | None:
    """A parser may take the "Reports" that opens a sentence for a name: it has no singular then."""
    forms, lemmas, kinds = words_of(doc), lemmas_of(doc), words.kinds
    for at in places:
        kind = kinds.get(lemmas[at])
        if kind == "statement" or kinds.get(forms[at].removesuffix("s")) == "statement":
            return doc[at]
    return None


def _leads_to(stated: Token, token: Token) -> bool:
    """Tell "reports that the town fell" and "reports alleging that" from "the report on it"."""
    after = stated.nbor(1) if stated.i + 1 < len(stated.doc) else stated
    return after.i <= token.i and (after.lower_ in {"that", "of"} or after.tag_ == "VBG")


def _opens_sentence(noun: Token) -> bool:
    leading = noun.doc[noun.sent.start : noun.i]
    return all(one.pos_ in {"DET", "ADJ", "PROPN", "PUNCT", "SPACE", "NOUN"} for one in leading)


def _word_after(verb: Token) -> Token | None:
    """Return the word that a clause ends with, right behind its verb."""
    at = verb.i + 1
    proving = _BETWEEN if verb.lemma_.lower() != "be" else frozenset[str]()
    while at < verb.sent.end - 1 and _is_between(verb.doc[at], proving):
        at += 1
    if at >= verb.sent.end - 1:
        return None
    ends = verb.doc[at + 1].is_punct or verb.doc[at + 1].pos_ == "CCONJ"
    negated = any(one.lower_ in _NEGATIONS for one in verb.doc[verb.i + 1 : at])
    return verb.doc[at] if ends and not negated else None


def _is_between(word: Token, proving: frozenset[str]) -> bool:
    return word.pos_ in {"ADV", "PART"} or word.lower_ in proving


def is_unconfirmed(noun: Token, words: Verdicts) -> bool:
    """Tell "no footage confirms the claim that …" and "could not verify the report of …"."""
    verb = noun.head
    stated = noun.dep_ in {"dobj", "nsubjpass"} and words.are("statement", noun.lemma_.lower())
    tested = stated and words.are("tests", verb.lemma_.lower())
    return tested and (_is_denied(verb) or _by_none(verb))


def _by_none(verb: Token) -> bool:
    doers = (child for child in verb.children if child.dep_ in SUBJECTS)
    return any(one.lower_ == "no" for doer in doers for one in doer.lefts)


def _predicated(verb: Token, words: Verdicts, *, spoken: bool, negated: bool) -> Stance | None:
    after = _word_after(verb)
    if spoken and not negated and after is not None and words.are("false", after.lower_):
        return Stance.DENIES
    for one in verb.children:
        if one.dep_ not in _PREDICATES:
            continue
        lemma = one.lemma_.lower()
        if words.are("open", lemma, one.lower_) or _is_open_question(one):
            return None if negated else Stance.QUESTIONS
        wanted = "true" if negated else "false"
        if spoken and words.are(wanted, lemma, one.lower_):
            return Stance.DENIES
    return None


def _is_open_question(noun: Token) -> bool:
    open_ = any(child.lower_ in {"open", "unanswered"} for child in noun.lefts)
    return noun.lemma_.lower() in _UNSURE and (open_ or noun.lemma_.lower() == "mystery")


def is_called_untrue(verb: Token, words: Verdicts) -> bool:
    """Tell "called the report a lie" and "dismissed the figure as absurd"."""
    if verb.lemma_.lower() not in _LABELLING:
        return False
    joined = {word for one in verb.rights if one.dep_ == "conj" for word in one.subtree}
    own = [one for one in verb.subtree if one.i > verb.i and one not in joined]
    named = [one for one in own if one.dep_ in {"dobj", "nsubj"}]
    if not any(words.are("statement", one.lemma_.lower()) for one in named):
        return False
    labels = [one for one in own if one.dep_ in _LABELS]
    return any(words.are("false", one.lemma_.lower(), one.lower_) for one in labels)
