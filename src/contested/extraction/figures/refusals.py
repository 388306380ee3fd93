"""Numbers that count nothing: dates, years, clock times, ages, names, distances, durations."""

import re
from collections.abc import Callable

from contested.extraction.figures.types import Quantity

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?![a-z])"
)
_SPELL = (
    r"(?:milli)?seconds?|minutes?|hours?|hrs?|days?|nights?|weekends?|weeks?|fortnights?|months?|"
    r"years?|decades?|centur(?:y|ies)|quarters?|mornings?|evenings?|afternoons?|times|"
    r"consecutive|straight"
)
_LENGTH = (
    r"kilomet(?:er|re)s?|kms?|kms|miles?|met(?:er|re)s?|yards?|feet|foot|ft|inch(?:es)?|"
    r"centimet(?:er|re)s?|cm|millimet(?:er|re)s?|mm|nautical|m|calibre|caliber|"
    r"degrees?|°|percentage\s+points?|points?|mph|kph|km/h|knots?"
)
_MADE_UP_OF = (
    r"boat|bus|car|day|door|hour|km|man|member|mile|minute|month|nation|party|point|seat|seater|ship|"
    r"store?y|tonne?|truck|vehicle|week|wheel|year"
)
"""What a number makes an adjective of, with spaces round hyphens ("a five - boat raid")."""
_NUMBERED = (
    r"resolution|article|chapter|section|paragraph|annex|phase|page|no|nos|number|№|version|"
    r"magnitude|volume|episode|stage|category|highway|flight|channel|route|id|tel|phone|fax|step|"
    r"level|appendix|group\s+of|runway|(?-i:Unit|Block|Sector|Zone|Table|Figure|Part|Line|Area|"
    r"Bureau|Room|Gate|Road|Box|Round|Point|Class|Type|Mark|Model|Apollo|Pier|School|Hospital|"
    r"Building|House|Hill|Height|Case|Order|Directive|Decree|Law|Form|Brigade|Division)"
)
_AGED = r"(?:aged(?:\s+between)?|age|age\s+of|ages\s+of|ages|turned|turning)"
_BEFORE = re.compile(
    rf"(?:\b{_MONTH}\.?\s*(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:and|to|or|through|until)\s+)?"
    rf"|\b(?:{_NUMBERED})\.?\s*(?:\#|№)?\s*|[#№@/\\:_+.]|[\d][-–:/.,]"
    rf"|\w[-–]|\d\s*[x×*]\s*|\b{_AGED}\s+(?:(?:under|over|above|below|up to|about)\s+)?"
    r"(?:\d{1,2}\s+(?:and|or|to)\s+)?"
    r"|(?-i:\b[A-Z]{1,4})\s[-–]\s|(?-i:\b(?:AK|BM|BMP|BTR|MiG|RPG|Su))\s"
    rf"|\bat\s+the\s+age\s+of\s+|\b(?:mid|late|early)-|\bthe\s+[’'])$",
    re.IGNORECASE,
)
_MONTH_BEFORE = re.compile(rf"^{_MONTH}\.?[\s\w,]*$", re.IGNORECASE)
_AFTER = re.compile(
    rf"(?:\s*(?:st|nd|rd|th)\b|[\s-]*(?:{_SPELL})(?!\w)|[\s-]*(?:of\s+)?(?:more\s+)?(?:{_LENGTH})(?![\w²])"
    r"|\s*[ap]\.?m\b|\s*(?:GMT|UTC|hrs|o[’']clock|BST|EST|EET|CET|local\s+time)\b"
    rf"|\s-\s(?:{_MADE_UP_OF})\s(?=[a-z])"
    r"|:\d|[-–]\s?\d|[/.]\d|-\s?(?:and|to|or)\b|-[A-Za-z]|[’']s?\b(?!\s+own)|%?-point|\s*°"
    r"|\s+of\s+(?:\w+\s+)?(?:years|days|weeks|months|hours|minutes|miles|met(?:er|re)s|decades"
    r"|kilomet(?:er|re)s)\b|\s+(?:more\s+)?(?:years|days|weeks|months|hours)\b"
    r"|\s+(?:or|and|to|through)\s+\d{1,2}\s+"
    + _MONTH
    + r"|\s*(?:km|kg|mm|cm|MW|GW|kV|kW|GB|MB)\b)",
    re.IGNORECASE,
)
_DATE_AFTER = re.compile(rf"\s+(?:of\s+)?{_MONTH}")
_ROAD_AFTER = re.compile(
    r"\s+(?:[A-Z]\w+\s+){0,2}(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Lane|Square)\b"
)
_UNIT_AFTER = re.compile(
    r"\s+(?:[A-Z]\w+\s+){0,2}(?:Battalion|Brigade|Commandos?|Company|Corps|Division|Dragoons"
    r"|Fusiliers|Guards|Hussars|Lancers|Rangers|Regiment|Rifles|Squadron)\b"
)
_SIDE_BEFORE = re.compile(
    r"\b(?:(?:(?:north|south)-?(?:east|west)|north|south|east|west)(?:ern)?|upper|lower|other)\s+$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[5-9]\d\d|20\d\d)(?:\s*[-–]\s*(?:1[5-9]\d\d|20\d\d|\d\d))?")
_YEAR_BEFORE = re.compile(
    r"\b(?:a|an|this|that|its|his|in|since|by|until|till|from|during|before|after|early|late|mid|the|between|through|year|"
    r"summer|spring|autumn|fall|winter|fiscal)\s*-?\s*$|[(,]\s*$",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_CLOCK_AFTER = re.compile(
    r"\s*(?:[,.;)]|$|on\b|hours\b|local\b|yesterday\b|today\b)", re.IGNORECASE
)
_AGE_AFTER = re.compile(r"\s*(?:[,).;]|$|and\s+his|was\b)")
_IN_THEIR = re.compile(r"\b(?:his|her|their)\s+(?:early|late|mid|mid-)?\s*$", re.IGNORECASE)
_YOUNG_BEFORE = re.compile(
    r"\b(?:a|an|one|the)\s+(?:\w+\s+)?(?:baby|boy|child|girl|infant|lad|man|toddler|woman|youth)\s+"
    r"of\s+$",
    re.IGNORECASE,
)
"""What an age follows ("a boy of nine"), and no count of a group ("a group of nine")."""
_FULL_NAME_BEFORE = re.compile(r"[A-Z][\w’'-]+\s+[A-Z][\w’'-]+\s*,\s*$")
_NAMED_BEFORE = re.compile(r"[A-Z][\w’'-]+\s*[,(]\s*$")
_LAST = re.compile(r"\.?[\"”’']*\s*(?:$|\n)|\.[\"”’']*\s+[A-Z\"“]")
_UNDER = re.compile(
    r"\b(?:child|children|those|people|anyone|boys|girls|men|women|aged|minors|\w+s)\s+$"
)
_BULLET = re.compile(r"\s*[([]?\s*$")
_BULLET_AFTER = re.compile(r"\s?[.)\]](?:\s|$)")
_DAY_BEFORE = re.compile(r"\b(?:today|yesterday|tomorrow|\w+day)\s+\(\s*$", re.IGNORECASE)
_FOOTNOTE = re.compile(r"[\[]\s*$")
_PRONOUN_BEFORE = re.compile(
    r"\b(?:no|the|this|that|each|every|any|some|which|only|another|other|last|first|next|day|"
    r"number|as|number)\s+$", re.IGNORECASE,
)  # fmt: skip
_PRONOUN_AFTER = re.compile(
    r"\s*(?:of\s+(?!them\b|whom\b|these\b)|another\b|day\b|such\b|thing\b|way\b|side\b"
    r"|[’'-]|time\b|hand\b|more\s+time\b|or\s+more\b)", re.IGNORECASE,
)  # fmt: skip
_MEMBERS_BEFORE = re.compile(
    r"\b(?:members|relatives|generations|brothers)\s+of\s+$", re.IGNORECASE
)
_NOT_BEFORE = re.compile(r"[\w,]\s+(?:(?:and|but)\s+)?not\s+$", re.IGNORECASE)
_FORMERLY = re.compile(
    r"\b(?:up|down|drop|fall|increase|jump|rise)\s+(?:[\w%]+\s+){0,1}from\s+$"
    r"|\bcompared\s+(?:to|with)\s+$|\bagainst\s+$(?<=%\sagainst\s)",
    re.IGNORECASE,
)
"""What stands before the number of another time ("80%, up from 60% in May")."""
_FROM_BEFORE = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_TO_AFTER = re.compile(r"\s+to\s+(?:\w+\s+){0,3}", re.IGNORECASE)

_MODEL_BEFORE = re.compile(
    rf"(?:\b\d[\d,]*|\b(?:[Aa]n?|two|three|four|five|six|seven|eight|nine|ten|dozen|more))\s+"
    rf"(?!{_MONTH})[A-Z][a-z]+\s$"
)
_LARGEST_MODEL = 100
_FOR_EACH = re.compile(r"\s+(?:\w+\s+){0,5}for\s+(?:each|every)\s+(?:\w+\s+)?[a-z]+", re.IGNORECASE)

_Words = tuple[str, Quantity]


def refused(text: str, quantity: Quantity) -> bool:
    """Tell whether the number is part of a date, age, name, distance or span of time."""
    return any(rule(text, quantity) for rule in _RULES)


def _left(text: str, quantity: Quantity) -> str:
    return text[max(0, quantity.number.start - 40) : quantity.number.start]


def _is_glued(text: str, quantity: Quantity) -> bool:
    """Catch "T-72", "M23", "Resolution 2254", "10 May" and "12:30" by what stands before."""
    if quantity.unit not in {None, "percent"}:
        return False
    found = _BEFORE.search(_left(text, quantity))
    if found is not None and _MONTH_BEFORE.search(found[0]) and _is_no_day(text, quantity):
        return False
    return found is not None and not _opens_sentence(text, quantity)


def _is_no_day(text: str, quantity: Quantity) -> bool:
    """Tell whether a number after a month is neither a day nor a year ("since May 54 men")."""
    words = quantity.number.quote(text)
    return not (words.isdecimal() and (int(words) <= 31 or _YEAR.fullmatch(words)))


def _opens_sentence(text: str, quantity: Quantity) -> bool:
    """Tell whether a stop or colon before the number only ends what came before it."""
    left = text[: quantity.number.start]
    return (
        left.endswith((" ", "\n"))
        and left.rstrip()[-1:] in {".", ":"}
        and (not re.search(rf"\b(?:{_NUMBERED}|{_MONTH})\.?\s*$", left, re.IGNORECASE))
    )


def _is_followed(text: str, quantity: Quantity) -> bool:
    """Catch "12th", "two years", "5 km", "9 p.m.", "24-year-old" by what stands after."""
    if quantity.unit is not None:
        return re.match(r"\s*points?\b", text[quantity.span.end :]) is not None
    found = _AFTER.match(text, quantity.number.end)
    return found is not None and not text.startswith(("-plus", "-odd"), quantity.number.end)


def _is_date(text: str, quantity: Quantity) -> bool:
    return _DATE_AFTER.match(text, quantity.number.end) is not None


def _is_road(text: str, quantity: Quantity) -> bool:
    return _ROAD_AFTER.match(text, quantity.number.end) is not None


def _is_unit(text: str, quantity: Quantity) -> bool:
    """Catch "the 53 Division", a unit and no count of units."""
    return _UNIT_AFTER.match(text, quantity.number.end) is not None


def _is_side(text: str, quantity: Quantity) -> bool:
    """Catch "the western half of the city", where it is and not how much of it."""
    halved = quantity.number.quote(text).casefold() == "half"
    return halved and _SIDE_BEFORE.search(_left(text, quantity)) is not None


def _is_year(text: str, quantity: Quantity) -> bool:
    words = quantity.number.quote(text)
    if quantity.unit is not None or _YEAR.fullmatch(words) is None:
        return False
    after = re.match(r"\s+[a-z]+", text[quantity.span.end :])
    return after is None or _YEAR_BEFORE.search(_left(text, quantity)) is not None


def _is_clock(text: str, quantity: Quantity) -> bool:
    """Catch "at 1700 on Sunday" and "AT 0930"."""
    words = quantity.number.quote(text)
    if _CLOCK.fullmatch(words) is None or not _left(text, quantity).lower().endswith("at "):
        return False
    return _CLOCK_AFTER.match(text, quantity.number.end) is not None


def _is_age(text: str, quantity: Quantity) -> bool:
    """Catch "Ahmed, 24, a baker", "a boy of nine" and "children under 12"."""
    low = quantity.high if quantity.low is None else quantity.low
    if quantity.unit is not None or low is None or low > 110:
        return False
    after = _AGE_AFTER.match(text, quantity.number.end)
    bare = quantity.span.start == quantity.number.start
    if re.match(r"s\b", text[quantity.number.end :]) and _IN_THEIR.search(_left(text, quantity)):
        return True
    if bare and _YOUNG_BEFORE.search(_left(text, quantity)):
        return True
    if bare:
        named = _NAMED_BEFORE.search(_left(text, quantity))
        if _FULL_NAME_BEFORE.search(_left(text, quantity)) and _LAST.match(
            text, quantity.number.end
        ):
            return True
        return named is not None and bool(re.match(r"\s*[,)]", text[quantity.number.end :]))
    words = text[quantity.span.start : quantity.number.start].lower()
    young = words.startswith(("under", "over", "below", "above")) and after is not None
    return young and _UNDER.search(text[: quantity.span.start]) is not None


def _is_bullet(text: str, quantity: Quantity) -> bool:
    """Catch "1. First", "2) Second" at the start of a sentence, and "[3]" anywhere."""
    if _FOOTNOTE.search(_left(text, quantity)):
        return True
    opens = _BULLET.fullmatch(text[: quantity.number.start]) is not None
    return opens and _BULLET_AFTER.match(text, quantity.number.end) is not None


def _is_pronoun(text: str, quantity: Quantity) -> bool:
    """Catch "one of the", "no one", "the one", "one another"."""
    if quantity.number.quote(text).lower() != "one":
        return False
    before = _PRONOUN_BEFORE.search(_left(text, quantity))
    return before is not None or _PRONOUN_AFTER.match(text, quantity.number.end) is not None


def _is_former(text: str, quantity: Quantity) -> bool:
    """Catch the first number of "from 300 to more than 500", and "up from 300"."""
    if _FORMERLY.search(text[: quantity.span.start]):
        return True
    before = _FROM_BEFORE.search(text[: quantity.span.start])
    found = _TO_AFTER.match(text, quantity.span.end) if before else None
    return found is not None and text[found.end() : found.end() + 1].isdecimal()


def _is_ruled_out(text: str, quantity: Quantity) -> bool:
    """Catch the number that another stands against: "a few dozen, not 200 or 500, died"."""
    return _NOT_BEFORE.search(_left(text, quantity)) is not None


def _is_day(text: str, quantity: Quantity) -> bool:
    """Catch the date behind a day: "yesterday (15)", "on Tuesday (14)"."""
    bracketed = re.match(r"(?:st|nd|rd|th)?\)", text[quantity.number.end :]) is not None
    return bracketed and _DAY_BEFORE.search(_left(text, quantity)) is not None


def _is_code(text: str, quantity: Quantity) -> bool:
    """Catch telephone numbers, codes and addresses of pages."""
    around = text[max(0, quantity.number.start - 24) : quantity.number.end + 12]
    words = quantity.number.quote(text)
    if "http" in around or "www." in around or re.search(r"\+\s?\d", around):
        return True
    return len(words) > 1 and words[0] == "0" and words[1].isdecimal()


def _is_whose(text: str, quantity: Quantity) -> bool:
    """Catch the one family of "seven members of one family", which is no further figure."""
    single = quantity.number.quote(text).lower() in {"one", "a"}
    return single and _MEMBERS_BEFORE.search(_left(text, quantity)) is not None


def _is_ratio(text: str, quantity: Quantity) -> bool:
    """Catch "losing five soldiers for each of theirs", which counts no soldiers."""
    return _FOR_EACH.match(text, quantity.span.end) is not None


def _is_model(text: str, quantity: Quantity) -> bool:
    """Catch the 2 of "18 Leopard 2 tanks", which is no count."""
    words = quantity.number.quote(text)
    behind = _MODEL_BEFORE.search(_left(text, quantity)) is not None
    counted = re.match(r"\s+[a-z]{3,}", text[quantity.number.end :]) is not None
    return words.isdecimal() and int(words) < _LARGEST_MODEL and behind and counted


_RULES: tuple[Callable[[str, Quantity], bool], ...] = (
    _is_glued, _is_followed, _is_date, _is_day, _is_road, _is_unit, _is_side, _is_year, _is_clock,
    _is_age, _is_bullet,
    _is_model, _is_pronoun, _is_former, _is_ruled_out, _is_code, _is_whose, _is_ratio,
)  # fmt: skip
