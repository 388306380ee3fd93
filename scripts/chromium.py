"""Find a Chromium for the browser tests, or fetch one, and say where it is.

One already there, else Debian's package where apt can install it, else the npm package.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.npm import NODE, npm

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_PACKAGE = "@sparticuz/chromium@153.0.0"
_UNPACK = (
    "import('@sparticuz/chromium').then(async (c) => console.log(await c.default.executablePath()))"
)


def chromium(folder: Path) -> str:
    """Return the path of a Chromium; `folder` is where one is fetched to if none is there."""
    return _named() or _installed() or _from_apt() or _from_npm(folder)


def _named() -> str | None:
    named = os.environ.get("CHROMIUM")
    if named and not Path(named).exists():
        sys.exit(f"CHROMIUM={named} is not there; name a Chromium that is, or leave it unset")
    return named or None


def _installed() -> str | None:
    return next((path for name in _NAMES if (path := shutil.which(name))), None)


def _from_apt() -> str | None:
    apt = shutil.which("apt-get")
    if apt is None:
        return None
    sudo = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    if sudo and shutil.which("sudo") is None:
        return None
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (
        ["update", "-qq"],
        ["install", "-y", "-qq", "--no-install-recommends", "chromium"],
    ):
        done = subprocess.run(  # noqa: S603 - fixed words
            [*sudo, apt, *words], env=quiet, stdout=sys.stderr, check=False
        )
        if done.returncode:
            return None
    return _installed()


def _from_npm(folder: Path) -> str:
    folder.mkdir(parents=True, exist_ok=True)
    npm(["install", "--silent", "--no-save", "--prefix", ".", _PACKAGE], folder)
    done = subprocess.run(  # noqa: S603 - fixed words
        [NODE, "--eval", _UNPACK], cwd=folder, check=False, text=True, stdout=subprocess.PIPE
    )
    path = done.stdout.strip()
    if done.returncode or not Path(path).exists():
        sys.exit("no Chromium for the browser tests: install one and name it with CHROMIUM=")
    return path


if __name__ == "__main__":
    kept = Path(sys.argv[1])
    kept.write_text(chromium(kept.parent / "chromium"), encoding="utf-8")
