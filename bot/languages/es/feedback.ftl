vote-off = En este servidor no se vota. No se contó nada.
vote-not-kept = Los artículos se están cambiando ahora mismo, así que tu voto no se pudo guardar. Vota otra vez dentro de un minuto.

forgotten = { $count ->
    [0] **No había nada tuyo guardado.** No has votado ninguna respuesta.
    [one] **Olvidado.** Se borró { $count } voto tuyo, lo dieras donde lo dieras.
   *[other] **Olvidado.** Se borraron { $count } votos tuyos, los dieras donde los dieras.
}
forgotten-rest = Nada más de lo guardado dice de quién es. </privacy> dice qué se guarda.
