# Wnioski: formularz, sprawdzenie, wysyłanie, stan sprawy.

# --- Na stronie usługi ---
service-form = Wniosek przez internet
service-form-button = Wypełnij wniosek przez internet
service-appointment-no = Nie. Wszystko można załatwić przez internet.

# --- Przed wypełnieniem ---
begin-good-to-know = Warto wiedzieć
begin-minutes = { $count ->
    [one] Wypełnienie trwa około { $count } minuty.
    [few] Wypełnienie trwa około { $count } minut.
    [many] Wypełnienie trwa około { $count } minut.
   *[other] Wypełnienie trwa około { $count } minut.
}
begin-trust-none = Nie trzeba mieć konta ani się logować.
begin-trust-login = Przed wysłaniem trzeba się zalogować. Wypełniać można już wcześniej.
begin-kept = { $count ->
    [one] Można przerwać w każdej chwili. Państwa dane przechowujemy zaszyfrowane przez { $count } dzień.
    [few] Można przerwać w każdej chwili. Państwa dane przechowujemy zaszyfrowane przez { $count } dni.
    [many] Można przerwać w każdej chwili. Państwa dane przechowujemy zaszyfrowane przez { $count } dni.
   *[other] Można przerwać w każdej chwili. Państwa dane przechowujemy zaszyfrowane przez { $count } dnia.
}
begin-have = Co warto mieć pod ręką
begin-drafts = Wniosek jest już zaczęty
begin-resume = Kontynuuj wniosek z dnia: { $when }
begin-button = Wypełnij teraz
begin-help = Nie da się iść dalej? Pomożemy, także przez telefon:
begin-too-many-title = Mają Państwo już dużo zaczętych wniosków
begin-too-many-text = Proszę wysłać jeden z nich albo usunąć taki, który nie jest już potrzebny.

# --- Strona formularza ---
form-back = Wstecz
form-continue = Dalej
form-later = Zapisz i dokończ później
form-kept-until = Państwa dane są zapisane. Przechowujemy je do dnia: { $date }
form-choose = Proszę wybrać
form-it-is-right = Tak, zgadza się
form-fault = { $question }: { $message }
form-phone-hint = Na przykład 07222 972-0. Numery zagraniczne proszę zacząć od +.
form-partial-hint = Dzień lub miesiąc nie jest znany? Wtedy proszę zostawić puste pole.
form-time-hint = Na przykład 8:30
form-row = { $one } { $number }
form-row-add = Dodaj kolejny wpis
form-row-remove = Usuń: { $what }
form-row-none = Nic jeszcze nie wpisano.
form-more-title = Mamy do tego jeszcze jedno pytanie
form-more-text = Państwa odpowiedzi są zapisane. Poniżej widać, co jeszcze jest potrzebne.
form-elsewhere-title = Ta strona została zmieniona w innym oknie
form-elsewhere-text = Poniżej jest to, co wpisano tutaj. Po naciśnięciu „Dalej” będzie to obowiązywać.
form-elsewhere-other = Wolę zobaczyć i zachować tamto
form-edition-title = Formularz się w międzyczasie zmienił
form-edition-text = Mogą Państwo dokończyć tę wersję, od której zaczęli. Nic nie przepadnie.
form-outdated = To tłumaczenie jest starsze niż tekst niemiecki.
date-day = Dzień
date-month = Miesiąc
date-year = Rok
answer-yes = Tak
answer-no = Nie
address-street = Ulica
address-number = Numer domu
address-postal-code = Kod pocztowy
address-city = Miejscowość
address-country = Kraj
address-place-filled = Wypełniono miejscowość: { $place }
address-places = Miejscowości z tym kodem: { $places }
list-search = Szukaj na liście
list-found = Znaleziono: { $count }
list-none = Nic nie znaleziono. Proszę napisać inaczej lub wyczyścić pole.
nationality-stateless = bez obywatelstwa
nationality-unknown = nieustalone
warning-prefix = Proszę sprawdzić:

# --- Pliki ---
form-file-limits = { $kinds }, najwyżej { $mb } MB na plik. { $files ->
    [one] Jeden plik.
    [few] Najwyżej { $files } pliki.
    [many] Najwyżej { $files } plików.
   *[other] Najwyżej { $files } pliku.
}
form-file-size = { $mb } MB
form-file-upload = Prześlij plik
form-file-remove = Usuń
form-file-refused = Plik nie został przyjęty
form-file-too-large = Plik jest za duży. Może mieć najwyżej { $mb } MB. Zdjęcie będzie mniejsze, jeśli zrobi się je w niższej rozdzielczości.
form-file-pixels = Obraz ma za dużo pikseli. Prosimy go zmniejszyć albo użyć pliku PDF. Najwięcej milionów pikseli: { $million }.
form-file-percent = Przesłano: { $percent } procent
form-file-stop = Przerwij
form-file-lost = Połączenie zostało przerwane. Proszę spróbować ponownie.
form-file-all = Cały wniosek może mieć najwyżej { $files } plików, razem najwyżej { $mb } MB. Proszę usunąć jeden plik albo wybrać mniejszy.
form-file-kind = Takiego rodzaju pliku nie możemy odczytać. Proszę użyć jednego z podanych rodzajów albo zrobić zdjęcie dokumentu.
form-file-empty = Plik jest pusty. Proszę wybrać go jeszcze raz.
form-file-infected = W pliku jest szkodliwy program. Usunęliśmy plik. Warto, aby ktoś sprawdził Państwa urządzenie.
form-file-broken = Pliku nie można otworzyć. Proszę zapisać go na nowo albo zrobić zdjęcie dokumentu.

# --- Sprawdzenie i wysyłanie ---
form-check-title = Proszę sprawdzić swoje dane
form-open = { $count ->
    [one] Jedna odpowiedź wymaga uzupełnienia lub poprawy
    [few] { $count } odpowiedzi wymagają uzupełnienia lub poprawy
    [many] { $count } odpowiedzi wymaga uzupełnienia lub poprawy
   *[other] { $count } odpowiedzi wymaga uzupełnienia lub poprawy
}
form-accepted = To zostało przez Państwa potwierdzone
form-none = brak
form-not-answered = nie podano
form-next = Co dalej
form-send-text = Następne kliknięcie wysyła wniosek. Potem nie można już tutaj nic zmienić. Otrzymają Państwo numer sprawy (Vorgangsnummer).
form-send = Wyślij wniosek teraz
form-stale-title = Państwa dane się w międzyczasie zmieniły
form-stale-text = Nic jeszcze nie zostało wysłane. Proszę przejrzeć wszystko jeszcze raz.

# --- Wysłano ---
sent-title = Państwa wniosek jest u nas
sent-alert = Wysłano
sent-alert-text = Państwa wniosek jest bezpiecznie zapisany.
sent-reference = Numer sprawy (Vorgangsnummer)
sent-code = Kod dostępu
sent-at = Wpłynął
sent-keep = Proszę zapisać numer i kod albo wydrukować tę stronę. Dzięki nim można w każdej chwili zobaczyć, na jakim etapie jest sprawa.
sent-code-gone = Kod jest pokazywany tylko pierwszego dnia.
sent-cosign-code = Kod dla drugiej osoby
sent-cosign-give = Proszę przekazać ten kod drugiej osobie, na przykład przez telefon. Potrzebuje go razem z linkiem z naszego e-maila.
sent-status = Zobacz stan wniosku

# --- Dokończenie później ---
later-title = Dokończ później
later-here = W tej przeglądarce wystarczy wrócić na stronę usługi i kontynuować.
later-go-on = Wypełniaj dalej teraz
later-elsewhere = Dokończ na innym urządzeniu
later-elsewhere-text = Wyślemy Państwu link. Tutaj pojawi się kod do niego. Dopiero razem otwierają wniosek.
later-mail-hint = Tylko do tego linku. Na przykład name@example.com
later-button = Wyślij link
later-sent = Link jest w drodze
later-sent-text = Wysłaliśmy go na adres { $mail }. Należy do niego ten kod:
later-code-text = Proszę zapisać kod. Nie ma go w e-mailu.
later-too-often = Wysłaliśmy już Państwu kilka linków. Proszę spróbować ponownie za godzinę.
discard-link = Usuń wniosek
discard-one = Usuń wniosek: { $when }
discard-title = Czy chcą Państwo usunąć wniosek?
discard-text = Usuniemy wszystko, co Państwo wpisali i załączyli. Nikt tego nie odzyska.
discard-yes = Tak, usuń
discard-no = Nie, wypełniam dalej
discard-done = Wniosek usunięto
discard-done-text = Nie mamy już z niego nic zapisanego.
resume-title = Wypełniaj wniosek dalej
resume-text = Proszę wpisać kod, który był na stronie przy zamawianiu linku.
resume-code = Kod
resume-code-hint = Sześć cyfr
resume-button = Dalej
resume-wrong = Ten kod nie jest poprawny. Proszę sprawdzić jeszcze raz.
resume-too-often = Zbyt wiele razy wpisano niepoprawny kod. Proszę zamówić nowy link na pierwszym urządzeniu.
resume-gone = Tego wniosku już nie ma: został wysłany, usunięty albo minął termin. Chętnie pomożemy:

# --- Stan sprawy ---
status-title = Stan Państwa wniosku
status-text = Numer i kod były na stronie po wysłaniu. Numer jest też w naszym e-mailu.
status-reference-hint = Jest na potwierdzeniu i w każdym e-mailu
status-code-hint = Był tylko na potwierdzeniu
status-button = Zobacz stan
status-wrong = Numer i kod nie pasują do siebie. Proszę sprawdzić jedno i drugie.
status-too-often = Prób było za dużo. Proszę spróbować ponownie za godzinę albo do nas zadzwonić.
status-of = Sprawa { $reference }
status-history = Co się dotąd wydarzyło
status-due = Prosimy o to do dnia: { $date }
status-cosign-due = Druga osoba może odpowiedzieć do dnia: { $date }
case-draft = Jeszcze nie wysłano
case-draft-text = Można dalej wypełniać wniosek i go wysłać.
case-cosigning = Brakuje jeszcze zgody
case-cosigning-text = Druga osoba musi wyrazić zgodę. Napisaliśmy do niej. Dopiero potem wniosek uznaje się za złożony.
case-received = Wpłynął
case-received-text = Państwa wniosek jest u nas. Teraz nie trzeba nic robić. Odezwiemy się.
case-in-work = W trakcie
case-in-work-text = Zajmujemy się Państwa wnioskiem. Teraz nie trzeba nic robić.
case-question = Mamy do Państwa pytanie
case-question-text = Prosimy o odpowiedź. Do tego czasu wniosek czeka.
case-decided = Jest decyzja
case-decided-text = Podjęliśmy decyzję. Pismo z decyzją (Bescheid) otrzymają Państwo osobno.
case-ready = Do odbioru
case-ready-text = Proszę przyjść do nas i zabrać ze sobą dowód lub paszport.
case-closed = Zakończono
case-closed-text = Wszystko jest załatwione.
case-withdrawn = Wycofano
case-withdrawn-text = Wniosek został przez Państwa wycofany.
event-received = Państwa wniosek wpłynął
event-cosign-asked = Poprosiliśmy drugą osobę o zgodę
event-cosigned = Druga osoba wyraziła zgodę
event-cosign-declined = Druga osoba nie wyraziła zgody
event-cosign-lapsed = Druga osoba nie odpowiedziała w terminie
event-taken-up = Zaczęliśmy zajmować się wnioskiem
event-asked = Zadaliśmy Państwu pytanie
event-answered = Państwa odpowiedź dotarła
event-decided = Podjęliśmy decyzję
event-ready = Można odebrać
event-closed = Zakończono
event-withdrawn = Wniosek został przez Państwa wycofany

# --- Uwagi do odpowiedzi ---
problem-missing = Proszę wypełnić to pole.
problem-choose = Proszę wybrać odpowiedź.
problem-choose-some = Proszę wybrać co najmniej jedną odpowiedź.
problem-date-missing = Proszę wpisać dzień, miesiąc i rok.
problem-address-missing = Proszę wpisać adres.
problem-file-missing = Proszę przesłać plik.
problem-consent = Proszę zaznaczyć pole. Bez Państwa zgody nie można iść dalej.
problem-too-short = { $missing ->
    [one] To jest za krótkie. Brakuje jeszcze jednego znaku.
    [few] To jest za krótkie. Brakuje jeszcze { $missing } znaków.
    [many] To jest za krótkie. Brakuje jeszcze { $missing } znaków.
   *[other] To jest za krótkie. Brakuje jeszcze { $missing } znaku.
}
problem-too-long = { $over ->
    [one] To jest o jeden znak za długie. Maksymalna liczba znaków: { $max }.
    [few] To jest o { $over } znaki za długie. Maksymalna liczba znaków: { $max }.
    [many] To jest o { $over } znaków za długie. Maksymalna liczba znaków: { $max }.
   *[other] To jest o { $over } znaku za długie. Maksymalna liczba znaków: { $max }.
}
problem-number = Proszę wpisać liczbę.
problem-whole = Proszę wpisać liczbę całkowitą, bez przecinka.
problem-decimals = { $decimals ->
    [one] Po przecinku proszę wpisać najwyżej jedną cyfrę.
    [few] Po przecinku proszę wpisać najwyżej { $decimals } cyfry.
    [many] Po przecinku proszę wpisać najwyżej { $decimals } cyfr.
   *[other] Po przecinku proszę wpisać najwyżej { $decimals } cyfry.
}
problem-too-small = Liczba musi wynosić co najmniej { $min }.
problem-too-large = Liczba może wynosić najwyżej { $max }.
problem-date-day = Brakuje jeszcze dnia.
problem-date-month = Brakuje jeszcze miesiąca.
problem-date-year = Proszę wpisać rok czterema cyframi.
problem-no-date = Nie ma takiego dnia. Proszę sprawdzić dzień i miesiąc.
problem-too-early = Ten dzień jest za wcześnie. Pierwszy możliwy dzień: { $min }
problem-too-late = Ten dzień jest za późno. Ostatni możliwy dzień: { $max }
problem-future = Ten dzień dopiero nadejdzie. Proszę sprawdzić rok.
problem-too-old = Proszę sprawdzić rok. To było zbyt dawno.
problem-illegible = Proszę wpisać coś, co można przeczytać: litery lub cyfry.
problem-no-time = Proszę wpisać godzinę, na przykład 8:30.
problem-option = Proszę wybrać jedną z odpowiedzi.
problem-too-few = { $min ->
    [one] Proszę wybrać co najmniej jedną odpowiedź.
    [few] Proszę wybrać co najmniej { $min } odpowiedzi.
    [many] Proszę wybrać co najmniej { $min } odpowiedzi.
   *[other] Proszę wybrać co najmniej { $min } odpowiedzi.
}
problem-too-many = { $max ->
    [one] Tutaj możliwy jest tylko jeden wpis.
    [few] Tutaj możliwe są najwyżej { $max } wpisy.
    [many] Tutaj możliwe jest najwyżej { $max } wpisów.
   *[other] Tutaj możliwe jest najwyżej { $max } wpisu.
}
problem-street = Proszę wpisać ulicę.
problem-house-number = Numer domu jest za długi.
problem-postal-code = Proszę wpisać kod pocztowy pięcioma cyframi.
problem-city = Proszę wpisać miejscowość.
problem-country = Proszę wybrać kraj.
problem-name-empty = Proszę wpisać imię i nazwisko tak jak w dowodzie.
problem-name-digit = W imionach i nazwiskach nie ma cyfr. Proszę wpisać je tak jak w dowodzie.
problem-name-script = Proszę wpisać imię i nazwisko literami łacińskimi. Tak jest też w Państwa paszporcie.
problem-name-sign = Znak „{ $sign }” nie występuje w imionach i nazwiskach. Proszę wpisać je tak jak w dowodzie.
problem-doubt-digit = Ten numer wygląda nietypowo. Czy to może literówka?
problem-place-unknown = Tego kodu pocztowego nie ma na naszej liście: { $code }. Czy jest prawidłowy?
problem-place-elsewhere = Na naszej liście do kodu { $code } należy: { $places }. Czy podana miejscowość mimo to się zgadza?
problem-code-length = Czegoś brakuje albo jest za dużo. { $form }
problem-code-character = Jest tu znak, który tu nie należy. { $form }
problem-code-digit = To chyba literówka. Proszę porównać każdy znak.
problem-code-form = To tak nie pasuje. { $form }
code-iban = Niemiecki IBAN zaczyna się od DE i ma 22 znaki. Jest na karcie bankowej.
code-tax-id = Numer podatkowy (Steuer-ID) ma 11 cyfr. Jest w decyzji podatkowej (Steuerbescheid) i na odcinku wypłaty (Lohnabrechnung).
code-vat-id = DE i 9 cyfr
code-id-card = Numer jest na górze po prawej stronie przodu: 9 znaków.
code-passport = Numer jest na górze po prawej, na stronie ze zdjęciem: 9 znaków.
code-residence-permit = Numer jest na górze po prawej stronie karty: 9 znaków.
code-pension-number = 12 znaków, na przykład 15 070649 C 103. Numer jest na legitymacji ubezpieczenia społecznego (Sozialversicherungsausweis).
code-health-number = Jedna litera i 9 cyfr. Numer jest na karcie kasy chorych (Krankenkasse).
code-vin = 17 znaków. Numer jest w dowodzie rejestracyjnym (Fahrzeugschein) w polu E.
code-plate = Na przykład RA-AB 123
code-leitweg-id = Na przykład 04011000-1234512345-06
code-postal-code = Pięć cyfr
form-login-title = Do wysłania potrzebne jest zalogowanie
form-login-text = Wniosek można tu wypełnić, ale jeszcze nie wysłać online. Dane pozostają zapisane. Prosimy o telefon:
cosign-title = Prosimy o zgodę
cosign-code-text = Otrzymali Państwo od nas link. Teraz proszę wpisać kod, który ma osoba składająca wniosek. Proszę ją o niego zapytać.
cosign-code-often = Zbyt wiele razy wpisano błędny kod. Link jest zablokowany. Prosimy o telefon.
cosign-text = Ktoś złożył u nas wniosek, który dotyczy także Państwa. Tu jest to, co Państwa dotyczy. Czy to się zgadza i czy wyrażają Państwo zgodę?
cosign-until = Prosimy o odpowiedź do { $date }.
cosign-agree = Zgadza się, wyrażam zgodę
cosign-decline = Nie wyrażam zgody
cosign-agreed = Dziękujemy za zgodę
cosign-agreed-text = Wniosek jest teraz kompletny. Nic więcej nie trzeba robić.
cosign-declined = Nie wyrazili Państwo zgody
cosign-declined-text = Powiadomimy drugą osobę. Nic więcej nie trzeba robić.
cosign-gone = Nie ma tu już nic do zrobienia
cosign-gone-text = Odpowiedzi już udzielono, termin minął albo wniosek wycofano.
sent-pdf = Pobierz kopię jako PDF
pdf-check = Wiersz kontrolny
pdf-attachments = Załączniki
pdf-file = Plik
pdf-size = Rozmiar
pdf-checksum = Suma kontrolna (SHA-512)
pdf-embedded = Zawarte w tym pliku PDF
pdf-notes = Wskazówki
pdf-note = To kopia Państwa danych. Wiążący jest tekst niemiecki; tłumaczenie pomaga w czytaniu.
pdf-trust = Poziom zaufania
pdf-trust-none = bez logowania
pdf-confirmed = Potwierdzono jako prawidłowe: { $warning }
pdf-continued = { $heading } (ciąg dalszy)
pdf-cosign = Zgoda drugiej osoby
pdf-cosign-pending = jeszcze jej brakuje
pdf-cosign-given = wyrażona: { $when }
pdf-cosign-missing = nie wyrażono
pdf-unprintable = Znaki, których nie można tu wydrukować, podano jako numer, na przykład [U+1F642].
pdf-page = Strona { $page } z { $pages }
