"""Looking from within a case: nothing before the yes, and what was seen counts afterwards."""

from __future__ import annotations

import pytest

from tests.lan.laboratory import Run, laboratory
from tests.lan.nas import KEYS
from tests.lan.test_looking import HERE, nas

PLAIN = ["-c", "import sys; from tui.cli import main; sys.exit(main(sys.argv[1:]))", "--plain"]
STORY = "I do not know the address of my NAS"


def talk(*lines: str, story: str = STORY, **looks: object) -> Run:
    """Hold a line dialog about ``story``, typing ``lines``."""
    typed = "".join(f"{line}\n" for line in lines)
    (run,) = laboratory([nas(**looks)], ([*PLAIN, story], typed))
    return run


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("look", "no"),
        ("look",),
        ("facts", "why", "ladder"),
        ("look 8.8.8.8",),
        ("look nas.example", "no"),
    ],
)
def test_nothing_leaves_before_the_yes(lines: tuple[str, ...]) -> None:
    """The capture is empty: not even the hardware address of the NAS is asked for."""
    assert talk(*lines).packets == []


def test_a_yes_is_asked_with_what_would_be_sent_and_where() -> None:
    """It names the network and its own address, and says what is never sent."""
    run = talk("look", "no")
    assert "lan0 (10.77.0.1/24)" in run.out
    assert "no password and no name" in " ".join(run.out.split())


def test_what_was_seen_skips_the_question_and_stands_among_the_facts() -> None:
    """The first question of this problem is whether one is in the network of the NAS."""
    run = talk(f"look {HERE}", "yes", "facts", story="the browser warns about the certificate of my NAS")
    words = " ".join(run.out.split())
    assert "Are you in the same network as the NAS? Yes (seen)" in words
    assert "Your computer is in the same local network as the NAS. (seen 20" in words
    assert any(kind.startswith(f"TCP {HERE} 5000") for kind in run.kinds)


def test_a_redirect_to_a_refused_port_leads_to_its_problem() -> None:
    """It is proposed, and one yes goes there."""
    run = talk(f"look {HERE}", "yes", "yes", http="redirect", https=None)
    assert "This may be: The page jumps to HTTPS and is refused." in run.out
    assert "Type the HTTPS address yourself" in run.out or "private window" in run.out


@pytest.mark.parametrize("story", ["", "browser says the connection was refused, I can reach nothing"])
def test_one_may_look_before_it_is_clear_what_is_wrong(story: str) -> None:
    """The word works from the first prompt on; what shows itself is opened, with what was seen."""
    typed = f"{story}\nlook {HERE}\nyes\nyes\nfacts\n".lstrip()
    (run,) = laboratory([nas(http="redirect", https=None)], (PLAIN, typed))
    words = " ".join(run.out.split())
    assert "This may be: The page jumps to HTTPS and is refused." in words
    assert "Your computer is in the same local network as the NAS. (seen 20" in words


@pytest.mark.parametrize(
    "typed", ["look", "lorem ipsum\nlook", "lorem ipsum\nI forgot my password\nnone of these\nlook"]
)
def test_the_word_alone_is_understood_wherever_a_problem_is_chosen(typed: str) -> None:
    """It is no description: what would be sent is said, and a no comes back to the question."""
    (run,) = laboratory([nas()], (PLAIN, f"{typed}\nno\n"))
    assert "It would look on lan0" in " ".join(run.out.split())
    assert run.packets == []


def test_a_reset_is_watched_to_the_new_address() -> None:
    """From the NAS that is there, over its going, to the page under the address that it has then."""
    reset = {"after": 6, "for": 6, "address": "10.77.0.77"}
    run = talk("watch", "yes", mdns=KEYS, reset=reset)
    there, gone, back = (run.out.index(words) for words in ("It is there", "It is gone", "Back, at another"))
    assert there < gone < back
    assert "http://10.77.0.77:5000" in run.out


def test_the_app_looks_after_a_yes_and_goes_on_with_what_was_seen() -> None:
    """F6 where a question can be seen; before the yes the capture is empty."""
    before, after = laboratory(
        [nas()], ["-m", "tests.lan.app_inside", "no"], ["-m", "tests.lan.app_inside", HERE]
    )
    assert before.status == 0, before.err
    assert before.packets == []
    assert after.status == 0, after.err
    assert "same-network: yes (seen)" in after.out
    assert any(kind.startswith(f"TCP {HERE} 5000") for kind in after.kinds)
