"""Word documents: a filled application form (.docx) becomes drafts of records, and nothing in it is lost from sight."""

from showcase.editor.documents.application import Application, Left
from showcase.editor.documents.drafts import imported
from showcase.editor.documents.summary import summary

__all__ = ["Application", "Left", "imported", "summary"]
