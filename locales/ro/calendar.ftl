# The calendar of free times; server/src/http/calendar.rs fills in the parts.

calendar-day-free = { $count ->
        [one] { $date }: o oră liberă
        [few] { $date }: { $count } ore libere
       *[other] { $date }: { $count } de ore libere
    }
calendar-day-full = { $date }: nicio oră liberă
calendar-day-closed = { $date }: închis ({ $reason })
calendar-holiday = sărbătoare legală
calendar-morning = Dimineața
calendar-afternoon = După-amiaza
calendar-previous-month = Luna precedentă
calendar-next-month = Luna următoare
calendar-next-times = Următoarele ore libere
calendar-all-sites = Toate locurile
calendar-from = Vin din
calendar-from-anywhere = Oriunde
calendar-distance = circa { $km } km
calendar-site = Locul
calendar-show = Afișează
calendar-choose-day = Alegeți o zi
calendar-no-times-that-day = În această zi nu mai este nicio oră liberă. Vă rugăm să alegeți altă zi.
calendar-why-too-soon = Este prea târziu pentru o programare în această zi. Cea mai apropiată oră este { $when }.
calendar-why-too-far = Nu se poate programa încă atât de departe. Ultima zi este { $date }.
calendar-why-closed = În această zi este închis. Vă rugăm să alegeți altă zi.
calendar-why-closed-reason = În această zi este închis: { $reason }. Vă rugăm să alegeți altă zi.
calendar-why-too-short = În această zi nu este deschis destul timp pentru programarea dumneavoastră. Vă rugăm să alegeți altă zi.
calendar-why-together = Pentru această programare e nevoie de mai multe persoane sau săli în același timp. În această zi nu sunt toate libere. Vă rugăm să alegeți altă zi.
calendar-why-no-room = Pentru această programare e nevoie și de o sală. În această zi nu mai este niciuna liberă. Vă rugăm să alegeți altă zi.
calendar-why-no-clerk = Pentru această programare e nevoie de mai mulți angajați. În această zi nu mai au toți timp. Vă rugăm să alegeți altă zi.
calendar-why-no-desk = Pentru această programare e nevoie de mai multe birouri. În această zi unul dintre ele nu mai este liber. Vă rugăm să alegeți altă zi.
calendar-why-kept-back = Celelalte ore din acea zi sunt păstrate pentru telefon și ghișeu. O parte apare aici cu puțin timp înainte.
calendar-instead-all-sites = Căutați în toate locurile
calendar-nothing-free = Momentan nu este liberă nicio programare.
calendar-loading = Se încarcă orele libere …
calendar-failed = Nu a funcționat. Pagina se încarcă din nou.
calendar-today = astăzi
calendar-free = liber
# When and where, read aloud as one
calendar-time-spoken = { $when }, { $site }
hours-closed = închis: { $reason }
# $hours is a span such as "12:00 bis 16:00 Uhr"
hours-closed-part = închis { $hours }: { $reason }
hours-open = deschis { $hours }: { $reason }
hours-every-weeks = o dată la { $weeks } săptămâni, data viitoare { $date }
hours-of-month = { $which } din lună
hours-nth-1 = prima
hours-nth-2 = a doua
hours-nth-3 = a treia
hours-nth-4 = a patra
hours-nth-last = ultima
