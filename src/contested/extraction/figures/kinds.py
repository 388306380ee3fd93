"""What a figure counts, in which unit, and over what it sums."""

import re
from dataclasses import dataclass

from spacy.tokens import Doc

from contested.extraction.figures.befalling import known, rank
from contested.extraction.figures.governors import mixed
from contested.extraction.figures.phrases import Phrase, readings_at
from contested.extraction.figures.totals import Found
from contested.extraction.figures.types import (
    FigureLexicon,
    Governor,
    PartOfSpeech,
    Quantity,
    Reading,
    Whom,
)
from contested.model.codebook import FigureKind, Scope
from contested.model.span import Span

_LISTED = re.compile(r"[\w\s-]{1,40}(?:,|,?\s+and)\s*")
_PERSONS = frozenset({"person", "household"})
_AREAS = frozenset({"km2", "mi2", "hectare", "acre", "m2"})
_STANDING = frozenset(
    {FigureKind.EQUIPMENT, FigureKind.DETAINED, FigureKind.DISPLACED, FigureKind.AREA}
)
_PLACES = frozenset({"GPE", "LOC", "FAC"})


@dataclass(frozen=True, slots=True)
class Kind:
    """What is counted and in which unit; `what` None where only a whole can tell.

    `own` says that words beside the number decided it, so that no whole needs to.
    """

    what: FigureKind | None
    unit: str
    scope: Scope
    own: bool = True


def kind_of(
    doc: Doc, phrase: Phrase, quantity: Quantity, found: Found | None, lexicon: FigureLexicon
) -> Kind | None:
    """Decide the kind of a figure; None where the number is no figure."""
    governor = found[1] if found else None
    if quantity.share and phrase.bare and not phrase.pronoun:
        return None
    if quantity.unit is not None:
        return _measured(doc, phrase, quantity.unit, governor)
    if found is not None and found[1].whom is Whom.TOTAL:
        return _totalled(doc, phrase, found, lexicon)
    readings = _plain(phrase.readings)
    if readings:
        return _counted(doc, readings, found, lexicon)
    if phrase.readings:
        return None
    return _unnamed(doc, phrase, found, lexicon)


def _plain(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    return tuple(reading for reading in readings if reading.what is not FigureKind.TERRITORY_SHARE)


def _scope(governor: Governor | None, what: FigureKind | None) -> Scope:
    if what in {FigureKind.PRESENT, FigureKind.TERRITORY_SHARE}:
        return Scope.STATE
    said = governor.scope if governor is not None else None
    if said is None or (said is Scope.STATE and what not in _STANDING):
        return Scope.INCIDENT
    return said


def _measured(doc: Doc, phrase: Phrase, unit: str, governor: Governor | None) -> Kind:
    if unit in _AREAS:
        return Kind(FigureKind.AREA, unit, _scope(governor, FigureKind.AREA))
    if unit != "percent":
        return Kind(FigureKind.MONEY, unit, Scope.INCIDENT)
    what = _share_of(doc, phrase, governor)
    return Kind(what, unit, _scope(governor, what) if what in _SETTLED else Scope.STATE)


_SETTLED = frozenset(FigureKind) - {FigureKind.TERRITORY_SHARE}


def _share_of(doc: Doc, phrase: Phrase, governor: Governor | None) -> FigureKind:
    held = governor is not None and governor.things is FigureKind.TERRITORY_SHARE
    named = any(reading.what is FigureKind.TERRITORY_SHARE for reading in phrase.readings)
    place = not phrase.bare and not phrase.readings and doc[phrase.head].ent_type_ in _PLACES
    proper = not phrase.bare and doc[phrase.head].tag_ in {"NNP", "NNPS"}
    if named or place or (held and not phrase.readings and (phrase.bare or proper)):
        return FigureKind.TERRITORY_SHARE
    people = any(reading.unit in _PERSONS for reading in phrase.readings)
    if governor is not None and governor.persons and (people or rank(governor) == 2):
        return governor.persons
    return FigureKind.OTHER


def _totalled(doc: Doc, phrase: Phrase, found: Found, lexicon: FigureLexicon) -> Kind | None:
    """Read "the number of wounded reached 300" by what stands after "of"."""
    index, governor = found
    scope = governor.scope or Scope.INCIDENT
    if governor.persons is FigureKind.KILLED:
        return Kind(FigureKind.KILLED, "person", scope)
    told = index + 1 < phrase.first and doc[index + 1].lower_ == "of"
    for token in doc[index + 1 : phrase.first] if told else ():
        named = known(token, lexicon)
        if named is not None and rank(named) == 2 and named.pos is not PartOfSpeech.NOUN:
            return Kind(named.persons, "person", scope)
        readings = _plain(readings_at(doc, token.i, index + 1, lexicon))
        if readings and readings[0].what is not None:
            return Kind(readings[0].what, readings[0].unit, scope)
    bare = phrase.bare and not told
    return Kind(None, "person", scope, own=False) if bare else None


def _counted(
    doc: Doc, readings: tuple[Reading, ...], found: Found | None, lexicon: FigureLexicon
) -> Kind | None:
    governor = found[1] if found else None
    usual = readings[0]
    if usual.unit in _PERSONS:
        return _people(doc, usual, found, lexicon)
    if governor is not None and governor.things is FigureKind.EQUIPMENT:
        other = [one for one in readings if one.what is FigureKind.EQUIPMENT]
        usual = other[0] if other else usual
    if usual.what is FigureKind.OTHER and governor is None:
        return None
    return Kind(usual.what, usual.unit, _scope(governor, usual.what))


def _people(doc: Doc, usual: Reading, found: Found | None, lexicon: FigureLexicon) -> Kind:
    governor = found[1] if found else None
    said = governor.persons if governor else None
    if found is not None and mixed(doc, found, lexicon):
        said = FigureKind.OTHER
    elif usual.what is not None and (governor is None or rank(governor) < 2):
        freed = usual.what is FigureKind.DETAINED and said is FigureKind.OTHER
        said = said if freed else usual.what
    what = said or FigureKind.OTHER
    own = said is not None
    return Kind(what, usual.unit, _scope(governor, what), own=own)


def _unnamed(doc: Doc, phrase: Phrase, found: Found | None, lexicon: FigureLexicon) -> Kind | None:
    """Decide where no known noun stands by the number: "killed 12", "nine al-Nusra men"."""
    if found is None:
        return Kind(None, "item", Scope.INCIDENT, own=False) if phrase.bare else None
    governor = found[1]
    acted = governor.whom is Whom.OBJECT and governor.things is None
    acts = governor.whom is Whom.SUBJECT or (acted and governor.pos is PartOfSpeech.VERB)
    if phrase.bare and governor.persons is FigureKind.OTHER and acts:
        return Kind(FigureKind.OTHER, "person", _scope(governor, FigureKind.OTHER))
    stands = governor.whom is Whom.EITHER and governor.persons is FigureKind.PRESENT
    if phrase.bare and stands and governor.things is None:  # "the rebels numbered 500"
        return Kind(FigureKind.PRESENT, "person", Scope.STATE)
    rest = phrase.bare and phrase.first > 0 and doc[phrase.first - 1].lower_ == "remaining"
    either = rest and governor.things is not None  # "seized the remaining three": men or boats
    if governor.persons is None or rank(governor) < 2 or either:
        return Kind(None, "item", _scope(governor, None), own=False) if phrase.bare else None
    proper = doc[phrase.head].tag_ in {"NNP", "NNPS"}
    if governor.things is not None and not (phrase.bare or proper):
        return None
    what = FigureKind.OTHER if mixed(doc, found, lexicon) else governor.persons
    return Kind(what, "person", _scope(governor, what))


def sums(text: str, spans: list[Span], place: int, lexicon: FigureLexicon) -> bool:
    """Tell whether words in a sentence make one of its figures a sum over a period.

    A cue before the first figure holds for all; a cue after a figure holds for the one before it,
    or for the next where words like "bringing the total" come between.
    """
    return any(
        place in _held(cue.start(), cue.group().lower(), spans, text)
        for cue in lexicon.patterns.cues.finditer(text)
    )


def _held(start: int, words: str, spans: list[Span], text: str) -> range:
    before = sum(1 for _, end in spans if end <= start)
    onward = words.startswith(("bring", "brought", "rais", "tak", "a total", "total", "death"))
    if before == 0:
        return range(len(spans))
    if onward or words.endswith("toll"):
        return range(before, before + 1)
    first = before - 1
    while first > 0 and _LISTED.fullmatch(text[spans[first - 1][1] : spans[first][0]]):
        first -= 1
    return range(first, before)
