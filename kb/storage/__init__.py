"""Files: cases saved privately and atomically, reports where the person says, one program at a time."""

from kb.storage.atomic_write import make_private_folder as make_private_folder
from kb.storage.atomic_write import sweep as sweep
from kb.storage.atomic_write import write_private as write_private
from kb.storage.export import ExistsError as ExistsError
from kb.storage.export import free_name as free_name
from kb.storage.export import write_new as write_new
from kb.storage.file_lock import alone_in as alone_in
from kb.storage.paths import expand_home as expand_home
from kb.storage.paths import own_folder as own_folder
