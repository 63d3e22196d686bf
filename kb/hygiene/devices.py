"""How devices are named and addressed in a text: for reading details, for matching and for privacy alike.

The patterns are for text in any case: whoever compiles them says so.
"""

NAS_SERIES = r"(?:ds|rs|fs|sa|hd|uc|dva)"
"""What the model numbers of Synology's NAS begin with; UC is the Unified Controller."""
OTHER_SERIES = r"(?:rt|mr|wrx|bst)"
"""Those of its routers and of BeeStation."""
NAS_MODEL = rf"{NAS_SERIES}\d{{2,4}}[a-z]{{0,4}}\+?(?:ii+)?"
MODEL = rf"(?:{NAS_MODEL}|{OTHER_SERIES}\d{{3,4}}[a-z]{{0,4}}\+?)"

IPV4 = r"(?:\d{1,3}\.){3}\d{1,3}"
VEILED_IPV4 = r"\d{1,3}\.\d{1,3}(?:\.(?:\d{1,3}|x|\*)){2}"
"""An address, the end of which somebody may have left out: ``192.168.1.x``."""
LINK_LOCAL = "169.254"
"""How the addresses begin that a device gives itself when nobody hands one out (RFC 3927)."""
