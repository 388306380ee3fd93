"""Those harmed whom no number of a deed's own counts: one marine, men counted for a deed before."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from contested.extraction.figures.befalling import known
from contested.extraction.figures.types import Counted, FigureLexicon, Governor, Whom
from contested.extraction.syntax import OBJECTS, PASSIVE_SUBJECTS, SUBJECTS, phrase, text_of
from contested.model.codebook import FigureKind
from contested.model.figure import Figure

_HARM = frozenset({FigureKind.KILLED, FigureKind.INJURED, FigureKind.MISSING, FigureKind.DETAINED})
_PERSON = "person"
_BODIES = frozenset({"GPE", "NORP", "ORG"})
_TRYING = frozenset({"attempt", "fail", "plan", "plot", "seek", "try"})
_UNDONE = frozenset({"attempted", "planned"})
_MANY = frozenset({"enemy", "people", "personnel", "police", "public"})
_SINGULAR = frozenset({"NN", "NNP"})


def singles(
    harmed: Sequence[Token],
    counted: Sequence[Counted],
    words: Sequence[Token],
    lexicon: FigureLexicon,
    fate: FigureKind | None = None,
) -> list[Counted]:
    """Return the counted, and those harmed whom words alone tell to be one.

    `fate` is what befell all of them, where the happening is a toll of one kind.
    """
    told = list(counted)
    for one in (one for one in harmed if _is_one(one, lexicon)):
        word = _befalling(one, words) or words[0]
        what = fate or _fate_of(one, word, lexicon) or _fate_beside(word, words, lexicon)
        if what in _HARM and not _is_tried(word) and not _is_counted(one, what, told):
            told.append(_counted(one, word, what))
    return told


def _is_tried(deed: Token) -> bool:
    """Tell "attempted to kill a mayor" and "the attempted murder of a mayor" from a killing."""
    whole = deed.head if deed.dep_ == "compound" else deed
    if whole.lemma_.lower() == "attempt":
        return True  # "wounded in an assassination attempt"
    above = deed.head.lemma_.lower() if deed.dep_ in {"acl", "xcomp"} else ""
    return above in _TRYING or any(one.lower_ in _UNDONE for one in deed.lefts)


def _fate_of(noun: Token, word: Token, lexicon: FigureLexicon) -> FigureKind | None:
    governor = known(word, lexicon)
    fits = governor is not None and governor.persons in _HARM and _stands(noun, word, governor)
    return governor.persons if governor is not None and fits else None


def _fate_beside(word: Token, words: Sequence[Token], lexicon: FigureLexicon) -> FigureKind | None:
    """Return what "killed" tells in "was shot and killed"."""
    joined = (one for one in words if one.dep_ == "conj" and one.head == word)
    kinds = (known(one, lexicon) for one in joined)
    return next((one.persons for one in kinds if one is not None and one.persons in _HARM), None)


def counted_before(
    harmed: Sequence[Token],
    counted: Sequence[Counted],
    words: Sequence[Token],
    lexicon: FigureLexicon,
) -> Iterator[Counted]:
    """Yield the nine of "nine men who had been seized were shot" for both deeds."""
    by_head = {one.head: one for one in counted if one.figure.unit == _PERSON}
    for noun in (each for one in harmed for each in (one, *_among(one))):
        one = by_head.get(noun.i)
        if one is not None:
            own = _befalling(noun, words)
            apart = own is None or own.pos_ == "NOUN"  # "killed in the raid"
            elsewhere = one.figure.what if apart else FigureKind.OTHER
            what = _fate_of(noun, own or words[0], lexicon) or elsewhere
            yield replace(one, figure=replace(one.figure, what=what, part_of=None))


def _among(noun: Token) -> list[Token]:
    """Return the children of "nine villagers, including four children"."""
    listed = (one for one in noun.rights if one.lower_ == "including")
    return [one for each in listed for one in each.rights if one.dep_ == "pobj"]


def as_harmed(
    counted: Sequence[Counted], words: Sequence[Token], lexicon: FigureLexicon
) -> Iterator[Counted]:
    """Read three of "killed a woman and three of her children" as what the verb says of both."""
    for one in counted:
        head = _told_of(words[0].doc[one.head])
        word = _befalling(head, words) if head.dep_ in {"conj", "dobj"} else None
        governor = known(word, lexicon) if word is not None else None
        plain = one.figure.what is FigureKind.OTHER and one.figure.unit == _PERSON
        if plain and governor is not None and governor.persons in _HARM:
            yield replace(one, figure=replace(one.figure, what=governor.persons))
        else:
            yield one


def _told_of(noun: Token) -> Token:
    """Return the three of "three of her children"."""
    number = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return number if number.pos_ == "NUM" else noun


def _befalling(noun: Token, words: Sequence[Token]) -> Token | None:
    """Return which of a happening's words says what befell a noun, or all of a list."""
    first = noun
    while first.dep_ == "conj" and first.head.pos_ in {"NOUN", "PROPN", "NUM"}:
        first = first.head
    above = first.head.head if first.dep_ == "pobj" else first.head
    at = next((one for one in words if one in {above, first.head}), None)
    behind = (one for one in words if one.head == first and one.dep_ in {"acl", "relcl"})
    lone = words[-1] if len({one.head for one in words} - {*words}) == 1 else None
    return at if at is not None and at.lemma_ != "be" else next(behind, lone)


def _stands(noun: Token, word: Token, governor: Governor) -> bool:
    """Tell the object of a killing and the subject of a death from who kills."""
    passive = any(one.dep_ == "auxpass" for one in word.lefts) or word.tag_ == "VBN"
    acts = noun.head == word and noun.dep_ in SUBJECTS - PASSIVE_SUBJECTS
    if governor.whom is Whom.SUBJECT:
        return noun.dep_ not in OBJECTS
    return not acts or passive


def _is_one(noun: Token, lexicon: FigureLexicon) -> bool:
    """Tell a person, told of or named, from several and from things."""
    numbers = [one.lower_ for one in noun.lefts if one.tag_ == "CD"]
    if noun.tag_ not in _SINGULAR or numbers not in ([], ["one"]):
        return noun.lower_ == "one"
    if noun.dep_ == "pobj" and noun.head.lower_ != "of":  # "killed in Karsh"
        return False
    if noun.tag_ == "NNP":
        titles = [one for one in noun.lefts if one.dep_ in {"amod", "compound"}]
        if noun.ent_type_ in _BODIES:  # "the Lebanese Hezbollah"
            return False
        return noun.ent_type_ == "PERSON" or any(_is_person(one, lexicon) for one in titles)
    told = bool(numbers) or any(one.dep_ in {"det", "poss"} for one in noun.lefts)
    return told and _is_person(noun, lexicon)


def _is_person(noun: Token, lexicon: FigureLexicon) -> bool:
    readings = lexicon.nouns.get(noun.lower_, ())
    return noun.lower_ not in _MANY and any(one.unit == _PERSON for one in readings[:1])


def _is_counted(noun: Token, what: FigureKind, counted: Sequence[Counted]) -> bool:
    alike = [one for one in counted if one.figure.what is what]
    beside = {one.i for one in noun.conjuncts}
    apart = bool(alike) and not any(_told_of(noun.doc[one.head]).i in beside for one in alike)
    return apart or any(one.figure.span.start <= noun.idx < one.figure.span.end for one in counted)


def _counted(noun: Token, word: Token, what: FigureKind) -> Counted:
    span = phrase(noun)
    figure = Figure(
        id=f"one{noun.i}",
        text=span.quote(text_of(noun.doc)),
        span=span,
        what=what,
        of=noun.lemma_.lower(),
        low=1,
        high=1,
        unit=_PERSON,
    )
    return Counted(figure=figure, number=span, head=noun.i, governor=word.i, sentence=0)
