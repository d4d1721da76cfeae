appointment-confirmed-title = Вас записано на прийом
appointment-title = Ваш запис на прийом
appointment-moved-title = Ваш запис перенесено
appointment-cancelled-title = Ваш запис скасовано
appointment-past-title = Цей прийом уже минув
appointment-reference = Номер вашого запису (Terminnummer)
appointment-mail-sent = Підтвердження невдовзі надійде на адресу { $mail }. Не надійшло? Перевірте також папку «Спам».
appointment-cancelled-text = Цей час знову вільний. Більше нічого робити не потрібно.
appointment-cancelled-mail = Ми надішлемо вам про це лист на адресу { $mail }.
appointment-past-text = Скоро ми видалимо ваші дані. Якщо вам ще щось потрібно, запишіться на новий прийом.
appointment-new = Записатися ще раз

summary-service = Послуга
summary-when = Коли
summary-where = Де
summary-persons = Кількість осіб
summary-duration = Тривалість
summary-costs = Вартість
summary-name = Ім’я

appointment-come = Будь ласка, приходьте вчасно. Назвіть на рецепції номер свого запису (Terminnummer).
appointment-calendar = Додати до календаря
appointment-print = Надрукувати сторінку
appointment-print-hint = Цю сторінку можна надрукувати або сфотографувати.
appointment-keep-title = Збережіть посилання
appointment-keep-mail = Посилання на цю сторінку є також у листі на адресу { $mail }. За ним ви можете переглянути або скасувати запис.
appointment-keep-number = За номером запису та номером свого телефону ви будь-коли знайдете тут свій запис.
appointment-change-title = Щось завадило?
appointment-change-text = Перенесіть запис або скасуйте його. Тоді цим часом зможе скористатися хтось інший.
appointment-move = Перенести запис
appointment-cancel = Скасувати запис

move-title = Бажаєте перенести запис?
move-new = Новий час
move-old = Теперішній час
move-text = Теперішній час звільниться, щойно новий буде надійно вашим. Номер запису й посилання не зміняться.
move-yes = Так, перенести запис
move-other = Вибрати інший час
move-no = Ні, залишити як є

cancel-title = Скасувати цей запис?
cancel-text = Час одразу знову стане вільним. Повернути його ми не зможемо. Але ви можете будь-коли записатися ще раз.
cancel-yes = Так, скасувати запис
cancel-no = Ні, залишити запис

find-title = Знайти або скасувати запис
find-text = Найшвидше – за посиланням у вашому підтвердженні. Без посилання нам потрібні ці дані:
find-reference = Номер запису
find-reference-hint = 8 символів, наприклад 4F7K-2M9Q. Він є у вашому підтвердженні.
find-proof = Електронна адреса або номер телефону
find-proof-hint = Те, що ви вказали під час запису
find-button = Показати запис
find-reference-missing = Введіть номер запису.
find-reference-malformed = Введіть усі 8 символів номера запису, наприклад 4F7K-2M9Q.
find-proof-missing = Введіть електронну адресу або номер телефону, які ви вказали під час запису.
find-not-found = Будь ласка, перевірте обидва поля. За цими даними ми не знаходимо запису.
find-lost = Не маєте номера запису? Зателефонуйте нам:
