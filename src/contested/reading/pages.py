"""From an HTML page to its body and what its metadata says."""

from dataclasses import dataclass, replace

from contested.errors import RefusedError
from contested.reading.decoding import checked


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A text with what is known of it before it is read."""

    text: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    language: str | None = None
    date: str | None = None
    date_from: str | None = None

    def overridden(self, **known: str | None) -> "Page":
        """Return the page with what is stated elsewhere put over what it says itself."""
        return replace(self, **{key: value for key, value in known.items() if value is not None})


def page_of(markup: str) -> Page:
    """Return the body and metadata of an HTML page (trafilatura, htmldate).

    Raises:
        RefusedError: no body can be found in the page.
    """
    import trafilatura  # noqa: PLC0415 - half a second that plain text need not pay
    from htmldate import find_date  # noqa: PLC0415 - the same
    from lxml.etree import LxmlError  # noqa: PLC0415 - the same

    try:
        body = trafilatura.extract(
            markup, include_comments=False, include_tables=False, deduplicate=False
        )
        found = trafilatura.extract_metadata(markup)
        day = find_date(markup, extensive_search=False, original_date=True)
    except (LxmlError, ValueError, RecursionError) as problem:
        raise RefusedError(f"is no page that can be parsed: {str(problem)[:80]}") from problem
    if not body or not body.strip():
        raise RefusedError("has no body that can be told from its menus")
    return Page(
        text=checked(_spaced(body)),
        url=found.url,
        outlet=found.sitename,
        title=found.title,
        byline=found.author,
        date=day,
        date_from="the page's metadata" if day else None,
    )


def _spaced(body: str) -> str:
    """Part paragraphs by blank lines, so that none is taken for a wrapped line."""
    return "\n\n".join(line.strip() for line in body.split("\n") if line.strip())
