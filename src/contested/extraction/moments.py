"""Where in the text the time of a statement and of saying it may stand, nearest first."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from contested.extraction.heads import Heads, classify
from contested.extraction.light import light_verbs
from contested.extraction.own_clause import (
    clause_of,
    is_clause,
    is_strayed,
    own_words,
    strayed_from,
    stretches,
)
from contested.extraction.sites import distinct
from contested.extraction.syntax import (
    OBJECTS,
    PASSIVE_SUBJECTS,
    SUBJECTS,
    bounds_of,
    sentence,
    subtree,
)
from contested.extraction.whereabouts import going_on
from contested.model.draft import Site, SiteKind
from contested.model.span import Span

_TEMPORAL_DEPS = frozenset({"npadvmod", "advmod", "prep", "tmod", "nmod", "agent"})
_SAID_DEPS = _TEMPORAL_DEPS | {"advcl", "dative", "dobj"}
_SUBJECT = SUBJECTS | PASSIVE_SUBJECTS
_MEANWHILE = frozenset({"amid", "as", "because", "since", "when", "where", "while"})
_HARMED = frozenset({"die", "hurt", "injure", "kill", "perish", "wound"})
"""What "after" tells the cause of: "nine were killed after a bomber struck on Friday"."""
_THE_HARMED = frozenset({"dead", "injured", "killed", "wounded"})
_TALLYING = frozenset({"announce", "give", "lower", "put", "raise", "revise", "update"})
_CARRYING = frozenset({"airlift", "bury", "evacuate", "fly", "transfer", "transport", "treat"})
_WHILE = frozenset(
    {"amid", "at", "behind", "by", "during", "in", "into", "of", "on", "through", "under", "with"}
)
_RESULTS = frozenset({"after", "as", "following"})
_LEADING_TO = frozenset({"lead"})
_BEFORE_A_NOUN = frozenset({"amod", "compound", "nmod", "nummod", "poss"})
_WHENS = frozenset({"DATE", "TIME"})
_WHOEVER = frozenset({"all", "anybody", "anyone", "everybody", "everyone", "everything"})
_ACTED_ON = OBJECTS | {"pobj"}
_STANDING = frozenset(
    {"back", "base", "call", "control", "dig", "guard", "hold", "inhabit", "know", "lead", "occupy"}
    | {"own", "patrol", "populate", "rule", "run", "use"}
)
"""What is said of a thing as it stands, so that the day behind it is the deed's."""
_HELPING = frozenset({"aux", "auxpass"})
_PRESENT = frozenset({"VBP", "VBZ"})
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_ABOUT = frozenset({"about", "against", "for", "over"})
"""What leads to a happening that a deed only answers: "blamed the rebels for Friday's raid"."""
_HOPS = 8
_LEADING = 10
"""Within how many words of its beginning a sentence says when all of it happened."""


def time_sites(token: Token, heads: Heads) -> tuple[Site, ...]:
    """Return where the time of a statement headed by `token` may stand.

    It stands in the statement's own clause, or in one that happens with it: the verb that its verb
    is joined to or hangs on ("shelled Karsh on Friday, killing nine"), never in one that tells of
    something else ("soldiers who left on Friday", "after a raid on Friday").
    """
    return distinct(_time_sites(token, heads))


def _time_sites(token: Token, heads: Heads) -> Iterator[Site]:
    clause = clause_of(token)
    yield from _adjuncts(token)
    if token.i != clause.i:
        yield from _before(token)
        yield from _told_of(token)
        yield from _along(token, clause)
        if not _goes_with(token, clause) or _is_tallied(token, clause):
            return
    yield from _of_clause(clause, heads)
    yield from _above(clause, heads)
    yield from _below(clause)
    for verb in going_on(clause):
        yield from _sites(own_words(verb), SiteKind.SENTENCE)
    if not _stands_apart(clause):
        yield from _leading(clause)
    if _is_headline(clause):
        yield Site(span=sentence(clause), kind=SiteKind.SENTENCE)


def _adjuncts(token: Token) -> Iterator[Site]:
    for child in token.children:
        if child.dep_ in _TEMPORAL_DEPS and not (is_clause(child) or is_strayed(child)):
            about = child.lower_ in _ABOUT
            words = [one for one in own_words(child) if not (about and _is_borne(one))]
            yield from _sites(words, SiteKind.ADJUNCT)


def _is_borne(word: Token) -> bool:
    """Tell the Friday of "blamed for Friday's raid" from that of "bound for Karsh on Friday"."""
    when = word.ent_type_ in _WHENS and word.dep_ in _BEFORE_A_NOUN
    return when and word.head.ent_type_ not in _WHENS and word.head.dep_ == "pobj"


def _sites(words: Sequence[Token], kind: SiteKind) -> Iterator[Site]:
    return (Site(span=span, kind=kind) for span in stretches(words))


def _before(noun: Token) -> Iterator[Site]:
    """Yield the words before a happening's noun ("Friday's raid")."""
    for child in noun.lefts:
        if child.dep_ in _BEFORE_A_NOUN:
            yield from _sites(own_words(child), SiteKind.ADJUNCT)


def _told_of(noun: Token) -> Iterator[Site]:
    """Yield what is told of a happening behind its noun ("the raid, which came on Friday")."""
    for child in noun.rights:
        if child.dep_ in {"acl", "relcl"}:
            yield from _sites(own_words(child), SiteKind.CLAUSE)


def _along(noun: Token, clause: Token) -> Iterator[Site]:
    """Yield the words beside each noun between a happening and its verb, the nearest first."""
    at = noun.head
    while at.i != clause.i:
        yield from _adjuncts(at)
        at = at.head


def _goes_with(noun: Token, clause: Token) -> bool:
    """Tell a happening of its clause's own time from one that the clause is only about.

    "Protested on Friday over the killing", "returned on Friday after a raid".
    """
    at = noun
    while at.i != clause.i:
        if at.dep_ == "prep" and not _is_while(at, clause):
            return False
        at = at.head
    return True


def _is_tallied(noun: Token, clause: Token) -> bool:
    """Tell the day of "put the toll at 40 on Monday" and "the wounded were flown out on Monday".

    It is that of the count and of the flight, not of the harm.
    """
    verb = clause.lemma_.lower()
    if noun.pos_ == "NUM" or noun.lower_ in _THE_HARMED:
        return verb in _TALLYING | _CARRYING
    return noun.lemma_.lower() in {"toll", "tally"} and verb in _TALLYING


def _is_while(preposition: Token, clause: Token) -> bool:
    name, verb = preposition.lower_, clause.lemma_.lower()
    if name == "to":
        return verb in _LEADING_TO
    return name in _WHILE or (name in _RESULTS and verb in _HARMED)


def _of_clause(clause: Token, heads: Heads) -> Iterator[Site]:
    """Yield the adjuncts of a clause, its other words, and what is told of happenings in it."""
    words = own_words(clause)
    for one in strayed_from(clause, words):
        yield from _sites(own_words(one), SiteKind.ADJUNCT)
    yield from _adjuncts(clause)
    yield from _sites([one for one in words if not _dates_another(one, heads)], SiteKind.CLAUSE)
    for word in words:
        if word.dep_ == "pobj" and word.head.lower_ in _WHILE and "event" in classify(word, heads):
            yield from _told_of(word)
        if word.dep_ in _ACTED_ON and word.i > clause.i:
            yield from _met(word)


def _met(noun: Token) -> Iterator[Site]:
    """Yield what those a deed befalls were doing then ("struck columns that were leaving")."""
    for verb in noun.rights:
        aside = verb.doc[verb.left_edge.i - 1].text == "," and verb.tag_ != "VBG"
        if verb.dep_ in {"acl", "relcl"} and not aside:
            under_way = verb.tag_ == "VBG" or any(one.dep_ == "xcomp" for one in verb.rights)
            under_way = under_way or (verb.tag_ == "VBN" and verb.lemma_.lower() in _STANDING)
            if under_way or noun.lower_ in _WHOEVER:
                yield from _sites(own_words(verb), SiteKind.SENTENCE)


def _dates_another(word: Token, heads: Heads) -> bool:
    """Tell the day of "investigated a June 20 shooting" from that of "died in Friday's raid"."""
    noun = word.head
    if word.ent_type_ not in _WHENS or word.dep_ not in _BEFORE_A_NOUN or noun.ent_type_ in _WHENS:
        return False
    if _YEAR.fullmatch(word.text) and "event" not in classify(noun, heads):
        return True  # "a 2013 car", "the 2006 film"
    about = noun.head.lower_ in _ABOUT and _is_borne(word)
    return about or (noun.dep_ in OBJECTS and not any(light_verbs(noun)))


def _above(clause: Token, heads: Heads) -> Iterator[Site]:
    """Yield the clauses that a clause goes on with, upwards."""
    for _ in range(_HOPS):
        if clause.head.i == clause.i:
            return
        if clause.dep_ in {"acl", "relcl"} and not _goes_on(clause):
            yield from _of_happening(clause, heads)
            counted = _counted(clause)
            if counted is None:
                return
            clause = _verb_before(counted)
            yield from _of_clause(clause, heads)
            continue
        if clause.dep_ == "advcl" and not (_goes_on(clause) or _is_meanwhile(clause)):
            return
        if _stands_apart(clause):
            return
        if clause.dep_ == "ccomp" and _is_told(clause):
            yield from _before_what_is_told(clause)
            return
        clause = clause_of(clause.head)
        yield from _of_clause(clause, heads)


def _stands_apart(clause: Token) -> bool:
    """Tell "…; the army claimed" and "fired on Friday, and the port remains shut"."""
    if clause.dep_ == "conj" and any(
        one.lower_ == "since" and one.dep_ == "advmod" for one in clause.children
    ):
        return True  # "took the town on Friday and have since left it"
    if clause.dep_ == "conj" and any(one.lower_ == "that" for one in clause.lefts):
        return True  # "said that it fell on Friday and that nine had died"
    if clause.dep_ == "conj" and _has_subject(clause):
        return (clause.tag_ in _PRESENT) != (clause.head.tag_ in _PRESENT)
    if clause.dep_ not in {"ccomp", "parataxis"} or clause.i > clause.head.i:
        return False
    after = clause.doc[clause.right_edge.i + 1 : clause.right_edge.i + 2]
    return any(one.text == ";" for one in after)


def _has_subject(verb: Token) -> bool:
    return any(one.dep_ in _SUBJECT for one in verb.lefts)


def _before_what_is_told(clause: Token) -> Iterator[Site]:
    """Yield when it was of "said that over the past year, nine had died"."""
    for child in clause.head.rights:
        ends = child.right_edge.i + 1
        if child.dep_ == "prep" and ends < clause.i and clause.doc[ends].text == ",":
            yield from _sites(own_words(child), SiteKind.CLAUSE)


def _is_told(verb: Token) -> bool:
    """Tell what "acknowledged on Friday that they fired" tells from "left nine wounded"."""
    if verb.i < verb.head.i or verb.head.lemma_ == "be":
        return False  # "they fired on Friday, police said", "it was on Friday that they fired"
    return any(child.dep_ in _SUBJECT | {"aux", "mark"} for child in verb.lefts)


def _goes_on(verb: Token) -> bool:
    """Tell "…, killing nine" from "after killing nine" and "to take the town"."""
    if verb.tag_ != "VBG":
        return False
    return not any(child.dep_ in _SUBJECT | {"mark", "prep"} for child in verb.lefts)


def _is_meanwhile(verb: Token) -> bool:
    leads = [child for child in verb.lefts if child.dep_ in {"advmod", "aux", "mark"}]
    before = any(child.lower_ == "had" for child in leads)
    return not before and any(child.lower_ in _MEANWHILE for child in leads)


def _of_happening(clause: Token, heads: Heads) -> Iterator[Site]:
    """Yield where it stands when the happening was that a clause goes on about."""
    noun = clause.head
    yield from _sites(own_words(noun), SiteKind.CLAUSE)
    if "event" in classify(noun, heads):
        yield from _of_clause(clause_of(noun), heads)


def _counted(verb: Token) -> Token | None:
    """Return the noun of a toll without its auxiliary ("and 54 members of the group killed")."""
    if verb.tag_ == "VBN" and verb.head.pos_ == "NUM" and verb.head.dep_ in OBJECTS:
        return verb.head  # "recorded 4,000 newly displaced since May"
    if verb.tag_ != "VBN" or verb.lemma_.lower() not in _HARMED:
        return None
    nouns = (one for one in (verb.head, verb.head.head.head) if one.i < verb.i)
    return next((one for one in nouns if any(n.dep_ == "nummod" for n in one.lefts)), None)


def _verb_before(noun: Token) -> Token:
    """Return the clause that "and 54 killed" goes on with, which shares its auxiliary."""
    first = noun.left_edge
    while first.i > first.sent.start:
        first = first.nbor(-1)
        if not (first.is_punct or first.pos_ == "CCONJ"):
            break
    return clause_of(first)


def _below(clause: Token) -> Iterator[Site]:
    """Yield the clauses within a clause that happen with it."""
    for child in clause.children:
        for one in child.rights if child.dep_ == "prep" else (child,):
            if is_clause(one) and _happens_with(one):
                yield from _sites(own_words(one), SiteKind.SENTENCE)
                yield from _below(one)


def _happens_with(verb: Token) -> bool:
    if verb.dep_ == "conj":
        harmed = verb.lemma_.lower() in _HARMED  # "nine died and six were wounded on Friday"
        return harmed or not any(one.dep_ in _SUBJECT | _HELPING for one in verb.lefts)
    if verb.dep_ in {"ccomp", "parataxis"}:
        return verb.i < verb.head.i and verb.head.lemma_.lower() in _HARMED
    if verb.dep_ == "pcomp":
        return verb.head.lower_ in _WHILE  # "died in shelling over the past week"
    if verb.dep_ == "advcl":
        return _goes_on(verb) or _is_meanwhile(verb) or _is_harm_after(verb)
    return False


def _is_harm_after(verb: Token) -> bool:
    harmed = verb.head.lemma_.lower() in _HARMED
    return harmed and any(one.lower_ == "after" for one in verb.lefts)


def _is_headline(clause: Token) -> bool:
    """Tell the line of a headline, all of which is of one happening, by its missing full stop."""
    _, end = bounds_of(clause)
    last = next((one for one in reversed(clause.doc[end - 3 : end]) if not one.is_space), clause)
    return not last.is_punct


def _leading(clause: Token) -> Iterator[Site]:
    """Yield the words that lead a sentence, before its subject or its first comma."""
    doc, start = clause.doc, bounds_of(clause)[0]
    first = doc[start]
    for word in (doc[at] for at in range(start, min(start + _LEADING, clause.i + 1))):
        if word.dep_ in _SUBJECT or word.text == ",":
            if word.i > first.i:
                yield Site(span=Span(first.idx, word.idx), kind=SiteKind.SENTENCE)
            return


def saying_sites(cue: Token, content: Sequence[Span]) -> tuple[Site, ...]:
    """Return where the time of saying may stand: beside the cue, outside the words credited."""
    found = [
        Site(span=subtree(child), kind=SiteKind.ADJUNCT)
        for child in cue.children
        if child.dep_ in _SAID_DEPS and child.lower_ != "since"
    ]
    found += [Site(span=span, kind=SiteKind.SENTENCE) for span in _outside(cue, content)]
    return tuple(one for one in found if not any(one.span.meets(span) for span in content))


def _outside(cue: Token, content: Sequence[Span]) -> Iterator[Span]:
    """Yield the stretches of the words beside a cue that no credited words cover."""
    since = {one.i for child in cue.rights if child.lower_ == "since" for one in child.subtree}
    words = [one for one in _around(cue) if one.i not in since]
    return stretches(
        [one for one in words if not any(span.start <= one.idx < span.end for span in content)]
    )


def _around(cue: Token) -> Iterator[Token]:
    """Yield the words of a cue's clause, of who speaks, and of what it goes on with.

    "A poll published on Sunday said", "told reporters on Friday, adding that".
    """
    clause = clause_of(cue)
    yield from own_words(clause)
    for subject in clause.lefts:
        if subject.dep_ in SUBJECTS:
            for told in subject.rights:
                yield from own_words(told) if told.dep_ == "acl" else ()
    joined = clause.dep_ == "conj" and not _has_subject(clause)
    if joined or (clause.tag_ == "VBG" and clause.lemma_.lower() != "cite"):
        yield from own_words(clause_of(clause.head))
