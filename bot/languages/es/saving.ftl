saved-told = La respuesta con sus citas: para leer, como JSON y como tabla. Solo tú ves esto.
saved-passages = { $total ->
    [one] { $shown } de { $total } pasaje, palabra por palabra
   *[other] { $shown } de { $total } pasajes, palabra por palabra
}
saved-on = Preguntado el { $day }, índice { $generation }
