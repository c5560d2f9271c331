"""An animated picture."""

from showcase.problems import Rule

PHOTO_ANIMATED = Rule("photo-animated", "会动的图片", "会动的图片妨碍阅读。", "动图 putao.webp", "静止的 putao.webp")
