"""Articles, questions, answers. Knows nothing of Discord."""
