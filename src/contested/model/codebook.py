"""The closed choices of the field: event types and their modes, stances, units, precisions.

Sources: PLOVER manual and structured codebook (16 types, modes, contexts); UCDP GED codebook
(date_prec, where_prec); TimeML (TIMEX3 types). The four `X-` types are this project's own.
"""

from enum import IntEnum, StrEnum


class EventType(StrEnum):
    """What kind of happening a claim speaks of: PLOVER's sixteen types and four extensions."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"
    X_CONTROL = "X-CONTROL"
    X_ACCESS = "X-ACCESS"
    X_TOLL = "X-TOLL"
    X_FORCE = "X-FORCE"


MODES: dict[EventType, frozenset[str]] = {
    EventType.AGREE: frozenset(),
    EventType.CONSULT: frozenset({"visit", "third-party", "multilateral", "phone"}),
    EventType.SUPPORT: frozenset(),
    EventType.CONCEDE: frozenset(),
    EventType.COOPERATE: frozenset(),
    EventType.AID: frozenset(),
    EventType.RETREAT: frozenset(
        {"withdraw", "release", "return", "disarm", "ceasefire", "access", "resign"}
    ),
    EventType.REQUEST: frozenset({"assist", "change", "yield", "meet"}),
    EventType.ACCUSE: frozenset({"disapprove", "investigate", "allege"}),
    EventType.REJECT: frozenset({"assist", "change", "yield", "meet"}),
    EventType.THREATEN: frozenset(
        {"restrict", "ban", "arrest", "relations", "rights", "expel", "territory", "violence"}
    ),
    EventType.PROTEST: frozenset({"demo", "riot", "strike", "hunger", "boycott", "obstruct"}),
    EventType.SANCTION: frozenset({"convict", "expel", "withdraw", "discontinue"}),
    EventType.MOBILIZE: frozenset({"troops", "weapons", "police", "militia"}),
    EventType.COERCE: frozenset(
        {
            "seize",
            "restrict",
            "ban",
            "censor",
            "curfew",
            "arrest",
            "deport",
            "withhold",
            "misinformation",
            "cyber",
        }
    ),
    EventType.ASSAULT: frozenset(
        {"abduct", "beat", "torture", "execute", "sexual"}
        | {"assassinate", "destroy", "primitive", "firearms", "explosives"}
        | {"suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control"}
        | {"cleansing", "massacre", "unconventional"}
    ),
    EventType.X_CONTROL: frozenset(
        {"captures", "loses", "holds", "contests", "besieges"}
        | {"advances", "repels", "withdraws", "cedes", "share"}
    ),
    EventType.X_ACCESS: frozenset(
        {"blocks", "delays", "allows", "delivers", "loots", "closes", "opens", "evacuates"}
    ),
    EventType.X_TOLL: frozenset({"killed", "injured", "missing", "detained", "displaced"}),
    EventType.X_FORCE: frozenset({"strength", "equips", "supplies", "trains", "supports", "loses"}),
}
"""The modes that each event type may take; a mode is always optional."""


class Context(StrEnum):
    """What a claim's sentence is about, beside its event: the contexts of PLOVER's manual."""

    ASYLUM = "asylum"
    CBRN = "cbrn"
    CORRUPTION = "corruption"
    CRIME = "crime"
    CYBER = "cyber"
    DIPLOMATIC = "diplomatic"
    DISASTERS = "disasters"
    ECONOMIC = "economic"
    ELECTION = "election"
    ENVIRONMENT = "environment"
    EXECUTIVE = "executive"
    GENDER = "gender"
    HEALTH = "health"
    HUMAN_RIGHTS = "human_rights"
    HUMAN_SECURITY = "human_security"
    ILLEGAL_DRUGS = "illegal_drugs"
    INEQUALITY = "inequality"
    INTELLIGENCE = "intelligence"
    LEGAL = "legal"
    LEGISLATIVE = "legislative"
    LGBT = "lgbt"
    MIGRATION = "migration"
    MILITARY = "military"
    MISINFORMATION = "misinformation"
    NATURAL_RESOURCE = "natural_resource"
    PEACEKEEPING = "peacekeeping"
    POLITICAL_INSTITUTIONS = "political_institutions"
    PRO_AUTOCRACY = "pro_autocracy"
    PRO_DEMOCRACY = "pro_democracy"
    RELIGION_ETHNICITY = "religion_ethnicity"
    REPARATIONS = "reparations"
    REPRESSION = "repression"
    RIGHTS_FREEDOMS = "rights_freedoms"
    TECHNOLOGY = "technology"
    TERRITORY = "territory"
    TERRORISM = "terrorism"
    TRAFFICKING = "trafficking"


class Stance(StrEnum):
    """How a speaker stands to what is said."""

    ASSERTS = "asserts"
    DENIES = "denies"
    PREDICTS = "predicts"
    PROMISES = "promises"
    THREATENS = "threatens"
    DEMANDS = "demands"
    QUESTIONS = "questions"
    SUPPOSES = "supposes"


class Aspect(StrEnum):
    """Whether a claim about who holds a place tells of a change, of how it is, or of how it was."""

    CHANGE = "change"
    STATE = "state"
    PAST_STATE = "past state"


class VoiceRole(StrEnum):
    """Who speaks: the publisher, the one quoted, or the one whom the quoted speaker cites."""

    OUTLET = "outlet"
    SPEAKER = "speaker"
    SOURCE = "source"


class Manner(StrEnum):
    """Whether words are given as spoken or retold."""

    DIRECT = "direct"
    INDIRECT = "indirect"


class FigureKind(StrEnum):
    """What a figure counts or measures."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    DETAINED = "detained"
    DISPLACED = "displaced"
    SURRENDERED = "surrendered"
    PRESENT = "present"
    EQUIPMENT = "equipment"
    SETTLEMENTS = "settlements"
    AREA = "area"
    TERRITORY_SHARE = "territory_share"
    AID = "aid"
    MONEY = "money"
    STRIKES = "strikes"
    OTHER = "other"


class Scope(StrEnum):
    """Whether a figure speaks of one happening, of a sum over a period, or of a standing state."""

    INCIDENT = "incident"
    CUMULATIVE = "cumulative"
    STATE = "state"


class DatePrecision(IntEnum):
    """How exactly a time is known: UCDP's date_prec 1-5, and 6 for longer or open."""

    DAY = 1
    DAYS = 2
    WEEK = 3
    MONTH = 4
    YEAR = 5
    OPEN = 6


class PlacePrecision(IntEnum):
    """How exactly a place is known: UCDP's where_prec."""

    EXACT = 1
    NEAR = 2
    ADMIN2 = 3
    ADMIN1 = 4
    REGION = 5
    COUNTRY = 6
    INTERNATIONAL = 7


class PlaceRelation(StrEnum):
    """How a happening lies to the place named; `N km DIR of` is written out in `Place.relation`."""

    AT = "at"
    NEAR = "near"
    IN = "in"
    PART_OF = "part of"
    ALONG = "along"


class PlaceRole(StrEnum):
    """What a place is to the happening."""

    AT = "at"
    FROM = "from"
    TO = "to"
    BETWEEN = "between"


class TimeKind(StrEnum):
    """The TIMEX3 type of a time expression."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Basis(StrEnum):
    """What a publication date rests on."""

    STATED = "stated"
    METADATA = "metadata"
    GIVEN = "given"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class FramingKind(StrEnum):
    """How a word loads what it names."""

    EVALUATIVE = "evaluative"
    LABELLING = "labelling"
    LEGAL = "legal"


class SetAsideKind(StrEnum):
    """Why a stretch of text is kept but not read for claims."""

    TITLE = "title"
    REPEATED_TITLE = "repeated_title"
    BYLINE = "byline"
    DATELINE = "dateline"
    NAVIGATION = "navigation"
    RELATED = "related"
    COMMENTS = "comments"
    COMMENT_FORM = "comment_form"
    LOGIN = "login"
    ADVERTISEMENT = "advertisement"
    PROMOTION = "promotion"
    SUBSCRIPTION = "subscription"
    COOKIES = "cookies"
    SHARE = "share"
    LEGAL = "legal"
    CREDIT = "credit"
    CAPTION = "caption"
    DUPLICATE = "duplicate"


class BlockKind(StrEnum):
    """What a block of a reading is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"


class ActorKind(StrEnum):
    """What kind of body or person an actor is."""

    STATE = "state"
    GOVERNMENT = "government"
    MINISTRY = "ministry"
    ARMED_FORCE = "armed_force"
    ARMED_GROUP = "armed_group"
    COALITION = "coalition"
    PARTY = "party"
    POLICE = "police"
    MILITIA = "militia"
    IGO = "igo"
    MISSION = "mission"
    NGO = "ngo"
    MONITOR = "monitor"
    AGENCY = "agency"
    OUTLET = "outlet"
    OFFICE = "office"
    PERSON = "person"
    PEOPLE = "people"
    UNKNOWN = "unknown"


class Grade(StrEnum):
    """How well an event stands, after Airwars' grades."""

    CONFIRMED = "confirmed"
    FAIR = "fair"
    WEAK = "weak"
    CONTESTED = "contested"
    DISCOUNTED = "discounted"


class ContradictionKind(StrEnum):
    """On what two claims cannot both be true."""

    FIGURE = "figure"
    DOER = "doer"
    HAPPENED = "happened"
    HOLDER = "holder"
    TIME = "time"
    PLACE = "place"


class ControlStatus(StrEnum):
    """How a place is held over a time."""

    HELD = "held"
    CONTESTED = "contested"
    BESIEGED = "besieged"
    PARTLY_HELD = "partly held"
    UNKNOWN = "unknown"


class DayPart(StrEnum):
    """The part of a day that a change falls in, where reports say it."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


class RelationKind(StrEnum):
    """How one claim stands to an earlier one, beside contradicting it."""

    REVISES = "revises"
    OVERTAKEN = "overtaken"
    REPEATS = "repeats"
    NARROWS = "narrows"
    DRIFTS = "drifts"


class CheckVerdict(StrEnum):
    """What a ledger says of a claim, the gravest first."""

    DENIED = "denied"
    CONTRADICTED = "contradicted"
    OVERTAKEN = "overtaken"
    DRIFTED = "drifted"
    CORROBORATED = "corroborated"
    REPEATS = "repeats"
    ALONE = "alone"
