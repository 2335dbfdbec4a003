welcome-title = **Ich beantworte Fragen mit den Worten der Artikel.**
welcome-how = Frag mit </ask>, erwähne mich mit deiner Frage oder schick sie mir als Direktnachricht. Ich zitiere Wort für Wort, was erschienen ist, und sage, wo es steht; wo die Artikel nichts sagen, sage ich das.
welcome-examples = Zum Beispiel:
welcome-question = was sagte { $speaker } über { $topic }?
welcome-editors = **Wer diesen Server verwaltet**, bestimmt mit </settings>, wo und wie ich antworte.
welcome-first = **Hier gibt es noch keine Artikel.** Wer diesen Server verwaltet, fügt mit </articles add> die ersten hinzu: eine Webseite, einen Feed, eine Datei oder einen Text.
welcome-waiting = **Hier gibt es noch keine Artikel.** Wer diesen Bot betreibt, legt sie in seinen Artikelordner; dann liest </reindex> sie ein.
welcome-privacy = -# Was ich speichere und was nicht: </privacy>. Alle Befehle: </help>.
