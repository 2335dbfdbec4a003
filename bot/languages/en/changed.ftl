# Under a passage of an older answer. $day is a day as Discord shows it in each member's own language.
changed-now = this article changed on { $day }. What was taken out is struck through, what came in is bold:
changed-much = this article changed on { $day }. Its paragraph is too long to show the difference here.
changed-paragraph-left = this article changed on { $day }: the paragraph left it.
changed-article-left = this article left the articles on { $day }.
