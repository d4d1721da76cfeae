# --- Imprint ---
imprint-title = Nota prawna
imprint-lead = Nota prawna (Impressum) mówi, kto odpowiada za tę stronę.
imprint-provider = Wydawca strony
imprint-represented = Reprezentowany przez
imprint-supervision = Nadzór
imprint-vat = Numer VAT (USt-IdNr.)
imprint-website = Strona internetowa

# --- Privacy ---
privacy-title = Ochrona danych
privacy-lead = Tutaj piszemy, jakie Państwa dane zapisujemy, dlaczego to robimy i kiedy je usuwamy.
privacy-controller = Kto za to odpowiada?
privacy-what = Co zapisujemy?
privacy-what-text = Gdy umawiają Państwo wizytę, zapisujemy: imię i nazwisko, adres e-mail lub numer telefonu, termin, sprawę i język.
privacy-what-forms = Gdy wypełniają Państwo wniosek, zapisujemy w postaci zaszyfrowanej to, co Państwo wpisują i załączają. Zaczyna się to przed wysłaniem, żeby nic nie zginęło.
privacy-what-not = Nie zapisujemy, które strony Państwo oglądają. Niczego nie przekazujemy firmom reklamowym. Wszystkie elementy tej strony pochodzą z naszego własnego serwera.
privacy-why = Dlaczego nam wolno?
privacy-why-text = Potrzebujemy tych danych, żeby umówić wizytę i móc się z Państwem skontaktować. To zadanie publiczne. Tak mówi art. 6 ust. 1 lit. e ogólnego rozporządzenia o ochronie danych (RODO), czyli prawa, które chroni dane.
privacy-why-forms = Danych z wniosku potrzebujemy, żeby go rozpatrzyć. To także zadanie publiczne.
privacy-how-long = Jak długo to przechowujemy?
privacy-how-long-hold = Wybrali Państwo termin, ale nie zarezerwowali go: usuwamy wszystko po 24 godzinach.
privacy-how-long-code = Poprosili Państwo o kod: jeśli nie ma rezerwacji, usuwamy adres e-mail po godzinie.
privacy-how-long-appointment = { $count ->
    [one] Umówili Państwo wizytę: usuwamy Państwa dane { $count } dzień po wizycie.
    [few] Umówili Państwo wizytę: usuwamy Państwa dane { $count } dni po wizycie.
    [many] Umówili Państwo wizytę: usuwamy Państwa dane { $count } dni po wizycie.
   *[other] Umówili Państwo wizytę: usuwamy Państwa dane { $count } dni po wizycie.
}
privacy-how-long-cancelled = Odwołali Państwo wizytę: obowiązuje ten sam czas.
privacy-how-long-draft = Zaczęli Państwo wniosek: usuwamy go w dniu podanym na każdej jego stronie. Największa liczba dni po ostatniej zmianie: { $days }.
privacy-how-long-case = Wysłali Państwo wniosek: przechowujemy go do zakończenia sprawy i upływu okresu dla tego wniosku. Najdłuższy okres w dniach: { $days }.
privacy-how-long-waiting = Czekają Państwo na wcześniejszy termin: pamiętamy o tym, aż go Państwo dostaną, opuszczą listę albo wizyta się zacznie.
privacy-who = Kto widzi dane?
privacy-who-text = Tylko pracownicy, którzy przygotowują Państwa wizytę.
privacy-who-forms = Wniosek widzą tylko pracownicy, którzy go rozpatrują, i dopiero po jego wysłaniu. Jeśli musi się zgodzić druga osoba, widzi ona tę część, na którą się zgadza.
privacy-who-sms = Jeśli przypominamy o wizycie SMS-em, firma wysyłająca otrzymuje Państwa numer telefonu i ten SMS. Może ich użyć tylko do tego celu.
privacy-rights = Państwa prawa
privacy-rights-lead = Mogą Państwo od nas żądać:
privacy-right-access = żebyśmy powiedzieli, co o Państwu zapisaliśmy (dostęp do danych)
privacy-right-correct = żebyśmy poprawili błędne dane (sprostowanie)
privacy-right-delete = żebyśmy usunęli Państwa dane (usunięcie)
privacy-right-restrict = żebyśmy tylko przechowywali Państwa dane i już ich nie używali (ograniczenie przetwarzania)
privacy-right-object = żebyśmy przestali, ponieważ mają Państwo szczególny powód (sprzeciw)
privacy-officer = Pytania o ochronę danych
privacy-officer-text = Proszę napisać do naszego inspektora ochrony danych:
privacy-complaint = Skarga
privacy-complaint-text = Uważają Państwo, że źle postępujemy z danymi? Skargę można złożyć tutaj:
privacy-cookies = Pliki cookie
privacy-cookies-text = Pliki cookie to małe pliki, które przechowuje przeglądarka. Używamy tylko tych. Bez nich rezerwacja nie działa, dlatego nie pytamy o zgodę.
privacy-cookie-name = Nazwa
privacy-cookie-purpose = Po co?
privacy-cookie-life = Jak długo?
privacy-cookie-visit = Chroni wpisane dane i pamięta, który termin jest dla Państwa zarezerwowany.
privacy-cookie-visit-life = do zamknięcia przeglądarki
privacy-cookie-lang = Pamięta wybrany język.
privacy-cookie-lang-life = jeden rok
privacy-cookie-typed = Przechowuje wpisany tekst, gdy strona wczyta się ponownie. To nie plik cookie: tekst zostaje w przeglądarce.
privacy-cookie-typed-life = do wysłania lub zamknięcia karty

# --- Accessibility ---
accessibility-title = Dostępność
accessibility-lead = Każdy powinien móc korzystać z tej strony. Ta deklaracja mówi, na ile to się udaje.
accessibility-status = Na ile dostępna jest strona?
accessibility-full = Strona w pełni spełnia normę EN 301 549 (WCAG 2.1, poziom AA). To przepisy o dostępnych stronach internetowych.
accessibility-partial = Strona w większości spełnia normę EN 301 549 (WCAG 2.1, poziom AA). To przepisy o dostępnych stronach internetowych.
accessibility-none = Strona nie spełnia jeszcze normy EN 301 549 (WCAG 2.1, poziom AA). To przepisy o dostępnych stronach internetowych.
accessibility-gaps = Czego jeszcze brakuje
accessibility-gap-languages = Niektórych tekstów nie ma jeszcze we wszystkich językach ani w łatwym niemieckim (Leichte Sprache).
accessibility-gap-signs = Nie ma jeszcze filmu w niemieckim języku migowym.
accessibility-alternative = Potrzebują Państwo czegoś z tej listy? Proszę do nas zadzwonić. Pomożemy osobiście.
accessibility-reviewed = Ostatnio sprawdzono: { $date }
accessibility-method = Sprawdziliśmy stronę sami, za pomocą programów i ręcznie.
accessibility-feedback = Natrafili Państwo na przeszkodę?
accessibility-feedback-text = Prosimy nam o tym powiedzieć. Odpowiemy i postaramy się rozwiązać problem.
accessibility-enforcement = Jeśli nie udało nam się pomóc
accessibility-enforcement-text = Wtedy można zwrócić się do tego urzędu. Bezpłatnie pośredniczy on między Państwem a nami:

# --- Help ---
help-title = Pomoc
help-lead = Tak umawia się wizytę. Zajmuje to około trzech minut.
help-steps = Wizyta w czterech krokach
help-step-search = Proszę wyszukać swoją sprawę, na przykład „dowód osobisty”. Przeczytają tam Państwo, ile to kosztuje i co trzeba przynieść.
help-step-time = Proszę wybrać dzień i godzinę. Trzymamy dla Państwa ten termin przez 15 minut.
help-step-data = Proszę wpisać imię i nazwisko oraz sposób kontaktu.
help-step-check = Proszę wszystko sprawdzić i zarezerwować. Otrzymają Państwo numer wizyty.
help-questions = Częste pytania
help-login-question = Czy trzeba się zalogować?
help-login-answer = Nie. Nie trzeba mieć konta ani hasła.
help-cancel-question = Jak odwołać wizytę?
help-cancel-answer = Proszę otworzyć link w potwierdzeniu. Albo przejść do „Znajdź lub odwołaj wizytę”.
help-late-question = Rezerwacja wygasła. Co teraz?
help-late-answer = Państwa dane są nadal zapisane. Można po prostu kontynuować. Jeśli termin jest już zajęty, pokażemy inne.
help-family-question = Czy można umówić wizytę dla całej rodziny?
help-family-answer = Tak. Na początku proszę podać, dla ilu osób jest wizyta.
help-keys-question = Czy można obsługiwać kalendarz klawiaturą?
help-keys-answer = Tak. Klawisze strzałek przenoszą do kolejnego wolnego dnia, Home i End na początek i koniec tygodnia, a Page Up i Page Down do innego miesiąca. Klawisz Enter otwiera dzień.
help-person = Wolą Państwo porozmawiać z człowiekiem?
help-person-text = Proszę zadzwonić lub przyjść do nas. Umówimy wizytę razem z Państwem.
