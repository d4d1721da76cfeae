# Seiten über ein Anliegen (zum Beispiel „Personalausweis beantragen“) und über einen Ort.

service-book = Termin buchen
service-about = Worum geht es?
service-costs = Was kostet das?
service-costs-free = Das kostet nichts.
service-costs-open = Die Kosten hängen von Ihrem Fall ab. Wir sagen sie Ihnen vorher.
fee-range = { $from } bis { $to }
service-duration = Wie lange dauert das?
service-duration-text = { $count ->
    [one] Ungefähr { $count } Minute
   *[other] Ungefähr { $count } Minuten
}
service-duration-more = { $count ->
    [one] Für jede weitere Person kommt { $count } Minute dazu.
   *[other] Für jede weitere Person kommen { $count } Minuten dazu.
}
service-appointment = Brauche ich einen Termin?
service-appointment-yes = Ja. Sie können ihn gleich hier buchen. Sie müssen sich dafür nicht anmelden.
service-window = { $count ->
    [one] Sie können bis { $count } Tag im Voraus buchen.
   *[other] Sie können bis { $count } Tage im Voraus buchen.
}
service-bring = Was bringe ich mit?
service-bring-nothing = Sie müssen nichts mitbringen.
service-where = Wo geht das?
service-law = Wo steht das im Gesetz?
service-next-free = Der nächste freie Termin
service-nothing-free = Zurzeit ist kein Termin frei
service-nothing-free-text = Jeden Tag kommen neue Termine dazu. Schauen Sie morgen noch einmal nach, oder rufen Sie uns an:
service-calendar = Kalender ansehen

site-hours = Öffnungszeiten
site-hours-day = Tag
site-hours-time = Uhrzeit
site-closed = geschlossen
site-exceptions = An diesen Tagen ist es anders
site-wheelchair-full = Mit dem Rollstuhl gut zu erreichen
site-wheelchair-partial = Mit dem Rollstuhl zum Teil zu erreichen
site-wheelchair-none = Mit dem Rollstuhl leider nicht zu erreichen
site-way-inside = So kommen Sie hinein
site-services = Das können Sie hier erledigen
site-more = Weg und Öffnungszeiten: { $site }
way-stepless = Ohne Stufen
way-stairs = Kürzer, mit Stufen
way-then = Danach
way-room = Zimmer { $room }
way-room-floor = { $floor ->
    [0] Zimmer { $room }, Erdgeschoss
    [-1] Zimmer { $room }, Untergeschoss
   *[other] Zimmer { $room }, { $floor }. Stock
}
embed-title = Termine auf Ihrer eigenen Website
embed-intro = Kopieren Sie eines der beiden Stücke in Ihre Seite. Es setzt keine Cookies und verfolgt niemanden.
embed-link = Als Link
embed-times = Mit den nächsten freien Zeiten
embed-preview = So sieht es aus
