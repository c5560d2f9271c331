"""Rules of ``redirects.yml``: an old address must lead somewhere, in one step."""

from __future__ import annotations

from showcase.rules.rule import Rule

RULES = (
    Rule(
        "redirect-form",
        "旧网址或新网址写得不对",
        "只写本站域名之后的部分；“#”之后的部分浏览器不会发来，不能转。",
        "https://www.example.com/branches/a/: b",
        "branches/he-lvsuo/: branches/he-lvsuo-dangzhibu/",
    ),
    Rule(
        "redirect-living",
        "旧网址上还有页面",
        "有页面的地址不能再转到别处，也不能说已撤下。",
        "branches/he-lvsuo-dangzhibu/: gone  # 记录还在",
        "branches/he-lvsuo/: branches/he-lvsuo-dangzhibu/",
    ),
    Rule(
        "redirect-missing",
        "新网址上没有页面",
        "读者会被带到找不到的页面。",
        "branches/he-lvsuo/: branches/meiyou-zhege/",
        "branches/he-lvsuo/: branches/he-lvsuo-dangzhibu/",
    ),
    Rule(
        "redirect-chain",
        "新网址自己也要转走",
        "转两次会慢，绕成圈就打不开；每个旧网址直接写最后的地址。",
        "branches/a/: branches/b/  # branches/b/ 又转到 branches/c/",
        "branches/a/: branches/c/",
    ),
    Rule(
        "redirect-twice",
        "同一个旧网址写了两次",
        "一个地址只能转到一处。",
        "branches/a/: branches/b/\n/branches/a/: branches/c/",
        "branches/a/: branches/b/",
    ),
)
