"""Whether what stands round a word is what its frame asks for."""

from collections.abc import Sequence

from spacy.tokens import Token

from contested.extraction.frames import Entry, Frame
from contested.extraction.heads import Heads, classify, is_thing
from contested.extraction.syntax import is_passive, objects, prepositional, taken_by
from contested.model.codebook import EventType

_PEOPLE_DO = frozenset(
    {
        EventType.AGREE,
        EventType.CONSULT,
        EventType.SUPPORT,
        EventType.CONCEDE,
        EventType.COOPERATE,
        EventType.REQUEST,
        EventType.ACCUSE,
        EventType.REJECT,
        EventType.THREATEN,
        EventType.PROTEST,
    }
)


def stands_near(token: Token, frame: Frame) -> bool:
    """Tell whether the sentence has one of the words that a frame wants near."""
    if not frame.near:
        return True
    return any(not frame.near.isdisjoint({one.lower_, one.lemma_}) for one in token.sent)


def verb_fits(
    token: Token, frame: Frame, doers: list[Token], acted: list[Token], heads: Heads
) -> bool:
    """Tell whether a verb's doers and what it acts on are of the classes that a frame wants."""
    plain = _fits(acted, frame.object, heads) and _subject_fits(token, frame, doers, heads)
    return plain or _theme_fits(token, frame, doers, heads)


def nothing_acts(frame: Frame, doers: Sequence[Token], heads: Heads) -> bool:
    """Tell that what only people do has a mere thing for its doer ("the figure agrees with")."""
    if frame.type not in _PEOPLE_DO or not doers or frame.roles.get("subject") != "doer":
        return False
    return all(is_thing(one, heads) for one in doers)


def _subject_fits(token: Token, frame: Frame, doers: list[Token], heads: Heads) -> bool:
    if not frame.agentless:
        return _fits(doers, frame.subject, heads) or any(
            classify(one, heads) & frame.subject for one in doers
        )
    return is_passive(token) and not doers and _fits(objects(token), frame.subject, heads)


def _theme_fits(token: Token, frame: Frame, doers: list[Token], heads: Heads) -> bool:
    """Accept "remnants are confined": a frame about its subject, said in the passive."""
    if not (is_passive(token) and frame.subject and "theme" in frame.roles and not doers):
        return False
    return _fits(objects(token), frame.subject, heads)


def _fits(tokens: Sequence[Token], wanted: frozenset[str], heads: Heads) -> bool:
    if not wanted:
        return True
    if not tokens:
        return "none" in wanted
    return bool(classify(tokens[0], heads) & wanted)


def noun_fits(token: Token, entry: Entry, heads: Heads) -> bool:
    """Ask a noun's of-phrase, or its subject, for the classes that the frame wants."""
    wanted = entry.frame.object
    if not wanted or "none" in wanted:
        return True
    roles = entry.frame.roles
    anchors = (token, *taken_by(token))
    near = (pair for anchor in anchors for pair in prepositional(anchor))
    theme = [noun for name, noun in near if roles.get(name) in {"place", "topic"}]
    return bool(theme) and _fits(theme, wanted, heads)
