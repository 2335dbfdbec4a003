timeline-asked = ce qui a été dit
timeline-nobody = **Personne ne dit rien de tel dans ces articles.**
timeline-goes-on = … la suite est plus longue
timeline-count = { $total ->
    [one] { $total } déclaration
   *[other] { $total } déclarations
}
timeline-shown = { $shown } à l’écran
timeline-undated = sans date
timeline-then = Alors : { $day }
timeline-latest = Dernièrement : { $day }
