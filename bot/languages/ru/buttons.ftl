button-more = Ещё отрывки
button-share = Показать здесь всем
button-thread = Продолжить в ветке
button-save = Сохранить
button-whole = Вся статья
button-rephrase = Я спрашиваю о другом
button-before = ◀ раньше
button-after = дальше ▶

rephrase-title = Спросите другими словами
rephrase-question = Ваш вопрос
rephrase-hint = Назовите, кто говорит, и слово, которое должно быть в статье.

button-no-question = Вопрос в этом сообщении больше не читается. Задайте его ещё раз.
button-no-channel = Мне нельзя писать в этом канале, поэтому ответ не показан всем. Попросите редакцию разрешить мне это.
button-no-writing = Вам нельзя писать в этом канале, поэтому ответ не показан всем.
button-gone = Этой статьи здесь больше нет. Спросите ещё раз, чтобы увидеть, что статьи говорят теперь.
button-nothing-before = Перед этим в статье ничего нет.
button-nothing-after = После этого в статье ничего нет.
button-earlier = ◀ прежние
button-later = позднее ▶
