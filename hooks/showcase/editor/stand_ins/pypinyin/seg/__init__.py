"""Division of names into words."""
