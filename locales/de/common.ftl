# Was auf jeder Seite steht: Titel, Kopf, Sprachwahl, Fuß, Schritte und kleine Wörter.

portal-name = Serviceportal
# $title: Überschrift der Seite, $place: Name der Stadt oder Gemeinde
page-title = { $title } – { $place }
page-title-error = Fehler: { $title } – { $place }
page-description = { $place }: Termine suchen, buchen und absagen. Ohne Anmeldung, in vielen Sprachen.

skip-link = Zum Inhalt springen
language = Sprache
language-choose = Sprache wählen
language-partly-german = Einige Texte auf dieser Seite gibt es noch nicht in Ihrer Sprache. Diese Texte stehen hier auf Deutsch.
read-aloud = Vorlesen
read-stop = Anhalten
sample-banner = Dies ist ein Beispiel mit erfundenen Angaben. Echte Termine gibt es hier nicht.

nav-main = Hauptmenü
nav-start = Start
nav-find = Termin finden oder absagen
nav-help = Hilfe
breadcrumb = Sie sind hier:

footer-help-title = Sie kommen nicht weiter?
footer-help-text = Rufen Sie uns an oder kommen Sie vorbei. Wir machen das gern mit Ihnen zusammen.
footer-sites = Adressen und Öffnungszeiten
footer-about = Über dieses Portal
footer-website = Internetseite: { $place }
footer-easy = Leichte Sprache

phone = Telefon
mail = E-Mail
address = Adresse

# Fortschritt beim Buchen, zum Beispiel „Schritt 2 von 4: Zeit“
step = Schritt { $step } von { $steps }: { $name }
step-order = Auswahl
step-time = Zeit
step-data = Ihre Angaben
step-check = Prüfen

continue = Weiter
change = ändern
# Für Vorleseprogramme; $what ist zum Beispiel „Wann“
change-what = { $what } ändern
optional = freiwillig
moment = Einen Moment …

persons = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}

error-summary = { $count ->
    [one] Bitte prüfen Sie diese Angabe
   *[other] Bitte prüfen Sie diese { $count } Angaben
}
# Steht für Vorleseprogramme vor jeder Fehlermeldung
error-prefix = Fehler:
info-prefix = Hinweis:
