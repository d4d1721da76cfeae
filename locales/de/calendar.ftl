# The calendar of free times; server/src/http/calendar.rs fills in the parts.

calendar-day-free = { $count ->
        [one] { $date }: eine freie Zeit
       *[other] { $date }: { $count } freie Zeiten
    }
calendar-day-full = { $date }: keine freie Zeit
calendar-day-closed = { $date }: geschlossen ({ $reason })
calendar-holiday = Feiertag
calendar-morning = Vormittag
calendar-afternoon = Nachmittag
calendar-previous-month = Voriger Monat
calendar-next-month = Nächster Monat
calendar-next-times = Nächste freie Zeiten
calendar-all-sites = Alle Orte
calendar-from = Ich komme aus
calendar-from-anywhere = Egal
calendar-distance = etwa { $km } km
calendar-site = Ort
calendar-show = Anzeigen
calendar-choose-day = Tag wählen
calendar-no-times-that-day = An diesem Tag ist keine Zeit mehr frei. Bitte wählen Sie einen anderen Tag.
calendar-why-too-soon = An diesem Tag ist es für eine Buchung zu spät. Die früheste Zeit ist { $when }.
calendar-why-too-far = So weit im Voraus kann man noch nicht buchen. Der letzte Tag ist { $date }.
calendar-why-closed = An diesem Tag ist geschlossen. Bitte wählen Sie einen anderen Tag.
calendar-why-closed-reason = An diesem Tag ist geschlossen: { $reason }. Bitte wählen Sie einen anderen Tag.
calendar-why-too-short = An diesem Tag ist nicht lange genug für Ihren Termin geöffnet. Bitte wählen Sie einen anderen Tag.
calendar-why-together = Für diesen Termin müssen mehrere zugleich Zeit haben. An diesem Tag geht das nicht mehr. Bitte wählen Sie einen anderen Tag.
calendar-why-no-room = Für diesen Termin brauchen wir auch einen Raum. An diesem Tag ist keiner mehr frei. Bitte wählen Sie einen anderen Tag.
calendar-why-no-clerk = Für diesen Termin brauchen wir mehrere Personen. An diesem Tag haben nicht mehr alle Zeit. Bitte wählen Sie einen anderen Tag.
calendar-why-no-desk = Für diesen Termin brauchen wir mehrere Arbeitsplätze. An diesem Tag ist einer davon nicht mehr frei. Bitte wählen Sie einen anderen Tag.
calendar-why-kept-back = Die übrigen Zeiten dieses Tages halten wir für Telefon und Schalter frei. Ein Teil davon wird kurz vorher hier angeboten.
calendar-instead-all-sites = An allen Orten nachsehen
calendar-nothing-free = Zurzeit ist kein Termin frei.
calendar-loading = Freie Zeiten werden geladen …
calendar-failed = Das hat nicht geklappt. Die Seite wird neu geladen.
calendar-today = heute
calendar-free = frei
# When and where, read aloud as one
calendar-time-spoken = { $when }, { $site }
hours-closed = geschlossen: { $reason }
# $hours is a span such as "12:00 bis 16:00 Uhr"
hours-closed-part = { $hours } geschlossen: { $reason }
hours-open = { $hours } geöffnet: { $reason }
hours-every-weeks = alle { $weeks } Wochen, wieder am { $date }
hours-of-month = { $which } im Monat
hours-nth-1 = 1.
hours-nth-2 = 2.
hours-nth-3 = 3.
hours-nth-4 = 4.
hours-nth-last = letzter
