"""Configuration for self-hosting: nginx and Apache, with the headers, media types and denied paths of the site."""

from __future__ import annotations

import re
from string import Template

from showcase.site.outputs import Hosting, common
from showcase.site.rendering import policy as headers

COMPRESSED = "text/css text/javascript text/plain text/csv application/json application/xml image/svg+xml"
HIDDEN = r"/\.(?!well-known/)"
"""Names that begin with a dot, except the folder of well-known files (RFC 8615)."""
DENIED = r"\.(map|ya?ml|py|pyc)$"
"""Kinds of file that are never published, and are denied as a second safeguard."""

NGINX = Template("""\
# 由 showcase headers 生成；放进 /etc/nginx/conf.d/，改好 listen、server_name 和证书，再执行 nginx -t。
map $$uri $$showcase_cache {
    default "$fresh";
    "~$hashed" "$immutable";
}
map $$uri $$showcase_policy {
    default "$policy; $unframed";
    "~^$embedded" "$policy; $framed";
}
map $$uri $$showcase_framing {
    default "$framing";
    "~^$embedded" "";
}
map $$uri $$showcase_resource {
    default "$own";
    "~^$embedded" "cross-origin";
}

server {
    listen $listen;
    server_name _;  # 请改：网站的域名

    server_tokens off;
    autoindex off;
    absolute_redirect off;
    # 发布时所有文件的时间相同，不能用时间判断网页变没变，所以不给浏览器比较的依据。
    etag off;
    if_modified_since off;
    add_header Last-Modified "";

    add_header Content-Security-Policy $$showcase_policy always;
    add_header X-Frame-Options $$showcase_framing always;
    add_header Cross-Origin-Resource-Policy $$showcase_resource always;
    add_header Cache-Control $$showcase_cache always;
$added
    charset utf-8;
    charset_types $compressed;
    gzip on;
    gzip_vary on;
    gzip_min_length 1024;
    gzip_types $compressed;
    types {
$types
    }
    default_type application/octet-stream;

    error_page 403 404 ${base}404.html;
    location ~ $hidden { return 404; }
    location ~ $denied { return 404; }
    location $base {
        alias $folder/;
        index index.html;
        limit_except GET { deny all; }
    }
}
""")

APACHE = Template("""\
# 由 showcase headers 生成；在虚拟主机里用 Include 引入。需要模块 headers、mime、alias。
Alias "$base" "$folder/"
<Directory "$folder">
    Options FollowSymLinks
    AllowOverride None
    Require all granted
    DirectoryIndex index.html
    # 发布时所有文件的时间相同，不能用时间判断网页变没变，所以不给浏览器比较的依据。
    FileETag None
    Header unset Last-Modified
    AddDefaultCharset utf-8
    AddCharset utf-8 .css .js .json .xml .csv .svg
$types
</Directory>
ErrorDocument 403 ${base}404.html
ErrorDocument 404 ${base}404.html
RedirectMatch 404 "$hidden"
RedirectMatch 404 "$denied"

$added
Header always set Content-Security-Policy "$policy; $unframed"
Header always set X-Frame-Options "$framing"
Header always set Cross-Origin-Resource-Policy "$own"
Header always set Cache-Control "$fresh"
<LocationMatch "$hashed">
    Header always set Cache-Control "$immutable"
</LocationMatch>
<LocationMatch "^$embedded">
    Header always set Content-Security-Policy "$policy; $framed"
    Header always unset X-Frame-Options
    Header always set Cross-Origin-Resource-Policy "cross-origin"
</LocationMatch>
""")


def nginx(hosting: Hosting, folder: str, listen: str = "80") -> str:
    """A whole ``server`` block for nginx. ``folder`` is the link ``current`` of the release store."""
    added = "".join(f'    add_header {name} "{value}" always;\n' for name, value in common(hosting))
    types = "\n".join(f"        {kind} {endings};" for kind, endings in headers.TYPES)
    return NGINX.substitute(
        _values(hosting, folder), listen=listen, added=added, types=types, compressed=COMPRESSED, hidden=HIDDEN
    )


def apache(hosting: Hosting, folder: str) -> str:
    """The same for Apache, to be included in a virtual host."""
    added = "\n".join(f'Header always set {name} "{value}"' for name, value in common(hosting))
    types = "\n".join(
        f"    AddType {kind} " + " ".join(f".{ending}" for ending in endings.split()) for kind, endings in headers.TYPES
    )
    return APACHE.substitute(_values(hosting, folder), added=added, types=types, hidden=HIDDEN)


def _values(hosting: Hosting, folder: str) -> dict[str, str]:
    return {
        "base": hosting.base,
        "folder": folder.rstrip("/"),
        "policy": headers.CONTENT_SECURITY_POLICY,
        "framed": headers.FRAMED,
        "unframed": headers.UNFRAMED,
        "framing": headers.FRAMING[1],
        "own": headers.OWN_RESOURCE[1],
        "fresh": headers.FRESH,
        "immutable": headers.IMMUTABLE,
        "hashed": f"^{re.escape(hosting.base)}{headers.HASHED.pattern.removeprefix('^')}",
        "embedded": re.escape(hosting.base + headers.EMBEDDED),
        "denied": DENIED,
    }
