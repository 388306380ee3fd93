"""How much speaks for a name being a place, and not a person, a body or a common word.

Every cue adds or takes away weight; nothing but a whole personal name settles the matter alone.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log10

from contested.model.draft import Mention, MentionKind
from contested.model.lookups import GazetteerEntry
from contested.model.span import Span
from contested.resolution.places.behind import from_behind
from contested.resolution.places.candidates import Candidate
from contested.resolution.places.lexicon import PlaceLexicon
from contested.resolution.places.words import Sentence, Word

_KNOWN_KINDS = frozenset({"country", "admin1"})
_ACCEPTED = 1.0
_WITHIN_NAMES = frozenset({" ", ". "})
_WEIGHTS = {"country": 4.0, "admin1": 2.5, "admin2": 0.3}
_BESIDE, _LOCATIVE, _FEATURE = 4.0, 2.0, 2.5
_SAID_PLACE, _SAID_PERSON, _SAID_BODY, _SAID_OTHER = 1.5, -1.5, -0.7, -0.7
_STOPPED, _AFTER_GIVEN, _AFTER_TITLE = -3.5, -4.0, -3.0
_IN_NAME, _SURNAME, _GIVEN, _SHOUTED = -2.0, -2.5, -1.5, -0.8
_FIRST_WORD, _LOWER_TOO, _NOT_MEANT = -0.7, -2.5, -9.0
_OF_THE_LAND, _LIKELY_OF_IT, _FEW_LANDS = 1.5, 0.8, 3
_LONG_NAME, _IN_A_ROW = 2.5, 0.5
_NEAR_UNIT = 6
_SITES = frozenset({("hospital",), ("base",)})
_FOUGHT, _OVER = 3.0, frozenset({"for", "of", "on", "over"})
_HEADING, _HEADING_WORDS = 1.5, 5
_OF, _OF_NAMED, _PARTY = 0.6, 1.5, 2.5
_LONGEST_NAME = 200
"""How many characters a mention may begin before a stretch that it meets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a report says beside the names: its sentences, the parse's hints, its people."""

    sentences: Sequence[Sentence]
    mentions: Sequence[Mention]
    starts: Sequence[int]
    surnames: frozenset[str]
    ships: frozenset[str]
    lower: frozenset[str]
    lexicon: PlaceLexicon


def meeting(mentions: Sequence[Mention], span: Span) -> Iterator[Mention]:
    """Yield the mentions that meet a stretch; they are given in order."""
    first = bisect_left(mentions, span.start - _LONGEST_NAME, key=lambda one: one.span.start)
    for at in range(first, len(mentions)):
        if mentions[at].span.start >= span.end:
            return
        if mentions[at].span.meets(span):
            yield mentions[at]


def setting_of(
    text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], lexicon: PlaceLexicon
) -> Setting:
    """Gather what holds for the whole report: family names, and words that it also writes small."""
    ordered = sorted(mentions, key=lambda one: one.span.start)
    words = [word for sentence in sentences for word in sentence.words]
    return Setting(
        sentences=sentences,
        mentions=ordered,
        starts=[one.span.start for one in ordered],
        surnames=_surnames(sentences, lexicon) | _named_people(text, ordered),
        ships=_ships(sentences, lexicon),
        lower=frozenset(word.key for word in words if word.text.islower()),
        lexicon=lexicon,
    )


def _surnames(sentences: Sequence[Sentence], lexicon: PlaceLexicon) -> frozenset[str]:
    found = set()
    for sentence in sentences:
        for before, word in zip(sentence.words, sentence.words[1:], strict=False):
            if not (before.capital and word.capital and word.gap in _WITHIN_NAMES):
                continue
            if before.key in lexicon.given or lexicon.says(before.key, "title"):
                found.add(word.key)
    return frozenset(found)


def _ships(sentences: Sequence[Sentence], lexicon: PlaceLexicon) -> frozenset[str]:
    """Return the names that a report gives to ships ("the INS Mysore"): a town may have one."""
    return frozenset(
        word.key
        for sentence in sentences
        for before, word in zip(sentence.words, sentence.words[1:], strict=False)
        if word.capital and before.text.isupper() and lexicon.says(before.key, "ship")
    )


def _named_people(text: str, mentions: Sequence[Mention]) -> frozenset[str]:
    people = (one for one in mentions if one.kind is MentionKind.PERSON)
    names = (one.span.quote(text).split() for one in people)
    return frozenset(
        word.strip(".,’'").removesuffix("’s").lower() for name in names for word in name[1:]
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Likes:
    """What a report's other names say of one: its likes elsewhere, its lands, the rows of names."""

    best: Mapping[str, float]
    lands: frozenset[str | None]
    rows: frozenset[tuple[int, int]]

    def make_a_place(self, one: Candidate, entry: GazetteerEntry) -> bool:
        home = _at_home(one, entry, self.lands)
        home += _IN_A_ROW if (one.sentence, one.at) in self.rows else 0.0
        return _is_place(one, entry, self.best[one.key], home)


def accepted(candidates: Sequence[Candidate], setting: Setting) -> list[Candidate]:
    """Return the candidates that are places: each weighed alone and with its likes elsewhere."""
    weighed = [replace(one, evidence=_evidence(one, setting)) for one in candidates]
    likeliest = [max(one.entries, key=_weight) for one in weighed]
    best: dict[str, float] = {}
    for one in weighed:
        best[one.key] = max(best.get(one.key, -9.0), one.evidence)
    pairs = list(zip(weighed, likeliest, strict=True))
    sure = [(one, entry) for one, entry in pairs if _is_place(one, entry, best[one.key], 0.0)]
    lands = _lands([entry for one, entry in sure if not _by_its_land(one, setting)])
    likes = _Likes(best=best, lands=lands, rows=_rows([one for one, _ in sure], setting))
    return [one for one in _standing(pairs, likes, setting) if _may_be(one, lands, setting)]


def _standing(
    pairs: Sequence[tuple[Candidate, GazetteerEntry]], likes: _Likes, setting: Setting
) -> list[Candidate]:
    """Return what is a place by its words, and what the heading of a paragraph shows to be one."""
    stands = {one.span: likes.make_a_place(one, entry) for one, entry in pairs}
    headed = {one.key for one, _ in pairs if stands[one.span] and _is_heading(one, setting)}
    return [one for one, _ in pairs if stands[one.span] or one.key in headed]


def _may_be(one: Candidate, lands: frozenset[str | None], setting: Setting) -> bool:
    if _names_a_unit(one, setting) and not _is_its_site(one, setting):
        return False
    return not _by_its_land(one, setting) or any(e.country in lands for e in one.entries)


def _rows(sure: Sequence[Candidate], setting: Setting) -> frozenset[tuple[int, int]]:
    """Return where in which sentence a name would stand next to a sure one ("Karsh, Nuli and")."""
    found: set[tuple[int, int]] = set()
    for one in sure:
        words = setting.sentences[one.sentence].words
        after = one.end + 1 if one.end < len(words) and words[one.end].key == "and" else one.end
        if after < len(words) and (after > one.end or words[after].gap.strip() == ","):
            found.add((one.sentence, after))
    return frozenset(found)


def _names_a_unit(one: Candidate, setting: Setting) -> bool:
    """Tell "6th Division", which names soldiers, from the place where they have their seat."""
    words = setting.sentences[one.sentence].words[one.at : one.end]
    says = setting.lexicon.says
    return len(words) > 1 and any(says(word.key, "unit") for word in words)


def _by_its_land(one: Candidate, setting: Setting) -> bool:
    """Tell what every country may have one of: "the Saudi hospital", "6th Division"."""
    small = one.size > 1 and one.text.split()[-1].islower() and one.kinds[:1] in _SITES
    return small or _names_a_unit(one, setting)


def _is_its_site(one: Candidate, setting: Setting) -> bool:
    """Tell "the headquarters of the 6th Division" from the division itself."""
    words = setting.sentences[one.sentence].words
    round_it = words[max(one.at - _NEAR_UNIT, 0) : one.end + 1]
    return any(setting.lexicon.says(word.key, "site") for word in round_it)


def _lands(likely: Sequence[GazetteerEntry]) -> frozenset[str | None]:
    """Return the countries that the surest names of a report speak of."""
    return frozenset(entry.country for entry in likely if _weight(entry) > _ACCEPTED)


def _at_home(one: Candidate, best: GazetteerEntry, lands: frozenset[str | None]) -> float:
    """Return what speaks for a name of a land that the report speaks of, if few lands have it."""
    countries = {entry.country for entry in one.entries}
    if len(countries) == 1 and countries <= lands:
        return _LONG_NAME if one.size > 1 and best.own_name and not best.weak else _OF_THE_LAND
    likely = best.country in lands and best.own_name and len(countries) <= _FEW_LANDS
    return _LIKELY_OF_IT if likely else 0.0


def _is_place(one: Candidate, likeliest: GazetteerEntry, best: float, home: float) -> bool:
    if one.demonym:
        return one.evidence > _IN_NAME
    if one.evidence <= _AFTER_GIVEN:
        return False
    return _prior(one, likeliest) + home + 0.6 * one.evidence + 0.4 * best >= _ACCEPTED


def _prior(one: Candidate, likeliest: GazetteerEntry) -> float:
    """Return how likely the name alone is to be meant as a place."""
    score = _weight(likeliest) + (1.0 if one.size > 1 else 0.0)
    return score + (2.0 if one.short else 0.0)


def _weight(entry: GazetteerEntry) -> float:
    score = _WEIGHTS.get(entry.kind, 0.0)
    if entry.kind in {"city", "admin2"}:
        score += min(log10(entry.population + 10) - 4.3, 2.5)
    told = entry.id.startswith("sup_")
    score += 2.5 if told else 0.0
    return score - (0.0 if entry.own_name or told else 0.4) - (1.5 if entry.weak else 0.0)


def _evidence(one: Candidate, setting: Setting) -> float:
    words, shouted = setting.sentences[one.sentence]
    if shouted:
        words = tuple(word._replace(capital=False) for word in words)
    if one.demonym:
        return _hint(one, setting, known=True) if len(words) > one.end else 0.0
    known = any(e.kind in _KNOWN_KINDS or e.population > 300_000 for e in one.entries)
    score = _from_before(one, words, setting, known=known)
    score += from_behind(one, words, setting.lexicon, known=known)
    score += _hint(one, setting, known=known) + _from_itself(one, words, setting, known=known)
    score += _BESIDE if one.unit is not None else 0.0
    score += _FEATURE if one.kinds and _fits(one) else 0.0
    return score + (_SHOUTED if setting.sentences[one.sentence].shouted and not known else 0.0)


def _fits(one: Candidate) -> bool:
    return any(entry.kind in one.kinds for entry in one.entries)


def _from_before(one: Candidate, words: Sequence[Word], setting: Setting, *, known: bool) -> float:
    if one.at == 0 or (one.at == 1 and words[0].key.isdigit() and words[1].gap != " "):
        return _opening(one, words, known=known)
    before, gap = words[one.at - 1], words[one.at].gap
    if words[one.at].key in setting.ships and _is_ship(before, setting):
        return _AFTER_GIVEN
    if gap == "-" and setting.lexicon.says(before.key, "party"):
        return _PARTY
    if before.capital and gap in {" ", ". ", "-"}:
        return _after_capital(before, setting, first=one.at == 1, known=known)
    if gap != " ":
        return 0.0
    return _led(one.at, words, setting) or _after_title(before, setting, known=known)


def _opening(one: Candidate, words: Sequence[Word], *, known: bool) -> float:
    """Weigh a name that opens a sentence, or is all of it, as the heading of a paragraph is."""
    if _is_all(one, words):
        return _HEADING
    return 0.0 if known or one.size > 1 else _FIRST_WORD


def _is_all(one: Candidate, words: Sequence[Word]) -> bool:
    """Tell a name that is all of its sentence but for a number before and a day behind."""
    rest = words[one.end :]
    dated = rest and rest[0].gap.strip() == "," and any(word.key.isdigit() for word in rest)
    return len(words) <= _HEADING_WORDS and (bool(dated) or not rest)


def _is_heading(one: Candidate, setting: Setting) -> bool:
    """Tell a name that is the heading of a paragraph, and a place wherever the report has it."""
    words = setting.sentences[one.sentence].words
    return (one.at == 0 or (one.at == 1 and words[0].key.isdigit())) and _is_all(one, words)


def _is_ship(before: Word, setting: Setting) -> bool:
    return before.key == "the" or setting.lexicon.says(before.key, "ship")


def _led(at: int, words: Sequence[Word], setting: Setting) -> float:
    """Return what "in", "the town of" or "Smith of" before a name adds."""
    says, back = setting.lexicon.says, at - 1
    while back > 0 and (words[back].key in {"the", "of"} or says(words[back].key, "direction")):
        back -= 1
    near = words[back]
    noun = words[max(at - 2, 0) if words[at - 1].key == "of" else at - 1]
    if noun.key in setting.lexicon.nouns and not noun.capital:
        return _LOCATIVE
    if says(near.key, "locative") and not near.capital:
        return _LOCATIVE
    feature = setting.lexicon.features.get(near.key)
    if feature and feature.before and words[back + 1].key == "of":
        return _FEATURE
    return _over(words[at - 2], words[at - 1].key, setting) if at > 1 else 0.0


def _over(noun: Word, key: str, setting: Setting) -> float:
    """Return what "the battle for", "a raid on" or "Smith of" before a name adds."""
    if key in _OVER and setting.lexicon.says(noun.key, "fought"):
        return _FOUGHT
    if key == "on" and setting.lexicon.says(noun.key, "struck"):
        return _LOCATIVE
    return (_OF_NAMED if noun.capital else _OF) if key == "of" else 0.0


def _after_title(before: Word, setting: Setting, *, known: bool) -> float:
    return _AFTER_TITLE if setting.lexicon.says(before.key, "title") and not known else 0.0


def _after_capital(before: Word, setting: Setting, *, first: bool, known: bool) -> float:
    says, key = setting.lexicon.says, before.key
    if says(key, "direction") or key in setting.lexicon.features or says(key, "small"):
        return 0.0
    if says(key, "locative") and first:
        return _LOCATIVE
    if key in setting.lexicon.given:
        return _AFTER_GIVEN
    if says(key, "title"):
        return _AFTER_GIVEN if says(key, "courtesy") else -0.5 if known else _AFTER_TITLE
    return _after_other(before, setting, first=first, known=known)


def _after_other(before: Word, setting: Setting, *, first: bool, known: bool) -> float:
    key = before.key
    if len(key) == 1 and before.text[-1] != ".":
        return _IN_NAME if known else _AFTER_GIVEN
    if key in setting.lexicon.stop or setting.lexicon.says(key, "body"):
        return 0.0 if known or first else -0.5
    return _IN_NAME * (0.3 if known else 1.0)


def _hint(one: Candidate, setting: Setting, *, known: bool) -> float:
    """Return what the parse's own guess adds, less where it spans far more than the name."""
    at = bisect_right(setting.starts, one.span.end - 1) - 1
    if at < 0 or not setting.mentions[at].span.meets(one.span):
        return 0.0
    mention = setting.mentions[at]
    wider = mention.span.end - mention.span.start > one.span.end - one.span.start + 5
    match mention.kind:
        case MentionKind.PLACE:
            return _SAID_PLACE * (0.5 if wider else 1.0)
        case MentionKind.PERSON:
            return _AFTER_GIVEN if wider else _SAID_PERSON * (0.4 if known else 1.0)
        case MentionKind.ORGANISATION:
            return _SAID_BODY * (0.5 if known else 1.0)
        case MentionKind.NATIONALITY | MentionKind.OTHER:
            return 0.0 if known else _SAID_OTHER


def _from_itself(one: Candidate, words: Sequence[Word], setting: Setting, *, known: bool) -> float:
    word = words[one.at]
    if one.key in setting.lexicon.stop and one.size > 1:
        return _NOT_MEANT
    if one.size > 1 or one.short:
        return 0.0
    score = _STOPPED if word.key in setting.lexicon.stop else 0.0
    if word.key in setting.surnames:
        score += _SURNAME * (0.4 if known else 1.0)
    elif word.key in setting.lexicon.given and not score:
        score += _GIVEN * (0.3 if known else 1.0)
    if word.key in setting.lower:
        score += _LOWER_TOO
    return score + (_SHOUTED if word.text.isupper() and len(word.key) < 6 and not known else 0.0)
