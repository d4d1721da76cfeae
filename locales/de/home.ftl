# Liste der Städte und Gemeinden, Startseite und Suche.

portal-title = Wählen Sie Ihre Stadt oder Gemeinde
portal-intro = Hier buchen Sie Termine bei Ihrer Stadt, Ihrer Gemeinde oder Ihrem Landkreis.
portal-none = Hier ist noch keine Stadt und keine Gemeinde eingetragen. Sobald es eine gibt, steht sie hier.
kind-town = Stadt
kind-municipality = Gemeinde
kind-district = Landkreis

home-title = Was möchten Sie erledigen?
home-topics = Alle Themen
home-find-title = Sie haben schon einen Termin?
home-find-text = Mit Ihrer Terminnummer können Sie ihn ansehen oder absagen.
home-help-title = Lieber am Telefon?
home-help-text = Rufen Sie uns an. Wir buchen den Termin für Sie.

search-label = Wonach suchen Sie?
search-hint = Zum Beispiel: Ausweis verloren, umgezogen, Auto anmelden
search-button = Suchen
search-title = Suche
search-found = { $count ->
    [one] { $count } Ergebnis für „{ $query }“
   *[other] { $count } Ergebnisse für „{ $query }“
}
search-similar = Zu „{ $query }“ haben wir nichts gefunden. Meinten Sie vielleicht das?
search-none = Zu „{ $query }“ haben wir nichts gefunden
search-none-what = Das hilft oft:
search-none-word = Nehmen Sie ein anderes oder ein kürzeres Wort.
search-none-all = Sehen Sie sich alle Themen an.
search-none-phone = Rufen Sie uns an:
search-all = Alle Themen von A bis Z

topic-identity = Ausweise und Pässe
topic-residence = Wohnen und Umziehen
topic-vehicle = Auto und Fahrzeug
topic-licence = Führerschein
topic-foreigners = Aufenthalt und Einbürgerung
topic-certificates = Urkunden und Beglaubigungen
topic-business = Gewerbe
topic-family = Familie, Heirat, Sterbefall
topic-library = Bibliothek
topic-dog = Hund
topic-building = Bauen
topic-other = Weitere Themen

hold-note-title = Wir halten eine Zeit für Sie frei
hold-note-text = { $service }: { $when }
hold-note-left = { $count ->
    [one] Sie ist noch { $count } Minute für Sie reserviert.
   *[other] Sie ist noch { $count } Minuten für Sie reserviert.
}
hold-note-continue = Weiter buchen
