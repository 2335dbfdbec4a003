"""What a person touches: Discord and the terminal."""
