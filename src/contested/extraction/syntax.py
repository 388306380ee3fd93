"""Small questions asked of the dependency parse."""

from contested.extraction.syntax_beside import left_lying, left_out, set_off
from contested.extraction.syntax_clauses import (
    PASSIVE_SUBJECTS,
    WEEKDAYS,
    all_of,
    coordinated,
    following_noun,
    is_passive,
    objects,
    passive_subjects,
    prepositional,
    taken_by,
)
from contested.extraction.syntax_doers import subjects
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
    "coordinated",
    "following_noun",
    "is_means",
    "is_passive",
    "is_somebody",
    "left_lying",
    "left_out",
    "lemmas_of",
    "objects",
    "openings_of",
    "passive_subjects",
    "people_of",
    "phrase",
    "phrase_words",
    "prepositional",
    "sentence",
    "set_off",
    "span_of",
    "subjects",
    "subtree",
    "taken_by",
    "text_of",
    "within_spaces",
    "words_of",
]
