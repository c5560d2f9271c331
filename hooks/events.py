"""MkDocs' events, for ``hooks:`` in ``mkdocs.yml``. An office that has the generator as a package names the plugin."""

import gc

gc.disable()  # loading leaves nothing to collect; looking for it took a tenth of it

from adapter import *  # noqa: E402, F403

gc.enable()
