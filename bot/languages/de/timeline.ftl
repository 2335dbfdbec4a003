timeline-asked = was gesagt wurde
timeline-nobody = **Niemand sagt in diesen Artikeln etwas Derartiges.**
timeline-goes-on = … es geht noch weiter
timeline-count = { $total ->
    [one] { $total } Aussage
   *[other] { $total } Aussagen
}
timeline-shown = { $shown } gezeigt
timeline-undated = ohne Datum
timeline-then = Damals: { $day }
timeline-latest = Zuletzt: { $day }
