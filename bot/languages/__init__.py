"""What the bot says, in the languages of its members: one folder of Fluent files for each (projectfluent.org).

A file holds the texts of one room, such as `answer.ftl` those of answers. English is complete by definition; a test
proves that the others are, and that each text is asked for with what it needs.
"""

from bot.languages.commands import UNREGISTERED, Commands
from bot.languages.words import DEFAULT, LANGUAGES, Words, language_of, words_in

__all__ = ["DEFAULT", "LANGUAGES", "UNREGISTERED", "Commands", "Words", "language_of", "words_in"]
