"""What pages take for granted: who is still inside, what a problem holds, and what a step presupposes."""

from __future__ import annotations

from kb.checking import check
from kb.model import Finding
from kb.reading import read_files
from tests.kb.checking.clean_content import CLEAN
from tests.kb.checking.test_walks import TODAY

_FORGOT, _BLOCKED, _FOUND = (f"problems/{name}.md" for name in ("forgot-password", "ip-blocked", "found-nas"))
_AREA = "| Area | Signing in |"
_ROW = "| Share | 85 % |"


def found(code: str, *changes: tuple[str, str, str]) -> list[Finding]:
    """Return what is found under ``code`` when texts are replaced: file, old and new."""
    files = dict(CLEAN)
    for file, old, new in changes:
        text = files[file].decode()
        assert text.count(old) == 1
        files[file] = text.replace(old, new).encode()
    return [each for each in check(read_files(files), TODAY, None, "FH").findings if each.code == code]


INSIDE = ("facts/dsm-from-6-2-4.md", _ROW, f"{_ROW}\n| Still inside | yes |")


def test_each_way_of_being_inside_is_used_where_harm_can_follow() -> None:
    """A problem without a harsh end need not list it, one with such an end must."""
    (finding,) = found("H11", INSIDE)
    assert finding.place.file == _FORGOT
    assert "dsm-from-6-2-4: yes" in finding.wrong
    assert "reset-mode-1" in finding.wrong


def test_a_problem_may_say_why_a_way_in_is_of_no_use() -> None:
    """With a reason, nothing is found."""
    excuse = f"{_AREA}\n| Not from inside | `dsm-from-6-2-4: yes` \N{EN DASH} the version opens no door |"
    assert not found("H11", INSIDE, (_FORGOT, _AREA, excuse))


def test_what_uses_an_implied_way_in_uses_both() -> None:
    """Who is inside in a way that implies another one is helped by what that one needs."""
    implied = f"{_ROW}\n| Still inside | yes |\n| Implies | `helper: yes` |"
    assert not found("H11", ("facts/dsm-from-6-2-4.md", _ROW, implied))


_HOLDS = "| Sources | [O1](../sources.md#o1), [R2](../sources.md#r2) |"
BLOCKED_HOLDS = (_BLOCKED, _HOLDS, f"| Holds | `helper: yes` |\n{_HOLDS}")
FOUND_HOLDS = (_FOUND, "| Status | stub |", "| Status | stub |\n| Holds | `helper: no` |")
ON = "- [I forgot my password](forgot-password.md)"


def test_no_way_leads_to_a_page_that_holds_the_contrary() -> None:
    """The finding names both, and the way; an answer that teaches the contrary mends it."""
    silent = "- [Found it](found-nas.md)\n- [Something else](forgot-password.md)"
    (answer,) = found("F08", BLOCKED_HOLDS, FOUND_HOLDS, (_BLOCKED, ON, silent))
    assert answer.place.file == _BLOCKED
    assert "holds helper: no, where helper: yes is known" in answer.wrong
    assert "ask-somebody did not work" in answer.wrong
    taught = silent.replace("(found-nas.md)", '(found-nas.md "helper: no")')
    assert not found("F08", BLOCKED_HOLDS, FOUND_HOLDS, (_BLOCKED, ON, taught))


def test_what_a_problem_holds_is_not_asked_there() -> None:
    """Its own question for it would always be skipped."""
    (finding,) = found("F03", (_FORGOT, _AREA, f"{_AREA}\n| Holds | `helper: no` |"))
    assert "Is there another administrator?" in finding.wrong


_RESET_DONE = (
    "facts/helper.md",
    "| Share | 30 % |",
    '| Share | 30 % |\n| Presupposed by | "Ask HER again" |',
)


def test_a_step_that_presupposes_something_is_read_only_where_it_is_so() -> None:
    """Whatever the letters and the marks: where it is known nothing is found, else the way is shown."""
    prose = "Try these in this order."
    (finding,) = found("F09", _RESET_DONE, (_FORGOT, prose, "First *ask* her\nagain."))
    assert "“Ask HER again”, which presupposes helper: yes" in finding.wrong
    assert "Is there another administrator? I don't know" in finding.wrong
    unknown = ("- [I don't know](#let-somebody-help)", "- [I don't know](#what-is-left)")
    assert not found("F09", _RESET_DONE, (_FORGOT, prose, "Ask her again."), (_FORGOT, *unknown))
