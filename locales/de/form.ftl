# Anträge: Formular, Prüfen, Senden, Stand.

# --- Auf der Seite der Leistung ---
service-form = Online-Antrag
service-form-button = Antrag online ausfüllen
service-appointment-no = Nein. Sie erledigen alles online.

# --- Vor dem Ausfüllen ---
begin-good-to-know = Gut zu wissen
begin-minutes = { $count ->
    [one] Das Ausfüllen dauert ungefähr { $count } Minute.
   *[other] Das Ausfüllen dauert ungefähr { $count } Minuten.
}
begin-trust-none = Sie brauchen dafür kein Konto und keine Anmeldung.
begin-trust-login = Vor dem Senden melden Sie sich an. Ausfüllen können Sie schon vorher.
begin-kept = { $count ->
    [one] Sie können jederzeit unterbrechen. Wir heben Ihre Angaben { $count } Tag lang verschlüsselt auf.
   *[other] Sie können jederzeit unterbrechen. Wir heben Ihre Angaben { $count } Tage lang verschlüsselt auf.
}
begin-have = Das sollten Sie bereithalten
begin-drafts = Sie haben schon angefangen
begin-resume = Weiter mit dem Antrag vom { $when }
begin-button = Jetzt ausfüllen
begin-help = Sie kommen nicht weiter? Wir helfen Ihnen, auch am Telefon:
begin-too-many-title = Sie haben schon viele angefangene Anträge
begin-too-many-text = Senden Sie einen davon ab, oder löschen Sie einen, den Sie nicht mehr brauchen.

# --- Eine Seite des Formulars ---
form-back = Zurück
form-continue = Weiter
form-later = Speichern und später weitermachen
form-kept-until = Ihre Angaben sind gespeichert. Wir heben sie bis zum { $date } auf.
form-choose = Bitte wählen
form-it-is-right = Das stimmt so
form-fault = { $question }: { $message }
form-phone-hint = Zum Beispiel 07222 972-0. Bei Nummern aus dem Ausland mit +.
form-partial-hint = Ist der Tag oder der Monat nicht bekannt? Dann lassen Sie das Feld leer.
form-time-hint = Zum Beispiel 8:30
form-row = { $one } { $number }
form-row-add = Noch einen Eintrag hinzufügen
form-row-remove = { $what } entfernen
form-row-none = Noch nichts eingetragen.
form-more-title = Dazu haben wir noch eine Frage
form-more-text = Ihre Antworten sind gespeichert. Unten steht, was noch dazukommt.
form-elsewhere-title = Diese Seite wurde in einem anderen Fenster geändert
form-elsewhere-text = Unten steht, was Sie hier eingegeben haben. Mit „Weiter“ gilt das.
form-elsewhere-other = Lieber das andere ansehen und behalten
form-edition-title = Das Formular wurde inzwischen geändert
form-edition-text = Sie machen mit der Fassung weiter, mit der Sie angefangen haben. Es geht nichts verloren.
form-outdated = Diese Übersetzung ist älter als der deutsche Text.
date-day = Tag
date-month = Monat
date-year = Jahr
answer-yes = Ja
answer-no = Nein
address-street = Straße
address-number = Hausnummer
address-postal-code = Postleitzahl
address-city = Ort
address-country = Land
address-place-filled = Ort ausgefüllt: { $place }
address-places = Orte zu dieser Postleitzahl: { $places }
list-search = Liste durchsuchen
list-found = Gefunden: { $count }
list-none = Nichts gefunden. Schreiben Sie es anders, oder leeren Sie das Feld.
nationality-stateless = staatenlos
nationality-unknown = ungeklärt
warning-prefix = Bitte prüfen:

# --- Dateien ---
form-file-limits = { $kinds }, höchstens { $mb } MB je Datei. { $files ->
    [one] Eine Datei.
   *[other] Bis zu { $files } Dateien.
}
form-file-size = { $mb } MB
form-file-upload = Hochladen
form-file-remove = Entfernen
form-file-refused = Die Datei wurde nicht angenommen
form-file-too-large = Die Datei ist zu groß. Sie darf höchstens { $mb } MB haben. Ein Foto wird kleiner, wenn Sie es mit niedrigerer Auflösung aufnehmen.
form-file-pixels = Das Bild hat zu viele Bildpunkte. Bitte verkleinern Sie es auf höchstens { $million } Millionen Bildpunkte, oder nehmen Sie ein PDF.
form-file-percent = Hochgeladen: { $percent } Prozent
form-file-stop = Abbrechen
form-file-lost = Die Verbindung ist abgebrochen. Bitte versuchen Sie es noch einmal.
form-file-all = Für den ganzen Antrag gehen höchstens { $files } Dateien mit zusammen { $mb } MB. Entfernen Sie eine, oder nehmen Sie eine kleinere.
form-file-kind = Diese Art von Datei können wir nicht lesen. Nehmen Sie eine der genannten Arten, oder machen Sie ein Foto von dem Papier.
form-file-empty = Die Datei ist leer. Bitte wählen Sie sie noch einmal aus.
form-file-infected = In der Datei steckt ein Schadprogramm. Wir haben sie gelöscht. Ihr Gerät sollte jemand prüfen.
form-file-broken = Die Datei lässt sich nicht öffnen. Bitte speichern Sie sie neu, oder machen Sie ein Foto von dem Papier.

# --- Prüfen und senden ---
form-check-title = Prüfen Sie Ihre Angaben
form-open = { $count ->
    [one] Eine Angabe fehlt noch oder passt nicht
   *[other] { $count } Angaben fehlen noch oder passen nicht
}
form-accepted = Das haben Sie bestätigt
form-none = keine
form-not-answered = nicht angegeben
form-next = So geht es weiter
form-send-text = Mit dem nächsten Klick senden Sie den Antrag ab. Danach können Sie hier nichts mehr ändern. Sie bekommen eine Vorgangsnummer.
form-send = Antrag jetzt senden
form-stale-title = Ihre Angaben haben sich inzwischen geändert
form-stale-text = Es wurde noch nichts gesendet. Bitte sehen Sie alles noch einmal durch.

# --- Gesendet ---
sent-title = Ihr Antrag ist bei uns
sent-alert = Gesendet
sent-alert-text = Ihr Antrag ist sicher gespeichert.
sent-reference = Vorgangsnummer
sent-code = Zugangscode
sent-at = Eingegangen
sent-keep = Schreiben Sie sich Nummer und Code auf, oder drucken Sie diese Seite. Damit sehen Sie jederzeit nach, wie weit wir sind.
sent-code-gone = Der Code wird nur am ersten Tag gezeigt.
sent-cosign-code = Code für die zweite Person
sent-cosign-give = Geben Sie diesen Code der zweiten Person, zum Beispiel am Telefon. Sie braucht ihn zusammen mit dem Link aus unserer E-Mail an sie.
sent-status = Stand des Antrags ansehen

# --- Später weitermachen ---
later-title = Später weitermachen
later-here = In diesem Browser machen Sie einfach auf der Seite der Leistung weiter.
later-go-on = Jetzt weiter ausfüllen
later-elsewhere = Auf einem anderen Gerät weitermachen
later-elsewhere-text = Wir schicken Ihnen einen Link. Dazu bekommen Sie hier einen Code. Erst beides zusammen öffnet Ihren Antrag.
later-mail-hint = Nur für diesen Link. Zum Beispiel name@beispiel.de
later-button = Link schicken
later-sent = Der Link ist unterwegs
later-sent-text = Wir haben ihn an { $mail } geschickt. Dazu gehört dieser Code:
later-code-text = Schreiben Sie den Code auf. Er steht nicht in der E-Mail.
later-too-often = Sie haben schon mehrere Links bekommen. Bitte versuchen Sie es in einer Stunde noch einmal.
discard-link = Antrag löschen
discard-one = Antrag vom { $when } löschen
discard-title = Möchten Sie den Antrag löschen?
discard-text = Wir löschen alles, was Sie eingegeben und hochgeladen haben. Das kann niemand zurückholen.
discard-yes = Ja, löschen
discard-no = Nein, weiter ausfüllen
discard-done = Der Antrag ist gelöscht
discard-done-text = Wir haben nichts mehr davon gespeichert.
resume-title = Antrag weiter ausfüllen
resume-text = Geben Sie den Code ein, der auf der Seite stand, als Sie den Link bestellt haben.
resume-code = Code
resume-code-hint = Sechs Ziffern
resume-button = Weiter
resume-wrong = Der Code stimmt nicht. Bitte sehen Sie noch einmal nach.
resume-too-often = Der Code wurde zu oft falsch eingegeben. Bestellen Sie auf dem ersten Gerät einen neuen Link.
resume-gone = Diesen Antrag gibt es nicht mehr: Er wurde gesendet, gelöscht, oder die Frist ist vorbei. Wir helfen Ihnen gern:

# --- Stand ---
status-title = Stand Ihres Antrags
status-text = Nummer und Code standen auf der Seite nach dem Senden. Die Nummer steht auch in unserer E-Mail.
status-reference-hint = Steht auf der Bestätigung und in jeder E-Mail
status-code-hint = Stand nur auf der Bestätigung
status-button = Stand ansehen
status-wrong = Nummer und Code passen nicht zusammen. Bitte prüfen Sie beides.
status-too-often = Das waren zu viele Versuche. Bitte versuchen Sie es in einer Stunde noch einmal, oder rufen Sie uns an.
status-of = Vorgang { $reference }
status-history = Was bisher geschah
status-due = Bitte bis { $date }.
status-cosign-due = Die zweite Person kann antworten bis { $date }.
case-draft = Noch nicht gesendet
case-draft-text = Sie können den Antrag weiter ausfüllen und senden.
case-cosigning = Es fehlt noch eine Zustimmung
case-cosigning-text = Eine zweite Person muss zustimmen. Wir haben sie angeschrieben. Erst danach gilt der Antrag als eingegangen.
case-received = Eingegangen
case-received-text = Ihr Antrag liegt bei uns. Sie müssen jetzt nichts tun. Wir melden uns.
case-in-work = In Arbeit
case-in-work-text = Wir bearbeiten Ihren Antrag. Sie müssen jetzt nichts tun.
case-question = Wir haben eine Frage an Sie
case-question-text = Bitte antworten Sie uns. So lange ruht Ihr Antrag.
case-decided = Entschieden
case-decided-text = Wir haben entschieden. Den Bescheid bekommen Sie getrennt davon.
case-ready = Liegt zum Abholen bereit
case-ready-text = Bitte kommen Sie zu uns und bringen Sie einen Ausweis mit.
case-closed = Abgeschlossen
case-closed-text = Alles ist erledigt.
case-withdrawn = Zurückgenommen
case-withdrawn-text = Sie haben den Antrag zurückgenommen.
event-received = Ihr Antrag ist eingegangen
event-cosign-asked = Wir haben die zweite Person um Zustimmung gebeten
event-cosigned = Die zweite Person hat zugestimmt
event-cosign-declined = Die zweite Person hat nicht zugestimmt
event-cosign-lapsed = Die zweite Person hat nicht rechtzeitig geantwortet
event-taken-up = Wir haben mit der Bearbeitung angefangen
event-asked = Wir haben Sie etwas gefragt
event-answered = Ihre Antwort ist da
event-decided = Wir haben entschieden
event-ready = Es liegt zum Abholen bereit
event-closed = Abgeschlossen
event-withdrawn = Sie haben den Antrag zurückgenommen

# --- Was mit einer Antwort ist ---
problem-missing = Bitte füllen Sie dieses Feld aus.
problem-choose = Bitte wählen Sie eine Antwort aus.
problem-choose-some = Bitte wählen Sie mindestens eine Antwort aus.
problem-date-missing = Bitte geben Sie Tag, Monat und Jahr ein.
problem-address-missing = Bitte geben Sie die Adresse ein.
problem-file-missing = Bitte laden Sie die Datei hoch.
problem-consent = Bitte kreuzen Sie das Kästchen an. Ohne Ihre Zustimmung geht es nicht weiter.
problem-too-short = { $missing ->
    [one] Das ist zu kurz. Es fehlt noch ein Zeichen.
   *[other] Das ist zu kurz. Es fehlen noch { $missing } Zeichen.
}
problem-too-long = { $over ->
    [one] Das ist ein Zeichen zu lang. Erlaubt sind { $max } Zeichen.
   *[other] Das ist { $over } Zeichen zu lang. Erlaubt sind { $max } Zeichen.
}
problem-number = Bitte geben Sie eine Zahl ein.
problem-whole = Bitte geben Sie eine ganze Zahl ein, ohne Komma.
problem-decimals = { $decimals ->
    [one] Bitte höchstens eine Stelle nach dem Komma.
   *[other] Bitte höchstens { $decimals } Stellen nach dem Komma.
}
problem-too-small = Die Zahl muss mindestens { $min } sein.
problem-too-large = Die Zahl darf höchstens { $max } sein.
problem-date-day = Der Tag fehlt noch.
problem-date-month = Der Monat fehlt noch.
problem-date-year = Bitte geben Sie das Jahr mit vier Ziffern ein.
problem-no-date = Diesen Tag gibt es nicht. Bitte prüfen Sie Tag und Monat.
problem-too-early = Der Tag liegt zu früh. Möglich ist es ab { $min }.
problem-too-late = Der Tag liegt zu spät. Möglich ist es bis { $max }.
problem-future = Der Tag liegt in der Zukunft. Bitte prüfen Sie das Jahr.
problem-too-old = Bitte prüfen Sie das Jahr. Es liegt zu weit zurück.
problem-illegible = Bitte schreiben Sie etwas, das man lesen kann: Buchstaben oder Ziffern.
problem-no-time = Bitte geben Sie eine Uhrzeit ein, zum Beispiel 8:30.
problem-option = Bitte wählen Sie eine der Antworten aus.
problem-too-few = { $min ->
    [one] Bitte wählen Sie mindestens eine Antwort aus.
   *[other] Bitte wählen Sie mindestens { $min } Antworten aus.
}
problem-too-many = { $max ->
    [one] Hier ist nur ein Eintrag möglich.
   *[other] Hier sind höchstens { $max } Einträge möglich.
}
problem-street = Bitte geben Sie die Straße ein.
problem-house-number = Die Hausnummer ist zu lang.
problem-postal-code = Bitte geben Sie die Postleitzahl mit fünf Ziffern ein.
problem-city = Bitte geben Sie den Ort ein.
problem-country = Bitte wählen Sie ein Land aus.
problem-name-empty = Bitte geben Sie den Namen ein, wie er im Ausweis steht.
problem-name-digit = In Namen stehen keine Ziffern. Bitte schreiben Sie den Namen wie im Ausweis.
problem-name-script = Bitte schreiben Sie den Namen in lateinischen Buchstaben. So steht er auch in Ihrem Pass.
problem-name-sign = Das Zeichen „{ $sign }“ kann in keinem Namen stehen. Bitte schreiben Sie den Namen wie im Ausweis.
problem-doubt-digit = Die Nummer sieht ungewöhnlich aus. Haben Sie sich vielleicht vertippt?
problem-place-unknown = Diese Postleitzahl steht nicht in unserer Liste: { $code }. Ist sie richtig?
problem-place-elsewhere = Zur Postleitzahl { $code } gehört in unserer Liste: { $places }. Ist Ihr Ort trotzdem richtig?
problem-code-length = Es fehlt etwas, oder es ist zu viel. { $form }
problem-code-character = Hier steht ein Zeichen, das nicht dazugehört. { $form }
problem-code-digit = Das ist wohl ein Tippfehler. Bitte vergleichen Sie jede Stelle.
problem-code-form = Das passt so nicht. { $form }
code-iban = Eine deutsche IBAN beginnt mit DE und hat 22 Zeichen. Sie steht auf der Bankkarte.
code-tax-id = Die Steuer-ID hat 11 Ziffern. Sie steht auf dem Steuerbescheid und auf der Lohnabrechnung.
code-vat-id = DE und 9 Ziffern
code-id-card = Die Nummer steht oben rechts auf der Vorderseite: 9 Zeichen.
code-passport = Die Nummer steht oben rechts auf der Seite mit dem Foto: 9 Zeichen.
code-residence-permit = Die Nummer steht oben rechts auf der Karte: 9 Zeichen.
code-pension-number = 12 Zeichen, zum Beispiel 15 070649 C 103. Sie steht auf dem Sozialversicherungsausweis.
code-health-number = Ein Buchstabe und 9 Ziffern. Sie steht auf der Karte der Krankenkasse.
code-vin = 17 Zeichen. Sie steht im Fahrzeugschein im Feld E.
code-plate = Zum Beispiel RA-AB 123
code-leitweg-id = Zum Beispiel 04011000-1234512345-06
code-postal-code = Fünf Ziffern
form-login-title = Zum Senden ist eine Anmeldung nötig
form-login-text = Sie können diesen Antrag hier ausfüllen, aber noch nicht online senden. Ihre Angaben bleiben gespeichert. Rufen Sie uns bitte an:
cosign-title = Bitte stimmen Sie zu
cosign-code-text = Sie haben von uns einen Link bekommen. Geben Sie nun den Code ein, den die Person hat, die den Antrag stellt. Fragen Sie diese Person danach.
cosign-code-often = Der Code wurde zu oft falsch eingegeben. Der Link ist gesperrt. Bitte rufen Sie uns an.
cosign-text = Jemand hat bei uns einen Antrag gestellt, der auch Sie betrifft. Hier steht, was Sie angeht. Stimmt das, und sind Sie einverstanden?
cosign-until = Bitte antworten Sie bis { $date }.
cosign-agree = Das stimmt, ich bin einverstanden
cosign-decline = Ich stimme nicht zu
cosign-agreed = Danke, Sie haben zugestimmt
cosign-agreed-text = Der Antrag ist jetzt vollständig bei uns. Sie müssen nichts weiter tun.
cosign-declined = Sie haben nicht zugestimmt
cosign-declined-text = Wir sagen der anderen Person Bescheid. Sie müssen nichts weiter tun.
cosign-gone = Hier ist nichts mehr zu tun
cosign-gone-text = Sie haben schon geantwortet, die Frist ist vorbei, oder der Antrag wurde zurückgenommen.
sent-pdf = Kopie als PDF herunterladen
pdf-check = Prüfzeile
pdf-attachments = Anlagen
pdf-file = Datei
pdf-size = Größe
pdf-checksum = Prüfsumme (SHA-512)
pdf-embedded = In dieser PDF-Datei enthalten
pdf-notes = Hinweise
pdf-note = Dies ist eine Kopie Ihrer Angaben. Es gilt der deutsche Text; die Übersetzung hilft beim Lesen.
pdf-trust = Vertrauensniveau
pdf-trust-none = ohne Anmeldung
pdf-confirmed = Als richtig bestätigt: { $warning }
pdf-continued = { $heading } (Fortsetzung)
pdf-cosign = Zustimmung der zweiten Person
pdf-cosign-pending = steht noch aus
pdf-cosign-given = erteilt: { $when }
pdf-cosign-missing = nicht erteilt
pdf-unprintable = Zeichen, die hier nicht gedruckt werden können, stehen als Nummer da, zum Beispiel [U+1F642].
pdf-page = Seite { $page } von { $pages }
