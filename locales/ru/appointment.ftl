appointment-confirmed-title = Вы записаны на приём
appointment-title = Ваша запись на приём
appointment-moved-title = Ваша запись перенесена
appointment-cancelled-title = Ваша запись отменена
appointment-past-title = Этот приём уже прошёл
appointment-reference = Номер вашей записи (Terminnummer)
appointment-mail-sent = Подтверждение скоро придёт на адрес { $mail }. Не пришло? Проверьте также папку «Спам».
appointment-cancelled-text = Это время снова свободно. Больше ничего делать не нужно.
appointment-cancelled-mail = Мы отправим вам об этом письмо на адрес { $mail }.
appointment-past-text = Скоро мы удалим ваши данные. Если вам ещё что-то нужно, запишитесь на новый приём.
appointment-new = Записаться ещё раз

summary-service = Услуга
summary-when = Когда
summary-where = Где
summary-persons = Количество человек
summary-duration = Продолжительность
summary-costs = Стоимость
summary-name = Имя

appointment-come = Пожалуйста, приходите вовремя. Назовите на стойке приёма номер своей записи (Terminnummer).
appointment-calendar = Добавить в календарь
appointment-print = Распечатать страницу
appointment-print-hint = Эту страницу можно распечатать или сфотографировать.
appointment-keep-title = Сохраните ссылку
appointment-keep-mail = Ссылка на эту страницу есть и в письме на адрес { $mail }. По ней вы можете посмотреть или отменить запись.
appointment-keep-number = По номеру записи и номеру своего телефона вы в любое время найдёте здесь свою запись.
appointment-change-title = Что-то помешало?
appointment-change-text = Перенесите запись или отмените её. Тогда этим временем сможет воспользоваться кто-то другой.
appointment-move = Перенести запись
appointment-cancel = Отменить запись

move-title = Хотите перенести запись?
move-new = Новое время
move-old = Нынешнее время
move-text = Нынешнее время освободится, как только новое будет надёжно за вами. Номер записи и ссылка не изменятся.
move-yes = Да, перенести запись
move-other = Выбрать другое время
move-no = Нет, оставить как есть

cancel-title = Отменить эту запись?
cancel-text = Время сразу снова станет свободным. Вернуть его мы не сможем. Но вы можете в любое время записаться ещё раз.
cancel-yes = Да, отменить запись
cancel-no = Нет, оставить запись

find-title = Найти или отменить запись
find-text = Быстрее всего – по ссылке в вашем подтверждении. Без ссылки нам нужны эти данные:
find-reference = Номер записи
find-reference-hint = 8 символов, например 4F7K-2M9Q. Он есть в вашем подтверждении.
find-proof = Адрес электронной почты или номер телефона
find-proof-hint = То, что вы указали при записи
find-button = Показать запись
find-reference-missing = Введите номер записи.
find-reference-malformed = Введите все 8 символов номера записи, например 4F7K-2M9Q.
find-proof-missing = Введите адрес электронной почты или номер телефона, которые вы указали при записи.
find-not-found = Пожалуйста, проверьте оба поля. По этим данным мы не находим записи.
find-lost = Нет номера записи? Позвоните нам:
