"""Rendering: templates, frame, assets, prose and the security policy."""

from showcase.site.rendering import apart, assets, policy, prose, text
from showcase.site.rendering.assets import Asset, Bundle
from showcase.site.rendering.compiled import compiled
from showcase.site.rendering.environment import ROOT
from showcase.site.rendering.frame import Frame, slot
from showcase.site.rendering.inline import aligned, inline
from showcase.site.rendering.policy import CONTENT_SECURITY_POLICY
from showcase.site.rendering.scrolling import reachable
from showcase.site.rendering.templates import Templates

__all__ = [
    "CONTENT_SECURITY_POLICY",
    "ROOT",
    "Asset",
    "Bundle",
    "Frame",
    "Templates",
    "aligned",
    "apart",
    "assets",
    "compiled",
    "inline",
    "policy",
    "prose",
    "reachable",
    "slot",
    "text",
]
