settings-too-soon = { $seconds ->
    [one] Hier kannst du einmal in { $seconds } Sekunde fragen. Die nächste Frage hast du { $when }.
   *[other] Hier kannst du einmal in { $seconds } Sekunden fragen. Die nächste Frage hast du { $when }.
}
settings-too-many = Gerade werden sehr viele Fragen gestellt. Stell deine noch einmal { $when }.
settings-no-sources-here = Dieser Kanal befragt keine Quellen. Die Redaktion dieses Servers wählt sie mit </settings>.

settings-title = **Einstellungen dieses Servers**
settings-page-asking = Fragen
settings-page-sources = Quellen
settings-page-answers = Antworten
settings-page-privacy = Datenschutz
settings-page-editors = Redaktion
settings-on = an
settings-off = aus
settings-saved = -# Was du wählst, gilt sofort. Diese Knöpfe wirken 14 Minuten lang.

settings-ask-channels = **Kanäle, in denen jede Frage beantwortet wird**, ohne Erwähnung: { $channels }
settings-ask-channels-none = keine
settings-pick-ask-channels = Kanäle, in denen jede Frage beantwortet wird
settings-cooldown = **Pause zwischen zwei Fragen eines Mitglieds**: { $pause }
settings-pick-cooldown = Pause zwischen zwei Fragen
settings-cooldown-seconds = { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
}

settings-sources = **Quellen, die ein Kanal befragt.** Alle, wo nichts gewählt ist.
settings-sources-of = { $channel } befragt nur: { $sources }
settings-sources-none-of = { $channel } befragt keine Quelle und antwortet deshalb nichts.
settings-sources-all-of = { $channel } befragt alle Quellen.
settings-sources-more = und { $count } mehr
settings-sources-more-channels = -# { $count ->
    [one] Und { $count } weiterer Kanal
   *[other] Und { $count } weitere Kanäle
}
settings-sources-unnamed = -# Artikel ohne Quelle werden nur befragt, wo ein Kanal alle befragt.
settings-sources-empty = -# Kein Artikel hier nennt eine Quelle, deshalb gibt es nichts zu wählen.
settings-pick-channel = Kanal, für den Quellen gewählt werden
settings-pick-sources = Quellen, die er befragt
settings-all-sources = Alle Quellen
settings-type-source = Quelle eintippen
settings-type-source-title = Eine Quelle hinzufügen
settings-type-source-label = Name der Quelle
settings-type-source-hint = Wie er unter den Antworten steht
settings-unknown-source = Kein Artikel hier hat eine Quelle „{ $typed }“. </sources> zeigt alle.

settings-language = **Sprache der Antworten**: { $language }
settings-language-hint = -# Für Mitglieder, deren Discord eine Sprache hat, die ich nicht spreche, und für Antworten auf Nachrichten.
settings-language-own = die eines jeden Mitglieds, sonst Englisch
settings-pick-language = Sprache der Antworten
settings-passages = **Stellen in einer Antwort**: { $count }
settings-passages-default = so viele, wie der Betreiber dieses Bots gewählt hat
settings-pick-passages = Stellen in einer Antwort
settings-passages-count = { $count ->
    [one] { $count } Stelle
   *[other] { $count } Stellen
}
settings-stale = **Kennzeichen alter Artikel**: { $age }
settings-stale-years = { $years ->
    [one] ab { $years } Jahr
   *[other] ab { $years } Jahren
}
settings-pick-stale = Kennzeichen alter Artikel
settings-changed = **Antworten markieren, wenn sich ein Artikel ändert**: { $state }
settings-feedback = **👍 und 👎 unter Antworten**: { $state }
settings-mark-changed-on = Änderungen markieren
settings-mark-changed-off = Nicht markieren
settings-feedback-on = 👍 👎 zeigen
settings-feedback-off = 👍 👎 verbergen

settings-store = **Fragen ohne Antwort werden gespeichert**: { $state }
settings-store-hint = Aus: Nur Wörter, die in keinem Artikel stehen, werden gezählt, ohne wer fragte. An: Die ganze Frage wird 90 Tage gespeichert, damit die Redaktion in </unanswered> sieht, welche Artikel fehlen; nie, wer sie stellte. Sag es deinen Mitgliedern: </privacy> sagt es auch. Was gespeichert wurde, wird gelöscht, wenn du das ausschaltest.
settings-store-on = Fragen speichern
settings-store-off = Fragen nicht speichern

settings-editor-role = **Rolle der Redaktion**: { $role }
settings-editor-role-none = keine
settings-editor-role-hint = Ihre Mitglieder dürfen die Befehle der Redaktion nutzen wie die, die den Server verwalten dürfen. Discord verbirgt ihnen diese Befehle, bis du die Rolle unter Servereinstellungen → Integrationen → dieser Bot zulässt.
settings-pick-role = Rolle, deren Mitglieder zur Redaktion gehören
settings-not-everyone = Diese Rolle haben alle. Wähl eine, die nur die Redaktion hat.
settings-managers-only = Nur Mitglieder, die diesen Server verwalten dürfen, bestimmen die Redaktion und setzen die Einstellungen zurück.
settings-reset = Alle Einstellungen zurücksetzen
settings-reset-done = **Alle Einstellungen sind wie am Anfang.**
settings-undo = Rückgängig
settings-stale-mark = { $count ->
    [one] Dieser Artikel ist { $count } Jahr alt; was er sagt, kann überholt sein.
   *[other] Dieser Artikel ist { $count } Jahre alt; was er sagt, kann überholt sein.
}
