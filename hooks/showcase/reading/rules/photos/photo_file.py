"""The name of a photo in a record."""

from showcase.problems import Rule

PHOTO_FILE = Rule(
    "photo-file",
    "照片的文件名写法不对",
    "照片只在本组织的 photos 文件夹里，写文件名就够了。",
    "file: ../putao.jpg",
    "file: putao.jpg",
)
