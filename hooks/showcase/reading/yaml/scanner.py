"""Goes through a file line by line, as its writer saw it, and finds the errors of form that YAML cannot name.

YAML says of most mistakes only that something is wrong, somewhere; of others nothing at all. This reader knows which
lines are structure and which are text, and where each line was meant to stand. It is asked when a file looks doubtful.
"""

import re
from collections.abc import Iterator
from itertools import islice

from showcase.reading import lines
from showcase.reading.lines import HEADER, INSIDE, LISTS, TEXTS, FormError, Line, quoted_end
from showcase.reading.rules.characters import SPACE_WIDE, TAB
from showcase.reading.rules.form import COLON_MISSING, DASH_WIDE, INDENT_DEPTH, YAML_FEATURE, find_cut_text, unclosed
from showcase.reading.yaml import blanks, form_errors
from showcase.reading.yaml.doubts import NUMBER

CLOSING = {'"': re.compile(r'(?<!\\)(?:\\\\)*"'), "'": re.compile("'")}
ENOUGH = 2_000
"""Errors of form after which the rest of a file is not looked at: it is refused, and no clerk reads more."""
BRACKET_LINES = 20


def scan(text: str) -> list[FormError]:
    """The errors in the form of a file, by line and column."""
    scanner = _Scanner([lines.parse(number, line) for number, line in enumerate(text.split("\n"))])
    scanner.run()
    errors = [*scanner.errors, *blanks.in_comments(scanner.lines, scanner.columns)]
    errors += blanks.tabs(scanner.lines, errors)
    return sorted(errors, key=lambda error: (error.line, error.start, error.end))


class _Scanner:
    """Keeps the open levels of the file: columns of lists and of keys, from the outermost in."""

    def __init__(self, all_lines: list[Line]) -> None:
        self.lines = all_lines
        self.errors: list[FormError] = []
        self.levels: list[tuple[int, bool]] = []
        """Column, and whether it is a list's."""
        self.owner = -1
        """Column of the last entry."""
        self.is_open = True
        """Whether that entry has no value on its own line, so that deeper lines are its content."""
        self.is_text = False
        """Whether that entry has a text that deeper lines go on with."""
        self.key = ""
        """Key of the last entry."""
        self.home = (-1, "")
        """Where keys stand that belong one level deeper, and below which key."""
        self.columns: dict[int, int] = {}
        """The column at which each line that is not where it was meant was meant to be."""
        self.numbered: set[int] = set()
        """Lines of which the number was taken for a list mark."""
        self.odd: dict[str, int] = {}
        """The columns that indentations of other blanks were found to mean."""

    def run(self) -> None:
        number = 0
        while number < len(self.lines) and len(self.errors) < ENOUGH:
            number = self._line(self.lines[number]) + 1

    def _line(self, line: Line) -> int:
        """Look at one line and what belongs to it; returns the number of the last line that does."""
        if line.is_blank or line.text.startswith(("---", "...", "%")):
            self._outside(line)
            is_second = line.text.startswith("---") and self.levels
            return len(self.lines) if is_second else line.number
        if numbered := self._numbered(line):
            self._enter(numbered)
            return self._value(numbered)
        if self.is_text and line.width > self.owner and not line.is_entry():
            self.errors += find_cut_text(line)
            return line.number
        self.errors += form_errors.in_line(line)
        is_bare = not (line.key or line.marks or line.value[:1] in ("[", "{", '"', "'", "?"))
        if is_bare and (self.owner < 0 or not self.is_open):
            self._keyless(line)
        self._enter(line)
        return self._value(line)

    def _numbered(self, line: Line) -> Line | None:
        """The line with a hyphen for the number of an item, 1. or （一）, where a list belongs; None elsewhere."""
        found = NUMBER.match(line.text, line.indent)
        is_item = line.number - 1 in self.numbered or (line.width, True) in self.levels
        is_below = (self.key in LISTS and self.is_open) or is_item
        if line.marks or not found or not is_below:
            return None
        self.numbered.add(line.number)
        message = f"列表项前面用了“{found.group().strip()}”，要用半角短横和一个空格"
        self.errors.append(FormError(line.number, *found.span(), DASH_WIDE, message, "- ", is_silent=True))
        return lines.parse(line.number, f"{line.text[: line.indent]}- {line.text[found.end() :]}")

    def _outside(self, line: Line) -> None:
        """A line that is no content: a comment, or a mark between documents."""
        if line.text.startswith("%"):
            message = "记录里不用 % 指令"
            self.errors.append(FormError(line.number, 0, len(line.text), YAML_FEATURE, message, ""))
        elif not (self.is_text and line.width > self.owner):
            self.errors += form_errors.in_line(line)

    def _keyless(self, line: Line) -> None:
        """A line that is neither a key nor an item nor more of a text."""
        if not (self.errors and self.errors[-1].line == line.number):
            message = "这一行没有“键: ”，不知道是什么内容"
            hint = "写成　键: 值；要接着上一行的文字，就多缩进两个空格"
            end = line.value_at + len(line.value)
            self.errors.append(FormError(line.number, line.value_at, end, COLON_MISSING, message, None, hint=hint))

    def _enter(self, line: Line) -> None:
        """Find the level that the line belongs to; note where its indentation is not that level's."""
        in_list = bool(line.marks)
        indent = line.text[: line.indent]
        is_odd = bool(indent.strip(" "))
        column = self._odd(line, indent) if is_odd else self._level(line, in_list)
        if inner := self._inside(line):
            column = inner
        is_joined = self.is_text and line.width > self.owner
        if is_odd:
            tab = "\t" in indent
            message = "行首用了制表符（Tab），要用空格" if tab else "行首用了全角空格，要用半角空格"
            rule = TAB if tab else SPACE_WIDE
            self.errors.append(FormError(line.number, 0, line.indent, rule, message, " " * column, is_silent=True))
        elif inner:
            message = f"“{line.key.strip()}”要写在 {self.home[1]} 下面，行首多两个空格"
            self.errors.append(FormError(line.number, 0, 0, INDENT_DEPTH, message, "  ", is_silent=True))
        elif column != line.width:
            message = f"行首有 {line.width} 个空格，和上下文对不上，应当是 {column} 个"
            error = FormError(line.number, 0, line.indent, INDENT_DEPTH, message, " " * column, is_silent=is_joined)
            self.errors.append(error)
        if column != line.width or is_odd:
            self.columns[line.number] = column
        self._open(line, column, in_list)

    def _inside(self, line: Line) -> int:
        """The column of a key that belongs below the key above it and stands beside it; 0 for any other line."""
        name = line.key.strip()
        if self.is_open and line.width == self.owner and name in INSIDE.get(self.key, ()):
            self.home = (line.width, self.key)
        at, above = self.home
        if line.marks or line.width != at or name not in INSIDE.get(above, ()):
            self.home = (-1, "")
            return 0
        return at + 2

    def _open(self, line: Line, column: int, in_list: bool) -> None:
        """Close the levels that the line leaves, and open those that it begins."""
        self.levels = [
            (at, is_list) for at, is_list in self.levels if at < column or (at == column and is_list == in_list)
        ]
        moved = column - line.width
        begun = [(mark.column + moved, True) for mark in line.marks] + [(line.column + moved, False)] * bool(line.key)
        self.levels += [level for level in begun if level not in self.levels]
        self.owner = self.levels[-1][0] if self.levels else column

    def _odd(self, line: Line, indent: str) -> int:
        """The column meant by an indentation of other blanks: as before, as the lines below, or one level more."""
        deeper = self.is_open and not self.is_text and line.width > self.owner
        if deeper or indent not in self.odd:
            below = self.lines[line.number + 1] if line.number + 1 < len(self.lines) else line
            plain = below.text[: below.indent].count(" ") == below.indent
            sibling = below.width if plain and below.width > self.owner and not below.is_blank else self.owner + 2
            self.odd[indent] = sibling if deeper else self._level(line, bool(line.marks))
        return self.odd[indent]

    def _level(self, line: Line, in_list: bool) -> int:
        """The column at which the line was meant to begin."""
        columns = [at for at, is_list in self.levels if is_list == in_list]
        if self.is_open and not self.is_text:
            same = in_list and (self.owner, False) in self.levels
            if line.width > self.owner or (same and line.width == self.owner):
                return line.width
        if not columns or line.width in columns or not (line.key or in_list):
            return line.width
        return min(columns, key=lambda at: (abs(at - line.width), -at))

    def _value(self, line: Line) -> int:
        """Take the line's value, with the lines below that belong to it."""
        body = line.body
        self.key = line.key.strip()
        self.is_open = not body
        self.is_text = bool(body) or line.key in TEXTS
        if HEADER.fullmatch(body):
            return self._block(line)
        if body[:1] in ("'", '"'):
            return self._quotes(line)
        if body[:1] in ("[", "{"):
            return self._brackets(line)
        return line.number

    def _block(self, line: Line) -> int:
        """The text below | or >: all lines that are deeper. Only its own indentation can be wrong."""
        self.is_text = False
        last = line.number
        for number in range(line.number + 1, len(self.lines)):
            below = self.lines[number]
            if below.text.strip() and below.width <= self.owner:
                break
            last = below.number
            spaces = len(below.text) - len(below.text.lstrip(" "))
            if below.text.strip() and spaces <= self.owner:
                message = "行首用了全角空格，要用半角空格"
                right = " " * (self.owner + 2)
                self.errors.append(FormError(last, 0, below.indent, SPACE_WIDE, message, right, is_silent=True))
        return last

    def _quotes(self, line: Line) -> int:
        """A text in quotation marks, on this line or over several."""
        self.is_text = False
        mark = line.value[0]
        if quoted_end(line.value) is not None:
            return line.number
        for below in self._deeper(line):
            if CLOSING[mark].search(below.text):
                return below.number
        self.errors.append(unclosed(line))
        return line.number

    def _brackets(self, line: Line) -> int:
        """A list or mapping in brackets; over several lines it is refused elsewhere, and passed over here."""
        self.is_text = False
        end = form_errors.bracket_end(line.body)
        for below in islice(self._deeper(line), BRACKET_LINES if end is None else 0):
            if below.text.rstrip().endswith(("]", "}")):
                return below.number
        self.errors += form_errors.in_brackets(line, end)
        return line.number

    def _deeper(self, line: Line) -> Iterator[Line]:
        """The lines below that can belong to a value of this line: deeper ones, blank ones, a lone closing bracket."""
        for number in range(line.number + 1, len(self.lines)):
            below = self.lines[number]
            if below.text.strip() and below.width <= self.owner and below.text.strip()[0] not in "]}":
                return
            yield below
