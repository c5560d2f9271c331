"""The rules that are checked while files are read, one a file, by section of the staff guide."""

from showcase.reading.rules import characters, files, form, photos, values

SECTIONS = {
    "files": (*files.RULES, *characters.RULES, *form.RULES, *photos.RULES),
    "values": values.RULES,
}
