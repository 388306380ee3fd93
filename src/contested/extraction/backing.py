"""Support that a compound states in passing: "US-supported rebels", "Iran-backed militias"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from contested.extraction.frames import Frame
from contested.extraction.syntax import SUBJECTS, words_of
from contested.extraction.triggers import Trigger
from contested.model.codebook import EventType

_BORNE = frozenset({"armed", "equipped"})
"""What a plain noun before it does not do but is: "nuclear-armed", "machete-armed"."""
_AFFAIRS = frozenset(
    {"accord", "agreement", "ceasefire", "conference", "deal", "draft", "initiative", "plan"}
    | {"process", "proposal", "resolution", "summit", "talk", "truce"}
)
"""What is sponsored and is no force: "Norvia-sponsored talks"."""
_MODES = {
    "backed": "supports",
    "supported": "supports",
    "sponsored": "supports",
    "funded": "supports",
    "financed": "supports",
    "armed": "supplies",
    "supplied": "supplies",
    "trained": "trains",
    "equipped": "equips",
}


def find_backing(doc: Doc) -> Iterator[Trigger]:
    """Yield a trigger for each compound that says who backs, arms or trains whom."""
    words = words_of(doc)
    for at, word in enumerate(words):
        mode = _MODES.get(word)
        if mode is None or at < 2 or words[at - 1] not in {"-", "–"}:
            continue
        token, backer = doc[at], doc[at - 2]
        backed = _noun_after(token)
        named = backer.text[:1].isupper() or (backer.pos_ == "NOUN" and word not in _BORNE)
        if backed is None or backed.lemma_.lower() in _AFFAIRS:
            continue
        if named and backer.pos_ in {"PROPN", "ADJ", "NOUN", "ADV"}:
            yield _trigger(token, backer, backed, mode)


def _noun_after(token: Token) -> Token | None:
    if token.dep_ == "acomp":  # "the militia is Norvian-backed"
        return next((one for one in token.head.lefts if one.dep_ in SUBJECTS), None)
    if token.head.i > token.i and token.head.pos_ in {"NOUN", "PROPN"}:
        return token.head
    following = (one for one in token.doc[token.i + 1 : token.i + 4])
    return next((one for one in following if one.pos_ in {"NOUN", "PROPN"}), None)


def _trigger(token: Token, backer: Token, backed: Token, mode: str) -> Trigger:
    frame = Frame(
        id="force-compound",
        type=EventType.X_FORCE,
        mode=mode,
        object=frozenset(),
        subject=frozenset(),
        roles={},
        causal=False,
        toll=False,
    )
    return Trigger(
        token=token,
        words=(token,),
        frame=frame,
        parts={"doer": (backer,), "recipient": (backed,)},
        object=(backed,),
        nominal=False,
    )
