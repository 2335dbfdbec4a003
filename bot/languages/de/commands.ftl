# The commands as Discord shows them. A name: lower case, no spaces, at most 32 characters; a description: at most 100.
# No two commands of a group, and no two options of a command, may have the same name.

command-ask = fragen
    .description = Frag die Artikel; sie antworten mit ihren eigenen Worten.
    .option-question = frage
    .option-question-description = Was du wissen möchtest, in deinen eigenen Worten
    .option-speaker = person
    .option-speaker-description = Nur, was diese Person sagte
    .option-about = thema
    .option-about-description = Worum es geht: ein Thema
    .option-since = ab
    .option-since-description = Nur Artikel ab dann: 2011-09-07, 2011-09 oder 2011
    .option-until = bis
    .option-until-description = Nur Artikel bis dahin: 2011-09-07, 2011-09 oder 2011
    .option-source = quelle
    .option-source-description = Nur Artikel aus dieser Quelle
    .option-article = artikel
    .option-article-description = Nur dieser Artikel: tippe Worte seines Titels
    .option-share = teilen
    .option-share-description = Ob alle im Kanal die Antwort sehen; sonst siehst nur du sie und kannst sie teilen

command-help = hilfe
    .description = Sieh, wie man fragt und was die Knöpfe tun.

command-said = aussagen
    .description = Zeig der Zeit nach, was jemand sagte, Wort für Wort.
    .option-speaker = person
    .option-speaker-description = Wer sprach
    .option-about = thema
    .option-about-description = Worüber
    .option-since = ab
    .option-since-description = Nur Artikel ab dann: 2011-09-07, 2011-09 oder 2011
    .option-until = bis
    .option-until-description = Nur Artikel bis dahin: 2011-09-07, 2011-09 oder 2011

command-reindex = neu-einlesen
    .description = Lies die Artikel neu ein; Fragen werden derweil beantwortet.
    .option-dry_run = probelauf
    .option-dry_run-description = Nur zeigen, was sich ändern würde

command-refresh = aktualisieren
    .description = Lies Neues aus den Feeds und Webseiten, die hinzugefügt wurden.

command-sources = quellen
    .description = Zeig, woher die Artikel kommen und was fehlschlug.

command-articles = artikel
    .description = Artikel hinzufügen, ansehen und entfernen

command-articles-add = hinzufügen
    .description = Füge Artikel von einer Adresse oder Datei hinzu; ohne beides öffnet sich ein Formular.
    .option-address = adresse
    .option-address-description = Eine Webseite oder ein Feed, dem gefolgt wird: https://…
    .option-file = datei
    .option-file-description = Eine Datei mit einem Artikel oder mehreren; eine gleichen Namens wird ersetzt

command-articles-list = liste
    .description = Liste die Artikel auf: Titel, Id, Quelle und Datum.
    .option-page = seite
    .option-page-description = Welche Seite der Liste

command-articles-show = zeigen
    .description = Zeig einen Artikel: was durchsucht wird, was beiseitegelegt wurde und warum.
    .option-article = id
    .option-article-description = Seine Id; tippe Worte seines Titels
    .option-start = anfang
    .option-start-description = Der Absatz, mit dem begonnen wird

command-articles-rule = entscheiden
    .description = Überstimme den Filter: sag, ob ein Absatz durchsucht wird.
    .option-article = id
    .option-article-description = Seine Id; tippe Worte seines Titels
    .option-paragraph = absatz
    .option-paragraph-description = Die Nummer, die /artikel zeigen ihm gibt
    .option-ruling = als
    .option-ruling-description = Was er von nun an ist, auch wenn der Artikel neu gelesen wird

command-articles-remove = entfernen
    .description = Nimm einen Artikel aus den Antworten; fragt vorher nach.
    .option-article = id
    .option-article-description = Seine Id; tippe Worte seines Titels

command-articles-export = exportieren
    .description = Gib alle Artikel als Datei, die /artikel hinzufügen wieder einliest.

command-settings = einstellungen
    .description = Bestimme, wo und wie hier geantwortet wird und wer zur Redaktion gehört.

command-status = status
    .description = Zeig, wie viele Artikel es gibt und wie frisch sie sind.

command-privacy = datenschutz
    .description = Sag, was der Bot speichert und was nicht.

command-unanswered = unbeantwortet
    .description = Sieh, was Mitglieder fragten und nicht fanden, und wie viel sie fragen.

command-forget-me = vergiss-mich
    .description = Lass alles löschen, was von dir gespeichert ist: deine Stimmen.

command-check-in-the-articles = In den Artikeln prüfen

choice-search-it = durchsuchen
choice-set-it-aside = beiseitelegen
choice-what-the-filter-says = was der Filter sagt
