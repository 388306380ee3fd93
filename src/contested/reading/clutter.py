"""What is kept but not read for claims: forms, menus, promotions, related links, repetitions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from contested.model.codebook import SetAsideKind
from contested.model.span import Span
from contested.reading.lexicons import CleanLexicons, ClutterRule, Scope
from contested.reading.shapes import folded, is_fragment, is_prose, is_sentence

_LONGEST_CLUTTER, _LONGEST_PLAIN, _LEAST_REPEATED = 45, 9, 8
_ASKING = frozenset(
    {
        SetAsideKind.PROMOTION,
        SetAsideKind.SUBSCRIPTION,
        SetAsideKind.COOKIES,
        SetAsideKind.LEGAL,
        SetAsideKind.COMMENT_FORM,
        SetAsideKind.LOGIN,
        SetAsideKind.SHARE,
    }
)
"""Kinds of clutter that come as whole sentences: they ask or tell something of the reader."""

_CREDITS = re.compile(r";|\b(?:editing|writing|reporting) by\b.*\bediting by\b", re.IGNORECASE)
_TRAIL = re.compile(r"[^|>»•·.!?]{1,30}(?:\s*[|>»•·]\s*[^|>»•·.!?]{1,30}){2,}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A block with the reason why it is set aside; None: it is read."""

    span: Span
    kind: SetAsideKind | None


def judge(text: str, blocks: Sequence[Span], lexicons: CleanLexicons) -> list[Judged]:
    """Say of each block whether it is clutter, by its words and by where it stands.

    A text of one block is a statement, not a page: it is read whatever its words.
    """
    if len(blocks) < 2:
        return [Judged(span=span, kind=None) for span in blocks]
    judged: list[Judged] = []
    reach: ClutterRule | None = None
    for span in blocks:
        words = span.quote(text)
        rule = _rule(words, lexicons)
        reach = _reach(reach, rule, words, late=_late(span, text, judged))
        said = rule or reach
        judged.append(Judged(span=span, kind=said.kind if said else _shape(words)))
    return _without_repeats(text, judged)


def _reach(
    reach: ClutterRule | None, rule: ClutterRule | None, words: str, *, late: bool
) -> ClutterRule | None:
    """Return the rule that still holds: to the end, or to the next sentence."""
    if reach is not None and reach.scope is Scope.REST:
        return reach
    if rule is not None:
        opens = rule.scope is Scope.RUN or (rule.scope is Scope.REST and late)
        return rule if opens else None
    return reach if reach is not None and not is_sentence(words) else None


def _late(span: Span, text: str, judged: Sequence[Judged]) -> bool:
    """Tell a footer from a header: something to read stands before it, and enough of the text."""
    return span.start >= 0.3 * len(text) and any(
        one.kind is None and is_prose(one.span.quote(text)) for one in judged
    )


def _rule(words: str, lexicons: CleanLexicons) -> ClutterRule | None:
    line = folded(words)
    count = len(line.split())
    if not line or count > _LONGEST_CLUTTER or not lexicons.any_clutter.fullmatch(line):
        return None
    plain = count > _LONGEST_PLAIN and is_sentence(words)
    for rule in lexicons.clutter:
        if rule.pattern.fullmatch(line) and (not plain or _told(rule.kind, words)):
            return rule
    return None


def _told(kind: SetAsideKind, words: str) -> bool:
    """Tell whether clutter of a kind may be a whole long sentence."""
    if kind is SetAsideKind.CREDIT:
        return bool(_CREDITS.search(words))
    return kind in _ASKING


def _shape(words: str) -> SetAsideKind | None:
    """Tell menus and bare addresses by their shape."""
    bare = _ADDRESS.fullmatch(words) or (len(words) < 200 and _TRAIL.fullmatch(words))
    return SetAsideKind.NAVIGATION if bare else None


def _without_repeats(text: str, judged: Sequence[Judged]) -> list[Judged]:
    """Set aside what stands a second time, then the fragments before and after the body."""
    seen: set[str] = set()
    out: list[Judged] = []
    for one in judged:
        words = folded(one.span.quote(text))
        again = one.kind is None and words in seen and len(words.split()) >= _LEAST_REPEATED
        out.append(replace(one, kind=SetAsideKind.DUPLICATE) if again else one)
        seen.add(words)
    bodies = [at for at, one in enumerate(out) if one.kind is None and is_prose(_words(text, one))]
    if bodies:
        for at in _menu(text, out[: bodies[0]]):
            out[at] = replace(out[at], kind=SetAsideKind.NAVIGATION)
        _mark_tail(text, out, bodies[-1])
    return out


def _words(text: str, one: Judged) -> str:
    return one.span.quote(text)


def _menu(text: str, head: Sequence[Judged]) -> Iterator[int]:
    """Yield the short entries before the body, where there are enough for a menu.

    The last of them may be a title of few words, where no longer line is one.
    """
    titled = any(one.kind is None and len(_words(text, one).split()) > 3 for one in head)
    short = [
        at
        for at, one in enumerate(head)
        if one.kind is None and is_fragment(_words(text, one), 3) and not _counts(text, one)
    ]
    entries = short if titled else short[:-1]
    marked = sum(one.kind is not None for one in head)
    if len(entries) + marked >= 3:
        yield from entries


def _mark_tail(text: str, out: list[Judged], last: int) -> None:
    """Set aside the fragments among clutter after the last paragraph.

    Lines with figures, and lines after a colon, are the body's own list until clutter begins.
    """
    tail = range(last + 1, len(out))
    begun = next((at for at in tail if out[at].kind is not None), None)
    if begun is None:
        return
    kind = out[begun].kind
    listed = _words(text, out[last]).rstrip().endswith(":")
    for at in tail:
        kind = out[at].kind or kind
        free = at > begun or not (listed or _counts(text, out[at]))
        if out[at].kind is None and free and is_fragment(_words(text, out[at]), 12):
            out[at] = replace(out[at], kind=kind)


def _counts(text: str, one: Judged) -> bool:
    words = _words(text, one)
    return any(character.isdigit() for character in words) or words.endswith(":")
