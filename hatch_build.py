"""Build the browser app into the package when the wheel is built, by the Node of a package."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class AppHook(BuildHookInterface):  # type: ignore[type-arg]  # hatchling's own hooks leave it open
    """Runs npm before the files of the wheel are gathered."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the name is hatchling's
        """Build the app; an editable install goes by the working tree, where make builds it."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from scripts.npm import npm  # noqa: PLC0415 - found only once the root is on the path

        for words in (["ci"], ["run", "build"]):
            if npm(words, Path(self.root) / "ui"):
                raise RuntimeError(f"npm {' '.join(words)} failed in ui/; its words stand above")
