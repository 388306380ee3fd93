"""What a request that cannot be answered gets: one shape, in words for people."""

import traceback
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from litestar import Request, Response
from litestar.exceptions import HTTPException, ValidationException
from litestar.openapi.datastructures import ResponseSpec

from contested.errors import ContestedError, LedgerError, NotFoundError, RefusedError, UserError
from contested.web.answers import Problem

ANY = Request[object, object, object]  # type: ignore[type-var]


def refusal(words: str) -> ResponseSpec:
    """Return how a refusal is described."""
    return ResponseSpec(Problem, description=words, generate_examples=False)


ANSWERS = {
    400: refusal("What was asked cannot be read"),
    404: refusal("There is no such thing in the ledger"),
}
"""The refusals that any resource may answer with."""


def problem_response(status: int, error: str, message: str) -> Response[Problem]:
    """Return an answer that says what is wrong and what to do."""
    return Response(Problem(error=error, message=message), status_code=status)


def refused(_request: ANY, problem: ContestedError) -> Response[Problem]:
    """Answer what contested refused on purpose."""
    match problem:
        case NotFoundError():
            return problem_response(404, "not_found", str(problem))
        case UserError():
            return problem_response(400, "bad_request", str(problem))
        case RefusedError():
            return problem_response(422, "unreadable", str(problem))
        case LedgerError():
            return problem_response(503, "ledger", str(problem))
        case _:
            return problem_response(500, "fault", str(problem))


def http(_request: ANY, problem: HTTPException) -> Response[Problem]:
    """Answer what the protocol itself refuses: an unknown path, a method, a parameter."""
    status = HTTPStatus(problem.status_code)
    said = problem.detail or status.description or status.phrase
    if isinstance(problem, ValidationException):
        said = "; ".join(_part(part) for part in problem.extra or ()) or said
    return problem_response(status.value, status.phrase.lower().replace(" ", "_"), said)


def fault(_request: ANY, problem: Exception) -> Response[Problem]:
    """Answer a fault of contested; its traceback goes to who runs the server, never to the page."""
    traceback.print_exception(problem)
    said = "a fault of contested; its words stand where `contested serve` was started"
    return problem_response(500, "fault", said)


def _part(part: object) -> str:
    if not isinstance(part, dict):
        return str(part)
    return f"{part.get('key', 'the request')}: {part.get('message', 'cannot be read')}"


HANDLERS: dict[int | type[Exception], Callable[[Any, Any], Response[Any]]] = {
    ContestedError: refused,
    HTTPException: http,
    Exception: fault,
}
