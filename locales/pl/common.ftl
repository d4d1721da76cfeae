portal-name = Portal usług
page-title = { $title } – { $place }
page-title-error = Błąd: { $title } – { $place }
page-description = { $place }: wyszukiwanie, rezerwacja i odwoływanie wizyt. Bez logowania, w wielu językach.

skip-link = Przejdź do treści
language = Język
language-choose = Wybierz język
language-partly-german = Niektórych tekstów na tej stronie nie ma jeszcze w Państwa języku. Są one podane po niemiecku.
read-aloud = Przeczytaj na głos
read-stop = Zatrzymaj czytanie
sample-banner = To jest przykład ze zmyślonymi danymi. Nie ma tu prawdziwych wizyt.

nav-main = Menu główne
nav-start = Start
nav-find = Znajdź lub odwołaj wizytę
nav-help = Pomoc
breadcrumb = Są Państwo tutaj:

footer-help-title = Potrzebują Państwo pomocy?
footer-help-text = Proszę zadzwonić lub przyjść do nas. Chętnie zrobimy to razem z Państwem.
footer-sites = Adresy i godziny otwarcia
footer-about = O tym portalu
footer-website = Strona internetowa: { $place }
footer-easy = Łatwy niemiecki (Leichte Sprache)

phone = Telefon
mail = E-mail
address = Adres

step = Krok { $step } z { $steps }: { $name }
step-order = Wybór
step-time = Termin
step-data = Państwa dane
step-check = Sprawdzenie

continue = Dalej
change = zmień
change-what = Zmień: { $what }
optional = nieobowiązkowe
moment = Chwileczkę …

persons = { $count ->
    [one] { $count } osoba
    [few] { $count } osoby
    [many] { $count } osób
   *[other] { $count } osób
}

error-summary = { $count ->
    [one] Proszę sprawdzić tę odpowiedź
    [few] Proszę sprawdzić te { $count } odpowiedzi
    [many] Proszę sprawdzić te { $count } odpowiedzi
   *[other] Proszę sprawdzić te { $count } odpowiedzi
}
error-prefix = Błąd:
info-prefix = Wskazówka:
