"""The codes of the findings of family R: what can keep the content from being read; and how much is read."""

from enum import Enum

MAX_FILE = 256 << 10
"""The most bytes that one file may have."""

MAX_ALL = 4 << 20
"""The most bytes that all files together may have. Of a kilobyte, reading takes up to 50 ms."""

MAX_FILES = 2000
"""The most files that there may be."""

MAX_COLUMNS = 40
"""How wide a diagram may be: the width of the narrowest window."""


class Code(Enum):
    """A finding's stable code, what it stands for in a few words, and what to write instead, as Markdown."""

    NO_PROBLEMS = "R101", "no problems at all", "Name the folder that holds `problems/` and `actions/`."
    NOT_READABLE = "R102", "a file cannot be opened", "Let the person who runs Backin read it."
    NOT_UTF8 = "R103", "a file that is not UTF-8", "Save it as UTF-8."
    FILE_TOO_LARGE = (
        "R104",
        "a file over the size limit",
        f"It may have {MAX_FILE >> 10} KiB. Split it, or take it out.",
    )
    ALL_TOO_LARGE = (
        "R105",
        "all files together over the size limit",
        f"Is it the right folder? All files together may have {MAX_ALL >> 20} MiB. Take files out.",
    )
    BAD_FILE_NAME = (
        "R106",
        "a file name that is no id",
        "Use small letters, digits and hyphens, and the ending .md: `lost-2fa.md`.",
    )
    STRAY_FILE = (
        "R107",
        "a file that no kind of page is read from",
        "Move it into one of the content's folders, or out of the content.",
    )
    CONTROL_CHARACTER = "R108", "a control character", "Take it out."
    HTML = "R109", "HTML", "Write Markdown, or put the sign in backticks."
    PICTURE = "R110", "a picture", "Say it in words."
    BROKEN_LINK = (
        "R111",
        "a link that stays plain text",
        'Write `[Yes](#step "open-session: yes")`: straight quotes, one space before them, none in it.',
    )
    WIDE_DIAGRAM = "R112", "a diagram that is too wide", f"Draw it with at most {MAX_COLUMNS} columns."
    DIAGRAM_SIGN = (
        "R113",
        "a sign in a diagram that not every terminal shows",
        "Draw with ASCII and `─│┌┐└┘├┤┬┴┼`.",
    )
    DIAGRAM_WITHOUT_WORDS = (
        "R114",
        "a diagram without words",
        "Say behind the word `diagram` what it shows, for those who do not see it.",
    )

    NO_TITLE = "R201", "no heading of level 1", "Write `# I lost the phone` in the first line."
    SEVERAL_TITLES = "R202", "several headings of level 1", "Use `##` for all but the first."
    HEADING_LEVEL = (
        "R203",
        "a heading of a level that has no meaning there",
        "Use `##` for a section, `###` for a version or a language.",
    )
    EQUAL_ANCHORS = "R204", "two headings with one anchor", "Word one of them differently."
    NO_OPENING = "R205", "no paragraph where one is needed", "Write one short paragraph below the heading."
    NO_PROPERTIES = "R206", "no property table", "Write a table with an empty header row."
    UNKNOWN_PROPERTY = "R207", "an unknown property", "Use one of the rows that this kind of page has."
    MISSING_PROPERTY = "R208", "a missing property", "Add the row."
    DOUBLE_PROPERTY = "R209", "a property that stands twice", "Keep one."
    EMPTY_PROPERTY = "R210", "a property without a value", "Fill it in, or leave the row out."
    UNKNOWN_SECTION = "R211", "an unknown section", "Use one of the sections that this kind of page has."
    MISSING_SECTION = "R212", "a missing section", "Add it."
    NOT_LAST = "R213", "*People say* before the end of the file", "Move it to the end."
    LOST_TEXT = "R214", "text that nobody would ever see", "Make it an item of the list, or move it."
    BAD_ID = "R215", "a heading that should be an id", "Use small letters, digits, hyphens: `no-key`."

    BAD_HARM = "R301", "a harm that is no number from 0 to 5", "Write `0`, `1`, ... or `5`."
    BAD_CONFIDENCE = (
        "R302",
        "a confidence that is none of the five",
        "Write `vendor`, `several`, `one report`, `inferred` or `unverified`.",
    )
    BAD_DATE = "R303", "a date that is none", "Write `2026-11-22`."
    BAD_APPLIES = (
        "R304",
        "versions of DSM that cannot be read",
        "Write `all`, or versions with commas between: `DSM 6, DSM 7`.",
    )
    BAD_SHARE = (
        "R305",
        "a share that is no percentage",
        "Write an estimate such as `70 %`, at most 100 %, or `unknown`.",
    )
    BAD_STATUS = "R306", "a status other than stub", "Write `stub`, or leave the row out."
    BAD_SPENDS = (
        "R307",
        "sign-in attempts that are no number",
        "Write how many sign-in attempts the action spends, as a number: `1`.",
    )
    BAD_CONDITIONS = "R308", "facts that cannot be read", "Write `other-admin: no, ssh: off`."
    BAD_TIMER = (
        "R309",
        "a timer that cannot be read",
        "Write `hold`, `wait` or `within`, a whole number, and s, min, h or d: `hold 4 s`.",
    )
    BAD_PATTERN = (
        "R310",
        "a detail's text or range that cannot be read",
        "Write `7.2.1`, `RS*`, `6.2.4 - 7.0`.",
    )
    NO_SOURCE_LINKS = (
        "R311",
        "sources that are not links into sources.md",
        "Write `[O16](../sources.md#o16)`.",
    )
    NO_EFFECT_LINKS = (
        "R312",
        "losses that are not links into effects.md",
        "Write `[Firewall](../effects.md#firewall)` or `nothing`.",
    )
    NO_REASON = "R313", "facts without a reason", "Write a dash behind them, and then the reason."
    BAD_MARK = "R314", "a mark other than yes", "Write `yes`, or leave the row out."
    NO_QUOTES = "R315", "phrases without quotes", 'Write `"with an empty password", "press RESET again"`.'

    EMPTY_STEP = "R401", "a step without a list or prose", "Write a question, an advice, or a paragraph."
    MIXED_LIST = (
        "R402",
        "a list of which only some items lead on",
        "Begin every item with a link, or write two lists.",
    )
    LIST_NOT_LAST = (
        "R403",
        "answers in a list that is not the last",
        "Write one list, with one sign, as the last of its kind.",
    )
    BOTH_LISTS = (
        "R404",
        "answers and actions in one step",
        "Make two steps of it: the actions go on with `Then: [...](...)`.",
    )
    GLUED_LINE = (
        "R405",
        "a line that needs an empty line before it",
        "Put it at the start of a line, without a bullet, and an empty line before it.",
    )
    WAY_WITHOUT_LINK = (
        "R406",
        "*Worked:* or *Then:* without exactly one link",
        "Write `Then: [look further](#what-is-left)`.",
    )
    STRAY_WAY = (
        "R407",
        "*Worked:* or *Then:* where there is no advice, or twice",
        "Write a list of one link: `- [Go on](#step)`.",
    )
    EQUAL_ANSWERS = "R408", "two answers with one id", "Word one of them differently."
    CONFLICT = "R409", "two values for one fact", "Keep the value that holds."
    UNKNOWN_TEACHES = "R410", "*I don't know* that teaches", "Write `[I don't know](#step)` without a title."
    STUB_WITH_STEPS = "R411", "a stub with more than an ending", "Write endings only, or leave `Status` out."
    NO_STEPS = "R412", "no step", "Write at least one `##` heading that is not reserved."
    DOUBLE_ACTION = "R413", "an action that stands twice in one list", "Keep one."
    BULLETED_ACTIONS = "R414", "actions in a bullet list", "Write `1. [...](../actions/x.md)`."
    STRAY_TITLE = (
        "R415",
        "facts in a link that teaches nothing",
        "Ask for the fact in a question, or put it under *Needs*.",
    )
    STEPS_NOT_NUMBERED = (
        "R416",
        "an action's *Steps* without a numbered list",
        "Write `1. Open Control Panel.`.",
    )

    NO_SUCH_FILE = (
        "R501",
        "a link to a file that is not there",
        "Write the file's name as it stands in the folder.",
    )
    NO_SUCH_ANCHOR = (
        "R502",
        "a link to a heading that is not there",
        "Write the heading's anchor: small letters, hyphens for spaces.",
    )
    BAD_SCHEME = "R503", "an address that is not http, https or mailto", "Write `https://...`."
    OUTSIDE = "R504", "a link that leaves the folder", "Link to a file of the content, or to a web address."
    WRONG_KIND = (
        "R505",
        "a link to another kind of page than is needed here",
        "Link to the kind of page that is needed, to an entry with its anchor.",
    )
    NOT_A_STEP = "R506", "a link to a heading that is no step", "Link to one of the steps."
    INNER_ANCHOR = (
        "R507",
        "a link into the middle of another problem",
        "Link to `ip-blocked.md` without an anchor, or to a road.",
    )
    ITEM_WITHOUT_LINK = (
        "R508",
        "a list item that needs a link at its start",
        "Write `- [What one sees](x.md)`.",
    )
    UNKNOWN_FACT = "R509", "an unknown fact", "Use a fact that has a file in `facts/`."
    UNKNOWN_VALUE = "R510", "a value that the fact does not have", "Use one of the values in the fact's file."
    UNKNOWN_SOURCE = "R511", "an unknown source", "Link to an entry of `sources.md`."
    UNKNOWN_EFFECT = "R512", "an unknown effect", "Link to an entry of `effects.md`."
    NOT_AN_ENDING = (
        "R513",
        "a scenario that ends in a step that is no ending",
        "Link to an action, or to an ending.",
    )

    NO_PHRASES = "R601", "no phrases", "Write a bullet list of what people type, English first."
    UNKNOWN_LANGUAGE = (
        "R602",
        "an unknown language",
        "Write `Deutsch`, `Français`, `Español`, `Nederlands`, `Italiano` or `中文`.",
    )
    BAD_PHRASE = (
        "R603",
        "a phrase that is not plain text",
        "Write it as one line of plain text, without links and lists.",
    )
    TWO_CONCEPTS = "R604", "an expression of two concepts", "Keep it with one of the two."
    DOUBLE_CONCEPT = "R605", "a concept that stands twice", "Put the two together."

    NO_SCENARIOS = (
        "R701",
        "no scenario table, or with other columns",
        "Use *They type*, *Problem*, *Known facts*, *Tried*, *Ends in*, *Never offers*.",
    )
    BAD_SCENARIO = (
        "R702",
        "a scenario that cannot be read",
        "Write a text, and one link each for *Problem* and *Ends in*.",
    )

    def __init__(self, code: str, meaning: str, advice: str) -> None:
        self.code = code
        self.meaning = meaning
        self.advice = advice
