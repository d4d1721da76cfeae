# Mails and calendar entries about an appointment: crates/adapters. Plain words, short sentences; each mail is
# complete without its HTML.

# Subject lines; $when is "Dienstag, 24. November 2026, 10:20 Uhr".
mail-confirmed-subject = Termin bestätigt: { $service }, { $when }
mail-moved-subject = Termin verschoben: { $service }, { $when }
mail-cancelled-subject = Termin abgesagt: { $service }, { $when }
mail-reminder-subject = Erinnerung: { $service }, { $when }

mail-confirmed-title = Ihr Termin ist bestätigt
mail-moved-title = Ihr Termin ist verschoben
mail-cancelled-title = Ihr Termin ist abgesagt
mail-reminder-title = Ihr Termin ist bald

mail-greeting = Guten Tag { $name },
mail-greeting-nameless = Guten Tag,

# They follow the salutation, so German begins with a word that is always capital.
mail-confirmed-lead = Ihr Termin steht fest. Wir freuen uns auf Sie.
mail-moved-lead = Ihr Termin hat eine neue Zeit. Die alte gilt nicht mehr.
mail-cancelled-lead = Ihr Termin findet nicht statt. Sie müssen nichts weiter tun.
mail-reminder-lead = Wir erinnern Sie an Ihren Termin. Wir freuen uns auf Sie.

# Labels; what follows them is data.
mail-service = Anliegen
mail-when = Wann
mail-where = Wo
mail-how = Wie
mail-persons = Für
mail-way = So finden Sie uns im Haus
mail-bring = Bitte bringen Sie mit
mail-fee = Kosten
mail-reference = Terminnummer
mail-phone = Fragen? Rufen Sie uns an

mail-person-count =
    { $persons ->
        [one] eine Person
       *[other] { $persons } Personen
    }
mail-duration =
    { $minutes ->
        [one] Dauer: etwa eine Minute
       *[other] Dauer: etwa { $minutes } Minuten
    }

mail-fee-free = kostenlos
# $text says what the fee is for, $amount is "46,00 €".
mail-fee-line = { $text }: { $amount }
mail-fee-range = { $from } bis { $to }

mail-manage = Termin ansehen oder absagen
mail-manage-hint = Sie können nicht kommen? Dann sagen Sie bitte ab. So bekommt jemand anderes diesen Termin.
mail-cancelled-view = Abgesagten Termin ansehen
mail-cancelled-hint = Sie brauchen doch einen Termin? Sie können jederzeit einen neuen buchen.
mail-calendar-add = Mit der Datei termin.ics im Anhang tragen Sie den Termin in Ihren Kalender ein.
mail-calendar-move = Mit der angehängten Datei termin.ics ändern Sie den Termin in Ihrem Kalender.
mail-calendar-remove = Mit der Datei termin.ics im Anhang löschen Sie den Termin aus Ihrem Kalender.
mail-not-you = Sie haben keinen Termin gebucht? Dann hat sich wohl jemand bei der Mailadresse vertippt. Bitte geben Sie uns Bescheid.
mail-sample = Das ist ein Beispiel mit erfundenen Daten. Den Termin gibt es nicht.

# Calendar entry: title after a cancellation, and the reminder one day before.
mail-calendar-cancelled = Abgesagt: { $service }
mail-calendar-reminder = Morgen: { $service }

# Text messages: one part of 160 characters of the GSM alphabet, or two with other letters (crates/adapters, sms).
sms-reminder = { $town }: Ihr Termin ist am { $when }, { $place }. Sie können nicht kommen? { $link }
sms-reminder-short = { $town }: Ihr Termin ist am { $when }. Sie können nicht kommen? { $link }

# The code that lets somebody hold a time without JavaScript; $code is six digits.
mail-code-subject = { $code } ist Ihr Code
mail-code-title = Ihr Code
mail-code-lead = Geben Sie diesen Code auf der Seite ein, auf der Sie den Termin buchen. Er gilt 15 Minuten.
mail-code-not-you = Sie haben keinen Code angefordert? Dann hat sich wohl jemand bei der Mailadresse vertippt. Sie müssen nichts tun.

# An earlier time for whoever waits; $until is a date with time, too. And the end of waiting.
mail-offered-subject = Früherer Termin für Sie frei: { $service }, { $when }
mail-offered-title = Ein früherer Termin ist für Sie frei
mail-offered-lead = Wir halten ihn für Sie frei bis { $until }. Ihren bisherigen Termin behalten Sie, bis Sie den früheren nehmen.
mail-offered-new = Früherer Termin
mail-offered-old = Ihr bisheriger Termin
mail-offered-view = Angebot ansehen und antworten
mail-offered-hint = Sie möchten nichts ändern? Sagen Sie es uns bitte über den Link. Dann kann jemand anderes den früheren Termin haben.
mail-waiting-ended-subject = Nicht mehr auf der Warteliste: { $service }
mail-waiting-ended-title = Sie stehen nicht mehr auf der Warteliste
mail-waiting-ended-lead = Ihr Termin bleibt, wie er ist. Auf drei Angebote für einen früheren haben wir keine Antwort bekommen. Deshalb fragen wir nicht weiter.
mail-waiting-ended-view = Termin ansehen
mail-waiting-ended-hint = Sie möchten doch früher kommen? Setzen Sie den Termin einfach wieder auf die Warteliste.
