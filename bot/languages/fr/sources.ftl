sources-title = **D’où viennent les articles**
sources-folder = **{ $count }** du dossier d’articles
sources-web = **{ $count }** de pages web et de flux
sources-members = **{ $count }** de fichiers et de textes donnés par la rédaction
sources-filter-off = **filtre désactivé** : tous ses paragraphes sont cherchés
sources-feed-link = flux
sources-read = lu { $when }
sources-never-read = jamais lu
sources-next = prochain { $when }
sources-failed = échec : { $reason }
sources-no-feeds = Aucun flux n’est suivi. </articles add> avec l’adresse d’un flux le suit.
sources-more-sources = { $count ->
    [one] { $count } autre source
   *[other] { $count } autres sources
}
sources-more-feeds = { $count ->
    [one] { $count } autre flux
   *[other] { $count } autres flux
}
sources-more-pages = { $count ->
    [one] { $count } autre page en échec
   *[other] { $count } autres pages en échec
}
sources-every = { $minutes ->
    [one] les flux sont lus toutes les { $minutes } minute
   *[other] les flux sont lus toutes les { $minutes } minutes
}
sources-by-hand = les flux sont lus avec </refresh>
sources-menu = Activer ou désactiver le filtre pour une source
sources-search-all = Tout chercher dans
sources-filter-again = Filtrer de nouveau :
