timeline-asked = what was said
timeline-nobody = **Nobody says anything of the kind in these articles.**
timeline-goes-on = … it goes on
timeline-count = { $total ->
    [one] { $total } statement
   *[other] { $total } statements
}
timeline-shown = { $shown } shown
timeline-undated = undated
timeline-then = Then: { $day }
timeline-latest = Latest: { $day }
