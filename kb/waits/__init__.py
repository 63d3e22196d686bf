"""Times in steps (``hold 4 s``, ``wait 2 min``), and until when a person waits."""
