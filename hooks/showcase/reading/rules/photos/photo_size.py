"""A photo that is too large, too small or too long."""

from showcase.problems import Rule

PHOTO_SIZE = Rule(
    "photo-size", "照片太大、太小或太长", "太大的打不开，太小的看不清。", "200×150 像素", "1600×1200 像素"
)
