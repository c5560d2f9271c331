"""A file that is no JPEG, PNG or WebP picture, or goes on after it."""

from showcase.problems import Rule

PHOTO_TYPE = Rule(
    "photo-type",
    "不是可用的图片",
    "只有 JPEG、PNG、WebP 在各种浏览器里都安全可靠。",
    "putao.svg、改了后缀的文件",
    "putao.jpg",
)
