# Krótkie sprawdzenie przed zarezerwowaniem godziny.

gate-title = Krótkie sprawdzenie i zarezerwujemy Państwu tę godzinę
gate-time = Państwa wybór: { $when }. Ta godzina nie jest jeszcze zarezerwowana.
gate-text = Niektóre programy przechwytują terminy i je odsprzedają. Dlatego krótko sprawdzamy. Nie trzeba rozwiązywać żadnej zagadki.
gate-working = Państwa urządzenie wykonuje w tle krótkie sprawdzenie. Nie trzeba nic robić.
gate-wait = Chwileczkę: sprawdzenie jeszcze trwa. Potem wszystko pójdzie samo.
gate-ready = Sprawdzenie zakończone. Można iść dalej.
gate-failed = Sprawdzenie na tym urządzeniu się nie udało. Można iść dalej z kodem z e-maila.
gate-continue = Zarezerwuj godzinę
gate-mail-title = Z kodem z e-maila
gate-mail-text = Wyślemy Państwu kod z 6 cyfr. Proszę go tu wpisać.
gate-mail-hint = Na ten adres wyślemy kod. W Państwa danych adres będzie już wpisany.
gate-mail-send = Wyślij kod
gate-code-text = Kod jest w drodze. Jest ważny 15 minut. Nic nie przyszło? Proszę zajrzeć też do folderu ze spamem. Na jeden adres wysyłamy najwyżej 3 kody na godzinę.
gate-code = Kod z e-maila
gate-code-hint = 6 cyfr, na przykład 123456
gate-code-check = Dalej
gate-code-again = Wyślij nowy kod
gate-code-malformed = Proszę wpisać wszystkie 6 cyfr kodu.
gate-code-wrong = Proszę jeszcze raz zajrzeć do e-maila. Ten kod nie jest poprawny.
gate-code-over = Proszę poprosić o nowy kod. Stary nie jest już ważny.
gate-codes-too-many = Z Państwa łącza poproszono już o kilka kodów. Proszę spróbować za godzinę albo zadzwonić.
gate-help = Nie da się iść dalej? Proszę do nas zadzwonić:
