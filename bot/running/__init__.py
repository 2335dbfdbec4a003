"""The bot as a program: connecting, what it may read, commands, health, coming into a guild."""
