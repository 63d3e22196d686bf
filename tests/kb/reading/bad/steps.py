"""Bad examples of steps: questions, advice, endings, stubs."""

from __future__ import annotations

from kb.reading import Code
from tests.kb.reading.bad.example import Bad
from tests.kb.reading.bad.shape import BLOCKED, FORGOT, SETTING

_FOUND = "problems/found-nas.md"
_GATE = "roads/before-a-reset.md"
_ENDING = "Set a new password at once."
_ROAD = "roads/after-a-reset.md"
_STEP = """\
## Make it safe

Set a new password at once.
"""
_ACTION = "[Ask somebody](../actions/ask-somebody.md)"

STEPS = [
    Bad(
        Code.EMPTY_STEP,
        "roads/before-a-reset.md",
        "Do not reset. Ask Synology for help, and show them your report.",
        "",
        at="## Stop here",
    ),
    Bad(Code.MIXED_LIST, FORGOT, '[No](#what-is-left "helper: no")', "No, nobody", at="No, nobody"),
    Bad(
        Code.MIXED_LIST,
        FORGOT,
        "2. [Change the setting](../actions/",
        "2. The [setting](../actions/",
        at="2. The",
    ),
    Bad(Code.LIST_NOT_LAST, FORGOT, "- [I don't know]", "* [I don't know]", at="- [Yes]"),
    Bad(
        Code.LIST_NOT_LAST,
        FORGOT,
        "Try these in this order.",
        "1. [Reset](../actions/reset-mode-1.md)\n\nOr:",
        at="1. [Reset]",
    ),
    Bad(
        Code.BOTH_LISTS,
        FORGOT,
        "Then: [see what is left](#what-is-left)",
        "- [See what is left](#what-is-left)",
        at="## Let somebody help",
    ),
    Bad(
        Code.GLUED_LINE, FORGOT, "change-setting.md)\n\nWorked:", "change-setting.md)\nWorked:", at="Worked:"
    ),
    Bad(Code.GLUED_LINE, FORGOT, "(#write-it-down)\n\nThen:", "(#write-it-down)\nThen:", at="Then:"),
    Bad(
        Code.GLUED_LINE,
        FORGOT,
        "change-setting.md)\n\nWorked:",
        "change-setting.md)\n\n   Worked:",
        at="Worked:",
    ),
    Bad(Code.GLUED_LINE, FORGOT, "Then: [see", "- Then: [see", at="Then:"),
    Bad(Code.GLUED_LINE, FORGOT, "with you.\n\n**Why", "with you.\n**Why", at="**Why"),
    Bad(Code.WAY_WITHOUT_LINK, FORGOT, "[see what is left](#what-is-left)", "see below", at="Then:"),
    Bad(Code.WAY_WITHOUT_LINK, BLOCKED, "Then: [you", "Then: [a](#ask-or-wait) or [you", at="Then:"),
    Bad(Code.STRAY_WAY, _GATE, "Do not reset. Ask", "Then: [go](#reset-it)\n\nAsk", at="Then: [go]"),
    Bad(Code.STRAY_WAY, BLOCKED, "Then: [you", "Then: [back](#ask-or-wait)\n\nThen: [you", at="Then: [you"),
    Bad(Code.EQUAL_ANSWERS, FORGOT, "[No](", "[Yes!](", at="[Yes!]"),
    Bad(Code.EQUAL_ANSWERS, SETTING, "[Nothing changed]", "[The address is *blocked*]", at="*blocked*"),
    Bad(Code.BAD_ID, FORGOT, "[No](", "[?!](", at="[?!]"),
    Bad(Code.CONFLICT, FORGOT, '"helper: no"', '"helper: no, helper: yes"', at="[No]"),
    Bad(Code.CONFLICT, FORGOT, '"helper: no"', '"dsm: 7, dsm-from-6-2-4: no"', at="[No]"),
    Bad(Code.CONFLICT, "facts/dsm.md", "`dsm-from-6-2-4: yes`", "`dsm: 6`", at="`dsm: 6`"),
    Bad(Code.CONFLICT, "details.md", "| `dsm: 7`", "| `dsm: 7, dsm: 6`", at="dsm: 7,"),
    Bad(Code.UNKNOWN_TEACHES, _GATE, "know](#stop-here)", 'know](#stop-here "encrypted: no")', at="know]"),
    Bad(
        Code.STUB_WITH_STEPS,
        _FOUND,
        "Ask whoever gave it to you. The data on it belongs to its owner.",
        f"1. {_ACTION}",
        at="## Find its owner",
    ),
    Bad(
        Code.STUB_WITH_STEPS,
        _FOUND,
        "Ask whoever gave it to you. The data on it belongs to its owner.",
        "- [Forgotten](forgot-password.md)",
        at="## Find its owner",
    ),
    Bad(Code.NO_STEPS, _ROAD, _STEP, "", at="# After the reset"),
    Bad(Code.DOUBLE_ACTION, BLOCKED, f"1. {_ACTION}", f"1. {_ACTION}\n2. {_ACTION}", at="2. "),
    Bad(Code.DOUBLE_ACTION, BLOCKED, f"- {_ACTION}", f"- {_ACTION}\n+ {_ACTION}", at="+ "),
    Bad(Code.BULLETED_ACTIONS, _ROAD, _ENDING, f"- {_ACTION}", at="- [Ask"),
    Bad(
        Code.STRAY_TITLE,
        BLOCKED,
        f"1. {_ACTION}",
        '1. [Ask](../actions/ask-somebody.md "helper: yes")',
        at="1. [Ask]",
    ),
    Bad(
        Code.STEPS_NOT_NUMBERED,
        "actions/ask-somebody.md",
        "1. Ask the person",
        "Ask the person",
        at="## Steps",
    ),
]
