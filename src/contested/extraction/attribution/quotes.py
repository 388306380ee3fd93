"""Where quotations stand: curly and straight marks, nested, unclosed and over paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from contested.model.span import Span

_PAIRS = {"“": "”", "”": "”", "„": "“”", "«": "»", '"': '"', "‘": "’", "'": "'"}
_MARK = re.compile("[`" + re.escape("".join(_PAIRS)) + "]")
_CLOSERS = '”»"'
_TWIN = "''"
_BEFORE_OPENING = " \t\n\u00a0([{—–-:;,/“‘\"'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A stretch between quotation marks, the marks included, within one paragraph.

    `closed` is False where the paragraph ends before the quotation does. `continues` says that it
    goes on from an unclosed quotation of the paragraph before. `single` marks single marks.
    """

    span: Span
    mark: str
    closed: bool
    continues: bool
    single: bool

    @property
    def inner(self) -> Span:
        """The words without their marks."""
        width = len(self.mark)
        return Span(self.span.start + width, self.span.end - (width if self.closed else 0))


def find_quotations(text: str, paragraphs: tuple[Span, ...]) -> tuple[Quotation, ...]:
    """Return the outermost quotations of each paragraph in order; they never overlap."""
    found: list[Quotation] = []
    for paragraph in paragraphs:
        carried = bool(found) and not found[-1].closed and _is_near(found[-1], paragraph, text)
        for quotation in _in_paragraph(text, paragraph):
            continues = carried and quotation.span.start == _first_word(text, paragraph)
            found.append(_with_continues(quotation, continues=continues))
            carried = False
    return tuple(found)


def _with_continues(quotation: Quotation, *, continues: bool) -> Quotation:
    return Quotation(
        span=quotation.span,
        mark=quotation.mark,
        closed=quotation.closed,
        continues=continues,
        single=quotation.single,
    )


def _is_near(last: Quotation, paragraph: Span, text: str) -> bool:
    return not text[last.span.end : paragraph.start].strip()


def _first_word(text: str, paragraph: Span) -> int:
    start = paragraph.start
    while start < paragraph.end and text[start].isspace():
        start += 1
    return start


def _in_paragraph(text: str, paragraph: Span) -> Iterator[Quotation]:
    at = paragraph.start
    while (mark := _MARK.search(text, at, paragraph.end)) is not None:
        quotation = _open_at(text, mark.start(), paragraph)
        if quotation is not None:
            yield quotation
        at = mark.start() + 1 if quotation is None else quotation.span.end


def _open_at(text: str, at: int, paragraph: Span) -> Quotation | None:
    if text.startswith((_TWIN, "``"), at):
        return _twin_at(text, at, paragraph)
    mark = text[at]
    if mark not in _PAIRS or not _opens(text, at, paragraph):
        return None
    single = mark in "‘'"
    end = _single_end(text, at, paragraph) if single else _double_end(text, at, paragraph)
    if end is None:
        return None if single else _unclosed(text, at, paragraph, mark)
    return Quotation(span=Span(at, end), mark=mark, closed=True, continues=False, single=single)


def _twin_at(text: str, at: int, paragraph: Span) -> Quotation | None:
    """Two single marks in a row are a double mark of an old typesetter."""
    before = text[at - 1] if at > paragraph.start else " "
    spaced = text[at] == "`" and text[at + 2 : at + 3] == " "
    if before not in _BEFORE_OPENING or (text[at + 2 : at + 3].strip() in {"", "'"} and not spaced):
        return None
    end = text.find(_TWIN, at + 2, paragraph.end)
    if end < 0:
        return _unclosed(text, at, paragraph, text[at : at + 2])
    return Quotation(
        span=Span(at, end + 2), mark=text[at : at + 2], closed=True, continues=False, single=False
    )


def _unclosed(text: str, at: int, paragraph: Span, mark: str) -> Quotation | None:
    end = paragraph.end
    while end > at and text[end - 1].isspace():
        end -= 1
    if end - at < 3:
        return None
    return Quotation(span=Span(at, end), mark=mark, closed=False, continues=False, single=False)


def _opens(text: str, at: int, paragraph: Span) -> bool:
    follows = text[at + 1] if at + 1 < paragraph.end else " "
    if follows.isspace() and not _is_spaced(text, at, paragraph):
        return False
    if text[at] not in "\"'‘”":
        return True
    before = text[at - 1] if at > paragraph.start else " "
    if text[at] == '"':
        return before in _BEFORE_OPENING
    if text[at] == "”":
        return before.isspace() and follows.isalnum() and "”" in text[at + 1 : paragraph.end]
    return before in _BEFORE_OPENING and (follows.isalnum() or follows in '[(…“"')


def _is_spaced(text: str, at: int, paragraph: Span) -> bool:
    """Tell “ They left, ” of a text whose marks stand apart from its words."""
    before = text[at - 1] if at > paragraph.start else " "
    end = text.find("”", at + 1, paragraph.end)
    return text[at] == "“" and before.isspace() and end > 0 and text[end - 1].isspace()


def _double_end(text: str, at: int, paragraph: Span) -> int | None:
    closers = _PAIRS[text[at]]
    depth = 1
    if text[at] == '"' and (mixed := _mixed_end(text, at, paragraph)) is not None:
        return mixed
    for i in range(at + 1, paragraph.end):
        if text[i] in closers and not (text[at] == '"' and _is_inner_opening(text, i, paragraph)):
            depth -= 1
            if depth == 0:
                return i + 1
        elif text[i] == text[at] and text[at] != '"' and _reopens(text, i, paragraph):
            depth += 1
    return None


def _mixed_end(text: str, at: int, paragraph: Span) -> int | None:
    """A straight mark may close with a curly one that nothing else has opened."""
    end = text.find("”", at + 1, paragraph.end)
    inside = text[at + 1 : end]
    mine = end > at and "“" not in inside and '"' not in inside and not text[end - 1].isspace()
    return end + 1 if mine else None


def _is_inner_opening(text: str, at: int, paragraph: Span) -> bool:
    """A straight mark after a blank and before a word opens; inches and ends do not."""
    follows = text[at + 1] if at + 1 < paragraph.end else " "
    return text[at - 1].isspace() and follows.isalnum()


def _reopens(text: str, at: int, paragraph: Span) -> bool:
    """A second opening mark nests only if both close before the paragraph ends."""
    rest = text[at : paragraph.end]
    return rest.count(_PAIRS[text[at]]) > rest.count(text[at])


def _single_end(text: str, at: int, paragraph: Span) -> int | None:
    """A single quotation ends at a mark that no letter follows; a lone plural's does not."""
    closer = _PAIRS[text[at]]
    for i in range(at + 2, paragraph.end):
        if text[i] in _CLOSERS and not text[i - 1].isspace():
            return None
        if text[i] != closer or text[i - 1].isspace():
            continue
        follows = text[i + 1] if i + 1 < paragraph.end else " "
        if follows.isalnum():
            continue
        if text[i - 1] == "s" and follows == " " and closer in text[i + 1 : i + 80]:
            continue
        return i + 1
    return None
