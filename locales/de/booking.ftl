# Einen Termin buchen: Personen, Zeit, Angaben, Prüfen.

# --- Personen ---
persons-title = Für wie viele Personen ist der Termin?
persons-hint = Zählen Sie alle mit, für die Sie etwas erledigen möchten.
persons-option-minutes = { $count ->
    [one] dauert ungefähr { $count } Minute
   *[other] dauert ungefähr { $count } Minuten
}
persons-label = Anzahl der Personen
persons-error = Wählen Sie aus, für wie viele Personen der Termin ist.

# --- Zeit ---
times-title = Wann möchten Sie kommen?
times-title-call = Wann möchten Sie mit uns sprechen?
times-title-change = Welche Zeit passt Ihnen besser?
times-for = { $count ->
    [one] { $service }, { $count } Person
   *[other] { $service }, { $count } Personen
}
times-change-order = Auswahl ändern
times-keep = Meine Zeit behalten
times-hold-lost-title = Ihre Zeit ist leider nicht mehr frei
times-hold-lost-text = Die Reservierung war abgelaufen, und die Zeit kann inzwischen nicht mehr gebucht werden. Ihre Angaben sind noch da. Wählen Sie bitte eine andere Zeit.
times-hold-expired-title = Die Reservierung ist abgelaufen
times-hold-expired-text = Ihre Angaben sind noch da. Wählen Sie die Zeit noch einmal, oder nehmen Sie eine andere.
times-taken-title = Da war jemand schneller
times-taken-text = Diese Zeit wurde gerade vergeben. Wählen Sie bitte eine andere Zeit.
times-not-offered-title = Diese Zeit gibt es nicht mehr
times-not-offered-text = Wählen Sie bitte eine der freien Zeiten.
times-nothing-chosen-title = Wählen Sie eine Zeit
times-nothing-chosen-text = Drücken Sie auf eine der freien Zeiten.

# --- Reservierung ---
hold-until = Reserviert bis { $time }
# $left ist eine Uhr, die rückwärts läuft: 14:32
hold-left = noch { $left }
hold-five-minutes = Die Zeit ist noch 5 Minuten für Sie reserviert.
hold-one-minute = Die Zeit ist noch 1 Minute für Sie reserviert.
hold-over = Die Reservierung ist abgelaufen. Machen Sie ruhig weiter: Wenn die Zeit noch frei ist, bekommen Sie sie.
hold-extend = Ich brauche mehr Zeit
hold-release = Buchung abbrechen

# --- Ihre Angaben ---
data-title = Wie heißen Sie, und wie erreichen wir Sie?
data-switched = Die Sprache ist umgestellt. Ihre Angaben sind noch da.
data-either = Geben Sie Ihre E-Mail-Adresse oder Ihre Telefonnummer an. Eines von beiden genügt.
field-name = Vor- und Nachname
field-name-hint = So wie im Ausweis oder Pass
field-mail = E-Mail-Adresse
field-mail-hint = Dorthin schicken wir die Bestätigung.
field-phone = Telefonnummer
field-phone-hint = Zum Beispiel 0151 23456789. Wir rufen nur an, wenn sich am Termin etwas ändert.
data-privacy = { $count ->
    [one] Wir brauchen diese Angaben nur für den Termin. { $count } Tag nach dem Termin löschen wir sie.
   *[other] Wir brauchen diese Angaben nur für den Termin. { $count } Tage nach dem Termin löschen wir sie.
}
data-privacy-link = Mehr zum Datenschutz
data-continue = Weiter zum Prüfen

name-missing = Geben Sie Ihren Vor- und Nachnamen ein.
name-too-long = Geben Sie einen kürzeren Namen ein, höchstens { $max } Zeichen.
name-characters = Geben Sie Ihren Namen nur mit Buchstaben ein, so wie im Ausweis oder Pass.
mail-missing = Geben Sie Ihre E-Mail-Adresse ein.
mail-malformed = Geben Sie die E-Mail-Adresse vollständig ein, zum Beispiel maria@beispiel.de.
mail-too-long = Geben Sie eine kürzere E-Mail-Adresse ein.
phone-missing = Geben Sie Ihre Telefonnummer ein.
phone-malformed = Geben Sie die Telefonnummer nur mit Ziffern ein, mit Vorwahl, zum Beispiel 0151 23456789.
phone-too-short = Geben Sie die ganze Telefonnummer mit Vorwahl ein, zum Beispiel 0151 23456789.
phone-too-long = Die Telefonnummer ist zu lang. Prüfen Sie bitte die Ziffern.
contact-missing = Geben Sie Ihre E-Mail-Adresse oder Ihre Telefonnummer ein.

# --- Prüfen ---
check-title = Stimmt alles?
check-appointment = Ihr Termin
check-person = Ihre Angaben
check-next = So geht es weiter
check-next-mail = Sie bekommen gleich eine Bestätigung an { $mail }.
check-next-number = Auf der nächsten Seite steht Ihre Terminnummer. Schreiben Sie sie bitte auf.
check-next-cancel = Sie können den Termin später jederzeit absagen. Einen Grund brauchen Sie nicht.
check-confirm = Termin verbindlich buchen
order-title = Was brauchen Sie?
order-channel-label = Wie möchten Sie mit uns sprechen?
channel-site = Vor Ort
channel-site-hint = Sie kommen zu uns.
channel-phone = Am Telefon
channel-phone-hint = Wir rufen Sie zur vereinbarten Zeit an.
channel-video = Per Video
channel-video-hint = Sie bekommen einen Link und sprechen mit uns im Browser.
order-further-title = Noch etwas im selben Termin erledigen?
order-further-hint = Wählen Sie, wie oft Sie etwas brauchen. Der Termin dauert dann entsprechend länger.
order-further-none = Nein, brauche ich nicht
order-further-times = { $count } ×
times-not-together-title = Das geht nicht in einem Termin
times-not-together-text = Diese Auswahl ist zusammen nicht möglich. Unten sehen Sie die Zeiten für die erste Leistung allein. Buchen Sie das andere bitte einzeln.
