"""The noun phrase that a number counts, found by walking the tags to its right."""

import re
from dataclasses import dataclass

from spacy.tokens import Doc, Span as Slice, Token

from contested.extraction.figures.types import FigureLexicon, Quantity, Reading
from contested.extraction.syntax import text_of
from contested.model.span import Span

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_PLURALS = frozenset({"NNS", "NNPS"})
_MODIFIERS = frozenset({"DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "POS", "HYPH", "VBN", "VBG"})
_BETWEEN = frozenset({"RB", "CC", ",", "VBD", "RBR", "``"})
_OPENERS = frozenset({"DT", "PRP$", "PDT"})
_PRONOUNS = frozenset({"them", "whom", "which", "these", "those", "us"})
_DAYS = frozenset(
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today",
        "yesterday", "tomorrow", "overnight", "january", "february", "march", "april", "june",
        "july", "august", "september", "october", "november", "december",
    }
)  # fmt: skip
_PARTITIVES = frozenset(
    {
        "half", "third", "thirds", "quarter", "quarters", "most", "percent", "%", "all", "majority",
        "dozens", "hundreds", "scores", "several", "some", "many",
    }
)  # fmt: skip
_BODIES = frozenset(
    {"band", "battalion", "brigade", "company", "congregation", "contingent", "convoy", "crew"}
    | {"crowd", "delegation", "duo", "family", "gang", "group", "household", "party", "patrol"}
    | {"platoon", "quartet", "squad", "staff", "team", "trio", "unit"}
)
_PERSON = Reading(what=None, unit="person")
_LONGEST = 9
_OWNER = 6
_OWNING = _NOUNS | _OPENERS | {"JJ", "HYPH"}
_MODEL = re.compile(
    r"(?:[A-Z][A-Za-z]{0,3}\s?[-–]?\s?\d{1,3}[A-Z]{0,2}\d?|[A-Z][a-z]{3,}\s\d{1,2}[A-Z]?\d?)"
    r"\s+(?=[A-Za-z]{3})"
)
"""A model before its noun: "AK-47 rifles", "T-72B3 tanks", "AK - 47 rifles", "Leopard 2 tanks"."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A counted noun phrase: token indexes, `first` to `last` of the whole, `after` the number.

    `bare` says that no noun stands by the number (then `head` is the number's own last token);
    `pronoun` that it is "of them" or "of whom".
    """

    first: int
    after: int
    head: int
    last: int
    begin: int
    readings: tuple[Reading, ...] = ()
    bare: bool = False
    pronoun: bool = False

    def of(self, doc: Doc) -> str | None:
        """Return the words counted, None where none stand by the number."""
        if self.last < self.begin:
            return None
        return text_of(doc)[doc[self.begin].idx : ends(doc[self.last])]


def ends(token: Token) -> int:
    """Return the offset where a token ends."""
    return int(token.idx + len(token.text))


def phrase_of(doc: Doc, quantity: Quantity, limit: int, lexicon: FigureLexicon) -> Phrase | None:
    """Find what a quantity counts among the tokens before `limit`; None off the token grid."""
    words = doc.char_span(*quantity.span, alignment_mode="expand")
    number = doc.char_span(*quantity.number, alignment_mode="expand")
    if words is None or number is None or words.end > limit:
        return None
    bare = Phrase(words.start, words.end, number.end - 1, words.end - 1, words.end, bare=True)
    begin = words.end
    linked = begin < limit and doc[begin].lower_ == "of"
    if linked and begin + 1 < limit and doc[begin + 1].lower_ in _PRONOUNS:
        return Phrase(
            bare.first, bare.after, bare.head, begin + 1, begin + 2, bare=True, pronoun=True
        )
    opens = begin < limit and doc[begin].tag_ in _OPENERS
    if quantity.unit is not None and not linked and not (quantity.share and opens):
        ratio = quantity.share and " in " in number.text.lower()
        return _with_noun(doc, bare, begin, limit, lexicon) if ratio else bare
    return _with_noun(doc, bare, _past_whole(doc, begin + linked, limit, linked), limit, lexicon)


def _past_whole(doc: Doc, begin: int, limit: int, linked: bool) -> int:  # noqa: FBT001
    """Step over the whole of a part, "12 of its 15 drones", to the noun that both count."""
    index = _past_owner(doc, begin, limit) if linked else begin
    while linked and index < limit and (doc[index].tag_ == "CD" or doc[index].tag_ in _OPENERS):
        index += 1
    return index if index > begin and doc[index - 1].tag_ == "CD" else begin


def _past_owner(doc: Doc, begin: int, limit: int) -> int:
    """Step over whose the whole is, "12 of the army's 15 drones"."""
    for index in range(begin, min(limit, begin + _OWNER)):
        if doc[index].tag_ == "POS":
            return index + 1
        if doc[index].tag_ not in _OWNING:
            return begin
    return begin


def _before_owner(doc: Doc, index: int) -> int:
    """Step back from a possessive ending over the words of whose it is."""
    if index <= 0 or doc[index].tag_ != "POS":
        return index
    for before in range(index - 1, max(-1, index - _OWNER), -1):
        if doc[before].tag_ not in _OWNING:
            return before
    return index


def _with_noun(doc: Doc, bare: Phrase, begin: int, limit: int, lexicon: FigureLexicon) -> Phrase:
    head = run(doc, begin, limit, lexicon)
    if head is None:
        return _with_origin(doc, bare, limit, lexicon)
    readings = readings_at(doc, head, begin, lexicon)
    if _are_of_a_body(doc, bare.after, head):
        readings = (_PERSON,)
    last = _and_same(doc, _of_phrases(doc, head, limit, lexicon), limit, (readings, lexicon))
    return Phrase(bare.first, bare.after, head, last, begin, readings=readings)


def _are_of_a_body(doc: Doc, after: int, head: int) -> bool:
    """Tell "three of the group", who are people, from "three groups"."""
    of = doc[after : after + 1].text.lower() == "of"
    return of and doc[head].tag_ == "NN" and doc[head].lower_ in _BODIES


def _with_origin(doc: Doc, bare: Phrase, limit: int, lexicon: FigureLexicon) -> Phrase:
    """Take in "from former Soviet republics" after a number without a noun."""
    start = bare.after
    if start >= limit or doc[start].lower_ != "from":
        return bare
    last = run(doc, start + 1, limit, lexicon)
    if last is None:
        return bare
    return Phrase(bare.first, bare.after, bare.head, last, start, bare=True)


def run(doc: Doc, begin: int, limit: int, lexicon: FigureLexicon) -> int | None:
    """Return the head of the noun phrase that begins at a token, None where none begins."""
    found, past = None, begin
    for index in range(begin, min(limit, begin + _LONGEST)):
        token = doc[index]
        past = max(past, _past_model(token))
        if index < past:
            continue
        after = doc[index + 1] if index + 1 < limit else None
        ended = found is not None and _opens_clause(token, doc[found])
        if ended or token.lower_ in _DAYS or _is_predicate(token, after, lexicon):
            return found
        if token.tag_ in _NOUNS or _is_noun_here(token, after, lexicon):
            found = index
            if _closes(token, after, lexicon) and not _is_make(doc[index : index + 3], lexicon):
                return found
        elif found is not None and token.tag_ not in {"POS", "HYPH"}:
            if _is_make(doc[found : index + 2], lexicon):
                continue
            return found
        elif index == begin and token.tag_ in {"CC", ","}:
            return None
        elif not _may_modify(token, after):
            return found
    return found


def _is_make(words: Slice, lexicon: FigureLexicon) -> bool:
    """Tell the make of "four Iskander-M ballistic missiles" from what is counted."""
    tags = [one.tag_ for one in words]
    return tags in (["NNP", "JJ", "NNS"], ["NNP", "JJ", "NN"]) and (
        words[2].lemma_.lower() in lexicon.nouns
    )


def _opens_clause(token: Token, noun: Token) -> bool:
    """Tell "Norvia" in "a third of the land Norvia once held" from the end of a name."""
    return token.dep_ == "nsubj" and token.head.dep_ == "relcl" and token.left_edge.i == noun.i + 1


def _past_model(token: Token) -> int:
    """Return the index after the model that a token opens; the token's own where it opens none."""
    model = _MODEL.match(text_of(token.doc), token.idx)
    if model is None:
        return token.i
    noun = token.doc.char_span(model.end(), model.end() + 1, alignment_mode="expand")
    return noun.start if noun is not None and noun[0].tag_ in _NOUNS else token.i


def _is_noun_here(token: Token, after: Token | None, lexicon: FigureLexicon) -> bool:
    """Tell whether a known noun that the tagger took for an adjective closes its phrase."""
    if token.lower_ not in lexicon.nouns:
        return False
    return after is None or after.tag_ not in _NOUNS | _MODIFIERS


def _is_predicate(token: Token, after: Token | None, lexicon: FigureLexicon) -> bool:
    """Tell whether "dead", "wounded" or "killed" says what befell them, not which of them."""
    if token.lower_ not in lexicon.adjectives:
        return False
    return after is None or not (
        after.tag_ in {"NN", "NNS", "JJ"} and after.lower_ not in lexicon.adjectives
    )


def _closes(token: Token, after: Token | None, lexicon: FigureLexicon) -> bool:
    if after is None or after.lower_ in _DAYS:
        return True
    if after.tag_ in {"POS", "HYPH"} and not token.whitespace_:
        return False
    if token.tag_ in _PLURALS:
        return not (after.tag_ in {"NN", "NNS"} and _ends_a_name(token, after, lexicon))
    return after.tag_ not in _NOUNS and after.lower_ not in lexicon.nouns


def _ends_a_name(token: Token, after: Token, lexicon: FigureLexicon) -> bool:
    """Tell the carriers of "armoured personnel carriers" from what comes after a noun."""
    longer = f"{token.nbor(-1).lower_ if token.i else ''} {token.lower_} {after.lemma_.lower()}"
    return after.lower_ in lexicon.nouns or longer in lexicon.nouns


def _may_modify(token: Token, after: Token | None) -> bool:
    if token.tag_ in {"VBN", "VBG"}:
        return after is not None and after.tag_ in {"JJ", "NN", "NNS", "VBN", "NNP"}
    if token.tag_ in _BETWEEN:
        return (
            after is not None
            and after.tag_ in {"JJ", "VBN", "NN", "NNS", "VBG", "NNP"}
            and (token.tag_ != "VBD" or token.dep_ == "amod")
        )
    return token.tag_ in _MODIFIERS


def readings_at(doc: Doc, head: int, begin: int, lexicon: FigureLexicon) -> tuple[Reading, ...]:
    """Look up the counted noun, its longest name first ("armoured personnel carriers")."""
    if doc[head + 1 : head + 2].text.lower() == "of":
        of = lexicon.nouns.get(doc[head : head + 3].text.lower())  # "rounds of ammunition"
        if of:
            return of
    for start in range(max(begin, head - 3), head + 1):
        words = doc[start : head + 1].text.lower()
        known = lexicon.nouns.get(words) or lexicon.nouns.get(words.replace("-", " "))
        if known:
            return known
    return lexicon.nouns.get(doc[head].lemma_.lower(), ()) or _named(doc, head, lexicon)


def _named(doc: Doc, head: int, lexicon: FigureLexicon) -> tuple[Reading, ...]:
    """Return what the names of "36 names of the dead" are names of."""
    if doc[head].lower_ != "names":
        return ()
    listed = [one for of in doc[head].rights if of.lower_ == "of" for one in of.rights]
    return next((lexicon.nouns.get(one.lower_, ()) for one in listed), ())


def _of_phrases(doc: Doc, head: int, limit: int, lexicon: FigureLexicon) -> int:
    last = head
    while last + 2 < limit and doc[last + 1].lower_ == "of":
        found = run(doc, last + 2, limit, lexicon)
        if found is None:
            break
        last = found
    return last


def _and_same(
    doc: Doc, last: int, limit: int, known: tuple[tuple[Reading, ...], FigureLexicon]
) -> int:
    """Take in "and armoured vehicles" after "1,500 tanks": one number for both."""
    readings, lexicon = known
    if last + 2 >= limit or doc[last + 1].lower_ not in {"and", "or"} or not readings:
        return last
    head = run(doc, last + 2, limit, lexicon)
    if head is None or doc[head].tag_ not in _PLURALS:
        return last
    same = readings_at(doc, head, last + 2, lexicon)
    return head if same and same[0] == readings[0] else last


def is_whole(doc: Doc, phrase: Phrase) -> bool:
    """Tell whether the number is only the whole of a part: 15 in "shot down 12 of 15 drones"."""
    index = _before_owner(doc, phrase.first - 1)
    while index > 0 and doc[index].tag_ in _OPENERS:
        index -= 1
    if index <= 0 or doc[index].lower_ != "of":
        return False
    return doc[index - 1].tag_ == "CD" or doc[index - 1].lower_ in _PARTITIVES


def words_of(doc: Doc, phrase: Phrase, quantity: Quantity, last: int) -> Span:
    """Return the span from the bound words through a token."""
    end = max(quantity.span.end, ends(doc[last]) if last >= phrase.after else 0)
    return Span(quantity.span.start, end)
