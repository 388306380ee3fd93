"""From an HTML page to its body and what its metadata says."""

import re
from dataclasses import dataclass, replace

from contested.errors import RefusedError
from contested.reading.decoding import checked

_FAR = "2100-01-01"
"""A bound in place of the clock, which htmldate would read: the same page gives the same date."""


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


def page_of(markup: str, url: str | None = None) -> Page:
    """Return the body and metadata of an HTML page (trafilatura, htmldate).

    `url` is where the page was fetched, if it was; else the address that the page names as its own
    counts.

    Raises:
        RefusedError: no body can be found in the page.
    """
    import trafilatura  # noqa: PLC0415 - half a second that plain text need not pay
    from htmldate import find_date  # noqa: PLC0415 - the same
    from lxml.etree import LxmlError  # noqa: PLC0415 - the same

    try:
        body = trafilatura.extract(
            markup, url=url, include_comments=False, favor_precision=True, deduplicate=False
        )
        found = trafilatura.extract_metadata(markup, default_url=url)
        day = find_date(markup, extensive_search=False, original_date=True, max_date=_FAR)
    except (LxmlError, ValueError, TypeError, RecursionError) as problem:
        raise RefusedError(f"is no page that can be parsed: {_short(problem)}") from problem
    if not body or not body.strip():
        raise RefusedError("has no body that can be told from its menus")
    return Page(
        text=checked(_spaced(body)),
        url=url or found.url,
        outlet=_outlet(found.sitename),
        title=_title(found.title, found.sitename),
        byline=found.author,
        date=day,
        date_from="the page's metadata" if day else None,
    )


def _short(problem: Exception) -> str:
    return " ".join(str(problem).split())[:80]


def _spaced(body: str) -> str:
    """Part paragraphs by blank lines, so that none is taken for a wrapped line."""
    return "\n\n".join(line.strip() for line in body.split("\n") if line.strip())


def _outlet(name: str | None) -> str | None:
    """Return a site's name without its sections or slogan; a legal line is no name."""
    first = re.split(r"\s+[|–—]\s+", name or "")[0].strip(" _")
    return first if first and not re.match(r"(?:copyright|©|\(c\))", first, re.IGNORECASE) else None


def _title(title: str | None, site: str | None) -> str | None:
    """Return a page's title without its site's name at the end."""
    if not title or not site:
        return title or None
    return re.sub(rf"\s+[|–—-]\s+{re.escape(site)}\s*$", "", title, flags=re.IGNORECASE) or title
