"""Settings are read once, here: options first, then the environment, then defaults."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

DEFAULT_LEDGER = "contested.db"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What every command goes by."""

    ledger: str
    cache: Path
    quiet: bool
    clock: Callable[[], datetime]


def settings_from(*, ledger: str | None, cache: Path | None, quiet: bool) -> Settings:
    """Return the settings of this run."""
    return Settings(
        ledger=ledger or os.environ.get("CONTESTED_LEDGER") or DEFAULT_LEDGER,
        cache=cache or _cache(),
        quiet=quiet,
        clock=lambda: datetime.now(UTC),
    )


def _cache() -> Path:
    named = os.environ.get("CONTESTED_CACHE")
    if named:
        return Path(named)
    from platformdirs import user_cache_path  # noqa: PLC0415 - keeps --help quick

    return user_cache_path("contested", appauthor=False)
