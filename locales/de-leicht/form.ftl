# Anträge: Formular, Prüfen, Senden, Stand.

# --- Auf der Seite zur Leistung ---
service-form = Antrag im Internet
service-form-button = Antrag im Internet ausfüllen
service-appointment-no = Nein. Sie machen alles im Internet.

# --- Vor dem Ausfüllen ---
begin-good-to-know = Gut zu wissen
begin-minutes = { $count ->
    [one] Sie brauchen ungefähr { $count } Minute.
   *[other] Sie brauchen ungefähr { $count } Minuten.
}
begin-trust-none = Sie brauchen dafür kein Konto.
begin-trust-login = Füllen Sie zuerst alles aus. Dann melden Sie sich an. Danach können Sie den Antrag senden.
begin-kept = { $count ->
    [one] Sie können immer eine Pause machen. Wir heben Ihre Angaben { $count } Tag lang auf. Die Angaben sind verschlüsselt. Das heißt: Fremde können die Angaben nicht lesen.
   *[other] Sie können immer eine Pause machen. Wir heben Ihre Angaben { $count } Tage lang auf. Die Angaben sind verschlüsselt. Das heißt: Fremde können die Angaben nicht lesen.
}
begin-have = Das brauchen Sie zum Ausfüllen
begin-drafts = Sie haben schon angefangen
begin-resume = Weiter mit dem Antrag vom { $when }
begin-button = Jetzt ausfüllen
begin-help = Brauchen Sie Hilfe? Rufen Sie uns an:
begin-too-many-title = Sie haben schon viele Anträge angefangen
begin-too-many-text = Senden Sie einen Antrag ab. Oder löschen Sie einen alten Antrag.

# --- Eine Seite vom Formular ---
form-back = Zurück
form-continue = Weiter
form-later = Speichern und später weitermachen
form-kept-until = Wir haben Ihre Angaben gespeichert. Wir heben die Angaben auf bis zum { $date }.
form-choose = Bitte wählen
form-it-is-right = Das ist richtig so
form-fault = { $question }: { $message }
form-phone-hint = Zum Beispiel 07222 972-0. Ist die Nummer aus dem Ausland? Dann schreiben Sie zuerst ein +.
form-partial-hint = Wissen Sie den Tag nicht? Oder wissen Sie den Monat nicht? Dann lassen Sie das Feld leer.
form-time-hint = Zum Beispiel 8:30
form-row = { $one } { $number }
form-row-add = Noch etwas eintragen
form-row-remove = { $what } löschen
form-row-none = Hier steht noch nichts.
form-more-title = Wir haben dazu noch eine Frage
form-more-text = Wir haben Ihre Antworten gespeichert. Unten steht: Das brauchen wir noch.
form-elsewhere-title = In einem anderen Fenster ist diese Seite anders
form-elsewhere-text = Unten steht: Das haben Sie hier geschrieben. Drücken Sie auf „Weiter“. Dann gilt das.
form-elsewhere-other = Ich möchte lieber das andere ansehen
form-edition-title = Es gibt jetzt ein neues Formular
form-edition-text = Sie machen mit dem alten Formular weiter. Alle Ihre Angaben sind noch da.
form-outdated = Dieser Text ist älter als der deutsche Text.
date-day = Tag
date-month = Monat
date-year = Jahr
answer-yes = Ja
answer-no = Nein
address-street = Straße
address-number = Haus·nummer
address-postal-code = Post·leit·zahl
address-city = Ort
address-country = Land
address-place-filled = Der Ort steht jetzt da: { $place }
address-places = Diese Orte gibt es zu der Post·leit·zahl: { $places }
list-search = In der Liste suchen
list-found = Wir haben gefunden: { $count }
list-none = Wir haben nichts gefunden. Schreiben Sie das Wort bitte anders.
nationality-stateless = staaten·los
nationality-unknown = nicht klar
warning-prefix = Bitte prüfen:

# --- Dateien ---
form-file-limits = Das geht: { $kinds }. Eine Datei darf höchstens { $mb } MB haben. { $files ->
    [one] Sie können { $files } Datei hochladen.
   *[other] Sie können höchstens { $files } Dateien hochladen.
}
form-file-size = { $mb } MB
form-file-upload = Hochladen
form-file-remove = Löschen
form-file-refused = Diese Datei geht nicht
form-file-too-large = Die Datei ist zu groß. Sie darf höchstens { $mb } MB haben. Ist die Datei ein Foto? Dann machen Sie ein neues Foto. Wählen Sie vorher in der Kamera: kleines Bild.
form-file-pixels = Das Bild ist zu groß. Bitte machen Sie das Bild kleiner. Oder nehmen Sie ein PDF. Höchste Zahl von Bild·punkten in Millionen: { $million }.
form-file-percent = Hochgeladen: { $percent } Prozent
form-file-stop = Abbrechen
form-file-lost = Das Internet war weg. Versuchen Sie es bitte noch einmal.
form-file-all = Das sind zu viele Dateien. Für den ganzen Antrag gehen höchstens { $files } Dateien. Alle Dateien zusammen dürfen { $mb } MB groß sein. Entfernen Sie eine Datei. Oder nehmen Sie eine kleinere Datei.
form-file-kind = Wir können diese Art von Datei nicht lesen. Bei der Frage steht: Diese Arten gehen. Nehmen Sie eine davon. Oder machen Sie ein Foto von dem Papier.
form-file-empty = Die Datei ist leer. Bitte wählen Sie die Datei noch einmal aus.
form-file-infected = In der Datei ist ein Virus. Ein Virus ist ein gefährliches Computer·programm. Wir haben die Datei gelöscht. Bitten Sie eine Person um Hilfe. Die Person soll Ihr Gerät prüfen.
form-file-broken = Die Datei geht nicht auf. Speichern Sie die Datei bitte noch einmal. Oder machen Sie ein Foto von dem Papier.

# --- Prüfen und senden ---
form-check-title = Prüfen Sie Ihre Angaben
form-open = { $count ->
    [one] { $count } Angabe fehlt noch oder passt nicht
   *[other] { $count } Angaben fehlen noch oder passen nicht
}
form-accepted = Sie haben gesagt: Das ist richtig
form-none = keine
form-not-answered = keine Antwort
form-next = So geht es weiter
form-send-text = Drücken Sie auf den Knopf. Dann senden Sie den Antrag ab. Danach können Sie hier nichts mehr ändern. Sie bekommen eine Nummer. Die Nummer heißt: Vorgangs·nummer.
form-send = Antrag jetzt senden
form-stale-title = Ihre Angaben sind jetzt anders
form-stale-text = Sie haben noch nichts gesendet. Bitte sehen Sie alles noch einmal an.

# --- Gesendet ---
sent-title = Ihr Antrag ist bei uns
sent-alert = Gesendet
sent-alert-text = Wir haben Ihren Antrag sicher gespeichert.
sent-reference = Vorgangs·nummer
sent-code = Zugangs·code
sent-at = Bei uns angekommen
sent-keep = Schreiben Sie die Nummer und den Code auf. Oder drucken Sie diese Seite. Mit der Nummer und dem Code können Sie immer nachsehen: Wie weit ist der Antrag?
sent-code-gone = Wir zeigen den Code nur am ersten Tag.
sent-cosign-code = Code für die andere Person
sent-cosign-give = Geben Sie der anderen Person diesen Code. Zum Beispiel am Telefon. Die andere Person braucht den Code. Und sie braucht den Link aus unserer E-Mail.
sent-status = Nachsehen: Wie weit ist der Antrag?

# --- Später weitermachen ---
later-title = Später weitermachen
later-here = Nehmen Sie später wieder dieses Gerät und dieses Internet·programm? Dann öffnen Sie wieder die Seite zum Antrag. Machen Sie dort einfach weiter.
later-go-on = Jetzt weiter ausfüllen
later-elsewhere = Mit einem anderen Gerät weitermachen
later-elsewhere-text = Wir schicken Ihnen einen Link. Hier bekommen Sie einen Code dazu. Sie brauchen den Link und den Code. Nur so können Sie den Antrag öffnen.
later-mail-hint = Nur für diesen Link. Zum Beispiel name@beispiel.de
later-button = Link schicken
later-sent = Wir haben den Link abgeschickt
later-sent-text = Der Link geht an { $mail }. Dieser Code gehört zum Link:
later-code-text = Schreiben Sie den Code auf. Der Code steht nicht in der E-Mail.
later-too-often = Sie haben schon mehrere Links bekommen. Versuchen Sie es bitte in 1 Stunde noch einmal.
discard-link = Antrag löschen
discard-one = Antrag löschen: { $when }
discard-title = Möchten Sie den Antrag löschen?
discard-text = Wir löschen alles: Was haben Sie geschrieben? Welche Dateien haben Sie geschickt? Danach ist alles weg. Niemand kann es zurück·holen.
discard-yes = Ja, löschen
discard-no = Nein, weiter ausfüllen
discard-done = Der Antrag ist gelöscht
discard-done-text = Wir haben nichts mehr davon gespeichert.
resume-title = Antrag weiter ausfüllen
resume-text = Sie haben einen Link bestellt. Dabei haben Sie auf der Seite einen Code gesehen. Schreiben Sie diesen Code hier auf.
resume-code = Code
resume-code-hint = 6 Ziffern
resume-button = Weiter
resume-wrong = Dieser Code passt nicht. Sehen Sie bitte noch einmal nach.
resume-too-often = Der Code war zu oft falsch. Gehen Sie an das erste Gerät. Bestellen Sie dort einen neuen Link.
resume-gone = Diesen Antrag gibt es nicht mehr. Vielleicht haben Sie den Antrag gesendet. Oder Sie haben den Antrag gelöscht. Oder die Zeit ist vorbei. Wir helfen Ihnen gern:

# --- Stand ---
status-title = So weit ist Ihr Antrag
status-text = Sie haben den Antrag gesendet. Danach haben Sie eine Nummer und einen Code gesehen. Die Nummer steht auch in unserer E-Mail.
status-reference-hint = Die Nummer steht in jeder E-Mail. Sie steht auch auf der Seite nach dem Senden.
status-code-hint = Der Code steht nur auf der Seite nach dem Senden.
status-button = Nachsehen
status-wrong = Die Nummer und der Code passen nicht zusammen. Prüfen Sie bitte beides.
status-too-often = Das waren zu viele Versuche. Versuchen Sie es bitte in 1 Stunde noch einmal. Oder rufen Sie uns an.
status-of = Vorgangs·nummer { $reference }
status-history = Das ist schon passiert
status-due = Bitte machen Sie das bis { $date }.
status-cosign-due = Der andere Mensch kann antworten bis { $date }.
case-draft = Noch nicht gesendet
case-draft-text = Sie können den Antrag weiter ausfüllen. Dann können Sie den Antrag senden.
case-cosigning = Eine Person muss noch Ja sagen
case-cosigning-text = Eine zweite Person muss Ja sagen. Wir haben dieser Person geschrieben. Sagt die Person Ja? Erst dann gilt: Ihr Antrag ist bei uns.
case-received = Angekommen
case-received-text = Ihr Antrag ist bei uns. Sie müssen jetzt nichts tun. Wir melden uns.
case-in-work = In Arbeit
case-in-work-text = Wir arbeiten an Ihrem Antrag. Sie müssen jetzt nichts tun.
case-question = Wir haben eine Frage an Sie
case-question-text = Bitte antworten Sie uns. Wir warten auf Ihre Antwort. Dann arbeiten wir weiter.
case-decided = Entschieden
case-decided-text = Wir haben entschieden. Sie bekommen dazu einen Bescheid. Im Bescheid steht: So haben wir entschieden. Der Bescheid kommt extra.
case-ready = Sie können es abholen
case-ready-text = Bitte kommen Sie zu uns. Bringen Sie einen Ausweis mit.
case-closed = Fertig
case-closed-text = Alles ist fertig.
case-withdrawn = Zurückgenommen
case-withdrawn-text = Sie haben den Antrag zurückgenommen. Das heißt: Sie wollen den Antrag nicht mehr.
event-received = Ihr Antrag ist angekommen
event-cosign-asked = Wir haben die zweite Person gefragt
event-cosigned = Die zweite Person hat Ja gesagt
event-cosign-declined = Die zweite Person hat Nein gesagt
event-cosign-lapsed = Die zweite Person hat bis jetzt nicht geantwortet. Die Zeit ist vorbei.
event-taken-up = Wir haben mit der Arbeit angefangen
event-asked = Wir haben Sie etwas gefragt
event-answered = Ihre Antwort ist da
event-decided = Wir haben entschieden
event-ready = Sie können es abholen
event-closed = Fertig
event-withdrawn = Sie haben den Antrag zurückgenommen

# --- Was mit einer Antwort ist ---
problem-missing = Füllen Sie bitte dieses Feld aus.
problem-choose = Wählen Sie bitte eine Antwort.
problem-choose-some = Wählen Sie bitte eine Antwort. Sie können auch mehr Antworten wählen.
problem-date-missing = Schreiben Sie bitte den Tag, den Monat und das Jahr auf.
problem-address-missing = Schreiben Sie bitte die Adresse auf.
problem-file-missing = Laden Sie bitte die Datei hoch.
problem-consent = Kreuzen Sie bitte das Kästchen an. Damit sagen Sie: Ja, ich bin einverstanden. Nur dann geht es weiter.
problem-too-short = { $missing ->
    [one] Das ist zu kurz. Es fehlt noch 1 Zeichen.
   *[other] Das ist zu kurz. Es fehlen noch { $missing } Zeichen.
}
problem-too-long = { $over ->
    [one] Das ist zu lang. Löschen Sie 1 Zeichen. Höchstens { $max } Zeichen gehen.
   *[other] Das ist zu lang. Löschen Sie { $over } Zeichen. Höchstens { $max } Zeichen gehen.
}
problem-number = Schreiben Sie bitte eine Zahl.
problem-whole = Schreiben Sie bitte eine ganze Zahl. Schreiben Sie kein Komma.
problem-decimals = { $decimals ->
    [one] Schreiben Sie nach dem Komma höchstens 1 Ziffer.
   *[other] Schreiben Sie nach dem Komma höchstens { $decimals } Ziffern.
}
problem-too-small = Die Zahl ist zu klein. Die kleinste Zahl ist { $min }.
problem-too-large = Die Zahl ist zu groß. Die größte Zahl ist { $max }.
problem-date-day = Der Tag fehlt noch.
problem-date-month = Der Monat fehlt noch.
problem-date-year = Schreiben Sie bitte das Jahr mit 4 Ziffern.
problem-no-date = Diesen Tag gibt es nicht. Prüfen Sie bitte den Tag und den Monat.
problem-too-early = Der Tag ist zu früh. Es geht ab { $min }.
problem-too-late = Der Tag ist zu spät. Es geht bis { $max }.
problem-future = Dieser Tag kommt erst noch. Prüfen Sie bitte das Jahr.
problem-too-old = Prüfen Sie bitte das Jahr. Das Jahr ist zu lange her.
problem-illegible = Schreiben Sie bitte mit Buchstaben oder Zahlen.
problem-no-time = Schreiben Sie bitte eine Uhr·zeit. Zum Beispiel 8:30
problem-option = Wählen Sie bitte eine von den Antworten.
problem-too-few = { $min ->
    [one] Wählen Sie bitte mindestens 1 Antwort.
   *[other] Wählen Sie bitte mindestens { $min } Antworten.
}
problem-too-many = { $max ->
    [one] Hier geht nur 1 Eintrag.
   *[other] Hier gehen höchstens { $max } Einträge.
}
problem-street = Schreiben Sie bitte die Straße auf.
problem-house-number = Die Haus·nummer ist zu lang. Prüfen Sie bitte die Haus·nummer.
problem-postal-code = Schreiben Sie bitte die Post·leit·zahl mit 5 Ziffern.
problem-city = Schreiben Sie bitte den Ort auf.
problem-country = Wählen Sie bitte ein Land.
problem-name-empty = Schreiben Sie bitte den Namen auf. So wie im Ausweis.
problem-name-digit = In Namen gibt es keine Ziffern. Schreiben Sie den Namen bitte so wie im Ausweis.
problem-name-script = Schreiben Sie den Namen bitte mit lateinischen Buchstaben. Das sind Buchstaben wie: a, b, c. So steht der Name auch in Ihrem Pass.
problem-name-sign = Das Zeichen „{ $sign }“ gibt es in keinem Namen. Schreiben Sie den Namen bitte so wie im Ausweis.
problem-doubt-digit = Diese Nummer ist selten. Haben Sie sich vielleicht vertippt?
problem-place-unknown = Wir kennen diese Post·leit·zahl nicht: { $code }. Stimmt die Zahl?
problem-place-elsewhere = Wir kennen zu der Post·leit·zahl { $code } diesen Ort: { $places }. Stimmt Ihr Ort trotzdem?
problem-code-length = Es fehlt etwas. Oder es ist zu viel. { $form }
problem-code-character = Ein Zeichen gehört hier nicht hin. { $form }
problem-code-digit = Vielleicht haben Sie sich vertippt. Vergleichen Sie bitte jedes Zeichen.
problem-code-form = Das passt so nicht. { $form }
code-iban = Eine deutsche IBAN beginnt mit DE. Sie hat 22 Zeichen. Sie steht auf der Bank·karte.
code-tax-id = Die Steuer-ID hat 11 Ziffern. Sie steht auf dem Steuer·bescheid. Sie steht auch auf dem Lohn·zettel.
code-vat-id = DE und 9 Ziffern
code-id-card = Die Nummer hat 9 Zeichen. Sie steht vorne auf dem Ausweis. Sie steht dort oben rechts.
code-passport = Die Nummer hat 9 Zeichen. Sie steht auf der Seite mit dem Foto. Sie steht dort oben rechts.
code-residence-permit = Die Nummer hat 9 Zeichen. Sie steht auf der Karte oben rechts.
code-pension-number = Die Nummer hat 12 Zeichen. Zum Beispiel 15 070649 C 103. Sie steht auf dem Sozial·versicherungs·ausweis.
code-health-number = Die Nummer hat 1 Buchstaben und 9 Ziffern. Sie steht auf der Karte von der Kranken·kasse.
code-vin = Die Nummer hat 17 Zeichen. Sie steht im Fahrzeug·schein im Feld E.
code-plate = Zum Beispiel RA-AB 123
code-leitweg-id = Zum Beispiel 04011000-1234512345-06
code-postal-code = 5 Ziffern
form-login-title = Sie müssen sich an·melden
form-login-text = Sie können den Antrag hier aus·füllen. Sie können ihn noch nicht senden. Wir heben alles auf. Bitte rufen Sie uns an:
cosign-title = Bitte stimmen Sie zu
cosign-code-text = Sie haben einen Link bekommen. Zu dem Link gehört ein Code. Den Code hat die andere Person. Fragen Sie die andere Person.
cosign-code-often = Der Code war zu oft falsch. Der Link geht jetzt nicht mehr. Bitte rufen Sie uns an.
cosign-text = Eine Person hat einen Antrag gestellt. Der Antrag betrifft auch Sie. Bitte lesen Sie: Ist das richtig? Sind Sie ein·verstanden?
cosign-until = Bitte antworten Sie bis { $date }.
cosign-agree = Ja, ich bin ein·verstanden
cosign-decline = Nein, ich stimme nicht zu
cosign-agreed = Danke
cosign-agreed-text = Der Antrag ist jetzt bei uns. Sie müssen nichts mehr tun.
cosign-declined = Sie haben Nein gesagt
cosign-declined-text = Wir sagen es der anderen Person. Sie müssen nichts mehr tun.
cosign-gone = Hier ist nichts mehr zu tun
cosign-gone-text = Sie haben schon geantwortet. Oder die Zeit ist vorbei. Oder es gibt den Antrag nicht mehr.
sent-pdf = Kopie als PDF herunter·laden
pdf-check = Prüf·zeile
pdf-attachments = Anlagen
pdf-file = Datei
pdf-size = Größe
pdf-checksum = Prüf·summe (SHA-512)
pdf-embedded = In dieser PDF-Datei
pdf-notes = Hinweise
pdf-note = Das ist eine Kopie von Ihren Angaben. Der deutsche Text gilt.
pdf-trust = Vertrauens·niveau
pdf-trust-none = ohne An·meldung
pdf-confirmed = Sie haben gesagt, das stimmt: { $warning }
pdf-continued = { $heading } (hier geht es weiter)
pdf-cosign = Die zweite Person
pdf-cosign-pending = hat noch nicht geantwortet
pdf-cosign-given = hat Ja gesagt: { $when }
pdf-cosign-missing = hat nicht Ja gesagt
pdf-unprintable = Manche Zeichen können wir nicht drucken. Dann steht dort eine Nummer, zum Beispiel [U+1F642].
pdf-page = Seite { $page } von { $pages }
