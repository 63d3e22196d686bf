"""Making a person's text fit to be kept and shown: harmless characters, a bounded length, no password."""

from kb.hygiene.characters import CLIPPED, clip, first_hidden, printable
from kb.hygiene.devices import IPV4, LINK_LOCAL, MODEL, NAS_MODEL, NAS_SERIES, OTHER_SERIES, VEILED_IPV4
from kb.hygiene.everyday import is_everyday
from kb.hygiene.passwords import blank_passwords
