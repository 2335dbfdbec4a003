vote-off = Auf diesem Server wird nicht abgestimmt. Nichts wurde gezählt.
vote-not-kept = Die Artikel werden gerade geändert, deshalb ließ sich deine Stimme nicht speichern. Stimm in einer Minute noch einmal ab.

forgotten = { $count ->
    [0] **Von dir war nichts gespeichert.** Du hast über keine Antwort abgestimmt.
    [one] **Vergessen.** { $count } Stimme von dir wurde gelöscht, wo immer du sie abgegeben hast.
   *[other] **Vergessen.** { $count } Stimmen von dir wurden gelöscht, wo immer du sie abgegeben hast.
}
forgotten-rest = Nichts sonst, was gespeichert ist, sagt, von wem es kommt. </privacy> sagt, was gespeichert ist.
