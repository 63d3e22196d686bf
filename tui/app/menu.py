"""The menu: Textual's command palette, filled from the commands of the screen."""

from contextlib import suppress
from functools import partial
from inspect import unwrap
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.css.query import NoMatches

from tui.commands import Command, commands_of, shown_keys
from tui.commands.everywhere import START_OVER
from tui.screens.link_navigation import DismissOnce
from tui.widgets.styles import LOUD


class MenuPage(CommandPalette, DismissOnce[None]):
    """The menu, over the screen that it is for."""

    BINDINGS: ClassVar[list[BindingType]] = [START_OVER.binding()]

    def __init__(self) -> None:
        super().__init__(placeholder="What do you want to do?")

    def _action_command_list(self, action: str) -> None:
        # Before the list is laid out, Textual 8.2 fails on PgUp and PgDn.
        with suppress(KeyError):
            super()._action_command_list(action)

    @work(exclusive=True, group=CommandPalette._GATHER_COMMANDS_GROUP)  # noqa: SLF001 -- canceled by this name
    async def _gather_commands(self, search_value: str) -> None:
        # When the page is closed before this has begun, Textual 8.2 misses its list and ends the app.
        with suppress(NoMatches):
            await unwrap(super()._gather_commands)(self, search_value)


class MenuProvider(Provider):
    """Offers the commands that make sense at this moment."""

    def _help(self, command: Command) -> str:
        keys = " ".join(shown_keys(self.screen, command))
        return f"{command.tooltip}  ({keys})" if keys else command.tooltip

    async def discover(self) -> Hits:
        """Offer all of them by group before anything is typed; the first of each stands below its name."""
        commands = commands_of(self.screen)
        for group in dict.fromkeys(command.group for command in commands):
            heading = Content.styled(f"{group}\n", LOUD)
            for command in (each for each in commands if each.group == group):
                run = partial(self.screen.run_action, command.call())
                yield DiscoveryHit(heading + command.title, run, command.title, self._help(command))
                heading = Content("")

    async def search(self, query: str) -> Hits:
        """Offer those whose title or description fits what is typed."""
        matcher = self.matcher(query)
        for command in commands_of(self.screen):
            score = max(matcher.match(command.title), matcher.match(command.tooltip) / 2)
            if score > 0:
                run = partial(self.screen.run_action, command.call())
                yield Hit(score, matcher.highlight(command.title), run, help=self._help(command))
