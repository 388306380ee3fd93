"""Who did it and to whom, where the sentence says so otherwise than by subject and object."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from contested.extraction.heads import Heads, classify
from contested.extraction.parties_aided import HELPING, armed, helped_by
from contested.extraction.parties_around import around
from contested.extraction.parties_asked import (
    STRIKING,
    answering,
    asked_to,
    blamed,
    is_done_to_whom,
    listed_among,
    losers,
    named_so,
    not_blamed,
    pledged_for,
    promised_to,
    protested,
    stood_by,
    told_to_yield,
    warned_of,
)
from contested.extraction.parties_carried import held_up, set_out
from contested.extraction.parties_given import given_to, givers, handed_to
from contested.extraction.parties_meant import is_town
from contested.extraction.parties_owed import (
    among_harmed,
    at_the_hands,
    behind_the_raid,
    deployed,
    firing,
    kept_from,
    laying_blame,
    repelled,
    robbed,
    sent_off,
    thanked,
    who_fired,
)
from contested.extraction.parties_shared import left_out_by, shared_objects
from contested.extraction.parties_struck import harmed_in, harmed_when
from contested.extraction.parties_unable import FIRED, is_craft, is_fired
from contested.extraction.parties_whose import (
    arms_of,
    behind,
    counterpart,
    goes_over,
    is_living,
    is_mutual,
    is_no_party,
    is_own,
    leading,
    names_a_side,
    of_a_stream,
    planners,
    said_before,
    side_before,
    whose,
    with_relative,
)
from contested.extraction.syntax import (
    OBJECTS,
    coordinated,
    objects,
    prepositional,
)
from contested.extraction.triggers import Trigger
from contested.model.codebook import EventType

_SIDED = frozenset(
    {EventType.ASSAULT, EventType.X_CONTROL, EventType.COERCE, EventType.PROTEST}
    | {EventType.SUPPORT, EventType.AID, EventType.THREATEN, EventType.REQUEST, EventType.ACCUSE}
)
_LED_BY = frozenset({EventType.CONSULT, EventType.COOPERATE, EventType.MOBILIZE})
_TO_PEOPLE = frozenset({EventType.REJECT, EventType.REQUEST})
"""What is said to those who can answer."""
_SAID_OF_A_DEED = frozenset(
    {EventType.AGREE, EventType.THREATEN, EventType.REJECT, EventType.CONCEDE}
)
_VOICED = frozenset({EventType.REQUEST, EventType.REJECT, EventType.ACCUSE, EventType.THREATEN})
_MEANS = frozenset({"air", "crossfire", "fire", "gunfire"})
_CHARGES = frozenset({"accusation", "allegation", "charge"})  # "against" the accused
_BEHESTS = frozenset({"behest", "request"})
_DROPPING = frozenset({"abandon", "drop", "withdraw"})
_ASKED = frozenset({"call", "claim", "condition", "demand", "request"})
_LENT = frozenset({"supplies", "deploys", "supports"})
_GIVEN_UP = frozenset({"loses", "cedes"})
_TOWARDS = frozenset({"to", "with", "against", "on", "from", "for", "upon"})
_SENDING = frozenset(
    {"avenge", "send", "deploy", "withdraw", "provide", "supply", "deliver", "give", "sell"}
)
_GIVEN = frozenset({"aid", "money", "weapon", "thing"})
_PLACES = frozenset({"GPE", "ORG", "PERSON", "NORP"})


def with_told(triggers: Iterable[Trigger], heads: Heads) -> list[Trigger]:
    """Add the doers and those acted on that other words of the sentence name."""
    return [_told(one, heads) for one in triggers]


def _told(trigger: Trigger, heads: Heads) -> Trigger:
    trigger = _voiced(trigger)
    parts = dict(trigger.parts)
    if "doer" in parts:
        parts["doer"] = tuple(one for one in parts["doer"] if not _is_means(one, heads))
    doers = _people_behind(trigger.parts.get("doer", ()), heads) or tuple(
        _other_doers(trigger, heads)
    )
    if doers:
        parts["doer"] = doers
    received = _receiving(trigger, heads)
    faced = _people_behind(received, heads, doers, faced=True)
    faced = faced or tuple(_others_faced(trigger, doers, heads))
    kind = trigger.frame.type
    faced = tuple(dict.fromkeys((*faced, *harmed_when(trigger, heads))))
    if kind in _TO_PEOPLE:
        faced = tuple(one for noun in faced for one in answering(noun, kind, heads))
    if faced or not received or kind in _TO_PEOPLE:
        parts["recipient"] = faced
    return replace(trigger, parts=parts) if parts != trigger.parts else trigger


def _voiced(trigger: Trigger) -> Trigger:
    """Make those whom "a call from the mayor" comes from its doers; a verb would ask them."""
    if not trigger.nominal or trigger.frame.type not in _VOICED:
        return trigger
    voices = [one for name, one in prepositional(trigger.token) if name == "from"]
    faced = trigger.parts.get("recipient", ())
    voiced = tuple(one for noun in voices for one in coordinated(noun) if one in faced)
    if not voiced:
        return trigger
    rest = tuple(one for one in faced if one not in voiced)
    doers = trigger.parts.get("doer", ()) or voiced
    return replace(trigger, parts={**trigger.parts, "doer": doers, "recipient": rest})


def _receiving(trigger: Trigger, heads: Heads) -> Sequence[Token]:
    """Leave out of aid's recipients what is given ("gave the town five million dollars")."""
    told = losers(trigger.token) or listed_among(trigger.token)
    told = told or list(kept_from(trigger, heads))
    named = told or trigger.parts.get("recipient", ())
    if trigger.frame.type is EventType.ACCUSE and _is_of_a_deed(trigger):
        return [one for head in objects(trigger.token) for one in coordinated(head)] or named
    if trigger.frame.type is EventType.ACCUSE:
        named = tuple(not_blamed(trigger.token, named))
        fired = [who for one in named if is_fired(one) for who in whose(one, heads)]
        return [one for one in named if not is_fired(one) or behind(one)] or fired
    if trigger.frame.type is EventType.SUPPORT and not trigger.nominal:
        return [one for one in named if not _is_merit(one, trigger)] or named
    if trigger.frame.type is not EventType.AID:
        return named
    if handed_to(trigger.token):
        return []
    given = [one for one in named if classify(one, heads) & _GIVEN and one.ent_type_ not in _PLACES]
    return [one for one in named if one not in given]


def _is_merit(noun: Token, trigger: Trigger) -> bool:
    """Tell "commended the fighters for their efforts", for which they are praised."""
    merit = noun.dep_ == "pobj" and noun.head.lower_ == "for" and noun not in trigger.object
    return merit and bool(trigger.object) and noun.head.head == trigger.token


def _is_of_a_deed(trigger: Trigger) -> bool:
    """Tell "a man suspected of shooting nine people", of whom the man is the accused."""
    return any(one.lower_ == "of" for one in trigger.words[1:])


def _people_behind(
    named: Sequence[Token], heads: Heads, doers: Sequence[Token] = (), *, faced: bool = False
) -> tuple[Token, ...]:
    """Return the parties among these, and for a mere thing whose it is, if the words say so."""
    found: list[Token] = []
    apart = [one for one in named if not goes_over(one)]
    for one in (of_a_stream(with_relative(token, heads), heads) for token in apart):
        if faced and doers and _is_own_weapon(one, heads):
            continue
        if one.lemma_.lower() in FIRED and not faced:
            makers = [maker for maker in behind(one) if is_living(maker, heads)]
            found += makers or side_before(one, heads) or [one]
        elif not is_no_party(one, heads) and (faced or not _is_means(one, heads)):
            found.append(one)
        elif not faced and (arms := arms_of(one, heads)) is not None:
            found += who_fired(arms) or whose(arms, heads)
        elif not (doers and is_own(one)) and not _is_way(one):
            facing = faced and one.lemma_.lower() not in _CHARGES
            meant = whose(one, heads) or (counterpart(one, heads) if facing else [])
            found += [owner for owner in meant if owner not in doers]
    return tuple(dict.fromkeys(found))


def _is_way(noun: Token) -> bool:
    """Tell "by crane" and "at the mayor's request", which is how, from "by the pirates' plan"."""
    asked = noun.head.lower_ == "at" and noun.lemma_.lower() in _BEHESTS
    return noun.dep_ == "pobj" and (asked or (noun.head.lower_ == "by" and not any(noun.lefts)))


def _is_means(noun: Token, heads: Heads) -> bool:
    """Tell "air" and "artillery fire", by which men are killed, from those who fire.

    A bare "by helicopter" is no more than how.
    """
    bare = _is_way(noun) and noun.tag_ == "NN" and not any(noun.rights)
    return (bare or noun.lemma_.lower() in _MEANS) and not is_living(noun, heads)


def _is_own_weapon(noun: Token, heads: Heads) -> bool:
    """Tell "fired at the ship with their rifles", whose rifles do the deed."""
    by_it = noun.dep_ == "pobj" and noun.head.lower_ == "with"
    return by_it and "weapon" in classify(noun, heads)


def able(named: Sequence[Token], heads: Heads) -> tuple[Token, ...]:
    """Leave out what can be no party, and the further pieces of a name with a hyphen."""
    left = (one for one in named if not is_no_party(one, heads) and not _is_piece(one, named))
    return tuple(one for one in left if not is_town(one, heads))


def _is_piece(token: Token, named: Sequence[Token]) -> bool:
    doc, at = token.doc, token.i
    hyphens = {i for i in (at - 1, at + 1) if 0 <= i < len(doc) and doc[i].text == "-"}
    return bool(hyphens) and any(one.i in hyphens or one.i in {at - 2, at + 2} for one in named)


def _other_doers(trigger: Trigger, heads: Heads) -> Iterator[Token]:
    """Yield who did it by another phrase: "a raid by pirates", "at the hands of rebels"."""
    yield from (*thanked(trigger, heads), *laying_blame(trigger), *firing(trigger, heads))
    yield from set_out(trigger, heads)
    plays = trigger.frame.roles.get("subject") == "doer" or trigger.frame.toll
    if not plays:
        return
    verb = trigger.token
    if not trigger.nominal:
        yield from at_the_hands(verb) or behind_the_raid(verb, heads) or among_harmed(verb)
        yield from planners(verb, heads)
        yield from deployed(trigger, heads)
        return
    named = behind(trigger.token) or givers(trigger.token) or _sides(trigger, heads)
    named = named or sent_off(trigger, heads) or around(trigger, heads)
    yield from (one for one in named if _may_act(one, heads))


def _may_act(noun: Token, heads: Heads) -> bool:
    return noun.pos_ == "PRON" or is_living(noun, heads) or is_craft(noun)


def _sides(trigger: Trigger, heads: Heads) -> list[Token]:
    """Return the side that stands before the noun: "a rebel attack", "US support"."""
    roles = trigger.frame.roles
    if (led := leading(trigger.token)) and (trigger.frame.type in _SIDED | _LED_BY):
        return led
    befallen = roles.get("of") == "recipient" and roles.get("for") != "recipient"
    if trigger.frame.type not in _SIDED or befallen:
        return []
    before = list(said_before(trigger.token))
    sided = [one for one in before if one not in trigger.words and names_a_side(one, heads)]
    return [one for one in sided if one.ent_type_ != "GPE" or _is_state(one, trigger)][-1:]


def _is_state(name: Token, trigger: Trigger) -> bool:
    """Tell "US" before an attack, which makes it, from a town, which suffers it."""
    words = trigger.frame.type in {EventType.SUPPORT, EventType.AID, EventType.THREATEN}
    return words or name.text.replace(".", "").isupper()


def _others_faced(trigger: Trigger, doers: Sequence[Token], heads: Heads) -> Iterator[Token]:
    """Yield to whom it was done where the trigger's own object does not say."""
    acted = [] if trigger.nominal else _acted_on_with_another(trigger, heads)
    found = [one for one in acted if not is_no_party(one, heads)]
    told = _addressed(trigger, heads)
    found += [one for one in told if is_living(one, heads) or _is_struck(one, heads)]
    found += [*held_up(trigger, heads), *repelled(trigger, heads), *robbed(trigger, heads)]
    found += _owners(trigger, heads)
    yield from dict.fromkeys(one for head in found for one in coordinated(head) if one not in doers)
    if any(is_mutual(one) for one in trigger.parts.get("recipient", ())):
        yield from doers


def _owners(trigger: Trigger, heads: Heads) -> list[Token]:
    """Return whose money is "cut off", whose version "disputed", on whom a curfew is."""
    if trigger.frame.mode == "curfew":
        on = (one for one in trigger.parts.get("place", ()) if one.head.lower_ == "on")
        return [one for one in on if one.pos_ == "NOUN" and is_living(one, heads)]
    if trigger.nominal:
        return []
    owned = trigger.object if trigger.frame.mode == "withhold" else ()
    owned = trigger.words[1:] if trigger.frame.type is EventType.REJECT else owned
    return [owner for one in owned for owner in whose(one, heads)]


def _is_struck(noun: Token, heads: Heads) -> bool:
    """Tell the towns of "threatened to shell the towns", which suffer what is threatened."""
    struck = noun.dep_ in OBJECTS and noun.head.lemma_.lower() in STRIKING
    return struck and not is_no_party(noun, heads)


def _acted_on_with_another(trigger: Trigger, heads: Heads) -> list[Token]:
    if trigger.frame.roles.get("object") != "recipient":
        return []
    return shared_objects(trigger.token) or left_out_by(trigger.token, heads)


def _eased_for(trigger: Trigger, heads: Heads) -> list[Token]:
    """Return those on whom a sanction was that is lifted, no mere movement of theirs."""
    measures = (*trigger.words, *objects(trigger.token))
    led = [noun for one in measures for name, noun in prepositional(one) if name == "on"]
    return [one for one in led if is_living(one, heads) and "body" not in classify(one, heads)]


def _addressed(trigger: Trigger, heads: Heads) -> Iterator[Token]:
    token, kind = trigger.token, trigger.frame.type
    if kind in _SAID_OF_A_DEED:
        yield from _deeds_faced(token, kind, heads)
    if kind is EventType.CONCEDE and not trigger.nominal:
        own = token.lemma_.lower() in _DROPPING  # "dropped their demand", which was their own
        told = () if own else (*objects(token), *trigger.words[1:])
        asked = (one for one in told if one.lemma_.lower() in _ASKED)
        yield from (owner for one in asked for owner in whose(one, heads))
        yield from _eased_for(trigger, heads)
    if kind is EventType.PROTEST:
        yield from protested(token, heads)
    if kind is EventType.REQUEST:
        yield from asked_to(token, heads)
    if kind is EventType.X_CONTROL and trigger.frame.mode in _GIVEN_UP and not trigger.nominal:
        yield from (one for name, one in prepositional(token) if name == "to")
    if trigger.nominal and token.dep_ in OBJECTS:
        yield from given_to(token)
    if trigger.nominal and kind in {EventType.SUPPORT, EventType.AID}:
        yield from (one for name, one in prepositional(token) if name == "to")
        yield from stood_by(token)
    if kind is EventType.ACCUSE and trigger.frame.mode != "investigate":
        yield from blamed(token)
        yield from named_so(token, heads)
    if kind is EventType.X_FORCE and trigger.frame.mode in _LENT:
        yield from helped_by(token) or armed(token, heads)
    yield from (*harmed_in(trigger, heads), *handed_to(token))


def _deeds_faced(token: Token, kind: EventType, heads: Heads) -> list[Token]:
    """Return to whom would be done what is promised, refused or threatened."""
    if kind is EventType.AGREE and (told := promised_to(token, heads) or pledged_for(token)):
        return told
    if kind is EventType.THREATEN and (told := told_to_yield(token, heads)):
        return told
    deeds = _deeds_said(token)
    deeds += warned_of(token) if kind is EventType.THREATEN else []
    return _faced_by([one for one in deeds if is_done_to_whom(one, kind)], heads)


def _deeds_said(token: Token) -> list[Token]:
    deeds = [
        one
        for one in token.rights
        if one.dep_ in {"xcomp", "acl"} and any(child.tag_ == "TO" for child in one.lefts)
    ]
    bound = [one for name, one in prepositional(token) if name == "to" and one.tag_ == "VBG"]
    bound += [deed for one in bound for deed in one.rights if deed.dep_ == "xcomp"]
    return deeds + [one for one in bound if one.lemma_.lower() in HELPING | {"provide"}]


def _faced_by(deeds: Sequence[Token], heads: Heads) -> list[Token]:
    found: list[Token] = []
    for deed in deeds:
        found += [one for one in deed.children if one.dep_ == "dative" and one.pos_ != "ADP"]
        found += [
            noun
            for anchor in (deed, *objects(deed))
            for name, noun in prepositional(anchor)
            if name in _TOWARDS and is_living(noun, heads)
        ]
        given = deed.lemma_.lower() in _SENDING
        given = given and not any(name == "with" for name, _ in prepositional(deed))
        acted = objects(deed) if not given else []
        struck = deed.lemma_.lower() in STRIKING
        acted = [one for one in acted if struck or (is_living(one, heads) and one.lower_ != "it")]
        found = found or [one for one in acted if not is_own(one)]
    return found
