"""Slips of the parse that the words themselves give away, set right before anything is read."""

from collections.abc import Callable
from typing import TypeAlias

from spacy.tokens import Doc, Token

from contested.extraction.slips_credits import (
    give_list,
    hang_on_credit,
    hang_on_credited,
    hangs_on_a_credit,
    hangs_past_a_credit,
    hangs_too_low,
    is_credit_of_list,
    is_object_run_into_credit,
    is_said_by_its_object,
    is_second_credit,
    is_undergone,
    make_passive,
    part_from_credit,
    turn_round,
)
from contested.extraction.slips_deeds import (
    hang_on_the_deed,
    is_counted_verb,
    is_gerund,
    is_of_the_deed,
    is_opening_noun,
    is_shelling,
    is_waited_for,
    make_counted_noun,
    make_noun,
    make_subject,
    name_deed,
    open_with_noun,
)
from contested.extraction.slips_given import OF_BESIDE, OF_FIRST, OF_GIVEN, OF_WANTED
from contested.extraction.slips_joined import (
    describe,
    hang_higher,
    hang_on_verb_over,
    is_after_a_described,
    is_cut_verb,
    is_done_to_the_described,
    is_end_of_name,
    is_one_more_object,
    is_one_of_two_tolls,
    join_end,
    join_verb,
    list_with_object,
    part_tolls,
)
from contested.extraction.slips_lists import (
    give_listed,
    is_first_of_list,
    is_further_item,
    is_ravaging_behind,
    is_told_of_listed,
    list_item,
    open_list,
    ravage,
)
from contested.extraction.slips_lost import (
    give_owner,
    hang_in_quotation,
    is_lost_behind_participle,
    is_lost_verb,
    is_owner_read_as_no,
    is_quoted_subject,
    is_verb_behind_agent,
    make_root,
    make_root_after_participle,
    take_its_subject,
)
from contested.extraction.slips_phrases import (
    hang_on_deed,
    hang_on_land,
    hang_on_loss,
    hang_on_narrower,
    hang_on_spot,
    is_by_of_a_deed,
    is_clause_on_land,
    is_further_spot,
    is_half_a_name,
    is_holder_of_land,
    is_loss_to,
    is_wider_spot,
    join_name,
    part_from_land,
    part_from_opening,
    runs_into_the_subject,
)
from contested.extraction.slips_sides import (
    are_two_sides,
    is_listed_with_alias,
    is_second_side,
    join_sides,
    part_sides,
)
from contested.extraction.slips_since import is_deed_before_its_verb, tell_by_the_deed
from contested.extraction.slips_suffered import OF_CCOMP, OF_CLAUSE, OF_JOINED, OF_NAMED, OF_OPENED
from contested.extraction.slips_where import is_run_into_the_subject, part_place_from_doer
from contested.extraction.slips_words import OF_WORDS
from contested.extraction.syntax import WEEKDAYS
from contested.extraction.syntax_tree import forget_tree

_CHARGING = frozenset({"accuse", "acquit", "convict", "suspect"})
_DASHES = frozenset({"-", "–", "—"})
_STATED = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


def mend_slips(doc: Doc) -> None:
    """Set right a day run into a name, a verb hung too low, a verb read as a noun, a credit.

    "On Friday Karim denied …" has Karim as its subject; in "denied that they had left and said …"
    it is the one who denied that said; "accepts the count but disputes that …" disputes; in "nine
    killed - ministry" the ministry was not killed; "rebel shelling of the town" is no rebel's; in
    "the pact between the army and the rebels was signed" both sides are between; "accused the army
    of murder" is no "army of murder".
    """
    for token in doc:
        slips = _OF_WORD.get(token.lower_, ()) + _OF_PART.get(token.dep_, ())
        for is_slip, mend in slips:
            if is_slip(token):
                mend(token)
                forget_tree(doc)
                break


def _is_cut_off(token: Token) -> bool:
    """Tell "counter" in "a counter-attack", where the parse makes two nouns of the word."""
    after = list(token.doc[token.i + 1 : token.i + 3])
    cut = len(after) == 2 and after[0].text == "-" and not after[0].whitespace_
    return cut and after[1].pos_ == "NOUN" and token.head != after[1]


def _join_prefix(token: Token) -> None:
    dash, noun = token.nbor(), token.nbor(2)
    whole, children = (token.head, token.dep_), list(token.children)
    noun.head, noun.dep_ = (noun, "ROOT") if whole[0] == token else whole
    for child in (one for one in children if one.i not in {dash.i, noun.i}):
        child.head = noun
    token.head, token.dep_, dash.head, dash.dep_ = noun, "compound", noun, "punct"


def _is_charge(token: Token) -> bool:
    """Tell "accused the army of murder", where the parse hangs "of" on the army."""
    charged, verb = token.head, token.head.head
    plain = charged.dep_ == "dobj" and charged.i == token.i - 1
    return plain and verb.lemma_.lower() in _CHARGING and verb.i < charged.i


def _is_charged_deed(token: Token) -> bool:
    """Tell "accused the army of burning houses", where the parse makes the houses burning ones."""
    after = token.doc[token.i + 1 : token.i + 2]
    deed = bool(after) and (after[0].tag_, after[0].dep_) == ("VBG", "amod")
    return deed and after[0].head.head == token and _is_charge_of(token)


def _is_charge_of(of: Token) -> bool:
    charging = (one for one in (of.head, of.head.head) if one.lemma_.lower() in _CHARGING)
    return any(one.i < of.i for one in charging)


def _charge_with_deed(of: Token) -> None:
    deed, noun = of.nbor(), of.nbor().head
    if _is_charge(of):
        hang_higher(of)
    noun.head, noun.dep_ = deed, "dobj"
    deed.head, deed.dep_, deed.pos_ = of, "pcomp", "VERB"
    deed.lemma_ = deed.lemma_.lower()


def _is_credited_by_a_dash(token: Token) -> bool:
    """Tell a headline's last words, after a dash with room about it, from a verb's object."""
    first = token.left_edge.i
    if first < 2 or token.doc[first - 1].text not in _DASHES:
        return False
    dash, ends = token.doc[first - 1], token.right_edge.i == token.sent[-1].i
    return ends and bool(dash.whitespace_) and dash.head == token.head


def _runs_into_a_name(token: Token) -> bool:
    """Tell "On Friday Karim had claimed", where the parse makes one name of both words."""
    if token.lower_ not in WEEKDAYS:
        return False
    name, preposition = token.head, token.head.head
    verb = preposition.head
    return (
        (name.pos_, name.dep_) == ("PROPN", "pobj")
        and preposition.lower_ == "on"
        and verb.pos_ in {"VERB", "AUX"}
        and verb.i > name.i
        and not any(child.dep_ in _STATED for child in verb.children)
    )


def _part(token: Token) -> None:
    name, preposition = token.head, token.head.head
    name.head, name.dep_ = preposition.head, "nsubj"
    token.head, token.dep_ = preposition, "pobj"


def _is_verb_after_all(token: Token) -> bool:
    """Tell "but disputes that the toll was high": a plural noun would need no "but"."""
    at = token.i
    if token.tag_ != "NNS" or not 0 < at < len(token.doc) - 1:
        return False
    before, after = token.nbor(-1), token.nbor()
    said = before.lower_ == "but" and after.lower_ == "that" and after.dep_ == "mark"
    return said and token.head.head.pos_ == "VERB" and token.head.dep_ == "dobj"


def _raise(token: Token) -> None:
    noun, clause = token.head, token.nbor().head
    token.pos_, token.tag_ = "VERB", "VBZ"
    token.lemma_ = token.lower_.removesuffix("s")
    but = token.nbor(-1)
    token.head, token.dep_ = noun.head, "conj"
    but.head, but.dep_ = noun.head, "cc"
    clause.head, clause.dep_ = token, "ccomp"


def _set_apart(token: Token) -> None:
    token.dep_ = "dep"


_Slip: TypeAlias = tuple[Callable[[Token], bool], Callable[[Token], None]]
"""What tells a slip, and what sets it right."""
_OF_SUBJECT: tuple[_Slip, ...] = (
    (is_quoted_subject, hang_in_quotation),
    (is_second_side, join_sides),
)
_OF_PART: dict[str, tuple[_Slip, ...]] = {
    "amod": (*OF_GIVEN, (is_ravaging_behind, ravage)),
    "appos": ((is_further_item, list_item),),
    "acl": (
        (is_one_of_two_tolls, part_tolls),
        (is_lost_verb, make_root),
        (is_lost_behind_participle, make_root_after_participle),
        (is_shelling, make_noun),
    ),
    "advcl": (
        (is_told_of_listed, give_listed),
        (is_clause_on_land, hang_on_land),
        *OF_CLAUSE,
        (hangs_past_a_credit, hang_on_credit),
        (hangs_on_a_credit, hang_on_credited),
    ),
    "acomp": ((is_undergone, make_passive),),
    "agent": ((is_by_of_a_deed, hang_on_deed),),
    "ccomp": (
        (is_verb_behind_agent, take_its_subject),
        *OF_CCOMP,
        (is_clause_on_land, hang_on_land),
        (is_counted_verb, make_counted_noun),
    ),
    "compound": (*OF_GIVEN, (_runs_into_a_name, _part), (is_ravaging_behind, ravage)),
    "ROOT": ((is_credit_of_list, give_list),),
    "parataxis": ((is_credit_of_list, give_list),),
    "conj": (
        (is_credit_of_list, give_list),
        (is_listed_with_alias, hang_higher),
        *OF_JOINED,
        (is_one_more_object, list_with_object),
        (is_done_to_the_described, hang_on_verb_over),
        (is_after_a_described, describe),
        (hangs_too_low, hang_higher),
        (is_second_credit, hang_higher),
        (_is_verb_after_all, _raise),
        (is_further_spot, hang_on_spot),
        (is_clause_on_land, hang_on_land),
        (is_said_by_its_object, turn_round),
    ),
    "csubj": (*_OF_SUBJECT, (is_opening_noun, open_with_noun)),
    "dobj": (
        (is_end_of_name, join_end),
        *OF_FIRST,
        (_is_credited_by_a_dash, _set_apart),
        (is_wider_spot, hang_on_narrower),
        (is_half_a_name, join_name),
        (is_holder_of_land, part_from_land),
        (is_counted_verb, make_counted_noun),
    ),
    "expl": _OF_SUBJECT,
    "neg": ((is_owner_read_as_no, give_owner),),
    "npadvmod": ((is_first_of_list, open_list),),
    "nsubj": (
        (is_object_run_into_credit, part_from_credit),
        *_OF_SUBJECT,
        *OF_WANTED,
        *OF_NAMED,
        (is_gerund, name_deed),
    ),
    "nsubjpass": (*_OF_SUBJECT, *OF_OPENED, (is_gerund, name_deed)),
    "pcomp": (
        (is_deed_before_its_verb, tell_by_the_deed),
        (is_waited_for, make_subject),
    ),
    "pobj": (
        (is_deed_before_its_verb, tell_by_the_deed),
        (are_two_sides, part_sides),
        (runs_into_the_subject, part_from_opening),
        (is_holder_of_land, part_from_land),
    ),
    "prep": ((is_loss_to, hang_on_loss), (is_run_into_the_subject, part_place_from_doer)),
    "xcomp": OF_BESIDE,
}
"""The slips that the part a word plays can give away, in the order in which they are tried."""
_OF_WORD: dict[str, tuple[_Slip, ...]] = {
    **OF_WORDS,
    "counter": ((_is_cut_off, _join_prefix), (is_cut_verb, join_verb)),
    "machine": ((is_cut_verb, join_verb),),
    "of": (
        (is_of_the_deed, hang_on_the_deed),
        (_is_charged_deed, _charge_with_deed),
        (_is_charge, hang_higher),
    ),
}
"""The slips of one word, whatever part the parse gives it."""
