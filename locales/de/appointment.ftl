# Ein gebuchter Termin: Bestätigung, absagen, wiederfinden.

appointment-confirmed-title = Ihr Termin ist gebucht
appointment-title = Ihr Termin
appointment-moved-title = Ihr Termin ist verschoben
appointment-cancelled-title = Ihr Termin ist abgesagt
appointment-past-title = Dieser Termin ist vorbei
appointment-reference = Ihre Terminnummer
appointment-mail-sent = Die Bestätigung geht gleich an { $mail }. Nichts angekommen? Sehen Sie auch im Spam-Ordner nach.
appointment-cancelled-text = Die Zeit geben wir weiter. Sie müssen nichts weiter tun.
appointment-cancelled-mail = Wir schicken Ihnen dazu eine E-Mail an { $mail }.
appointment-past-text = Ihre Angaben löschen wir bald. Wenn Sie noch etwas brauchen, buchen Sie einen neuen Termin.
appointment-new = Neuen Termin buchen

summary-service = Anliegen
summary-when = Wann
summary-where = Wo
summary-persons = Personen
summary-duration = Dauer
summary-costs = Kosten
summary-name = Name

appointment-come = Kommen Sie bitte pünktlich. Nennen Sie am Empfang Ihre Terminnummer.
appointment-reminder-mail = Wir erinnern Sie per E-Mail: { $when }
appointment-reminder-sms = Wir erinnern Sie per SMS: { $when }
appointment-calendar = In den Kalender eintragen
appointment-print = Seite drucken
appointment-print-hint = Sie können diese Seite ausdrucken oder abfotografieren.
appointment-keep-title = Heben Sie den Link auf
appointment-keep-mail = Der Link zu dieser Seite steht auch in der E-Mail an { $mail }. Damit können Sie den Termin ansehen oder absagen.
appointment-keep-number = Mit Ihrer Terminnummer und Ihrer Telefonnummer finden Sie den Termin hier jederzeit wieder.
appointment-change-title = Etwas ist dazwischengekommen?
appointment-change-text = Verschieben Sie den Termin, oder sagen Sie ihn ab. Dann kann jemand anderes die Zeit nutzen.
appointment-changed-often = Dieser Termin wurde schon mehrmals geändert. Online geht das nicht noch einmal. Sie können ihn absagen oder uns anrufen:
appointment-move = Termin verschieben
appointment-cancel = Termin absagen

move-title = Möchten Sie den Termin verschieben?
move-new = Neue Zeit
move-old = Bisherige Zeit
move-text = Die bisherige Zeit geben wir weiter, sobald die neue für Sie sicher ist. Terminnummer und Link bleiben gleich.
move-yes = Ja, Termin verschieben
move-other = Andere Zeit wählen
move-no = Nein, alles lassen, wie es ist

cancel-title = Möchten Sie diesen Termin absagen?
cancel-text = Die Zeit geben wir an jemand anderen weiter. Das können wir nicht zurücknehmen. Sie können aber jederzeit einen neuen Termin buchen.
cancel-yes = Ja, Termin absagen
cancel-no = Nein, Termin behalten

cannot-come-title = Sie können nicht kommen?
cannot-come-text = Dann drücken Sie hier. Der Termin ist damit abgesagt, und jemand anderes kann die Zeit nutzen.
cannot-come-button = Ich kann nicht kommen

find-title = Termin finden oder absagen
find-text = Am schnellsten geht es mit dem Link in Ihrer Bestätigung. Ohne den Link brauchen wir diese beiden Angaben:
find-reference = Terminnummer
find-reference-hint = 8 Zeichen, zum Beispiel 4F7K-2M9Q. Sie steht in Ihrer Bestätigung.
find-proof = E-Mail-Adresse oder Telefonnummer
find-proof-hint = Was Sie beim Buchen angegeben haben
find-button = Termin anzeigen
find-reference-missing = Geben Sie Ihre Terminnummer ein.
find-reference-malformed = Geben Sie die Terminnummer mit allen 8 Zeichen ein, zum Beispiel 4F7K-2M9Q.
find-proof-missing = Geben Sie die E-Mail-Adresse oder Telefonnummer ein, die Sie beim Buchen angegeben haben.
find-not-found = Prüfen Sie bitte beide Angaben. So finden wir keinen Termin.
find-lost = Sie haben die Nummer nicht mehr? Rufen Sie uns an:
summary-how = Wie
place-phone = Am Telefon: Wir rufen Sie an.
place-phone-number = Am Telefon: Wir rufen Sie an unter { $phone }.
place-video = Per Video im Browser
appointment-come-phone = Halten Sie bitte Ihre Terminnummer und Ihre Unterlagen bereit. Sie müssen nicht kommen.
appointment-come-video = Öffnen Sie den Link bitte fünf Minuten vorher. Sie müssen nicht kommen.
appointment-subscribe = Kalender abonnieren
appointment-subscribe-hint = Ihr Kalender ändert sich dann von selbst, wenn sich der Termin ändert.
