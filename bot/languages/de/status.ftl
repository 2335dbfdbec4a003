status-empty = **Hier gibt es noch keine Artikel.**
status-articles = { $count ->
    [one] **{ $count }** Artikel
   *[other] **{ $count }** Artikel
}
status-paragraphs = { $count ->
    [one] **{ $count }** Absatz durchsucht
   *[other] **{ $count }** Absätze durchsucht
}
status-aside = **{ $count }** beiseitegelegt
status-sources = Quellen:
status-languages = Sprachen:
status-none-named = keine genannt
status-feeds = Feeds, denen gefolgt wird: { $count }
status-read = Webseiten zuletzt gelesen: { $when }
status-changed = Artikel zuletzt geändert: { $when }
status-failed = beim letzten </reindex> nicht lesbar: **{ $count }**
status-pages-failed = fehlgeschlagene Webseiten und Feeds: **{ $count }** (die Redaktion sieht mit </sources>, warum)

privacy-title = **Was dieser Bot speichert**
privacy-votes = \- deine Stimmen zu Antworten, unter einem Code aus deiner Id und einem Geheimnis dieses Bots. Sie werden nach { $days } Tagen gelöscht oder sofort mit </forget-me>.
privacy-counts = \- wie viele Fragen an jedem Tag gestellt und auf welche Weise sie beantwortet wurden: Zahlen, ohne irgendjemandes Worte.
privacy-missed = \- einzelne Wörter, nach denen Mitglieder fragten und die in keinem Artikel stehen, ohne wer fragte; keines mit einer Ziffer, keines aus Direktnachrichten. Sie werden { $days } Tage nach der letzten Frage gelöscht.
privacy-questions-on = \- ganze Fragen, zu denen nichts gefunden wurde, ohne wer fragte: Die Redaktion dieses Servers lässt sie speichern. Sie werden nach { $days } Tagen gelöscht.
privacy-questions-off = \- keine ganze Frage: Sie wird gelesen, beantwortet und vergessen.
privacy-answers-on = \- welche Absätze die letzten { $count } Antworten auf diesem Server zitieren, { $days } Tage lang, um eine Antwort zu markieren, deren Artikel sich ändert.
privacy-answers-off = \- nichts von Antworten. Sie sind Nachrichten in Discord.
privacy-server = \- die Artikel und, unter der Id dieses Servers, die Einstellungen seiner Redaktion.
privacy-never = Kein Name, keine Id und keine Nachricht eines Mitglieds wird gespeichert, und das Protokoll enthält keine Frage.
privacy-reads = In { $channels } lese ich jede Nachricht, wenn sie kommt, um zu sehen, ob sie etwas fragt: Die Redaktion dieses Servers hat das eingeschaltet. Was nichts fragt, ist sofort vergessen.
privacy-forget = </forget-me> löscht deine Stimmen überall. Artikel verlassen die Antworten endgültig mit </articles remove>, das Mitglieder nutzen können, die diesen Server verwalten dürfen. Wer hier Nachrichten löschen darf, kann Antworten löschen.
