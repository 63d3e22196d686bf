"""Pictures and tables of a problem show its steps, harm and facts, and nothing that cannot be reached."""

from __future__ import annotations

import re

from kb.charting import dot, mermaid, truth_table
from kb.reading import read_files
from tests.kb.checking.clean_content import CLEAN

KB = read_files(CLEAN)


def test_a_picture_shows_every_step_with_its_harm_and_facts() -> None:
    """Steps, actions with their harm, and what an answer teaches all stand in the picture."""
    for picture in (mermaid(KB, "forgot-password"), dot(KB, "forgot-password")):
        for words in ("Is there another administrator?", "Ask somebody (no risk)", "helper: yes", "Reset it"):
            assert words in picture


def test_mermaid_names_every_node_before_an_edge_uses_it() -> None:
    """Each end of an edge is a node with a label, and harm 2 has its own colour."""
    picture = mermaid(KB, "forgot-password")
    nodes = set(re.findall(r"^    (n\d+)[\[{(]", picture, re.MULTILINE))
    edges = re.findall(r"^    (n\d+) -->\|.*\| (n\d+)$", picture, re.MULTILINE)
    assert edges
    assert {end for edge in edges for end in edge} <= nodes
    assert ":::harm2" in picture


def test_words_cannot_break_out_of_a_picture() -> None:
    """Quotation marks and angle brackets of the content are escaped."""
    title = b'## Is there an "other" <administrator>?'
    text = CLEAN["problems/forgot-password.md"].replace(b"## Is there another administrator?", title)
    kb = read_files({**CLEAN, "problems/forgot-password.md": text.replace(b" <administrator>", b"")})
    assert '"Is there an #quot;other#quot;?"' in mermaid(kb, "forgot-password")
    assert r"Is there an \"other\"?" in dot(kb, "forgot-password")


def test_an_unreachable_step_is_not_shown() -> None:
    """A step to which no way leads is left out."""
    text = CLEAN["problems/ip-blocked.md"].replace(
        b"## What can help", b"## Alone\n\nRest.\n\n## What can help"
    )
    kb = read_files({**CLEAN, "problems/ip-blocked.md": text})
    assert "Alone" not in mermaid(kb, "ip-blocked")


def test_a_table_says_which_facts_lead_to_which_action() -> None:
    """The reset needs what rules milder actions out; facts that do not matter are left out."""
    rows = truth_table(KB, "forgot-password").splitlines()
    assert "| helper: yes | Ask somebody | 0 |  |" in rows
    reset = (
        "| encrypted: no, helper: no | Reset the administrator account | 2 | ask-somebody, change-setting |"
    )
    assert reset in rows


def test_a_table_names_the_problem_that_an_answer_leads_to() -> None:
    """Where another page goes on, the row has its title and no harm."""
    assert "| whatever holds | I forgot my password |  |  |" in truth_table(KB, "ip-blocked")


def test_rows_that_differ_in_one_fact_are_joined() -> None:
    """Where any value leads to the same, the fact is not mentioned."""
    text = CLEAN["problems/forgot-password.md"].replace(
        b'- [No](#what-is-left "helper: no")', b'- [No](#let-somebody-help "helper: no")'
    )
    text = text.replace(b'ask-somebody.md "helper: yes")', b"ask-somebody.md)")
    table = truth_table(read_files({**CLEAN, "problems/forgot-password.md": text}), "forgot-password")
    assert "| whatever holds | Ask somebody | 0 |  |" in table
