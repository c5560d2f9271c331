"""Processes wait for a signal, and none stays behind."""

from __future__ import annotations

import subprocess
import sys

import pytest

from office import PROJECT_ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="只有 Linux 上才分出进程")
BEGIN = f"import os, sys, time; sys.path.insert(0, {str(PROJECT_ROOT / 'hooks')!r})\n"
BEGIN += "from showcase.processes import Signal, Worker\n"


def printed(program: str) -> str:
    """What a Python of one thread prints, from which processes may be forked."""
    done = subprocess.run([sys.executable, "-c", BEGIN + program], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_a_process_goes_on_at_the_signal() -> None:
    assert (
        printed("""
signal = Signal()
worker = Worker(lambda: (signal.wait(), time.monotonic())[1])
time.sleep(0.2)
given = time.monotonic()
signal.give()
print(worker.result() >= given)
""")
        == "True"
    )


def test_whoever_gave_the_signal_need_not_wait() -> None:
    assert printed("signal = Signal(); signal.give(); signal.wait(); print('went on')") == "went on"


def test_a_process_that_is_forgotten_ends() -> None:
    """As after a build that failed while one waited."""
    assert (
        printed("""
signal = Signal()
worker = Worker(signal.wait)
process = worker._process
print(process.is_alive())
del worker
process.join(30)
print(process.is_alive())
""")
        == "True\nFalse"
    )
