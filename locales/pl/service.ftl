service-book = Umów wizytę
service-about = O co chodzi?
service-costs = Ile to kosztuje?
service-costs-free = To nic nie kosztuje.
service-costs-open = Koszt zależy od Państwa sprawy. Podamy go wcześniej.
fee-range = od { $from } do { $to }
service-duration = Jak długo to trwa?
service-duration-text = { $count ->
    [one] Około { $count } minuty
    [few] Około { $count } minut
    [many] Około { $count } minut
   *[other] Około { $count } minut
}
service-duration-more = { $count ->
    [one] Każda kolejna osoba to { $count } minuta więcej.
    [few] Każda kolejna osoba to { $count } minuty więcej.
    [many] Każda kolejna osoba to { $count } minut więcej.
   *[other] Każda kolejna osoba to { $count } minut więcej.
}
service-appointment = Czy trzeba umówić wizytę?
service-appointment-yes = Tak. Można ją umówić od razu tutaj. Nie trzeba się logować.
service-window = { $count ->
    [one] Wizytę można umówić najwyżej { $count } dzień wcześniej.
    [few] Wizytę można umówić najwyżej { $count } dni wcześniej.
    [many] Wizytę można umówić najwyżej { $count } dni wcześniej.
   *[other] Wizytę można umówić najwyżej { $count } dni wcześniej.
}
service-bring = Co trzeba przynieść?
service-bring-nothing = Nie trzeba niczego przynosić.
service-where = Gdzie można to załatwić?
service-law = Gdzie jest to zapisane w przepisach?
service-next-free = Najbliższy wolny termin
service-nothing-free = Obecnie nie ma wolnych terminów
service-nothing-free-text = Codziennie pojawiają się nowe terminy. Proszę zajrzeć tu jutro albo zadzwonić do nas:
service-calendar = Zobacz kalendarz

site-hours = Godziny otwarcia
site-hours-day = Dzień
site-hours-time = Godziny
site-closed = zamknięte
site-exceptions = W te dni jest inaczej
site-wheelchair-full = Łatwy dostęp na wózku
site-wheelchair-partial = Częściowy dostęp na wózku
site-wheelchair-none = Niestety brak dostępu na wózku
site-way-inside = Jak wejść do środka
site-services = Co można tu załatwić
site-more = Dojazd i godziny otwarcia: { $site }
way-stepless = Bez schodów
way-stairs = Krócej, po schodach
way-then = Potem
way-room = Pokój { $room }
way-room-floor = { $floor ->
    [0] Pokój { $room }, parter
    [-1] Pokój { $room }, piwnica
   *[other] Pokój { $room }, piętro { $floor }
}
embed-title = Terminy na własnej stronie
embed-intro = Skopiuj jeden z dwóch fragmentów na swoją stronę. Nie zapisuje plików cookie i nikogo nie śledzi.
embed-link = Jako link
embed-times = Z najbliższymi wolnymi terminami
embed-preview = Tak to wygląda
