"""Process pools: forked, so that each process has all that is in memory without being sent it."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

CHUNKS_PER_PROCESS = 16
"""So that all processes end at about the same time, even if one chunk takes longer."""
PR_SET_PDEATHSIG = 1
"""Of Linux (prctl(2)): the signal that a process gets when its parent ends."""
Item = TypeVar("Item")
Result = TypeVar("Result")

_function: Callable[[int], Any]
"""In a process of a pool: what it was started for."""


def processors() -> int:
    """How many processes may work at a time: one a processor; one alone where forking is not safe.

    It is safe on Linux, in a process of one thread: a lock that another thread holds would stay shut for ever.
    """
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


def process_pool(function: Callable[[int], Any], processes: int) -> ProcessPoolExecutor:
    """A pool of so many ``processes``, which compute ``function`` for the numbers submitted with :func:`run`.

    The function is inherited, not sent: it may be a closure over the whole catalog. The processes end with this one,
    even if it is killed.
    """
    import multiprocessing  # these two, since checking a few files needs neither
    from concurrent.futures import ProcessPoolExecutor

    context = multiprocessing.get_context("fork")
    return ProcessPoolExecutor(processes, context, initializer=_start, initargs=(function, os.getpid()))


def run(number: int) -> Any:
    """In a process of a pool: the function of the pool for this number."""
    return _function(number)


def parallel_map(
    function: Callable[[Item], Result], items: Sequence[Item], least: int, meanwhile: Callable[[], None] | None = None
) -> list[Result]:
    """``function`` of each item, in order; in several processes, this one among them, where each has ``least`` items or
    more.

    ``meanwhile`` is called once in this process, beside the others: where it is given, there is one in any case.
    """
    others = min(processors() - 1, max(len(items) // least - 1, 1 if meanwhile and items else 0))
    if not others:
        if meanwhile:
            meanwhile()
        return list(map(function, items))
    size = -(-len(items) // ((others + 1) * CHUNKS_PER_PROCESS))
    count = -(-len(items) // size)

    def chunk(number: int) -> list[Result]:
        return list(map(function, items[number * size : (number + 1) * size]))

    with process_pool(chunk, others) as pool:
        futures = [pool.submit(run, number) for number in range(count)]
        if meanwhile:
            try:
                meanwhile()
            except BaseException:
                pool.shutdown(cancel_futures=True)  # what it stops for need not wait until all is read
                raise
        # From the end, since the others begin at the start; the first ones are theirs in any case.
        own = {number: chunk(number) for number in range(count - 1, others, -1) if futures[number].cancel()}
        parts = (own[number] if number in own else futures[number].result() for number in range(count))
        return list(chain.from_iterable(parts))


def release_memory() -> None:
    """Give what was freed back to the system, where the C library can: it keeps the room of large objects for later."""
    if sys.platform == "linux":
        import ctypes

        getattr(ctypes.CDLL(None), "malloc_trim", int)(0)  # of glibc, not of musl


def _start(function: Callable[[int], Any], parent: int) -> None:
    global _function
    _function = function
    import ctypes  # not at the top: no processes are started in a browser

    gc.disable()  # a worker lives for seconds and leaves no cycles worth a search
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)  # an orphan would write into the site of the next build
    if os.getppid() != parent:
        os._exit(1)
