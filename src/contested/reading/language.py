"""In which language a body is written."""

_LEAST_LETTERS, _LEAST_LEAD, _SHOWN = 20, 3.0, 600


def language_of(body: str) -> str | None:
    """Return the ISO 639-1 code of a body's language; None where its opening cannot tell.

    The lead of the best language over the next is in nats (py3langid); a lead under 3 is a guess.
    """
    shown = body[:_SHOWN]
    if sum(map(str.isalpha, shown)) < _LEAST_LETTERS:
        return None
    import py3langid  # noqa: PLC0415 - a tenth of a second that --help need not pay

    cased = shown.lower() if shown.isupper() else shown
    ranked = [(code, score) for code, score in py3langid.rank(cased) if len(code) == 2]
    (best, first), (_, second) = ranked[:2]
    return str(best) if first - second >= _LEAST_LEAD else None
