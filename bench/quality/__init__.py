"""Whether the right paragraph comes first, and whether Quoth knows when nothing answers, beside its peers."""
