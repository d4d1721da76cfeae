# --- Persons ---
persons-title = Dla ilu osób jest wizyta?
persons-hint = Proszę policzyć wszystkie osoby, dla których chcą Państwo coś załatwić.
persons-option-minutes = { $count ->
    [one] trwa około { $count } minuty
    [few] trwa około { $count } minut
    [many] trwa około { $count } minut
   *[other] trwa około { $count } minut
}
persons-label = Liczba osób
persons-error = Proszę wybrać, dla ilu osób jest wizyta.

# --- Time ---
times-title = Kiedy chcą Państwo przyjść?
times-title-call = Kiedy chcą Państwo z nami rozmawiać?
times-title-change = Który termin bardziej Państwu odpowiada?
times-for = { $count ->
    [one] { $service }, { $count } osoba
    [few] { $service }, { $count } osoby
    [many] { $service }, { $count } osób
   *[other] { $service }, { $count } osób
}
times-change-order = Zmień wybór
times-keep = Zachowaj mój termin
times-hold-lost-title = Niestety Państwa termin nie jest już wolny
times-hold-lost-text = Rezerwacja wygasła i tego terminu nie można już zarezerwować. Państwa dane są nadal zapisane. Proszę wybrać inny termin.
times-hold-expired-title = Rezerwacja wygasła
times-hold-expired-text = Państwa dane są nadal zapisane. Proszę wybrać ten termin jeszcze raz albo wziąć inny.
times-taken-title = Ktoś inny był szybszy
times-taken-text = Ten termin został właśnie zajęty. Proszę wybrać inny.
times-not-offered-title = Tego terminu już nie ma
times-not-offered-text = Proszę wybrać jeden z wolnych terminów.
times-nothing-chosen-title = Proszę wybrać termin
times-nothing-chosen-text = Proszę nacisnąć jeden z wolnych terminów.

# --- Hold ---
hold-until = Zarezerwowane do godz. { $time }
hold-left = jeszcze { $left }
hold-five-minutes = Termin jest zarezerwowany dla Państwa jeszcze przez 5 minut.
hold-one-minute = Termin jest zarezerwowany dla Państwa jeszcze przez 1 minutę.
hold-over = Rezerwacja wygasła. Można spokojnie kontynuować: jeśli termin jest jeszcze wolny, otrzymają go Państwo.
hold-extend = Potrzebuję więcej czasu
hold-release = Przerwij rezerwację

# --- Your details ---
data-title = Jak się Państwo nazywają i jak możemy się z Państwem skontaktować?
data-switched = Język został zmieniony. Państwa dane są nadal zapisane.
data-either = Proszę podać adres e-mail lub numer telefonu. Wystarczy jedno z nich.
field-name = Imię i nazwisko
field-name-hint = Tak jak w dowodzie lub paszporcie
field-mail = Adres e-mail
field-mail-hint = Na ten adres wyślemy potwierdzenie.
field-phone = Numer telefonu
field-phone-hint = Na przykład 0151 23456789. Dzwonimy tylko wtedy, gdy coś się zmieni w sprawie wizyty.
data-privacy = { $count ->
    [one] Te dane są nam potrzebne tylko do wizyty. Usuwamy je { $count } dzień po wizycie.
    [few] Te dane są nam potrzebne tylko do wizyty. Usuwamy je { $count } dni po wizycie.
    [many] Te dane są nam potrzebne tylko do wizyty. Usuwamy je { $count } dni po wizycie.
   *[other] Te dane są nam potrzebne tylko do wizyty. Usuwamy je { $count } dni po wizycie.
}
data-privacy-link = Więcej o ochronie danych
data-continue = Dalej do sprawdzenia

name-missing = Proszę wpisać imię i nazwisko.
name-too-long = Proszę wpisać krótsze imię i nazwisko. Maksymalna liczba znaków: { $max }.
name-characters = Proszę wpisać imię i nazwisko samymi literami, tak jak w dowodzie lub paszporcie.
mail-missing = Proszę wpisać adres e-mail.
mail-malformed = Proszę wpisać cały adres e-mail, na przykład maria@example.com.
mail-too-long = Proszę wpisać krótszy adres e-mail.
phone-missing = Proszę wpisać numer telefonu.
phone-malformed = Proszę wpisać numer telefonu samymi cyframi, z numerem kierunkowym, na przykład 0151 23456789.
phone-too-short = Proszę wpisać cały numer telefonu z numerem kierunkowym, na przykład 0151 23456789.
phone-too-long = Numer telefonu jest za długi. Proszę sprawdzić cyfry.
contact-missing = Proszę wpisać adres e-mail lub numer telefonu.

# --- Check ---
check-title = Czy wszystko się zgadza?
check-appointment = Państwa wizyta
check-person = Państwa dane
check-next = Co dalej
check-next-mail = Zaraz wyślemy potwierdzenie na adres { $mail }.
check-next-number = Na następnej stronie zobaczą Państwo numer wizyty. Proszę go zapisać.
check-next-cancel = Wizytę można później odwołać w każdej chwili. Nie trzeba podawać powodu.
check-confirm = Zarezerwuj wizytę
order-title = Czego Państwo potrzebują?
order-channel-label = Jak chcą Państwo z nami rozmawiać?
channel-site = Na miejscu
channel-site-hint = Przychodzą Państwo do nas.
channel-phone = Telefonicznie
channel-phone-hint = Zadzwonimy do Państwa o umówionej godzinie.
channel-video = Przez wideo
channel-video-hint = Otrzymają Państwo link i porozmawiają z nami w przeglądarce.
order-further-title = Coś jeszcze podczas tej samej wizyty?
order-further-hint = Proszę wybrać, ile razy jest to potrzebne. Wizyta potrwa odpowiednio dłużej.
order-further-none = Nie, niepotrzebne
order-further-times = { $count } ×
times-not-together-title = Nie jest to możliwe podczas jednej wizyty
times-not-together-text = Tego wyboru nie można połączyć. Poniżej terminy tylko dla pierwszej usługi. Resztę proszę zarezerwować osobno.
