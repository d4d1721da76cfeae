portal-title = Виберіть своє місто або громаду
portal-intro = Тут ви записуєтеся на прийом в установах свого міста, своєї громади або свого району.
portal-none = Тут ще немає жодного міста й жодної громади. Щойно якась з’явиться, ви побачите її тут.
kind-town = Місто
kind-municipality = Громада
kind-district = Район

home-title = Що вам потрібно зробити?
home-topics = Усі теми
home-find-title = Ви вже записані на прийом?
home-find-text = За номером запису ви можете переглянути або скасувати свій запис.
home-help-title = Зручніше телефоном?
home-help-text = Зателефонуйте нам. Ми запишемо вас на прийом.

search-label = Що ви шукаєте?
search-hint = Наприклад: загубив посвідчення, переїзд, зареєструвати авто
search-button = Шукати
search-title = Пошук
search-found = { $count ->
    [one] { $count } результат за запитом «{ $query }»
    [few] { $count } результати за запитом «{ $query }»
    [many] { $count } результатів за запитом «{ $query }»
   *[other] { $count } результату за запитом «{ $query }»
}
search-similar = За запитом «{ $query }» ми нічого не знайшли. Можливо, ви шукали це?
search-none = За запитом «{ $query }» ми нічого не знайшли
search-none-what = Що часто допомагає:
search-none-word = Спробуйте інше або коротше слово.
search-none-all = Перегляньте всі теми.
search-none-phone = Зателефонуйте нам:
search-all = Усі теми від A до Z

topic-identity = Посвідчення особи та паспорти
topic-residence = Житло та переїзд
topic-vehicle = Авто та інший транспорт
topic-licence = Водійське посвідчення
topic-foreigners = Посвідка на проживання та громадянство
topic-certificates = Свідоцтва та засвідчення документів
topic-business = Підприємницька діяльність
topic-family = Сім’я, шлюб, смерть близьких
topic-library = Бібліотека
topic-dog = Собака
topic-building = Будівництво
topic-other = Інші теми

hold-note-title = Ми тримаємо для вас час
hold-note-text = { $service }: { $when }
hold-note-left = { $count ->
    [one] Він заброньований для вас ще на { $count } хвилину.
    [few] Він заброньований для вас ще на { $count } хвилини.
    [many] Він заброньований для вас ще на { $count } хвилин.
   *[other] Він заброньований для вас ще на { $count } хвилини.
}
hold-note-continue = Продовжити запис
