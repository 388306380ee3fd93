"""From triggers, figures and attributions to drafts: one statement each."""

from collections.abc import Mapping, Sequence, Set as AbstractSet
from dataclasses import dataclass, replace

from spacy.tokens import Token

from contested.extraction.acts import act_of
from contested.extraction.aspects import aspect_of
from contested.extraction.attributed import Speech
from contested.extraction.coding import Coded, coded, unarmed
from contested.extraction.contexts import contexts_round
from contested.extraction.counting import (
    BareCount,
    bare_counts,
    fate_of,
    numbered,
    read_as_told,
    share_out,
)
from contested.extraction.described import without_descriptions, without_labels, without_speakers
from contested.extraction.disowned import denials, is_answer
from contested.extraction.echoes import without_echoes
from contested.extraction.extents import extent_of
from contested.extraction.figures import Counted
from contested.extraction.figures.singles import as_harmed, counted_before, singles
from contested.extraction.governed import is_outlived
from contested.extraction.heads import Heads, classify
from contested.extraction.nearby import beside_others
from contested.extraction.negation import is_negated
from contested.extraction.nominal import is_attested, is_none
from contested.extraction.parties import apart_from, holders_after, holders_before, parties
from contested.extraction.parties_mouths import of_bodies
from contested.extraction.parties_told import able, with_told
from contested.extraction.parties_unable import acting, suffering
from contested.extraction.parties_whose import is_living
from contested.extraction.sites import around, place_sites
from contested.extraction.stance import mood_of
from contested.extraction.statements import Found, clipped, speech_of, stance_of, statement_of
from contested.extraction.sufferers import sufferers
from contested.extraction.syntax import (
    OBJECTS,
    PASSIVE_SUBJECTS,
    SUBJECTS,
    phrase,
    sentence,
    span_of,
    subjects,
    subtree,
    text_of,
)
from contested.extraction.threats import is_own_threat
from contested.extraction.tries import tried_in
from contested.extraction.triggers import Trigger
from contested.model.claim import Extent
from contested.model.codebook import EventType, Stance
from contested.model.draft import Draft, Party, Site, SiteKind
from contested.model.span import Span, hull

_HARMFUL = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.RETREAT, EventType.X_TOLL})
_AHEAD = frozenset({Stance.PREDICTS, Stance.PROMISES, Stance.SUPPOSES})
_VOWED = frozenset({"conj", "xcomp", "ccomp"})
"""How a deed hangs on the word by which it is vowed, or on the deed vowed before it."""
_ABLE = frozenset({"can", "could"})
_VERBAL, _NOMINAL, _COUNT = 0.85, 0.65, 0.75
_OWNING = frozenset({"acknowledge", "admit", "confirm", "deny"})
_NOBODY = frozenset({"neither", "nobody", "none", "no"})
_PARTIES = ("doer", "recipient", "former", "ally")


def drafts_of(found: Found, triggers: Sequence[Trigger], counted: Sequence[Counted]) -> list[Draft]:
    """Return the statements that the triggers and the figures of a report make, in order."""
    given, left = share_out(counted, triggers, found.doc)
    triggers = [one for one in triggers if _says_something(one, given, found)]
    triggers = without_labels(without_descriptions(triggers, found.attributions))
    triggers = [one for one in triggers if not _is_told_by_another(one, triggers)]
    triggers = [one for one in triggers if not _is_counted_elsewhere(one, given)]
    triggers = [one for one in triggers if not _is_means_of(one, triggers, found.tools.heads)]
    triggers = with_told(triggers, found.tools.heads)
    triggers = without_echoes(triggers, lambda one: one.token.i in given or _is_own(one, found))
    drafts = [_of_trigger(one, _share(one, given), found) for one in triggers]
    threats = {one.token.i for one in triggers if one.frame.type is EventType.THREATEN}
    drafts = [
        _as_threat(draft, one.token, threats) for one, draft in zip(triggers, drafts, strict=True)
    ]
    denied = list(denials(list(zip(triggers, drafts, strict=True)), found.doc, found.tools.heads))
    drafts = [one for one in beside_others(drafts) if not _is_word_of_nobody(one)] + denied
    drafts += [_of_count(one, found) for one in bare_counts(left, found.doc)]
    return sorted(drafts, key=lambda draft: (draft.trigger, draft.focus))


def _is_word_of_nobody(draft: Draft) -> bool:
    """Tell "no group said it was behind the raid", by which nobody claims anything."""
    said = draft.voices[-1].text.split()[:1] if draft.voices else []
    return bool(said) and said[0].lower() in _NOBODY


def _as_threat(draft: Draft, deed: Token, threats: AbstractSet[int]) -> Draft:
    """Read the violence of "vowed to fight on" and "warned that they would fire" as threatened."""
    harm = draft.type in {EventType.ASSAULT, EventType.COERCE} and draft.polarity
    if not harm or draft.stance not in _AHEAD:
        return draft
    at = deed
    while at.dep_ in _VOWED and at.head.i not in threats:
        at = at.head
    return replace(draft, stance=Stance.THREATENS) if at.dep_ in _VOWED else draft


@dataclass(frozen=True, slots=True, kw_only=True)
class _Share:
    """The figures that a deed claims, and those that other deeds claim."""

    own: Sequence[Counted]
    others: Sequence[Counted]


def _share(trigger: Trigger, given: Mapping[int, Sequence[Counted]]) -> _Share:
    own = given.get(trigger.token.i, ())
    return _Share(own=own, others=[one for at in given.values() if at is not own for one in at])


def _of_trigger(trigger: Trigger, share: _Share, found: Found) -> Draft:
    heads = found.tools.heads
    context = contexts_round(trigger.token, found.tools.contexts)
    code = coded(trigger, share.own, context, heads)
    kind, mode = code.type, code.mode
    frame = trigger.frame
    sure = frame.type is EventType.X_TOLL and not frame.toll
    kept = without_speakers(trigger, code.parts, found.attributions)
    counted = _with_harmed(trigger, share, kept.get("recipient", ()), found)
    counted = read_as_told(counted, kind, mode, sure=sure)
    named = _named(kept, code, heads)
    parts = {part: parties(tokens, heads) for part, tokens in named.items()}
    former = parts.get("former", ())
    if kind is EventType.X_CONTROL and mode == "captures":
        former += _held_before(trigger, (*parts.get("doer", ()), *former), heads)
    speech = Speech() if is_answer(trigger.token) else speech_of(trigger.token, found)
    if not speech.voices:
        speech = act_of(trigger, code, found.attributions, heads) or speech
    draft = replace(statement_of(trigger.token, speech, found), context=context)
    draft = _as_undone(draft, trigger)
    draft = _as_meant(draft, trigger, code, speech, found)
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
        place_sites=clipped(sites, speech),
        places_split=kind in {EventType.X_CONTROL, EventType.X_ACCESS},
        figures=numbered(_in_order(counted)),
        aspect=aspect_of(trigger, mode) if kind is EventType.X_CONTROL else None,
        confidence=replace(draft.confidence, type=_NOMINAL if trigger.nominal else _VERBAL),
    )


def _held_before(trigger: Trigger, named: Sequence[Party], heads: Heads) -> tuple[Party, ...]:
    """Return who held what was taken, by its own words, without those named already."""
    told = {one.head for one in named}
    held = holders_before(trigger.object, heads)
    held = held or parties(holders_after(trigger.token), heads)
    return tuple(one for one in held if one.head not in told)


def _as_meant(draft: Draft, trigger: Trigger, code: Coded, speech: Speech, found: Found) -> Draft:
    """Give a draft the stance of what is tried, answered or threatened."""
    if code.mode == "contests" and (tried := tried_in(trigger.token)) is not None:
        draft = replace(draft, stance=stance_of(mood_of(tried, found.tools.moods), speech, tried))
    if draft.stance is Stance.DENIES and _is_answered(trigger, code.type, speech):
        kept_voices = draft.voices[:-1] if speech.stance is Stance.DENIES else draft.voices
        draft = replace(draft, stance=Stance.ASSERTS, voices=kept_voices)
    threat = code.type is EventType.ASSAULT and draft.stance in _AHEAD
    if threat and not trigger.nominal and is_own_threat(trigger.token, found.tools.heads):
        draft = replace(draft, stance=Stance.THREATENS)
    return draft


def _with_harmed(
    trigger: Trigger, share: _Share, harmed: Sequence[Token], found: Found
) -> Sequence[Counted]:
    """Count one where "a marine was killed", and those harmed whom another deed counts."""
    frame, lexicon, words = trigger.frame, found.tools.figures, trigger.words
    if (
        is_outlived(trigger.token)
        or frame.type not in _HARMFUL
        or (is_negated(trigger.token) and not frame.negated)
    ):
        return share.own
    own = [*as_harmed(share.own, words, lexicon)]
    own += counted_before(harmed, share.others, words, lexicon)
    fate = fate_of(frame.mode) if frame.type is EventType.X_TOLL else None
    return own if frame.type is EventType.RETREAT else singles(harmed, own, words, lexicon, fate)


def _named(
    kept: Mapping[str, Sequence[Token]], code: Coded, heads: Heads
) -> dict[str, tuple[Token, ...]]:
    """Return who is named in each part, without those that can be no party to the deed."""
    named = {part: able(kept[part], heads) for part in _PARTIES if part in kept}
    doers = acting(named.get("doer", ()), code.type, kept.get("place", ()), heads)
    named["doer"] = of_bodies(doers, code.type)
    named["recipient"] = suffering(named.get("recipient", ()), code.type, code.mode)
    named["ally"] = tuple(one for one in named.get("ally", ()) if is_living(one, heads))
    return named


def _as_undone(draft: Draft, trigger: Trigger) -> Draft:
    """Read "could not reach the town" as the fact that its frame tells."""
    if trigger.frame.toll and trigger.nominal and is_none(trigger.token):
        return replace(draft, polarity=False)  # "reported no casualties"
    if not trigger.frame.negated:
        return draft
    unable = any(one.lower_ in _ABLE for one in trigger.token.lefts if one.dep_ == "aux")
    told = unable and draft.stance is Stance.SUPPOSES
    refused = trigger.frame.type is EventType.REJECT and draft.stance in _AHEAD
    told = told or refused
    return replace(draft, polarity=True, stance=Stance.ASSERTS if told else draft.stance)


def _is_told_by_another(trigger: Trigger, triggers: Sequence[Trigger]) -> bool:
    """Tell the summit of "they met for the summit", and the truce that they agreed to extend."""
    if trigger.frame.type is EventType.AGREE:
        return any(_agrees_on(one, trigger) or _refuses(one, trigger) for one in triggers)
    nobody = trigger.nominal and not {"doer", "recipient"} & set(trigger.parts)
    if trigger.frame.type is not EventType.CONSULT or not nobody:
        return False
    verbs = (one for one in triggers if one.frame.type is EventType.CONSULT and not one.nominal)
    return any(one.token in trigger.token.ancestors and "doer" in one.parts for one in verbs)


def _refuses(verb: Trigger, deal: Trigger) -> bool:
    """Tell the deal of "the deal was rejected by the rebels", which tells of no agreement."""
    refused = verb.frame.type is EventType.REJECT and not verb.nominal
    return refused and deal.nominal and deal.token in verb.object


def _agrees_on(verb: Trigger, other: Trigger) -> bool:
    """Tell that one agreement is what another verb's doers agree on ("agreed to accept a deal")."""
    if verb.nominal or verb is other or verb.frame.type is not EventType.AGREE:
        return False
    named = set(other.parts.get("doer", ())) - set(verb.parts.get("doer", ()))
    bound = other.nominal or other.token.dep_ == "xcomp"
    return bound and not named and verb.token in other.token.ancestors


def _is_means_of(trigger: Trigger, triggers: Sequence[Trigger], heads: Heads) -> bool:
    """Tell the bombs of "drew them into ambushes with car bombs", which are no attack besides."""
    by_it = trigger.nominal and trigger.token.dep_ == "pobj" and trigger.token.head.lower_ == "with"
    if trigger.frame.type is not EventType.ASSAULT or not by_it or trigger.parts.get("doer"):
        return False
    if "weapon" not in classify(trigger.token, heads):
        return False
    above = trigger.token.head.head
    attacks = (one for one in triggers if one.frame.type is EventType.ASSAULT)
    others = [one.token for one in attacks if one.token != trigger.token]
    return any(above in (one, one.head, one.head.head) for one in others)


def _is_counted_elsewhere(trigger: Trigger, given: Mapping[int, Sequence[Counted]]) -> bool:
    """Tell the "over 200 killed" that another toll counts: "suffered 900 casualties, including"."""
    number = trigger.token.head
    bare = trigger.frame.toll and trigger.token.dep_ == "acl" and number.pos_ == "NUM"
    if not bare or trigger.token.i in given:
        return False
    return any(one.head == number.i for counted in given.values() for one in counted)


def _is_answered(trigger: Trigger, kind: EventType | None, speech: Speech) -> bool:
    """Tell the words that a denial answers, and the answer itself, from what it calls untrue.

    Who rejects a claim as false does reject it, and an accusation that is rejected was made.
    """
    if kind is EventType.REJECT:
        return not speech.voices
    if trigger.frame.id == "accuse-crime" or (kind is EventType.ACCUSE and not trigger.nominal):
        return speech.stance is not Stance.DENIES
    said = trigger.nominal and trigger.token.dep_ in OBJECTS | PASSIVE_SUBJECTS
    return kind in {EventType.ACCUSE, EventType.REQUEST} and said


def _says_something(trigger: Trigger, given: Mapping[int, Sequence[Counted]], found: Found) -> bool:
    """Tell a toll from the bare word "death": it says who or how many, or somebody denies it."""
    if trigger.nominal and trigger.frame.id == "consult-visit":
        return bool({"doer", "recipient"} & set(trigger.parts))
    if not trigger.frame.toll:
        return True
    if {"recipient", "doer"} & set(trigger.parts) or trigger.token.i in given:
        return True
    if trigger.nominal and is_none(trigger.token):
        return True
    return _is_denied(trigger, found)


def _is_denied(trigger: Trigger, found: Found) -> bool:
    return speech_of(trigger.token, found).stance is Stance.DENIES


def _is_own(trigger: Trigger, found: Found) -> bool:
    """Tell what somebody denies or confirms of a happening told before."""
    owned = trigger.token.head.lemma_.lower() in _OWNING
    attack = trigger.frame.type is EventType.ASSAULT and owned
    return (attack and is_attested(trigger.token)) or _is_denied(trigger, found)


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
    speech = speech_of(token, found)
    if not speech.voices:  # "the lab has identified 30 graves": the lab counts them
        speech = speech_of(found.doc[count.counted[0].head], found)
    draft = statement_of(token, speech, found)
    lives = count.type is EventType.X_FORCE and unarmed(count.counted, found.doc, heads)
    told = _counted_parties(count, lives=lives, found=found)
    draft = replace(draft, context=contexts_round(token, found.tools.contexts))
    words = hull(one.figure.span for one in count.counted)
    verb = token.head if token.dep_ in SUBJECTS | PASSIVE_SUBJECTS else token
    sites = [*around(verb), Site(span=subtree(token), kind=SiteKind.CLAUSE)]
    sites += [Site(span=sentence(token), kind=SiteKind.SENTENCE)]
    return replace(
        draft,
        trigger=span_of(token, token),
        focus=words,
        type=None if lives else count.type,
        mode=None if lives else count.mode,
        actors=told.get("doer", ()),
        recipients=told.get("recipient", ()),
        place_sites=clipped(sites, speech),
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
    people = (one for one in counted if one.figure.unit != "settlement")
    nouns = [found.doc[one.head] for one in people if one.figure.part_of is None]
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
