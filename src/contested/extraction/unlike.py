"""Wordings that their neighbours make mean another thing ("claimed responsibility for it")."""

from collections.abc import Callable, Mapping

from spacy.tokens import Token

from contested.extraction.mentioned import is_end_of_fighting
from contested.extraction.negation import is_negated
from contested.extraction.syntax import SUBJECTS, is_passive, left_out, objects, prepositional
from contested.extraction.unlike_said import NOBODY, SAID, WILL

_CALLED_OFF = frozenset(
    {"assault", "attack", "blockade", "bombing", "boycott", "campaign", "demonstration", "march"}
    | {"offensive", "operation", "protest", "raid", "rally", "siege", "sit", "strike"}
)
"""What one gives in by calling off."""
_DEEDS = frozenset({"airstrike", "attack", "bombing", "raid", "shelling", "strike"})
"""What one acknowledges and tells by it."""
_OWNED_UP = frozenset({"hand", "involvement", "responsibility", "role"})
_STRAINED = frozenset({"ankle", "calf", "groin", "hamstring", "knee", "ligament", "thigh"})
_CLEARED = frozenset(
    {"bomb", "debris", "device", "explosive", "ice", "landmine", "mine", "obstacle", "ordnance"}
    | {"rubble", "snow", "wreckage"}
)
_DOORS = frozenset({"door", "home", "house", "street"})
_INTENTS = frozenset({"attempt", "bid", "effort", "hunt", "mission", "plan", "pursuit", "search"})
"""What one abandons and loses no arms by it."""
_LOSSES = frozenset({"casualty", "dead", "death", "fatality", "killing", "loss"})
_STORES = frozenset(
    {"bakery", "clinic", "depot", "dispensary", "health", "hospital", "market", "pharmacy", "port"}
    | {"school", "shop", "store", "supermarket", "warehouse"}
)
_OFF = frozenset({"flee", "flow", "pour", "run", "rush", "scatter", "scramble", "stream"})
_HITTING = frozenset({"damage", "destroy", "flatten", "hit", "injure", "kill", "level", "wound"})
_SPEECHLESS = frozenset({"mute", "quiet", "silent", "still"})
_FORCING = frozenset({"coerce", "compel", "force", "make", "oblige", "press"})


def _is_while(verb: Token) -> bool:
    """Tell "was killed while fleeing", which says of the dead what they were about."""
    opened = any(one.lower_ in {"as", "when", "while"} for one in verb.lefts)
    return opened and verb.tag_ == "VBG"


def _is_bearing(verb: Token) -> bool:
    """Tell "men armed with rifles", who bear them, from those whom somebody armed."""
    alone = not any(one.dep_ == "agent" for one in verb.rights)
    return verb.lemma_.lower() == "arm" and is_passive(verb) and alone


def _is_equipped(verb: Token) -> bool:
    """Tell "troops equipped with tanks", whose they are, from those whom somebody equipped."""
    alone = not any(one.dep_ == "agent" for one in verb.rights)
    return is_passive(verb) and alone and verb.dep_ in {"acl", "advcl", "relcl"}


def _is_pledged(verb: Token) -> bool:
    """Tell "of the 2,500 pledged", which only describes them, from a pledge."""
    return verb.dep_ == "acl" and verb.head.pos_ == "NUM" and verb.lemma_.lower() == "pledge"


def _is_nobody(verb: Token) -> bool:
    """Tell "nobody survived", which names none of the dead."""
    return any(one.lower_ in {"nobody", "none", "one"} for one in verb.lefts)


def _gives_up(verb: Token) -> bool:
    """Tell "abandoned plans to board the ship" from arms that are left behind."""
    return any(one.lemma_.lower() in _INTENTS for one in objects(verb))


def _is_yet_to_leave(verb: Token) -> bool:
    """Tell "told them to leave the village" and "will leave", who have not, from those who left."""
    return verb.tag_ == "VB"


def _are_wounded(verb: Token) -> bool:
    """Tell "64 wounded had arrived", who are hurt, from those whom a war drove out."""
    who = (one for one in verb.lefts if one.dep_ == "nsubj")
    return any(one.lower_ in {"injured", "wounded"} for head in who for one in head.subtree)


def _is_sent_off(verb: Token) -> bool:
    """Tell those sent "fleeing" by a raid from men sent to a front."""
    fleeing = (one for noun in objects(verb) for one in noun.rights if one.dep_ == "acl")
    small = (one for one in verb.rights if one.dep_ in {"advcl", "ccomp", "xcomp"})
    off = any(one.tag_ == "VBG" and one.lemma_.lower() in _OFF for one in (*fleeing, *small))
    return _is_bearing(verb) or (off and verb.lemma_.lower() == "send")


def _is_heading(verb: Token) -> bool:
    """Tell "the brothers who lead the group", which only says who they are, from help."""
    return verb.dep_ == "relcl" and verb.tag_ in {"VBP", "VBZ"}


def _is_habit(verb: Token) -> bool:
    """Tell "troops secure the port", who guard it, from those who took it."""
    return verb.tag_ in {"VBP", "VBZ"} and verb.lower_ != "secured"


def _is_of_deed(verb: Token) -> bool:
    """Tell "claimed responsibility for the blast", told by the blast, and claims of nobody."""
    nobody = any(one.lower_ in NOBODY for part in verb.lefts for one in part.subtree)
    claimed = (one for one in verb.rights if one.lower_ in _OWNED_UP)
    beside = (one for noun in claimed for one in (*noun.rights, *verb.rights))
    told = any(one.lower_ in {"for", "in"} for one in (*beside, *verb.lefts))
    return nobody or told


def _is_of_losses(verb: Token) -> bool:
    """Tell "acknowledged the deaths of soldiers", a toll that somebody tells, from a concession."""
    owned = (*objects(verb), *(noun for _, noun in prepositional(verb)))
    told = (one for one in verb.rights if one.dep_ in {"xcomp", "ccomp"} and one.tag_ == "VBG")
    lost = any(one.lemma_.lower() in {"lose", "suffer"} for one in told)
    deeds = verb.lemma_.lower() != "concede" and any(one.lemma_.lower() in _DEEDS for one in owned)
    lost = lost or deeds
    return lost or any(one.lemma_.lower() in _LOSSES for one in owned)


def _is_walk(verb: Token) -> bool:
    """Tell "walked out of the district", on foot, from workers who walk out."""
    let = verb.head.lemma_.lower() in {"allow", "let", "permit"}
    words = (verb, *(one for one in verb.rights if one.lower_ == "out"))
    out = let or any(one.lower_ == "of" for word in words for one in word.rights)
    return verb.lemma_.lower() == "walk" and out


def _is_mere_end(verb: Token) -> bool:
    """Tell "the search was called off" from a strike or an attack that was."""
    ended = [one.lemma_.lower() for one in objects(verb)]
    return verb.lemma_.lower() == "call" and bool(ended) and _CALLED_OFF.isdisjoint(ended)


def _is_busy(verb: Token) -> bool:
    """Tell "were engaged in ethnic cleansing", who did it, from whom somebody engaged."""
    return is_passive(verb) and not any(one.dep_ == "agent" for one in verb.rights)


def _is_laden(verb: Token) -> bool:
    """Tell "trucks carrying food", which only says what is in them, from a delivery."""
    return verb.dep_ in {"acl", "relcl"} and verb.lemma_.lower() == "carry"


def _is_dismissal(verb: Token) -> bool:
    """Tell "the workers they fired", who lost their posts, from shots."""
    return verb.dep_ == "relcl" and bool(left_out(verb))


def _is_door_to_door(verb: Token) -> bool:
    """Tell "moved from house to house" from troops that move to a town."""
    noun = next((one for one in verb.subtree if one.lower_ in _DOORS and one.i > verb.i), None)
    return noun is not None and any(one.lower_ == "from" for one in verb.rights)


def _is_stationed(verb: Token) -> bool:
    """Tell "peacekeepers stationed nearby", which says who they are, from a deployment."""
    if not is_passive(verb):
        return False
    if verb.lemma_.lower() == "recruit":  # "mercenaries recruited in Karsh"
        return verb.dep_ == "acl"
    return verb.dep_ in {"acl", "relcl"} and verb.lemma_.lower() in {"base", "station"}


def _is_at_post(verb: Token) -> bool:
    """Tell "a policeman guarding the bank", which says who he is, from a watch that is set."""
    return verb.dep_ in {"acl", "relcl"} and verb.lemma_.lower() in {"guard", "man", "patrol"}


def _falls_silent(verb: Token) -> bool:
    """Tell "the town fell silent" from a town that fell."""
    return any(one.lower_ in _SPEECHLESS for one in verb.rights)


def _is_rid_of_things(verb: Token) -> bool:
    """Tell "the runway was cleared of mines" from land that was cleared of fighters."""
    led = (pair for one in (verb, *objects(verb)) for pair in prepositional(one))
    of = (noun.lemma_.lower() for name, noun in led if name == "of")
    return verb.lemma_.lower() == "clear" and any(one in _CLEARED for one in of)


def _is_no_ground(verb: Token) -> bool:
    """Tell "took it to the port", which moves it, and land rid of things from ground taken."""
    it = verb.lemma_.lower() == "take" and any(one.lower_ == "it" for one in objects(verb))
    return _is_rid_of_things(verb) or (it and any(one.lower_ == "to" for one in verb.rights))


def _is_approval(verb: Token) -> bool:
    """Tell "did not sanction the attack", which nobody approved, from sanctions on a state."""
    return any(one.lemma_.lower() in _DEEDS | {"killing", "operation"} for one in objects(verb))


def _is_strain(verb: Token) -> bool:
    """Tell a player's "hamstring injury" from a wound."""
    kinds = (one.lower_ for noun in objects(verb) for one in noun.lefts if one.dep_ == "compound")
    return any(one in _STRAINED for one in kinds)


def _is_no_refusal(verb: Token) -> bool:
    """Tell "did not sign" and what others expect of one from "says it will not sign"."""
    will = any(one.dep_ == "aux" and one.lower_ in WILL for one in verb.lefts)
    have = any(one.lower_ == "have" for one in verb.lefts)
    who = [one for one in verb.lefts if one.dep_ == "nsubj"]
    own = verb.dep_ != "ccomp" or any(one.pos_ == "PRON" for one in who)
    return not will or have or not own


def _is_no_store(verb: Token) -> bool:
    """Tell houses that are looted from stores, shops and clinics."""
    named = [one for noun in objects(verb) for one in (noun, *noun.lefts)]
    return not any(one.lemma_.lower() in _STORES for one in named)


def _is_told_by_noun(verb: Token) -> bool:
    """Tell "the truce signed on Monday holds", whose truce tells it, from "the truce holds"."""
    stated = (one for one in verb.lefts if one.dep_ == "nsubj")
    return any(right.dep_ != "prep" for one in stated for right in one.rights)


def _is_no_end_of_fighting(verb: Token) -> bool:
    """Tell what else stops from "the fighting stopped"."""
    return not is_end_of_fighting(verb)


def _is_to_be(verb: Token) -> bool:
    """Tell "the men are to be freed", which tells no strength, from "12 men are in the town"."""
    return verb.lemma_ == "be" and any(one.dep_ in {"ccomp", "xcomp"} for one in verb.rights)


def _is_cut_short(verb: Token) -> bool:
    """Tell "cut short a visit" from relations that are cut."""
    return any(one.lower_ == "short" for one in verb.rights)


def _is_charity(verb: Token) -> bool:
    """Tell "Save the Children said" from children who are saved."""
    return verb.text == "Save" and any(one.text == "Children" for one in verb.sent)


def _is_aim(verb: Token) -> bool:
    """Tell "pointed his rifle at the guard" from "pointed at the rebels", whom one blames."""
    return any(one.dep_ == "dobj" for one in verb.rights)


def _says_which(verb: Token) -> bool:
    """Tell "shells fired by the rebels hit a mill", which the hit tells, from the firing."""
    over = verb.head
    doing = over.dep_ in SUBJECTS or over.head.dep_ == "agent"
    return verb.dep_ == "acl" and doing


def _is_made_to(verb: Token) -> bool:
    """Tell "are forced to accept it", who agree to nothing."""
    return verb.dep_ in {"ccomp", "xcomp"} and verb.head.lemma_.lower() in _FORCING


def _is_none_found(verb: Token) -> bool:
    """Tell "no bodies were found", by which nobody is said to live or to have died."""
    return is_negated(verb)


def _is_exhortation(verb: Token) -> bool:
    """Tell "charged them not to relent" from a charge against them."""
    told = (one for one in verb.rights if one.dep_ == "xcomp")
    asked = any(left.tag_ == "TO" for one in told for left in one.lefts)
    return verb.lemma_.lower() == "charge" and asked


def _is_purpose_of_many(verb: Token) -> bool:
    """Tell "a strategy to defeat them" and "stands by Norvia to defeat them" from a defeat."""
    meant = any(one.tag_ == "TO" for one in verb.lefts) and verb.dep_ in {"acl", "advcl", "relcl"}
    return meant and verb.lemma_.lower() == "defeat"


def is_blow(noun: Token) -> bool:
    """Tell "a strike hit the camp, doctors said" from a strike of the doctors'."""
    hits = noun.head.lemma_.lower() in _HITTING and bool(objects(noun.head))
    return noun.lower_ in {"strike", "strikes"} and noun.dep_ in SUBJECTS and hits


UNLIKE: Mapping[str, Callable[[Token], bool]] = {
    **SAID,
    "access-delivers": _is_laden,
    "access-loots-stores": _is_no_store,
    "accuse-allege": _is_exhortation,
    "accuse-points": _is_aim,
    "agree-accepts": _is_made_to,
    "agree-promises": _is_pledged,
    "aid-saves": _is_charity,
    "assault-claimed": _is_of_deed,
    "assault-defeat": _is_purpose_of_many,
    "assault-disclaimed": _is_of_deed,
    "assault-engages": _is_busy,
    "assault-fires": _is_dismissal,
    "assault-fires-shots": _says_which,
    "concede": _is_mere_end,
    "concede-owns": _is_of_losses,
    "consult-visit": _are_wounded,
    "control-captures": _is_no_ground,
    "control-clears": _is_rid_of_things,
    "control-falls": _falls_silent,
    "control-secures": _is_habit,
    "force-arms": _is_bearing,
    "force-commands": _is_heading,
    "force-leaves-behind": _gives_up,
    "force-equips": _is_equipped,
    "force-fits-out": _is_equipped,
    "force-provides": _is_equipped,
    "force-presence": _is_to_be,
    "force-supplies": _is_sent_off,
    "force-supports": _is_bearing,
    "mobilize-guards": _is_at_post,
    "mobilize-moves": _is_door_to_door,
    "mobilize-sends": _is_sent_off,
    "mobilize-troops": _is_stationed,
    "protest-strike": _is_walk,
    "reject-will-not": _is_no_refusal,
    "retreat-fighting-stops": _is_no_end_of_fighting,
    "retreat-truce-holds": _is_told_by_noun,
    "sanction-discontinue": _is_approval,
    "sanction-ends-relations": _is_cut_short,
    "toll-arrives": _are_wounded,
    "toll-bodies-found": _is_none_found,
    "toll-bodies-pulled": _is_none_found,
    "toll-flees": _is_while,
    "toll-hurt": _is_strain,
    "toll-leaves-in-war": _is_yet_to_leave,
    "toll-not-survives": _is_nobody,
}
"""What tells that the wording of a frame means another thing, whatever stands beside it."""
