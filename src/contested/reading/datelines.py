"""The place, date and wire that open a dispatch."""

import re
from collections.abc import Mapping

from contested.model.report import Dateline
from contested.model.span import Span, trim
from contested.reading.lexicons import CleanLexicons
from contested.reading.written import MONTH

_CAPS = r"[^\W\d_a-z][^\W\d_a-z'’./-]*(?:[.'’/-]+[^\W\d_a-z]*)*"
_NAME = r"[^\W\d_a-z][\w'’./-]*"
_PLAIN = rf"(?!{MONTH}\b){_NAME}"
_SMALL = r"(?:[ ](?:and|da|de|del|du|la|of|the)){0,2}"
_REGION = (
    rf"(?:,[ ]?{_PLAIN}(?:{_SMALL}[ ]{_NAME}){{0,3}}?"
    rf"|[ ]?\({_NAME}(?:[ ]{_NAME}){{0,3}}\)(?=,))"
)
_DATE = (
    rf"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\s)?"
    rf"(?:{MONTH}\s\d{{1,2}}(?:,?\s\d{{2}}(?:\d{{2}})?\b)?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH}(?:,?\s\d{{2}}(?:\d{{2}})?\b)?)"
)
_WIRE = r"(?:\((?P<wire>[^\W\d_a-z][\w .&'/-]{1,40})\)|/(?P<slashed>[^\W\d_a-z][\w .-]{1,20})/\.?)"
_OPENING = (
    rf"(?:[,.]?\s(?:(?P<date>{_DATE})|NO DATE))?(?:[,.]?\s?{_WIRE})?",
    (
        r"\s?(?P<dash>—|–|--|-|_|:)?(?P<tags>(?:\s*\[[^\]]{1,120}\])*)"
        r"(?:(?<=[)\]/—–_:-])|(?<=/\.))(?!,)\s*"
    ),
)
_BARE = r"(?:,\s(?P<bare>[^\W\d_a-z][\w/]{1,12}(?=\s?[-–—])))"
_IN_CAPITALS = rf"(?P<place>{_CAPS}(?:[ ]{_CAPS}){{0,4}}?{_REGION}{{0,2}}?)"
_AS_NAMES = rf"(?P<place>{_NAME}(?:[ ]{_NAME}){{0,3}}?{_REGION}{{0,2}}?)"
_DATELINES = tuple(
    re.compile(place + bare.join(_OPENING))
    for place in (_IN_CAPITALS, _AS_NAMES)
    for bare in (_BARE, "")
)
_ALONE = re.compile(r"(?P<place>)\((?P<wire>[^\W\d_a-z][\w .&'/-]{1,30})\)\s?(?P<dash>—|–|--|-)\s+")
_BRACKETED = re.compile(
    rf"\((?P<place>{_PLAIN}(?:[ ]{_NAME}){{0,3}}?(?:,[ ]?{_PLAIN}(?:[ ]{_NAME}){{0,2}})?)"
    rf",\s(?P<date>{_DATE})\)"
    r"(?P<wire>)(?P<slashed>)\s?(?P<dash>—|–|--|-)\s+"
)
"""How rights groups open their news: "(Beirut, November 19, 2013) – …"."""
_LONGEST = 400
_SIGNED = re.compile(r"(?P<wire>[^\W\d_a-z][\w .'’&-]{1,40}?)(?:\s?/\s+|\s+[-–—]{1,2}\s+|:\s+)")
_LONG_DASHES = frozenset({"—", "–", "--"})


def dateline_at(
    text: str, block: Span, lexicons: CleanLexicons, outlet: str | None = None
) -> Dateline | None:
    """Return the dateline that opens a block; None where it opens with a sentence.

    Capitals need a wire, a date or a dash of its own before a capital; other names need a known
    wire or a date, and a dash. The outlet's own name with a dash or a slash is a dateline too.
    """
    end = min(block.end, block.start + _LONGEST)
    own = _own_name(text, block, outlet)
    if own is not None:
        return own
    if text[block.start] == "(":
        return _alone(text, block, lexicons.wires) or _in_brackets(text, block)
    shouted = _shouted(text, block)
    for pattern in _DATELINES:
        match = pattern.match(text, block.start, end)
        if match and match.end() <= block.end and _bears(text, match, lexicons, shouted=shouted):
            return _dateline(text, match)
    return None


def wire_outlet(dateline: Dateline | None, wires: Mapping[str, str]) -> str | None:
    """Return the outlet that a dateline's wire stands for; None for a wire that is not known."""
    if dateline is None or dateline.wire is None:
        return None
    return wires.get(dateline.wire.casefold())


def _alone(text: str, block: Span, wires: Mapping[str, str]) -> Dateline | None:
    match = _ALONE.match(text, block.start, block.end)
    known = match is not None and match["wire"].casefold() in wires
    return _dateline(text, match) if match and known and match.end() <= block.end else None


def _in_brackets(text: str, block: Span) -> Dateline | None:
    match = _BRACKETED.match(text, block.start, block.end)
    return _dateline(text, match) if match and match.end() <= block.end else None


def _own_name(text: str, block: Span, outlet: str | None) -> Dateline | None:
    """Read "Mersa News/ The army …" and "Mersa - The army …" in a report of Mersa News."""
    match = _SIGNED.match(text, block.start, min(block.end, block.start + _LONGEST))
    if match is None or outlet is None or not _opens(text[match.end() :][:2]):
        return None
    named, wire = _folded(outlet), _folded(match["wire"])
    if wire != named and not (wire and wire == named.split()[0] and len(named.split()) > 1):
        return None
    span = trim(Span(*match.span()), text)
    return Dateline(place=None, date=None, wire=match["wire"].strip(), span=span)


def _folded(name: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", name.casefold()))


def _shouted(text: str, block: Span) -> bool:
    head = text[block.start : block.start + 400]
    return not any(character.islower() for character in head)


def _bears(text: str, match: re.Match[str], lexicons: CleanLexicons, *, shouted: bool) -> bool:
    found = match.groupdict()
    wire = found["wire"] or found["slashed"] or found.get("bare")
    known = wire is not None and wire.casefold() in lexicons.wires
    capitals = match["place"].split(",")[0].isupper() and len(match["place"]) > 2
    dated = bool(match["date"]) or "NO DATE" in match.group()
    dash = match["dash"]
    if not capitals:
        named = match["place"].split()[0] not in lexicons.openers and _opens(
            text[match.end() :][:2]
        )
        return named and bool(dash) and (known or (dated and dash in _LONG_DASHES))
    if found.get("bare") and not known:
        return False
    if dated or known:
        return bool(dash or known or match["slashed"])
    if match["wire"]:
        return bool(dash)
    spaced = dash == "-" and text[match.start("dash") - 1 : match.end("dash") + 1] == " - "
    parted = dash in _LONG_DASHES or spaced
    return parted and not shouted and _opens(text[match.end() :][:2])


def _opens(following: str) -> bool:
    """Tell whether words open a sentence: "NATO — the alliance — said" has no dateline."""
    return following.lstrip("“\"'‘«")[:1].isupper() or following[:1].isdigit()


def _dateline(text: str, match: re.Match[str]) -> Dateline:
    found = match.groupdict()
    place = match["place"].strip(" ,")
    return Dateline(
        place=place or None,
        date=found.get("date"),
        wire=found.get("wire") or found.get("slashed") or found.get("bare"),
        span=trim(Span(*match.span()), text),
    )
