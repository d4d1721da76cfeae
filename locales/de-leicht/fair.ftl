fair-limit-mail = { $count ->
    [one] Mit dieser E-Mail-Adresse gibt es schon 1 Termin
   *[other] Mit dieser E-Mail-Adresse gibt es schon { $count } Termine
}
fair-limit-phone = { $count ->
    [one] Mit dieser Telefon·nummer gibt es schon 1 Termin
   *[other] Mit dieser Telefon·nummer gibt es schon { $count } Termine
}
fair-limit-person = { $count ->
    [one] Mit diesem Namen gibt es schon 1 Termin
   *[other] Mit diesem Namen gibt es schon { $count } Termine
}
fair-limit-account = { $count ->
    [one] In Ihrem Konto gibt es schon 1 Termin
   *[other] In Ihrem Konto gibt es schon { $count } Termine
}
fair-limit-service = Mehr geht für diese Sache nicht. So bekommen alle Menschen einen Termin.
fair-limit-all = Mehr geht bei uns nicht. So bekommen alle Menschen einen Termin.
fair-limit-kept = Ihre Angaben sind noch da. Das können Sie machen:
fair-limit-find = Ihren anderen Termin finden. Sie können die Zeit ändern oder absagen.
fair-limit-change = Meine Angaben ändern
fair-limit-call = Rufen Sie uns an:
fair-check-next = Wir schicken Ihnen eine E-Mail an { $mail }. In der E-Mail ist ein Link. Öffnen Sie den Link. Drücken Sie dann auf den Knopf. Dann haben Sie den Termin.
fair-check-time = { $count ->
    [one] Sie haben { $count } Minute Zeit.
   *[other] Sie haben { $count } Minuten Zeit.
}
fair-check-button = E-Mail mit Link schicken
fair-mails-title = Wir können keine E-Mail mehr schicken
fair-mails-text = Wir haben Ihnen schon viele E-Mails geschickt. Rufen Sie uns bitte an:
fair-await-title = Öffnen Sie den Link in Ihrer E-Mail
fair-await-text = Wir haben Ihnen eine E-Mail geschickt an { $mail }. In der E-Mail ist ein Link. Öffnen Sie den Link bis { $when }. Drücken Sie dann auf den Knopf. Erst dann haben Sie den Termin.
fair-await-free = Danach kann eine andere Person die Zeit haben.
fair-await-device = Sie können den Link auch mit dem Handy öffnen.
fair-await-sent = Wir haben die E-Mail noch einmal geschickt
fair-await-missing = Haben Sie keine E-Mail bekommen?
fair-await-spam = Warten Sie ein paar Minuten. Sehen Sie auch im Spam-Ordner nach.
fair-await-again = E-Mail noch einmal schicken
fair-await-no-more = Wir können die E-Mail nicht noch einmal schicken. Rufen Sie uns bitte an:
fair-await-wrong = Andere E-Mail-Adresse aufschreiben
fair-link-title = Wollen Sie diesen Termin haben?
fair-link-until = Wir halten die Zeit für Sie frei bis { $when }.
fair-link-yes = Ja, Termin fest buchen
fair-link-not-you = Sie wollen keinen Termin? Dann müssen Sie nichts tun. Die Zeit ist bald wieder frei.
fair-link-over-title = Der Link geht nicht mehr
fair-link-over-text = Sie haben den Link zu spät geöffnet. Sie haben keinen Termin. Wählen Sie bitte eine neue Zeit.
fair-link-over-new = Neue Zeit wählen
fair-link-home = Zur ersten Seite
fair-link-replaced-title = Dieser Link geht nicht mehr
fair-link-replaced-text = Die Angaben sind jetzt anders. Vielleicht haben Sie eine neue E-Mail. Öffnen Sie den Link in der neuen E-Mail.
fair-personal = Der Termin ist nur für: { $name }.
fair-personal-id = Bringen Sie bitte Ihren Ausweis oder Pass mit. Wir sehen uns den Namen an.
fair-privacy = Jede Person darf nur eine bestimmte Zahl Termine haben. Dafür speichern wir ein Kenn·zeichen. Das Kenn·zeichen verrät nicht, wer Sie sind. Wir löschen es spätestens mit dem Termin.
fair-mail-subject = Bitte Link öffnen: { $service }, { $when }
fair-mail-title = Wollen Sie diesen Termin haben?
fair-mail-lead = Sie haben den Termin noch nicht. Öffnen Sie den Link unten. Drücken Sie dann auf den Knopf. Sie haben Zeit bis { $when }.
fair-mail-button = Ja, ich will den Termin
fair-mail-hint = Drücken Sie nicht auf den Knopf? Dann bekommt eine andere Person die Zeit.
fair-mail-personal = Der Termin ist nur für diese Person. Bringen Sie bitte Ihren Ausweis oder Pass mit.
