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
    time expression is answered, by one sibling of `one_telling` at least. A saying must use
    `same_saying` of the words, one of a sibling that names no day `same_words`.

    The company of a report are the siblings that are alike by `near_best` of the likeness of the
    best. Where they lie within `company_days` of each other, and the best is alike by `company`,
    the first number where it stands alone, the second beside one more and the third beside more,
    the report lies within `retelling_days` of them.
    """

    same_story: float = 0.15
    one_telling: float = 0.2
    same_saying: float = 0.25
    same_words: float = 0.5
    company: tuple[float, float, float] = (0.4, 0.25, 0.15)
    near_best: float = 0.65
    company_days: int = 19
    retelling_days: int = 50

    def __post_init__(self) -> None:
        """Hold the laws: shares lie above 0 and up to 1, days are not negative."""
        words = (self.same_story, self.one_telling, self.same_saying, self.same_words)
        shares = (*words, *self.company, self.near_best)
        if not all(0 < share <= 1 for share in shares):
            raise ValueError("a likeness lies above 0 and is 1 at most")
        if min(self.retelling_days, self.company_days) < 0:
            raise ValueError("days are not negative")

    @property
    def faintest(self) -> float:
        """Return the least likeness at which a sibling counts for anything."""
        return min(self.same_story, self.near_best * min(self.company))

    def company_floor(self, count: int) -> float:
        """Return how alike the best of so many siblings must be."""
        return self.company[min(count, len(self.company)) - 1]
