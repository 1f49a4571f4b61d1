"""The engine's own threads, which merge its files beside whoever writes: they may step back behind all others.

RocksDB, below the engine, merges the files of an order as soon as there are two. In a large load that writes the same
quads again and again: the quicker it merges, the more often. Threads that get what time is left merge many at once.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Final

NICE: Final = 10
"""How far they step back: to a tenth of the time of a core that somebody else wants too."""
THREADS: Final = "rocksdb:low"
"""What RocksDB calls them."""


def step_back() -> None:
    """Have the threads that merge step back for as long as this process lives, where the system knows threads."""
    with contextlib.suppress(OSError):  # not Linux, or a thread has just ended
        for thread in Path("/proc/self/task").iterdir():
            if (thread / "comm").read_text().strip() == THREADS:
                os.setpriority(os.PRIO_PROCESS, int(thread.name), NICE)
