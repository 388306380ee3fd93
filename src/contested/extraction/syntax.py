"""Small questions asked of the dependency parse."""

from contested.extraction.syntax_beside import (
    comes_after,
    elided,
    holder_before,
    is_distance,
    is_how_it_stands,
    left_lying,
    left_out,
    let_go,
    set_off,
    shared_with_next,
    through,
)
from contested.extraction.syntax_clauses import (
    WEEKDAYS,
    all_of,
    coordinated,
    following_noun,
    objects,
    prepositional,
    taken_by,
)
from contested.extraction.syntax_doers import subjects
from contested.extraction.syntax_passive import PASSIVE_SUBJECTS, is_passive, passive_subjects
from contested.extraction.syntax_phrases import (
    is_somebody,
    phrase,
    phrase_words,
    sentence,
    span_of,
    subtree,
    within_spaces,
)
from contested.extraction.syntax_relative import OBJECTS, SUBJECTS
from contested.extraction.syntax_slips import is_means
from contested.extraction.syntax_words import (
    TEXT,
    bounds_of,
    lemmas_of,
    openings_of,
    people_of,
    text_of,
    words_of,
)

__all__ = [
    "OBJECTS",
    "PASSIVE_SUBJECTS",
    "SUBJECTS",
    "TEXT",
    "WEEKDAYS",
    "all_of",
    "bounds_of",
    "comes_after",
    "coordinated",
    "elided",
    "following_noun",
    "holder_before",
    "is_distance",
    "is_how_it_stands",
    "is_means",
    "is_passive",
    "is_somebody",
    "left_lying",
    "left_out",
    "lemmas_of",
    "let_go",
    "objects",
    "openings_of",
    "passive_subjects",
    "people_of",
    "phrase",
    "phrase_words",
    "prepositional",
    "sentence",
    "set_off",
    "shared_with_next",
    "span_of",
    "subjects",
    "subtree",
    "taken_by",
    "text_of",
    "through",
    "within_spaces",
    "words_of",
]
