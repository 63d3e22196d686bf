"""What the small examples leave out: mirrors, marked sentences, and what is never to be offered."""

from __future__ import annotations

import pytest

from tests.kb.checking.test_walks import changed, checked

SOURCE = "https://kb.synology.com/reset"
SUMMARY = "The sign-in page says that the password is wrong."


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://mirror.example/DSM_7.pat", {"Q01"}),
        ("https://global.download.synology.com/firmware/DSM_7.pat", set()),
    ],
)
def test_only_the_makers_own_firmware_can_be_clicked(address: str, expected: set[str]) -> None:
    """What looks like firmware from elsewhere is named in words at most."""
    found = checked(changed("sources.md", SOURCE, address), "Q").findings
    assert {finding.code for finding in found} == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It waits for an hour (unverified).", {"Q03"}),
        ("It is not confirmed that it waits for an hour (unverified).", set()),
    ],
)
def test_a_sentence_marked_as_unverified_says_so_in_words(sentence: str, expected: set[str]) -> None:
    """The mark alone is passed over by whoever reads in a hurry."""
    files = changed("problems/forgot-password.md", SUMMARY, f"{SUMMARY} {sentence}")
    assert {finding.code for finding in checked(files, "Q").findings} == expected


def test_what_a_scenario_never_offers_must_not_be_offered() -> None:
    """The reset that ends the last row of the table may not stand among what it never offers."""
    ends = "[reset](../actions/reset-mode-1.md) | |"
    files = changed("scenarios/passwords.md", ends, ends[:-1] + "[reset](../actions/reset-mode-1.md) |")
    (finding,) = checked(files, "T").findings
    assert "must never be offered reset-mode-1" in finding.wrong
