"""Words for what the engine decides, and prose as plain text: alike in both front ends and the report."""
