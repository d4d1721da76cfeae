# --- Imprint ---
imprint-title = Impressum
imprint-lead = Im Impressum steht: Wer macht diese Internet·seite? Und wer ist dafür verantwortlich?
imprint-provider = Diese Internet·seite ist von
imprint-represented = Das ist die Leitung
imprint-supervision = Dieses Amt prüft uns
imprint-vat = Nummer für die Umsatz·steuer (USt-IdNr.)
imprint-website = Internet·seite

# --- Privacy ---
privacy-title = Daten·schutz
privacy-lead = Sie schreiben etwas über sich auf. Das sind Ihre Daten. Hier steht: Was speichern wir? Warum machen wir das? Und wann löschen wir Ihre Daten?
privacy-controller = Wer ist verantwortlich?
privacy-what = Was speichern wir?
privacy-what-text = Sie buchen einen Termin. Dann speichern wir: Ihren Namen, Ihre E-Mail-Adresse oder Ihre Telefon·nummer und Ihren Termin. Wir speichern auch: Was brauchen Sie? Und welche Sprache haben Sie gewählt?
privacy-what-forms = Sie füllen einen Antrag aus. Dann speichern wir: Was schreiben Sie? Welche Dateien schicken Sie? Wir speichern das schon vor dem Absenden. So geht nichts verloren. Alles ist verschlüsselt. Das heißt: Fremde können es nicht lesen.
privacy-what-not = Wir speichern nicht, welche Seiten Sie ansehen. Wir geben Firmen keine Daten für Werbung. Alle Teile von dieser Internet·seite kommen von unserem eigenen Computer.
privacy-why = Warum dürfen wir das?
privacy-why-text = Wir geben Ihnen einen Termin. Dafür brauchen wir Ihre Daten. Das ist unsere Aufgabe als Amt. Das steht in einem Gesetz. Das Gesetz heißt: Datenschutz-Grundverordnung. Die Abkürzung ist: DSGVO. Es steht dort in Artikel 6, Absatz 1, Buchstabe e.
privacy-why-forms = Sie schicken uns einen Antrag. Dann müssen wir den Antrag bearbeiten. Dafür brauchen wir Ihre Daten. Auch das ist unsere Aufgabe als Amt.
privacy-how-long = Wie lange speichern wir das?
privacy-how-long-hold = Sie haben eine Zeit gewählt. Aber Sie haben nicht gebucht. Dann löschen wir alles nach 24 Stunden.
privacy-how-long-code = Wir haben Ihnen einen Code geschickt. Aber Sie haben nicht gebucht. Dann löschen wir die E-Mail-Adresse nach 1 Stunde.
privacy-how-long-appointment = { $count ->
    [one] Sie haben einen Termin gebucht. Dann löschen wir Ihre Daten { $count } Tag nach dem Termin.
   *[other] Sie haben einen Termin gebucht. Dann löschen wir Ihre Daten { $count } Tage nach dem Termin.
}
privacy-how-long-cancelled = Sie haben den Termin abgesagt. Dann ist es genauso.
privacy-how-long-draft = Sie haben einen Antrag angefangen. Dann steht auf jeder Seite vom Antrag: Bis zu diesem Tag heben wir ihn auf. Danach löschen wir ihn. Höchste Zahl von Tagen nach Ihrer letzten Änderung: { $days }.
privacy-how-long-case = Sie haben einen Antrag abgesendet. Dann bearbeiten wir ihn. Danach heben wir ihn noch eine Zeit auf. Dann löschen wir ihn. Längste Zeit in Tagen: { $days }.
privacy-how-long-waiting = Sie stehen auf der Warte·liste. Das merken wir uns. Wir löschen es, wenn Sie einen früheren Termin haben. Oder wenn Sie nicht mehr warten wollen. Oder wenn Ihr Termin beginnt.
privacy-who = Wer sieht die Daten?
privacy-who-text = Nur die Menschen, die Ihren Termin vorbereiten. Sie arbeiten bei uns.
privacy-who-forms = Ihren Antrag sehen nur die Menschen, die ihn bearbeiten. Sie arbeiten bei uns. Sie sehen den Antrag erst nach dem Absenden. Manchmal muss noch ein Mensch zustimmen. Dieser Mensch sieht nur einen Teil vom Antrag.
privacy-who-sms = Vielleicht schreiben wir Ihnen eine SMS. Dabei hilft uns eine Firma. Die Firma bekommt Ihre Telefon·nummer und die SMS. Die Firma darf nur die SMS schicken.
privacy-rights = Ihre Rechte
privacy-rights-lead = Das dürfen Sie von uns fordern:
privacy-right-access = Wir sagen Ihnen: Diese Daten haben wir von Ihnen. (Das heißt: Auskunft.)
privacy-right-correct = Wir ändern falsche Daten. (Das heißt: Berichtigung.)
privacy-right-delete = Wir löschen Ihre Daten. (Das heißt: Löschung.)
privacy-right-restrict = Wir heben Ihre Daten nur noch auf. Wir benutzen Ihre Daten nicht mehr. (Das heißt: Einschränkung.)
privacy-right-object = Sie haben einen besonderen Grund. Darum hören wir auf. (Das heißt: Widerspruch.)
privacy-officer = Fragen zum Daten·schutz
privacy-officer-text = Bei uns passt eine Person auf Ihre Daten auf. Schreiben Sie dieser Person:
privacy-complaint = Beschwerde
privacy-complaint-text = Machen wir etwas falsch mit Ihren Daten? Dann können Sie sich hier beschweren:
privacy-cookies = Cookies
privacy-cookies-text = Cookies sind kleine Dateien. Sie sprechen das so: Kukis. Die Dateien sind auf Ihrem Handy oder auf Ihrem Computer. Wir benutzen nur diese Cookies. Sie können ohne Cookies nicht buchen. Darum fragen wir Sie nicht.
privacy-cookie-name = Name
privacy-cookie-purpose = Wofür?
privacy-cookie-life = Wie lange?
privacy-cookie-visit = Schützt Ihre Angaben. Und merkt sich: Welche Zeit halten wir für Sie frei?
privacy-cookie-visit-life = bis Sie das Internet·programm schließen
privacy-cookie-lang = Merkt sich Ihre Sprache.
privacy-cookie-lang-life = 1 Jahr
privacy-cookie-typed = Merkt sich Ihren Text, wenn die Seite neu lädt. Das ist kein Cookie. Der Text bleibt in Ihrem Gerät.
privacy-cookie-typed-life = bis Sie den Text abschicken oder die Seite schließen

# --- Accessibility ---
accessibility-title = Barriere·freiheit
accessibility-lead = Alle Menschen sollen diese Internet·seite benutzen können. Auch Menschen mit Behinderung. Hier steht: Wie gut klappt das?
accessibility-status = Wie gut klappt das?
accessibility-full = Es gibt Regeln für Internet·seiten ohne Hindernisse. Die Regeln heißen: EN 301 549 (WCAG 2.1, Stufe AA). Wir machen alles so wie in den Regeln.
accessibility-partial = Es gibt Regeln für Internet·seiten ohne Hindernisse. Die Regeln heißen: EN 301 549 (WCAG 2.1, Stufe AA). Wir machen fast alles so wie in den Regeln.
accessibility-none = Es gibt Regeln für Internet·seiten ohne Hindernisse. Die Regeln heißen: EN 301 549 (WCAG 2.1, Stufe AA). Wir schaffen die Regeln noch nicht.
accessibility-gaps = Was fehlt noch?
accessibility-gap-languages = Ein paar Texte gibt es noch nicht in allen Sprachen. Und noch nicht in Leichter Sprache.
accessibility-gap-signs = Es gibt noch kein Video in Deutscher Gebärden·sprache.
accessibility-alternative = Brauchen Sie etwas davon? Rufen Sie uns an. Wir helfen Ihnen.
accessibility-reviewed = Letzte Prüfung: { $date }
accessibility-method = Wir haben die Internet·seite selbst geprüft. Wir haben mit Computer·programmen geprüft. Und Menschen haben geprüft.
accessibility-feedback = Klappt etwas nicht?
accessibility-feedback-text = Sagen Sie es uns bitte. Wir antworten Ihnen. Wir suchen eine Lösung.
accessibility-enforcement = Wir konnten Ihnen nicht helfen?
accessibility-enforcement-text = Dann fragen Sie hier. Diese Menschen helfen beim Streit. Sie reden mit Ihnen und mit uns. Das kostet nichts.

# --- Help ---
help-title = Hilfe
help-lead = So buchen Sie einen Termin. Das dauert ungefähr 3 Minuten.
help-steps = 4 Schritte zum Termin
help-step-search = Suchen Sie. Zum Beispiel: „Ausweis“. Dann lesen Sie: Was kostet das? Was bringe ich mit?
help-step-time = Wählen Sie einen Tag und eine Uhr·zeit. Wir halten die Zeit 15 Minuten für Sie frei.
help-step-data = Schreiben Sie Ihren Namen auf. Schreiben Sie auch Ihre E-Mail-Adresse oder Ihre Telefon·nummer auf.
help-step-check = Prüfen Sie alles. Dann buchen Sie. Sie bekommen eine Termin·nummer.
help-questions = Viele Menschen fragen das
help-login-question = Brauche ich ein Konto?
help-login-answer = Nein. Sie brauchen kein Konto. Sie brauchen auch kein Pass·wort.
help-cancel-question = Wie sage ich einen Termin ab?
help-cancel-answer = Sie haben eine E-Mail von uns. Öffnen Sie den Link in der E-Mail. Oder gehen Sie auf „Termin finden oder absagen“.
help-late-question = Ich war zu langsam. Was kann ich tun?
help-late-answer = Ihre Angaben sind noch da. Machen Sie einfach weiter. Ist die Zeit schon weg? Dann zeigen wir Ihnen andere Zeiten.
help-family-question = Kann ich für meine Familie buchen?
help-family-answer = Ja. Am Anfang fragen wir: Für wie viele Personen ist der Termin? Wählen Sie dort alle Personen.
help-keys-question = Kann ich den Kalender mit der Tastatur benutzen?
help-keys-answer = Ja. Mit den Pfeil·tasten gehen Sie zum nächsten freien Tag. Mit der Taste Pos 1 gehen Sie zum Anfang von der Woche. Mit der Taste Ende gehen Sie zum Ende von der Woche. Mit den Tasten Bild auf und Bild ab gehen Sie in einen anderen Monat. Mit der Eingabe·taste öffnen Sie den Tag.
help-person = Wollen Sie lieber mit einem Menschen sprechen?
help-person-text = Rufen Sie uns an. Oder kommen Sie zu uns. Wir buchen den Termin zusammen mit Ihnen.
