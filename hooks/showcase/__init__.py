"""The generator: records of branches' brand projects in, the pages of a showcase out. Knows no MkDocs."""
