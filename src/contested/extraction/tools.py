"""All that extraction reads before it starts: the parse and the lexicons."""

from dataclasses import dataclass

from spacy.language import Language

from contested.extraction.attribution import CueLexicon, load_cues
from contested.extraction.casing import Casing, load_casing
from contested.extraction.contexts import Contexts, load_contexts
from contested.extraction.extents import Extents, load_extents
from contested.extraction.figures import FigureLexicon, load_figures
from contested.extraction.frames import Frames, load_frames
from contested.extraction.framing import FramingWords, load_framing
from contested.extraction.heads import Heads, load_heads
from contested.extraction.hedges import Hedges, load_hedges
from contested.extraction.moods import Moods, load_moods
from contested.extraction.parse import load_parser
from contested.extraction.verdicts import Verdicts, load_verdicts
from contested.model.lookups import Register


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """The English parse, the lexicons and the register that extraction goes by."""

    parser: Language
    register: Register
    casing: Casing
    frames: Frames
    heads: Heads
    cues: CueLexicon
    figures: FigureLexicon
    extents: Extents
    contexts: Contexts
    hedges: Hedges
    moods: Moods
    verdicts: Verdicts
    framing: FramingWords


def load_tools(register: Register) -> Tools:
    """Load the packaged parse and lexicons (about a second), to go with a register of names.

    Raises:
        DataError: a lexicon breaks its own rules; the message names the file and the row.
    """
    parser = load_parser()
    return Tools(
        parser=parser,
        register=register,
        casing=load_casing(parser),
        frames=load_frames(),
        heads=load_heads(),
        cues=load_cues(),
        figures=load_figures(),
        extents=load_extents(),
        contexts=load_contexts(),
        hedges=load_hedges(),
        moods=load_moods(),
        verdicts=load_verdicts(),
        framing=load_framing(),
    )
