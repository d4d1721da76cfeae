mail-confirmed-subject = Запись подтверждена: { $service }, { $when }
mail-moved-subject = Запись перенесена: { $service }, { $when }
mail-cancelled-subject = Запись отменена: { $service }, { $when }
mail-reminder-subject = Напоминание: { $service }, { $when }

mail-confirmed-title = Ваша запись подтверждена
mail-moved-title = Ваша запись перенесена
mail-cancelled-title = Ваша запись отменена
mail-reminder-title = Скоро ваш приём

mail-greeting = Здравствуйте, { $name }!
mail-greeting-nameless = Здравствуйте!

mail-confirmed-lead = Вы записаны на приём. Ждём вас.
mail-moved-lead = У вашего приёма новое время. Прежнее больше не действует.
mail-cancelled-lead = Ваш приём не состоится. Больше ничего делать не нужно.
mail-reminder-lead = Напоминаем о вашей записи. Ждём вас.

mail-service = Услуга
mail-when = Когда
mail-where = Где
mail-how = Как
mail-persons = Количество человек
mail-way = Как найти нас в здании
mail-bring = Пожалуйста, возьмите с собой
mail-fee = Стоимость
mail-reference = Номер записи (Terminnummer)
mail-phone = Есть вопросы? Позвоните нам

mail-person-count =
    { $persons ->
        [one] { $persons } человек
        [few] { $persons } человека
        [many] { $persons } человек
       *[other] { $persons } человека
    }
mail-duration =
    { $minutes ->
        [one] Продолжительность: примерно { $minutes } минута
        [few] Продолжительность: примерно { $minutes } минуты
        [many] Продолжительность: примерно { $minutes } минут
       *[other] Продолжительность: примерно { $minutes } минуты
    }

mail-fee-free = бесплатно
mail-fee-line = { $text }: { $amount }
mail-fee-range = от { $from } до { $to }

mail-manage = Посмотреть или отменить запись
mail-manage-hint = Не можете прийти? Тогда, пожалуйста, отмените запись. Так этим временем сможет воспользоваться кто-то другой.
mail-cancelled-view = Посмотреть отменённую запись
mail-cancelled-hint = Вам всё же нужен приём? Вы можете в любое время записаться снова.
mail-calendar-add = С помощью файла termin.ics во вложении вы можете добавить приём в свой календарь.
mail-calendar-move = С помощью приложенного файла termin.ics вы можете изменить приём в своём календаре.
mail-calendar-remove = С помощью файла termin.ics во вложении вы можете удалить приём из своего календаря.
mail-not-you = Вы не записывались на приём? Тогда кто-то, наверное, ошибся в адресе электронной почты. Пожалуйста, сообщите нам.
mail-sample = Это пример с вымышленными данными. Такого приёма не существует.

mail-calendar-cancelled = Отменено: { $service }
mail-calendar-reminder = Завтра: { $service }

sms-reminder = { $town }: ваша запись { $when }, { $place }. Не можете прийти? { $link }
sms-reminder-short = { $town }: ваша запись { $when }. Не можете прийти? { $link }

mail-code-subject = { $code } – ваш код
mail-code-title = Ваш код
mail-code-lead = Введите этот код на странице, где вы записываетесь. Он действует 15 минут.
mail-code-not-you = Вы не запрашивали код? Наверное, кто-то ошибся в адресе. Вам ничего не нужно делать.

mail-offered-subject = Для вас есть более раннее время: { $service }, { $when }
mail-offered-title = Для вас освободилось более раннее время
mail-offered-lead = Мы держим его для вас до { $until }. Нынешняя запись остаётся за вами, пока вы не возьмёте более раннюю.
mail-offered-new = Более раннее время
mail-offered-old = Ваша нынешняя запись
mail-offered-view = Посмотреть предложение и ответить
mail-offered-hint = Не хотите ничего менять? Пожалуйста, сообщите нам по ссылке. Тогда более раннее время сможет получить кто-то другой.
mail-waiting-ended-subject = Вас больше нет в списке ожидания: { $service }
mail-waiting-ended-title = Вас больше нет в списке ожидания
mail-waiting-ended-lead = Ваша запись остаётся без изменений. Мы не получили ответа на три предложения более раннего времени, поэтому больше не спрашиваем.
mail-waiting-ended-view = Посмотреть запись
mail-waiting-ended-hint = Всё же хотите прийти раньше? Просто снова внесите запись в список ожидания.
