# The calendar of free times; server/src/http/calendar.rs fills in the parts.

calendar-day-free = { $count ->
        [one] { $date }: 1 Termin ist frei
       *[other] { $date }: { $count } Termine sind frei
    }
calendar-day-full = { $date }: Kein Termin ist frei
calendar-day-closed = { $date }: geschlossen ({ $reason })
calendar-holiday = Feier·tag
calendar-morning = Vormittag
calendar-afternoon = Nachmittag
calendar-previous-month = Monat davor
calendar-next-month = Nächster Monat
calendar-next-times = Diese Termine sind bald frei
calendar-all-sites = Alle Orte
calendar-from = Wo wohnen Sie?
calendar-from-anywhere = Egal
calendar-distance = ungefähr { $km } Kilo·meter
calendar-site = Ort
calendar-show = Zeigen
calendar-choose-day = Wählen Sie einen Tag.
calendar-no-times-that-day = An diesem Tag ist kein Termin mehr frei. Wählen Sie bitte einen anderen Tag.
calendar-why-too-soon = Für diesen Tag ist es zu spät. Die erste freie Zeit ist { $when }.
calendar-why-too-far = Sie können noch nicht so weit voraus buchen. Der letzte Tag ist { $date }.
calendar-why-closed = An diesem Tag haben wir zu. Bitte wählen Sie einen anderen Tag.
calendar-why-closed-reason = An diesem Tag haben wir zu: { $reason }. Bitte wählen Sie einen anderen Tag.
calendar-why-too-short = An diesem Tag haben wir nur kurz offen. Das reicht nicht für Ihren Termin. Bitte wählen Sie einen anderen Tag.
calendar-why-together = Für diesen Termin brauchen wir mehrere Personen oder Räume. An diesem Tag sind nicht alle frei. Bitte wählen Sie einen anderen Tag.
calendar-why-no-room = Für diesen Termin brauchen wir auch einen Raum. An diesem Tag ist kein Raum mehr frei. Bitte wählen Sie einen anderen Tag.
calendar-why-no-clerk = Für diesen Termin brauchen wir mehrere Personen. An diesem Tag haben nicht mehr alle Zeit. Bitte wählen Sie einen anderen Tag.
calendar-why-no-desk = Für diesen Termin brauchen wir mehrere Arbeits·plätze. An diesem Tag sind nicht mehr alle frei. Bitte wählen Sie einen anderen Tag.
calendar-why-kept-back = Die anderen Zeiten sind für Anrufe und für den Schalter. Manche Zeiten sehen Sie kurz vorher hier.
calendar-instead-all-sites = An allen Orten nachsehen
calendar-nothing-free = Im Moment ist kein Termin frei.
calendar-loading = Die Seite lädt. Bitte warten Sie kurz.
calendar-failed = Das hat nicht geklappt. Die Seite lädt noch einmal.
calendar-today = heute
calendar-free = frei
# When and where, read aloud as one
calendar-time-spoken = { $when }, { $site }
hours-closed = geschlossen: { $reason }
# $hours is a span such as "12:00 bis 16:00 Uhr"
hours-closed-part = { $hours } geschlossen: { $reason }
hours-open = { $hours } geöffnet: { $reason }
hours-every-weeks = nur alle { $weeks } Wochen, wieder am { $date }
hours-of-month = nur { $which } im Monat
hours-nth-1 = 1.
hours-nth-2 = 2.
hours-nth-3 = 3.
hours-nth-4 = 4.
hours-nth-last = letzter
