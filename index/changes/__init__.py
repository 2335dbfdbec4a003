"""What changes a library: what was read set against what is stored, editors, and putting back."""
