# Fair für alle: Grenzen je Person, Bestätigung über einen Link per E-Mail, persönliche Termine.

fair-limit-mail = { $count ->
    [one] Mit dieser E-Mail-Adresse ist schon ein Termin gebucht
   *[other] Mit dieser E-Mail-Adresse sind schon { $count } Termine gebucht
}
fair-limit-phone = { $count ->
    [one] Mit dieser Telefonnummer ist schon ein Termin gebucht
   *[other] Mit dieser Telefonnummer sind schon { $count } Termine gebucht
}
fair-limit-person = { $count ->
    [one] Auf diesen Namen ist schon ein Termin gebucht
   *[other] Auf diesen Namen sind schon { $count } Termine gebucht
}
fair-limit-account = { $count ->
    [one] In Ihrem Konto ist schon ein Termin gebucht
   *[other] In Ihrem Konto sind schon { $count } Termine gebucht
}
fair-limit-service = Mehr ist für dieses Anliegen nicht möglich, damit alle eine Chance auf einen Termin haben.
fair-limit-all = Mehr ist bei uns gleichzeitig nicht möglich, damit alle eine Chance auf einen Termin haben.
fair-limit-kept = Ihre Angaben sind noch da. Das können Sie tun:
fair-limit-find = Gebuchten Termin finden, verschieben oder absagen
fair-limit-change = Eigene Angaben ändern
fair-limit-call = Rufen Sie uns an:
fair-check-next = Wir schicken Ihnen einen Link an { $mail }. Der Termin gilt erst, wenn Sie den Link öffnen und bestätigen.
fair-check-time = { $count ->
    [one] Dafür haben Sie { $count } Minute Zeit.
   *[other] Dafür haben Sie { $count } Minuten Zeit.
}
fair-check-button = Link per E-Mail schicken
fair-mails-title = Wir können keine weitere E-Mail schicken
fair-mails-text = Für diese Buchung haben wir schon mehrere E-Mails geschickt. Rufen Sie uns bitte an:
fair-await-title = Öffnen Sie den Link in Ihrer E-Mail
fair-await-text = Wir haben eine E-Mail an { $mail } geschickt. Öffnen Sie den Link darin bis { $when }, und drücken Sie dort auf den Knopf zum Buchen. Erst dann ist der Termin gebucht.
fair-await-free = Danach ist die Zeit wieder für andere frei.
fair-await-device = Sie können den Link auch auf einem anderen Gerät öffnen.
fair-await-sent = Wir haben die E-Mail noch einmal geschickt
fair-await-missing = Ist nichts angekommen?
fair-await-spam = Das kann einige Minuten dauern. Sehen Sie auch im Spam-Ordner nach.
fair-await-again = E-Mail noch einmal schicken
fair-await-no-more = Noch einmal können wir die E-Mail nicht schicken. Rufen Sie uns bitte an:
fair-await-wrong = Andere E-Mail-Adresse angeben
fair-link-title = Möchten Sie diesen Termin buchen?
fair-link-until = Wir halten die Zeit für Sie frei bis { $when }.
fair-link-yes = Ja, Termin verbindlich buchen
fair-link-not-you = Sie wollten keinen Termin? Dann müssen Sie nichts tun. Die Zeit wird von allein wieder frei.
fair-link-over-title = Die Zeit für die Bestätigung ist vorbei
fair-link-over-text = Der Termin ist nicht gebucht, und seine Zeit ist wieder frei. Wählen Sie bitte eine neue Zeit.
fair-link-over-new = Neue Zeit wählen
fair-link-home = Zur Startseite
fair-link-replaced-title = Dieser Link gilt nicht mehr
fair-link-replaced-text = Die Buchung wurde inzwischen geändert. Öffnen Sie den Link in der neuesten E-Mail, oder machen Sie dort weiter, wo Sie begonnen haben.
fair-personal = Der Termin gilt nur für { $name }.
fair-personal-id = Bringen Sie bitte einen Ausweis oder Pass mit. Wir prüfen den Namen.
fair-privacy = Damit niemand mehr Termine bekommt, als vorgesehen ist, speichern wir dazu einen Prüfwert Ihrer Angaben. Er verrät nicht, wer Sie sind, und wird spätestens mit dem Termin gelöscht.
fair-mail-subject = Bitte bestätigen: { $service }, { $when }
fair-mail-title = Bitte bestätigen Sie Ihren Termin
fair-mail-lead = Ihr Termin ist noch nicht gebucht. Öffnen Sie den Link unten, und bestätigen Sie bis { $when }.
fair-mail-button = Termin bestätigen
fair-mail-hint = Ohne Ihre Bestätigung wird die Zeit danach wieder für andere frei.
fair-mail-personal = Der Termin gilt nur für diese Person. Bringen Sie bitte einen Ausweis oder Pass mit.
