"""How claims stand to earlier ones, and who holds which place: empty until the next linkage."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Views that linkage replaces as a whole, so no guard makes them append-only
    for name in ("relations", "controls"):
        op.create_table(
            name,
            sa.Column("id", sa.String(length=40), nullable=False),
            sa.Column("body", sa.JSON(), nullable=False),
            sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        )


def downgrade() -> None:
    links = sa.table("link_claims", sa.column("link"))
    for name in ("controls", "relations"):
        gone = sa.table(name, sa.column("id"))
        op.execute(links.delete().where(links.c.link.in_(sa.select(gone.c.id))))
        op.drop_table(name)
