appointment-confirmed-title = Sie haben jetzt einen Termin
appointment-title = Ihr Termin
appointment-moved-title = Ihr Termin hat eine neue Zeit
appointment-cancelled-title = Ihr Termin fällt aus
appointment-past-title = Dieser Termin ist vorbei
appointment-reference = Ihre Termin·nummer
appointment-mail-sent = Sie bekommen gleich eine E-Mail an { $mail }. In der E-Mail steht Ihr Termin.
appointment-cancelled-text = Die Zeit ist wieder frei. Sie müssen nichts mehr tun.
appointment-cancelled-mail = Wir schicken Ihnen dazu eine E-Mail an { $mail }.
appointment-past-text = Wir löschen Ihre Angaben bald. Brauchen Sie noch etwas? Dann buchen Sie einen neuen Termin.
appointment-new = Neuen Termin buchen

summary-service = Das brauchen Sie
summary-when = Wann
summary-where = Wo
summary-persons = Personen
summary-duration = So lange dauert es
summary-costs = Kosten
summary-name = Name

appointment-come = Kommen Sie bitte pünktlich. Gehen Sie zum Empfang. Sagen Sie dort Ihre Termin·nummer.
appointment-calendar = In den Kalender schreiben
appointment-print = Seite drucken
appointment-print-hint = Sie können diese Seite drucken. Oder Sie machen ein Foto von der Seite.
appointment-keep-title = Heben Sie den Link auf
appointment-keep-mail = Der Link zu dieser Seite steht auch in der E-Mail an { $mail }. Mit dem Link können Sie den Termin ansehen. Oder Sie können den Termin absagen.
appointment-keep-number = Sie können den Termin hier immer wieder finden. Sie brauchen dafür Ihre Termin·nummer. Und Sie brauchen Ihre Telefon·nummer.
appointment-change-title = Können Sie nicht kommen?
appointment-change-text = Sie können eine andere Zeit wählen. Oder Sie sagen den Termin ab. Dann kann eine andere Person die Zeit haben.
appointment-move = Andere Zeit wählen
appointment-cancel = Termin absagen

move-title = Möchten Sie die neue Zeit nehmen?
move-new = Neue Zeit
move-old = Alte Zeit
move-text = Sie bekommen zuerst die neue Zeit. Dann geben wir die alte Zeit frei. Ihre Termin·nummer bleibt gleich.
move-yes = Ja, neue Zeit nehmen
move-other = Noch eine andere Zeit
move-no = Nein, alte Zeit behalten

cancel-title = Wollen Sie diesen Termin absagen?
cancel-text = Dann ist die Zeit sofort wieder frei. Sie können das nicht mehr ändern. Aber Sie können immer einen neuen Termin buchen.
cancel-yes = Ja, Termin absagen
cancel-no = Nein, Termin behalten

find-title = Termin finden oder absagen
find-text = Sie haben eine E-Mail von uns? In der E-Mail ist ein Link. Mit dem Link geht es am schnellsten. Sie haben keinen Link? Dann brauchen wir 2 Angaben:
find-reference = Termin·nummer
find-reference-hint = Die Nummer hat 8 Zeichen. Zum Beispiel: 4F7K-2M9Q. Die Nummer steht in der E-Mail zu Ihrem Termin.
find-proof = E-Mail-Adresse oder Telefon·nummer
find-proof-hint = Das haben Sie beim Buchen aufgeschrieben
find-button = Termin zeigen
find-reference-missing = Schreiben Sie Ihre Termin·nummer auf.
find-reference-malformed = Schreiben Sie die ganze Termin·nummer auf. Das sind 8 Zeichen. Zum Beispiel: 4F7K-2M9Q
find-proof-missing = Was haben Sie beim Buchen aufgeschrieben? Schreiben Sie diese E-Mail-Adresse auf. Oder schreiben Sie diese Telefon·nummer auf.
find-not-found = So finden wir keinen Termin. Prüfen Sie bitte beide Angaben.
find-lost = Sie haben die Nummer nicht mehr? Rufen Sie uns an:
