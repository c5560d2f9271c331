"""Natural persons named in a text: a name beside a word that calls for one.

By itself hardly any pair of characters is surely a name (高峰, 方正, 金山), so a name is looked for only beside such a
word: in bylines, beside posts and forms of address, of parties to a case, donors, and children.
"""

from showcase.checks.persons.names import is_persons_name, is_whole_name
from showcase.checks.persons.person import Person
from showcase.checks.persons.scan import persons
from showcase.checks.persons.search import Named, own_names, person_search, way_out, without

__all__ = [
    "Named",
    "Person",
    "is_persons_name",
    "is_whole_name",
    "own_names",
    "person_search",
    "persons",
    "way_out",
    "without",
]
