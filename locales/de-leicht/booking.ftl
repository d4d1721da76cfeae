# --- Persons ---
persons-title = Für wie viele Personen ist der Termin?
persons-hint = Zählen Sie alle Personen mit. Zum Beispiel: Sie brauchen einen Ausweis. Ihr Kind braucht auch einen Ausweis. Das sind 2 Personen.
persons-option-minutes = { $count ->
    [one] dauert ungefähr { $count } Minute
   *[other] dauert ungefähr { $count } Minuten
}
persons-label = Wie viele Personen?
persons-error = Wählen Sie: Für wie viele Personen ist der Termin?

# --- Time ---
times-title = Wann wollen Sie kommen?
times-title-call = Wann möchten Sie mit uns sprechen?
times-title-change = Welche Zeit ist besser für Sie?
times-for = { $count ->
    [one] { $service }, { $count } Person
   *[other] { $service }, { $count } Personen
}
times-change-order = Auswahl ändern
times-keep = Ich behalte meine Zeit
times-hold-lost-title = Ihre Zeit ist leider weg
times-hold-lost-text = Sie haben lange gewartet. Jetzt können Sie diese Zeit nicht mehr buchen. Ihre Angaben sind noch da. Wählen Sie bitte eine andere Zeit.
times-hold-expired-title = Wir halten die Zeit nicht mehr für Sie frei
times-hold-expired-text = Ihre Angaben sind noch da. Wählen Sie die Zeit noch einmal. Oder wählen Sie eine andere Zeit.
times-taken-title = Eine andere Person war schneller
times-taken-text = Diese Zeit ist leider weg. Wählen Sie bitte eine andere Zeit.
times-not-offered-title = Diese Zeit gibt es nicht mehr
times-not-offered-text = Wählen Sie bitte eine freie Zeit.
times-nothing-chosen-title = Wählen Sie eine Zeit
times-nothing-chosen-text = Drücken Sie auf eine freie Zeit.

# --- Hold ---
hold-until = Wir halten die Zeit für Sie frei bis { $time }
hold-left = noch { $left }
hold-five-minutes = Wir halten die Zeit noch 5 Minuten für Sie frei.
hold-one-minute = Wir halten die Zeit noch 1 Minute für Sie frei.
hold-over = Wir halten die Zeit nicht mehr für Sie frei. Machen Sie trotzdem weiter. Vielleicht ist die Zeit noch frei. Dann bekommen Sie die Zeit.
hold-extend = Ich brauche mehr Zeit
hold-release = Ich will nicht mehr buchen

# --- Your details ---
data-title = Wie heißen Sie? Und wie können wir Sie erreichen?
data-switched = Die Sprache ist jetzt anders. Ihre Angaben sind noch da.
data-either = Schreiben Sie Ihre E-Mail-Adresse auf. Oder schreiben Sie Ihre Telefon·nummer auf. Sie müssen nur eine Sache aufschreiben.
field-name = Vorname und Nachname
field-name-hint = So wie im Ausweis oder im Pass
field-mail = E-Mail-Adresse
field-mail-hint = Wir schicken Ihnen eine E-Mail. In der E-Mail steht Ihr Termin.
field-phone = Telefon·nummer
field-phone-hint = Zum Beispiel 0151 23456789. Wir rufen nur an, wenn es etwas Neues zum Termin gibt.
data-privacy = { $count ->
    [one] Wir brauchen diese Angaben nur für den Termin. { $count } Tag nach dem Termin löschen wir die Angaben.
   *[other] Wir brauchen diese Angaben nur für den Termin. { $count } Tage nach dem Termin löschen wir die Angaben.
}
data-privacy-link = Mehr über Daten·schutz
data-continue = Weiter zum Prüfen

name-missing = Schreiben Sie Ihren Vornamen und Ihren Nachnamen auf.
name-too-long = Der Name ist zu lang. Schreiben Sie höchstens { $max } Zeichen.
name-characters = Schreiben Sie Ihren Namen nur mit Buchstaben. So wie im Ausweis oder im Pass.
mail-missing = Schreiben Sie Ihre E-Mail-Adresse auf.
mail-malformed = Schreiben Sie die ganze E-Mail-Adresse auf. Zum Beispiel: maria@beispiel.de
mail-too-long = Die E-Mail-Adresse ist zu lang. Prüfen Sie bitte die E-Mail-Adresse.
phone-missing = Schreiben Sie Ihre Telefon·nummer auf.
phone-malformed = Schreiben Sie die Telefon·nummer nur mit Zahlen. Schreiben Sie auch die Vorwahl auf. Zum Beispiel: 0151 23456789
phone-too-short = Schreiben Sie die ganze Telefon·nummer auf. Schreiben Sie auch die Vorwahl auf. Zum Beispiel: 0151 23456789
phone-too-long = Die Telefon·nummer ist zu lang. Prüfen Sie bitte die Zahlen.
contact-missing = Schreiben Sie Ihre E-Mail-Adresse auf. Oder schreiben Sie Ihre Telefon·nummer auf.

# --- Check ---
check-title = Ist alles richtig?
check-appointment = Ihr Termin
check-person = Ihre Angaben
check-next = So geht es weiter
check-next-mail = Sie bekommen gleich eine E-Mail an { $mail }. In der E-Mail steht Ihr Termin.
check-next-number = Auf der nächsten Seite steht Ihre Termin·nummer. Schreiben Sie die Nummer bitte auf.
check-next-cancel = Sie können den Termin später absagen. Sie müssen nicht sagen, warum.
check-confirm = Ja, Termin fest buchen
order-title = Was brauchen Sie?
order-channel-label = Wie möchten Sie mit uns sprechen?
channel-site = Im Amt
channel-site-hint = Sie kommen zu uns.
channel-phone = Am Telefon
channel-phone-hint = Wir rufen Sie an.
channel-video = Mit Video im Internet
channel-video-hint = Sie bekommen einen Link. Sie sprechen mit uns am Computer oder am Handy.
order-further-title = Brauchen Sie noch etwas?
order-further-hint = Sie können mehr als eine Sache erledigen. Dann dauert der Termin länger.
order-further-none = Nein
order-further-times = { $count } ×
times-not-together-title = Das geht nicht zusammen
times-not-together-text = Sie haben mehr als eine Sache gewählt. Das geht nicht in einem Termin. Unten sehen Sie Zeiten für die erste Sache.
