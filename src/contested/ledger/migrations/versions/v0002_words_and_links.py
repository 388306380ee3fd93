"""Quotes can be searched by word; origins and contradictions know their claims."""

import sqlalchemy as sa
from alembic import op

from contested.ledger.dialect import LATER_RULES, add_text_index, drop_text_index, guard, unguard

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "link_claims",
        sa.Column("link", sa.String(length=40), nullable=False),
        sa.Column("claim", sa.String(length=48), nullable=False),
        sa.PrimaryKeyConstraint("link", "claim", name=op.f("pk_link_claims")),
    )
    op.create_index("ix_link_claims_claim", "link_claims", ["claim"])
    for statement in guard(op.get_bind().dialect.name, LATER_RULES):
        op.execute(statement)
    add_text_index(op.get_bind())


def downgrade() -> None:
    drop_text_index(op.get_bind())
    for statement in unguard(op.get_bind().dialect.name, LATER_RULES):
        op.execute(statement)
    op.drop_index("ix_link_claims_claim", "link_claims")
    op.drop_table("link_claims")
