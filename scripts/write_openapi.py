"""Write docs/openapi.json from the types of the API; `--check` says whether it is stale."""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn

from contested.ledger import open_ledger
from contested.web import Furniture, make_app

PAGE = Path(__file__).resolve().parent.parent / "docs" / "openapi.json"


def openapi_page() -> str:
    """Return the OpenAPI document of the API."""
    with (
        TemporaryDirectory() as folder,
        open_ledger(f"{folder}/empty.db", lambda: datetime(2000, 1, 1, tzinfo=UTC)) as ledger,
    ):
        app = make_app(ledger, "empty.db", Furniture(furnish=_nothing, gazetteer=_nothing))
        return json.dumps(app.openapi_schema.to_schema(), indent=1, sort_keys=True) + "\n"


def _nothing() -> NoReturn:
    raise AssertionError("a description needs no rooms")


def main() -> int:
    """Write the page, or with --check compare it."""
    page = openapi_page()
    if "--check" not in sys.argv:
        PAGE.write_text(page, encoding="utf-8")
        return 0
    if PAGE.exists() and PAGE.read_text(encoding="utf-8") == page:
        return 0
    print("docs/openapi.json is stale: run python -m scripts.write_openapi")
    return 1


if __name__ == "__main__":
    sys.exit(main())
