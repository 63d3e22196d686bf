"""Files: cases saved privately and atomically, reports where the person says, one program at a time."""

from kb.storage.export import ExistsError, free_name, write_new
from kb.storage.files import alone_in, expand_home, make_private_folder, own_folder, sweep, write_private
