"""What MkDocs' settings say of the site: who publishes it, who hosts it, whether it is published or served."""

import logging
import os
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from jinja2 import FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from showcase.model import THEME
from showcase.reading import last_changes
from showcase.site import Imprint, Templates, correction, duties, fonts_are_installed, source_day
from showcase.site.outputs import hosting
from showcase.site.rendering import assets, compiled
from showcase.site.rendering import policy as headers

from .survey import is_serving as is_serving
from .survey import root as root

log = logging.getLogger("mkdocs.hooks.showcase")
PUBLISHING = "SHOWCASE_PUBLISHING"
"""Set in the environment of a build that is to be published."""


def theme(config: MkDocsConfig) -> Path:
    """The folder of our theme: the one that the settings name, else the generator's own."""
    return Path(config.theme.custom_dir or THEME)


def is_published() -> bool:
    """Whether this build is to be published: it is made of the records alone, of nothing that another build kept."""
    return bool(os.environ.get(PUBLISHING))


def imprint(config: MkDocsConfig) -> Imprint:
    """Who publishes, as the settings name it; when each record changed, as git knows it."""
    url = config.site_url or ""
    settings = config.extra.get("public_body") or {}
    changes = last_changes(root(config))
    return Imprint(
        name=config.site_name,
        url=f"{url.rstrip('/')}/" if url else "",
        description=config.site_description or "",
        organiser=duties.stated(settings, "organiser"),
        code=duties.stated(settings, "code"),
        changes=changes,
        as_of=source_day(changes.values()),
        contact=duties.stated(settings, "contact"),
        correction=correction.stated(config.extra.get("correction") or {}),
        data_license=config.extra.get("data_license") or "",
    )


def editor(config: MkDocsConfig) -> Path | None:
    """The engine of the editor, which ``showcase editor`` has built; None where the site has none. Raises PluginError
    where the folder that is set holds no engine.
    """
    named = config.extra.get("editor") or ""
    if not named:
        return None
    found = sorted((root(config) / str(named)).glob("engine-*"))
    if len(found) != 1:
        raise PluginError(f"mkdocs.yml 的 extra.editor：{named} 里没有编辑台的程序，先运行 showcase editor {named}")
    return found[0]


def host(config: MkDocsConfig) -> hosting.Hosting:
    """The host as the settings describe it."""
    contact = config.extra.get("security_contact") or ""
    return hosting.Hosting(config.site_url or "", bool(config.extra.get("hsts")), contact)


def has_share_pictures(config: MkDocsConfig) -> bool:
    """Whether the settings ask for share pictures, and they can be drawn; says so where they cannot."""
    if not config.extra.get("share_images") or not config.site_url:
        return False
    if not fonts_are_installed():
        log.info("没有装画分享图的字体，这次不画。要画，先运行：pip install -e '.[share]'")
        return False
    return True


def state_duties(config: MkDocsConfig) -> None:
    """Show the public body's duties at the foot of every page. What is unset stops a publication."""
    settings = config.extra.get("public_body") or {}
    found = duties.problems(settings, is_published(), config.site_url or "")
    listed = "\n".join(str(shortcoming) for shortcoming in found)
    if found and is_published():
        raise PluginError(f"网站的设置不全，没有发布。\n{listed}")
    if found:
        log.info("发布之前要填的设置：\n%s", listed)
    config.extra["duties"] = duties.footer(settings)


def dress(config: MkDocsConfig) -> None:
    """Give every page our style sheet, scripts and templates, and the security policy; MkDocs' server, which adds a
    script that reloads a page, goes without.
    """
    config.theme.dirs = [str(theme(config))]  # complete in itself: MkDocs need not list Material's 14 500 files
    config.theme.static_templates.discard("sitemap.xml")  # ours knows each record's last change
    config.extra["bundle"] = assets.bundle(theme(config))
    config.extra["templates"] = Templates(theme(config), compiled_templates(config, "templates"))
    config.extra["content_security_policy"] = "" if is_serving(config) else headers.CONTENT_SECURITY_POLICY


def cache_folder(config: MkDocsConfig) -> Path:
    """Where photos, share pictures and compiled templates are kept from one build to the next: a cache of the user's,
    which no record reaches.

    For a build that is published, and where there is no such folder, a new one, which goes with the build.
    """
    if "scratch" in config.extra:
        return Path(config.extra["scratch"].name)
    home = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or "~/.cache"
    with suppress(OSError, RuntimeError):
        cache = Path(home).expanduser() / "showcase"
        if not is_published():
            cache.mkdir(parents=True, exist_ok=True)
            if os.access(cache, os.W_OK):
                return cache
    config.extra["scratch"] = TemporaryDirectory()
    return Path(config.extra["scratch"].name)


def compiled_templates(config: MkDocsConfig, environment: str) -> FileSystemBytecodeCache | None:
    """The compiled templates of an environment; none where nothing is kept for the next build."""
    folder = cache_folder(config)
    return None if "scratch" in config.extra else compiled(folder / environment)
