articles-none = **Hier gibt es noch keine Artikel.**
    Füge mit </articles add> einen hinzu.
articles-page = { $total ->
    [one] { $total } Artikel · Seite { $page } von { $pages }
   *[other] { $total } Artikel · Seite { $page } von { $pages }
}
articles-previous = Vorige Seite
articles-next = Nächste Seite
articles-from-start = Von vorn
articles-go-on = Weiter
articles-to-end = bis zum Ende, Absatz { $number }
articles-left = { $count ->
    [one] { $count } Absatz passte nicht: weiter mit dem Knopf oder ab { $next }
   *[other] { $count } Absätze passten nicht: weiter mit dem Knopf oder ab { $next }
}
articles-cut = { $count ->
    [one] … und { $count } Zeichen mehr, zu viel zum Zeigen
   *[other] … und { $count } Zeichen mehr, zu viele zum Zeigen
}
articles-not-searched = nicht durchsucht
articles-set-aside = **beiseitegelegt**
articles-menu = Einen beiseitegelegten Absatz durchsuchen
articles-search = Durchsuchen
articles-as-filter = Wie der Filter sagt
articles-remove-sure = **„{ $name }“ entfernen?**
    Er verlässt die Antworten sofort.
articles-comes-back = Seine Datei **{ $place }** bleibt im Artikelordner, deshalb bringt das nächste </reindex> ihn zurück.
articles-remove = Entfernen
articles-keep = Behalten
articles-undo = Rückgängig
articles-kept = Nichts wurde entfernt.
articles-exported = Alle Artikel dieses Servers als JSON-Zeilen: { $count }
articles-form = Einen Artikel hinzufügen
articles-form-title = Titel
articles-form-source = Quelle, etwa eine Zeitung
articles-form-day = Tag der Veröffentlichung
articles-form-address = Adresse, falls er eine hat
articles-form-text = Text
articles-form-hint = Eine leere Zeile zwischen Absätzen. Gib einen längeren Text als Datei.
articles-change = Ändern
articles-unknown = Kein Artikel hier hat die Id „{ $id }“. </articles list> zeigt alle.
articles-no-paragraph = Kein Artikel hier hat die Id „{ $id }“ und einen Absatz { $number }. </articles show> zeigt die Absätze mit ihren Nummern.
articles-one-of-both = Gib eine Adresse oder eine Datei an, nicht beides zugleich.
articles-no-address = Eine Adresse beginnt mit https:// oder http://. Um eine Datei hinzuzufügen, häng sie an.
articles-no-format = Diese Art von Datei wird nicht gelesen. Speichere sie als eine von diesen: { $formats }.
articles-too-big = Diese Datei ist zu groß. Sie hat { $size } MB, und { $most } MB sind das Höchste; teil sie in kleinere auf.
articles-not-fetched = Die Datei ließ sich nicht von Discord holen. Häng sie noch einmal an.
articles-export-too-big = Die Artikel haben mehr als die { $most } MB, die hier hochgeladen werden dürfen. Wer diesen Bot betreibt, kann sie mit „quoth export“ in eine Datei schreiben.
