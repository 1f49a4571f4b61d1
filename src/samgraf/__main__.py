"""`python -m samgraf` is the command `samgraf`."""

from __future__ import annotations

import sys

from samgraf.cli import main

if __name__ == "__main__":
    sys.exit(main())
