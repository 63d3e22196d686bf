"""Making a person's text fit to be kept and shown: harmless characters, a bounded length, no password."""

from kb.hygiene.characters import CLIPPED, LIMIT, clip, first_hidden, printable
from kb.hygiene.passwords import blank_passwords

__all__ = ["CLIPPED", "LIMIT", "blank_passwords", "clip", "first_hidden", "printable"]
