fair-limit-mail = { $count ->
    [one] Na ten adres e-mail jest już umówiona { $count } wizyta
    [few] Na ten adres e-mail są już umówione { $count } wizyty
    [many] Na ten adres e-mail jest już umówionych { $count } wizyt
   *[other] Na ten adres e-mail jest już umówionych { $count } wizyty
}
fair-limit-phone = { $count ->
    [one] Na ten numer telefonu jest już umówiona { $count } wizyta
    [few] Na ten numer telefonu są już umówione { $count } wizyty
    [many] Na ten numer telefonu jest już umówionych { $count } wizyt
   *[other] Na ten numer telefonu jest już umówionych { $count } wizyty
}
fair-limit-person = { $count ->
    [one] Na to nazwisko jest już umówiona { $count } wizyta
    [few] Na to nazwisko są już umówione { $count } wizyty
    [many] Na to nazwisko jest już umówionych { $count } wizyt
   *[other] Na to nazwisko jest już umówionych { $count } wizyty
}
fair-limit-account = { $count ->
    [one] Na Państwa koncie jest już umówiona { $count } wizyta
    [few] Na Państwa koncie są już umówione { $count } wizyty
    [many] Na Państwa koncie jest już umówionych { $count } wizyt
   *[other] Na Państwa koncie jest już umówionych { $count } wizyty
}
fair-limit-service = Więcej w tej sprawie nie można, aby każdy miał szansę na wizytę.
fair-limit-all = Więcej jednocześnie nie można, aby każdy miał szansę na wizytę.
fair-limit-kept = Państwa dane nadal tu są. Co można zrobić:
fair-limit-find = Znajdź, przełóż lub odwołaj umówioną wizytę
fair-limit-change = Zmień moje dane
fair-limit-call = Prosimy o telefon:
fair-check-next = Wyślemy link na adres { $mail }. Wizyta jest umówiona dopiero po otwarciu linku i potwierdzeniu.
fair-check-time = { $count ->
    [one] Mają Państwo na to { $count } minutę.
    [few] Mają Państwo na to { $count } minuty.
    [many] Mają Państwo na to { $count } minut.
   *[other] Mają Państwo na to { $count } minuty.
}
fair-check-button = Wyślij link e-mailem
fair-mails-title = Nie możemy wysłać kolejnego e-maila
fair-mails-text = Dla tej rezerwacji wysłaliśmy już kilka e-maili. Prosimy o telefon:
fair-await-title = Proszę otworzyć link w e-mailu
fair-await-text = Wysłaliśmy e-mail na adres { $mail }. Proszę otworzyć zawarty w nim link i nacisnąć tam przycisk potwierdzenia do: { $when }. Dopiero wtedy wizyta jest umówiona.
fair-await-free = Potem ten czas będzie znów wolny dla innych.
fair-await-device = Link można otworzyć także na innym urządzeniu.
fair-await-sent = Wysłaliśmy e-mail jeszcze raz
fair-await-missing = Nic nie przyszło?
fair-await-spam = To może potrwać kilka minut. Proszę sprawdzić też folder ze spamem.
fair-await-again = Wyślij e-mail jeszcze raz
fair-await-no-more = Nie możemy wysłać e-maila jeszcze raz. Prosimy o telefon:
fair-await-wrong = Podaj inny adres e-mail
fair-link-title = Czy chcą Państwo umówić tę wizytę?
fair-link-until = Trzymamy ten czas dla Państwa do: { $when }.
fair-link-yes = Tak, umawiam wizytę
fair-link-not-you = Nie chcieli Państwo wizyty? Nie trzeba nic robić. Czas sam znów się zwolni.
fair-link-over-title = Czas na potwierdzenie minął
fair-link-over-text = Wizyta nie jest umówiona, a jej czas znów jest wolny. Proszę wybrać nowy termin.
fair-link-over-new = Wybierz nowy termin
fair-link-home = Do strony głównej
fair-link-replaced-title = Ten link już nie działa
fair-link-replaced-text = Rezerwacja została w międzyczasie zmieniona. Proszę otworzyć link z najnowszego e-maila albo kontynuować tam, gdzie Państwo zaczęli.
fair-personal = Wizyta jest tylko dla tej osoby: { $name }.
fair-personal-id = Proszę zabrać dowód osobisty lub paszport. Sprawdzamy nazwisko.
fair-privacy = Aby nikt nie miał więcej wizyt, niż przewidziano, zapisujemy wartość kontrolną Państwa danych. Nie zdradza ona, kim Państwo są, i jest usuwana najpóźniej razem z wizytą.
fair-mail-subject = Prosimy o potwierdzenie: { $service }, { $when }
fair-mail-title = Prosimy o potwierdzenie wizyty
fair-mail-lead = Wizyta nie jest jeszcze umówiona. Proszę otworzyć link poniżej i potwierdzić do: { $when }.
fair-mail-button = Potwierdź wizytę
fair-mail-hint = Bez potwierdzenia czas będzie potem wolny dla innych.
fair-mail-personal = Wizyta jest tylko dla tej osoby. Proszę zabrać dowód osobisty lub paszport.
