timeline-asked = що було сказано
timeline-nobody = **Ніхто не говорить нічого подібного в цих статтях.**
timeline-goes-on = … і так далі
timeline-count = { $total ->
    [one] { $total } висловлювання
    [few] { $total } висловлювання
   *[many] { $total } висловлювань
}
timeline-shown = показано { $shown }
timeline-undated = без дати
timeline-then = Тоді: { $day }
timeline-latest = Останнє: { $day }
