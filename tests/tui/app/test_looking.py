"""The app offers to look where it can help, opens nothing before a yes, and never looks from a browser."""

from __future__ import annotations

from ipaddress import IPv4Network
from unittest.mock import PropertyMock, patch

from textual.widgets import Input

from kb.waits import Timer
from lan.links import Link
from tests.privacy.guard.sitecustomize import forbidden
from tests.tui.app.driver import dialog
from tui.app.application import BackinApp
from tui.screens.dialog import DialogScreen
from tui.screens.look import LookScreen
from tui.widgets.countdown import Clock, Countdown

OWN = (
    Link("eth0", "192.168.1.5", IPv4Network("192.168.1.0/24")),
    Link("tun0", "10.8.0.2", IPv4Network("10.8.0.0/24")),
)
LINKS = patch("lan.links.own_links", lambda: OWN)
OFFER = "Let Backin look for it"


async def test_asking_opens_nothing_and_a_vpn_is_not_ticked() -> None:
    """F6 says what would be sent and where; networks can be ticked; *No* goes back with nothing done."""
    with LINKS, forbidden() as attempts:
        async with dialog() as d:
            assert OFFER in d.text
            await d.press("f6")
            assert isinstance(d.app.screen, LookScreen)
            assert "[x] eth0 (192.168.1.5/24)" in d.text
            assert "[ ] tun0 (10.8.0.2/24)" in d.text
            await d.click("x] eth0")
            assert "[ ] eth0" in d.text
            await d.press("2")
            await d.until(lambda: isinstance(d.app.screen, DialogScreen))
            assert d.state.seen is None
    assert attempts == []


async def test_a_name_is_asked_for_after_a_yes_of_its_own_and_its_address_shown() -> None:
    """A name server may stand outside. What it says takes the place of the name, and waits for the yes."""
    with LINKS, forbidden() as attempts, patch("socket.gethostbyname", return_value="192.168.1.77") as asked:
        async with dialog() as d:
            await d.press("f6")
            d.app.screen.query_one("#address").focus()
            await d.press(*"https://nas:8443", "enter")
            await d.until(lambda: "may stand outside your network" in d.words)
            await d.press("2")
            await d.until(lambda: isinstance(d.app.screen, LookScreen))
            asked.assert_not_called()
            await d.press("enter")
            await d.until(lambda: "may stand outside your network" in d.words)
            await d.press("1")
            await d.until(lambda: "nas is 192.168.1.77" in d.words)
            assert d.app.screen.query_one(Input).value == "https://192.168.1.77:8443"
            asked.assert_called_once_with("nas")
    assert attempts == []


async def test_without_a_chosen_network_nothing_begins() -> None:
    """The page stays and says what to do; the same for an address that is in none of those chosen."""
    with LINKS, forbidden() as attempts:
        async with dialog() as d:
            await d.press("f6")
            await d.click("x] eth0")
            await d.press("1")
            await d.until(lambda: "Choose a network to look on first" in d.words)
            d.app.screen.query_one("#address").focus()
            await d.press(*"192.168.1.9", "enter")
            await d.until(lambda: "does not look there" in d.words)
            assert isinstance(d.app.screen, LookScreen)
    assert attempts == []


async def test_a_browser_is_offered_no_look() -> None:
    """What is asked there may stand on a computer somewhere else."""
    with patch.object(BackinApp, "is_web", new_callable=PropertyMock, return_value=True):
        async with dialog() as d:
            assert OFFER not in d.text
            await d.press("f6")
            assert isinstance(d.app.screen, DialogScreen)


async def test_a_watch_in_the_steps_asks_first_and_counts_nothing_down() -> None:
    """Its row opens the same page as F6."""
    clock = Clock(Timer("watch", 900), lambda: 0.0)
    with LINKS:
        async with dialog() as d:
            row = Countdown(clock, "actions/watched#look")
            await d.app.screen.query_one("#conversation").mount(row)
            row.action_press()
            await d.until(lambda: isinstance(d.app.screen, LookScreen))
            assert clock.started is None
