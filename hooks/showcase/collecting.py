"""When Python looks for cycles: not while many things are made that are there to stay.

What a build makes holds next to no cycles, and what it leaves behind goes without a search; to search all that was made
so far, over and over, took a fifth of a build and freed nothing. For the same reason the search that begins again
looks at what is made from then on: through all of a served edition it took 0.1 s, before a browser got its page.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def pause() -> None:
    """No search from now on, until :func:`resume`."""
    gc.disable()


def resume() -> None:
    """Search again, among what is made from now on."""
    gc.freeze()  # the last search of all, when Python ends, took 8 s through what 14 000 organisations leave
    gc.enable()


def search() -> None:
    """Look through everything at once, and forget what nobody holds."""
    gc.unfreeze()
    gc.collect()


@contextmanager
def paused() -> Iterator[None]:
    """No search within; none after either, where it was paused before."""
    was_enabled = gc.isenabled()
    pause()
    try:
        yield
    finally:
        if was_enabled:
            resume()
