"""Where the name before a verb of saying at a sentence's end begins, by the words alone."""

from spacy.tokens import Token

from contested.extraction.attribution.page import Page

_NAMING = frozenset({"DET", "PROPN", "NOUN", "ADJ", "NUM"})
_JOINING = frozenset({"of", "for", "in", "’s", "'s", "and", "&", "-", "’", "'"})
_NOT_PERSONS = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME", "NORP"})
_TOLD = frozenset({"account", "accusation", "allegation", "charge", "claim", "figure", "version"})
"""What the word before names if a clause follows ("a version survivors scoffed at")."""
_PRONOUNS = frozenset({"he", "it", "she", "they"})
_RELATIVE = frozenset({"WP", "WDT"})
_CLAUSE = frozenset({"VERB", "AUX", "ADV", "PART", "ADP", "PRON"})
_LONGEST_NAME, _LONGEST_ASIDE, _LONGEST_CLAUSE, _LONGEST_LISTED = 18, 14, 24, 3


def name_before(page: Page, first: int, start: int) -> int | None:
    """Return where the name that ends before `start` begins in a sentence that begins at `first`.

    A name stands right after a comma; it may be a list ("residents, doctors and a monitor"), carry
    an aside ("Pavel Dorin, who leads them,") or a clause ("a man in the group that backs him").
    """
    name = _plain_name(page, first, start)
    if name is not None:
        return _listed(page, first, name, start)
    found = _described(page, first, start) or _with_clause(page, first, start)
    told = found is not None and any(_opens_another(page, at) for at in range(found + 2, start))
    return None if told else found


def tail_comma(page: Page, start: int, last: int) -> int | None:
    """Return where ", Reuters reports." begins that ends a sentence behind another credit."""
    end = last
    while end > start and (page.doc[end - 1].is_punct or page.doc[end - 1].is_space):
        end -= 1
    cue = page.doc[end - 1]
    if end - 1 <= start or cue.i not in page.cues or cue.tag_ not in {"VBD", "VBZ", "VBP"}:
        return None
    name = _plain_name(page, start, end - 1)
    named = name is not None and any(one.pos_ == "PROPN" for one in page.doc[name : end - 1])
    return name - 1 if name is not None and named else None


def name_head(page: Page, start: int, end: int) -> int:
    """Return the last noun before any "of", "for" or clause."""
    head = start
    for token in page.doc[start:end]:
        if token.i > start and (token.pos_ == "ADP" or token.tag_ in _RELATIVE):
            break
        if token.pos_ in {"NOUN", "PROPN"}:
            head = token.i
    return head


def _plain_name(page: Page, first: int, start: int) -> int | None:
    if page.doc[start - 1].lower_ in _PRONOUNS and _follows_comma(page, first, start - 1):
        return start - 1  # "…, he said"
    at = start
    while at > first and start - at < _LONGEST_NAME and _names(page, at - 1):
        if at < start and _opens_another(page, at):
            return None
        at -= 1
    named = at < start and page.doc[at].pos_ not in {"ADP", "CCONJ"}
    named = named and page.doc[start - 1].pos_ != "CCONJ"  # "…, Karsh and ordering all to leave"
    return at if named and _follows_comma(page, first, at) else None


def _opens_another(page: Page, at: int) -> bool:
    """Tell "a charge the police dismissed", of which the police are the speaker."""
    before, after = page.doc[at - 1], page.doc[at]
    told = before.lower_ in _TOLD and before.pos_ == "NOUN" and after.pos_ in {"NOUN", "PROPN"}
    return told or (after.tag_ == "DT" and before.pos_ in {"NOUN", "PROPN"})


def _follows_comma(page: Page, first: int, at: int) -> bool:
    return at > first and page.doc[at - 1].text == "," and page.quote_of[at - 1] == -1


def _names(page: Page, at: int) -> bool:
    token = page.doc[at]
    named = token.pos_ in _NAMING or token.tag_ == "PRP$" or token.lower_ in _JOINING
    named |= token.tag_ == "VBN" and at > 0 and page.doc[at - 1].text == "-"
    return page.quote_of[at] == -1 and named


def _listed(page: Page, first: int, name: int, start: int) -> int:
    """Return where "tribal elders, residents and a monitor" begins, else `name`."""
    if not any(token.lower_ == "and" for token in page.doc[name:start]):
        return name
    at = name - 1
    while at > first and name - 1 - at < _LONGEST_LISTED and _is_plain(page, at - 1):
        at -= 1
    several = page.doc[name - 2].tag_ == "NNS" and at < name - 1
    return at if several and _follows_comma(page, first, at) else name


def _is_plain(page: Page, at: int) -> bool:
    return _names(page, at) and page.doc[at].pos_ in {"NOUN", "ADJ", "PROPN"}


def _described(page: Page, first: int, start: int) -> int | None:
    """Return where "the rebels' chief, Pavel Dorin," or "Pavel Dorin, who leads them," begins."""
    if start - 1 <= first or page.doc[start - 1].text != ",":
        return None
    at = start - 1
    while at > first and start - at < _LONGEST_ASIDE and page.doc[at - 1].text != ",":
        at -= 1
    if page.doc[at - 1].text != "," or at - 1 <= first or not _describes(page, at, start - 1):
        return None
    name = _plain_name(page, first, at - 1)
    either = (*range(name, at - 1), *range(at, start - 1)) if name is not None else ()
    return name if any(page.doc[one].pos_ == "PROPN" for one in either) else None


def _describes(page: Page, start: int, end: int) -> bool:
    """Tell who somebody is ("who leads the group", "the head of the group") from where and when."""
    if page.doc[start].tag_ in {"WP", "WP$"}:
        return True
    noun = page.doc[name_head(page, start, end)]
    return all(_names(page, at) for at in range(start, end)) and noun.ent_type_ not in _NOT_PERSONS


def _with_clause(page: Page, first: int, start: int) -> int | None:
    """Return where "a commander in the alliance that supports the president" begins."""
    at = start
    while at > first and start - at < _LONGEST_CLAUSE and page.doc[at - 1].text != ",":
        at -= 1
    if not _follows_comma(page, first, at):
        return None
    opening = next((one for one in range(at, start) if _opens_clause(page.doc[one])), None)
    if opening is None or opening == at or not _is_clause(page, opening, start):
        return None
    return at if all(_names(page, one) for one in range(at, opening)) else None


def _opens_clause(token: Token) -> bool:
    """Tell "that supports", "who was not named", "supporting" and "run by" behind a noun."""
    before = token.nbor(-1) if token.i else token
    after_noun = before.pos_ in {"NOUN", "PROPN"}
    participle = token.tag_ in {"VBG", "VBN"} and token.pos_ == "VERB"
    return after_noun and (token.tag_ in _RELATIVE or participle)


def _is_clause(page: Page, opening: int, start: int) -> bool:
    """Tell one clause about somebody, with a verb of its own, from two run together."""
    words = page.doc[opening:start]
    plain = all(_names(page, one.i) or one.pos_ in _CLAUSE or one.i == opening for one in words)
    verbs = [one for one in words if one.pos_ == "VERB" or one.tag_ in {"VBZ", "VBP", "VBD"}]
    told = bool(verbs) and sum(one.pos_ == "VERB" for one in verbs) <= 1
    return plain and told and not any(page.quote_of[one.i] != -1 for one in words)
