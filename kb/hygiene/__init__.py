"""Making a person's text fit to be kept and shown: harmless characters, a bounded length, no password."""

from kb.hygiene.characters import CLIPPED as CLIPPED
from kb.hygiene.characters import clip as clip
from kb.hygiene.characters import first_hidden as first_hidden
from kb.hygiene.characters import printable as printable
from kb.hygiene.devices import IPV4 as IPV4
from kb.hygiene.devices import LINK_LOCAL as LINK_LOCAL
from kb.hygiene.devices import MODEL as MODEL
from kb.hygiene.devices import NAS_MODEL as NAS_MODEL
from kb.hygiene.devices import NAS_SERIES as NAS_SERIES
from kb.hygiene.devices import OTHER_SERIES as OTHER_SERIES
from kb.hygiene.devices import VEILED_IPV4 as VEILED_IPV4
from kb.hygiene.everyday import is_everyday as is_everyday
from kb.hygiene.passwords import blank_passwords as blank_passwords
