"""Text to question: what a member asks, of whom, about what, and in which articles."""

from index.question.people import People
from index.question.question import EVERYTHING, Cited, Filters, Form, Question, Word
from index.question.reading import LONGEST, read_question
from index.question.vocabulary import Vocabulary

__all__ = [
    "EVERYTHING",
    "LONGEST",
    "Cited",
    "Filters",
    "Form",
    "People",
    "Question",
    "Vocabulary",
    "Word",
    "read_question",
]
