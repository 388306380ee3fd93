"""The first shape of the ledger."""

import sqlalchemy as sa
from alembic import op

from contested.ledger.dialect import FIRST_RULES, guard, unguard

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "blobs",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_blobs")),
    )
    op.create_table(
        "cases",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
        sa.UniqueConstraint("name", name=op.f("uq_cases_name")),
    )
    op.create_table(
        "contradictions",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contradictions")),
    )
    op.create_table(
        "events",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("type", sa.String(length=20), nullable=True),
        sa.Column("earliest", sa.String(length=40), nullable=True),
        sa.Column("latest", sa.String(length=40), nullable=True),
        sa.Column("grade", sa.String(length=20), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_events")),
    )
    op.create_table(
        "judgements",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=48), nullable=False),
        sa.Column("other", sa.String(length=48), nullable=True),
        sa.Column("verdict", sa.String(length=20), nullable=False),
        sa.Column("field", sa.String(length=40), nullable=True),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("quote", sa.Text(), nullable=True),
        sa.Column("type", sa.String(length=20), nullable=True),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.String(length=40), nullable=False),
        sa.Column("why", sa.Text(), nullable=True),
        sa.Column("reversed_at", sa.String(length=40), nullable=True),
        sa.Column("binding", sa.String(length=20), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_judgements")),
    )
    with op.batch_alter_table("judgements", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_judgements_subject"), ["subject"], unique=False)

    op.create_table(
        "origins",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_origins")),
    )
    op.create_table(
        "redirects",
        sa.Column("old", sa.String(length=40), nullable=False),
        sa.Column("new", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("old", name=op.f("pk_redirects")),
    )
    op.create_table(
        "refusals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refusals")),
        sa.UniqueConstraint("address", "reason", name=op.f("uq_refusals_address_reason")),
    )
    op.create_table(
        "tombstones",
        sa.Column("report", sa.String(length=40), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.String(length=40), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("text_sha256", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("report", name=op.f("pk_tombstones")),
    )
    op.create_table(
        "captures",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("retrieved", sa.String(length=40), nullable=True),
        sa.Column("method", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["blobs.sha256"], name=op.f("fk_captures_sha256")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_captures")),
        sa.UniqueConstraint("sha256", "address", name=op.f("uq_captures_sha256_address")),
    )
    with op.batch_alter_table("captures", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_captures_sha256"), ["sha256"], unique=False)

    op.create_table(
        "event_claims",
        sa.Column("event", sa.String(length=40), nullable=False),
        sa.Column("claim", sa.String(length=48), nullable=False),
        sa.ForeignKeyConstraint(["event"], ["events.id"], name=op.f("fk_event_claims_event")),
        sa.PrimaryKeyConstraint("event", "claim", name=op.f("pk_event_claims")),
    )
    with op.batch_alter_table("event_claims", schema=None) as batch_op:
        batch_op.create_index("ix_event_claims_claim", ["claim"], unique=False)

    op.create_table(
        "reports",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("member", sa.Text(), nullable=True),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("byline", sa.Text(), nullable=True),
        sa.Column("language", sa.String(length=8), nullable=True),
        sa.Column("earliest", sa.String(length=40), nullable=True),
        sa.Column("latest", sa.String(length=40), nullable=True),
        sa.Column("published", sa.JSON(), nullable=False),
        sa.Column("dateline", sa.JSON(), nullable=True),
        sa.Column("fingerprint", sa.JSON(), nullable=False),
        sa.Column("added", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["blobs.sha256"], name=op.f("fk_reports_sha256")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reports")),
    )
    with op.batch_alter_table("reports", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_reports_outlet"), ["outlet"], unique=False)

    op.create_table(
        "case_reports",
        sa.Column("case", sa.String(length=40), nullable=False),
        sa.Column("report", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_case_reports_case")),
        sa.ForeignKeyConstraint(["report"], ["reports.id"], name=op.f("fk_case_reports_report")),
        sa.PrimaryKeyConstraint("case", "report", name=op.f("pk_case_reports")),
    )
    op.create_table(
        "readings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report", sa.String(length=40), nullable=False),
        sa.Column("text_sha256", sa.String(length=64), nullable=False),
        sa.Column("cleaner", sa.String(length=40), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("blocks", sa.JSON(), nullable=False),
        sa.Column("sentences", sa.JSON(), nullable=False),
        sa.Column("set_aside", sa.JSON(), nullable=False),
        sa.Column("made", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["report"], ["reports.id"], name=op.f("fk_readings_report")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_readings")),
        sa.UniqueConstraint(
            "report", "text_sha256", "cleaner", name=op.f("uq_readings_report_text_sha256_cleaner")
        ),
    )
    op.create_table(
        "extractions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report", sa.String(length=40), nullable=False),
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("version", sa.String(length=40), nullable=False),
        sa.Column("content", sa.String(length=64), nullable=False),
        sa.Column("made", sa.String(length=40), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["reading"], ["readings.id"], name=op.f("fk_extractions_reading")),
        sa.ForeignKeyConstraint(["report"], ["reports.id"], name=op.f("fk_extractions_report")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_extractions")),
    )
    with op.batch_alter_table("extractions", schema=None) as batch_op:
        batch_op.create_index("ix_extractions_report_current", ["report", "current"], unique=False)

    op.create_table(
        "claims",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim", sa.String(length=48), nullable=False),
        sa.Column("extraction", sa.Integer(), nullable=False),
        sa.Column("report", sa.String(length=40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("type", sa.String(length=20), nullable=True),
        sa.Column("mode", sa.String(length=20), nullable=True),
        sa.Column("stance", sa.String(length=20), nullable=False),
        sa.Column("polarity", sa.Boolean(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("speaker", sa.Text(), nullable=True),
        sa.Column("speaker_actor", sa.String(length=80), nullable=True),
        sa.Column("earliest", sa.String(length=40), nullable=True),
        sa.Column("latest", sa.String(length=40), nullable=True),
        sa.Column("quote", sa.Text(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(
            ["extraction"], ["extractions.id"], name=op.f("fk_claims_extraction")
        ),
        sa.ForeignKeyConstraint(["report"], ["reports.id"], name=op.f("fk_claims_report")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claims")),
        sa.UniqueConstraint("extraction", "claim", name=op.f("uq_claims_extraction_claim")),
    )
    with op.batch_alter_table("claims", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_claims_claim"), ["claim"], unique=False)
        batch_op.create_index(batch_op.f("ix_claims_earliest"), ["earliest"], unique=False)
        batch_op.create_index(batch_op.f("ix_claims_extraction"), ["extraction"], unique=False)
        batch_op.create_index(batch_op.f("ix_claims_latest"), ["latest"], unique=False)
        batch_op.create_index(batch_op.f("ix_claims_type"), ["type"], unique=False)

    op.create_table(
        "claim_actors",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(length=12), nullable=False),
        sa.Column("actor", sa.String(length=80), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["row"], ["claims.id"], name=op.f("fk_claim_actors_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim_actors")),
    )
    with op.batch_alter_table("claim_actors", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_claim_actors_actor"), ["actor"], unique=False)
        batch_op.create_index(batch_op.f("ix_claim_actors_row"), ["row"], unique=False)

    op.create_table(
        "claim_places",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(length=80), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("country", sa.String(length=3), nullable=True),
        sa.Column("lat", sa.Float(), nullable=True),
        sa.Column("lon", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(["row"], ["claims.id"], name=op.f("fk_claim_places_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim_places")),
    )
    with op.batch_alter_table("claim_places", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_claim_places_country"), ["country"], unique=False)
        batch_op.create_index(batch_op.f("ix_claim_places_place"), ["place"], unique=False)
        batch_op.create_index(batch_op.f("ix_claim_places_row"), ["row"], unique=False)

    op.create_table(
        "figures",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("figure", sa.String(length=10), nullable=False),
        sa.Column("what", sa.String(length=20), nullable=False),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.Column("unit", sa.String(length=20), nullable=False),
        sa.Column("scope", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(["row"], ["claims.id"], name=op.f("fk_figures_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_figures")),
    )
    with op.batch_alter_table("figures", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_figures_row"), ["row"], unique=False)
    for statement in guard(op.get_bind().dialect.name, FIRST_RULES):
        op.execute(statement)


def downgrade() -> None:
    for statement in unguard(op.get_bind().dialect.name, FIRST_RULES):
        op.execute(statement)
    with op.batch_alter_table("figures", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_figures_row"))

    op.drop_table("figures")
    with op.batch_alter_table("claim_places", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_claim_places_row"))
        batch_op.drop_index(batch_op.f("ix_claim_places_place"))
        batch_op.drop_index(batch_op.f("ix_claim_places_country"))

    op.drop_table("claim_places")
    with op.batch_alter_table("claim_actors", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_claim_actors_row"))
        batch_op.drop_index(batch_op.f("ix_claim_actors_actor"))

    op.drop_table("claim_actors")
    with op.batch_alter_table("claims", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_claims_type"))
        batch_op.drop_index(batch_op.f("ix_claims_latest"))
        batch_op.drop_index(batch_op.f("ix_claims_extraction"))
        batch_op.drop_index(batch_op.f("ix_claims_earliest"))
        batch_op.drop_index(batch_op.f("ix_claims_claim"))

    op.drop_table("claims")
    with op.batch_alter_table("extractions", schema=None) as batch_op:
        batch_op.drop_index("ix_extractions_report_current")

    op.drop_table("extractions")
    op.drop_table("readings")
    op.drop_table("case_reports")
    with op.batch_alter_table("reports", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_reports_outlet"))

    op.drop_table("reports")
    with op.batch_alter_table("event_claims", schema=None) as batch_op:
        batch_op.drop_index("ix_event_claims_claim")

    op.drop_table("event_claims")
    with op.batch_alter_table("captures", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_captures_sha256"))

    op.drop_table("captures")
    op.drop_table("tombstones")
    op.drop_table("refusals")
    op.drop_table("redirects")
    op.drop_table("origins")
    with op.batch_alter_table("judgements", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_judgements_subject"))

    op.drop_table("judgements")
    op.drop_table("events")
    op.drop_table("contradictions")
    op.drop_table("cases")
    op.drop_table("blobs")
