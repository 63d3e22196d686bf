"""Earlier cases: each is a report in the user's data folder, written anew after every event."""

from kb.cases.folder import new_case, path_of
from kb.cases.keeping import CannotSaveError, delete, delete_all, load, save
from kb.cases.listing import Listed, list_cases
from kb.resuming import Resumed, resume

__all__ = [
    "CannotSaveError",
    "Listed",
    "Resumed",
    "delete",
    "delete_all",
    "list_cases",
    "load",
    "new_case",
    "path_of",
    "resume",
    "save",
]
