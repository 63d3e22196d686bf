"""The codes of the findings of family R: what can keep the content from being read and linked."""

from __future__ import annotations

from enum import Enum


class Code(Enum):
    """A finding's stable code, with what it stands for in a few words."""

    NO_PROBLEMS = "R101", "no problems at all"
    NOT_READABLE = "R102", "a file cannot be opened"
    NOT_UTF8 = "R103", "a file that is not UTF-8"
    FILE_TOO_LARGE = "R104", "a file over the size limit"
    ALL_TOO_LARGE = "R105", "all files together over the size limit"
    BAD_FILE_NAME = "R106", "a file name that is no id"
    STRAY_FILE = "R107", "a file that no kind of page is read from"
    CONTROL_CHARACTER = "R108", "a control character"
    HTML = "R109", "HTML"
    PICTURE = "R110", "a picture"
    BROKEN_LINK = "R111", "a link that stays plain text"

    NO_TITLE = "R201", "no heading of level 1"
    SEVERAL_TITLES = "R202", "several headings of level 1"
    HEADING_LEVEL = "R203", "a heading of a level that has no meaning there"
    EQUAL_ANCHORS = "R204", "two headings with one anchor"
    NO_OPENING = "R205", "no paragraph where one is needed"
    NO_PROPERTIES = "R206", "no property table"
    UNKNOWN_PROPERTY = "R207", "an unknown property"
    MISSING_PROPERTY = "R208", "a missing property"
    DOUBLE_PROPERTY = "R209", "a property that stands twice"
    EMPTY_PROPERTY = "R210", "a property without a value"
    UNKNOWN_SECTION = "R211", "an unknown section"
    MISSING_SECTION = "R212", "a missing section"
    NOT_LAST = "R213", "*People say* before the end of the file"
    LOST_TEXT = "R214", "text that nobody would ever see"
    BAD_ID = "R215", "a heading that should be an id"

    BAD_HARM = "R301", "a harm that is no number from 0 to 5"
    BAD_CONFIDENCE = "R302", "a confidence that is none of the five"
    BAD_DATE = "R303", "a date that is none"
    BAD_APPLIES = "R304", "versions of DSM that cannot be read"
    BAD_SHARE = "R305", "a share that is no percentage"
    BAD_STATUS = "R306", "a status other than stub"
    BAD_SPENDS = "R307", "sign-in attempts that are no number"
    BAD_CONDITIONS = "R308", "facts that cannot be read"
    BAD_TIMER = "R309", "a timer that cannot be read"
    BAD_PATTERN = "R310", "a detail's text or range that cannot be read"
    NO_SOURCE_LINKS = "R311", "sources that are not links into sources.md"
    NO_EFFECT_LINKS = "R312", "losses that are not links into effects.md"

    EMPTY_STEP = "R401", "a step without a list or prose"
    MIXED_LIST = "R402", "a list of which only some items lead on"
    LIST_NOT_LAST = "R403", "answers in a list that is not the last"
    BOTH_LISTS = "R404", "answers and actions in one step"
    GLUED_LINE = "R405", "a line that needs an empty line before it"
    WAY_WITHOUT_LINK = "R406", "*Worked:* or *Then:* without exactly one link"
    STRAY_WAY = "R407", "*Worked:* or *Then:* where there is no advice, or twice"
    EQUAL_ANSWERS = "R408", "two answers with one id"
    CONFLICT = "R409", "two values for one fact"
    UNKNOWN_TEACHES = "R410", "*I don't know* that teaches"
    STUB_WITH_STEPS = "R411", "a stub with more than an ending"
    NO_STEPS = "R412", "no step"
    DOUBLE_ACTION = "R413", "an action that stands twice in one list"
    BULLETED_ACTIONS = "R414", "actions in a bullet list"
    STRAY_TITLE = "R415", "facts in a link that teaches nothing"
    STEPS_NOT_NUMBERED = "R416", "an action's *Steps* without a numbered list"

    NO_SUCH_FILE = "R501", "a link to a file that is not there"
    NO_SUCH_ANCHOR = "R502", "a link to a heading that is not there"
    BAD_SCHEME = "R503", "an address that is not http, https or mailto"
    OUTSIDE = "R504", "a link that leaves the folder"
    WRONG_KIND = "R505", "a link to another kind of page than is needed here"
    NOT_A_STEP = "R506", "a link to a heading that is no step"
    INNER_ANCHOR = "R507", "a link into the middle of another problem"
    ITEM_WITHOUT_LINK = "R508", "a list item that needs a link at its start"
    UNKNOWN_FACT = "R509", "an unknown fact"
    UNKNOWN_VALUE = "R510", "a value that the fact does not have"
    UNKNOWN_SOURCE = "R511", "an unknown source"
    UNKNOWN_EFFECT = "R512", "an unknown effect"
    NOT_AN_ENDING = "R513", "a scenario that ends in a step that is no ending"

    NO_PHRASES = "R601", "no phrases"
    UNKNOWN_LANGUAGE = "R602", "an unknown language"
    BAD_PHRASE = "R603", "a phrase that is not plain text"
    TWO_CONCEPTS = "R604", "an expression of two concepts"
    DOUBLE_CONCEPT = "R605", "a concept that stands twice"

    NO_SCENARIOS = "R701", "no scenario table, or with other columns"
    BAD_SCENARIO = "R702", "a scenario that cannot be read"

    def __init__(self, code: str, meaning: str) -> None:
        self.code = code
        self.meaning = meaning
