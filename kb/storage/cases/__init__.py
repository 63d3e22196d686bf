"""Earlier cases: each is a report in the user's data folder, written anew after every event."""

from kb.storage.cases.folder import Listed, delete, delete_all, list_cases, load, new_case, path_of
from kb.storage.cases.store import CannotSaveError, CaseStore
