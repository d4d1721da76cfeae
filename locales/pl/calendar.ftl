# The calendar of free times; server/src/http/calendar.rs fills in the parts.

calendar-day-free = { $count ->
        [one] { $date }: jeden wolny termin
        [few] { $date }: { $count } wolne terminy
       *[other] { $date }: { $count } wolnych terminów
    }
calendar-day-full = { $date }: brak wolnych terminów
calendar-day-closed = { $date }: zamknięte ({ $reason })
calendar-holiday = dzień świąteczny
calendar-morning = Przed południem
calendar-afternoon = Po południu
calendar-previous-month = Poprzedni miesiąc
calendar-next-month = Następny miesiąc
calendar-next-times = Najbliższe wolne terminy
calendar-all-sites = Wszystkie miejsca
calendar-from = Przyjeżdżam z
calendar-from-anywhere = Obojętne
calendar-distance = około { $km } km
calendar-site = Miejsce
calendar-show = Pokaż
calendar-choose-day = Wybierz dzień
calendar-no-times-that-day = W tym dniu nie ma już wolnych terminów. Prosimy wybrać inny dzień.
calendar-why-too-soon = Na ten dzień jest już za późno na rezerwację. Najwcześniejszy termin: { $when }.
calendar-why-too-far = Tak dalekiego terminu nie można jeszcze zarezerwować. Ostatni dzień: { $date }.
calendar-why-closed = Tego dnia jest zamknięte. Proszę wybrać inny dzień.
calendar-why-closed-reason = Tego dnia jest zamknięte: { $reason }. Proszę wybrać inny dzień.
calendar-why-too-short = Tego dnia jest otwarte za krótko na tę wizytę. Proszę wybrać inny dzień.
calendar-why-together = Ta wizyta wymaga kilku osób lub pomieszczeń jednocześnie. Tego dnia nie wszystkie są wolne. Proszę wybrać inny dzień.
calendar-why-no-room = Do tej wizyty potrzebne jest też pomieszczenie. Tego dnia żadne nie jest już wolne. Proszę wybrać inny dzień.
calendar-why-no-clerk = Do tej wizyty potrzeba kilku pracowników. Tego dnia nie wszyscy mają jeszcze czas. Proszę wybrać inny dzień.
calendar-why-no-desk = Do tej wizyty potrzeba kilku stanowisk. Tego dnia jedno z nich nie jest już wolne. Proszę wybrać inny dzień.
calendar-why-kept-back = Pozostałe terminy tego dnia są zarezerwowane dla telefonu i okienka. Część pojawi się tu krótko przedtem.
calendar-instead-all-sites = Sprawdź wszystkie miejsca
calendar-nothing-free = Obecnie nie ma wolnych terminów.
calendar-loading = Wczytywanie wolnych terminów …
calendar-failed = Nie udało się. Strona wczytuje się ponownie.
calendar-today = dzisiaj
calendar-free = wolne
# When and where, read aloud as one
calendar-time-spoken = { $when }, { $site }
hours-closed = zamknięte: { $reason }
# $hours is a span such as "12:00 bis 16:00 Uhr"
hours-closed-part = zamknięte { $hours }: { $reason }
hours-open = otwarte { $hours }: { $reason }
hours-every-weeks = co { $weeks } tyg., następnym razem { $date }
hours-of-month = { $which } w miesiącu
hours-nth-1 = 1.
hours-nth-2 = 2.
hours-nth-3 = 3.
hours-nth-4 = 4.
hours-nth-last = ostatni
