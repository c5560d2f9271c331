"""Nothing of ``pydoc``: a module that is used imports it, and no function that is used needs it."""
