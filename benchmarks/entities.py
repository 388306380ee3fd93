"""The gold tasks that ask for names and what binds them: entities, and relations between them."""

import re
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

from spacy.tokens import Doc, Token

from benchmarks.rooms import Found, Row, everything, report_of, rows, whole
from contested import pipeline
from contested.extraction.figures import find_figures
from contested.extraction.heads import Heads, classify
from contested.extraction.parse import parse
from contested.extraction.syntax import SUBJECTS, prepositional
from contested.model.actor import Actor
from contested.model.claim import Claim
from contested.model.codebook import ActorKind, EventType
from contested.model.draft import MentionKind
from contested.model.span import Span
from contested.resolution.dates import anchor_of, tag
from contested.resolution.places import find_places

_LABELS = {
    MentionKind.PERSON: "Person",
    MentionKind.ORGANISATION: "Organisation",
    MentionKind.PLACE: "Location",
    MentionKind.NATIONALITY: "Nationality",
}
_PRONOUNS = {
    **dict.fromkeys(("i", "he", "she"), "Person"),
    **dict.fromkeys(("we", "they"), "Organisation"),
}
_TITLED = frozenset({"envoy", "people"})
_RULING = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT})
_LONGEST = 6
_ONE = frozenset({"armed", "envoy", "people"})
_COLLECTIVE = frozenset(
    {"enemy", "family", "faction", "group", "opposition", "population", "tribe", "member"}
)
_MANY = frozenset({"crowd", "force", "organisation", "police"})
_OWNING = frozenset({"his", "her", "its", "our", "their", "my", *_PRONOUNS})
_BODIES = frozenset({"armed", "crowd", "force", "organisation", "people", "police"})
_SPOTS = frozenset({"place", "state", "territory"})
_UNDATED = frozenset({"PRESENT_REF", "FUTURE_REF", "PAST_REF"})
_COORDINATES = re.compile(
    r"\d+(?:\.\d+)?°[^\s/]*[NS]\s\d+(?:\.\d+)?°[^\s/]*[EW]|\d+\.\d+; \d+\.\d+"
)
_MONEY = re.compile(r"(?:over |about )?[£$€]\s?\d[\d.,]*(?:\s?(?:bn|m|billion|million))?")
_TAIL = re.compile(r"(?:['’]s|['’]|,?\[\d.*|[\s,;:.]+)$")
_FIGHTS = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.X_TOLL})
_BINDS = {
    EventType.CONSULT: "CommWith",
    EventType.REQUEST: "CommWith",
    EventType.SUPPORT: "Likes",
    EventType.AID: "Likes",
    EventType.AGREE: "AlliesOf",
    EventType.COOPERATE: "AlliesOf",
    EventType.X_FORCE: "AlliesOf",
    EventType.ACCUSE: "Dislikes",
    EventType.REJECT: "Dislikes",
    EventType.THREATEN: "Dislikes",
    EventType.SANCTION: "Dislikes",
}
_HELD = {"holds": "InChargeOf", "captures": "InChargeOf", "withdraws": "Apart", "loses": "Apart"}
_INSIDE = frozenset({"in", "at", "near", "from", "of", "inside", "outside"})
Spans = dict[Span, str]
Bond = tuple[str, Span, Span]


def entities(path: Path, rooms: pipeline.Rooms) -> Iterator[Row]:
    """Answer names, pronouns, titles, times, amounts and places."""
    for found, doc in _read(path, rooms):
        spans = _spans(found, doc, rooms)
        listed = [{"start": s.start, "end": s.end, "type": k} for s, k in sorted(spans.items())]
        yield {"id": found.row["id"], "entities": listed, "relations": []}


def relations(path: Path, rooms: pipeline.Rooms) -> Iterator[Row]:
    """Answer who fights, meets, helps or leads whom, who is where, and what names the same."""
    for found, doc in _read(path, rooms):
        spans = _spans(found, doc, rooms)
        bonds = {*_of_claims(found.claims), *_of_words(doc, spans, rooms.tools.heads)}
        listed = [
            {"type": kind, "source": list(one), "target": list(other)}
            for kind, one, other in sorted(bonds)
        ]
        yield {"id": found.row["id"], "entities": [], "relations": listed}


def _read(path: Path, rooms: pipeline.Rooms) -> Iterator[tuple[Found, Doc]]:
    listed = rows(path)
    reports = [report_of(row, rooms) for row in listed]
    docs = (
        doc
        for _, doc in parse(reports, rooms.tools.parser, rooms.tools.casing, rooms.tools.register)
    )
    yield from zip(everything(listed, rooms), docs, strict=True)


def _spans(found: Found, doc: Doc, rooms: pipeline.Rooms) -> Spans:
    """Return every span with its type; what is surer is written later."""
    spans: Spans = {}
    text = found.report.text
    for mention in found.extraction.mentions:
        span = _trimmed(mention.span, text)
        kind = _kind(span.quote(text), mention.kind, rooms)
        if kind is not None and span.end > span.start:
            spans[span] = kind
    spans |= {span: kind for span, kind in _parties(found).items() if span not in spans}
    spans |= dict(_places(found, rooms))
    spans |= {span: kind for span, kind in _known_names(doc, rooms) if not _meets(span, spans)}
    spans |= {span: kind for span, kind in _nouns(doc, rooms.tools.heads) if span not in spans}
    spans |= dict(_titles(doc, rooms.tools.heads))
    spans |= dict(_amounts(found, doc, rooms))
    spans = {span: kind for span, kind in spans.items() if not _is_sum(span, kind, spans)}
    spans = {_with_article(span, kind, doc, rooms): kind for span, kind in spans.items()}
    spans = {span: _acting(span, kind, doc, rooms) for span, kind in spans.items()}
    return {span: kind for span, kind in spans.items() if not _is_within(span, kind, spans, text)}


def _acting(span: Span, kind: str, doc: Doc, rooms: pipeline.Rooms) -> str:
    """Tell "the UK welcomes", a body, from "in the UK"."""
    root = _root(doc, span)
    state = kind == "Location" and bool(_known(span.quote(doc.text), rooms) & _RULING)
    return "Organisation" if state and root is not None and doc[root].dep_ in SUBJECTS else kind


def _with_article(span: Span, kind: str, doc: Doc, rooms: pipeline.Rooms) -> Span:
    """Add "the" to a state that acts."""
    if kind != "Location" or _acting(span, kind, doc, rooms) == kind:
        return span
    before = doc.text[max(0, span.start - 4) : span.start].lower() == "the "
    return Span(span.start - 4, span.end) if before else span


def _is_within(span: Span, kind: str, spans: Spans, text: str) -> bool:
    """Tell a name that stands with "the" too."""
    if span.start < len("the "):
        return False
    whole = Span(span.start - len("the "), span.end)
    led = whole.quote(text)[:4].lower() == "the "
    return led and kind == "Organisation" and spans.get(whole) == kind


def _trimmed(span: Span, text: str) -> Span:
    """Leave out what the parse hangs on a name: "Asad's", "Karsh.[3"."""
    kept = span.quote(text)
    while (tail := _TAIL.search(kept)) is not None:
        kept = kept[: tail.start()]
    return Span(span.start, span.start + len(kept))


def _kind(name: str, guess: MentionKind, rooms: pipeline.Rooms) -> str | None:
    """Return what a name is: as the register knows it, else as the parse guesses."""
    kinds = _known(name, rooms)
    capital = guess is MentionKind.PLACE and ActorKind.GOVERNMENT in kinds
    if kinds and not capital and not kinds & {ActorKind.STATE, ActorKind.PEOPLE}:
        return "Person" if kinds <= {ActorKind.PERSON} else "Organisation"
    several = guess is MentionKind.NATIONALITY and name.endswith("s")
    return "Organisation" if several else _LABELS.get(guess)


def _known(name: str, rooms: pipeline.Rooms) -> set[ActorKind]:
    known = rooms.lookups.register.find(re.sub(r"^[Tt]he\s+", "", name))
    return {one.kind for one in known}


def _parties(found: Found) -> Spans:
    claims = found.claims
    named = [one for claim in claims for one in (*claim.actors, *claim.recipients, *claim.former)]
    return {
        one.span: "Person" if one.kind is ActorKind.PERSON else "Organisation"
        for one in named
        if one.span is not None and one.kind is not ActorKind.UNKNOWN
        if one.span.quote(found.report.text).lower() not in _OWNING
    }


def _places(found: Found, rooms: pipeline.Rooms) -> Iterator[tuple[Span, str]]:
    report, known = found.report, rooms.lookups.gazetteer
    mentions = found.extraction.mentions
    for one in find_places(report.text, whole(report), mentions, known, rooms.lexicons.places):
        span = one.place.span
        kinds = _known(span.quote(report.text), rooms) if span is not None else set()
        if span is not None and not one.demonym and (not kinds or kinds & _RULING):
            yield span, "Location"


def _known_names(doc: Doc, rooms: pipeline.Rooms) -> Iterator[tuple[Span, str]]:
    """Yield the names of the register that the parse does not see as names, the longest first."""
    for size in range(_LONGEST, 0, -1):
        for at in range(len(doc) - size + 1):
            words = doc[at : at + size]
            if words[0].text[:1].isupper() and words[-1].pos_ == "PROPN":
                kinds = _known(words.text, rooms) - _RULING - {ActorKind.PEOPLE}
                if kinds:
                    person = kinds <= {ActorKind.PERSON}
                    yield (
                        Span(words.start_char, words.end_char),
                        "Person" if person else "Organisation",
                    )


def _meets(span: Span, spans: Spans) -> bool:
    return any(span.meets(other) for other in spans)


def _is_sum(span: Span, kind: str, spans: Spans) -> bool:
    """Tell the number of a sum of money or of a date."""
    whole = (one for one, other in spans.items() if other in {"Money", "Temporal"})
    return kind == "Quantity" and any(one.meets(span) for one in whole)


def _titles(doc: Doc, heads: Heads) -> Iterator[tuple[Span, str]]:
    """Yield "the Foreign Secretary" and "Minister Dar"."""
    for token in doc:
        before = any(_is_title(one, heads) for one in token.lefts)
        alone = _is_title(token, heads) and token.dep_ not in {"compound", "amod"}
        if alone or (token.ent_type_ == "PERSON" and before):
            yield _up_to(token), "Person"


def _is_title(token: Token, heads: Heads) -> bool:
    one = token.text[:1].isupper() and token.tag_ in {"NN", "NNP"}
    return one and bool(heads.get(token.lemma_.lower(), frozenset()) & _TITLED)


def _up_to(noun: Token) -> Span:
    """Return a noun with what stands before it, "the" too."""
    return Span(noun.doc[noun.left_edge.i].idx, noun.idx + len(noun))


def _nouns(doc: Doc, heads: Heads) -> Iterator[tuple[Span, str]]:
    """Yield "he", "the city", "civilians": whom and what plain words stand for."""
    for token in doc:
        classes = classify(token, heads) if token.pos_ == "NOUN" else frozenset()
        if token.tag_ == "PRP" and token.lower_ in _PRONOUNS:
            yield Span(token.idx, token.idx + len(token)), _PRONOUNS[token.lower_]
        elif classes & _BODIES:
            yield _up_to(token), "Person" if _is_one(token, classes) else "Organisation"
        elif "weapon" in classes:
            yield _up_to(token), "Weapon"
        elif "building" in classes or (
            classes & _SPOTS and any(one.lower_ == "the" for one in token.lefts)
        ):
            yield _up_to(token), "Location"


def _is_one(noun: Token, classes: frozenset[str]) -> bool:
    """Tell "a commander", one person, from "the army" and "the fighters"."""
    lone = noun.tag_ == "NN" and noun.lemma_.lower() not in _COLLECTIVE
    return lone and bool(classes & _ONE) and not classes & _MANY


def _amounts(found: Found, doc: Doc, rooms: pipeline.Rooms) -> Iterator[tuple[Span, str]]:
    report = found.report
    for time in tag(report.text, whole(report), anchor_of(report.published), rooms.lexicons.dates):
        if time.span is not None and time.timex not in _UNDATED:
            yield time.span, "Temporal"
    for one in find_figures(doc, rooms.tools.figures):
        yield one.number, "Quantity"
    for pattern, kind in ((_COORDINATES, "Coordinate"), (_MONEY, "Money")):
        yield from ((Span(*match.span()), kind) for match in pattern.finditer(report.text))


def _of_claims(claims: Sequence[Claim]) -> Iterator[Bond]:
    for claim in claims:
        doers, faced = _named(claim.actors), _named((*claim.recipients, *claim.former))
        kind = _bond(claim)
        if kind is not None:
            yield from ((kind, one, other) for one, other in product(doers, faced) if one != other)
        spots = [one.span for one in claim.places if one.span is not None]
        held = _HELD.get(claim.mode or "") if claim.type is EventType.X_CONTROL else None
        if held is not None:
            yield from ((held, one, spot) for one, spot in product(doers, spots))
        yield from (("CoLocated", one, spot) for one, spot in product((*doers, *faced), spots))


def _bond(claim: Claim) -> str | None:
    if claim.type in _FIGHTS or claim.type is EventType.X_CONTROL:
        return "FightingAgainst"
    return _BINDS.get(claim.type) if claim.type is not None else None


def _named(actors: Sequence[Actor]) -> list[Span]:
    return [one.span for one in actors if one.span is not None]


def _of_words(doc: Doc, spans: Spans, heads: Heads) -> Iterator[Bond]:
    """Yield what words beside each other bind: a title and a name, a party and where it is."""
    ends = {root: span for span in spans if (root := _root(doc, span)) is not None}
    for token in doc:
        here = ends.get(token.i)
        if here is None:
            continue
        for child in token.children:
            other = ends.get(child.i)
            if other is None or spans[other] != spans[here]:
                continue
            if child.dep_ == "appos" or (
                child.dep_ == "compound" and classify(child, heads) & _TITLED
            ):
                yield "IsSynonymOf", other, here
        for name, noun in prepositional(token):
            spot = ends.get(noun.i)
            if name in _INSIDE and spot is not None and spans[spot] == "Location":
                yield "CoLocated", here, spot


def _root(doc: Doc, span: Span) -> int | None:
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return found.root.i if found is not None else None
