button-more = Більше уривків
button-share = Показати тут усім
button-thread = Продовжити в гілці
button-save = Зберегти
button-whole = Уся стаття
button-rephrase = Я питаю про інше
button-before = ◀ раніше
button-after = далі ▶

rephrase-title = Запитайте іншими словами
rephrase-question = Ваше запитання
rephrase-hint = Назвіть, хто говорить, і слово, яке має бути у статті.

button-no-question = Запитання в цьому повідомленні вже не прочитати. Поставте його ще раз.
button-no-channel = Мені не можна писати в цьому каналі, тому відповідь не показано всім. Попросіть редакцію дозволити мені це.
button-no-writing = Вам не можна писати в цьому каналі, тому відповідь не показано всім.
button-gone = Цієї статті тут більше немає. Запитайте ще раз, щоб побачити, що статті кажуть тепер.
button-nothing-before = Перед цим у статті нічого немає.
button-nothing-after = Після цього у статті нічого немає.
button-earlier = ◀ попередні
button-later = пізніші ▶
