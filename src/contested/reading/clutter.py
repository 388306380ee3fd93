"""What is kept but not read for claims: forms, menus, promotions, bylines, repeated titles."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contested.model.codebook import SetAsideKind
from contested.model.span import Span
from contested.reading.lexicons import CleanLexicons, ClutterRule, Scope

_OUTER = " \t\"“”'‘’.:;,!|>»«•·*-–—_\u00a0"
_SENTENCE_END = re.compile(r"[.!?][”’\"')\]]*$")
_LONGEST_CLUTTER, _LONGEST_PLAIN = 45, 9
_ASKING = frozenset(
    {
        SetAsideKind.PROMOTION,
        SetAsideKind.SUBSCRIPTION,
        SetAsideKind.COOKIES,
        SetAsideKind.LEGAL,
        SetAsideKind.COMMENT_FORM,
        SetAsideKind.LOGIN,
        SetAsideKind.CREDIT,
        SetAsideKind.SHARE,
    }
)
_SHORT_WORDS, _RUN = 6, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A block with the reason why it is set aside; None: it is read."""

    span: Span
    kind: SetAsideKind | None


def folded(line: str) -> str:
    """Return a line as the clutter table compares it."""
    return " ".join(line.casefold().replace("’", "'").split()).strip(_OUTER)


def judge(text: str, blocks: Sequence[Span], lexicons: CleanLexicons) -> list[Judged]:
    """Say of each block whether it is clutter, by its words and by where it stands."""
    judged: list[Judged] = []
    rest: SetAsideKind | None = None
    for span in blocks:
        rule = _rule(span.quote(text), lexicons)
        kind = rule.kind if rule is not None else rest
        if rule is not None and rule.scope is Scope.REST and _late(span, text, judged):
            rest = rule.kind
        judged.append(Judged(span=span, kind=kind))
    return _without_runs(text, judged)


def _late(span: Span, text: str, judged: Sequence[Judged]) -> bool:
    """Tell a footer from a header: something to read stands before it, and most of the text."""
    return span.start >= 0.3 * len(text) and any(one.kind is None for one in judged)


def _rule(words: str, lexicons: CleanLexicons) -> ClutterRule | None:
    line = folded(words)
    count = len(line.split())
    if not line or count > _LONGEST_CLUTTER or not lexicons.any_clutter.fullmatch(line):
        return None
    plain = bool(_SENTENCE_END.search(words.strip())) and count > _LONGEST_PLAIN
    for rule in lexicons.clutter:
        if rule.exact and rule.pattern.pattern != re.escape(line):
            continue
        if rule.pattern.fullmatch(line) and not (plain and rule.kind not in _ASKING):
            return rule
    return None


def _without_runs(text: str, judged: Sequence[Judged]) -> list[Judged]:
    """Set aside runs of short lines that say nothing whole, at the end and at the start."""
    out = list(judged)
    for order in (range(len(out) - 1, -1, -1), range(len(out))):
        run = list(_run(text, out, order))
        if len(run) >= _RUN:
            for at in run:
                out[at] = Judged(span=out[at].span, kind=out[at].kind or SetAsideKind.NAVIGATION)
    return out


def _run(text: str, judged: Sequence[Judged], order: range) -> Iterator[int]:
    for at in order:
        words = judged[at].span.quote(text)
        whole = bool(_SENTENCE_END.search(words)) or len(words.split()) > _SHORT_WORDS
        if whole and judged[at].kind is None:
            return
        if judged[at].kind is None:
            yield at
