ask-how-to = Frag mich etwas, das in den Artikeln stehen kann, etwa *Was sagte Juppé über Russland?* Ich antworte mit ihren eigenen Worten und sage, wo sie stehen.
ask-no-text = Diese Nachricht hat keinen Text, der sich prüfen ließe.
ask-help = **Frag die Artikel; sie antworten mit ihren eigenen Worten.**
    \- </ask> fragt, mit Optionen dafür, wer spricht, wann und wo es erschien. Du kannst mich auch erwähnen oder mir eine Direktnachricht schreiben.
    \- Antworte auf eine Antwort mit *und über …?*, um dieselbe Person nach etwas anderem zu fragen.
    \- Bearbeite deine Frage, und ihre Antwort folgt.
    \- </said> zeigt der Zeit nach, was jemand sagte.
    \- Im Menü jeder Nachricht steht unter Apps *In den Artikeln prüfen*: Nur du siehst, was es findet.
    \- **{ button-before }** und **{ button-after }** unter einer Stelle zeigen, was um sie herum steht, **{ button-whole }** zeigt alles.
    \- **{ button-thread }** öffnet einen Ort für weitere Fragen; **{ button-save }** gibt dir die Antwort als Datei.
    \- </status> sagt, welche Artikel es gibt, </privacy>, was gespeichert wird.
    \- Die Redaktion hat </articles add>, </reindex>, </sources>, </settings> und </unanswered>.
    -# Jede Stelle steht Wort für Wort so da, wie sie erschien. Wo die Artikel nichts sagen, sage ich das.
