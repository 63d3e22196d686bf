"""A compiled copy of the knowledge and the matcher's model, so that a start does not parse everything."""

from kb.cache.loading import Loaded as Loaded
from kb.cache.loading import cache_folder as cache_folder
from kb.cache.loading import compiled_copy as compiled_copy
from kb.cache.loading import default_content as default_content
from kb.cache.loading import load as load
from kb.cache.loading import usual_words as usual_words
