"""showcase.reading.yaml."""

from showcase.reading.yaml import characters, faults, gate, mojibake
from showcase.reading.yaml.characters import quoted, shown
from showcase.reading.yaml.composing import compose
from showcase.reading.yaml.encodings import guess
from showcase.reading.yaml.gate import Refused, decode
from showcase.reading.yaml.scanning import scan
from showcase.reading.yaml.understanding import understand

__all__ = [
    "Refused",
    "characters",
    "compose",
    "decode",
    "faults",
    "gate",
    "guess",
    "mojibake",
    "quoted",
    "scan",
    "shown",
    "understand",
]
