"""From triggers, figures and attributions to drafts: one statement each."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from contested.extraction.acts import act_of, cue_speech
from contested.extraction.aspects import aspect_of
from contested.extraction.attributed import Speech, speech_at, wish_on
from contested.extraction.attribution import Attribution
from contested.extraction.coding import coded, unarmed
from contested.extraction.contexts import contexts_of
from contested.extraction.counting import (
    BareCount,
    as_detained,
    as_displaced,
    as_present,
    as_shares,
    bare_counts,
    numbered,
    share_out,
)
from contested.extraction.described import without_descriptions, without_labels, without_speakers
from contested.extraction.echoes import without_echoes
from contested.extraction.extents import extent_of
from contested.extraction.figures import Counted
from contested.extraction.nearby import beside_others
from contested.extraction.parties import apart_from, holders_before, parties
from contested.extraction.parties_told import able, with_told
from contested.extraction.parties_whose import is_living
from contested.extraction.sites import clip, place_sites, time_sites
from contested.extraction.stance import Mood, foretells, hedges_of, is_negated, mood_of
from contested.extraction.sufferers import sufferers
from contested.extraction.syntax import (
    OBJECTS,
    PASSIVE_SUBJECTS,
    phrase,
    sentence,
    span_of,
    subjects,
    subtree,
    text_of,
)
from contested.extraction.tenses import has_been, would_be
from contested.extraction.tools import Tools
from contested.extraction.tries import tried_in
from contested.extraction.triggers import Trigger
from contested.extraction.verdicts import is_called_untrue, verdict_on
from contested.model.claim import Confidence, Extent, Framing
from contested.model.codebook import EventType, Stance
from contested.model.draft import Draft, Party, Site, SiteKind
from contested.model.span import Span, hull

_VERBAL, _NOMINAL, _COUNT, _UNTYPED = 0.85, 0.65, 0.75, 0.5
_STRENGTH = (EventType.X_FORCE, "strength")
_ARREST = (EventType.COERCE, "arrest")
_CHANCES = frozenset({"likely", "probably"})
_AHEAD = frozenset({Stance.PROMISES, Stance.THREATENS, Stance.DEMANDS})
_HELPING = frozenset({"aux", "auxpass"})
_DESCRIBING = frozenset({"relcl", "acl"})
_PARTIES = ("doer", "recipient", "former", "ally")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """All that was found in one report, before it is composed into statements."""

    doc: Doc
    attributions: Sequence[Attribution]
    framing: Sequence[Framing]
    tools: Tools
    thoughts: Sequence[Attribution] = ()


def drafts_of(found: Found, triggers: Sequence[Trigger], counted: Sequence[Counted]) -> list[Draft]:
    """Return the statements that the triggers and the figures of a report make, in order."""
    given, left = share_out(counted, triggers, found.doc)
    triggers = [one for one in triggers if _says_something(one, given, found)]
    triggers = without_labels(without_descriptions(triggers, found.attributions))
    triggers = [one for one in triggers if not _is_told_by_another(one, triggers)]
    triggers = without_echoes(with_told(triggers, found.tools.heads), given)
    drafts = [_of_trigger(one, given.get(one.token.i, ()), found) for one in triggers]
    drafts = beside_others(drafts)
    drafts += [_of_count(one, found) for one in bare_counts(left, found.doc)]
    return sorted(drafts, key=lambda draft: (draft.trigger, draft.focus))


def _of_trigger(trigger: Trigger, counted: Sequence[Counted], found: Found) -> Draft:
    heads = found.tools.heads
    context = contexts_of(trigger.token.sent, found.tools.contexts)
    code = coded(trigger, counted, context, heads)
    kind, mode = code.type, code.mode
    counted = as_shares(counted) if kind is EventType.X_CONTROL else counted
    counted = as_present(counted) if (kind, mode) == _STRENGTH else counted
    counted = as_displaced(counted) if mode == "displaced" else counted
    counted = as_detained(counted) if (kind, mode) == _ARREST else counted
    kept = without_speakers(trigger, code.parts, found.attributions)
    named = {part: able(kept[part], heads) for part in _PARTIES if part in kept}
    named["ally"] = tuple(one for one in named.get("ally", ()) if is_living(one, heads))
    parts = {part: parties(tokens, heads) for part, tokens in named.items()}
    former = parts.get("former", ())
    if kind is EventType.X_CONTROL and mode == "captures":
        told = {one.head for one in (*parts.get("doer", ()), *former)}
        held = holders_before(trigger.object, heads)
        former += tuple(one for one in held if one.head not in told)
    speech = _speech(trigger.token, found)
    if not speech.voices:
        speech = act_of(trigger, code, found.attributions, heads) or speech
    draft = replace(_statement(trigger.token, speech, found), context=context)
    if mode == "contests" and (tried := tried_in(trigger.token)) is not None:
        draft = replace(draft, stance=_stance(mood_of(tried, found.tools.moods), speech, tried))
    if draft.stance is Stance.DENIES and _is_answered(trigger, kind, speech):
        draft = replace(draft, stance=Stance.ASSERTS)
    sites = place_sites(trigger, heads)
    faced = parts.get("recipient", ())
    if kind is EventType.X_TOLL and not faced:
        faced = parties(_counted_people(counted, found), heads)
    return replace(
        draft,
        trigger=_words(trigger),
        focus=hull([_words(trigger), *(phrase(token) for token in trigger.object[:1])]),
        type=kind,
        mode=mode,
        extent=_extent(trigger, kind, found),
        actors=parts.get("doer", ()) + _allies(parts),
        recipients=apart_from(faced, parts.get("doer", ())),
        former=former,
        place_sites=_clipped(sites, speech),
        places_split=kind in {EventType.X_CONTROL, EventType.X_ACCESS},
        figures=numbered(_in_order(counted)),
        aspect=aspect_of(trigger, mode) if kind is EventType.X_CONTROL else None,
        confidence=replace(draft.confidence, type=_NOMINAL if trigger.nominal else _VERBAL),
    )


def _is_told_by_another(trigger: Trigger, triggers: Sequence[Trigger]) -> bool:
    """Tell the summit of "they met for the summit", which is the meeting told."""
    nobody = trigger.nominal and not {"doer", "recipient"} & set(trigger.parts)
    if trigger.frame.type is not EventType.CONSULT or not nobody:
        return False
    verbs = (one for one in triggers if one.frame.type is EventType.CONSULT and not one.nominal)
    return any(one.token in trigger.token.ancestors and "doer" in one.parts for one in verbs)


def _is_answered(trigger: Trigger, kind: EventType | None, speech: Speech) -> bool:
    """Tell the words that a denial answers, and the answer itself, from what it calls untrue.

    Who rejects a claim as false does reject it, and an accusation that is rejected was made.
    """
    if kind is EventType.REJECT:
        return not speech.voices
    said = trigger.nominal and trigger.token.dep_ in OBJECTS | PASSIVE_SUBJECTS
    return kind in {EventType.ACCUSE, EventType.REQUEST} and said


def _speech(token: Token, found: Found) -> Speech:
    return speech_at(token, found.attributions, found.tools.verdicts)


def _says_something(trigger: Trigger, given: Mapping[int, Sequence[Counted]], found: Found) -> bool:
    """Tell a toll from the bare word "death": it says who or how many, or somebody denies it."""
    if trigger.nominal and trigger.frame.id == "consult-visit":
        return bool({"doer", "recipient"} & set(trigger.parts))
    if not trigger.frame.toll:
        return True
    if {"recipient", "doer"} & set(trigger.parts) or trigger.token.i in given:
        return True
    return _speech(trigger.token, found).stance is Stance.DENIES


def _allies(parts: dict[str, tuple[Party, ...]]) -> tuple[Party, ...]:
    return tuple(replace(one, relation="alongside") for one in parts.get("ally", ()))


def _words(trigger: Trigger) -> Span:
    first = min(trigger.words, key=lambda token: token.i)
    last = max(trigger.words, key=lambda token: token.i)
    near = last.i - first.i < 6
    return span_of(first, last) if near else span_of(trigger.token, trigger.token)


def _extent(trigger: Trigger, kind: EventType | None, found: Found) -> Extent | None:
    if kind is not EventType.X_CONTROL:
        return None
    for token in trigger.parts.get("place", ()):
        span = subtree(token)
        extent = extent_of(span, text_of(found.doc), found.tools.extents)
        if extent is not None:
            return extent
    return None


def _of_count(count: BareCount, found: Found) -> Draft:
    heads = found.tools.heads
    token = count.token
    speech = _speech(token, found)
    draft = _statement(token, speech, found)
    lives = count.type is EventType.X_FORCE and unarmed(count.counted, found.doc, heads)
    told = _counted_parties(count, lives=lives, found=found)
    draft = replace(draft, context=contexts_of(token.sent, found.tools.contexts))
    words = hull(one.figure.span for one in count.counted)
    sites = [Site(span=subtree(token), kind=SiteKind.CLAUSE)]
    sites += [Site(span=sentence(token), kind=SiteKind.SENTENCE)]
    return replace(
        draft,
        trigger=span_of(token, token),
        focus=words,
        type=None if lives else count.type,
        mode=None if lives else count.mode,
        actors=told.get("doer", ()),
        recipients=told.get("recipient", ()),
        place_sites=_clipped(sites, speech),
        figures=numbered(_in_order(count.counted)),
        confidence=replace(draft.confidence, type=_COUNT),
    )


def _counted_parties(
    count: BareCount, *, lives: bool, found: Found
) -> Mapping[str, tuple[Party, ...]]:
    """Return who suffered what a bare figure counts, or else who does it or stands there."""
    heads = found.tools.heads
    if count.type is EventType.X_TOLL:
        return {"recipient": _once(parties(sufferers(count, heads), heads))}
    nouns = _counted_people(count.counted, found)
    doers = () if lives else parties(subjects(count.token), heads)
    based = () if lives or count.type is not EventType.X_FORCE else parties(nouns, heads)
    return {"doer": doers or based}


def _counted_people(counted: Sequence[Counted], found: Found) -> list[Token]:
    """Return the nouns of those counted ("the toll rose to 50 civilians"), each group once."""
    nouns = [found.doc[one.head] for one in counted if one.figure.part_of is None]
    told = [
        one for one in nouns if one.pos_ != "NUM" or any(of.lower_ == "of" for of in one.rights)
    ]
    return [one for one in told if is_living(one, found.tools.heads)]


def _once(named: tuple[Party, ...]) -> tuple[Party, ...]:
    """Leave those told to be among others ("including three women") out of the plain ones."""
    among = {one.head for one in named if one.relation is not None}
    return tuple(one for one in named if one.relation is not None or one.head not in among)


def _in_order(counted: Sequence[Counted]) -> Sequence[Counted]:
    return sorted(counted, key=lambda one: one.figure.span)


def _statement(token: Token, speech: Speech, found: Found) -> Draft:
    """Return a draft with all that does not depend on the code: voices, mood, doubt, evidence."""
    mood = mood_of(token, found.tools.moods)
    verdict = verdict_on(token, found.tools.verdicts)
    stance = verdict or _thought_of(_stance(mood, speech, token), token, found)
    evidence = _evidence(token, speech)
    draft = Draft(
        evidence=evidence,
        trigger=span_of(token, token),
        focus=span_of(token, token),
        voices=speech.voices,
        stance=stance,
        polarity=mood.polarity or (stance is Stance.QUESTIONS and not is_negated(token)),
        hedges=_hedges(token, speech, found),
        type=None,
        mode=None,
        framing=tuple(one for one in found.framing if evidence[0].holds(one.span)),
        confidence=Confidence(speaker=speech.confidence),
    )
    return replace(draft, time_sites=_clipped(time_sites(token), speech))


def _thought_of(stance: Stance, token: Token, found: Found) -> Stance:
    """“wants them to leave”: what is only wanted or decided on is not told as done."""
    wished = wish_on(token, found.thoughts) if stance is Stance.ASSERTS else None
    return wished or stance


def _hedges(token: Token, speech: Speech, found: Found) -> tuple[str, ...]:
    doubts = hedges_of(token, text_of(found.doc), found.tools.hedges)
    return tuple(dict.fromkeys((*speech.hedges, *doubts)))


def _evidence(token: Token, speech: Speech) -> tuple[Span, ...]:
    """Return the sentence that says it, then those that hold the cues, each once."""
    spans = [sentence(token)]
    for cue in speech.cues:
        if not any(span.holds(cue) for span in spans):
            found = token.doc.char_span(cue.start, cue.end, alignment_mode="expand")
            spans.append(sentence(found[0]) if found is not None else cue)
    return tuple(dict.fromkeys(spans))


def _stance(mood: Mood, speech: Speech, token: Token) -> Stance:
    beside = token.dep_ in {"acl", "relcl"} and token.head.dep_ == "appos"
    if speech.stance in {Stance.DENIES, Stance.QUESTIONS}:
        return mood.stance if beside else speech.stance
    given = token.tag_ == "VBN" and token.dep_ == "acl"  # "hope those injured recover": they were
    if mood.stance is Stance.SUPPOSES and speech.voices and would_be(token):
        return speech.stance if speech.stance in _AHEAD else Stance.PREDICTS
    if speech.stance is Stance.PREDICTS and mood.stance is Stance.ASSERTS and has_been(token):
        return Stance.ASSERTS
    return mood.stance if given or mood.stance is not Stance.ASSERTS else speech.stance


def _clipped(sites: Sequence[Site], speech: Speech) -> tuple[Site, ...]:
    return clip(sites, speech.content) if speech.content else tuple(sites)


def untyped(found: Found, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the statements that no code fits: credited sentences and forecasts left uncoded."""
    triggers = [draft.trigger for draft in drafts]
    for sent in found.doc.sents:
        words = [token for token in sent if not token.is_space and not token.is_punct]
        if len(words) < 3:
            continue
        within = [span for span in triggers if sent.start_char <= span.start < sent.end_char]
        if within:
            yield from _forecasts(words, within, found)
        else:
            yield from _uncoded(sent.root, words, found)


def _uncoded(root: Token, words: Sequence[Token], found: Found) -> Iterator[Draft]:
    """Yield the one statement of a sentence that says nothing codable, if anyone stands to it."""
    verbs = sorted((one for one in words if _is_full(one)), key=_depth)
    context = contexts_of(root.sent, found.tools.contexts)
    alone = _alone(root, words, found)
    for token in (root, *verbs):
        speech = _speech(token, found)
        if not (speech.voices or alone(token)):
            continue
        draft = replace(_statement(token, speech, found), context=context)
        if not draft.voices and is_called_untrue(token, found.tools.verdicts):
            cued = cue_speech(token, found.attributions, found.doc)
            if cued is not None:
                yield _plain(replace(draft, voices=cued.voices), Stance.DENIES)
                return
        if draft.voices or draft.stance is Stance.PREDICTS or _likely(draft):
            yield _plain(draft, draft.stance if not _likely(draft) else Stance.PREDICTS)
            return


def _is_full(word: Token) -> bool:
    return word.pos_ in {"VERB", "AUX"} and word.dep_ not in _HELPING


def _depth(word: Token) -> int:
    """Count the words above one in its sentence: the verb of the whole has the fewest."""
    return sum(1 for _ in word.ancestors)


def _alone(root: Token, words: Sequence[Token], found: Found) -> Callable[[Token], bool]:
    """Tell what is kept though nobody is credited: forecasts, and what is called untrue."""
    doubts = hedges_of(root, text_of(found.doc), found.tools.hedges)
    likely, foretold = not _CHANCES.isdisjoint(doubts), foretells(words)

    def stands(token: Token) -> bool:
        if likely or is_called_untrue(token, found.tools.verdicts):
            return True
        foreseen = foretold and mood_of(token, found.tools.moods).stance is Stance.PREDICTS
        return foreseen and not _is_aside(token)

    return stands


def _forecasts(words: Sequence[Token], coded: Sequence[Span], found: Found) -> Iterator[Draft]:
    """Yield what a sentence foresees beside what it codes ("a goal likely to be slow-going")."""
    for token in words:
        if token.pos_ not in {"VERB", "AUX"}:
            continue
        if not any(child.dep_ == "aux" for child in token.children) or _is_aside(token):
            continue
        span = subtree(token)
        if any(span.holds(one) for one in coded):
            continue
        draft = _statement(token, _speech(token, found), found)
        draft = replace(draft, context=contexts_of(token.sent, found.tools.contexts))
        if draft.stance is Stance.PREDICTS:
            yield replace(_plain(draft, Stance.PREDICTS), focus=span)


def _is_aside(verb: Token) -> bool:
    """Tell "crowds will gather" from what only describes ("a leader who will gather crowds")."""
    return any(one.dep_ in _DESCRIBING for one in (verb, *verb.ancestors))


def _plain(draft: Draft, stance: Stance) -> Draft:
    return replace(draft, stance=stance, confidence=replace(draft.confidence, type=_UNTYPED))


def _likely(draft: Draft) -> bool:
    return not _CHANCES.isdisjoint(draft.hedges)
