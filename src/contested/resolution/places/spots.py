"""Names of spots that no gazetteer has: "Kanu village", "the Old Bridge", "Dasht in Orvia".

They keep their words and get no point. What they are told by stands right beside them: the kind of
the spot, a place that they lie in, a list of places that they belong to.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from contested.model.draft import MentionKind
from contested.model.place import Place
from contested.model.span import Span
from contested.resolution.nesting import (
    ends_a_list,
    holds,
    in_one_breath,
    locates,
    within,
    within_a_list,
)
from contested.resolution.places.fuller import fullest
from contested.resolution.places.offset import beside
from contested.resolution.places.seen import Seen, next_word, runs, span_of
from contested.resolution.places.words import Word, read_sentence

_AFAR = 120
_BODY = 2
_PORTIONS = frozenset({"half", "part", "parts", "portion", "portions", "rest"})
_AT = ("and ", "at ", "in ", "into ", "near ", "on ", "onto ", "the ")
"""How the words end that `_RAIDED` and `_RAINED` may fit."""
_BROAD = frozenset({"central", "federal", "general", "international", "national"})
_SEATS = frozenset({"base", "camp", "compound", "post", "station"})
_UNTOLD = frozenset({MentionKind.NATIONALITY, MentionKind.ORGANISATION})
_NO_SPOT = frozenset({"product", "team", "title", "unit"})
_LED = re.compile(
    r"\b(?:(?i:in|at|near|inside|outside|around|via)|into|towards?|across|through|within|over|along|on|of|"
    r"(?:re)?captur(?:ed?|ing)|attack(?:ed|ing)|target(?:ed|ing)?|shell(?:ed|ing)|bomb(?:ed|ing)|"
    r"liberat(?:ed?|ing)|besieg(?:ed?|ing)|seiz(?:ed?|ing)|invad(?:ed?|ing)|raid(?:ed|ing)|"
    r"patrol(?:s|led|ling)?|storm(?:ed|ing)?|conquer(?:ed|ing)?|retak(?:e|ing)|"
    r"hit|struck|striking|enter(?:ed|ing)?|reach(?:ed|ing)?|took|taking|retook)\s+"
    r"(?:the\s+)?(?:[a-z][\w-]*\s+){0,2}$"
)
_TAKEN = re.compile(
    r"\b(?:besieg|conquer|encircl|enter|invad|liberat|patroll?|recaptur|retak|retook|shell|storm|"
    r"surround)"
    r"(?:e|ed|ing|s)?\s+$"
)
"""What is done to places and hardly to people."""
_RAIDED = re.compile(
    r"\b(?i:(?:air\s*)?strikes?|raids?|shelling|bombing|bombardment|another|others)\s+on\s+"
    r"(?:the\s+)?(?:[A-Z][\w’'-]+\s+and\s+)?$"
)
"""What is aimed at the ground: "a strike on Nuli", "raids on Karsh and Nuli"."""
_RAINED = re.compile(
    r"\b(?:bombs?|drones?|fire|grenades?|missiles?|mortars?|projectiles?|rockets?|rounds?|shells?)\s+"
    r"(?:[a-z]+\s+){0,3}?(?:fall(?:en|ing)?|fell|fired|landed|rained)\s+"
    r"(?:[a-z]+\s+){0,3}?(?:at|in|into|near|on|onto)\s+$"
    r"|\b(?:drop|fir|launch|lobb|pour|rain)(?:ed|ing)\s+(?:[\w-]+\s+){1,6}?(?:into|onto)\s+$"
)
"""What comes down on ground: "shells fell on Nuli", "fired ten rounds into Nuli"."""
_LEADS_OF = re.compile(r"(?P<noun>[\w-]+)\s+of\s+(?:the\s+)?$")
_CUT = re.compile(r"\s+(?:\d|of\s+[A-Z])")
_FELL = re.compile(
    r"\s+(?:was|were|is\s+being|had\s+been|has\s+been)\s+(?:\w+ly\s+)?(?:besieged|bombed|encircled|"
    r"liberated|occupied|overrun|recaptured|retaken|shelled|stormed|"
    r"taken(?!\s+(?:away|captive|from|hostage|in|into|prisoner|to)))\b"
)
_IN = re.compile(
    r"\b(?i:in|near|inside|outside|around|(?:north|south|east|west)\w*\s+of)\s+"
    r"(?:(?:central|nearby|(?:north|south|east|west)\w*|suburban)\s+)?$"
)
_AIMED = frozenset(
    {"aimed", "anger", "angry", "back", "directed", "fire", "fired", "look", "looked", "rocks"}
    | {"round", "rounds", "shoot", "shooting", "shot", "shots", "stones", "threw", "thrown"}
)
"""What stands before an "at" that leads to a person and no place."""
_FOR = re.compile(
    r"\b(?:battles?|fight|fighting|siege)\s+(?:for|of)\s+(?:the\s+)?$"
    r"|\b(?:highway|road|route)\s+between\s+$"
)
_STOPS = re.compile(
    r"\s*(?:$|[.,;)]|\s(?:after|alone|and|as|before|by|during|early|in|last|late|on|over|the|when|where|while|"
    r"with|yesterday)\b)"
)
_FLED = re.compile(
    r"\b(?:fle(?:e|d|eing)|retreat(?:ed|ing)?|withdrew|withdraw(?:n|ing)?|advanc(?:ed?|ing)|march(?:ed|ing)|"
    r"push(?:ed|ing)?)\s+(?:(?:on|back|further)\s+)?"
    r"(?:(?:(?:about|around|some)\s+)?[\w.]+\s+(?:km|kilomet\w+|met\w+|miles?)\s+)?(?:(?:north|south|east|west)\w*\s+)?"
    r"(?:to|towards?|into|for)\s+$"
)
_GROUP = re.compile(
    r"\s+(?:cluster|group|string)\s+of\s+(?:villages|hamlets|settlements|islands)\b"
)
_TYPED = re.compile(
    r"\b(?:areas?|camps|cit(?:y|ies)|communes?|count(?:y|ies)|districts?|forests?|gates|hamlets?|heights|"
    r"localit(?:y|ies)|municipalit(?:y|ies)|posts|wards?|hills|hilltops?|hillsides?|"
    r"mountaintops?|neighbou?rhoods?|orchards?|outskirts|perimeter|provinces?|regions?|sectors?|settlements?|streets?|strongholds?|suburbs?|"
    r"towns?|townships?|villages?)(?:\s+(?:of|called)\s+|\s*:\s*|[,;]\s+namely\s+)$"
)
_NAMING = ("of", "called", ":", "namely")
_TOWARDS = ("to", "toward", "towards", "for")
"""How the words end that `_TYPED` and `_FLED` may fit ("into" ends in "to")."""
_LED_ON = re.compile(
    r"\b(?:captur|clear|encircl|enter|liberat|los|mov|overr[au]n|quit|reach|recaptur|retak|seiz|storm|"
    r"surround|tak)(?:e|ed|es|ing|s)?\s$|\b(?:left|lost|of|retook|took|into|from)\s$"
)
"""What is done to ground and what leads to it."""
_HELD = re.compile(r"[a-z][-‑](?:besieged|controlled|held|occupied|ruled)\s+$")
"""What only ground can be: "rebel-held Nuli"."""
_TOLD = re.compile(
    r"\s?,\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}(?:city|district|neighbou?rhood|suburb|town|village)"
    r"(?=\s*[,.;(]|\s+(?:about|along|at|between|close|in|just|known|located|lying|near|north|of|on|"
    r"sharing|situated|some|south|that|to|under|where|which|with)\b|\s+\d)"
    r"|,?\s+(?:(?:about|around|just|nearly|only|roughly|some)\s+)?"
    r"\d[\d.,]*[\s-]*(?:km|kilomet|miles?\b)"
    r"|,?\s+(?:just\s+)?(?:north|south|east|west)[\w-]*\s+of\b"
    r"|,\s+(?:besieged|blockaded|under\s+(?:blockade|siege))\s+(?:by|for|from|since|until)\b"
)
_ROW = re.compile(
    r"(?:,?\s+and\s+(?:the\s+)?|,\s+)(?:[A-Z‘ʻ][\w’'‘ʻ-]*(?:\s+|,\s+|\s+and\s+)){1,6}(?:areas|axes|"
    r"checkpoints|cities|districts|neighbou?rhoods|provinces|settlements|suburbs|towns|villages)\b"
)
"""What says of a row of names of which kind they are ("Karsh, Nuli and Belmora districts")."""
_OWN = re.compile(r"['’]s?\s+")


def with_spots(seen: Seen, spans: Sequence[Span], known: Sequence[Place]) -> Iterator[Place]:
    """Yield the places known, in their fullest words, and the spots that no gazetteer has."""
    held: set[Span | None] = set()
    for span in spans:
        near = [one for one in known if one.span is not None and span.holds(one.span)]
        held.update(one.span for one in near)
        words = read_sentence(seen.text, span, seen.lexicon.dotted).words
        found = [fullest(one, words, seen) for one in near]
        for at, end in runs(words, found):
            spot = _spot(words[at:end], next_word(words, end), seen, found)
            if spot is not None:
                found.append(spot)
        yield from (_lying(one, found, seen) for one in found)
    yield from (one for one in known if one.span not in held)


def _lying(spot: Place, found: Sequence[Place], seen: Seen) -> Place:
    """Give a spot without a place of its own the town or province that it is said to lie in."""
    if spot.place is not None:
        return spot
    wide = next((one for one in found if one.place and holds(one, spot, seen.text)), None)
    if wide is None or wide.kind == "country":
        return spot if wide is None else replace(spot, country=wide.country)
    if not within(wide, spot, seen.text) and wide.span is not None and spot.span is not None:
        return beside(wide, spot, seen.text[spot.span.end : wide.span.start])
    return lying_in(wide, spot, f"the words say that it lies in {wide.name or wide.text}")


def lying_in(wide: Place, spot: Place, reason: str) -> Place:
    """Return a spot in its own words with the identity of the place that it lies in."""
    return replace(
        wide,
        text=spot.text,
        span=spot.span,
        relation=spot.relation,
        role=spot.role,
        located=spot.located,
        kind=None,
        reason=reason,
    )


def _spot(
    named: Sequence[Word], after: Word | None, seen: Seen, known: Sequence[Place]
) -> Place | None:
    if not _may_name(named, after, seen):
        return None
    span = span_of(named)
    own = len(named) > 1 and _says_its_kind(named, seen)
    plain = after is not None and not own and not after.capital
    kind = seen.kind(after) if plain else None
    if after is not None and kind == "building" and seen.names_more(after):
        return None
    if after is not None and kind == "building":
        if after.key in _SEATS and seen.hint(span) in _UNTOLD:
            return None
        span = Span(span.start, after.end)
    before = seen.before(span)
    sure = own or kind is not None or _ROW.match(seen.text, named[-1].end) is not None
    led = sure and (_LED.search(before) is not None or _is_owned(span, seen, known))
    if led or _is_called(before) or _is_fled_to(span, before, seen):
        return seen.place(span)
    bare = seen.bare(span)
    ground = _is_ground(named, sure=sure, seen=seen) or _is_raided(span, before, seen)
    if ground or _listed(bare, seen, known, sure=sure):
        return replace(seen.place(span), located=True)
    return seen.place(span) if _lies(bare, seen, known) else None


def _is_ground(named: Sequence[Word], seen: Seen, *, sure: bool) -> bool:
    """Tell "besieged Nuli" and "Nuli airfield is held" from who besieges or is held."""
    span = span_of(named)
    if not seen.is_ground(span) or sure:
        return sure and seen.is_ground(span)
    hint = seen.hint(span)
    before = seen.before(span)
    out = hint is MentionKind.ORGANISATION and before.endswith((" from ", " into "))
    plain = hint is MentionKind.PLACE or (len(named) == 1 and (out or hint not in _UNTOLD))
    return plain and not _owns(span, seen) and _LED_ON.search(before) is not None


def _owns(span: Span, seen: Seen) -> bool:
    """Tell "Nuli's" from "Nuli"."""
    return seen.text[span.end : span.end + 1] in {"'", "’"}


def _is_raided(span: Span, before: str, seen: Seen) -> bool:
    """Tell "a strike on Nuli" from "a strike on Nuli's men"."""
    if not before.endswith(_AT):
        return False
    aimed = _RAIDED.search(before) is not None and seen.hint(span) not in _UNTOLD
    aimed = aimed or _RAINED.search(before) is not None
    return aimed and not _owns(span, seen)


def _is_called(before: str) -> bool:
    """Tell "the towns of Nuli" and "rebel-held Nuli"; the last word alone tells most apart."""
    words = before.rstrip()
    if words.endswith(_NAMING):
        return _TYPED.search(before) is not None
    return words.endswith(("ed", "held")) and _HELD.search(before) is not None


def _is_fled_to(span: Span, before: str, seen: Seen) -> bool:
    """Tell "fled south to Nuli" and "the Nuli group of villages"."""
    if _GROUP.match(seen.text, span.end) is not None:
        return True
    fled = before.rstrip().endswith(_TOWARDS) and _FLED.search(before) is not None
    return fled and ends_a_list(seen.place(span), seen.text)


def _is_owned(span: Span, seen: Seen, known: Sequence[Place]) -> bool:
    """Tell the Nuli of "Karsh's Nuli district"."""
    ends = (one.span.end for one in known if one.span is not None)
    return any(_OWN.fullmatch(seen.text, end, span.start) for end in ends if end < span.start)


def _says_its_kind(named: Sequence[Word], seen: Seen) -> bool:
    return seen.kind(named[-1]) is not None or seen.lexicon.says(named[0].key, "spotted")


def _may_name(named: Sequence[Word], after: Word | None, seen: Seen) -> bool:
    """Tell a name of a spot from a people, a person, a body, an acronym and a common word."""
    if any(seen.lexicon.says_any(word.key, _NO_SPOT) for word in named):
        return False
    numbered = len(named) > 1 and named[1].key.isdigit()
    stopped = all(word.key in seen.lexicon.stop or len(word.key) < 3 for word in named)
    stopped = stopped and not (len(named) > 1 and _is_said_site(named, seen))
    if stopped and not numbered:
        return False
    if (named[0].text.isupper() and not numbered) or any(_is_people(word, seen) for word in named):
        return False
    if after is not None and seen.kind(after) == "area" and not after.capital:
        return True  # "the Abu Karsh district"
    given = named[0].key in seen.lexicon.given and len(named) > 1
    return not given or seen.hint(span_of(named)) is MentionKind.PLACE


def _is_said_site(named: Sequence[Word], seen: Seen) -> bool:
    """Tell "the Old Bridge", which the parse takes for a place, from other common words."""
    site = seen.kind(named[-1]) == "building" and named[0].key not in _BROAD
    return site and seen.hint(span_of(named)) is MentionKind.PLACE


def _is_people(word: Word, seen: Seen) -> bool:
    demonym = word.text in seen.lexicon.demonyms
    return demonym or seen.gazetteer.country_of_people(word.text) is not None


def _listed(place: Place, seen: Seen, known: Sequence[Place], *, sure: bool) -> bool:
    """Tell a name that stands in one breath with a place, as the next of a list."""
    beside = [one for one in known if in_one_breath(one, place, seen.text)]
    if beside and (sure or within_a_list(place, seen.text)):
        return True
    if place.span is None or not ends_a_list(place, seen.text):
        return False
    if any(_is_led_to(one, known, seen.text) for one in beside):
        return True
    return bool(beside) and seen.hint(place.span) is MentionKind.PLACE


def _is_led_to(place: Place, known: Sequence[Place], text: str) -> bool:
    """Tell a place that words of place lead to, itself or the list that it goes on with."""
    before = (one for one in known if one is not place and in_one_breath(one, place, text))
    return place.located or any(_is_led_to(one, known, text) for one in before)


def _is_place_of(span: Span, before: str, seen: Seen) -> bool:
    """Tell a name that the parse takes for a place from the beginning of "Gulf of Karsh"."""
    cut = _CUT.match(seen.text, span.end) is not None
    fell = _FELL.match(seen.text, span.end) is not None
    return not cut and (fell or _is_led(before, seen))


def _alone(span: Span, seen: Seen) -> bool:
    """Tell one word that ends its phrase ("at Nuli,") from a part of a body's name."""
    return " " not in span.quote(seen.text) and _STOPS.match(seen.text, span.end) is not None


def _is_within_reach(span: Span, before: str, seen: Seen) -> bool:
    """Tell "in Nuli", "at Nuli," and "the battle for Nuli." from a person, a body and the like."""
    hint, led = seen.hint(span), _IN.search(before) is not None
    if led and hint is not MentionKind.ORGANISATION:
        return True
    at = hint is not MentionKind.PERSON and _stands_at(before)
    return (led or at or _FOR.search(before) is not None) and _alone(span, seen)


def _stands_at(before: str) -> bool:
    words = before.split()[-2:]
    led = bool(words) and before.endswith(" ") and words[-1] in {"at", "surrounding"}
    return led and words[0] not in _AIMED


def _is_led(before: str, seen: Seen) -> bool:
    """Tell "at Nuli", "entered Nuli" and "the market of Nuli" from "the head of Nuli"."""
    of = _LEADS_OF.search(before)
    if of is None:
        return _LED.search(before) is not None
    return of["noun"].lower() in seen.lexicon.nouns or of["noun"].lower() in _PORTIONS


def _lies(place: Place, seen: Seen, known: Sequence[Place]) -> bool:
    """Tell a name without an article that is led to or described as a place from any other."""
    span = place.span or Span(0, 0)
    hint, before = seen.hint(span), seen.before(span)
    if hint is MentionKind.PLACE and _is_place_of(span, before, seen):
        return True
    if hint is MentionKind.NATIONALITY and _IN.search(before) and _alone(span, seen):
        return True  # "in Nuli and": of a people it would be "in the"
    owns = _owns(span, seen)
    if hint is MentionKind.NATIONALITY or before.endswith("the "):
        return False
    if not owns and _is_within_reach(span, before, seen):
        return True
    near = [one for one in known if one.span and abs(one.span.start - span.start) < _AFAR]
    body = hint is MentionKind.ORGANISATION and len(place.text.split()) > _BODY
    doubtful = hint is MentionKind.PERSON or body or before.endswith(" of ")
    led = bool(near) and not doubtful and _LED.search(before) is not None
    led = led and any(locates(one, place, seen.text) for one in near)
    if led or (not (doubtful or owns) and _TAKEN.search(before)):
        return True
    return _TOLD.match(seen.text, span.end) is not None
