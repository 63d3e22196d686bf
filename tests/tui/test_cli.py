"""The command line is a contract: what scripts may count on."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.tui.command import Command


def fields(text: str) -> dict[str, Any]:
    """Return the one JSON object in ``text``."""
    (line,) = text.splitlines()
    found = json.loads(line)
    assert isinstance(found, dict)
    assert found["format"] == 1
    return found


def test_match_says_which_problem(backin: Command) -> None:
    """A description comes back with a band, scored problems and what it told."""
    done = backin("match", "what was my password again", "--json")
    found = fields(done.out)
    assert done.status == 0
    assert found["matches"][0]["problem"] == "forgot-password"
    assert all(0 <= match["score"] <= 1 for match in found["matches"])
    assert found["band"] in {"sure", "likely", "unknown"}
    assert found.keys() >= {"text", "elsewhere", "facts", "details"}


def test_match_explains_itself(backin: Command) -> None:
    """On request it names the words that were met."""
    done = backin("match", "this address has been blocked", "--explain")
    assert "ip-blocked" in done.out
    assert "Why: " in done.out


def test_batch_answers_line_by_line(backin: Command) -> None:
    """A line in gives an object out, in order; JSON lines and bare lines mix; an empty line is unknown."""
    typed = 'what was my password again\n\n{"text": "this address has been blocked"}\n'
    done = backin("match", "--batch", "-", typed=typed)
    first, empty, last = (json.loads(line) for line in done.out.splitlines())
    assert (first["text"], last["text"]) == ("what was my password again", "this address has been blocked")
    assert (empty["band"], empty["matches"]) == ("unknown", [])
    assert last["matches"][0]["problem"] == "ip-blocked"


@pytest.mark.parametrize("line", ['{"text": ', '{"words": "x"}', '{"text": 3}', "{" * 9_000])
def test_broken_json_names_its_line(backin: Command, line: str) -> None:
    """A line that begins like JSON and is none ends the batch with its number and status 2."""
    done = backin("match", "--batch", "-", typed=f"fine\n{line}\n")
    assert done.status == 2
    assert "-:2:" in done.err
    assert "Traceback" not in done.err


def test_batch_that_is_no_utf8_names_its_line(backin: Command) -> None:
    """Bytes that are no UTF-8 end the batch with the line's number."""
    done = backin("match", "--batch", "-", typed=b"fine\n\xff\xfe\n")
    assert done.status == 2
    assert "-:2:" in done.err


def test_walk_stops_at_an_open_question(backin: Command) -> None:
    """Without facts the first question is open: status 3, with its answers."""
    done = backin("walk", "forgot-password", "--json")
    at = fields(done.out)["at"]
    assert done.status == 3
    assert at["kind"] == "question"
    assert len(at["answers"]) == 3


def test_walk_goes_where_facts_lead(backin: Command) -> None:
    """A known fact passes its question and reaches the mildest action, with the ladder beside it."""
    done = backin("walk", "forgot-password", "--fact", "helper=yes", "--json")
    found = fields(done.out)
    assert done.status == 0
    assert found["at"]["kind"] == "advice"
    assert found["at"]["actions"][0] == {"action": "ask-somebody", "harm": 0}
    assert {rung["action"] for rung in found["ladder"]} >= {"ask-somebody", "reset-mode-1"}


def test_walk_reaches_the_reset_only_when_the_rest_is_ruled_out(backin: Command) -> None:
    """With nobody to help and nothing encrypted the reset is offered, and the ladder says by which fact."""
    done = backin("walk", "forgot-password", "--fact", "helper=no", "--fact", "encrypted=no", "--json")
    found = fields(done.out)
    assert found["at"]["actions"][0]["action"] == "reset-mode-1"
    because = {rung["action"]: (rung["state"], rung["because"]) for rung in found["ladder"]}
    assert because["ask-somebody"] == ("ruled out", "helper: no")


def test_walk_takes_dont_know_and_tried(backin: Command) -> None:
    """``?`` answers *I don't know*; an action that was tried is not offered again."""
    unknown = fields(backin("walk", "forgot-password", "--fact", "helper=?", "--json").out)
    assert unknown["trail"][0]["answer"] == "I don't know"
    tried = backin("walk", "forgot-password", "--fact", "helper=yes", "--tried", "ask-somebody", "--json")
    assert fields(tried.out)["at"]["actions"][0]["action"] == "change-setting"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("walk", "forgot-pasword"), "forgot-password"),
        (("walk", "forgot-password", "--fact", "help=yes"), "helper"),
        (("walk", "forgot-password", "--fact", "helper=yess"), "yes"),
        (("walk", "forgot-password", "--fact", "helper"), "name=value"),
        (("walk", "forgot-password", "--tried", "ask-nobody"), "ask-somebody"),
        (("show", "ip-block"), "ip-blocked"),
        (("match",), "--batch"),
        (("match", "--batch", "no-such-file"), "no-such-file"),
        (("resume", "no-such-file"), "no-such-file"),
        (("cases", "--delete", "x"), "no cases"),
        (("check", "my", "nas"), "--help"),
    ],
)
def test_bad_input_gets_one_sentence(backin: Command, arguments: tuple[str, ...], words: str) -> None:
    """Whatever is mistyped ends with status 2 and a sentence that names what would be right."""
    done = backin(*arguments)
    assert done.status == 2
    assert words in done.err
    assert "Traceback" not in done.err


def test_content_that_is_missing_or_broken_starts_nothing(backin: Command, tmp_path: Path) -> None:
    """A folder that is none, or that has nothing in it, is said so; no dialog starts."""
    missing = backin("forgot", content=str(tmp_path / "nowhere"))
    empty = backin("forgot", content=str(tmp_path))
    assert missing.status == empty.status == 2
    assert "nowhere" in missing.err
    assert "R" in empty.err
    assert missing.out == empty.out == ""


def test_list_and_show(backin: Command) -> None:
    """Every problem and action is listed; a page is shown as it is written."""
    listed = backin("list")
    assert {"forgot-password", "reset-mode-1"} <= set(listed.out.split())
    assert fields(backin("list", "--json").out)["actions"][0]["harm"] == 0
    assert backin("show", "ip-blocked").out.startswith("# The NAS blocks my address\n")
    assert backin("show", "ask-somebody").out.startswith("# ")


def test_a_description_may_begin_with_a_subcommand(backin: Command) -> None:
    """``--`` makes a description of what would be a subcommand."""
    done = backin("--plain", "--", "list", "what was my password again")
    assert done.status == 3
    assert "password" in done.out


def test_help_and_version(backin: Command) -> None:
    """Help has examples and the exit statuses; the version stands alone."""
    help_text = backin("--help").out
    assert "examples:" in help_text
    assert "exit status" in help_text
    assert backin("--version").out.startswith("backin ")


def test_a_closed_pipe_ends_quietly() -> None:
    """`| head` gets its lines, and nobody complains."""
    code = "import sys; from tui.cli import main; sys.exit(main(['list']))"
    command = f'{sys.executable} -c "{code}" | head -n 1'
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)  # noqa: S602 -- our own words
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == 1
