"""Bad examples of files, headings, sections and property tables."""

from __future__ import annotations

from kb.reading import Code
from tests.kb.reading.bad.example import Bad

FORGOT = "problems/forgot-password.md"
BLOCKED = "problems/ip-blocked.md"
ROAD = "roads/after-a-reset.md"
SETTING = "actions/change-setting.md"
SOURCES = "sources.md"
ASK = "actions/ask-somebody.md"
DISK = "elsewhere/broken-disk.md"

_STEPS = """\
## Steps

1. Ask the person who set the NAS up.
2. Write down what they say.
"""

_HELP = """\
## Where help is

Ask [Synology](https://www.synology.com/support), and do not write to the disk.
"""

_SMALL_ROAD = """\
# Small

Words.

| | |
| --- | --- |
| Reviewed | 2026-11-22 |
| Sources | [O1](../sources.md#o1) |

## Go

Go.
"""

SHAPE = [
    Bad(Code.BAD_FILE_NAME, "roads/Bad_Name.md", None, _SMALL_ROAD),
    Bad(Code.STRAY_FILE, "notes.md", None, "# Notes\n"),
    Bad(Code.STRAY_FILE, "problem/typo.md", None, "# A problem\n"),
    Bad(Code.CONTROL_CHARACTER, ROAD, "Set a new", "Set \x1b[31ma new", at="\x1b"),
    Bad(Code.HTML, ROAD, "Set a new", "Set<br>a new", at="<br>"),
    Bad(Code.HTML, ROAD, "Set a new password at once.", "Words.\n\n<!-- later -->", at="<!--"),
    Bad(Code.PICTURE, ROAD, "Set a new", "![button](https://example.org/b.png) Set a new", at="!["),
    Bad(Code.BROKEN_LINK, FORGOT, '"helper: no")', "“helper: no”) alone", at="“"),
    Bad(Code.BROKEN_LINK, ROAD, "Set a new", "See [the list] (../effects.md) and set a new", at="list]"),
    Bad(Code.WIDE_DIAGRAM, ROAD, "[USB]  o", f"[USB]{' ' * 28}o", at="[USB]"),
    Bad(Code.DIAGRAM_SIGN, ROAD, "[USB]  o", "[USB]  ◉", at="◉"),
    Bad(
        Code.DIAGRAM_WITHOUT_WORDS,
        ROAD,
        " The back of the NAS. The button is between the sockets.",
        "",
        at="```d",
    ),
    Bad(Code.NO_TITLE, ROAD, "# After the reset\n", ""),
    Bad(Code.NO_TITLE, SOURCES, "# Sources\n", ""),
    Bad(Code.SEVERAL_TITLES, ROAD, "Set a new password at once.", "Do it.\n\n# More", at="# More"),
    Bad(Code.HEADING_LEVEL, FORGOT, "## See also", "### See also", at="### See also"),
    Bad(Code.HEADING_LEVEL, FORGOT, "Try these in this order.", "### First", at="### First"),
    Bad(Code.HEADING_LEVEL, SETTING, "### DSM 6", "### DSM 6.2", at="### DSM 6.2"),
    Bad(Code.HEADING_LEVEL, SETTING, "2. Press **Edit**.", "#### Then", at="#### Then"),
    Bad(
        Code.HEADING_LEVEL, "effects.md", "# What a reset undoes\n", "# Undone\n\n### First\n", at="### First"
    ),
    Bad(
        Code.HEADING_LEVEL, "glossary.md", "| Also | passphrase, passcode |", "\n### Why\n\nSo.", at="### Why"
    ),
    Bad(Code.EQUAL_ANCHORS, FORGOT, "## See also", "## Not this!", at="this!"),
    Bad(Code.NO_OPENING, ROAD, "Make the NAS safe again first.", ""),
    Bad(Code.NO_OPENING, "facts/helper.md", "Nobody else can sign in as administrator.", "", at="## no"),
    Bad(Code.NO_PROPERTIES, "glossary.md", "| | |", "| Property | Value |", at="## Password"),
    Bad(Code.UNKNOWN_PROPERTY, SETTING, "| Needs |", "| Need |", at="| Need |"),
    Bad(Code.MISSING_PROPERTY, SETTING, "| Time | 10 min |\n", "", at="| | |"),
    Bad(Code.MISSING_PROPERTY, BLOCKED, "| Reviewed | 2026-11-22 |\n", "", at="| | |"),
    Bad(Code.DOUBLE_PROPERTY, SETTING, "| Spends | 1 |", "| Time | 9 min |", at="9 min"),
    Bad(Code.EMPTY_PROPERTY, BLOCKED, "| Blocked |", "| |", at="| Area"),
    Bad(Code.UNKNOWN_SECTION, SETTING, "## Put back afterwards", "## Put back", at="## Put back"),
    Bad(Code.UNKNOWN_SECTION, DISK, "## People say", "## Why\n\nSo.\n\n## People say", at="## Why"),
    Bad(
        Code.UNKNOWN_SECTION,
        ROAD,
        "Set a new password at once.",
        "Do.\n\n## People say\n\n- x",
        at="## People say",
    ),
    Bad(Code.MISSING_SECTION, ASK, _STEPS, "", at="# Ask somebody"),
    Bad(Code.MISSING_SECTION, DISK, _HELP, "", at="# A broken disk"),
    Bad(Code.MISSING_SECTION, DISK, _HELP, "## Where help is", at="## Where help is"),
    Bad(Code.MISSING_SECTION, "facts/empty.md", None, "# What?\n\nLook.\n\n| | |\n|-|-|\n| Label | what |\n"),
    Bad(
        Code.NOT_LAST,
        BLOCKED,
        "- banned after mistyping",
        "- banned\n\n## Later\n\nCall.",
        at="## People say",
    ),
    Bad(Code.LOST_TEXT, ROAD, "# After the reset", "Hello.\n\n# After the reset", at="Hello."),
    Bad(Code.LOST_TEXT, BLOCKED, "## People say\n", "## People say\n\nHere they are.\n", at="Here they are."),
    Bad(Code.LOST_TEXT, FORGOT, "## Not this\n", "## Not this\n\nHere they are.\n", at="Here they are."),
    Bad(Code.BAD_ID, "facts/dsm.md", "## 5", "## DSM 5", at="## DSM 5"),
    Bad(Code.BAD_ID, "words/doors.md", "## button", "## The Button", at="## The Button"),
    Bad(Code.BAD_ID, "details.md", "## model", "## the model", at="## the model"),
    Bad(Code.BAD_ID, ROAD, "## Make it safe", "## !!", at="## !!"),
]
