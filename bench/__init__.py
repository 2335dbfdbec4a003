"""Benchmarks: Quoth against its peers, in one run."""
