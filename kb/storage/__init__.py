"""Files: cases saved privately and atomically, reports where the person says, one program at a time."""

from kb.storage.atomic_write import make_private_folder, sweep, write_private
from kb.storage.export import ExistsError, free_name, write_new
from kb.storage.file_lock import alone_in
from kb.storage.paths import expand_home, own_folder
