"""Workbooks of Excel and WPS: records out to a workbook, a workbook's rows into records, mistakes at their cells."""

from showcase.editor.sheets.book import Book, read
from showcase.editor.sheets.checking import Fault, check
from showcase.editor.sheets.columns import sheets
from showcase.editor.sheets.exporting import export
from showcase.editor.sheets.outcome import Plan
from showcase.editor.sheets.plan import plan
from showcase.editor.sheets.records import Records
from showcase.editor.sheets.report import free_path, marked, report
from showcase.editor.sheets.values import Values
from showcase.editor.sheets.writing import template

__all__ = [
    "Book",
    "Fault",
    "Plan",
    "Records",
    "Values",
    "check",
    "export",
    "free_path",
    "marked",
    "plan",
    "read",
    "report",
    "sheets",
    "template",
]
