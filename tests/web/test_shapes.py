"""Every shape of the API is the contract's own, for every record of the examples."""

from collections.abc import Callable, Iterable
from typing import Any

import msgspec
import pytest

from contested.ledger import Filters, View
from contested.web.shapes import (
    ClaimShape,
    ControlShape,
    EventShape,
    OriginShape,
    RelationShape,
    TollShape,
)

RECORDS: dict[str, tuple[type, Callable[[View], Iterable[Any]]]] = {
    "claims": (ClaimShape, lambda view: view.claim_shapes(Filters())),
    "origins": (OriginShape, View.origins),
    "relations": (RelationShape, View.relations),
    "controls": (ControlShape, View.controls),
    "tolls": (TollShape, lambda view: view.tolls(Filters())),
}


def told(shape: object) -> Any:
    """Return what a shape is on the wire."""
    return msgspec.json.decode(msgspec.json.encode(shape))


@pytest.mark.parametrize("name", RECORDS)
def test_shape_says_what_the_contract_says(view: View, name: str) -> None:
    kind, listed = RECORDS[name]
    bodies = list(listed(view))
    assert bodies
    for body in bodies:
        assert told(msgspec.convert(body, kind)) == body


def test_an_event_is_the_contracts_with_the_days_of_its_reports(view: View) -> None:
    for body in view.events(Filters()):
        made = told(msgspec.convert({**body, "reported": None}, EventShape))
        assert made.pop("reported") is None
        assert made == body
