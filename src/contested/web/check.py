"""Holding a pasted article against the ledger, which stays as it is."""

import threading
from collections.abc import Callable

import msgspec
from litestar import post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from litestar.status_codes import HTTP_200_OK

from contested import pipeline
from contested.errors import RefusedError
from contested.ledger import View
from contested.model.check import Check
from contested.model.identity import sha256
from contested.model.report import Capture, Given, Refusal, Report
from contested.model.wire import check_json
from contested.web.answers import CheckAnswer, CheckAsked
from contested.web.problems import ANSWERS, refusal
from contested.web.shapes import CheckLine, OriginShape
from contested.web.shaping import claims_by_id, read_report, shape, shapes

MOST_CHARACTERS = 200_000
Furnish = Callable[[], pipeline.Rooms]
_ADDRESS = "pasted.jsonl"


class Checker:
    """Reads one text at a time with rooms that are furnished when the first text comes."""

    def __init__(self, furnish: Furnish) -> None:
        self._furnish = furnish
        self._rooms: pipeline.Rooms | None = None
        self._lock = threading.Lock()

    def check(self, view: View, asked: CheckAsked) -> tuple[Report, tuple[Check, ...]]:
        """Return the text as it was read, and what the ledger says of each of its claims.

        Raises:
            RefusedError: it is longer than is read at once, or cannot be read.
            DateError: the publication date is no date.
        """
        with self._lock:
            rooms = self._rooms = self._rooms or self._furnish()
            report = _read(asked, rooms)
            refusals: list[Refusal] = []
            made = list(pipeline.claims([report], rooms, refusals.append))
            if refusals:
                raise RefusedError(refusals[0].reason)
            return report, tuple(
                check for _, found in made for check in pipeline.check(view, report, found)
            )


def _read(asked: CheckAsked, rooms: pipeline.Rooms) -> Report:
    row = {"text": asked.text, "title": asked.title, "url": asked.url}
    content = msgspec.json.encode({key: told for key, told in row.items() if told})
    capture = Capture(
        sha256=sha256(content),
        address=_ADDRESS,
        retrieved=None,
        method="pasted",
        size=len(content),
        content=content,
    )
    given = Given(
        published=asked.published or None,
        outlet=asked.outlet or None,
        language=asked.language or None,
    )
    for found in pipeline.reports([capture], given, rooms.clean):
        if isinstance(found, Refusal):
            raise RefusedError(found.reason)
        return found
    raise RefusedError("the text is empty; paste an article")


@post(
    "/check",
    operation_id="check",
    status_code=HTTP_200_OK,
    sync_to_thread=True,
    responses={
        400: ANSWERS[400],
        422: refusal("The text cannot be read"),
    },
    request_max_body_size=8 * MOST_CHARACTERS,
    tags=["check"],
)
def check(
    view: NamedDependency[View], checker: NamedDependency[Checker], data: JSONBody[CheckAsked]
) -> CheckAnswer:
    """Say of each claim of a text what the ledger says of it; the ledger stays as it is."""
    if len(data.text) > MOST_CHARACTERS:
        raise RefusedError(
            f"{len(data.text):,} characters are more than {MOST_CHARACTERS:,}; split it"
        )
    report, checks = checker.check(view, data)
    lines = shapes(map(check_json, checks), CheckLine)
    origins = {
        one["id"]: shape(one, OriginShape)
        for one in view.origins_named(line.origin for line in lines if line.origin)
    }
    firsts = {origin.claim for origin in origins.values()}
    claims = claims_by_id(view, firsts.union(*(line.against for line in lines)))
    homes = {name: view.events_of(name) for name in claims}
    return CheckAnswer(
        report=read_report(report),
        checks=lines,
        claims=claims,
        origins=origins,
        events={name: events[0] for name, events in homes.items() if events},
    )
