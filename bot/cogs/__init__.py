"""What members do: one file per group of commands."""
