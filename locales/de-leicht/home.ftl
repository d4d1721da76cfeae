portal-title = Wo wohnen Sie? Wählen Sie Ihre Stadt oder Ihre Gemeinde
portal-intro = Hier können Sie einen Termin buchen. Zum Beispiel im Rathaus. Oder beim Land·kreis.
portal-none = Hier gibt es noch keine Stadt und keine Gemeinde. Bald stehen sie hier.
kind-town = Stadt
kind-municipality = Gemeinde
kind-district = Land·kreis

home-title = Was brauchen Sie?
home-topics = Alle Themen
home-find-title = Haben Sie schon einen Termin?
home-find-text = Dann brauchen Sie Ihre Termin·nummer. Damit können Sie den Termin ansehen. Oder Sie können den Termin absagen.
home-help-title = Wollen Sie lieber telefonieren?
home-help-text = Rufen Sie uns an. Wir buchen den Termin für Sie.

search-label = Was suchen Sie?
search-hint = Zum Beispiel: Ausweis verloren, neue Wohnung, Auto anmelden
search-button = Suchen
search-title = Suche
search-found = { $count ->
    [one] { $count } Treffer für „{ $query }“
   *[other] { $count } Treffer für „{ $query }“
}
search-similar = Das Wort „{ $query }“ finden wir nicht. Meinen Sie vielleicht das?
search-none = Wir finden nichts für „{ $query }“
search-none-what = Das können Sie tun:
search-none-word = Suchen Sie mit einem anderen Wort. Oder mit einem kurzen Wort.
search-none-all = Sehen Sie sich alle Themen an.
search-none-phone = Rufen Sie uns an:
search-all = Alle Themen von A bis Z

topic-identity = Ausweis und Pass
topic-residence = Wohnung und Umzug
topic-vehicle = Auto und Motor·rad
topic-licence = Führer·schein
topic-foreigners = In Deutschland leben und Deutsche werden
topic-certificates = Urkunden und Kopien mit Stempel
topic-business = Eigene Firma
topic-family = Familie, Hochzeit, Todes·fall
topic-library = Bücherei
topic-dog = Hund
topic-building = Bauen
topic-other = Andere Themen

hold-note-title = Wir halten eine Zeit für Sie frei
hold-note-text = { $service }: { $when }
hold-note-left = { $count ->
    [one] Sie haben noch { $count } Minute. Dann können andere die Zeit buchen.
   *[other] Sie haben noch { $count } Minuten. Dann können andere die Zeit buchen.
}
hold-note-continue = Weiter buchen
