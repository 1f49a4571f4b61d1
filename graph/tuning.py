"""What the engine lets nobody set, set from outside: how hard its threads work, and how many files it holds open.

Both matter in a large load alone, and both count on how the system works; where it works otherwise, nothing is done.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

NICE: Final = 10
"""How far the threads that merge step back: to a tenth of the time of a core that somebody else wants too."""
THREADS: Final = "rocksdb:low"
"""What RocksDB, below the engine, calls them."""
FEW: Final = 96
"""As few files as the engine lets a system have."""
MORE: Final = 64
"""Files that must be left to open beside those that are open."""


def step_back() -> None:
    """Have the threads that merge files step back for as long as this process lives.

    RocksDB merges the files of an order as soon as there are two. In a large load that writes the same quads again
    and again: the quicker it merges, the more often. Threads that get what time is left merge many at once.
    """
    with contextlib.suppress(OSError):  # not Linux, or a thread has just ended
        for thread in Path("/proc/self/task").iterdir():
            if (thread / "comm").read_text().strip() == THREADS:
                os.setpriority(os.PRIO_PROCESS, int(thread.name), NICE)


@contextlib.contextmanager
def few_files() -> Iterator[None]:
    """Have an engine that is opened meanwhile hold few files open: it keeps an index of each, of half a megabyte.

    That is for a store that is new, where next to nothing is looked up while it is filled.
    """
    try:
        import resource

        kept = resource.getrlimit(resource.RLIMIT_NOFILE)
        few = max(FEW, MORE + max(map(int, os.listdir("/dev/fd"))))
    except (ImportError, OSError, ValueError):  # Windows, or a system without that folder
        yield
        return
    with contextlib.suppress(ValueError, OSError):  # there are fewer anyway
        resource.setrlimit(resource.RLIMIT_NOFILE, (few if kept[0] < 0 else min(few, kept[0]), kept[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, kept)
