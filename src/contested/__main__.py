"""`python -m contested` is the command line."""

import sys

from contested.cli import main

if __name__ == "__main__":
    sys.exit(main())
