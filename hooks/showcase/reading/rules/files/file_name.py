"""A file or folder name that some computers or web addresses cannot take."""

from showcase.problems import Rule

FILE_NAME = Rule(
    "file-name",
    "文件夹名或文件名写法不对",
    "网址由文件名来，各种电脑都要认得。",
    "projects/和心调解.yml、projects/con.yml",
    "projects/hexin-tiaojie.yml",
)
