"""A compiled copy of the knowledge and the matcher's model, so that a start does not parse everything."""

from kb.cache.loading import Loaded, cache_folder, compiled_copy, default_content, load, usual_words
