"""Quantities in bare text: a number, the words that bound it, a unit written at once with it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from contested.extraction.figures.numerals import Numeral, numeral_at, plain
from contested.extraction.figures.types import Bound, FigureLexicon, Quantity
from contested.model.span import Span

_LINK = re.compile(r"\s*(?P<link>–|—|-|to|or|and)\s*(?=[\w$€£])", re.IGNORECASE)
_BETWEEN = re.compile(r"(?<!\w)(?:anywhere\s+)?between\s+$", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)(?:anywhere\s+)?from\s+$", re.IGNORECASE)
_END = re.compile(
    r"(?<!\w)(?:the\s+)?[“\"‘']?(?P<which>low|lower|bottom|high|higher|upper|top)[\s-]+end\s+of\s+"
    r"(?:(?:the|a|an|that|this)\s+)?(?:(?:range|estimate|spectrum)\s+of\s+)?[“\"‘']?$",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"\s*(?:%|per\s?cent|pct)(?!\w)", re.IGNORECASE)
_CURRENCY = re.compile(
    r"(?<![A-Za-z])(?:US|C|A|NZ)?[$€£₽₴₺₪]\s?$|(?<!\w)(?:USD|EUR|GBP|RUB|UAH)\s$"
)
_PARTICLE = re.compile(
    r"\b(?:hand|turn|sign|carry|carried|take|took|taking)(?:ed|en|ing|s)?\s+over$", re.IGNORECASE
)
"""What was "handed over" is no more than it is counted."""
_AGAIN = re.compile(
    r"(?<!\w)(?:another|a\s+further|an\s+additional|other|a\s+total\s+of|a\s+combined)\s+$",
    re.IGNORECASE,
)
_IN = re.compile(r"\s+(?:in|out\s+of)\s+(?:every\s+)?", re.IGNORECASE)
_WHOLE = re.compile(
    r"\s+(?:of|the|its|their|his|her|our|this|that|these|those|all)(?!\w)", re.IGNORECASE
)
_TWO_SIDED = re.compile(r"\s*,?\s+(?:and|but)\s+")
_SPELL = re.compile(r"\s+(?:seconds|minutes|hours|days|weeks|months|years|separate)", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:ris|rose|increas|revis|rais|lower|fall|fell|cut|drop|reduc|grow|grew|climb|declin|"
    r"chang|correct|updat|jump|shrank|shrunk|shrink|slash|up|down)\w*\b[^.;:]{0,60}$",
    re.IGNORECASE,
)
_LOOK_BACK = 48
_OPENING = ("(", "“", '"')
_BEHIND = re.compile(
    r"\s+(?P<words>at\s+least|at\s+most|or\s+more)"
    r"(?=\s*[,.;)]|\s+(?:are|have|had|has|is|was|were)\b)",
    re.IGNORECASE,
)
"""Bounds behind a noun that no number follows."""
_LAST = re.compile(r"\s+(?P<words>at\s+least|at\s+most|or\s+more)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Core:
    """The number words and what they bound, before the words around are read."""

    low: float | int | None
    high: float | int | None
    start: int
    end: int
    share: bool = False
    low_out: bool = False
    high_out: bool = False
    approximate: bool = False
    unit: str | None = None


def quantities(text: str, lexicon: FigureLexicon) -> Iterator[Quantity]:
    """Yield the quantities of a text, left to right, none overlapping another."""
    before: Quantity | None = None
    for quantity in _each(text, lexicon):
        both = _two_sided(text, before, quantity) if before else None
        if before is not None and both is None:
            yield before
        before = both or quantity
    if before is not None:
        yield before


def _two_sided(text: str, lower: Quantity | None, upper: Quantity) -> Quantity | None:
    """Join "no fewer than 12 and no more than 20" into one quantity with both bounds."""
    if lower is None or lower.high is not None or upper.low is not None:
        return None
    fits = lower.low is not None and upper.high is not None and lower.low < upper.high
    if not fits or not _TWO_SIDED.fullmatch(text[lower.span.end : upper.span.start]):
        return None
    return replace(
        upper,
        span=Span(lower.span.start, upper.span.end),
        number=Span(lower.number.start, upper.number.end),
        low=lower.low,
        low_out=lower.low_out,
        approximate=lower.approximate or upper.approximate,
    )


def _each(text: str, lexicon: FigureLexicon) -> Iterator[Quantity]:
    position = 0
    while (begun := lexicon.patterns.start.search(text, position)) is not None:
        core = _core_at(text, begun.start(), lexicon)
        if core is None:
            position = _past_number(text, begun.start())
            continue
        quantity = _dressed(text, core, position, lexicon)
        if quantity is not None:
            yield quantity
        position = max(core.end, quantity.span.end if quantity else 0)


def _past_number(text: str, start: int) -> int:
    """Return where to look on: past all digits of a number refused, else past one character."""
    end = start + 1
    while end < len(text) and text[start].isdecimal() and text[end] in "0123456789.,:/-":
        end += 1
    return end


def _core_at(text: str, start: int, lexicon: FigureLexicon) -> _Core | None:
    patterns = lexicon.patterns
    share = patterns.share.match(text, start)
    if share is not None and _is_share(text, share.end()):
        known = lexicon.shares[_key(share[0])]
        return _Core(
            low=known.low, high=known.high, start=start, end=share.end(), share=True,
            low_out=known.low_open, high_out=known.high_open,
            approximate=known.approximate, unit="percent",
        )  # fmt: skip
    vague = patterns.vague.match(text, start)
    if vague is not None:
        low, high = lexicon.vague[_key(vague[0])]
        return _Core(low=low, high=high, start=start, end=vague.end())
    money = _CURRENCY.search(text[max(0, start - 6) : start]) is not None
    first = numeral_at(text, start, money=money)
    return None if first is None else _spread(text, start, first, money=money)


def _is_share(text: str, end: int) -> bool:
    """Tell whether share words stand before a whole ("half of", "nearly all the", "a third.")."""
    if text[:end].lower().endswith((" all", " whole", " entire")):
        return True
    return _WHOLE.match(text, end) is not None


def _key(words: str) -> str:
    return re.sub(r"\s+", " ", words.lower())


def _spread(text: str, start: int, first: Numeral, *, money: bool) -> _Core:
    """Read a range or a ratio from its first number on, else the number alone."""
    percent = _PERCENT.match(text, first.end)
    link = _LINK.match(text, percent.end() if percent else first.end)
    begin = _past_sign(text, link.end()) if link else first.end
    second = numeral_at(text, begin, money=money) if link else None
    if link and link["link"] == "-" and text[start].isdecimal() != text[begin].isdecimal():
        second = None  # "UPDATE 1-Six soldiers killed"
    if link is None or second is None:
        return _ratio(text, start, first) or _single(start, first)
    low = _alike(first, second)
    rises = low.value < second.value
    match _link_kind(text, start, link, rises=rises):
        case "later":
            return _single(begin, second)
        case "range":
            return _Core(plain(low.value), plain(second.value), start, second.end)
        case _:
            return _single(start, first)


def _past_sign(text: str, start: int) -> int:
    return start + (text[start : start + 1] in {"$", "€", "£"})


def _link_kind(text: str, start: int, link: re.Match[str], *, rises: bool) -> str:
    """Tell whether two linked numbers are a range, a change to the later one, or neither."""
    word = link["link"].lower()
    before = text[max(0, start - _LOOK_BACK * 2) : start]
    if word == "and":
        return "range" if rises and _BETWEEN.search(before) else ""
    came_from = _FROM.search(before) if word == "to" else None
    if came_from and (not rises or _CHANGE.search(before[: came_from.start()])):
        return "later"
    return "range" if rises else ""


def _alike(first: Numeral, second: Numeral) -> Numeral:
    """Give the first end of a range the count word of the second ("two to three million")."""
    if first.scale == 1 and second.scale > 1 and first.value < second.value / second.scale:
        return first.times(second.scale)
    return first


def _single(start: int, numeral: Numeral) -> _Core:
    value = plain(numeral.value)
    return _Core(value, value, start, numeral.end)


def _ratio(text: str, start: int, first: Numeral) -> _Core | None:
    """Read "one in three" and "two out of every five" as a share in percent."""
    link = _IN.match(text, first.end)
    second = numeral_at(text, link.end()) if link else None
    if link is None or second is None or not 0 < first.value < second.value <= 20:
        return None
    if text[start].isdecimal() or (first.value > 1 and "of" not in link[0]):
        return None
    if _SPELL.match(text, second.end):
        return None
    exact = first.value * 100 / second.value
    percent = plain(exact) if exact.denominator == 1 else round(float(exact), 1)
    return _Core(
        percent, percent, start, second.end, share=True,
        approximate=exact.denominator != 1, unit="percent",
    )  # fmt: skip


def _dressed(text: str, core: _Core, floor: int, lexicon: FigureLexicon) -> Quantity | None:
    """Take in the unit, the currency and the bound words around a number."""
    quantity = Quantity(
        span=Span(core.start, core.end), number=Span(core.start, core.end),
        low=core.low, high=core.high, low_out=core.low_out, high_out=core.high_out,
        approximate=core.approximate, unit=core.unit, share=core.share,
    )  # fmt: skip
    quantity = _with_range_word(text, quantity)
    quantity = _with_currency(text, quantity, lexicon)
    quantity = _with_unit(text, quantity, lexicon)
    bounded = _with_after(text, quantity, lexicon)
    return None if bounded is None else _with_before(text, bounded, floor, lexicon)


def _with_range_word(text: str, quantity: Quantity) -> Quantity:
    if quantity.low == quantity.high:
        return quantity
    before = text[max(0, quantity.span.start - _LOOK_BACK) : quantity.span.start]
    end = _END.search(before)
    if end is not None and quantity.low is not None and quantity.high is not None:
        return _half(_from(quantity, quantity.span.start - len(end[0])), end["which"].lower())
    found = _BETWEEN.search(before) or _FROM.search(before)
    if found is None:
        return quantity
    return _from(quantity, quantity.span.start - len(found[0]))


def _half(quantity: Quantity, which: str) -> Quantity:
    """Read "the low end of 100 to 300" as the lower half of the range, a choice of this project."""
    if quantity.low is None or quantity.high is None:
        return quantity
    middle = plain(Fraction(quantity.low + quantity.high) / 2)
    if which in {"low", "lower", "bottom"}:
        return replace(quantity, high=middle, approximate=True)
    return replace(quantity, low=middle, approximate=True)


def _from(quantity: Quantity, start: int) -> Quantity:
    return replace(quantity, span=Span(start, quantity.span.end))


def _upto(quantity: Quantity, end: int) -> Quantity:
    return replace(quantity, span=Span(quantity.span.start, end))


def _with_currency(text: str, quantity: Quantity, lexicon: FigureLexicon) -> Quantity:
    window = max(0, quantity.span.start - 6)
    found = _CURRENCY.search(text[window : quantity.span.start])
    if found is None:
        return quantity
    sign = found[0].strip().lower()
    readings = lexicon.nouns.get(sign) or lexicon.nouns.get(sign[-1:])
    if not readings or ("$" in sign and sign not in {"$", "us$"}):
        return quantity
    return replace(_from(quantity, window + found.start()), unit=readings[0].unit)


def _with_unit(text: str, quantity: Quantity, lexicon: FigureLexicon) -> Quantity:
    percent = _PERCENT.match(text, quantity.span.end)
    if percent is not None:
        return replace(_upto(quantity, percent.end()), unit="percent")
    measure = lexicon.patterns.measure.match(text, quantity.span.end)
    if measure is None or quantity.unit is not None:
        return quantity
    unit = lexicon.nouns[_key(measure["words"])][0].unit
    return replace(_upto(quantity, measure.end()), unit=unit)


def _with_after(text: str, quantity: Quantity, lexicon: FigureLexicon) -> Quantity | None:
    found = lexicon.patterns.after.match(text, quantity.span.end)
    if found is None or (found["words"] == "+" and found[0] != "+"):
        return quantity
    if re.match(r"\s*(?:$|\W)", text[found.end() :]) and lexicon.patterns.start.match(
        text, found.end() + 1
    ):
        return quantity  # "12, at least 5 of them": the words bound the next number
    bound = lexicon.bounds["after", _key(found["words"])]
    return _bounded(_upto(quantity, found.end()), bound)


def bounded_behind(text: str, behind: Span, quantity: Quantity, lexicon: FigureLexicon) -> Quantity:
    """Take in a bound that opens what stands behind the counted ("90 people at least died")."""
    return _with_behind(_BEHIND.match(text, behind.start, behind.end), quantity, lexicon)


def bounded_last(words: str, quantity: Quantity, lexicon: FigureLexicon) -> Quantity:
    """Take in a bound that ends a figure's own words ("ninety people at least")."""
    return _with_behind(_LAST.search(words, quantity.span.end), quantity, lexicon)


def _with_behind(
    found: re.Match[str] | None, quantity: Quantity, lexicon: FigureLexicon
) -> Quantity:
    if found is None or quantity.low is None or quantity.low != quantity.high:
        return quantity
    bounded = _bounded(quantity, lexicon.bounds["after", _key(found["words"])])
    if bounded is None:
        return quantity
    return replace(bounded, span=Span(bounded.span.start, found.end("words")))


def _with_before(
    text: str, quantity: Quantity, floor: int, lexicon: FigureLexicon
) -> Quantity | None:
    """Take in up to two bound words before the number ("at least some 12")."""
    for _ in range(2):
        start = quantity.span.start
        window = text[max(floor, start - _LOOK_BACK) : start]
        skipped = _AGAIN.search(window)
        room = window[: skipped.start()] if skipped else window
        found = _bound_before(room, lexicon)
        if found is None:
            return quantity
        begin = start - len(window) + found.start("words")
        if _PARTICLE.search(room[: found.end("words")]):
            return quantity
        bound = lexicon.bounds["before", _key(re.sub(r"[()\[\]]", "", found["words"]))]
        bounded = _bounded(_from(quantity, begin), bound)
        if bounded is None:
            return None
        quantity = bounded
    return quantity


def _bound_before(room: str, lexicon: FigureLexicon) -> re.Match[str] | None:
    """Return the bound that words end in; how they end, which is cheap, tells most apart."""
    ends = room.rstrip()
    while ends.endswith(_OPENING):
        ends = ends[:-1].rstrip()
    bare = ends.lower().replace(")", "").replace("]", "")  # "(a)bout"
    fits = bare.endswith(lexicon.patterns.before_ends)
    return lexicon.patterns.before.search(room) if fits else None


def _bounded(quantity: Quantity, bound: Bound) -> Quantity | None:
    """Narrow a quantity by a bound word; None where nothing is bounded any more."""
    bounded = _narrowed(quantity, bound)
    return None if bounded.low is None and bounded.high is None else bounded


def _narrowed(quantity: Quantity, bound: Bound) -> Quantity:
    match bound:
        case Bound.AT_LEAST:
            return replace(quantity, high=None, high_out=False)
        case Bound.MORE_THAN:
            return replace(quantity, high=None, high_out=False, low_out=True)
        case Bound.AT_MOST:
            return replace(quantity, low=None, low_out=False)
        case Bound.LESS_THAN:
            return replace(quantity, low=None, low_out=False, high_out=True)
        case Bound.ABOUT:
            return replace(quantity, approximate=True)
