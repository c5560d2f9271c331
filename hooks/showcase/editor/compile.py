"""Run by ``compile.mjs`` in the browser's Python: sources → bytecode, in archives without what a record never needs."""

import ast
import marshal
import zipfile
from importlib.util import MAGIC_NUMBER
from types import CodeType

LEFT = """
_android_support _apple_support _ast_unparse _ios_support _osx_support _pydatetime _pydecimal _pyio _pyrepl _strptime
_sysconfigdata antigravity asyncio/__main__ asyncio/proactor asyncio/tools asyncio/windows bdb cProfile cgi cmd. code.
compileall concurrent/futures/interpreter concurrent/futures/process concurrent/interpreters configparser ctypes/
curses/ dbm/ doctest email/ encodings/cp encodings/euc encodings/hp encodings/iso encodings/johab encodings/koi
encodings/kz encodings/mac encodings/palmos encodings/ptcp encodings/shift encodings/tis ensurepip/ filecmp fileinput
fractions ftplib getpass graphlib http/ imaplib importlib/resources logging/config logging/handlers mailbox
modulefinder multiprocessing/ netrc optparse pdb pickletools plistlib poplib pprint profile pstats pty. py_compile
pyclbr pydoc pyodide/_nodesock pyodide/console pyodide/http rlcompleter sched smtplib socketserver sqlite3/ ssl
statistics symtable tabnanny tarfile this. timeit tomllib trace. tracemalloc turtle unittest/ urllib/request
urllib/robotparser uuid venv/ wave webbrowser wsgiref/ xml/dom xml/sax xmlrpc/ zipapp zoneinfo/
""".split()  # noqa: SIM905
"""How the names of modules begin that records do without."""
KEPT = {"encodings/cp1252.py", "encodings/cp437.py"}
MOMENT = (1980, 1, 1, 0, 0, 0)


def is_left(name: str) -> bool:
    """Whether a module of the standard library is none that records need."""
    return name.startswith(tuple(LEFT)) and name not in KEPT


def bare(code: CodeType) -> CodeType:
    """The code without the places of its instructions: entries of "no location" (0xF8) for up to eight each."""
    eights, rest = divmod(len(code.co_code) // 2, 8)
    nowhere = bytes([0xFF] * eights + ([0xF8 | (rest - 1)] if rest else []))
    constants = tuple(bare(each) if isinstance(each, CodeType) else each for each in code.co_consts)
    return code.replace(co_linetable=nowhere, co_consts=constants)


class Unannotated(ast.NodeTransformer):
    """Takes annotations from functions, where nothing reads them; those of classes make their fields."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.returns = None
        return self.generic_visit(node)

    def visit_arg(self, node: ast.arg) -> ast.AST:
        node.annotation = None
        return node


def compiled(name: str, source: bytes) -> tuple[str, bytes]:
    """A module's archive name and bytecode, without docstrings; any other file as it is."""
    if not name.endswith(".py"):
        return name, source
    tree = Unannotated().visit(ast.parse(source))
    code = compile(tree, name.removeprefix("packages/"), "exec", dont_inherit=True, optimize=2)
    return f"{name}c", MAGIC_NUMBER + bytes(12) + marshal.dumps(bare(code))


def pack(target: str, files: dict[str, bytes]) -> None:
    """Write an archive that is not compressed: it is as a whole afterwards, which makes it a quarter smaller."""
    with zipfile.ZipFile(target, "w") as out:
        for name, content in sorted(compiled(*file) for file in files.items()):
            out.writestr(zipfile.ZipInfo(name, MOMENT), content)


def read(path: str) -> dict[str, bytes]:
    """The files of an archive."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


if __name__ == "__main__":
    pack("/python.zip", {name: content for name, content in read("/stdlib.zip").items() if not is_left(name)})
    pack("/showcase.zip", read("/sources.zip"))
    pack("/workbook.zip", read("/workbook-sources.zip"))
