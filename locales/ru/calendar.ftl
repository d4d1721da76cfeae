# The calendar of free times; server/src/http/calendar.rs fills in the parts.

calendar-day-free = { $count ->
        [one] { $date }: { $count } свободное окно
        [few] { $date }: { $count } свободных окна
       *[other] { $date }: { $count } свободных окон
    }
calendar-day-full = { $date }: нет свободного времени
calendar-day-closed = { $date }: закрыто ({ $reason })
calendar-holiday = праздничный день
calendar-morning = До обеда
calendar-afternoon = После обеда
calendar-previous-month = Предыдущий месяц
calendar-next-month = Следующий месяц
calendar-next-times = Ближайшее свободное время
calendar-all-sites = Все места
calendar-from = Откуда я еду
calendar-from-anywhere = Неважно
calendar-distance = около { $km } км
calendar-site = Место
calendar-show = Показать
calendar-choose-day = Выберите день
calendar-no-times-that-day = В этот день свободного времени больше нет. Пожалуйста, выберите другой день.
calendar-why-too-soon = На этот день записываться уже поздно. Самое раннее время: { $when }.
calendar-why-too-far = Так далеко вперёд записаться ещё нельзя. Последний день: { $date }.
calendar-why-closed = В этот день закрыто. Пожалуйста, выберите другой день.
calendar-why-closed-reason = В этот день закрыто: { $reason }. Пожалуйста, выберите другой день.
calendar-why-too-short = В этот день открыто слишком недолго для вашего приёма. Пожалуйста, выберите другой день.
calendar-why-together = Для этого приёма нужно несколько человек или помещений одновременно. В этот день не все свободны. Пожалуйста, выберите другой день.
calendar-why-no-room = Для этого приёма нужно и помещение. В этот день свободных больше нет. Пожалуйста, выберите другой день.
calendar-why-no-clerk = Для этого приёма нужно несколько сотрудников. В этот день не у всех уже есть время. Пожалуйста, выберите другой день.
calendar-why-no-desk = Для этого приёма нужно несколько рабочих мест. В этот день одно из них уже занято. Пожалуйста, выберите другой день.
calendar-why-kept-back = Остальное время этого дня оставлено для телефона и окна приёма. Часть появится здесь незадолго до этого.
calendar-instead-all-sites = Посмотреть во всех местах
calendar-nothing-free = Сейчас нет свободных приёмов.
calendar-loading = Загружаем свободное время …
calendar-failed = Не получилось. Страница загружается заново.
calendar-today = сегодня
calendar-free = свободно
# When and where, read aloud as one
calendar-time-spoken = { $when }, { $site }
hours-closed = закрыто: { $reason }
# $hours is a span such as "12:00 bis 16:00 Uhr"
hours-closed-part = { $hours } закрыто: { $reason }
hours-open = { $hours } открыто: { $reason }
hours-every-weeks = раз в { $weeks } нед., следующий раз { $date }
hours-of-month = { $which } в месяце
hours-nth-1 = 1-й
hours-nth-2 = 2-й
hours-nth-3 = 3-й
hours-nth-4 = 4-й
hours-nth-last = последний
