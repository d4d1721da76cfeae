portal-title = Proszę wybrać swoje miasto lub gminę
portal-intro = Tutaj mogą Państwo umówić wizytę w urzędzie miasta, gminy lub powiatu.
portal-none = Nie ma tu jeszcze żadnego miasta ani gminy. Gdy tylko się pojawią, znajdą je Państwo tutaj.
kind-town = Miasto
kind-municipality = Gmina
kind-district = Powiat (Landkreis)

home-title = Co chcą Państwo załatwić?
home-topics = Wszystkie tematy
home-find-title = Mają już Państwo umówioną wizytę?
home-find-text = Z numerem wizyty mogą ją Państwo sprawdzić lub odwołać.
home-help-title = Wolą Państwo przez telefon?
home-help-text = Proszę do nas zadzwonić. Umówimy wizytę za Państwa.

search-label = Czego Państwo szukają?
search-hint = Na przykład: zgubiony dowód, przeprowadzka, rejestracja samochodu
search-button = Szukaj
search-title = Wyszukiwanie
search-found = { $count ->
    [one] { $count } wynik dla „{ $query }”
    [few] { $count } wyniki dla „{ $query }”
    [many] { $count } wyników dla „{ $query }”
   *[other] { $count } wyników dla „{ $query }”
}
search-similar = Dla „{ $query }” nic nie znaleźliśmy. Może chodziło o to?
search-none = Dla „{ $query }” nic nie znaleźliśmy
search-none-what = To często pomaga:
search-none-word = Proszę wpisać inne lub krótsze słowo.
search-none-all = Proszę przejrzeć wszystkie tematy.
search-none-phone = Proszę do nas zadzwonić:
search-all = Wszystkie tematy od A do Z

topic-identity = Dowody osobiste i paszporty
topic-residence = Mieszkanie i przeprowadzka
topic-vehicle = Samochód i inne pojazdy
topic-licence = Prawo jazdy
topic-foreigners = Pobyt i obywatelstwo
topic-certificates = Akty stanu cywilnego i poświadczenia
topic-business = Działalność gospodarcza
topic-family = Rodzina, ślub, zgon
topic-library = Biblioteka
topic-dog = Pies
topic-building = Budowa
topic-other = Inne tematy

hold-note-title = Trzymamy dla Państwa termin
hold-note-text = { $service }: { $when }
hold-note-left = { $count ->
    [one] Jest zarezerwowany jeszcze przez { $count } minutę.
    [few] Jest zarezerwowany jeszcze przez { $count } minuty.
    [many] Jest zarezerwowany jeszcze przez { $count } minut.
   *[other] Jest zarezerwowany jeszcze przez { $count } minut.
}
hold-note-continue = Dokończ rezerwację
