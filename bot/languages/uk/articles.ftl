articles-none = **Тут ще немає статей.**
    Додайте першу командою </articles add>.
articles-page = { $total ->
    [one] { $total } стаття · сторінка { $page } з { $pages }
    [few] { $total } статті · сторінка { $page } з { $pages }
   *[many] { $total } статей · сторінка { $page } з { $pages }
}
articles-previous = Попередня сторінка
articles-next = Наступна сторінка
articles-from-start = Від початку
articles-go-on = Далі
articles-to-end = до кінця, абзац { $number }
articles-left = { $count ->
    [one] { $count } абзац не вмістився: далі кнопкою або з { $next }
    [few] { $count } абзаци не вмістилися: далі кнопкою або з { $next }
   *[many] { $count } абзаців не вмістилося: далі кнопкою або з { $next }
}
articles-cut = { $count ->
    [one] … і ще { $count } знак, забагато для показу
    [few] … і ще { $count } знаки, забагато для показу
   *[many] … і ще { $count } знаків, забагато для показу
}
articles-not-searched = тут не шукають
articles-set-aside = **відкладено**
articles-menu = Шукати у відкладеному абзаці
articles-search = Шукати
articles-as-filter = Як каже фільтр
articles-remove-sure = **Вилучити «{ $name }»?**
    Стаття одразу піде з відповідей.
articles-comes-back = Файл **{ $place }** лишається в теці статей, тому наступний </reindex> поверне її.
articles-remove = Вилучити
articles-keep = Залишити
articles-undo = Скасувати
articles-kept = Нічого не вилучено.
articles-exported = Усі статті цього сервера рядками JSON: { $count }
articles-form = Додати статтю
articles-form-title = Заголовок
articles-form-source = Джерело, наприклад газета
articles-form-day = День публікації
articles-form-address = Адреса, якщо є
articles-form-text = Текст
articles-form-hint = Порожній рядок між абзацами. Довший текст дайте файлом.
articles-change = Змінити
articles-unknown = Жодна стаття тут не має id «{ $id }». </articles list> показує всі.
articles-no-paragraph = Жодна стаття тут не має id «{ $id }» й абзацу { $number }. </articles show> показує абзаци з номерами.
articles-one-of-both = Дайте адресу або файл, не обидва разом.
articles-no-address = Адреса починається з https:// або http://. Щоб додати файл, прикріпіть його.
articles-no-format = Такі файли не читаються. Збережіть його як один із цих: { $formats }.
articles-too-big = Цей файл завеликий. У ньому { $size } МБ, а { $most } МБ – найбільше; розділіть його на менші.
articles-not-fetched = Файл не вдалося взяти з Discord. Прикріпіть його ще раз.
articles-export-too-big = Статті займають більше ніж { $most } МБ, які можна сюди завантажити. Власник бота може записати їх у файл командою «quoth export».
