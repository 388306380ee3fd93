"""Who is credited: the words that name the speaker of a verb cue."""

from spacy.tokens import Token

from contested.extraction.attribution.cues import is_main
from contested.extraction.attribution.found import Found, Named
from contested.extraction.attribution.page import Page, Range
from contested.extraction.attribution.trimming import trimmed

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_PARTICIPLE = frozenset({"VBG"})
_LONGEST_ASIDE = 14
_ASIDES = frozenset({"VBG", "VBN", "WP", "WDT"})
_SHORT_QUOTE = 4
_FINITE = frozenset({"VBD", "VBZ"})
_FINITE_OR_BARE = frozenset({"VBD", "VBP", "VBZ", "VB"})
_POINTING = frozenset({"this", "that", "there", "and", "or", "but"})
_LOOSE = frozenset({"conj", "parataxis", "dep"})


def source_of(page: Page, found: Found) -> Named | None:
    """Return who is credited with a verb cue's content; None where nobody is named."""
    head = _agent(found.head) if found.passive else subject(found.head)
    turned = None if found.passive else _turned_round(page, found)
    if turned is not None:
        return named_of(page, turned, found)
    lost = head is None or _is_cut_off(page, head, found) or _is_in_words(page, head, found)
    if lost and not found.passive and found.head.tag_ in {"VBD", "VBZ", "VBP"}:
        head = _beside(page, found) or head
    if head is None or head.i == found.head.i or not _may_name(head):
        return None
    return named_of(page, head, found)


def _turned_round(page: Page, found: Found) -> Token | None:
    """Return the speaker of ", insisted the group's chief.", whom the parse takes for an object."""
    before, after = found.words[0] - 1, found.words[1]
    comma = before >= 0 and page.doc[before].text == "," and page.quote_of[before] == -1
    loose = found.head.dep_ in _LOOSE or any(one.dep_ == "ccomp" for one in found.head.lefts)
    if not comma or found.head.tag_ not in _FINITE or not loose:
        return None
    if after >= len(page.doc) or any(one.dep_ == "nsubj" for one in found.head.children):
        return None
    head = _nominal_head(page, after)
    if head is None or head.pos_ not in {"NOUN", "PROPN"} or head.i < after:
        return None
    ends = {head.i + 1, head.right_edge.i + 1}
    closes = any(at >= len(page.doc) or page.doc[at].text in {",", "."} for at in ends)
    return head if closes else None


def _is_in_words(page: Page, head: Token, found: Found) -> bool:
    """Tell a noun of the question in "“Normal for whom?” asked a mother"."""
    return page.quote_of[head.i] != -1 and page.quote_of[found.head.i] == -1


def _may_name(token: Token) -> bool:
    """A noun, or capitals that the parse took for something else ("SANA", "citing ...")."""
    return token.pos_ in _NOMINAL or (token.is_upper and len(token.text) > 2)


def subject(verb: Token, depth: int = 0) -> Token | None:
    """Return the doer of a verb, looked for along conjuncts, participles and infinitives."""
    own = _own_subject(verb)
    if own is not None or depth > 6:
        return own
    governor = _governor(verb)
    match verb.dep_:
        case "conj" | "advcl" | "dep" | "ccomp" if _shares(verb):
            return _doer(governor, depth)
        case "xcomp" | "pcomp" if verb.dep_ == "xcomp" or governor.lower_ == "as":
            above = governor if verb.dep_ == "xcomp" else governor.head
            return _controller(above, verb, depth)
        case "pcomp" | "prep":
            return _doer(governor.head if verb.dep_ == "pcomp" else governor, depth)
        case "acl" | "relcl" if verb.tag_ in _PARTICIPLE or is_main(verb):
            return governor
        case _:
            return None


def _governor(verb: Token) -> Token:
    """Return the word a verb hangs on: in “takes them hostage and demands ...” the other verb."""
    head = verb.head
    if _goes_on_saying(verb):
        return head.head
    if verb.dep_ != "conj" or head.pos_ != "NOUN" or verb.tag_ not in _FINITE_OR_BARE:
        return head
    return next((one for one in head.ancestors if one.pos_ in {"VERB", "AUX"}), head)


def _goes_on_saying(verb: Token) -> bool:
    """Tell "denied that his men had fired, stating that …", which he who denied states."""
    told, first = verb.head, verb.left_edge.i
    behind = verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.i > told.i
    apart = behind and first > 0 and verb.doc[first - 1].text == ","
    said = apart and told.dep_ == "ccomp" and told.head.pos_ == "VERB" and told.head.i < told.i
    return said and _own_subject(told.head) is not None


def _own_subject(verb: Token) -> Token | None:
    """Return the subject nearest before the verb, else the first one after it; no mark is one."""
    before = [child for child in verb.lefts if _is_subject(child)]
    after = [child for child in verb.rights if _is_subject(child)]
    return before[-1] if before else (after[0] if after else None)


def _is_subject(token: Token) -> bool:
    return token.dep_ == "nsubj" and any(letter.isalnum() for letter in token.text)


def _shares(verb: Token) -> bool:
    """A conjunct shares its head's subject; an adverbial does so only as a participle."""
    return verb.dep_ == "conj" or verb.tag_ in _PARTICIPLE or _is_infinitive(verb)


def _is_infinitive(verb: Token) -> bool:
    return any(child.tag_ == "TO" for child in verb.lefts)


def _doer(governor: Token, depth: int) -> Token | None:
    if governor.pos_ in {"NOUN", "PROPN"}:
        return governor
    if governor.pos_ == "ADJ" and governor.dep_ == "acomp":
        governor = governor.head
    passive = next((child for child in governor.children if child.dep_ == "nsubjpass"), None)
    return passive or subject(governor, depth + 1)


def _controller(governor: Token, verb: Token, depth: int) -> Token | None:
    """“urged them to say”: they say; “wanted to say”: who wanted says."""
    theirs = next((child for child in governor.rights if child.dep_ in {"dobj", "dative"}), None)
    controls = verb.dep_ == "pcomp" or _is_infinitive(verb)
    return theirs if theirs is not None and controls else _doer(governor, depth)


def _is_cut_off(page: Page, head: Token, found: Found) -> bool:
    """A subject with another clause's verb between it and its cue is the parse's mistake."""
    if found.head.dep_ == "conj" or found.head.i <= head.right_edge.i:
        return False
    between = page.doc[head.right_edge.i + 1 : found.words[0]]
    finite = {"VBD", "VBZ", "VBP", "MD"}
    return any(t.tag_ in finite and t.dep_ != "relcl" for t in between)


def _agent(verb: Token) -> Token | None:
    by = next(
        (child for child in verb.rights if child.dep_ == "agent" or child.lower_ == "by"), None
    )
    return None if by is None else next((c for c in by.children if c.dep_ == "pobj"), None)


def _beside(page: Page, found: Found) -> Token | None:
    """Where the parse gives no subject: the noun right before or after a cue beside a quotation."""
    before, after = found.words[0] - 1, found.words[1]
    if after < len(page.doc) and _ends_quote(page, before):
        return _nominal_head(page, after)
    if page.doc[found.words[0]].is_sent_start:
        return None
    before = _before_aside(page, before)
    named = before >= 0 and page.quote_of[before] == -1 and _may_name(page.doc[before])
    return _top(page.doc[before]) if named else None


def _top(noun: Token) -> Token:
    """“An aide of the mayor, asked about it, said”: the aide said, not the mayor."""
    above = noun.head.head
    hung = noun.dep_ == "pobj" and above.pos_ in {"NOUN", "PROPN"} and above.i < noun.i
    return _top(above) if hung else noun


def _before_aside(page: Page, at: int) -> int:
    """Step back over "SANA, citing a source," to the word before its first comma."""
    if at < 0 or page.doc[at].text != ",":
        return at
    for back in range(at - 1, max(at - _LONGEST_ASIDE, 0), -1):
        if page.doc[back].is_sent_start:
            return at
        if page.doc[back].text == "," and page.doc[back + 1].tag_ in _ASIDES | {"VBD"}:
            return back - 1
    return at


def _ends_quote(page: Page, at: int) -> bool:
    while at >= 0 and page.doc[at].text in {",", " ", "–", "—"}:
        at -= 1
    return at >= 0 and page.quote_of[at] != -1


def _nominal_head(page: Page, at: int) -> Token | None:
    token = page.doc[at]
    while token.pos_ in {"DET", "ADJ", "NOUN", "PROPN", "NUM"} and token.head.i > token.i:
        if token.head.i - at > 12:
            break
        token = token.head
    return token if token.pos_ in _NOMINAL and page.quote_of[at] == -1 else None


def named_of(page: Page, head: Token, found: Found) -> Named | None:
    """Return the words around the head of a speaker's name, clear of the cue."""
    words = page.bare(noun_words(page, head, found.words))
    if words[0] >= words[1]:
        return None
    antecedent = _antecedent(page, head)
    if antecedent is None and not _is_name(page, words):
        return None
    return Named(head=head, words=words, antecedent=antecedent)


def _is_name(page: Page, words: Range) -> bool:
    """Tell a name from a pointing word ("had this to say") and from half a word ("couldn’ t")."""
    tokens = page.doc[words[0] : words[1]]
    said = [one for one in tokens if any(letter.isalnum() for letter in one.text)]
    if len(said) != 1:
        return bool(said)
    return said[0].lower_ not in _POINTING and (len(said[0].text) > 1 or said[0].text == "I")


def _antecedent(page: Page, head: Token) -> Range | None:
    """Return the words that a relative pronoun goes back to."""
    if head.lower_ not in _RELATIVES or head.head.dep_ != "relcl":
        return None
    noun = head.head.head
    first = noun.left_edge.i
    while first > 0 and page.doc[first].ent_iob_ == "I":
        first -= 1  # the parse may hang "which" on the last word of a name
    words = page.bare((first, max(noun.i + 1, min(noun.right_edge.i + 1, head.i))))
    return words if words[0] < words[1] else None


def noun_words(page: Page, head: Token, cue: Range) -> Range:
    """Return a noun phrase with its appositions, clear of the cue and of quotations."""
    start, end = head.left_edge.i, head.right_edge.i + 1
    if head.i < cue[0]:
        end = min(end, cue[0])
    elif head.i >= cue[1]:
        start = max(start, cue[1])
    start, end = _clear_of_quotes(page, head, (start, end))
    end = _clear_of_clauses(head, start, end)
    end = _before_that(head, end) if head.i >= cue[1] else end
    return trimmed(page, head, (start, end))


def _before_that(head: Token, end: int) -> int:
    """“was told by a pilot that ...”: the clause is what was told, no part of the name."""
    words = (one for one in head.doc[head.i + 1 : end] if one.dep_ == "mark")
    own = (one.i for one in words if one.lower_ == "that" and one.head.head.i == head.i)
    return next(own, end)


def _clear_of_quotes(page: Page, head: Token, words: Range) -> Range:
    start, end = words
    home = page.quoted(head)
    for at in range(head.i - 1, start - 1, -1):
        if page.quote_of[at] != home and _is_long(page, at, home):
            start = at + 1
            break
    for at in range(head.i + 1, end):
        if page.quote_of[at] != home and _is_long(page, at, home):
            return start, at
    return start, end


def _is_long(page: Page, at: int, home: int) -> bool:
    """A word or two in quotation marks may belong to a name; more is what somebody said."""
    if page.quote_of[at] == -1 or home != -1:
        return True
    quotation = page.quotations[page.quote_of[at]]
    return len(page.text[slice(*quotation.span)].split()) > _SHORT_QUOTE


def _clear_of_clauses(head: Token, start: int, end: int) -> int:
    """Cut a participle clause set off by a comma ("said Tyler, adding that ...")."""
    for token in head.doc[start:end]:
        loose = token.dep_ in {"acl", "advcl"} and token.tag_ == "VBG" and token.i > head.i
        if loose and token.left_edge.i > start and head.doc[token.left_edge.i - 1].text == ",":
            return token.left_edge.i
    return end
