"""Whether two claims are said by one voice, by its body, or by one that only passes it on."""

from contested.linkage.words import fold, words
from contested.model.claim import Claim, Voice
from contested.model.codebook import ActorKind

_EMPTY = frozenset(
    {"the", "a", "an", "of", "in", "for", "its", "his", "her", "their", "on", "at", "by", "and"}
    | {"lt", "gen", "col", "maj", "capt", "lieutenant", "general", "colonel", "major", "captain"}
    | {"spokesman", "spokeswoman", "spokesperson", "official", "statement", "chief", "head"}
)


def teller(claim: Claim) -> Voice:
    """Return the voice that stands for a claim: the innermost one that is named."""
    return claim.source or claim.speaker or claim.voices[0]


def names_of(voice: Voice) -> frozenset[str]:
    """Return the register's ids of a voice and of the body it speaks for; else its folded name."""
    known = {one for one in (voice.actor, voice.body) if one is not None}
    if known:
        return frozenset(known)
    return frozenset({f"name:{fold(voice.text)}"} if voice.text else ())


def one_voice(one: Claim, other: Claim) -> bool:
    """Tell whether two claims are one voice's: the same body, person or name.

    A person speaks for the body that the register gives; two voices that the register does not know
    are one where the words that name them share all that is particular in the shorter.
    """
    first, second = teller(one), teller(other)
    if names_of(first) & names_of(second):
        return True
    if first.actor is not None and second.actor is not None:
        return False
    return _same_words(first, second)


def _same_words(one: Voice, other: Voice) -> bool:
    mine = words(one.text or "") - _EMPTY
    theirs = words(other.text or "") - _EMPTY
    shorter = min(mine, theirs, key=len)
    return len(shorter) > 1 and shorter <= (mine | theirs) and shorter == mine & theirs


def voice_key(claim: Claim) -> str:
    """Name the one who speaks: for a person the body spoken for, else the actor, else the words."""
    voice = teller(claim)
    if voice.kind is ActorKind.PERSON and voice.body is not None:
        return voice.body
    if voice.actor is not None:
        return voice.actor
    return f"name:{fold(voice.text)}" if voice.text else claim.report.id
