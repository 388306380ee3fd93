"""Who is credited with what: outlet, speaker, and the speaker's own source."""

from contested.extraction.attribution.attribute import attribute
from contested.extraction.attribution.lexicon import load_cues
from contested.extraction.attribution.nesting import without
from contested.extraction.attribution.types import (
    Attribution,
    Cue,
    CueLexicon,
    CuePos,
    Factivity,
    Frame,
    SpeakerKind,
)

__all__ = [
    "Attribution",
    "Cue",
    "CueLexicon",
    "CuePos",
    "Factivity",
    "Frame",
    "SpeakerKind",
    "attribute",
    "load_cues",
    "without",
]
