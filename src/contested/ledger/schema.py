"""The ledger's tables, in types that SQLite and PostgreSQL share."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

blobs = Table(
    "blobs",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("content", LargeBinary),
    Column("size", Integer, nullable=False),
)

captures = Table(
    "captures",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sha256", String(64), ForeignKey("blobs.sha256"), nullable=False, index=True),
    Column("address", Text),
    Column("retrieved", String(40)),
    Column("method", String(20), nullable=False),
    UniqueConstraint("sha256", "address"),
)

reports = Table(
    "reports",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("sha256", String(64), ForeignKey("blobs.sha256"), nullable=False),
    Column("member", Text),
    Column("outlet", Text, index=True),
    Column("url", Text),
    Column("title", Text),
    Column("byline", Text),
    Column("language", String(8)),
    Column("earliest", String(40)),
    Column("latest", String(40)),
    Column("published", JSON, nullable=False),
    Column("dateline", JSON),
    Column("fingerprint", JSON, nullable=False),
    Column("added", String(40), nullable=False),
)

readings = Table(
    "readings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("report", String(40), ForeignKey("reports.id"), nullable=False),
    Column("text_sha256", String(64), nullable=False),
    Column("cleaner", String(40), nullable=False),
    Column("text", Text),
    Column("blocks", JSON, nullable=False),
    Column("sentences", JSON, nullable=False),
    Column("set_aside", JSON, nullable=False),
    Column("made", String(40), nullable=False),
    UniqueConstraint("report", "text_sha256", "cleaner"),
)

extractions = Table(
    "extractions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("report", String(40), ForeignKey("reports.id"), nullable=False),
    Column("reading", Integer, ForeignKey("readings.id"), nullable=False),
    Column("version", String(40), nullable=False),
    Column("content", String(64), nullable=False),
    Column("made", String(40), nullable=False),
    Column("current", Boolean, nullable=False),
    Index("ix_extractions_report_current", "report", "current"),
)

claims = Table(
    "claims",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("claim", String(48), nullable=False, index=True),
    Column("extraction", Integer, ForeignKey("extractions.id"), nullable=False, index=True),
    Column("report", String(40), ForeignKey("reports.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("type", String(20), index=True),
    Column("mode", String(20)),
    Column("stance", String(20), nullable=False),
    Column("polarity", Boolean, nullable=False),
    Column("outlet", Text),
    Column("speaker", Text),
    Column("speaker_actor", String(80)),
    Column("earliest", String(40), index=True),
    Column("latest", String(40), index=True),
    Column("quote", Text),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("body", JSON),
    UniqueConstraint("extraction", "claim"),
)

figures = Table(
    "figures",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("row", Integer, ForeignKey("claims.id"), nullable=False, index=True),
    Column("figure", String(10), nullable=False),
    Column("what", String(20), nullable=False),
    Column("low", Float),
    Column("high", Float),
    Column("unit", String(20), nullable=False),
    Column("scope", String(20), nullable=False),
)

claim_actors = Table(
    "claim_actors",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("row", Integer, ForeignKey("claims.id"), nullable=False, index=True),
    Column("part", String(12), nullable=False),
    Column("actor", String(80), index=True),
    Column("name", Text),
    Column("text", Text),
)

claim_places = Table(
    "claim_places",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("row", Integer, ForeignKey("claims.id"), nullable=False, index=True),
    Column("place", String(80), index=True),
    Column("name", Text),
    Column("text", Text),
    Column("country", String(3), index=True),
    Column("lat", Float),
    Column("lon", Float),
)

events = Table(
    "events",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("type", String(20)),
    Column("earliest", String(40)),
    Column("latest", String(40)),
    Column("grade", String(20), nullable=False),
    Column("body", JSON, nullable=False),
)

event_claims = Table(
    "event_claims",
    metadata,
    Column("event", String(40), ForeignKey("events.id"), primary_key=True),
    Column("claim", String(48), primary_key=True),
    Index("ix_event_claims_claim", "claim"),
)

redirects = Table(
    "redirects",
    metadata,
    Column("old", String(40), primary_key=True),
    Column("new", String(40), nullable=False),
)

origins = Table(
    "origins",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("body", JSON, nullable=False),
)

contradictions = Table(
    "contradictions",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("body", JSON, nullable=False),
)

relations = Table(
    "relations",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("body", JSON, nullable=False),
)

controls = Table(
    "controls",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("body", JSON, nullable=False),
)

link_claims = Table(
    "link_claims",
    metadata,
    Column("link", String(40), primary_key=True),
    Column("claim", String(48), primary_key=True),
    Index("ix_link_claims_claim", "claim"),
)

judgements = Table(
    "judgements",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("subject", String(48), nullable=False, index=True),
    Column("other", String(48)),
    Column("verdict", String(20), nullable=False),
    Column("field", String(40)),
    Column("value", Text),
    Column("quote", Text),
    Column("type", String(20)),
    Column("by", Text, nullable=False),
    Column("at", String(40), nullable=False),
    Column("why", Text),
    Column("reversed_at", String(40)),
    Column("binding", String(20), nullable=False),
)

cases = Table(
    "cases",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("note", Text),
    Column("created", String(40), nullable=False),
)

case_reports = Table(
    "case_reports",
    metadata,
    Column("case", String(40), ForeignKey("cases.id"), primary_key=True),
    Column("report", String(40), ForeignKey("reports.id"), primary_key=True),
)

tombstones = Table(
    "tombstones",
    metadata,
    Column("report", String(40), primary_key=True),
    Column("by", Text, nullable=False),
    Column("at", String(40), nullable=False),
    Column("why", Text, nullable=False),
    Column("text_sha256", String(64), nullable=False),
)

refusals = Table(
    "refusals",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("address", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", String(40), nullable=False),
    UniqueConstraint("address", "reason"),
)
