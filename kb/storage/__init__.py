"""Files: cases saved privately and atomically, reports where the person says, one program at a time."""
