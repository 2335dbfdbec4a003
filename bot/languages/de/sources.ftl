sources-title = **Woher die Artikel kommen**
sources-folder = **{ $count }** aus dem Artikelordner
sources-web = **{ $count }** von Webseiten und Feeds
sources-members = **{ $count }** aus Dateien und Texten der Redaktion
sources-filter-off = **Filter aus**: Alle ihre Absätze werden durchsucht
sources-feed-link = Feed
sources-read = gelesen { $when }
sources-never-read = nie gelesen
sources-next = nächstes Mal { $when }
sources-failed = fehlgeschlagen: { $reason }
sources-no-feeds = Keinem Feed wird gefolgt. </articles add> mit der Adresse eines Feeds folgt ihm.
sources-more-sources = { $count ->
    [one] { $count } weitere Quelle
   *[other] { $count } weitere Quellen
}
sources-more-feeds = { $count ->
    [one] { $count } weiterer Feed
   *[other] { $count } weitere Feeds
}
sources-more-pages = { $count ->
    [one] { $count } weitere fehlgeschlagene Seite
   *[other] { $count } weitere fehlgeschlagene Seiten
}
sources-every = { $minutes ->
    [one] Feeds werden jede { $minutes }. Minute gelesen
   *[other] Feeds werden alle { $minutes } Minuten gelesen
}
sources-by-hand = Feeds werden mit </refresh> gelesen
sources-menu = Den Filter für eine Quelle umschalten
sources-search-all = Alles durchsuchen von
sources-filter-again = Wieder filtern:
