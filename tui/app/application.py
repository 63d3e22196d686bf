"""The full-screen app: it paints first and reads what it knows behind."""

from __future__ import annotations

import sys
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import constants, events, work
from textual.app import App
from textual.binding import Binding, BindingType
from textual.color import Color
from textual.driver import Driver
from textual.notifications import Notification, Notify, SeverityLevel
from textual.widgets import Input, TextArea

from kb.hygiene import printable
from tui.app import themes
from tui.app.menu import MenuPage, MenuProvider
from tui.app.settings import read_settings, remember_theme
from tui.commands import Keymap
from tui.commands.everywhere import DIALOG, HOME
from tui.screens.home import HomeScreen
from tui.screens.link_navigation import LinkNavigation
from tui.system.own_command import command
from tui.system.status import Status, UsageError

if TYPE_CHECKING:
    from kb.matching import Matcher
    from kb.model import Case, KnowledgeBase, LinkKind
    from tui.session.session import Session


BREAKPOINTS = [(0, "-slim"), (60, "-narrow"), (78, "-medium"), (100, "-wide")]
HEIGHTS = [(0, "-short"), (20, "-tall"), (32, "-high")]
"""From how many cells and lines on a screen bears which class."""
_OVER = "The wait is over. Go on with the next step."


class Notice(Notification):
    """A notification with some time left whenever Textual asks, also in the moment in which it ends.

    Textual 8 sets a timer by that time after it has looked whether there is any, and with a negative one the
    timer never ends and lets nothing else run: the app would stand still.
    """

    @property
    def time_left(self) -> float:
        """Seconds until the message goes, more than 0."""
        return max(super().time_left, 0.05)

    @property
    def has_expired(self) -> bool:
        """Whether its time is over."""
        return super().time_left <= 0


class Alarm:
    """Tells in the terminal's title how long the wait of ``session`` lasts, and says when it is over."""

    def __init__(self, app: App[Any], session: Session) -> None:
        self._app = app
        self._session = session
        self._until: datetime | None = None
        self._minutes = 0
        app.set_interval(1, self._look)

    def _look(self) -> None:
        """See how long it is until the wait is over at which the case stands, if it stands at one."""
        from kb.waits import waits_until

        until, now = waits_until(self._session.state), datetime.now().astimezone()
        if until is not None and until > now:
            if self._until is None:
                self._write("\x1b[22;2t")  # keeps the title that the terminal had
            self._until = until
            self._tell_minutes(-(-int((until - now).total_seconds()) // 60))
        elif self._until is not None:
            is_over = until == self._until
            self.forget()
            if is_over:
                self._app.bell()
                # A notification of the desktop, where the terminal has them.
                self._write(f"\x1b]9;Backin: {_OVER}\x07")
                self._app.notify(_OVER, timeout=12, markup=False)

    def _tell_minutes(self, left: int) -> None:
        """Tell in the title how many are ``left``, when that changes: a terminal may watch for what comes."""
        if left != self._minutes:
            self._write(f"\x1b]2;⏳ {left} min · Backin\x07")
        self._minutes = left

    def forget(self) -> None:
        """Let it be, and give the terminal its own title back."""
        if self._until is not None:
            self._write("\x1b[23;2t")
        self._until, self._minutes = None, 0

    def _write(self, sequence: str) -> None:
        """Send ``sequence`` to the terminal; in a browser the page is no terminal of the person's own."""
        driver = self._app._driver  # noqa: SLF001 -- Textual has no public way to a terminal's title
        if driver is not None and not self._app.is_web:
            driver.write(sequence)


class BackinApp(App[str]):
    """Backin on a whole screen. What it returns is what is wrong with the content."""

    TITLE = "Backin"
    CSS = """
    ToastRack { layer: default; }  /* Messages push the page up and cover nothing of it. */
    MenuPage > Vertical { width: 80; max-width: 100%; }
    Toast { width: 1fr; max-width: 100%; padding: 0 1; margin-top: 0; }
    Input:nocolor > .input--cursor { text-style: reverse; }
    """
    COMMANDS: ClassVar = {MenuProvider}
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    VERTICAL_BREAKPOINTS = HEIGHTS
    AUTO_FOCUS = None
    # Ctrl+C leaves, so text that is marked by dragging could not be copied; terminals mark it with Shift. And
    # Textual 8 fails when somebody clicks on text that is just being taken away.
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "interrupt", "Quit", show=False, priority=True, id="interrupt"),
    ]

    def __init__(self, content: Path | None, description: str = "", case: Case | None = None) -> None:
        """Read the knowledge in ``content`` (``None``: the shipped one); begin from a description or case."""
        # Textual decides here how it leaves out colors, before it knows the theme; else it paints grays.
        super().__init__(ansi_color=themes.no_colors_wanted() or None)
        self._content = content
        self._case = case
        self._home = HomeScreen(description)
        self.keymap = Keymap()
        self._alarm: Alarm | None = None
        self.session: Session | None = None

    def get_driver_class(self) -> type[Driver]:
        """Return our own driver where there is one; Windows has its own, and a browser names another."""
        if constants.DRIVER is not None or sys.platform == "win32":
            return super().get_driver_class()
        from tui.system.terminal_driver import TerminalDriver

        return TerminalDriver

    def on_mount(self) -> None:
        """Show the first screen; begin to read when it has been painted."""
        for theme in (themes.DARK, themes.LIGHT):
            self.register_theme(theme)
        chosen = read_settings((HOME, DIALOG))
        self.theme = themes.TERMINAL if self.no_color else chosen.theme
        self.keymap = Keymap(chosen.keys)
        self.set_keymap({command: ",".join(keys) for command, keys in chosen.keys.items()})
        for complaint in chosen.complaints:
            self.notify(complaint, severity="warning", timeout=12, markup=False)
        self.push_screen(self._home)
        self.call_after_refresh(self._read)

    def get_css_variables(self) -> dict[str, str]:
        """Return the colors of the theme, with quiet words that are still easy to read."""
        colors = super().get_css_variables()
        if not self.current_theme.ansi:
            quiet = Color.parse(colors["foreground"]).with_alpha(themes.QUIET).hex
            colors |= {"text-muted": f"auto {themes.QUIET:.0%}", "foreground-muted": quiet}
            self.theme_variables = colors
        return colors

    async def on_event(self, event: events.Event) -> None:
        """Let no control sign be pasted."""
        if isinstance(event, events.Paste):
            event.text = printable(event.text)
        await super().on_event(event)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Show ``message`` in the corner for ``timeout`` seconds. May be called from any thread."""
        seconds = self.NOTIFICATION_TIMEOUT if timeout is None else timeout
        self.post_message(Notify(Notice(message, title, severity, seconds, markup)))

    @work(thread=True)
    def _read(self) -> None:
        from tui.system.loading import load

        try:
            kb, matcher = load(self._content)
        except UsageError as error:
            self.call_from_thread(self.exit, str(error), Status.BAD_INPUT)
            return
        self.call_later(self._begin, kb, matcher)
        import tui.screens.dialog  # noqa: F401 -- wanted next, while the person still reads the first one

    def _begin(self, kb: KnowledgeBase, matcher: Matcher) -> None:
        """Begin a session and let the first screen show what it knows."""
        from tui.session.session import Session

        self.session = Session(kb, matcher, partial(self.notify, timeout=12, markup=False))
        self._alarm = Alarm(self, self.session)
        self._home.ready(self.session)
        if self._case is not None:
            self._home.take_up(self._case)

    def action_menu(self) -> None:
        """Open the menu."""
        if not isinstance(self.screen, MenuPage):
            self.push_screen(MenuPage())

    def action_help(self) -> None:
        """Show the help of the present screen."""
        from tui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self.screen))

    def action_links(self) -> None:
        """List the links of the page, and follow the one that is chosen."""
        from tui.screens.links import LinksScreen

        page = self.screen
        if self.session is not None and isinstance(page, LinkNavigation):
            links = LinksScreen(self.session.kb, page.texts())
            page.ask(links, lambda link: self.action_follow(link.kind, link.id))

    def action_follow(self, kind: LinkKind, id: str) -> None:
        """Open what a link leads to as a page, if anything can be opened there."""
        from tui.screens.reading import page_for

        page = None if self.session is None else page_for(self.session.kb, kind, id)
        if page is not None:
            self.push_screen(page)

    def action_start_over(self) -> None:
        """Go to the first screen, through all pages over it, and empty it. A case stays saved."""
        if not self.screen.is_mounted:
            self.screen.call_later(self.action_start_over)
            return
        for screen in reversed(self.screen_stack):
            if screen is self._home:
                break
            screen.dismiss(None)
        self._home.begin_anew()

    def action_theme(self) -> None:
        """Go on to the next theme, where colors are wanted."""
        if self.no_color:
            self.notify("NO_COLOR is set here, so Backin shows no colors.", markup=False)
            return
        index = themes.NAMES.index(self.theme)
        self.theme = themes.NAMES[(index + 1) % len(themes.NAMES)]
        remember_theme(self.theme)
        self.clear_notifications()  # whoever tries one after the other wants to see them
        self.notify(f"Colors: {themes.WORDS.get(self.theme, self.theme)}", markup=False)

    def action_leave(self) -> None:
        """Leave; everything is saved already. In a browser, where nothing stays, ask before."""
        from tui.screens.choose import LeaveScreen

        if not (self.is_web and self.session and self.session.case.events):
            self.exit()
        elif not isinstance(self.screen, LeaveScreen):
            self.push_screen(LeaveScreen(), lambda leaves: self.exit() if leaves else None)

    async def action_quit(self) -> None:
        """Leave as our own command does: Ctrl+Q is Textual's key before it is ours."""
        self.action_leave()

    def on_unmount(self) -> None:
        """Give the terminal its title back."""
        if self._alarm is not None:
            self._alarm.forget()

    def action_interrupt(self) -> None:
        """Copy what is selected in a text field; else leave."""
        focused = self.focused
        if isinstance(focused, TextArea | Input) and not focused.selection.is_empty:
            focused.action_copy()
        else:
            self.action_leave()


def run_app(content: Path | None, description: str = "", case: Case | None = None) -> int:
    """Run the app, print what was asked for in it, and return the exit status."""
    app = BackinApp(content, description, case)
    problem = app.run()
    if problem:
        print(f"backin: {problem}", file=sys.stderr)
    elif app.session is not None and app.session.print_last:
        print(app.session.print_last)
    _tell_how_to_go_on(app)
    for report in app.session.unsaved_reports() if app.session else ():
        print(f"This case could not be saved. Here is its report:\n\n{report}")
    return app.return_code or Status.DONE


def _tell_how_to_go_on(app: BackinApp) -> None:
    """Say that the case is kept; in a browser it is not, and nobody would see it there."""
    session = app.session
    if session is not None and session.saved and session.can_go_back and not app.is_web:
        from kb.waits import until_words, waits_until

        until, now = waits_until(session.state), datetime.now().astimezone()
        waits = "" if until is None or until <= now else f"Your case {until_words(until, now)}.\n"
        words = f"{waits}Your case is saved. To go on with it, start Backin again, or type:"
        # A line of its own: a terminal breaks a longer one within a word.
        print(f"{words}\n  {command(f'resume {session.case.id}')}", file=sys.stderr)
