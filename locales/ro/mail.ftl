mail-confirmed-subject = Programare confirmată: { $service }, { $when }
mail-moved-subject = Programare mutată: { $service }, { $when }
mail-cancelled-subject = Programare anulată: { $service }, { $when }
mail-reminder-subject = Amintire: { $service }, { $when }

mail-confirmed-title = Programarea dumneavoastră este confirmată
mail-moved-title = Programarea dumneavoastră a fost mutată
mail-cancelled-title = Programarea dumneavoastră este anulată
mail-reminder-title = Programarea dumneavoastră este în curând

mail-greeting = Bună ziua, { $name }!
mail-greeting-nameless = Bună ziua!

mail-confirmed-lead = Programarea dumneavoastră este făcută. Vă așteptăm cu drag.
mail-moved-lead = Programarea are o oră nouă. Cea veche nu mai este valabilă.
mail-cancelled-lead = Programarea dumneavoastră nu mai are loc. Nu mai trebuie să faceți nimic.
mail-reminder-lead = Vă amintim de programarea dumneavoastră. Vă așteptăm cu drag.

mail-service = Serviciu
mail-when = Când
mail-where = Unde
mail-how = Cum
mail-persons = Pentru
mail-way = Cum ne găsiți în clădire
mail-bring = Vă rugăm să aduceți
mail-fee = Cost
mail-reference = Numărul programării (Terminnummer)
mail-phone = Întrebări? Sunați-ne

mail-person-count =
    { $persons ->
        [one] o persoană
        [few] { $persons } persoane
       *[other] { $persons } de persoane
    }
mail-duration =
    { $minutes ->
        [one] Durată: aproximativ un minut
        [few] Durată: aproximativ { $minutes } minute
       *[other] Durată: aproximativ { $minutes } de minute
    }

mail-fee-free = gratuit
mail-fee-line = { $text }: { $amount }
mail-fee-range = de la { $from } la { $to }

mail-manage = Vedeți sau anulați programarea
mail-manage-hint = Nu puteți veni? Vă rugăm să anulați. Astfel, altcineva primește această programare.
mail-cancelled-view = Vedeți programarea anulată
mail-cancelled-hint = Aveți totuși nevoie de o programare? Puteți face oricând una nouă.
mail-calendar-add = Fișierul atașat termin.ics adaugă programarea în calendarul dumneavoastră.
mail-calendar-move = Fișierul atașat termin.ics modifică programarea în calendarul dumneavoastră.
mail-calendar-remove = Fișierul atașat termin.ics șterge programarea din calendarul dumneavoastră.
mail-not-you = Nu ați făcut nicio programare? Atunci probabil că cineva a greșit adresa de e-mail. Vă rugăm să ne anunțați.
mail-sample = Acesta este un exemplu cu date inventate. Programarea nu există.

mail-calendar-cancelled = Anulat: { $service }
mail-calendar-reminder = Mâine: { $service }

sms-reminder = { $town }: programarea dvs. { $when }, { $place }. Anulare: { $link }
sms-reminder-short = { $town }: programarea dvs. { $when }. Anulare: { $link }

mail-code-subject = { $code } este codul dumneavoastră
mail-code-title = Codul dumneavoastră
mail-code-lead = Introduceți acest cod pe pagina pe care faceți programarea. Este valabil 15 minute.
mail-code-not-you = Nu ați cerut un cod? Atunci cineva a greșit probabil adresa de e-mail. Nu trebuie să faceți nimic.

mail-offered-subject = Programare mai devreme pentru dumneavoastră: { $service }, { $when }
mail-offered-title = O programare mai devreme este liberă pentru dumneavoastră
mail-offered-lead = V-o păstrăm până la { $until }. Păstrați programarea actuală până când o luați pe cea mai devreme.
mail-offered-new = Programarea mai devreme
mail-offered-old = Programarea dumneavoastră actuală
mail-offered-view = Vedeți oferta și răspundeți
mail-offered-hint = Nu doriți să schimbați nimic? Vă rugăm să ne spuneți prin link. Astfel, altcineva poate primi programarea mai devreme.
mail-waiting-ended-subject = Nu mai sunteți pe lista de așteptare: { $service }
mail-waiting-ended-title = Nu mai sunteți pe lista de așteptare
mail-waiting-ended-lead = Programarea dumneavoastră rămâne cum este. La trei oferte pentru una mai devreme nu am primit răspuns, de aceea nu mai întrebăm.
mail-waiting-ended-view = Vedeți programarea
mail-waiting-ended-hint = Doriți totuși să veniți mai devreme? Puneți din nou programarea pe lista de așteptare.
