"""Earlier cases: each is a report in the user's data folder, written anew after every event."""

from kb.cases.folder import new_case, path_of
from kb.cases.keeping import delete, delete_all, load
from kb.cases.listing import Listed, list_cases
from kb.cases.saving import CannotSaveError, Keeper
from kb.dialog.replay import Resumed, resume

__all__ = [
    "CannotSaveError",
    "Keeper",
    "Listed",
    "Resumed",
    "delete",
    "delete_all",
    "list_cases",
    "load",
    "new_case",
    "path_of",
    "resume",
]
