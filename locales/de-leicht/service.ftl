service-book = Termin buchen
service-about = Was ist das?
service-costs = Was kostet das?
service-costs-free = Das kostet nichts.
service-costs-open = Die Kosten sind nicht immer gleich. Wir sagen Ihnen vorher: So viel kostet es.
fee-range = { $from } bis { $to }
service-duration = Wie lange dauert das?
service-duration-text = { $count ->
    [one] Ungefähr { $count } Minute
   *[other] Ungefähr { $count } Minuten
}
service-duration-more = { $count ->
    [one] Kommen mehr Personen? Dann dauert es für jede Person { $count } Minute mehr.
   *[other] Kommen mehr Personen? Dann dauert es für jede Person { $count } Minuten mehr.
}
service-appointment = Brauche ich einen Termin?
service-appointment-yes = Ja. Sie können den Termin hier buchen. Sie brauchen dafür kein Konto.
service-window = { $count ->
    [one] Sie können Termine bis morgen buchen.
   *[other] Sie können Termine für die nächsten { $count } Tage buchen.
}
service-bring = Was bringe ich mit?
service-bring-nothing = Sie müssen nichts mitbringen.
service-where = Wo geht das?
service-law = Wo steht das im Gesetz?
service-next-free = Dieser Termin ist bald frei
service-nothing-free = Im Moment ist kein Termin frei
service-nothing-free-text = Jeden Tag gibt es neue Termine. Sehen Sie morgen noch einmal nach. Oder rufen Sie uns an:
service-calendar = Kalender ansehen

site-hours = Öffnungs·zeiten
site-hours-day = Tag
site-hours-time = Uhr·zeit
site-closed = geschlossen
site-exceptions = Diese Tage sind anders
site-wheelchair-full = Sie kommen mit dem Roll·stuhl gut hinein
site-wheelchair-partial = Sie kommen mit dem Roll·stuhl nicht überall hin
site-wheelchair-none = Sie kommen mit dem Roll·stuhl leider nicht hinein
site-way-inside = So kommen Sie hinein
site-services = Das können Sie hier machen
site-more = Weg und Öffnungs·zeiten: { $site }
way-stepless = Der Weg ohne Stufen
way-stairs = Ein kurzer Weg mit Stufen
way-then = Dann
way-room = Zimmer { $room }
way-room-floor = { $floor ->
    [0] Zimmer { $room } im Erd·geschoss
    [-1] Zimmer { $room } im Unter·geschoss
   *[other] Zimmer { $room } im { $floor }. Stock
}
embed-title = Termine auf der eigenen Internet·seite
embed-intro = Kopieren Sie den Text. Fügen Sie den Text in Ihre Seite ein. Der Text setzt keine Cookies.
embed-link = Ein Link
embed-times = Ein Link mit freien Zeiten
embed-preview = So sieht das aus
