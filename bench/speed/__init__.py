"""Speed and memory of Quoth's engine beside rank-bm25, bm25s, tantivy, SQLite FTS5 and rank-bm25-rs."""
