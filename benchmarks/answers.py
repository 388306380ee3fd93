"""What each gold task asks, answered from claims and what the rooms found on the way."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from pathlib import Path

from spacy.tokens import Token

from benchmarks.rooms import Row, everything, page_of, report_of, rows
from contested import pipeline
from contested.extraction import frames, mentions_of
from contested.extraction.attribution import Attribution, Frame, attribute
from contested.extraction.heads import Heads
from contested.extraction.parse import parse
from contested.extraction.sites import place_sites
from contested.extraction.syntax import objects, sentence, span_of
from contested.extraction.triggers import Trigger
from contested.model.actor import Actor
from contested.model.claim import Claim, Confidence
from contested.model.codebook import EventType, Stance
from contested.model.draft import Draft
from contested.model.lexicon import parse_table, read_text
from contested.model.place import Place
from contested.model.report import Report
from contested.model.span import Span
from contested.resolution.choosing import choose_places
from contested.resolution.places import places_of
from contested.resolution.places.nouns import name_in

PLOVER = frozenset(kind.value for kind in EventType if not kind.value.startswith("X-"))
_HELP = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
_WORDS = frozenset({"REQUEST", "REJECT", "ACCUSE", "THREATEN"})
_SAID = {Stance.THREATENS: "THREATEN", Stance.DEMANDS: "REQUEST"}
_AHEAD = (Stance.PREDICTS, Stance.PROMISES, Stance.SUPPOSES)
_HELP_SAID = {**dict.fromkeys(_AHEAD, "AGREE"), **_SAID}
_HARM_SAID = {**dict.fromkeys(_AHEAD, "THREATEN"), **_SAID}
_PRONOUNS = frozenset({"he", "her", "his", "it", "its", "she", "their", "them", "they"})
_PLOVER_COLUMNS = ("type", "mode", "plover")


def event_places(path: Path, rooms: pipeline.Rooms) -> Iterator[Row]:
    """Answer the places that stand nearest to the given verb, by the sites that claims go by."""
    listed = rows(path)
    reports = [report_of(row, rooms) for row in listed]
    pairs = zip(
        listed,
        parse(reports, rooms.tools.parser, rooms.tools.casing, rooms.tools.register),
        strict=True,
    )
    for row, (report, doc) in pairs:
        verb = doc.char_span(row["verb"]["start"], row["verb"]["end"], alignment_mode="expand")
        draft = _draft_at(verb.root, rooms.tools.heads) if verb is not None else None
        found = places_of(
            report, mentions_of(doc, ()), rooms.lookups.gazetteer, rooms.lexicons.places
        )
        chosen = choose_places(draft, found, report.text) if draft is not None else None
        spans = _names(chosen.places, report.text) if chosen is not None else []
        places = [{"start": one.start, "end": one.end} for one in sorted(spans)]
        yield {"id": row["id"], "places": places}


def _names(places: Sequence[Place], text: str) -> list[Span]:
    """Return the names of places, which are all that the gold marks: no "the hospital in"."""
    return [name for one in places if one.span is not None for name in name_in(one.span, text)]


def _draft_at(token: Token, heads: Heads) -> Draft:
    """Return a draft that says only where the place of a verb may stand."""
    frame = frames.Frame(
        id="any verb",
        type=EventType.ASSAULT,
        mode=None,
        object=frozenset(),
        subject=frozenset(),
        roles={},
        causal=False,
        toll=False,
    )
    acted = tuple(objects(token))
    trigger = Trigger(
        token=token, words=(token,), frame=frame, parts={}, object=acted, nominal=False
    )
    return Draft(
        evidence=(sentence(token),),
        trigger=span_of(token, token),
        focus=span_of(token, token),
        voices=(),
        stance=Stance.ASSERTS,
        polarity=True,
        hedges=(),
        type=EventType.ASSAULT,
        mode=None,
        place_sites=place_sites(trigger, heads),
        places_split=True,
        confidence=Confidence(),
    )


def attribution(path: Path, rooms: pipeline.Rooms) -> Iterator[Row]:
    """Answer who is credited with what: source, cue and content as the words stand."""
    listed = rows(path)
    reports = [report_of(row, rooms) for row in listed]
    pairs = zip(
        listed,
        parse(reports, rooms.tools.parser, rooms.tools.casing, rooms.tools.register),
        strict=True,
    )
    for row, (report, doc) in pairs:
        found = attribute(doc, report, rooms.tools.cues)
        told = [_credited(one) for one in found if one.cue and not _inside_another(one, found)]
        yield {"id": row["id"], "attributions": told}


def _inside_another(one: Attribution, found: Sequence[Attribution]) -> bool:
    """The gold marks one voice a passage: nothing inside what is credited already.

    "Seems to believe" is one passage with two cues.
    """
    if one.parent is None or one.cue is None:
        return False
    outer, cue = found[one.parent], one.cue
    if outer.frame is Frame.RAISING:
        return _inside_another(outer, found)
    return any(span.holds(cue) for span in outer.content)


def _credited(one: Attribution) -> Row:
    return {
        "source": [list(one.source)] if one.source else [],
        "cue": [list(one.cue)] if one.cue else [],
        "content": [list(span) for span in one.content],
    }


def plover(path: Path, rooms: pipeline.Rooms) -> Iterator[Row]:
    """Answer the event of each sentence, its first coded claim; our extensions by a crosswalk.

    The gold codes one event a sentence, and by PLOVER's manual a promise of help as AGREE, of harm
    as THREATEN, a demand as REQUEST whatever is demanded, of those who should do it, and help
    withheld as REJECT. Whoever held what is taken is its target; a pronoun answers by its name.
    """
    for found in everything(rows(path), rooms):
        events = (event for claim in found.claims if (event := _plover_event(claim)))
        yield {"id": found.row["id"], "events": [*islice(events, 1)]}


def _plover_event(claim: Claim) -> Row | None:
    kind = _plover_type(claim)
    if kind is None:
        return None
    speaker = [claim.speaker.text] if claim.speaker and claim.speaker.text else []
    actors = [_called(one) for one in claim.actors]
    targets = [_called(one) for one in (*claim.recipients, *claim.former)]
    if kind == "REQUEST" and claim.type is not EventType.REQUEST and speaker:
        return {"type": kind, "actors": speaker, "targets": actors or targets}
    return {"type": kind, "actors": actors or speaker, "targets": targets}


def _called(party: Actor) -> str:
    """Return a party's words, for a pronoun the name that it was found to stand for."""
    named = party.name if party.text.lower() in _PRONOUNS else None
    return named or party.text.removesuffix("'s").removesuffix("’s")


def _plover_type(claim: Claim) -> str | None:
    if claim.type is None:
        return None
    own = claim.type.value
    kind = own if own in PLOVER else plover_types().get((own, claim.mode or ""))
    if kind is None or kind in _WORDS:
        return kind
    helps = kind in _HELP
    if helps and not claim.polarity:
        return "REJECT"
    return (_HELP_SAID if helps else _HARM_SAID).get(claim.stance, kind)


@cache
def plover_types() -> Mapping[tuple[str, str], str]:
    """Return PLOVER's type for each of our own codes that has one, by type and mode."""
    name = "plover_types.csv"
    listed = parse_table(read_text("benchmarks", name), name, _PLOVER_COLUMNS)
    return {(row["type"], row["mode"]): row["plover"] for row in listed}


def articles(path: Path, rooms: pipeline.Rooms) -> Iterator[Row]:
    """Answer the body of a page: the blocks that are read."""
    for row in rows(path):
        page = page_of(path.parent, row, rooms)
        yield {"id": row["id"], "body": _body(page) if page else ""}


def _body(report: Report) -> str:
    asides = {one.start for one in report.reading.set_aside}
    blocks = [one.span for one in report.reading.blocks if one.span.start not in asides]
    return "\n\n".join(span.quote(report.text) for span in blocks)
