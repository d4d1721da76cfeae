mail-confirmed-subject = Wizyta potwierdzona: { $service }, { $when }
mail-moved-subject = Termin przełożony: { $service }, { $when }
mail-cancelled-subject = Wizyta odwołana: { $service }, { $when }
mail-reminder-subject = Przypomnienie: { $service }, { $when }

mail-confirmed-title = Państwa wizyta jest potwierdzona
mail-moved-title = Państwa termin został przełożony
mail-cancelled-title = Państwa wizyta jest odwołana
mail-reminder-title = Wkrótce Państwa wizyta

mail-greeting = Dzień dobry, { $name }!
mail-greeting-nameless = Dzień dobry!

mail-confirmed-lead = Państwa wizyta jest umówiona. Czekamy na Państwa.
mail-moved-lead = Wizyta ma nowy termin. Poprzedni już nie obowiązuje.
mail-cancelled-lead = Państwa wizyta się nie odbędzie. Nic więcej nie trzeba robić.
mail-reminder-lead = Przypominamy o Państwa wizycie. Czekamy na Państwa.

mail-service = Sprawa
mail-when = Kiedy
mail-where = Gdzie
mail-how = Jak
mail-persons = Liczba osób
mail-way = Jak do nas trafić w budynku
mail-bring = Proszę przynieść
mail-fee = Koszt
mail-reference = Numer wizyty (Terminnummer)
mail-phone = Pytania? Proszę do nas zadzwonić

mail-person-count =
    { $persons ->
        [one] jedna osoba
        [few] { $persons } osoby
        [many] { $persons } osób
       *[other] { $persons } osób
    }
mail-duration =
    { $minutes ->
        [one] Czas trwania: około jednej minuty
        [few] Czas trwania: około { $minutes } minut
        [many] Czas trwania: około { $minutes } minut
       *[other] Czas trwania: około { $minutes } minut
    }

mail-fee-free = bezpłatnie
mail-fee-line = { $text }: { $amount }
mail-fee-range = od { $from } do { $to }

mail-manage = Sprawdź lub odwołaj wizytę
mail-manage-hint = Nie mogą Państwo przyjść? Prosimy odwołać wizytę. Wtedy ten termin dostanie ktoś inny.
mail-cancelled-view = Zobacz odwołaną wizytę
mail-cancelled-hint = Wizyta jednak jest potrzebna? Nową można umówić w każdej chwili.
mail-calendar-add = Załączony plik termin.ics dodaje wizytę do Państwa kalendarza.
mail-calendar-move = Załączony plik termin.ics zmienia termin w kalendarzu.
mail-calendar-remove = Załączony plik termin.ics usuwa wizytę z Państwa kalendarza.
mail-not-you = Nie umawiali Państwo wizyty? Prawdopodobnie ktoś pomylił się w adresie e-mail. Prosimy dać nam znać.
mail-sample = To jest przykład ze zmyślonymi danymi. Ta wizyta nie istnieje.

mail-calendar-cancelled = Odwołane: { $service }
mail-calendar-reminder = Jutro: { $service }

sms-reminder = { $town }: termin wizyty { $when }, { $place }. Rezygnacja: { $link }
sms-reminder-short = { $town }: termin wizyty { $when }. Rezygnacja: { $link }

mail-code-subject = { $code } to Państwa kod
mail-code-title = Państwa kod
mail-code-lead = Proszę wpisać ten kod na stronie, na której umawiają Państwo wizytę. Jest ważny 15 minut.
mail-code-not-you = Nie prosili Państwo o kod? Widocznie ktoś pomylił adres e-mail. Nie trzeba nic robić.

mail-offered-subject = Wcześniejszy termin dla Państwa: { $service }, { $when }
mail-offered-title = Jest dla Państwa wcześniejszy termin
mail-offered-lead = Trzymamy go dla Państwa do { $until }. Obecny termin pozostaje Państwa, dopóki nie wezmą Państwo wcześniejszego.
mail-offered-new = Wcześniejszy termin
mail-offered-old = Państwa obecny termin
mail-offered-view = Zobacz propozycję i odpowiedz
mail-offered-hint = Nie chcą Państwo nic zmieniać? Prosimy dać nam znać przez link. Wtedy wcześniejszy termin dostanie ktoś inny.
mail-waiting-ended-subject = Już nie na liście oczekujących: { $service }
mail-waiting-ended-title = Nie są już Państwo na liście oczekujących
mail-waiting-ended-lead = Państwa wizyta pozostaje bez zmian. Na trzy propozycje wcześniejszego terminu nie dostaliśmy odpowiedzi, dlatego więcej nie pytamy.
mail-waiting-ended-view = Zobacz wizytę
mail-waiting-ended-hint = Jednak chcą Państwo przyjść wcześniej? Proszę po prostu znowu wpisać wizytę na listę oczekujących.
