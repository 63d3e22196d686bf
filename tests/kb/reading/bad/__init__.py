"""Bad examples: one small spoiling of the tiny content for each finding, by family."""
