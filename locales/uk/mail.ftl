mail-confirmed-subject = Запис підтверджено: { $service }, { $when }
mail-moved-subject = Запис перенесено: { $service }, { $when }
mail-cancelled-subject = Запис скасовано: { $service }, { $when }
mail-reminder-subject = Нагадування: { $service }, { $when }

mail-confirmed-title = Ваш запис підтверджено
mail-moved-title = Ваш запис перенесено
mail-cancelled-title = Ваш запис скасовано
mail-reminder-title = Скоро ваш прийом

mail-greeting = Добрий день, { $name }!
mail-greeting-nameless = Добрий день!

mail-confirmed-lead = Вас записано на прийом. Чекаємо на вас.
mail-moved-lead = Ваш прийом має новий час. Попередній більше не дійсний.
mail-cancelled-lead = Ваш прийом не відбудеться. Більше нічого робити не потрібно.
mail-reminder-lead = Нагадуємо про ваш запис. Чекаємо на вас.

mail-service = Послуга
mail-when = Коли
mail-where = Де
mail-how = Як
mail-persons = Кількість осіб
mail-way = Як знайти нас у будівлі
mail-bring = Будь ласка, візьміть із собою
mail-fee = Вартість
mail-reference = Номер запису (Terminnummer)
mail-phone = Є запитання? Зателефонуйте нам

mail-person-count =
    { $persons ->
        [one] { $persons } особа
        [few] { $persons } особи
        [many] { $persons } осіб
       *[other] { $persons } особи
    }
mail-duration =
    { $minutes ->
        [one] Тривалість: приблизно { $minutes } хвилина
        [few] Тривалість: приблизно { $minutes } хвилини
        [many] Тривалість: приблизно { $minutes } хвилин
       *[other] Тривалість: приблизно { $minutes } хвилини
    }

mail-fee-free = безкоштовно
mail-fee-line = { $text }: { $amount }
mail-fee-range = від { $from } до { $to }

mail-manage = Переглянути або скасувати запис
mail-manage-hint = Не можете прийти? Тоді, будь ласка, скасуйте запис. Так цим часом зможе скористатися хтось інший.
mail-cancelled-view = Переглянути скасований запис
mail-cancelled-hint = Вам усе ж потрібен прийом? Ви можете будь-коли записатися знову.
mail-calendar-add = За допомогою файлу termin.ics у вкладенні ви можете додати прийом до свого календаря.
mail-calendar-move = За допомогою файлу termin.ics у вкладенні ви можете змінити прийом у своєму календарі.
mail-calendar-remove = За допомогою файлу termin.ics у вкладенні ви можете видалити прийом зі свого календаря.
mail-not-you = Ви не записувалися на прийом? Тоді хтось, мабуть, помилився в електронній адресі. Будь ласка, повідомте нам.
mail-sample = Це приклад із вигаданими даними. Такого прийому не існує.

mail-calendar-cancelled = Скасовано: { $service }
mail-calendar-reminder = Завтра: { $service }

sms-reminder = { $town }: ваш запис { $when }, { $place }. Не можете прийти? { $link }
sms-reminder-short = { $town }: ваш запис { $when }. Не можете прийти? { $link }

mail-code-subject = { $code } – ваш код
mail-code-title = Ваш код
mail-code-lead = Введіть цей код на сторінці, де ви записуєтеся. Він дійсний 15 хвилин.
mail-code-not-you = Ви не просили коду? Мабуть, хтось помилився в адресі. Вам нічого не треба робити.

mail-offered-subject = Для вас є раніший час: { $service }, { $when }
mail-offered-title = Для вас звільнився раніший час
mail-offered-lead = Ми тримаємо його для вас до { $until }. Теперішній запис залишається за вами, доки ви не візьмете раніший.
mail-offered-new = Раніший час
mail-offered-old = Ваш теперішній запис
mail-offered-view = Переглянути пропозицію і відповісти
mail-offered-hint = Не хочете нічого змінювати? Будь ласка, повідомте нам за посиланням. Тоді раніший час зможе отримати хтось інший.
mail-waiting-ended-subject = Вас більше немає у списку очікування: { $service }
mail-waiting-ended-title = Вас більше немає у списку очікування
mail-waiting-ended-lead = Ваш запис залишається без змін. Ми не отримали відповіді на три пропозиції ранішого часу, тому більше не питаємо.
mail-waiting-ended-view = Переглянути запис
mail-waiting-ended-hint = Усе ж хочете прийти раніше? Просто знову внесіть запис до списку очікування.
