"""One view for each position that a dialog can stand at."""

from tui.widgets.positions.choosing import view_of
from tui.widgets.positions.view import View

__all__ = ["View", "view_of"]
