portal-name = Сервисный портал
page-title = { $title } – { $place }
page-title-error = Ошибка: { $title } – { $place }
page-description = { $place }: найти свободное время, записаться на приём, отменить запись. Без регистрации, на многих языках.

skip-link = Перейти к содержанию
language = Язык
language-choose = Выбрать язык
language-partly-german = Некоторых текстов на этой странице ещё нет на вашем языке. Они показаны на немецком.
read-aloud = Прочитать вслух
read-stop = Остановить чтение
sample-banner = Это пример с вымышленными данными. Настоящей записи на приём здесь нет.

nav-main = Главное меню
nav-start = Главная
nav-find = Найти или отменить запись
nav-help = Помощь
breadcrumb = Вы здесь:

footer-help-title = Что-то не получается?
footer-help-text = Позвоните нам или приходите. Мы с удовольствием сделаем это вместе с вами.
footer-sites = Адреса и часы работы
footer-about = Об этом портале
footer-website = Сайт: { $place }
footer-easy = Простой немецкий язык (Leichte Sprache)

phone = Телефон
mail = Электронная почта
address = Адрес

step = Шаг { $step } из { $steps }: { $name }
step-order = Выбор
step-time = Время
step-data = Ваши данные
step-check = Проверка

continue = Далее
change = изменить
change-what = Изменить: { $what }
optional = необязательно
moment = Подождите минутку …

persons = { $count ->
    [one] { $count } человек
    [few] { $count } человека
    [many] { $count } человек
   *[other] { $count } человека
}

error-summary = { $count ->
    [one] Пожалуйста, проверьте { $count } поле
    [few] Пожалуйста, проверьте { $count } поля
    [many] Пожалуйста, проверьте { $count } полей
   *[other] Пожалуйста, проверьте { $count } поля
}
error-prefix = Ошибка:
info-prefix = Обратите внимание:
