"""What the terminal shows: answers, reports and lists, plain, coloured or as JSON."""
