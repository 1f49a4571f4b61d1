"""The memory of a long run: what is freed goes back to the system, where the C library can be told so.

The process that writes gets half a megabyte of quads for each document, in the thread of the worker that read it.
glibc gives each thread a heap of its own and, once large pieces were freed, keeps their like on it for the next one;
between pieces that stay, ever more of it can't be used. One heap for all, and large pieces apart, keep it flat.
"""

from __future__ import annotations

import ctypes

ARENA_MAX, MMAP_THRESHOLD = -8, -3
"""Names of parameters in glibc's `malloc.h`."""
LARGE = 256 * 1024
"""Bytes from which a piece is got from the system and given back by itself."""


def keep_flat() -> bool:
    """Tell the C library; whether it could be told. For the rest of this process."""
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError, TypeError):  # another C library, or Windows
        return False
    return bool(mallopt(ARENA_MAX, 1)) and bool(mallopt(MMAP_THRESHOLD, LARGE))
