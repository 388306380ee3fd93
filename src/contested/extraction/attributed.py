"""Who speaks at a place of the text: from attributions to the voices of a statement."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from contested.extraction.attribution import Attribution, Factivity, Frame
from contested.extraction.denied import is_granted, is_spared, turned_down
from contested.extraction.moments import saying_sites
from contested.extraction.negation import is_negated
from contested.extraction.syntax import text_of
from contested.extraction.verdicts import Verdicts
from contested.model.codebook import Manner, Stance, VoiceRole
from contested.model.draft import DraftVoice
from contested.model.span import Span

_FAR = 10**9
_GOVERNED = frozenset({"xcomp", "ccomp"})
_KNOWING = frozenset(
    {"say", "tell", "know", "confirm", "verify", "corroborate", "establish", "determine"}
    | {"authenticate", "substantiate", "rule", "explain", "specify", "exclude", "claim", "announce"}
    | {"show", "reveal", "disclose", "indicate", "clarify"}
)
_VIEWS = frozenset(
    {"appear", "assess", "assume", "believe", "consider", "deem", "estimate", "judge", "reckon"}
    | {"say", "seem", "think", "add", "tell", "assessment", "in the assessment of ..."}
)
"""How a speaker holds something to be so; "say" is how one voices such a view of one's own."""

_OWNING_UP = frozenset({"claim credit for", "claim responsibility for", "take responsibility for"})
"""What somebody who does not do it says nothing by."""
_OWNED = frozenset({"acknowledge", "admit", "admit to", "concede", "confirm"})
"""By which somebody tells what there was, though the outlet takes it for true."""
_TELLINGS = frozenset({"account", "description", "explanation"})
"""Nouns before what there was, whoever tells of it ("gave opposite accounts of the battle")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """The voices of a statement, what they commit to, and the words credited to the innermost.

    `content` is empty for the outlet's own voice. `hedges` holds cues that name no speaker ("it was
    reported").
    """

    voices: tuple[DraftVoice, ...] = ()
    stance: Stance = Stance.ASSERTS
    content: tuple[Span, ...] = ()
    cues: tuple[Span, ...] = ()
    hedges: tuple[str, ...] = ()
    confidence: float = 0.9


def speech_at(token: Token, attributions: Sequence[Attribution], words: Verdicts) -> Speech:
    """Return the speech that a token belongs to, outermost voice first."""
    doc = token.doc
    covering = _chain(attributions, token.idx)
    covering = [one for one in covering if not _is_outlets(token, one, words)]
    if not covering:
        return Speech()
    named = _once([one for one in covering if one.speaker is not None])
    innermost = covering[-1]
    return Speech(
        voices=tuple(voice_of(one, rank, doc) for rank, one in enumerate(named)),
        stance=_stance(_speaking_of(token, covering, words)),
        content=innermost.content,
        cues=tuple(one.cue for one in covering if one.cue is not None),
        hedges=tuple(_words(one.cue, doc) for one in covering if one.speaker is None and one.cue),
        confidence=min(one.confidence for one in covering),
    )


def _once(named: Sequence[Attribution]) -> list[Attribution]:
    """Tell one voice of two in "the army said it could not confirm": nobody is their own source."""
    inner = (one.speaker for one in named[1:])
    return [one for one in named[:-1] if one.speaker != next(inner)] + list(named[-1:])


def _is_outlets(token: Token, one: Attribution, words: Verdicts) -> bool:
    """Tell the blast of "rejected a report on the blast", of which the outlet itself speaks."""
    if one.cue_lemma in _OWNING_UP and is_negated(token.doc[one.cue_token or 0]):
        return True  # "no group has claimed responsibility for the blast", which there was
    if one.cue_lemma in _OWNED and _words(one.speaker, token.doc).startswith(("No ", "Nobody")):
        return True  # "no footage confirms the capture"
    if one.frame is Frame.LABEL:
        return _is_aside_in_label(token, one)
    turned = one.negated or one.stance in {Stance.DENIES, Stance.QUESTIONS}
    told = turned and one.manner is Manner.INDIRECT  # what stands in quotation marks is theirs
    return told and is_granted(token, one, words)


def _is_aside_in_label(token: Token, one: Attribution) -> bool:
    """Tell "called the raid, in which four died, a crime": the clause between is no part of it."""
    end = one.content[-1].end
    for above in (token, *token.ancestors):
        if above.i == one.cue_token:
            return False
        last = above.right_edge
        opens = above.dep_ == "relcl" and above.left_edge.i > 0
        if opens and above.left_edge.nbor(-1).text == "," and last.idx + len(last.text) < end:
            return last.i + 1 < len(token.doc) and last.nbor().text == ","
    return False


def _speaking_of(
    token: Token, covering: Sequence[Attribution], words: Verdicts
) -> list[Attribution]:
    """Return the attributions that speak of a token's own statement, each with its stance on it.

    Who rejects a call denies nothing: the call was made, and what it asks for is only asked for.
    """
    found: list[Attribution] = []
    for one in covering:
        if not (one.negated or one.stance in {Stance.DENIES, Stance.QUESTIONS}):
            found.append(one)
            continue
        asked = turned_down(one, token.doc, words)
        if asked is not None and token.i > asked.i and not is_spared(token, one, words):
            found.append(replace(one, stance=Stance.DEMANDS, negated=False))
        elif asked is None and not is_spared(token, one, words):
            found.append(one)
    return found


def wish_on(token: Token, thoughts: Sequence[Attribution]) -> Stance | None:
    """Return what the thought that governs a verb makes of it ("wants them to leave"), else None.

    What only hangs on a word of the wish is a fact ("wants to free those held in the raid").
    """
    verb = token
    while verb.dep_ == "conj" and verb.head.i != verb.i:
        verb = verb.head
    governed = {Frame.CLAUSE, Frame.INFINITIVE}
    above = verb.head.i if verb.dep_ in _GOVERNED else None
    found = next((one for one in thoughts if one.cue_token == above and above is not None), None)
    if found is None or found.frame not in governed or found.stance is Stance.ASSERTS:
        return None
    return found.stance


def _chain(attributions: Sequence[Attribution], offset: int) -> list[Attribution]:
    """Return the attributions that a character stands under, outermost first.

    What a speaker welcomes or condemns is the outlet's own fact ("condemned the attack that killed
    12"). Of cues that lay claim to the same words and are not nested, the nearest counts ("forces
    continue blocking aid, the centre saying: “…”": the quotation is the centre's).
    """
    at = [
        number
        for number, one in enumerate(attributions)
        if _covers(one, offset) and not _takes_for_granted(one)
    ]
    best: dict[tuple[tuple[Span, ...], int], int] = {}
    for number in at:
        key = (attributions[number].content, _depth(attributions, number))
        held = best.get(key)
        if held is None or _distance(attributions[number]) < _distance(attributions[held]):
            best[key] = number
    kept = sorted(
        best.values(), key=lambda n: (-_reach(attributions[n]), _depth(attributions, n), n)
    )
    return [attributions[number] for number in kept]


def _takes_for_granted(attribution: Attribution) -> bool:
    tells = attribution.frame is Frame.ABOUT and attribution.cue_lemma in _TELLINGS
    factive = attribution.factive is Factivity.FACTIVE and attribution.cue_lemma not in _OWNED
    granted = factive or tells
    told = attribution.frame in {Frame.OBJECT, Frame.ABOUT}
    return granted and told and not attribution.negated


def _depth(attributions: Sequence[Attribution], number: int) -> int:
    """Count the attributions that enclose one."""
    depth, above = 0, attributions[number].parent
    while above is not None and depth < len(attributions):
        depth, above = depth + 1, attributions[above].parent
    return depth


def _distance(attribution: Attribution) -> int:
    cue = attribution.cue
    if cue is None:
        return _FAR
    return min(max(s.start - cue.end, cue.start - s.end) for s in attribution.content)


def _covers(attribution: Attribution, offset: int) -> bool:
    for start, end in attribution.content:
        if start <= offset < end:
            cue = attribution.cue
            return cue is None or not cue.start <= offset < cue.end
    return False


def _reach(attribution: Attribution) -> int:
    return sum(span.end - span.start for span in attribution.content)


def _stance(covering: Sequence[Attribution]) -> Stance:
    """Return the innermost stance that is more than a plain assertion; a denial counts first.

    What somebody "could not confirm" or "did not know" they leave open.
    """
    marked = [one.stance for one in covering if one.stance is not Stance.ASSERTS]
    if Stance.DENIES in marked:
        return Stance.DENIES
    negated = [one for one in covering if one.negated]
    if any(_leaves_open(one) for one in negated):
        return Stance.QUESTIONS
    held = [one for one in covering if one.stance is not Stance.ASSERTS]
    if held and not negated and _is_view(held[-1]):
        return Stance.ASSERTS
    if marked:
        return marked[-1]
    return Stance.SUPPOSES if negated else Stance.ASSERTS


def _is_view(attribution: Attribution) -> bool:
    """Tell "believes that ninety died", an estimate that its speaker stands by, from a guess."""
    lemma = attribution.cue_lemma or ""
    return attribution.stance is Stance.SUPPOSES and lemma in _VIEWS


def _leaves_open(attribution: Attribution) -> bool:
    lemma = attribution.cue_lemma or ""
    return lemma.split(" ")[0] in _KNOWING


def voice_of(attribution: Attribution, rank: int, doc: Doc) -> DraftVoice:
    """Return an attribution as a voice: the speaker's at rank 0, else a source's."""
    cue = _token(doc, attribution.cue_token)
    span = attribution.speaker
    return DraftVoice(
        role=VoiceRole.SPEAKER if rank == 0 else VoiceRole.SOURCE,
        text=_words(span, doc),
        span=span,
        cue=_words(attribution.cue, doc) or None,
        cue_span=attribution.cue,
        manner=attribution.manner,
        said_sites=saying_sites(cue, attribution.content) if cue is not None else (),
    )


def _token(doc: Doc, index: int | None) -> Token | None:
    return doc[index] if index is not None else None


def _words(span: Span | None, doc: Doc) -> str:
    return span.quote(text_of(doc)) if span is not None else ""
