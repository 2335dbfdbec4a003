"""From ranked paragraphs to an answer: passages with their best sentence and citations, and whether they answer."""
