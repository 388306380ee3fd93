"""What a denial speaks of, and what retold words leave certain or open."""

from functools import lru_cache

import pytest

from contested.extraction import extract
from contested.model.codebook import Stance
from tests.rooms import report, rooms

CASES = (
    ("The council denied that the killings were ethnic in origin.", "killings", None),
    (
        "The rebels rejected a report on last week's blast at the hospital in Karsh.",
        "blast",
        Stance.ASSERTS,
    ),
    ("The statements about the explosion at the port do not add up.", "explosion", Stance.ASSERTS),
    (
        "The mayor denied that the entry of the rebels into Karsh amounted to a defeat.",
        "entry",
        Stance.ASSERTS,
    ),
    (
        "The army denied that it shelled Karsh after the bridge was seized.",
        "seized",
        Stance.ASSERTS,
    ),
    (
        "The army denied that it shelled Karsh after the bridge was seized.",
        "shelled",
        Stance.DENIES,
    ),
    ("The mayor rejected a claim that the rebels seized Karsh.", "seized", Stance.DENIES),
    ("The army rejected a call for its troops to be deployed.", "deployed", Stance.DEMANDS),
    ("The mayor denied an accusation that troops block aid.", "block", Stance.DENIES),
    ("The clips do not show who holds the rest of Karsh.", "holds", Stance.QUESTIONS),
    ("His troops would leave Karsh on Monday, the general said.", "leave", Stance.PREDICTS),
    ("His troops might leave Karsh, the general said.", "leave", Stance.SUPPOSES),
    ("The general promised that his troops would leave Karsh.", "leave", Stance.PROMISES),
    ("The doctor believes that ninety people died.", "died", Stance.ASSERTS),
    ("The state means to open a corridor to the camp.", "open", Stance.SUPPOSES),
    ("The gunmen were trying to hijack the ferry.", "hijack", Stance.SUPPOSES),
    ("The army is trying to take the town of Karsh.", "take", Stance.ASSERTS),
    ("Soldiers boarded two of the ferries to arrest nine gunmen.", "arrest", Stance.ASSERTS),
    ("The army is working to wear down and defeat the rebels.", "defeat", Stance.SUPPOSES),
    ("An inquiry into the blast is needed, the mayor said.", "inquiry", Stance.DEMANDS),
    ("The number of villagers killed could reach ninety.", "killed", Stance.SUPPOSES),
    (
        "The envoy warned that the losses in the battle for Karsh were heavy.",
        "battle",
        Stance.ASSERTS,
    ),
)
POLAR = (
    ("It is not what caused the explosion at the port.", "explosion", True),
    ("Who fired has yet to be investigated.", "investigated", False),
    ("The envoy could not rule out a raid by the rebels.", "raid", True),
)


@lru_cache(maxsize=1)
def _read() -> dict[tuple[str, str], tuple[Stance, bool]]:
    texts = list(dict.fromkeys(text for text, *_ in (*CASES, *POLAR)))
    found = extract([report(text) for text in texts], rooms().tools)
    return {
        (text, one.text[draft.trigger.start : draft.trigger.end]): (draft.stance, draft.polarity)
        for text, (one, extraction) in zip(texts, found, strict=True)
        for draft in extraction.drafts
        if draft.type is not None
    }


@pytest.mark.parametrize(("text", "word", "stance"), CASES)
def test_a_denial_or_a_view_speaks_of_its_own_statement(
    text: str, word: str, stance: Stance | None
) -> None:
    held = _read().get((text, word))
    assert (held and held[0]) == stance


@pytest.mark.parametrize(("text", "word", "polarity"), POLAR)
def test_what_is_left_open_or_taken_for_granted_is_not_undone(
    text: str, word: str, *, polarity: bool
) -> None:
    assert _read()[text, word][1] is polarity


VOICED = (
    ("The rebels rejected a report on last week's blast at the hospital.", "blast", ()),
    ("The council has yet to confirm that Karsh, the last town held by rebels, fell.", "held", ()),
    ("The mayor rejected the accusation against the army.", "accusation", ()),
    ("The ministry called the raid, in which four people died, a crime.", "died", ()),
    ("The rebels and the army gave opposite accounts of the battle for Karsh.", "battle", ()),
    (
        "The rebels rejected a claim that the army seized Karsh.",
        "seized",
        ("The rebels",),
    ),
    (
        "Reports alleging that the army left Karsh are groundless, an aide told reporters.",
        "left",
        ("an aide",),
    ),
    ("The clinic has counted nine people dead.", "dead", ("The clinic",)),
    ("The claim that the shell fell was a lie, the group said.", "was a lie", ("the group",)),
    ("The army said it could not say whether rebels seized Karsh.", "seized", ("The army",)),
)


@lru_cache(maxsize=1)
def _voices() -> dict[tuple[str, str], tuple[str, ...]]:
    texts = [text for text, *_ in VOICED]
    found = extract([report(text) for text in texts], rooms().tools)
    return {
        (text, one.text[draft.trigger.start : draft.trigger.end]): tuple(
            voice.text for voice in draft.voices
        )
        for text, (one, extraction) in zip(texts, found, strict=True)
        for draft in extraction.drafts
    }


@pytest.mark.parametrize(("text", "word", "voices"), VOICED)
def test_what_a_denial_takes_for_granted_is_the_outlets(
    text: str, word: str, voices: tuple[str, ...]
) -> None:
    assert _voices()[text, word] == voices
