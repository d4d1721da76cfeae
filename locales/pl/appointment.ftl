appointment-confirmed-title = Wizyta jest umówiona
appointment-title = Państwa wizyta
appointment-moved-title = Państwa termin został przełożony
appointment-cancelled-title = Wizyta jest odwołana
appointment-past-title = Termin tej wizyty już minął
appointment-reference = Państwa numer wizyty
appointment-mail-sent = Potwierdzenie wkrótce przyjdzie na adres { $mail }. Nic nie przyszło? Prosimy sprawdzić też folder spamu.
appointment-cancelled-text = Termin jest znowu wolny. Nic więcej nie trzeba robić.
appointment-cancelled-mail = Wyślemy w tej sprawie e-mail na adres { $mail }.
appointment-past-text = Wkrótce usuniemy Państwa dane. Jeśli trzeba załatwić coś jeszcze, proszę umówić nową wizytę.
appointment-new = Umów nową wizytę

summary-service = Sprawa
summary-when = Kiedy
summary-where = Gdzie
summary-persons = Osoby
summary-duration = Czas trwania
summary-costs = Koszt
summary-name = Imię i nazwisko

appointment-come = Prosimy o punktualność. W recepcji proszę podać numer wizyty (Terminnummer).
appointment-calendar = Dodaj do kalendarza
appointment-print = Drukuj stronę
appointment-print-hint = Tę stronę można wydrukować lub sfotografować.
appointment-keep-title = Proszę zachować link
appointment-keep-mail = Link do tej strony jest też w e-mailu wysłanym na adres { $mail }. Dzięki niemu można sprawdzić lub odwołać wizytę.
appointment-keep-number = Z numerem wizyty i numerem telefonu mogą Państwo w każdej chwili znaleźć tu swoją wizytę.
appointment-change-title = Coś Państwu wypadło?
appointment-change-text = Proszę przełożyć termin albo go odwołać. Wtedy ktoś inny będzie mógł z niego skorzystać.
appointment-move = Przełożyć termin
appointment-cancel = Odwołaj wizytę

move-title = Czy chcą Państwo przełożyć termin?
move-new = Nowy termin
move-old = Obecny termin
move-text = Obecny termin zwolni się, gdy nowy będzie już pewny. Numer i link pozostaną bez zmian.
move-yes = Tak, przełożyć termin
move-other = Wybrać inny termin
move-no = Nie, zostawić bez zmian

cancel-title = Czy chcą Państwo odwołać tę wizytę?
cancel-text = Termin od razu będzie znowu wolny. Nie możemy tego cofnąć. W każdej chwili można jednak umówić nową wizytę.
cancel-yes = Tak, odwołaj wizytę
cancel-no = Nie, zachowaj wizytę

find-title = Znajdź lub odwołaj wizytę
find-text = Najszybciej jest skorzystać z linku w potwierdzeniu. Bez linku potrzebujemy tych dwóch informacji:
find-reference = Numer wizyty
find-reference-hint = 8 znaków, na przykład 4F7K-2M9Q. Jest w potwierdzeniu.
find-proof = Adres e-mail lub numer telefonu
find-proof-hint = Podany przy rezerwacji
find-button = Pokaż wizytę
find-reference-missing = Proszę wpisać numer wizyty.
find-reference-malformed = Proszę wpisać wszystkie 8 znaków numeru wizyty, na przykład 4F7K-2M9Q.
find-proof-missing = Proszę wpisać adres e-mail lub numer telefonu podany przy rezerwacji.
find-not-found = Proszę sprawdzić obie odpowiedzi. Z tymi danymi nie znajdujemy żadnej wizyty.
find-lost = Nie mają już Państwo numeru? Proszę do nas zadzwonić:
