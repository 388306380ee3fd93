"""Who a pronoun, a description or a bare surname goes back to."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from contested.extraction.attribution.found import Named, Sketch
from contested.extraction.attribution.page import Page, Range
from contested.extraction.attribution.partners import partners
from contested.extraction.attribution.types import CueLexicon, Factivity, SpeakerKind
from contested.model.span import Span

_HE, _SHE = frozenset({"he", "his", "him"}), frozenset({"she", "her", "hers"})
_THEY, _IT = frozenset({"they", "their", "them"}), frozenset({"it", "its"})
_MEN, _WOMEN = (
    frozenset({"mr", "mr.", "spokesman", "king", "prince"}),
    frozenset({"mrs", "mrs.", "ms", "ms.", "spokeswoman", "queen", "princess"}),
)
_ANY_BODY = frozenset(
    {"group", "organisation", "organization", "body", "agency", "monitor", "watchdog", "network"}
)
_TELLING = frozenset({"agency", "monitor", "watchdog", "network"})
_ANY_PERSON = frozenset({"official", "leader", "man", "woman"})
_UNNAMED = frozenset({"source"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_BODIES = frozenset({"ORG", "NORP", "GPE", "FAC"})
_ASIDES = frozenset({"WP", "WP$", "WDT", "VBN", "VBD", "VBG"})
_WHOSE = frozenset({"WP$", "WP", "WDT"})
_OF_A_PERSON = frozenset({"compound", "nmod", "poss", "amod"})
_LONGEST_TITLE = 8
_SPEAKING_FOR = frozenset({"spokesman", "spokesperson", "spokeswoman"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_HANGING = frozenset({"prep", "agent", "acl", "relcl"})


@dataclass(frozen=True, slots=True)
class _Known:
    """Somebody already named: the fullest words, their kind, where last met, and their sex.

    `behind` holds the words that only say whose or which ("a check published by the Beacon").
    `several` says that the words name more than one: "the ministry and a rescue worker".
    """

    words: Range
    names: frozenset[str]
    kind: SpeakerKind | None
    met: int
    sex: str | None = None
    plural: bool = False
    spoke: bool = False
    other: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()
    several: bool = False


def resolve(page: Page, sketches: list[Sketch], lexicon: CueLexicon) -> tuple[Span | None, ...]:
    """Return, for each sketch, the words with the fullest name of its speaker.

    What is only thought tells nothing of who speaks, so it comes after all that is said.
    """
    order = sorted(
        range(len(sketches)), key=lambda at: (_is_thought(sketches[at]), _at(sketches[at]))
    )
    known = _subjects(page, lexicon)
    answers: list[Span | None] = [None] * len(sketches)
    for at in order:
        sketch = sketches[at]
        if sketch.named is None:
            continue
        words = _settle(page, sketch.named, known, lexicon)
        answers[at] = page.span(_bare_name(page, words))
    return tuple(answers)


def _bare_name(page: Page, words: Range) -> Range:
    """“the ministry's” names the ministry; “the doctor, who had fled” the doctor."""
    first, last = words
    if page.doc[last - 1].tag_ == "POS" and last - first > 1:
        last -= 1
    for at in range(first + 1, last - 1):
        if page.doc[at].text == "," and _opens_aside(page, at + 1, last):
            return first, at
    return first, last


def _opens_aside(page: Page, at: int, last: int) -> bool:
    """Tell ", who had fled" and ", in whose words ..." from a title."""
    relative = at + 1 < last and page.doc[at].pos_ == "ADP" and page.doc[at + 1].tag_ in _WHOSE
    return page.doc[at].tag_ in _ASIDES or relative


def _is_thought(sketch: Sketch) -> bool:
    return sketch.found is not None and sketch.found.cue.factivity is Factivity.UNSPOKEN


def _at(sketch: Sketch) -> int:
    return sketch.named.words[0] if sketch.named is not None else -1


def _subjects(page: Page, lexicon: CueLexicon) -> list[_Known]:
    """Return the named people and bodies that stand as subjects, in order."""
    known = []
    for entity in page.doc.ents:
        root = entity.root
        owner = entity.label_ == "PERSON" and root.dep_ == "poss" and root.head.dep_ in _SUBJECTS
        if owner:  # "Dahl's men advanced. He warned …"
            known.append(_known(page, root, (entity.start, entity.end), lexicon))
        elif entity.label_ in {"PERSON", "ORG"} and root.dep_ in _SUBJECTS:
            start = max(root.left_edge.i, entity.start - _LONGEST_TITLE)
            known.append(_known(page, root, (min(start, entity.start), entity.end), lexicon))
    return known + list(_mouths(page, lexicon))


def _mouths(page: Page, lexicon: CueLexicon) -> Iterator[_Known]:
    """Yield the spokesman of "a spokesman for the militia rejected that", who "he" then is."""
    for at in page.cues:
        for one in page.doc[at].lefts:
            mouth = one.dep_ == "nsubj" and one.lemma_.lower() in _SPEAKING_FOR
            if mouth and one.right_edge.i < at:
                yield _known(page, one, (one.left_edge.i, one.right_edge.i + 1), lexicon)


def _known(page: Page, head: Token, words: Range, lexicon: CueLexicon) -> _Known:
    tokens = page.doc[words[0] : words[1]]
    names = frozenset(t.lower_ for t in tokens if t.pos_ in {"NOUN", "PROPN", "ADJ"})
    kind = kind_of(head, lexicon)
    plural = head.tag_ in {"NNS", "NNPS"}
    other = frozenset(t.lower_ for t in tokens if _is_anothers(t, words[1]))
    behind = _behind(head, words[1])
    sex = _sex_in(names)
    return _Known(words, names, kind, words[0], sex, plural, other=other, behind=behind)


def _behind(head: Token, end: int) -> frozenset[str]:
    """Return the words that hang on a name's head up to its first comma or bracket."""
    hung = (one for one in head.rights if one.dep_ in _HANGING and one.i < end)
    words = [token for one in hung for token in one.subtree if token.i < end]
    marks = (token.i for token in head.doc[head.i : end] if token.text in {",", "("})
    comma = min(marks, default=end)
    return frozenset(token.lower_ for token in words if head.i < token.i < comma)


def _is_anothers(token: Token, end: int) -> bool:
    """Tell the leader's name in "Aziz spokesman Omar Daher" and "Aziz's aide" from his own."""
    after = token
    while after.pos_ == "PROPN" and after.i + 1 < end:
        after = after.nbor()
    return (
        token.pos_ == "PROPN" and after != token and (after.pos_ == "NOUN" or after.tag_ == "POS")
    )


def _sex_in(names: frozenset[str]) -> str | None:
    if names & _WOMEN:
        return "she"
    return "he" if names & _MEN else None


def kind_of(head: Token, lexicon: CueLexicon) -> SpeakerKind | None:
    """Return whether a speaker's head word stands for a person, a body or a text."""
    if head.ent_type_ == "PERSON":
        return SpeakerKind.PERSON
    listed = lexicon.speakers.get(head.lemma_.lower()) or lexicon.speakers.get(head.lower_)
    if listed is not None:
        return listed
    return SpeakerKind.BODY if head.ent_type_ in _BODIES else None


def _settle(page: Page, named: Named, known: list[_Known], lexicon: CueLexicon) -> Range:
    if named.antecedent is not None:
        return named.antecedent
    head, words = named.head, named.words
    first = page.doc[words[0]]
    if first.tag_ == "PRP$" and (owner := _by_own_account(page, first)) is not None:
        return owner
    if head.pos_ == "PRON":
        return _parallel(page, head) or _pronoun(head, known) or words
    fuller = _fuller(page, named, known, lexicon)
    if fuller is not None:
        return fuller
    parts = partners(page, named)
    known.extend(replace(_known(page, *one, lexicon), spoke=True) for one in parts)
    whole = replace(_known(page, head, words, lexicon), spoke=True)
    both = replace(whole, met=words[1], plural=True, several=True)
    known.append(both if parts else whole)
    return words


def _by_own_account(page: Page, its: Token) -> Range | None:
    """“Rebels hold, by their own account, half of it”: the account is the subject's."""
    by = its.head.head
    verb = by.head
    own = its.head.dep_ == "pobj" and by.lower_ == "by" and its.nbor().lower_ == "own"
    stated = [one for one in verb.lefts if one.dep_ in _SUBJECTS] if own else []
    if not stated or stated[-1].pos_ == "PRON":
        return None
    return page.bare((stated[-1].left_edge.i, stated[-1].right_edge.i + 1))


def _pronoun(head: Token, known: list[_Known]) -> Range | None:
    word = head.lower_
    sex = "he" if word in _HE else "she" if word in _SHE else None
    fitting = [
        k for k in known if k.met < head.i and _may_be(word, k) and not (k.sex and sex != k.sex)
    ]
    if not fitting:
        return None
    near = [k for k in fitting if k.plural and k.met >= head.sent.start] if word in _THEY else []
    near = near or (_just_spoken(head, fitting) if word in _IT else [])
    last = _fullest(max(near or fitting, key=lambda k: k.met), known)
    known.append(replace(last, met=head.i, sex=last.sex or sex))
    return last.words


def _just_spoken(head: Token, fitting: list[_Known]) -> list[_Known]:
    """Tell who spoke in the sentence before from a body that was only named there.

    "The army said its 4th Brigade had taken the port. It added …": the army does.
    """
    start = head.doc[head.sent.start - 1].sent.start if head.sent.start else 0
    return [one for one in fitting if one.spoke and one.met >= start]


def _parallel(page: Page, head: Token) -> Range | None:
    """“The clips are old; they do not show ...”: "they" are the subject of the clause before."""
    verb = head.head
    if head.lower_ != "they" or head.i == 0 or head.nbor(-1).text != ";":
        return None
    clauses = (one for one in (*verb.lefts, verb.head) if one.i < head.i and one.pos_ == "VERB")
    subjects = (one for clause in clauses for one in clause.lefts if one.dep_ in _SUBJECTS)
    several = next((one for one in subjects if one.tag_ == "NNS"), None)
    if several is None:
        return None
    return page.bare((several.left_edge.i, several.right_edge.i + 1))


def _may_be(word: str, known: _Known) -> bool:
    """Tell whether a pronoun may stand for somebody by kind and number."""
    if word in _HE | _SHE:
        return known.kind is SpeakerKind.PERSON and not known.plural
    if word in _THEY:
        return known.plural or known.kind is SpeakerKind.BODY
    return word in _IT and known.kind in {SpeakerKind.BODY, SpeakerKind.TEXT} and not known.plural


def _fullest(last: _Known, known: list[_Known]) -> _Known:
    """Return the longest earlier name that holds all of a shorter one's words."""
    earlier = [k for k in known if k.met <= last.met and last.names and last.names <= k.names]
    same = [k for k in earlier if not (last.names - last.other) & k.other]
    same = [k for k in same if last.names - k.behind and k.several <= last.several]
    longest = max(same, key=lambda k: (k.words[1] - k.words[0], -k.met), default=last)
    sex = last.sex or longest.sex
    return replace(last, words=longest.words, names=longest.names, other=longest.other, sex=sex)


def _fuller(page: Page, named: Named, known: list[_Known], lexicon: CueLexicon) -> Range | None:
    """Return a fuller earlier name for a surname or a definite description."""
    words, head = named.words, named.head
    tokens = page.doc[words[0] : words[1]]
    size = words[1] - words[0]
    described = head.pos_ != "PROPN" or tokens[0].lower_ in _DEFINITE
    if size > 3 or (described and tokens[0].lower_ not in _DEFINITE):
        return None
    own = frozenset(t.lower_ for t in tokens if t.pos_ in {"NOUN", "PROPN", "ADJ"})
    earlier = [k for k in known if k.met < words[0] and k.words[1] - k.words[0] > len(own)]
    sharing = [k for k in earlier if own and own <= k.names and not own & k.other]
    kind = kind_of(head, lexicon)
    sharing = [k for k in sharing if own - k.behind or (kind is not None and k.kind is kind)]
    both = any(token.dep_ == "cc" for token in tokens)
    sharing = [k for k in sharing if both or not (k.several or _is_one_of(page, head, k))]
    sharing = [k for k in sharing if not _is_its_mouth(page, own, kind, k)]
    if not sharing and described and size == 2:
        fitting = [k for k in known if k.met < words[0] and _fits(page, head, k, lexicon)]
        sharing = [k for k in fitting if k.spoke] or fitting
    if not sharing:
        return None
    last = _fullest(max(sharing, key=lambda k: k.met), known)
    known.append(replace(last, met=words[0], sex=last.sex or _sex_in(own)))
    return last.words


def _is_its_mouth(page: Page, own: frozenset[str], kind: SpeakerKind | None, known: _Known) -> bool:
    """Tell "the army" from "an army officer" and "Grace Dahl, the army's spokeswoman"."""
    if kind is SpeakerKind.PERSON or known.kind is not SpeakerKind.PERSON:
        return False
    tokens = page.doc[known.words[0] : known.words[1]]
    shared = [token for token in tokens if token.lower_ in own]
    if any(token.ent_type_ == "PERSON" for token in shared):
        return False
    return all(token.dep_ in _OF_A_PERSON and token.head.i < known.words[1] for token in shared)


def _is_one_of(page: Page, head: Token, known: _Known) -> bool:
    """Tell the second of "the Beacon and Marsa Watch" from both: a name alone is one of them."""
    tokens = page.doc[known.words[0] : known.words[1]]
    joined = any(t.lower_ == "and" and t.nbor().pos_ == "PROPN" for t in tokens[:-1])
    return head.pos_ == "PROPN" and joined and known.spoke and head.ent_type_ == "ORG"


def _fits(page: Page, head: Token, known: _Known, lexicon: CueLexicon) -> bool:
    """Tell whether "the minister" or "the group" may mean somebody named before.

    A body is meant only by a word for bodies at large; a person's title must not be another one.
    """
    kind = kind_of(head, lexicon)
    unnamed = head.lemma_.lower() in _UNNAMED
    if kind is None or unnamed or known.kind is not kind or not _is_name(page, known):
        return False
    if kind is SpeakerKind.BODY:
        word = head.lemma_.lower()
        return word in _ANY_BODY and (known.spoke or word not in _TELLING)
    titles = {name for name in known.names if lexicon.speakers.get(name) is kind}
    return kind is SpeakerKind.PERSON and (not titles or head.lemma_.lower() in _ANY_PERSON)


def _is_name(page: Page, known: _Known) -> bool:
    return any(t.pos_ == "PROPN" for t in page.doc[known.words[0] : known.words[1]])
