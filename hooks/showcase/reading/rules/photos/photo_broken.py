"""A damaged or incomplete photo."""

from showcase.problems import Rule

PHOTO_BROKEN = Rule("photo-broken", "照片损坏", "网页上只会显示半张。", "没有传完的 putao.jpg", "重新上传的 putao.jpg")
