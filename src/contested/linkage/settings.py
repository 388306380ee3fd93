"""How near is near enough: the thresholds of linkage in one place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkSettings:
    """What linkage takes for a copy, for the same words and for the same time.

    Similarities are shares from 0 to 1: `quote_similarity` of the words that two quotes have in
    common (Jaccard), `copy_similarity` of the marks that two fingerprints share, and
    `copied_quote_similarity` of quotes whose reports are already known to be copies. `drift_days`
    is how far apart one speaker's two figures may be first said and still count as one statement
    that drifted, rather than as a revision. `publication_days` is how far apart two reports may be
    published and still speak of one undated happening. `sharp_days` is the longest time that joins
    claims by itself.
    """

    quote_similarity: float = 0.7
    copy_similarity: float = 0.8
    copied_quote_similarity: float = 0.6
    drift_days: int = 1
    publication_days: int = 3
    sharp_days: int = 2

    def __post_init__(self) -> None:
        """Hold the laws: shares above 0 and up to 1, days not negative."""
        shares = (self.quote_similarity, self.copy_similarity, self.copied_quote_similarity)
        if not all(0 < share <= 1 for share in shares):
            raise ValueError("a similarity lies above 0 and is 1 at most")
        if min(self.drift_days, self.publication_days) < 0 or self.sharp_days < 1:
            raise ValueError("days are not negative, and sharp times last at least one")


@dataclass(frozen=True, slots=True, kw_only=True)
class SiblingSettings:
    """How alike, in shares of a perfect likeness, a dated report must be to date another.

    From `same_story` on, a sibling is asked for the day of a happening or saying; where only one
    time expression is answered, by one sibling of `one_telling` at least. A sibling that names no
    day must use `same_words` for it. At `retelling` the words alone put the other within
    `retelling_days` of it.
    """

    same_story: float = 0.15
    one_telling: float = 0.2
    same_words: float = 0.5
    retelling: float = 0.35
    retelling_days: int = 45

    def __post_init__(self) -> None:
        """Hold the laws: shares lie above 0 and up to 1, days are not negative."""
        shares = (self.same_story, self.one_telling, self.same_words, self.retelling)
        if not all(0 < share <= 1 for share in shares):
            raise ValueError("a likeness lies above 0 and is 1 at most")
        if self.retelling_days < 0:
            raise ValueError("days are not negative")
