appointment-confirmed-title = Programarea este făcută
appointment-title = Programarea dumneavoastră
appointment-moved-title = Programarea dumneavoastră a fost mutată
appointment-cancelled-title = Programarea este anulată
appointment-past-title = Această programare a trecut
appointment-reference = Numărul programării dumneavoastră
appointment-mail-sent = Veți primi în curând confirmarea la { $mail }. Nu a ajuns nimic? Verificați și dosarul spam.
appointment-cancelled-text = Ora este din nou liberă. Nu mai trebuie să faceți nimic.
appointment-cancelled-mail = Vă trimitem un e-mail despre aceasta la { $mail }.
appointment-past-text = În curând vă ștergem datele. Dacă mai aveți nevoie de ceva, faceți o programare nouă.
appointment-new = Faceți o programare nouă

summary-service = Serviciu
summary-when = Când
summary-where = Unde
summary-persons = Persoane
summary-duration = Durată
summary-costs = Cost
summary-name = Nume

appointment-come = Vă rugăm să veniți la timp. Spuneți la recepție numărul programării (Terminnummer).
appointment-calendar = Adăugați în calendar
appointment-print = Tipăriți pagina
appointment-print-hint = Puteți tipări sau fotografia această pagină.
appointment-keep-title = Păstrați linkul
appointment-keep-mail = Linkul către această pagină se află și în e-mailul trimis la { $mail }. Cu el puteți vedea sau anula programarea.
appointment-keep-number = Cu numărul programării și numărul de telefon găsiți programarea aici oricând.
appointment-change-title = A intervenit ceva?
appointment-change-text = Mutați programarea sau anulați-o. Astfel altcineva poate folosi ora.
appointment-move = Mutați programarea
appointment-cancel = Anulați programarea

move-title = Doriți să mutați programarea?
move-new = Ora nouă
move-old = Ora actuală
move-text = Ora actuală se eliberează după ce ora nouă este sigură pentru dumneavoastră. Numărul și linkul rămân aceleași.
move-yes = Da, mut programarea
move-other = Aleg altă oră
move-no = Nu, rămâne cum este

cancel-title = Doriți să anulați această programare?
cancel-text = Ora devine imediat liberă. Nu putem reveni asupra anulării. Puteți însă face oricând o programare nouă.
cancel-yes = Da, anulez programarea
cancel-no = Nu, păstrez programarea

find-title = Găsiți sau anulați o programare
find-text = Cel mai repede merge cu linkul din confirmare. Fără link avem nevoie de aceste două date:
find-reference = Numărul programării
find-reference-hint = 8 caractere, de exemplu 4F7K-2M9Q. Se află în confirmare.
find-proof = Adresa de e-mail sau numărul de telefon
find-proof-hint = Ce ați indicat la rezervare
find-button = Afișați programarea
find-reference-missing = Introduceți numărul programării.
find-reference-malformed = Introduceți numărul programării cu toate cele 8 caractere, de exemplu 4F7K-2M9Q.
find-proof-missing = Introduceți adresa de e-mail sau numărul de telefon pe care le-ați indicat la rezervare.
find-not-found = Vă rugăm să verificați ambele răspunsuri. Cu aceste date nu găsim nicio programare.
find-lost = Nu mai aveți numărul? Sunați-ne:
