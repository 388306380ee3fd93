"""When: time expressions with intervals, values, anchors and reasons.

Sources: the TimeML annotation guidelines for TIMEX3 (kinds and values); ISO 8601 (weeks, dates).
"""

from contested.resolution.dates.anchor import Anchor, anchor_at, anchor_of
from contested.resolution.dates.ranges import join_ranges
from contested.resolution.dates.scan import Found
from contested.resolution.dates.tag import day_of, find, read_all, retime, tag
from contested.resolution.dates.words import DateLexicon, load_date_lexicon, make_date_lexicon

__all__ = [
    "Anchor",
    "DateLexicon",
    "Found",
    "anchor_at",
    "anchor_of",
    "day_of",
    "find",
    "join_ranges",
    "load_date_lexicon",
    "make_date_lexicon",
    "read_all",
    "retime",
    "tag",
]
