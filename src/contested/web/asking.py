"""What a request asks for: the filters of the command line, and which page of a list."""

from typing import Annotated

from litestar.params import Parameter, QueryParameter

from contested.ledger import Ask, Filters, bbox_of

MOST = 500


def filters(  # noqa: PLR0913 - one parameter a filter, as in the contract
    *,
    place: Annotated[
        str | None, Parameter(description="A place's name, part of it, or its id.")
    ] = None,
    actor: Annotated[
        str | None,
        Parameter(description="Who does, suffers or held: a name, part of it, or an id."),
    ] = None,
    speaker: Annotated[
        str | None, Parameter(description="Who is quoted: a name, part of it, or an id.")
    ] = None,
    outlet: Annotated[str | None, Parameter(description="Who published it.")] = None,
    kind: Annotated[
        str | None, QueryParameter(name="type", description="An event type, or type/mode.")
    ] = None,
    since: Annotated[str | None, Parameter(description="Not over before this ISO date.")] = None,
    until: Annotated[str | None, Parameter(description="Not begun after this ISO date.")] = None,
    country: Annotated[str | None, Parameter(description="Where it happened: ISO alpha-3.")] = None,
    bbox: Annotated[
        str | None, Parameter(description="Where it happened: west,south,east,north in degrees.")
    ] = None,
    text: Annotated[str | None, Parameter(description="Words of the quote.")] = None,
    case: Annotated[str | None, Parameter(description="A case's name or id.")] = None,
    report: Annotated[str | None, Parameter(description="A report's id.")] = None,
    withdrawn: Annotated[
        bool, Parameter(description="Whether to show what was withdrawn as well.")
    ] = False,
) -> Filters:
    """Return the filters of a request.

    Raises:
        UserError: a date or a box cannot be read.
    """
    return Filters(
        place=place,
        actor=actor,
        speaker=speaker,
        outlet=outlet,
        type=kind,
        since=since,
        until=until,
        country=country,
        bbox=None if bbox is None else bbox_of(bbox),
        text=text,
        case=case,
        report=report,
        withdrawn=withdrawn,
    )


def ask(
    limit: Annotated[int, Parameter(ge=1, le=MOST, description="At most so many.")] = 100,
    cursor: Annotated[
        str | None, Parameter(description="Where the page begins: `next` of the page before.")
    ] = None,
) -> Ask:
    """Return which page of a list a request asks for."""
    return Ask(limit=limit, cursor=cursor)
