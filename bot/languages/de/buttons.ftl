button-more = Mehr Stellen
button-share = Hier teilen
button-thread = Im Thread weiterfragen
button-save = Speichern
button-whole = Ganzer Artikel
button-rephrase = Nicht, was ich meinte
button-before = ◀ davor
button-after = danach ▶

rephrase-title = Frag es mit anderen Worten
rephrase-question = Deine Frage
rephrase-hint = Nenne, wer spricht, und ein Wort, das im Artikel stehen muss.

button-no-question = Die Frage lässt sich aus dieser Nachricht nicht mehr lesen. Stell sie noch einmal.
button-no-channel = Ich darf in diesem Kanal nicht schreiben, deshalb wurde die Antwort nicht geteilt. Bitte die Redaktion, es mir zu erlauben.
button-no-writing = Du darfst in diesem Kanal nicht schreiben, deshalb wurde die Antwort nicht geteilt.
button-gone = Dieser Artikel gehört nicht mehr zu den Artikeln hier. Frag noch einmal, um zu sehen, was sie jetzt sagen.
button-nothing-before = Davor steht nichts im Artikel.
button-nothing-after = Danach steht nichts im Artikel.
button-earlier = ◀ früher
button-later = später ▶
