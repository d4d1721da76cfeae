service-book = Записаться на приём
service-about = О чём идёт речь?
service-costs = Сколько это стоит?
service-costs-free = Это бесплатно.
service-costs-open = Стоимость зависит от вашего случая. Мы назовём её заранее.
fee-range = от { $from } до { $to }
service-duration = Сколько времени это занимает?
service-duration-text = { $count ->
    [one] Примерно { $count } минуту
    [few] Примерно { $count } минуты
    [many] Примерно { $count } минут
   *[other] Примерно { $count } минуты
}
service-duration-more = { $count ->
    [one] На каждого следующего человека нужна ещё { $count } минута.
    [few] На каждого следующего человека нужно ещё { $count } минуты.
    [many] На каждого следующего человека нужно ещё { $count } минут.
   *[other] На каждого следующего человека нужно ещё { $count } минуты.
}
service-appointment = Нужно ли записываться на приём?
service-appointment-yes = Да. Вы можете записаться прямо здесь. Учётная запись для этого не нужна.
service-window = { $count ->
    [one] Записаться можно не раньше чем за { $count } день до приёма.
    [few] Записаться можно не раньше чем за { $count } дня до приёма.
    [many] Записаться можно не раньше чем за { $count } дней до приёма.
   *[other] Записаться можно не раньше чем за { $count } дня до приёма.
}
service-bring = Что взять с собой?
service-bring-nothing = Ничего брать с собой не нужно.
service-where = Где это можно сделать?
service-law = Где это записано в законе?
service-next-free = Ближайшее свободное время
service-nothing-free = Сейчас нет свободного времени для записи
service-nothing-free-text = Каждый день появляется новое время для записи. Посмотрите ещё раз завтра или позвоните нам:
service-calendar = Открыть календарь

site-hours = Часы работы
site-hours-day = День
site-hours-time = Время
site-closed = закрыто
site-exceptions = В эти дни мы работаем по-другому
site-wheelchair-full = На кресле-коляске заехать легко
site-wheelchair-partial = На кресле-коляске можно попасть не везде
site-wheelchair-none = К сожалению, на кресле-коляске сюда не попасть
site-way-inside = Как к нам войти
site-services = Что здесь можно сделать
site-more = Как пройти и часы работы: { $site }
way-stepless = Без ступеней
way-stairs = Короче, со ступенями
way-then = Затем
way-room = Кабинет { $room }
way-room-floor = { $floor ->
    [0] Кабинет { $room }, нижний этаж («Erdgeschoss»)
    [-1] Кабинет { $room }, подвальный этаж («Untergeschoss»)
   *[other] Кабинет { $room }, этаж «{ $floor }. Stock»
}
embed-title = Запись на приём на вашем сайте
embed-intro = Скопируйте один из двух фрагментов на свою страницу. Он не сохраняет файлов cookie и ни за кем не следит.
embed-link = Как ссылка
embed-times = С ближайшим свободным временем
embed-preview = Как это выглядит
