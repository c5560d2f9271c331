"""给主机和爬虫看的文件。"""

from __future__ import annotations

from datetime import UTC, datetime

from showcase.release import servers
from showcase.site.outputs import hosting
from showcase.site.outputs.hosting import Hosting
from showcase.site.rendering import policy as headers

BUILT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
SITE = Hosting("https://showcase.example.com/sub/", contact="mailto:a@example.com")
SECTIONS, LASTING = ["about", "branches", "embed"], ["assets/showcase.0123456789.css"]


def test_the_files_in_the_root() -> None:
    files = dict(hosting.files(SITE, BUILT, SECTIONS, LASTING))
    assert files["robots.txt"] == "User-agent: *\nAllow: /\n\nSitemap: https://showcase.example.com/sub/sitemap.xml\n"
    assert files[".well-known/security.txt"] == (
        "Contact: mailto:a@example.com\nExpires: 2027-01-02T03:04:05Z\nPreferred-Languages: zh, en\n"
        "Canonical: https://showcase.example.com/sub/.well-known/security.txt\n"
    )


def test_who_gives_no_contact_has_no_security_txt() -> None:
    assert ".well-known/security.txt" not in dict(hosting.files(Hosting(), BUILT, [], []))


def rules(text: str) -> dict[str, list[str]]:
    """``_headers`` as hosts read it: path → the headers it adds."""
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            added = found.setdefault(line, [])
        elif line:
            added.append(line.strip())
    return found


def test_every_folder_but_the_cards_forbids_framing() -> None:
    told = rules(dict(hosting.files(SITE, BUILT, SECTIONS, LASTING))["_headers"])
    unframed = {path for path, added in told.items() if "Content-Security-Policy: frame-ancestors 'none'" in added}
    assert unframed == {"/sub/", "/sub/index.html", "/sub/404.html", "/sub/about/*", "/sub/branches/*"}
    assert told["/sub/*"][0] == f"Content-Security-Policy: {headers.CONTENT_SECURITY_POLICY}"
    assert told["/sub/assets/showcase.0123456789.css"] == [f"Cache-Control: {headers.IMMUTABLE}"]


def test_only_the_worker_of_the_editor_may_run_webassembly() -> None:
    told = rules(dict(hosting.files(SITE, BUILT, [*SECTIONS, "edit"], LASTING))["_headers"])
    allowing = {path for path, added in told.items() if any("wasm-unsafe-eval" in each for each in added)}
    assert allowing == {"/sub/edit/worker.js"}
    assert not any("Content-Security-Policy" in each for each in told["/sub/*"])  # hosts would add it to the worker's
    policy = f"Content-Security-Policy: {headers.CONTENT_SECURITY_POLICY}"
    assert {path for path, added in told.items() if policy in added} == {
        *("/sub/", "/sub/index.html", "/sub/404.html", "/sub/about/*", "/sub/branches/*", "/sub/embed/*"),
        *("/sub/edit/", "/sub/edit/index.html"),
    }
    for text in (servers.nginx(SITE, "/srv/current"), servers.apache(SITE, "/srv/current")):
        assert text.count("wasm-unsafe-eval") == 1
        assert "^/sub/edit/worker\\.js$" in text


def test_hosts_set_limits_to_the_file() -> None:
    text = dict(hosting.files(SITE, BUILT, SECTIONS, LASTING))["_headers"]
    # Cloudflare Pages: 100 rules, 2000 characters a line.
    assert len(rules(text)) <= 100
    assert max(map(len, text.splitlines())) <= 2000


def test_https_is_demanded_only_on_request() -> None:
    for of in (servers.apache, servers.nginx):
        assert "Strict-Transport-Security" not in of(Hosting(), "/srv/site/current")
        assert "Strict-Transport-Security" in of(Hosting(transport=True), "/srv/site/current")


def test_apache_says_what_nginx_says() -> None:
    text = servers.apache(SITE, "/srv/site/current")
    assert 'Alias "/sub/" "/srv/site/current/"' in text
    for name, value in headers.HEADERS:
        assert f'Header always set {name} "{value}"' in text
    assert (
        f"Header always set Content-Security-Policy \"{headers.CONTENT_SECURITY_POLICY}; frame-ancestors 'none'\""
        in text
    )
    assert '<LocationMatch "^/sub/embed/">' in text


def test_the_policy_has_no_hole() -> None:
    policy = dict(headers.POLICY)
    assert policy["default-src"] == "'none'"
    assert all("unsafe" not in value and "*" not in value and "http" not in value for value in policy.values())
