portal-name = Service·portal
page-title = { $title } – { $place }
page-title-error = Fehler: { $title } – { $place }
page-description = { $place }: Hier können Sie Termine suchen. Sie können Termine buchen. Und Sie können Termine absagen. Sie brauchen kein Konto.

skip-link = Direkt zum Inhalt
language = Sprache
language-choose = Wählen Sie eine Sprache
language-partly-german = Ein paar Texte gibt es noch nicht in Leichter Sprache. Diese Texte sind in schwerer Sprache.
read-aloud = Vorlesen
read-stop = Anhalten
sample-banner = Das ist nur ein Beispiel. Die Angaben sind nicht echt. Hier gibt es keine echten Termine.

nav-main = Haupt·menü
nav-start = Start
nav-find = Termin finden oder absagen
nav-help = Hilfe
breadcrumb = Sie sind hier:

footer-help-title = Brauchen Sie Hilfe?
footer-help-text = Rufen Sie uns an. Oder kommen Sie zu uns. Wir helfen Ihnen gern.
footer-sites = Adressen und Öffnungs·zeiten
footer-about = Über diese Internet·seite
footer-website = Internet·seite: { $place }
footer-easy = Leichte Sprache

phone = Telefon
mail = E-Mail
address = Adresse

step = Schritt { $step } von { $steps }: { $name }
step-order = Auswahl
step-time = Zeit
step-data = Name und Telefon
step-check = Prüfen

continue = Weiter
change = ändern
change-what = { $what } ändern
optional = Das müssen Sie nicht ausfüllen
moment = Bitte warten Sie kurz …

persons = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}

error-summary = { $count ->
    [one] Hier stimmt etwas noch nicht. Bitte prüfen Sie diese Angabe:
   *[other] Hier stimmt etwas noch nicht. Bitte prüfen Sie diese { $count } Angaben:
}
error-prefix = Fehler:
info-prefix = Wichtig:
