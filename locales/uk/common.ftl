portal-name = Сервісний портал
page-title = { $title } – { $place }
page-title-error = Помилка: { $title } – { $place }
page-description = { $place }: знайти вільний час, записатися на прийом, скасувати запис. Без реєстрації, багатьма мовами.

skip-link = Перейти до змісту
language = Мова
language-choose = Вибрати мову
language-partly-german = Деяких текстів на цій сторінці ще немає вашою мовою. Вони показані німецькою.
read-aloud = Прочитати вголос
read-stop = Зупинити читання
sample-banner = Це приклад із вигаданими даними. Справжніх записів на прийом тут немає.

nav-main = Головне меню
nav-start = Головна
nav-find = Знайти або скасувати запис
nav-help = Допомога
breadcrumb = Ви тут:

footer-help-title = Щось не виходить?
footer-help-text = Зателефонуйте нам або приходьте. Ми охоче зробимо це разом із вами.
footer-sites = Адреси та години роботи
footer-about = Про цей портал
footer-website = Вебсайт: { $place }
footer-easy = Проста німецька мова (Leichte Sprache)

phone = Телефон
mail = Електронна пошта
address = Адреса

step = Крок { $step } із { $steps }: { $name }
step-order = Вибір
step-time = Час
step-data = Ваші дані
step-check = Перевірка

continue = Далі
change = змінити
change-what = Змінити: { $what }
optional = необов’язково
moment = Зачекайте хвилинку …

persons = { $count ->
    [one] { $count } особа
    [few] { $count } особи
    [many] { $count } осіб
   *[other] { $count } особи
}

error-summary = { $count ->
    [one] Будь ласка, перевірте { $count } поле
    [few] Будь ласка, перевірте { $count } поля
    [many] Будь ласка, перевірте { $count } полів
   *[other] Будь ласка, перевірте { $count } поля
}
error-prefix = Помилка:
info-prefix = Зверніть увагу:
