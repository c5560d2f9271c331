"""What every record stands on: which files there are, the vocabulary, and the redirects."""

from __future__ import annotations

import datetime
from functools import lru_cache
from pathlib import Path

from showcase.model import (
    LIMITS,
    MappingNode,
    Node,
    Place,
    Record,
    ScalarNode,
    Selection,
    Tree,
    Vocabulary,
    dataclass,
)
from showcase.problems import Problem
from showcase.reading import files, keys, nearby, pictures
from showcase.reading.document import Reader
from showcase.reading.parsing import Parser
from showcase.reading.record_files import load
from showcase.reading.rules.files import VOCABULARY_MISSING
from showcase.reading.rules.values import FRAMEWORK_PARTS, SITUATION_WORD, misplaced_initiatives, repeated_words

VOCABULARY_PATH = "brands/vocabulary.yml"
REDIRECTS_PATH = "brands/redirects.yml"
ALL = Selection()
REDIRECTS = keys.Table(keys.Text(200), free=True)


@dataclass(frozen=True, slots=True)
class ReadingContext:
    """The folder with ``brands/`` before a record of it is read. ``reader`` reads the records."""

    root: Path
    folder: files.Folder
    words: Record[Vocabulary]
    """The vocabulary, and the tree of its file."""
    file: bytes
    """That file; none where it cannot be read."""
    redirects: Record[dict[str, str]] | None
    copies: dict[str, str]
    reader: Reader
    problems: tuple[Problem, ...]

    @property
    def vocabulary(self) -> Vocabulary:
        """The vocabulary; an empty one where its file is missing or wrong."""
        return self.words.value

    @classmethod
    def of(cls, root: Path, today: datetime.date, selection: Selection = ALL) -> ReadingContext:
        """What lies under ``root``, as far as the files of a selection are judged by it; nothing in a record happened
        after ``today``.
        """
        is_whole = selection.is_whole
        folder = files.survey(root) if is_whole else nearby.survey(root, selection, record_reader(root, today))
        content = load(root, VOCABULARY_PATH) if VOCABULARY_PATH in folder.top else None
        words, faults = _vocabulary(content, today)
        # An error of the vocabulary is reported once, where it is, and not for every record that uses its words.
        known = (*folder.problems, *faults)
        is_sound = not any(problem.is_error and problem.path == VOCABULARY_PATH for problem in known)
        reader = Reader(vocabulary_words(words.value) if is_sound else {}, today)
        redirects, further = _redirects(root, reader) if REDIRECTS_PATH in folder.top else (None, ())
        photos, shown = ([path for path in each if path in selection] for each in (folder.photos, folder.pictures))
        of_pictures = (*pictures.check(root, photos), *pictures.check_pages(root, shown))
        problems = (*folder.problems, *of_pictures, *faults, *further)
        file = content if isinstance(content, bytes) else b""
        copies = pictures.copies(root, folder.photos) if is_whole else {}
        return cls(root, folder, words, file, redirects, copies, reader, problems)


def record_reader(root: Path, today: datetime.date) -> Reader:
    """The reader of the records under ``root``, by the words of its vocabulary; by none where that has an error."""
    content = load(root, VOCABULARY_PATH) if (root / VOCABULARY_PATH).is_file() else None
    words, faults = _vocabulary(content, today)
    return Reader({} if any(problem.is_error for problem in faults) else vocabulary_words(words.value), today)


def vocabulary_words(vocabulary: Vocabulary) -> dict[str, dict[str, str]]:
    """Each list of the vocabulary as slug → Chinese name, for parsing and for messages."""
    lists = ("initiatives", "fields", "institutions", "measures", "levels", "kinds", "forms", "pairings")
    return {name: {slug: word.name for slug, word in getattr(vocabulary, name).items()} for name in lists}


@lru_cache(maxsize=2)  # a server, the editor and the tests read the same one again and again
def _vocabulary(
    content: bytes | OSError | None, today: datetime.date
) -> tuple[Record[Vocabulary], tuple[Problem, ...]]:
    """The vocabulary, with its problems; an empty one where the file is missing or wrong."""
    nothing = Record(VOCABULARY_PATH, Vocabulary(), Tree(MappingNode((), Place())))
    if content is None:
        message, hint = "缺少词表 brands/vocabulary.yml", "从版本库恢复这个文件"
        return nothing, (Problem.at(VOCABULARY_PATH, Place(), VOCABULARY_MISSING, message, hint),)
    read = Reader({}, today).read(VOCABULARY_PATH, content, _parse_vocabulary, keys=LIMITS.words)
    return read.value or nothing, read.problems


def _parse_vocabulary(parser: Parser, node: Node) -> Record[Vocabulary]:
    """The vocabulary. Its situations use words of its other lists, which the parser gets to know first."""
    if isinstance(node, MappingNode):
        parser.words = {
            name: words for name in ("initiatives", "fields", "institutions") if (words := _names(node.get(name)))
        }
        for place, message, hint in repeated_words(node.get("situations")):
            parser.note(place, SITUATION_WORD, message, hint)
        for place, message, hint in misplaced_initiatives(node.get("initiatives"), node.get("frameworks")):
            parser.note(place, FRAMEWORK_PARTS, message, hint)
    return Record(parser.path, parser.shape(keys.VOCABULARY, node) or Vocabulary(), Tree(node))


def _names(node: Node | None) -> dict[str, str]:
    """The words of one list of the vocabulary, slug → Chinese name."""
    entries = node.entries if isinstance(node, MappingNode) else ()
    named = ((slug.text, word.get("name")) for slug, word in entries if isinstance(word, MappingNode))
    return {slug: name.text for slug, name in named if isinstance(name, ScalarNode)}


def _redirects(root: Path, reader: Reader) -> tuple[Record[dict[str, str]] | None, tuple[Problem, ...]]:
    content = load(root, REDIRECTS_PATH)
    read = reader.read(REDIRECTS_PATH, content, _parse_redirects, may_be_empty=True, keys=LIMITS.nodes)
    return read.value, read.problems


def _parse_redirects(parser: Parser, node: Node) -> Record[dict[str, str]] | None:
    table = parser.value(REDIRECTS, node, "旧网址")
    return Record(parser.path, table, Tree(node)) if table is not None and isinstance(node, MappingNode) else None
