"""Title, byline, dateline and date lines of a report."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from contested.model.codebook import SetAsideKind
from contested.model.report import Dateline
from contested.model.span import Span, trim
from contested.reading.clutter import Judged, folded

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DATE = rf"(?:{_MONTH}\s+\d{{1,2}}(?:,?\s+\d{{4}})?|\d{{1,2}}\s+{_MONTH}(?:,?\s+\d{{4}})?)"
_PLACE = r"[A-Z][A-Z’'./-]+(?:[ ,]+[A-Z][\w’'./-]+){0,4}"
_WIRES = (
    r"(?:Reuters|AP|AFP|TASS|RIA(?: Novosti)?|Xinhua|SANA|DPA|UPI|IANS|Interfax|Anadolu|AA|WAFA)"
)
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE}?)\s*"
    rf"(?:,\s*(?P<date>{_DATE}))?\s*[.,]?\s*"
    rf"(?:(?:\((?P<wire>[A-Z][\w .]{{1,20}})\)|/(?P<wire2>{_WIRES})/\.?)\s*(?:[—–:]|--?)?"
    r"|(?P<dash>[—–]|--?))\s+"
)
_BYLINE = re.compile(r"(?:[Bb]y|BY)\s+(?P<who>[^\W\d_a-z][^\n]{2,120})")
_DATE_LINE = re.compile(
    r"(?:(?:first\s+)?(?:published|posted|updated|last\s+updated|last\s+modified|date)\b[:\s]*(?:on\s+)?)?"
    rf"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
    rf"(?P<date>\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}|"
    rf"{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}})"
    r"[\s,|·–—-]*(?:at\s+)?(?:\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*\(?(?:GMT|UTC|EST|EDT|BST|CET|MSK)?\)?)?",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.:;,][”’\"')\]]*$")
_MOST_TITLE_WORDS, _HEAD_BLOCKS = 30, 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """What stands round a report's body; `dates` are the words of its date lines."""

    judged: tuple[Judged, ...]
    title: str | None
    byline: str | None
    dateline: Dateline | None
    dates: tuple[str, ...]


def furnish(text: str, judged: Sequence[Judged], title: str | None) -> Furniture:
    """Find the title, its repetitions, the byline, date lines and the dateline."""
    named = _mark_titles(text, judged, title)
    marked, byline, dates = _mark_head(text, named)
    return Furniture(
        judged=tuple(marked),
        title=title or _title_of(text, named),
        byline=byline,
        dateline=_dateline(text, marked),
        dates=tuple(dates),
    )


def _mark_titles(text: str, judged: Sequence[Judged], title: str | None) -> list[Judged]:
    wanted = folded(title) if title else _first_title(text, judged)
    out: list[Judged] = []
    met = False
    for one in judged:
        same = wanted is not None and folded(one.span.quote(text)) == wanted
        if same and (one.kind is None or one.kind is SetAsideKind.NAVIGATION):
            kind = SetAsideKind.REPEATED_TITLE if met else SetAsideKind.TITLE
            out.append(replace(one, kind=kind))
            met = True
        else:
            out.append(one)
    return out


def _first_title(text: str, judged: Sequence[Judged]) -> str | None:
    """Return the folded first block that looks like a title and has a body after it."""
    head = [one for one in judged[:_HEAD_BLOCKS] if _like_title(one.span.quote(text))]
    lines = [folded(one.span.quote(text)) for one in head]
    repeated = next((line for line in lines if lines.count(line) > 1), None)
    readable = [at for at, one in enumerate(judged) if one.kind is None]
    if repeated is not None:
        return repeated
    if not readable or not any(_is_body(text, judged[at]) for at in readable[1:]):
        return None
    first = judged[readable[0]].span.quote(text)
    return folded(first) if _like_title(first) else None


def _like_title(words: str) -> bool:
    short = len(words.split()) <= _MOST_TITLE_WORDS and "\n" not in words
    furniture = _BYLINE.fullmatch(words) or _DATE_LINE.fullmatch(words)
    return short and not _ENDS.search(words) and not furniture and len(words.split()) > 1


def _is_body(text: str, one: Judged) -> bool:
    words = one.span.quote(text)
    return bool(re.search(r"[.!?][”’\"')\]]*$", words)) and len(words.split()) > 3


def _title_of(text: str, judged: Sequence[Judged]) -> str | None:
    found = (one for one in judged if one.kind is SetAsideKind.TITLE)
    return next((" ".join(one.span.quote(text).split()) for one in found), None)


def _mark_head(text: str, judged: Sequence[Judged]) -> tuple[list[Judged], str | None, list[str]]:
    out = list(judged)
    byline: str | None = None
    dates: list[str] = []
    for at, one in enumerate(out[:_HEAD_BLOCKS]):
        words = one.span.quote(text)
        author, date = _author(words), _DATE_LINE.fullmatch(words)
        if author is not None and one.kind in {None, SetAsideKind.NAVIGATION}:
            byline = byline or author
            out[at] = replace(one, kind=SetAsideKind.BYLINE)
        elif date is not None and one.kind in {None, SetAsideKind.NAVIGATION}:
            dates.append(date.group("date"))
            out[at] = replace(one, kind=SetAsideKind.DATELINE)
    return out, byline, dates


def _author(words: str) -> str | None:
    match = _BYLINE.fullmatch(words)
    if match is None or len(words.split()) > 16 or re.search(r"[a-z]{2}\.$", words):
        return None
    name = re.split(r"\s*[(|,–—]|\s+-\s+", match.group("who"))[0].strip(" .")
    return name if name[:1].isupper() and len(name.split()) <= 8 else None


def _dateline(text: str, judged: Sequence[Judged]) -> Dateline | None:
    body = [one for one in judged if one.kind is None][:2]
    for one in body:
        match = _DATELINE.match(text, one.span.start, one.span.end)
        if match and (not match.group("dash") or _dashed(match)):
            return Dateline(
                place=match.group("place").strip(" ,."),
                date=match.group("date"),
                wire=match.group("wire") or match.group("wire2"),
                span=trim(Span(*match.span()), text),
            )
    return None


def _dashed(match: re.Match[str]) -> bool:
    """Accept a dateline without a wire only with its date, or with a long dash after capitals."""
    dash, place = match.group("dash"), match.group("place") or ""
    capital = place.split(",")[0].isupper() and len(place) > 3
    return capital and (bool(match.group("date") and dash) or dash in {"—", "–", "--"})
