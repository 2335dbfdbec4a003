error-not-here = Hier gibt es keine Artikel zu befragen. Wer diesen Bot betreibt, bestimmt, welche Server welche haben.
error-busy = Die Artikel werden gerade geändert. Versuch es in einer Minute noch einmal.
error-editors-only = Das dürfen nur Mitglieder, die diesen Server verwalten dürfen.
error-server-only = Das geht nur auf einem Server.
error-command-changed = Dieser Befehl hat sich gerade geändert. Versuch es in einer Minute noch einmal; ein Neustart von Discord lädt ihn sofort.
error-incident = Etwas ist schiefgegangen, und es liegt nicht an dir. Wer diesen Bot betreibt, findet es im Protokoll als `{ $incident }`.

error-question-empty = Die Frage ist leer. Schreib, was du wissen möchtest.
error-question-too-long = Die Frage ist zu lang. Frag nach dem Wichtigsten.
error-question-no-name = „{ $typed }“ enthält keinen Namen, nach dem gesucht werden kann. Nenne den Nachnamen.
error-question-no-word = „{ $typed }“ enthält kein Wort, nach dem gesucht werden kann. Nenne das Thema mit anderen Worten.
error-question-no-day = „{ $typed }“ ist kein lesbares Datum. Schreib einen Tag als 2011-09-07, einen Monat als 2011-09, ein Jahr als 2011.
