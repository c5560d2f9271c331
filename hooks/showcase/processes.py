"""Work shared among processes: forked, so that each has all that is in memory without being sent it."""

from __future__ import annotations

import ctypes
import gc
import multiprocessing
import os
import signal
import sys
import threading
import traceback
import weakref
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from multiprocessing.context import ForkProcess  # which Windows has not

SHARES = 16
"""Of each process, so that all end at about the same time, even if what one is given takes longer."""
PR_SET_PDEATHSIG = 1
"""Of Linux (prctl(2)): the signal that a process gets when its parent ends."""
Part = TypeVar("Part")
Result = TypeVar("Result")


class ProcessError(Exception):
    """A process ended without having said why."""


def side_by_side() -> int:
    """How many processes may work at a time: one a core; one alone where forking is not safe or gains nothing.

    It is safe on Linux, in a process of one thread: a lock that another thread holds would stay shut for ever.
    """
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


class Signal:
    """Given once. Whoever waits for it goes on then: a process forked meanwhile, or this one, which need not wait."""

    def __init__(self) -> None:
        self._ear, self._mouth = multiprocessing.Pipe(duplex=False)

    def give(self) -> None:
        """Let the one who waits go on."""
        self._mouth.send(None)

    def wait(self) -> None:
        """Go on when it has been given."""
        self._ear.recv()


class Worker(Generic[Result]):
    """A process that computes ``function`` and ends. Should this one end before, or forget it, it ends as well."""

    def __init__(self, function: Callable[[], Result]) -> None:
        context = multiprocessing.get_context("fork")
        gc.freeze()  # what lives now lives on: no process need look at it, and its memory stays shared
        self._answer, question = context.Pipe(duplex=False)
        self._process: ForkProcess = context.Process(target=_work, args=(function, question, os.getpid()), daemon=True)
        self._process.start()
        weakref.finalize(self, self._process.kill)  # what waits for a signal would wait for ever after a failed build
        question.close()

    def result(self) -> Result:
        """Wait for the result. Raises what the function raised, with the traceback of its process as a note."""
        try:
            result, failure = self._answer.recv()
        except EOFError:
            raise ProcessError("生成网站的进程中途停了。可能是内存不够，请再试一次。") from None
        finally:
            self._process.join()
        if failure:
            raise failure
        found: Result = result
        return found


def _work(function: Callable[[], Any], answer: Connection, parent: int) -> None:
    _end_with(parent)
    gc.disable()  # a worker lives for seconds and leaves no cycles worth a search
    try:
        answer.send((function(), None))
    except Exception as error:
        error.add_note(traceback.format_exc())
        answer.send((None, error))


def _end_with(parent: int) -> None:
    """End this process when its parent does, even if killed: an orphan would write into the site of the next build."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def turns(count: int) -> Iterable[int]:
    """The numbers below ``count``, each taken once, by whichever of the processes forked after this comes first."""
    return _Turns(count) if side_by_side() > 1 else range(count)  # where nothing can be forked, nothing can be shared


class _Turns:
    def __init__(self, count: int) -> None:
        self._count = count
        self._next = multiprocessing.get_context("fork").Value("l", 0)

    def __iter__(self) -> Iterator[int]:
        while (taken := self._take()) < self._count:
            yield taken

    def _take(self) -> int:
        with self._next.get_lock():
            taken: int = self._next.value
            self._next.value += 1
        return taken


def shared(function: Callable[[Sequence[Part]], list[Result]], parts: Sequence[Part], least: int) -> list[Result]:
    """What ``function`` gives for the parts, in any order, where each process has ``least`` of them or so."""
    count = min(side_by_side(), len(parts) // least) or 1
    size = -(-len(parts) // (count * SHARES)) or 1
    taken = turns(-(-len(parts) // size))

    def share() -> list[Result]:
        return [found for turn in taken for found in function(parts[turn * size : (turn + 1) * size])]

    workers = [Worker(share) for _ in range(1, count)]
    return [*share(), *chain.from_iterable(worker.result() for worker in workers)]
