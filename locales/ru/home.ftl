portal-title = Выберите свой город или общину
portal-intro = Здесь вы записываетесь на приём в ведомства своего города, своей общины или своего района.
portal-none = Здесь пока нет ни одного города и ни одной общины. Как только что-то появится, вы увидите это здесь.
kind-town = Город
kind-municipality = Община
kind-district = Район

home-title = Что вам нужно сделать?
home-topics = Все темы
home-find-title = Вы уже записаны на приём?
home-find-text = По номеру записи вы можете посмотреть или отменить свою запись.
home-help-title = Удобнее по телефону?
home-help-text = Позвоните нам. Мы запишем вас на приём.

search-label = Что вы ищете?
search-hint = Например: потерял удостоверение, переезд, зарегистрировать машину
search-button = Искать
search-title = Поиск
search-found = { $count ->
    [one] { $count } результат по запросу «{ $query }»
    [few] { $count } результата по запросу «{ $query }»
    [many] { $count } результатов по запросу «{ $query }»
   *[other] { $count } результата по запросу «{ $query }»
}
search-similar = По запросу «{ $query }» мы ничего не нашли. Может быть, вы искали это?
search-none = По запросу «{ $query }» мы ничего не нашли
search-none-what = Что часто помогает:
search-none-word = Попробуйте другое или более короткое слово.
search-none-all = Посмотрите все темы.
search-none-phone = Позвоните нам:
search-all = Все темы от A до Z

topic-identity = Удостоверения личности и паспорта
topic-residence = Жильё и переезд
topic-vehicle = Машина и другой транспорт
topic-licence = Водительское удостоверение
topic-foreigners = Вид на жительство и гражданство
topic-certificates = Свидетельства и заверение документов
topic-business = Предпринимательская деятельность
topic-family = Семья, брак, смерть близких
topic-library = Библиотека
topic-dog = Собака
topic-building = Строительство
topic-other = Другие темы

hold-note-title = Мы держим для вас время
hold-note-text = { $service }: { $when }
hold-note-left = { $count ->
    [one] Оно забронировано для вас ещё на { $count } минуту.
    [few] Оно забронировано для вас ещё на { $count } минуты.
    [many] Оно забронировано для вас ещё на { $count } минут.
   *[other] Оно забронировано для вас ещё на { $count } минуты.
}
hold-note-continue = Продолжить запись
