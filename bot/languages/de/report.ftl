report-reindexing = Artikel werden neu eingelesen
report-reindexed = Neu eingelesen
report-would = **Was ein neues Einlesen ändern würde** (nichts wurde geändert)
report-refreshing = Feeds und Webseiten werden gelesen
report-refreshed = Feeds und Webseiten gelesen
report-reading-address = Die Adresse wird gelesen
report-address-read = Adresse gelesen
report-reading-file = Die Datei wird gelesen
report-file-read = Datei gelesen
report-reading-text = Der Text wird gelesen
report-text-read = Text gelesen
report-removing = Wird entfernt
report-removed-one = Artikel entfernt
report-putting-back = Wird zurückgeholt
report-put-back = Artikel zurückgeholt
report-ruling = Es wird entschieden, was durchsucht wird
report-switching = Der Filter wird umgeschaltet
report-meanwhile = Fragen werden derweil beantwortet wie zuvor.
report-step-reading = Lesen
report-step-fetching = Abrufen
report-step-indexing = Indizieren
report-of = { $done } von { $total }
report-added = **{ $count }** hinzugefügt
report-changed = **{ $count }** geändert
report-removed = **{ $count }** entfernt
report-unchanged = **{ $count }** unverändert
report-failed = **{ $count }** fehlgeschlagen
report-unreadable = Ließen sich nicht lesen:
report-read = Gelesen:
report-together = { $count } Dateien und Adressen: { $held }
report-articles = { $count ->
    [one] { $count } Artikel
   *[other] { $count } Artikel
}
report-searched = { $count } durchsucht
report-aside = { $count } beiseitegelegt
report-headings = { $count ->
    [one] { $count } Kopfzeile
   *[other] { $count } Kopfzeilen
}
report-ruled-body = Absatz { $number }: wird von nun an durchsucht
report-ruled-boilerplate = Absatz { $number }: ist von nun an beiseitegelegt
report-ruled-filter = Absatz { $number }: ist, was der Filter sagt
change-not-here = Dieser Server hat keine eigenen Artikel zu ändern. Wer diesen Bot betreibt, bestimmt, welche Server welche haben.
change-stopped = Der Bot wird abgeschaltet, deshalb wurde das abgebrochen. Nichts wurde geändert; fang später noch einmal an.
change-under-way = { $seconds ->
    [one] Die Artikel werden schon geändert, seit { $seconds } Sekunde. Warte, bis das fertig ist, und versuch es dann noch einmal.
   *[other] Die Artikel werden schon geändert, seit { $seconds } Sekunden. Warte, bis das fertig ist, und versuch es dann noch einmal.
}
