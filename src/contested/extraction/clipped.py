"""Where the place or time of words in another's mouth may stand: in what that one says."""

from collections.abc import Sequence

from contested.model.draft import Site, SiteKind
from contested.model.span import Span


def clip(sites: Sequence[Site], content: Sequence[Span]) -> tuple[Site, ...]:
    """Keep of each site what lies in the words that a speaker is credited with.

    What these words are about may stand before them: "Karsh, which both claim to hold".
    """
    kept: list[Site] = []
    for site in sites:
        if site.kind is SiteKind.OBJECT and not any(map(site.span.meets, content)):
            kept.append(site)
        for span in content:
            if site.span.meets(span):
                start, end = max(site.span.start, span.start), min(site.span.end, span.end)
                kept.append(Site(span=Span(start, end), kind=site.kind))
    return tuple(kept)
