"""Bodies that the register knows by name, told to the parse whatever it took their names for."""

from collections.abc import Sequence

import numpy as np
from spacy.tokens import Doc, Span, Token

from contested.model.codebook import ActorKind
from contested.model.lookups import Register, RegisterEntry

_UNSURE = frozenset({"", "PERSON", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "NORP"})
_GROUPS = frozenset({ActorKind.ARMED_GROUP, ActorKind.MILITIA, ActorKind.PARTY})
_STANDING = frozenset({"nsubj", "nsubjpass", "poss", "pobj", "dobj", "conj", "appos"})
_LONGEST = 8


def label_known(doc: Doc, register: Register) -> None:
    """Label as bodies and states the names of such that the parse took for a person or for none.

    The parse met few of them: it calls "the Houthis" one man and "M23" a town.
    """
    found = [span for at in _ends_of_names(doc) if (span := _known(doc[at], register))]
    if not found:
        return
    doc.set_ents(found, default="unmodified")
    for span in found:
        _count(span, register)


def _ends_of_names(doc: Doc) -> list[int]:
    """Return where the last words of names stand whose label the parse may have wrong."""
    classes, parts, labels = doc.to_array(["POS", "DEP", "ENT_TYPE"]).T
    strings = doc.vocab.strings
    unsure = np.isin(labels, [strings[one] for one in _UNSURE])
    standing = np.isin(parts, [strings[one] for one in _STANDING])
    return np.flatnonzero((classes == strings["PROPN"]) & unsure & standing).tolist()


def _known(last: Token, register: Register) -> Span | None:
    """Return the longest name that ends in a word and that only bodies bear."""
    doc, first = last.doc, last.i
    starts = [first]
    while first and last.i - first < _LONGEST and doc[first - 1].pos_ == "PROPN":
        first -= 1
        starts.append(first)
    name, begins = doc[first : last.i + 1].text, doc[first].idx
    for start in reversed(starts):
        entries = register.find(name[doc[start].idx - begins :])
        if entries:
            label = _label(entries, doc[start : last.i + 1])
            return Span(doc, start, last.i + 1, label=label) if label else None
    return None


def _label(entries: Sequence[RegisterEntry], span: Span) -> str:
    """Return what a name is by all who bear it; empty where it may be a person's or a town's."""
    kinds = {one.kind for one in entries}
    if kinds <= _GROUPS:
        return "ORG"
    stately = kinds == {ActorKind.STATE} and span.root.ent_type_ == "PERSON"
    return "GPE" if stately and span.text in {one.name for one in entries} else ""


def _count(span: Span, register: Register) -> None:
    """Tell that "the Houthis" are several, whom the register knows as "Houthi" too."""
    last = span[-1]
    text = span.text
    if last.tag_ == "NNP" and text.endswith("s") and register.find(text.removesuffix("s")):
        last.tag_ = "NNPS"
        last.set_morph("Number=Plur")  # type: ignore[attr-defined]  # spaCy leaves it out of its stubs
