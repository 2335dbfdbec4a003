timeline-asked = lo que se dijo
timeline-nobody = **Nadie dice nada parecido en estos artículos.**
timeline-goes-on = … continúa
timeline-count = { $total ->
    [one] { $total } declaración
   *[other] { $total } declaraciones
}
timeline-shown = { $shown } a la vista
timeline-undated = sin fecha
timeline-then = Entonces: { $day }
timeline-latest = Lo último: { $day }
