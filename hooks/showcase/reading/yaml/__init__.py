"""From the bytes of a file to YAML nodes: the gate, the strict composer, and the repair of careless YAML."""

from showcase.reading.lines import FormError
from showcase.reading.yaml import characters, gate, mojibake
from showcase.reading.yaml.characters import quoted, shown
from showcase.reading.yaml.composer import compose
from showcase.reading.yaml.doubts import is_doubtful
from showcase.reading.yaml.encodings import guess
from showcase.reading.yaml.gate import Refused, decode
from showcase.reading.yaml.parser import parse_yaml
from showcase.reading.yaml.scanner import scan

__all__ = [
    "FormError",
    "Refused",
    "characters",
    "compose",
    "decode",
    "gate",
    "guess",
    "is_doubtful",
    "mojibake",
    "parse_yaml",
    "quoted",
    "scan",
    "shown",
]
