"""Names that are plainly places but stand in no gazetteer: kept under their words, unresolved."""

from collections.abc import Iterator, Sequence

from contested.model.draft import Mention, MentionKind
from contested.model.span import Span
from contested.resolution.places.candidates import Candidate
from contested.resolution.places.evidence import Setting, meeting
from contested.resolution.places.lexicon import PlaceLexicon
from contested.resolution.places.words import Word, begins_a_name

_LONGEST = 4
_SHORT = 2
_OF_THE_DISPLACED = frozenset({"displaced", "displacement", "idp", "refugee", "transit"})
_SETTLED = frozenset({"camp", "hamlet", "village"})
_OF_BODIES = frozenset({"body", "product", "street", "team", "title"})


def unknown_names(text: str, setting: Setting, taken: Sequence[Span]) -> Iterator[Candidate]:
    """Yield names led to by "the siege of", named "X River", or taken for places by the parse.

    Words that a gazetteer knew but that were not meant as a place are among them only where a
    feature word says that a place is meant.
    """
    held = list(taken)
    for number, sentence in enumerate(setting.sentences):
        for at, size in _runs(sentence.words):
            if _is_place(sentence.words, at, size, setting):
                span = _span(sentence.words[at : at + size])
                if not any(map(span.meets, held)):
                    held.append(span)
                    yield _candidate(text, span, number, at, size)


def _runs(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield where the runs of capitalised words begin, with their lengths."""
    end = 0
    for at, word in enumerate(words):
        if word.capital and at >= end:
            size = _run(words, at)
            end = at + size
            yield at, size


def _run(words: Sequence[Word], at: int) -> int:
    size = 0
    if not (words[at].capital and begins_a_name(words, at)):
        return size
    while at + size < len(words) and words[at + size].capital:
        if size and words[at + size].gap not in {" ", "-", "‑"}:
            break
        size += 1
    return size


def _span(words: Sequence[Word]) -> Span:
    return Span(words[0].start, words[-1].end)


def _is_place(words: Sequence[Word], at: int, size: int, setting: Setting) -> bool:
    lexicon = setting.lexicon
    run = words[at : at + size]
    if size > _LONGEST or _idle(run, lexicon):
        return False
    if (size > 1 and _natural(run, lexicon)) or _of_a_camp(words, at + size, run, lexicon):
        return True
    if _led(words, at, lexicon):
        return not _of_body(run, lexicon)
    return (
        _said(_span(run), setting) and _located(words, at, lexicon) and not _of_body(run, lexicon)
    )


def _idle(run: Sequence[Word], lexicon: PlaceLexicon) -> bool:
    return all(word.key in lexicon.stop or len(word.key) < 3 for word in run)


def _natural(run: Sequence[Word], lexicon: PlaceLexicon) -> bool:
    """Tell "Neches River" and "Lake Dora"; "Park District" is too common a way to name bodies."""
    last, first = lexicon.features.get(run[-1].key), lexicon.features.get(run[0].key)
    found = last if last and last.after else first if first and first.before else None
    if found is None or lexicon.says(run[-1].key, "body") or run[0].key in lexicon.given:
        return False
    return bool(set(found.kinds) & {"river", "lake", "sea", "mountain", "island", "camp", "strait"})


def _of_a_camp(words: Sequence[Word], end: int, run: Sequence[Word], lexicon: PlaceLexicon) -> bool:
    """Tell the name of "the Plaine Savo displacement camp" and "Dora village"."""
    behind = [one.key for one in words[end : end + 2] if one.text.islower() and one.gap == " "]
    behind = behind[1:] if behind[:1] and behind[0] in _OF_THE_DISPLACED else behind[:1]
    named = bool(behind) and behind[0] in _SETTLED and len(run[0].key) > _SHORT
    return named and not _of_body(run, lexicon)


def _led(words: Sequence[Word], at: int, lexicon: PlaceLexicon) -> bool:
    if at < 2 or words[at - 1].key != "of" or words[at].gap != " ":
        return False
    word = words[at - 2]
    if lexicon.says(word.key, "befalls"):
        return True
    feature = lexicon.features.get(word.key)
    return bool(feature and feature.before and word.text.islower() and word.key != "state")


def _located(words: Sequence[Word], at: int, lexicon: PlaceLexicon) -> bool:
    back = at - 1
    while back > 0 and lexicon.says(words[back].key, "direction"):
        back -= 1
    return back >= 0 and words[at].gap == " " and lexicon.says(words[back].key, "locative")


def _of_body(run: Sequence[Word], lexicon: PlaceLexicon) -> bool:
    given = run[0].key in lexicon.given and len(run) > 1
    return given or any(lexicon.says_any(word.key, _OF_BODIES) for word in run)


def _said(span: Span, setting: Setting) -> bool:
    return any(
        one.kind is MentionKind.PLACE and one.span.meets(span) for one in _near(span, setting)
    )


def _near(span: Span, setting: Setting) -> Sequence[Mention]:
    return list(meeting(setting.mentions, span))


def _candidate(text: str, span: Span, number: int, at: int, size: int) -> Candidate:
    name = span.quote(text)
    return Candidate(
        sentence=number,
        at=at,
        size=size,
        span=span,
        text=name,
        key=name.casefold(),
        entries=(),
    )
