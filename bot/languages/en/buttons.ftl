# Labels of buttons: at most 80 characters, best three words.
button-more = More passages
button-share = Share here
button-thread = Continue in a thread
button-save = Save
button-whole = Whole article
button-earlier = ◀ earlier
button-later = later ▶
button-rephrase = Not what I meant
button-before = ◀ before
button-after = after ▶

# The form that “Not what I meant” opens: title and label at most 45 characters, the hint at most 100.
rephrase-title = Ask it in other words
rephrase-question = Your question
rephrase-hint = Name who speaks, and a word that the article must have used.

button-no-question = The question can no longer be read from that message. Ask it again.
button-no-channel = I may not write in this channel, so the answer could not be shared. Ask an editor to let me.
button-no-writing = You may not write in this channel, so the answer was not shared.
button-gone = That article is no longer among the articles here. Ask again to see what they say now.
button-nothing-before = Nothing stands before that in the article.
button-nothing-after = Nothing stands after that in the article.
