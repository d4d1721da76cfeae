service-book = Записатися на прийом
service-about = Про що йдеться?
service-costs = Скільки це коштує?
service-costs-free = Це безкоштовно.
service-costs-open = Вартість залежить від вашого випадку. Ми назвемо її заздалегідь.
fee-range = від { $from } до { $to }
service-duration = Скільки часу це триває?
service-duration-text = { $count ->
    [one] Приблизно { $count } хвилину
    [few] Приблизно { $count } хвилини
    [many] Приблизно { $count } хвилин
   *[other] Приблизно { $count } хвилини
}
service-duration-more = { $count ->
    [one] На кожну наступну особу потрібна ще { $count } хвилина.
    [few] На кожну наступну особу потрібно ще { $count } хвилини.
    [many] На кожну наступну особу потрібно ще { $count } хвилин.
   *[other] На кожну наступну особу потрібно ще { $count } хвилини.
}
service-appointment = Чи потрібно записуватися на прийом?
service-appointment-yes = Так. Ви можете записатися просто тут. Обліковий запис для цього не потрібен.
service-window = { $count ->
    [one] Записатися можна не раніше ніж за { $count } день до прийому.
    [few] Записатися можна не раніше ніж за { $count } дні до прийому.
    [many] Записатися можна не раніше ніж за { $count } днів до прийому.
   *[other] Записатися можна не раніше ніж за { $count } дня до прийому.
}
service-bring = Що взяти із собою?
service-bring-nothing = Нічого брати із собою не потрібно.
service-where = Де це можна зробити?
service-law = Де це записано в законі?
service-next-free = Найближчий вільний час
service-nothing-free = Зараз немає вільного часу для запису
service-nothing-free-text = Щодня з’являється новий час для запису. Подивіться ще раз завтра або зателефонуйте нам:
service-calendar = Відкрити календар

site-hours = Години роботи
site-hours-day = День
site-hours-time = Час
site-closed = зачинено
site-exceptions = У ці дні ми працюємо інакше
site-wheelchair-full = На кріслі колісному заїхати легко
site-wheelchair-partial = На кріслі колісному можна потрапити не всюди
site-wheelchair-none = На жаль, на кріслі колісному сюди не потрапити
site-way-inside = Як до нас зайти
site-services = Що тут можна зробити
site-more = Як пройти та години роботи: { $site }
way-stepless = Без сходів
way-stairs = Коротший шлях зі сходами
way-then = Далі
way-room = Кімната { $room }
way-room-floor = { $floor ->
    [0] Кімната { $room }, нижній поверх («Erdgeschoss»)
    [-1] Кімната { $room }, підвальний поверх («Untergeschoss»)
   *[other] Кімната { $room }, поверх «{ $floor }. Stock»
}
embed-title = Запис на прийом на вашому сайті
embed-intro = Скопіюйте один із двох фрагментів на свою сторінку. Він не зберігає файлів cookie і ні за ким не стежить.
embed-link = Як посилання
embed-times = З найближчими вільними часами
embed-preview = Як це виглядає
