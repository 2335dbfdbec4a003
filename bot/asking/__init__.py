"""Around a question in Discord: who may ask now, how it is answered, and what is noted of it."""
