# The calendar of free times; server/src/http/calendar.rs fills in the parts.

calendar-day-free = { $count ->
        [one] { $date }: { $count } вільний проміжок
        [few] { $date }: { $count } вільні проміжки
       *[other] { $date }: { $count } вільних проміжків
    }
calendar-day-full = { $date }: немає вільного часу
calendar-day-closed = { $date }: зачинено ({ $reason })
calendar-holiday = святковий день
calendar-morning = До обіду
calendar-afternoon = Після обіду
calendar-previous-month = Попередній місяць
calendar-next-month = Наступний місяць
calendar-next-times = Найближчий вільний час
calendar-all-sites = Усі місця
calendar-from = Звідки я
calendar-from-anywhere = Байдуже
calendar-distance = близько { $km } км
calendar-site = Місце
calendar-show = Показати
calendar-choose-day = Виберіть день
calendar-no-times-that-day = Цього дня вже немає вільного часу. Будь ласка, виберіть інший день.
calendar-why-too-soon = На цей день записуватися вже пізно. Найраніший час: { $when }.
calendar-why-too-far = Так далеко наперед записатися ще не можна. Останній день: { $date }.
calendar-why-closed = Цього дня зачинено. Будь ласка, виберіть інший день.
calendar-why-closed-reason = Цього дня зачинено: { $reason }. Будь ласка, виберіть інший день.
calendar-why-too-short = Цього дня відчинено замало часу для вашого прийому. Будь ласка, виберіть інший день.
calendar-why-together = Для цього прийому потрібно кілька осіб або приміщень одночасно. Цього дня не всі вільні. Будь ласка, виберіть інший день.
calendar-why-no-room = Для цього прийому потрібне також приміщення. Цього дня вільних уже немає. Будь ласка, виберіть інший день.
calendar-why-no-clerk = Для цього прийому потрібно кілька працівників. Цього дня не всі вже мають час. Будь ласка, виберіть інший день.
calendar-why-no-desk = Для цього прийому потрібно кілька робочих місць. Цього дня одне з них уже зайняте. Будь ласка, виберіть інший день.
calendar-why-kept-back = Решту часу цього дня ми залишаємо для телефону й каси. Частина з’явиться тут незадовго до того.
calendar-instead-all-sites = Переглянути всі місця
calendar-nothing-free = Зараз немає вільних прийомів.
calendar-loading = Завантажуємо вільний час …
calendar-failed = Не вдалося. Сторінка завантажується ще раз.
calendar-today = сьогодні
calendar-free = вільно
# When and where, read aloud as one
calendar-time-spoken = { $when }, { $site }
hours-closed = зачинено: { $reason }
# $hours is a span such as "12:00 bis 16:00 Uhr"
hours-closed-part = { $hours } зачинено: { $reason }
hours-open = { $hours } відчинено: { $reason }
hours-every-weeks = раз на { $weeks } тиж., наступного разу { $date }
hours-of-month = { $which } у місяці
hours-nth-1 = 1-й
hours-nth-2 = 2-й
hours-nth-3 = 3-й
hours-nth-4 = 4-й
hours-nth-last = останній
