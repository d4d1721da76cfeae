mail-confirmed-subject = Sie haben einen Termin: { $service }, { $when }
mail-moved-subject = Neue Zeit für Ihren Termin: { $service }, { $when }
mail-cancelled-subject = Ihr Termin fällt aus: { $service }, { $when }
mail-reminder-subject = Denken Sie an Ihren Termin: { $service }, { $when }

mail-confirmed-title = Sie haben einen Termin
mail-moved-title = Ihr Termin hat eine neue Zeit
mail-cancelled-title = Ihr Termin fällt aus
mail-reminder-title = Ihr Termin ist bald

mail-greeting = Guten Tag { $name },
mail-greeting-nameless = Guten Tag,

mail-confirmed-lead = Sie haben jetzt einen Termin. Wir freuen uns auf Sie.
mail-moved-lead = Bitte kommen Sie zur neuen Zeit. Die alte Zeit gilt nicht mehr.
mail-cancelled-lead = Ihr Termin fällt aus. Sie müssen nichts mehr tun.
mail-reminder-lead = Sie haben bald einen Termin. Wir freuen uns auf Sie.

mail-service = Das brauchen Sie
mail-when = Wann
mail-where = Wo
mail-how = Wie
mail-persons = Für
mail-way = So kommen Sie zu uns
mail-bring = Bringen Sie bitte mit
mail-fee = Kosten
mail-reference = Termin·nummer
mail-phone = Haben Sie Fragen? Rufen Sie uns an

mail-person-count =
    { $persons ->
        [one] 1 Person
       *[other] { $persons } Personen
    }
mail-duration =
    { $minutes ->
        [one] Das dauert ungefähr 1 Minute
       *[other] Das dauert ungefähr { $minutes } Minuten
    }

mail-fee-free = Das kostet nichts
mail-fee-line = { $text }: { $amount }
mail-fee-range = { $from } bis { $to }

mail-manage = Termin ansehen oder absagen
mail-manage-hint = Können Sie nicht kommen? Dann sagen Sie bitte ab. So kann eine andere Person den Termin bekommen.
mail-cancelled-view = Termin ansehen
mail-cancelled-hint = Brauchen Sie doch einen Termin? Sie können immer einen neuen Termin buchen.
mail-calendar-add = In dieser E-Mail ist eine Datei. Die Datei heißt: termin.ics. Öffnen Sie die Datei. Dann steht der Termin in Ihrem Kalender.
mail-calendar-move = Mit der Datei termin.ics ändern Sie den Termin in Ihrem Kalender.
mail-calendar-remove = In dieser E-Mail ist eine Datei. Die Datei heißt: termin.ics. Öffnen Sie die Datei. Dann ist der Termin nicht mehr in Ihrem Kalender.
mail-not-you = Haben Sie keinen Termin gebucht? Dann hat eine andere Person die E-Mail-Adresse falsch geschrieben. Bitte sagen Sie uns das.
mail-sample = Das ist nur ein Beispiel. Die Angaben sind nicht echt. Den Termin gibt es nicht.

mail-calendar-cancelled = Fällt aus: { $service }
mail-calendar-reminder = Morgen: { $service }

sms-reminder = { $town }. Ihr Termin: { $when }, { $place }. Können Sie nicht kommen? { $link }
sms-reminder-short = { $town }. Ihr Termin: { $when }. Können Sie nicht kommen? { $link }

mail-code-subject = { $code } ist Ihr Code
mail-code-title = Ihr Code
mail-code-lead = Sie buchen einen Termin. Schreiben Sie diesen Code auf der Internet·seite auf. Der Code gilt 15 Minuten.
mail-code-not-you = Wollen Sie keinen Termin? Dann hat eine andere Person die E-Mail-Adresse falsch geschrieben. Sie müssen nichts tun.

mail-offered-subject = Früherer Termin für Sie: { $service }, { $when }
mail-offered-title = Sie können früher kommen
mail-offered-lead = Der frühere Termin ist nur für Sie da. Er ist für Sie da bis { $until }. Sie behalten Ihren alten Termin. Erst wenn Sie den früheren Termin nehmen, geben wir ihn weiter.
mail-offered-new = Früherer Termin
mail-offered-old = Ihr alter Termin
mail-offered-view = Termin ansehen und antworten
mail-offered-hint = Möchten Sie den alten Termin behalten? Sagen Sie es uns bitte. Dann bekommt eine andere Person den früheren Termin.
mail-waiting-ended-subject = Sie warten nicht mehr: { $service }
mail-waiting-ended-title = Sie stehen nicht mehr auf der Warte·liste
mail-waiting-ended-lead = Ihr Termin bleibt. Wir haben Sie 3 Mal gefragt. Sie haben nicht geantwortet. Darum fragen wir nicht mehr.
mail-waiting-ended-view = Termin ansehen
mail-waiting-ended-hint = Möchten Sie doch früher kommen? Dann setzen Sie den Termin wieder auf die Warte·liste.
