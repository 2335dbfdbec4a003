"""Around a question in Discord: what is heard as one, who may ask now, how it is answered, and what is noted of it."""
