"""What follows a cue: its clause, its infinitive, its object, the words after its preposition."""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from contested.extraction.attribution.found import Found
from contested.extraction.attribution.page import Page, Range
from contested.extraction.attribution.types import Frame
from contested.extraction.tenses import came_before
from contested.model.codebook import Stance

_CLAUSES = frozenset({"ccomp", "parataxis", "csubj"})
_TAIL = frozenset(
    {"prep", "advmod", "advcl", "npadvmod", "ccomp", "dep", "relcl", "xcomp", "acomp"}
)
_SPANNING = frozenset(
    {"over", "since", "for", "within", "throughout", "despite", "because", "after", "if", "when"}
    | {"while", "between", "until", "without", "like", "unlike", "among", "based", "given"}
)
_OBJECTS = frozenset({"dobj", "oprd", "attr"})
_CHARGING = frozenset({"accuse", "blame", "condemn", "denounce", "reject"})
"""What a second speaker may do without a clause of their own."""
_NAMING_WORDS = frozenset({"accusation", "allegation", "charge", "claim", "version"})
_ABOUT_OBJECT = frozenset({"as", "for", "of", "with", "against", "on", "in", "over", "at"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OPENING = frozenset({"that", "which", "who", "what"})
_GOES_ON = _FINITE | {"VBN"}
_EMPTY = frozenset({"so", "it", "this", "that", "something", "nothing", "anything", "reporters"})
_HANDING = frozenset({"give", "issue", "offer", "publish", "release"})
_RANKED = frozenset({"ROOT", "dobj", "conj", "ccomp", "advcl", "xcomp", "pobj"})
_BETWEEN = frozenset({"of", "between", "about", "around", "over", "to", "up"})
_RELATIVE = frozenset({"WDT", "WP", "WRB"})
ADDRESSED = frozenset(
    {"tell", "inform", "remind", "assure", "warn", "ask", "brief", "update", "persuade", "apprise"}
)


@dataclass(frozen=True, slots=True)
class Right:
    """The tokens after a cue that are what it credits, and the frame they fill."""

    words: Range
    frame: Frame


def right_words(page: Page, found: Found, start: int) -> Right | None:
    """Return what stands after a cue and is what it credits, by the frames it takes."""
    children = [child for child in found.head.rights if child.right_edge.i >= start]
    withheld = any(c.dep_ in _OBJECTS and _is_withheld(found, c) for c in children)
    core = None if withheld else _core(found, children, start)
    if core is None:
        return None
    first = _after_day(found, max(_opening(found, core, children), start))
    last = _before_fact(core, _closing(found, core, children))
    words = _inside(page, found, (first, last), core)
    return None if words is None else Right(words, _frame(found, core))


def _before_fact(core: Token, last: int) -> int:
    """“agreed to leave, a day after the army shelled Karsh”: the shelling is no part of that."""
    if core.tag_ != "VB":
        return last
    facts = [one for one in core.doc[core.i : last] if one.dep_ == "advcl" and came_before(one)]
    return min([last, *(one.left_edge.i for one in facts if one.left_edge.i > core.i)])


def _after_day(found: Found, first: int) -> int:
    """“said on Monday the talks were over”: the day is that of the saying."""
    doc, at = found.head.doc, first
    if at != found.words[1] or at + 2 >= len(doc) or doc[at].lower_ != "on":
        return first
    day = doc[at + 1].ent_type_ == "DATE" and doc[at + 1].pos_ == "PROPN"
    return at + 2 if day and doc[at + 2].ent_type_ != "DATE" and not doc[at + 2].is_punct else first


def embedded(page: Page, found: Found) -> Right | None:
    """Return what "a house that residents say held refugees" goes on with, by the words alone."""
    first, start = found.words[1], found.words[0]
    sentence = page.sentence(found.head.i)
    if (
        Frame.CLAUSE not in found.cue.frames
        or first >= sentence[1]
        or page.quoted(found.head) != -1
    ):
        return None
    opening = start
    while (
        opening > sentence[0] and start - opening < 8 and page.doc[opening].lower_ not in _OPENING
    ):
        opening -= 1
    if page.doc[opening].lower_ not in _OPENING or page.doc[first].tag_ not in _GOES_ON:
        return None
    last = first
    while last < sentence[1] and page.doc[last].text not in {",", ";", "—", "–", "."}:
        last += 1
    words = page.bare((first, last))
    return Right(words, Frame.CLAUSE) if last - first > 1 else None


def _frame(found: Found, core: Token) -> Frame:
    frames = found.cue.frames
    if Frame.LABEL in frames:
        return Frame.LABEL
    if Frame.ABOUT in frames:
        return Frame.ABOUT
    if core.dep_ == "xcomp":
        return Frame.INFINITIVE
    return Frame.OBJECT if core.dep_ in _OBJECTS else Frame.CLAUSE


def _core(found: Found, children: list[Token], start: int) -> Token | None:
    """Return the child that carries the content."""
    frames = found.cue.frames
    clause = next((c for c in children if _is_clause(c, start)), None)
    raised = clause is not None and Frame.RAISING in frames and _has_mark(clause)
    if clause is not None and (raised or frames & {Frame.CLAUSE, Frame.QUOTE, Frame.LABEL}):
        return clause
    if Frame.ABOUT in frames:
        return _about(found, children)
    if Frame.TALLY in frames:
        return _tally(children)
    infinitive = next((c for c in children if c.dep_ == "xcomp"), None)
    if infinitive is not None and _takes_infinitive(found, infinitive):
        return infinitive
    thing = _object(found, children) if frames & {Frame.OBJECT, Frame.LABEL} else None
    if thing is not None:
        return thing
    if clause is None and frames & {Frame.CLAUSE}:
        clause = _stray_clause(found, children)
    return clause if frames & {Frame.CLAUSE, Frame.OBJECT, Frame.INFINITIVE} else None


def _is_clause(child: Token, start: int) -> bool:
    return (
        child.dep_ in _CLAUSES
        and child.i >= start
        and child.pos_ in {"VERB", "AUX", "NOUN", "ADJ", "PROPN", "PRON", "NUM", "ADP", "ADV"}
    )


def _takes_infinitive(found: Found, infinitive: Token) -> bool:
    frames = found.cue.frames
    if frames & {Frame.INFINITIVE, Frame.RAISING}:
        return True
    if infinitive.tag_ == "VBG" and Frame.OBJECT in frames:
        return True
    has_to = any(child.tag_ == "TO" for child in infinitive.lefts)
    if found.passive:
        return has_to and Frame.CLAUSE in frames
    return Frame.CLAUSE in frames or Frame.LABEL in frames


def _about(found: Found, children: list[Token]) -> Token | None:
    """Return what hangs on the last word of a cue like "talk about"."""
    words = found.head.doc[found.head.i : found.words[1]]
    last = next((one for one in reversed(words) if one.lower_ == found.cue.words[-1]), words[-1])
    if last.dep_ == "mark" and last.head.i > last.i:
        return last.head
    own = next((c for c in last.rights if c.dep_ in {"pobj", "pcomp", "dobj", "ccomp"}), None)
    return own or next((c for c in children if c.dep_ in {"dobj", "pobj"}), None)


def _tally(children: list[Token]) -> Token | None:
    """“put the toll at 40”, “in the hundreds”: the thing counted, if a figure follows."""
    words = (word for child in children for word in child.subtree)
    at = any(c.dep_ == "prep" and (_at_number(c) or _in_numbers(c)) for c in words)
    return next((c for c in children if c.dep_ == "dobj"), None) if at else None


def _at_number(preposition: Token) -> bool:
    """“at 40 killed”, “at more than 40”; the "at" may hang on the thing counted."""
    figure = preposition.lower_ == "at" and any(c.like_num for c in preposition.subtree)
    return figure and preposition.head.dep_ in _RANKED | {"acl"}


def _in_numbers(preposition: Token) -> bool:
    counted = (c for c in preposition.rights if c.dep_ == "pobj")
    return preposition.lower_ == "in" and any(c.ent_type_ == "CARDINAL" for c in counted)


def _stray_clause(found: Found, children: list[Token]) -> Token | None:
    """Return a "that" clause that the parse hung on a word of "made it clear" or "in a report"."""
    for word in found.head.doc[found.head.i + 1 : found.words[1]]:
        inner = [one for one in word.rights if one.dep_ in {"ccomp", "advcl", "csubj"}]
        if inner and (word.pos_ == "VERB" or (word.pos_ == "ADJ" and _has_mark(inner[0]))):
            return inner[0]
    hosts = {"agent"} if found.passive else {"prep", "npadvmod"}
    hosts |= _OBJECTS if found.cue.words[0] in ADDRESSED else set()  # "told a meeting that ..."
    inside = (
        token
        for child in children
        if child.dep_ in hosts
        for token in child.doc[child.i : child.right_edge.i + 1]
    )
    for token in inside:
        opens = token.lower_ == "that" and token.dep_ == "mark" and token.head.i > token.i
        if opens and (not found.passive or token.nbor(-1).dep_ == "pobj"):
            return token.head
    return None


def _object(found: Found, children: list[Token]) -> Token | None:
    for child in children:
        if child.dep_ in _OBJECTS and (child.lower_ not in _EMPTY or _is_charged(found)):
            return child
    return None


def _is_charged(found: Found) -> bool:
    """Tell the accused of "accused it of looting" from the "it" that stands for a clause."""
    of = any(child.lower_ == "of" and child.dep_ == "prep" for child in found.head.rights)
    return of and found.cue.words[0] == "accuse"


def _is_withheld(found: Found, thing: Token) -> bool:
    """Tell "has published no figure", with which nothing is said, from "reported no deaths"."""
    none = any(child.lower_ == "no" for child in thing.lefts)
    return none and found.cue.words[0] in _HANDING


def _opening(found: Found, core: Token, children: list[Token]) -> int:
    """Return where the content begins: with its clause, an object to be urged, a time span."""
    first = core.left_edge.i
    if Frame.ABOUT in found.cue.frames or _has_mark(core):
        return first
    for child in reversed([c for c in children if c.i < core.i and c.left_edge.i < first]):
        if child.dep_ == "punct":
            continue
        if not _belongs(found, core, child):
            break
        first = min(first, child.left_edge.i)
    return first


def spanning_start(page: Page, found: Found, first: int) -> int | None:
    """Return where a time span between cue and quotation begins: said over two years, “...”."""
    for child in found.head.rights:
        if found.words[1] <= child.left_edge.i < first and child.lower_ in _SPANNING:
            between = page.doc[child.right_edge.i + 1 : first]
            return child.left_edge.i if all(t.is_punct for t in between) else None
    return None


def _has_mark(core: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in {"that", "whether", "if"} for c in core.lefts)


def _belongs(found: Found, core: Token, child: Token) -> bool:
    """Tell whether words between cue and clause belong to the clause rather than to the saying."""
    if child.dep_ in {"dobj", "dative"}:
        urged = core.dep_ in {"xcomp", "ccomp", "oprd"} and child.lower_ != "reporters"
        return urged and not (found.cue.words[0] in ADDRESSED and core.dep_ == "ccomp")
    return child.dep_ in {"prep", "advcl", "mark", "npadvmod"} and child.lower_ in _SPANNING


def _closing(found: Found, core: Token, children: Iterable[Token]) -> int:
    """Return where the content ends: with the last thing that hangs on it or after it."""
    last = core.right_edge.i
    if Frame.ABOUT in found.cue.frames:
        return max((c.right_edge.i for c in children if _is_wish(found, core, c)), default=last) + 1
    for child in children:
        if child.i > core.i and child.left_edge.i <= last + 3 and _is_tail(child, core):
            last = max(last, child.right_edge.i)
    return max(last + 1, _end_of_figures(core)) if Frame.TALLY in found.cue.frames else last + 1


def _end_of_figures(core: Token) -> int:
    """“put the losses at 50 killed and 70 wounded”: wherever the parse hangs the second figure."""
    rest = core.doc[core.i + 1 : core.sent.end]
    at = next((one.i for one in rest if one.lower_ == "at" and one.nbor().pos_ != "PRON"), core.i)
    past = (one.i for one in rest if one.i > at + 1 and _ends_figures(one))
    return next(past, core.sent.end) if at > core.i else core.i + 1


def _ends_figures(word: Token) -> bool:
    leads_on = word.pos_ == "ADP" and word.lower_ not in _BETWEEN
    return word.is_punct or leads_on or word.pos_ == "SCONJ" or word.tag_ == "VBG"


def _is_wish(found: Found, core: Token, child: Token) -> bool:
    """“called on Ankara to withdraw”: the infinitive is what is demanded."""
    to = any(part.tag_ == "TO" for part in child.lefts)
    return found.cue.stance is Stance.DEMANDS and child.i > core.i and to


def _is_tail(child: Token, core: Token) -> bool:
    if child.dep_ == "conj" and child.dep_ != core.dep_:
        return any(c.dep_ == "mark" for c in child.lefts) or _is_joined_inside(child, core)
    if core.dep_ in _OBJECTS and child.dep_ in {"prep", "advcl", "npadvmod", "advmod"}:
        return child.lower_ in _ABOUT_OBJECT
    return child.dep_ in _TAIL or child.dep_ in _OBJECTS


def _is_joined_inside(verb: Token, core: Token) -> bool:
    """“said they had taken the base and were in control”: the "and" hangs on what is said."""
    joining = verb.doc[verb.left_edge.i - 1]
    own = any(c.dep_ in {"nsubj", "nsubjpass", "ccomp"} for c in verb.children)
    return joining.dep_ == "cc" and joining.head.i == core.i and not own


def _is_after_comma(page: Page, at: int) -> bool:
    before = at - 2 if page.doc[at - 1].is_quote else at - 1
    return before >= 0 and page.doc[before].text == ","


def _credits_another(page: Page, token: Token) -> bool:
    """Tell whether ", according to", ", adding" or ", he argued" opens a credit of its own."""
    if token.lower_ in {"while", "whereas"}:
        return token.head.i in page.cues and token.dep_ == "mark"
    if token.lower_ == "according" or _names_it_again(token):
        return True
    return token.tag_ == "VBG" and token.i in page.cues and page.quote_of[token.i] == -1


def _names_it_again(token: Token) -> bool:
    """Tell ", a charge that the army rejected", in which the outlet speaks of what was said."""
    after = token.doc[token.i + 1 : token.i + 3]
    named = token.lower_ in {"a", "an"} and len(after) == 2 and after[0].lower_ in _NAMING_WORDS
    return named and after[1].lower_ in {"that", "which"}


def _is_anothers_aside(page: Page, token: Token, last: int) -> bool:
    """Tell ", where doctors say four died." at the end of what somebody else said."""
    verb = token.head
    if token.tag_ not in _RELATIVE or verb.dep_ != "relcl" or verb.i not in page.cues:
        return False
    told = any(one.dep_ == "ccomp" for one in verb.rights)
    own = any(one.dep_ == "nsubj" and one.pos_ != "PRON" for one in verb.lefts)
    return told and own and verb.right_edge.i + 1 >= last


def _resumes(page: Page, found: Found, token: Token) -> bool:
    """“the raid, which the army said killed four, hit a school”: the outer clause goes on."""
    verb = found.head
    opening = verb.left_edge.i
    aside = verb.dep_ == "relcl" and opening > 0 and page.doc[opening - 1].text == ","
    return aside and token.tag_ in _FINITE and token.pos_ in {"VERB", "AUX"}


def _is_answered(found: Found, core: Token, joining: Token) -> bool:
    """“A said it fell and B denied it had”: the second speaker's saying is no part of the first."""
    if joining.dep_ != "cc" or joining.head.i != core.i or found.head.tag_ not in _FINITE:
        return False
    after = (one for one in core.rights if one.dep_ == "conj" and one.i > joining.i)
    other = next(after, None)
    if other is None or other.tag_ != found.head.tag_ or not _says(other):
        return False
    return any(c.dep_ == "nsubj" and c.pos_ in {"NOUN", "PROPN"} for c in other.lefts)


def _says(verb: Token) -> bool:
    """Tell a verb with a clause of its own and no mark before it."""
    own = verb.lemma_.lower() in _CHARGING or any(c.dep_ == "ccomp" for c in verb.rights)
    return own and not any(child.dep_ in {"mark", "aux"} for child in verb.lefts)


def _inside(page: Page, found: Found, words: Range, core: Token) -> Range | None:
    """Keep the content in its sentence, off the cue, and off an aside that credits another."""
    first, last = words
    first = max(first, found.words[1])
    for at in range(max(first, core.i) + 1, last):
        token = page.doc[at]
        after_comma = _is_after_comma(page, at)
        if _is_answered(found, core, token) or (
            after_comma
            and (
                _credits_another(page, token)
                or _resumes(page, found, token)
                or _is_anothers_aside(page, token, last)
            )
        ):
            last = at
            break
    first, last = page.bare((first, last))
    return (first, last) if last > first else None
