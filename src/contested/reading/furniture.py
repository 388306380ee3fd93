"""Title, byline, dateline and date lines of a report."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from contested.model.codebook import SetAsideKind
from contested.model.report import Dateline
from contested.reading.clutter import Judged
from contested.reading.dated_heads import BYLINE, date_line, head_date, parts_of
from contested.reading.datelines import dateline_at
from contested.reading.lexicons import CleanLexicons
from contested.reading.mastheads import outlet_of
from contested.reading.shapes import folded, is_prose, is_sentence

_MASTS = 4
_CUT = re.compile(r"\s*[(|,–—•·]|\s+-\s+|\s+(?:on|in)\s+|\s+\d")
_ENDS = re.compile(r"[.:;,][”’\"')\]]*$")
_SITE = re.compile(r"\s*[|–—»-]\s*\S.{0,40}")
_MOST_TITLE_WORDS, _HEAD_BLOCKS, _KICKER_WORDS = 30, 10, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """What stands round a report's body; `dates` are the words of its date lines.

    `outlet` is the name of who publishes it, where a line of its head bears one.
    """

    judged: tuple[Judged, ...]
    title: str | None
    byline: str | None
    dateline: Dateline | None
    dates: tuple[str, ...]
    outlet: str | None = None


def furnish(
    text: str,
    judged: Sequence[Judged],
    title: str | None,
    lexicons: CleanLexicons,
    outlet: str | None = None,
) -> Furniture:
    """Find the title, its repetitions, the byline, date lines and the dateline."""
    marked, byline, dates = _mark_head(text, judged)
    named = _mark_titles(text, marked, title, lexicons)
    return Furniture(
        judged=tuple(named),
        title=title or _title_of(text, named),
        byline=byline,
        dateline=_dateline(text, named, lexicons, outlet),
        dates=tuple(dates),
        outlet=outlet_of(_head_lines(text, named), lexicons),
    )


def _head_lines(text: str, judged: Sequence[Judged]) -> Iterator[str]:
    """Yield the lines before the body, but for the title."""
    for one in judged[:_HEAD_BLOCKS]:
        words = one.span.quote(text)
        if one.kind is None and is_prose(words):
            return
        if one.kind in {None, SetAsideKind.BYLINE, SetAsideKind.NAVIGATION}:
            yield from words.split("\n")


def _mark_titles(
    text: str, judged: Sequence[Judged], title: str | None, lexicons: CleanLexicons
) -> list[Judged]:
    wanted = folded(title) if title else _first_title(text, judged, lexicons)
    if wanted is None:
        return list(judged)
    out: list[Judged] = []
    met = False
    for one in judged:
        free = one.kind in {None, SetAsideKind.NAVIGATION, SetAsideKind.DUPLICATE}
        if free and _same(folded(one.span.quote(text)), wanted):
            kind = SetAsideKind.REPEATED_TITLE if met else SetAsideKind.TITLE
            out.append(replace(one, kind=kind))
            met = True
        else:
            out.append(one)
    return out


def _same(line: str, wanted: str) -> bool:
    """Tell whether a line is the title, with or without the site's name after it."""
    return line == wanted or (
        line.startswith(wanted) and _SITE.fullmatch(line[len(wanted) :]) is not None
    )


def _first_title(text: str, judged: Sequence[Judged], lexicons: CleanLexicons) -> str | None:
    """Return the folded line that looks like a title and has a body after it."""
    free = [one for one in judged if one.kind is None]
    body = next((at for at, one in enumerate(free) if _is_body(text, one, lexicons)), None)
    if body is None:
        return None
    lines = [one.span.quote(text) for one in free[:body][:_HEAD_BLOCKS]]
    named = [line for line in lines if _like_title(line)]
    likely = [folded(line) for line in named if outlet_of([line], lexicons) is None]
    likely = likely or [folded(line) for line in named]
    repeated = next((line for line in likely if likely.count(line) > 1), None)
    long = (line for line in likely if len(line.split()) > _KICKER_WORDS)
    return repeated or next(long, None) or next(iter(likely), None)


def _is_body(text: str, one: Judged, lexicons: CleanLexicons) -> bool:
    words = one.span.quote(text)
    return (is_prose(words) and not _like_title(words)) or bool(
        dateline_at(text, one.span, lexicons)
    )


def _like_title(words: str) -> bool:
    count = len(words.split())
    short = 1 < count <= _MOST_TITLE_WORDS and "\n" not in words and len(words) <= 220
    opens = words[:1].isupper() or not words[:1].isalpha()
    return short and opens and not _ENDS.search(words) and (not is_sentence(words) or _cased(words))


def _cased(words: str) -> bool:
    """Tell whether most words have a capital, as in a title that asks or exclaims."""
    first = [word[0] for word in words.split() if word[0].isalpha()]
    return sum(one.isupper() for one in first) >= 0.6 * max(len(first), 1)


def _title_of(text: str, judged: Sequence[Judged]) -> str | None:
    found = (one for one in judged if one.kind is SetAsideKind.TITLE)
    return next((" ".join(one.span.quote(text).lstrip("# ").split()) for one in found), None)


def _mark_head(text: str, judged: Sequence[Judged]) -> tuple[list[Judged], str | None, list[str]]:
    """Mark bylines and date lines near the top, and labelled date lines anywhere.

    The dates stand in the order in which they count: published before updated.
    """
    out = list(judged)
    byline: str | None = None
    dates: list[tuple[bool, str]] = []
    for at, one in enumerate(out):
        if one.kind not in {None, SetAsideKind.NAVIGATION}:
            continue
        words = one.span.quote(text)
        date = date_line(words) or (head_date(words, opens=at == 0) if at < _MASTS else None)
        author = _author(words)
        if date is not None and (at < _HEAD_BLOCKS or date["label"]):
            dates.append(("updated" in words.lower() or "modified" in words.lower(), date["date"]))
            byline = byline or author or _signed(date["rest"].strip(" ,|·•–—-")) or _signed(words)
            out[at] = replace(one, kind=SetAsideKind.BYLINE)
        elif at < _MASTS and "\n" in words:
            dates += [(False, found["date"]) for found in _mastheads(words, opens=at == 0)]
        elif author is not None and at < _HEAD_BLOCKS:
            byline = byline or author
            out[at] = replace(one, kind=SetAsideKind.BYLINE)
    return out, byline, [words for _, words in sorted(dates, key=lambda pair: pair[0])]


def _mastheads(block: str, *, opens: bool) -> Iterator[re.Match[str]]:
    """Yield the dated lines of a head whose lines stand close together.

    What a bulletin covers until its last day is dated by that ("Reporting period: 1–15 May 2021").
    """
    for at, line in enumerate(block.split("\n")):
        words = line.strip()
        found = date_line(words) or head_date(words, opens=opens and at == 0)
        if found is not None:
            yield found


def _author(words: str) -> str | None:
    match = BYLINE.fullmatch(words)
    if match is None or len(words.split()) > 16 or re.search(r"[a-z]{2}\.$", words):
        return None
    name = _CUT.split(match["who"])[0].strip(" .")
    return name if name[:1].isupper() and len(name.split()) <= 8 else None


def _signed(line: str) -> str | None:
    return next(filter(None, map(_author, parts_of(line))), None)


def _dateline(
    text: str, judged: Sequence[Judged], lexicons: CleanLexicons, outlet: str | None
) -> Dateline | None:
    body = [one for one in judged if one.kind is None][:3]
    found = (dateline_at(text, one.span, lexicons, outlet) for one in body)
    return next((one for one in found if one is not None), None)
