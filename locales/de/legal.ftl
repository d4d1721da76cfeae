# Impressum, Datenschutz, Barrierefreiheit, Hilfe.

# --- Impressum ---
imprint-title = Impressum
imprint-lead = Das Impressum sagt, wer für diese Seiten verantwortlich ist.
imprint-provider = Anbieter
imprint-represented = Vertreten durch
imprint-supervision = Aufsicht
imprint-vat = Umsatzsteuer-Nummer (USt-IdNr.)
imprint-website = Internetseite

# --- Datenschutz ---
privacy-title = Datenschutz
privacy-lead = Hier steht, was wir über Sie speichern, warum wir das tun und wann wir es löschen.
privacy-controller = Wer ist verantwortlich?
privacy-what = Was speichern wir?
privacy-what-text = Wenn Sie einen Termin buchen, speichern wir: Ihren Namen, Ihre E-Mail-Adresse oder Ihre Telefonnummer, den Termin, Ihr Anliegen und Ihre Sprache.
privacy-what-forms = Wenn Sie einen Antrag ausfüllen, speichern wir verschlüsselt, was Sie eintragen und hochladen. Das beginnt vor dem Absenden, damit nichts verloren geht.
privacy-what-not = Wir speichern nicht, welche Seiten Sie ansehen. Wir geben nichts an Werbefirmen weiter. Alle Teile dieser Seiten kommen von unserem eigenen Server.
privacy-why = Warum dürfen wir das?
privacy-why-text = Wir brauchen die Angaben, um Ihnen den Termin zu geben und Sie zu erreichen. Das ist eine öffentliche Aufgabe. So steht es in Artikel 6 Absatz 1 Buchstabe e der Datenschutz-Grundverordnung (DSGVO), dem Gesetz über den Schutz von Daten.
privacy-why-forms = Die Angaben in einem Antrag brauchen wir, um ihn zu bearbeiten. Auch das ist eine öffentliche Aufgabe.
privacy-how-long = Wie lange speichern wir das?
privacy-how-long-hold = Sie haben eine Zeit ausgewählt, aber nicht gebucht: Wir löschen alles nach 24 Stunden.
privacy-how-long-code = Sie haben sich einen Code schicken lassen: Wir löschen die E-Mail-Adresse dazu nach einer Stunde, wenn Sie nicht buchen.
privacy-how-long-appointment = { $count ->
    [one] Sie haben einen Termin gebucht: Wir löschen Ihre Angaben { $count } Tag nach dem Termin.
   *[other] Sie haben einen Termin gebucht: Wir löschen Ihre Angaben { $count } Tage nach dem Termin.
}
privacy-how-long-cancelled = Sie haben den Termin abgesagt: Es gilt dieselbe Frist.
privacy-how-long-draft = Sie haben einen Antrag angefangen: Wir löschen ihn zu dem Datum, das auf jeder seiner Seiten steht. Höchste Zahl von Tagen nach Ihrer letzten Änderung: { $days }.
privacy-how-long-case = Sie haben einen Antrag abgesendet: Wir bewahren ihn auf, bis er abgeschlossen ist und die Frist für diesen Antrag vorbei ist. Längste Frist in Tagen: { $days }.
privacy-how-long-waiting = Sie warten auf einen früheren Termin: Das merken wir uns, bis Sie einen bekommen, die Warteliste verlassen oder der Termin beginnt.
privacy-who = Wer sieht die Angaben?
privacy-who-text = Nur die Mitarbeiterinnen und Mitarbeiter, die Ihren Termin vorbereiten.
privacy-who-forms = Einen Antrag sehen nur die Mitarbeiterinnen und Mitarbeiter, die ihn bearbeiten, und erst, wenn Sie ihn abgesendet haben. Muss eine zweite Person zustimmen, sieht sie den Teil, dem sie zustimmt.
privacy-who-sms = Wenn wir Sie per SMS an den Termin erinnern, bekommt ein Versanddienst Ihre Telefonnummer und diese SMS. Er darf beides nur dafür benutzen.
privacy-rights = Ihre Rechte
privacy-rights-lead = Sie dürfen von uns verlangen:
privacy-right-access = dass wir Ihnen sagen, was wir über Sie gespeichert haben (Auskunft)
privacy-right-correct = dass wir falsche Angaben ändern (Berichtigung)
privacy-right-delete = dass wir Ihre Angaben löschen (Löschung)
privacy-right-restrict = dass wir Ihre Angaben nur noch aufbewahren und nicht mehr benutzen (Einschränkung)
privacy-right-object = dass wir aufhören, weil es bei Ihnen einen besonderen Grund gibt (Widerspruch)
privacy-officer = Fragen zum Datenschutz
privacy-officer-text = Schreiben Sie unserer oder unserem Beauftragten für den Datenschutz:
privacy-complaint = Beschwerde
privacy-complaint-text = Sie meinen, wir gehen falsch mit Ihren Angaben um? Dann können Sie sich hier beschweren:
privacy-cookies = Cookies
privacy-cookies-text = Cookies sind kleine Dateien, die Ihr Browser aufbewahrt. Wir benutzen nur diese. Ohne sie geht das Buchen nicht, darum fragen wir nicht nach Ihrer Erlaubnis.
privacy-cookie-name = Name
privacy-cookie-purpose = Wofür?
privacy-cookie-life = Wie lange?
privacy-cookie-visit = Schützt Ihre Eingaben und merkt sich, welche Zeit für Sie reserviert ist.
privacy-cookie-visit-life = bis Sie den Browser schließen
privacy-cookie-lang = Merkt sich Ihre Sprache.
privacy-cookie-lang-life = ein Jahr
privacy-cookie-typed = Bewahrt auf, was Sie tippen, falls die Seite neu lädt. Kein Cookie: Es bleibt in Ihrem Browser.
privacy-cookie-typed-life = bis Sie es absenden oder den Tab schließen

# --- Barrierefreiheit ---
accessibility-title = Barrierefreiheit
accessibility-lead = Alle Menschen sollen diese Seiten benutzen können. Diese Erklärung sagt, wie gut das gelingt.
accessibility-status = Wie barrierefrei sind die Seiten?
accessibility-full = Die Seiten erfüllen die Norm EN 301 549 (WCAG 2.1, Stufe AA) vollständig. Das ist die Vorschrift für barrierefreie Internetseiten.
accessibility-partial = Die Seiten erfüllen die Norm EN 301 549 (WCAG 2.1, Stufe AA) zum größten Teil. Das ist die Vorschrift für barrierefreie Internetseiten.
accessibility-none = Die Seiten erfüllen die Norm EN 301 549 (WCAG 2.1, Stufe AA) noch nicht. Das ist die Vorschrift für barrierefreie Internetseiten.
accessibility-gaps = Was noch fehlt
accessibility-gap-languages = Einige Texte gibt es noch nicht in allen Sprachen und noch nicht in Leichter Sprache.
accessibility-gap-signs = Es gibt noch kein Video in Deutscher Gebärdensprache.
accessibility-alternative = Brauchen Sie etwas davon? Rufen Sie uns an. Wir helfen Ihnen persönlich.
accessibility-reviewed = Zuletzt geprüft: { $date }
accessibility-method = Wir haben die Seiten selbst geprüft, mit Programmen und von Hand.
accessibility-feedback = Haben Sie eine Barriere gefunden?
accessibility-feedback-text = Sagen Sie es uns bitte. Wir antworten Ihnen und versuchen, das Problem zu lösen.
accessibility-enforcement = Wenn wir Ihnen nicht helfen konnten
accessibility-enforcement-text = Dann können Sie sich an diese Stelle wenden. Sie vermittelt kostenlos zwischen Ihnen und uns:

# --- Hilfe ---
help-title = Hilfe
help-lead = So buchen Sie einen Termin. Es dauert etwa drei Minuten.
help-steps = In vier Schritten zum Termin
help-step-search = Suchen Sie Ihr Anliegen, zum Beispiel „Ausweis“. Lesen Sie, was es kostet und was Sie mitbringen.
help-step-time = Wählen Sie Tag und Uhrzeit. Wir halten die Zeit 15 Minuten für Sie frei.
help-step-data = Geben Sie Ihren Namen ein und wie wir Sie erreichen.
help-step-check = Prüfen Sie alles und buchen Sie. Sie bekommen eine Terminnummer.
help-questions = Häufige Fragen
help-login-question = Muss ich mich anmelden?
help-login-answer = Nein. Sie brauchen kein Konto und kein Passwort.
help-cancel-question = Wie sage ich einen Termin ab?
help-cancel-answer = Öffnen Sie den Link in Ihrer Bestätigung. Oder gehen Sie auf „Termin finden oder absagen“.
help-late-question = Die Reservierung ist abgelaufen. Was nun?
help-late-answer = Ihre Angaben sind noch da. Machen Sie einfach weiter. Ist die Zeit vergeben, zeigen wir Ihnen andere.
help-family-question = Kann ich für meine Familie buchen?
help-family-answer = Ja. Geben Sie am Anfang an, für wie viele Personen der Termin ist.
help-keys-question = Kann ich den Kalender mit der Tastatur bedienen?
help-keys-answer = Ja. Mit den Pfeiltasten gehen Sie von einem freien Tag zum nächsten, mit Pos 1 und Ende an den Anfang und das Ende der Woche, mit Bild auf und Bild ab in einen anderen Monat. Die Eingabetaste öffnet den Tag.
help-person = Möchten Sie lieber mit einem Menschen sprechen?
help-person-text = Rufen Sie uns an oder kommen Sie vorbei. Wir buchen den Termin mit Ihnen zusammen.
