"""Slips in what raiders do one thing after another, and in what they force others to do."""

from spacy.tokens import Token

_STATED = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_FAILING = frozenset({"approach", "fail", "ignore", "refuse", "try"})
_FIRING = frozenset({"fire", "open", "shoot"})
_FOILING = frozenset(
    {"avert", "disrupt", "expose", "foil", "prevent", "repel", "stop", "thwart", "uncover"}
)
_PLOTS = frozenset({"attempt", "bid", "conspiracy", "plan", "plot", "scheme"})
RAVAGING = frozenset(
    {"abduct", "burn", "destroy", "kidnap", "kill", "loot", "plunder", "raid", "ransack", "rape"}
    | {"seize", "shell", "smash", "steal", "torch", "vandalise", "vandalize"}
)
"""What raiders do, one after the other."""


def is_deed_before_its_object(token: Token) -> bool:
    """Tell "burned homes and looted shops", where the parse has looted ones burnt."""
    noun = token.head
    joined = noun.dep_ == "conj" and noun.head.dep_ == "dobj" and token == noun.left_edge
    verb = noun.head.head
    bare = token.tag_ == "VBN" and token.i == noun.i - 1 and noun.tag_ in {"NNS", "NN"}
    alike = {token.lemma_.lower(), verb.lemma_.lower()} <= RAVAGING
    return joined and bare and alike and token.nbor(-1).dep_ == "cc"


def is_deed_run_into_a_name(token: Token) -> bool:
    """Tell "burned houses in Karsh and looted shops", read as shops of two kinds."""
    name, noun = token.head, token.head.head
    kinds = name.dep_ in {"amod", "compound", "nmod"} and name.pos_ == "PROPN"
    ravaging = token.tag_ in {"VBD", "VBN"} and token.lemma_.lower() in RAVAGING
    plain = noun.dep_ == "pobj" and noun.i > token.i and noun.pos_ == "NOUN"
    return kinds and ravaging and plain and _deed_over(noun) is not None


def _deed_over(noun: Token) -> Token | None:
    return next((one for one in noun.ancestors if one.tag_ == "VBD"), None)


def part_from_name(token: Token) -> None:
    """Leave the name to its preposition, and give the deed its object."""
    name, noun = token.head, token.head.head
    verb = _deed_over(noun)
    if verb is None:
        return
    for one in name.rights:
        if one.dep_ == "cc":
            one.head = verb
    name.head, name.dep_ = noun.head, "pobj"
    token.head, token.dep_, token.pos_, token.tag_ = verb, "conj", "VERB", "VBD"
    noun.head, noun.dep_ = token, "dobj"


def make_second_deed(token: Token) -> None:
    """Join the deed to the first, and give it its object."""
    noun, joining = token.head, token.nbor(-1)
    verb = noun.head.head
    token.head, token.dep_, token.pos_, token.tag_ = verb, "conj", "VERB", verb.tag_
    if verb.tag_ not in {"VBD", "VBG"}:
        token.tag_ = "VBD"
    noun.head, noun.dep_, joining.head = token, "dobj", verb


def is_subject_read_as_kind(token: Token) -> bool:
    """Tell "Norvia's military set fire to it", where the parse makes an adjective of it."""
    verb = token.head
    alone = not any(one.dep_ in _STATED for one in verb.children)
    owned = token.i > 0 and token.nbor(-1).dep_ == "case" and token.nbor(-1).head.head == verb
    return alone and owned and verb.i == token.i + 1 and verb.tag_ in _FINITE


def make_it_the_subject(token: Token) -> None:
    """Let it do what the verb tells, and let who owns it own it."""
    owner = token.nbor(-1).head
    owner.head, owner.dep_ = token, "poss"
    token.dep_, token.pos_, token.tag_ = "nsubj", "NOUN", "NN"


def is_sent_fleeing(token: Token) -> bool:
    """Tell those who flee in "the raid sent thousands of people fleeing"."""
    sent = token.tag_ == "VBG" and token.head.lemma_.lower() == "send"
    return sent and _sent_before(token) is not None


def _sent_before(token: Token) -> Token | None:
    acted = (one for one in token.head.rights if one.dep_ == "dobj")
    return next((one for one in acted if one.right_edge.i == token.i - 1), None)


def make_them_flee(token: Token) -> None:
    """Let the participle say what those sent do."""
    sent = _sent_before(token)
    if sent is not None:
        token.head, token.dep_ = sent, "acl"


def is_of_a_foiled_plot(token: Token) -> bool:
    """Tell "foiled a plot to bomb it", where the parse has those who foil it bomb."""
    plot = token.doc[token.left_edge.i - 1] if token.left_edge.i else token
    foiled = token.head.lemma_.lower() in _FOILING and plot.head == token.head
    to = token.tag_ == "VB" and any(one.tag_ == "TO" for one in token.lefts)
    return foiled and to and plot.dep_ == "dobj" and plot.lemma_.lower() in _PLOTS


def leave_to_plotters(token: Token) -> None:
    """Let the deed say what the plot was for."""
    token.head, token.dep_ = token.doc[token.left_edge.i - 1], "acl"


def is_done_by_the_shooters(token: Token) -> bool:
    """Tell "fired when the bus failed to stop, killing two", read as the bus's own deed."""
    over = token.head
    failing = over.dep_ in {"advcl", "relcl"} and over.lemma_.lower() in _FAILING
    behind = token.tag_ == "VBG" and token.i > over.i and over.head.lemma_.lower() in _FIRING
    return failing and behind and token.lemma_.lower() in {"injure", "kill", "wound"}


def give_to_shooters(token: Token) -> None:
    """Hang the harm on the shots."""
    token.head = token.head.head


def is_hostage_of_a_kind(token: Token) -> bool:
    """Tell "took 30 people hostage" and "took nine prisoner", read as a people or nine of it."""
    whom = token.doc[token.i - 1] if token.i else token
    taken = token.lower_ in {"captive", "hostage", "prisoner"} and whom.head == token
    several = whom.tag_ in {"NNS", "NNPS"} or (whom.tag_ == "CD" and whom.lower_ != "one")
    return taken and several and token.head.lemma_.lower() in {"hold", "take"}


def take_them_hostage(token: Token) -> None:
    """Make those before the word the ones taken."""
    whom, verb = token.nbor(-1), token.head
    for one in [one for one in token.lefts if one != whom]:
        one.head = whom
    whom.head, whom.dep_, token.dep_ = verb, "dobj", "oprd"


def is_maimed_aside(token: Token) -> bool:
    """Tell "bodies, some of them mutilated", where the parse has them do it."""
    verb = token.head
    some = token.lower_ in {"all", "both", "half", "many", "most", "several", "some"}
    bare = verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl", "relcl"}
    return (
        some and bare and not any(one.dep_ in {"aux", "auxpass", "dobj"} for one in verb.children)
    )


def make_maimed(token: Token) -> None:
    """Make them the ones to whom it was done."""
    token.dep_ = "nsubjpass"


OF_AMOD = (
    (is_deed_before_its_object, make_second_deed),
    (is_subject_read_as_kind, make_it_the_subject),
)
"""What tells a slip that makes a mere kind of a deed or its doer, and what sets it right."""
OF_FORCED = ((is_deed_run_into_a_name, part_from_name),)
OF_SENT = (
    (is_sent_fleeing, make_them_flee),
    (is_of_a_foiled_plot, leave_to_plotters),
    (is_done_by_the_shooters, give_to_shooters),
)
OF_HELD = ((is_hostage_of_a_kind, take_them_hostage),)
OF_MAIMED = ((is_maimed_aside, make_maimed),)
