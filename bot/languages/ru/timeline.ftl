timeline-asked = что было сказано
timeline-nobody = **Никто не говорит ничего подобного в этих статьях.**
timeline-goes-on = … и так далее
timeline-count = { $total ->
    [one] { $total } высказывание
    [few] { $total } высказывания
   *[many] { $total } высказываний
}
timeline-shown = показано { $shown }
timeline-undated = без даты
timeline-then = Тогда: { $day }
timeline-latest = Последнее: { $day }
