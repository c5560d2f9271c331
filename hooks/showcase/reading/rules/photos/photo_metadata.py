"""Personal metadata (EXIF) in a photo."""

from showcase.problems import Rule, Severity

PHOTO_METADATA = Rule(
    "photo-metadata",
    "照片里带着拍摄地点等个人信息",
    "原图里的拍摄地点和机主可能泄露隐私；发布的图片会自动去掉。",
    "手机直接传来的 putao.jpg",
    "运行 showcase fix 之后的 putao.jpg",
    Severity.WARNING,
)
