# Cereri: formular, verificare, trimitere, stadiu.

# --- Pe pagina serviciului ---
service-form = Cerere online
service-form-button = Completați cererea online
service-appointment-no = Nu. Rezolvați totul online.

# --- Înainte de completare ---
begin-good-to-know = Bine de știut
begin-minutes = { $count ->
    [one] Completarea durează aproximativ { $count } minut.
    [few] Completarea durează aproximativ { $count } minute.
   *[other] Completarea durează aproximativ { $count } de minute.
}
begin-trust-none = Nu aveți nevoie de cont și nici de autentificare.
begin-trust-login = Vă autentificați înainte de trimitere. Puteți completa și înainte de aceasta.
begin-kept = { $count ->
    [one] Vă puteți opri oricând. Păstrăm datele dumneavoastră, criptate, timp de { $count } zi.
    [few] Vă puteți opri oricând. Păstrăm datele dumneavoastră, criptate, timp de { $count } zile.
   *[other] Vă puteți opri oricând. Păstrăm datele dumneavoastră, criptate, timp de { $count } de zile.
}
begin-have = Ce este bine să aveți la îndemână
begin-drafts = Ați început deja
begin-resume = Continuați cererea din { $when }
begin-button = Completați acum
begin-help = Nu puteți continua? Vă ajutăm, și la telefon:
begin-too-many-title = Aveți deja multe cereri începute
begin-too-many-text = Trimiteți una dintre ele sau ștergeți una de care nu mai aveți nevoie.

# --- O pagină a formularului ---
form-back = Înapoi
form-continue = Continuați
form-later = Salvați și continuați mai târziu
form-kept-until = Datele dumneavoastră sunt salvate. Le păstrăm până la { $date }.
form-choose = Vă rugăm să alegeți
form-it-is-right = Da, este corect
form-fault = { $question }: { $message }
form-phone-hint = De exemplu 07222 972-0. Numerele din străinătate încep cu +.
form-partial-hint = Ziua sau luna nu este cunoscută? Atunci lăsați câmpul gol.
form-time-hint = De exemplu 8:30
form-row = { $one } { $number }
form-row-add = Adăugați încă o înregistrare
form-row-remove = Eliminați: { $what }
form-row-none = Încă nu este introdus nimic.
form-more-title = Mai avem o întrebare despre aceasta
form-more-text = Răspunsurile dumneavoastră sunt salvate. Mai jos vedeți ce mai este nevoie.
form-elsewhere-title = Această pagină a fost schimbată în altă fereastră
form-elsewhere-text = Mai jos vedeți ce ați introdus aici. Cu „Continuați” rămâne valabil acesta.
form-elsewhere-other = Prefer să văd și să păstrez cealaltă variantă
form-edition-title = Formularul s-a schimbat între timp
form-edition-text = Continuați cu varianta cu care ați început. Nu se pierde nimic.
form-outdated = Această traducere este mai veche decât textul german.
date-day = Ziua
date-month = Luna
date-year = Anul
answer-yes = Da
answer-no = Nu
address-street = Strada
address-number = Numărul casei
address-postal-code = Codul poștal
address-city = Localitatea
address-country = Țara
address-place-filled = Localitate completată: { $place }
address-places = Localități cu acest cod poștal: { $places }
list-search = Căutați în listă
list-found = Găsite: { $count }
list-none = Nu s-a găsit nimic. Scrieți altfel sau goliți câmpul.
nationality-stateless = fără cetățenie
nationality-unknown = neclarificată
warning-prefix = Vă rugăm să verificați:

# --- Fișiere ---
form-file-limits = { $kinds }, cel mult { $mb } MB pe fișier. { $files ->
    [one] Un fișier.
    [few] Cel mult { $files } fișiere.
   *[other] Cel mult { $files } de fișiere.
}
form-file-size = { $mb } MB
form-file-upload = Încărcați
form-file-remove = Eliminați
form-file-refused = Fișierul nu a fost acceptat
form-file-too-large = Fișierul este prea mare. Poate avea cel mult { $mb } MB. O fotografie devine mai mică dacă o faceți cu o rezoluție mai mică.
form-file-pixels = Imaginea are prea mulți pixeli. Micșorați-o sau folosiți un PDF. Cel mult milioane de pixeli: { $million }.
form-file-percent = Încărcat: { $percent } la sută
form-file-stop = Opriți
form-file-lost = Conexiunea s-a întrerupt. Încercați din nou.
form-file-all = Întreaga cerere poate avea cel mult { $files } de fișiere, împreună cel mult { $mb } MB. Eliminați unul sau alegeți unul mai mic.
form-file-kind = Nu putem citi acest tip de fișier. Folosiți unul dintre tipurile indicate sau fotografiați documentul.
form-file-empty = Fișierul este gol. Vă rugăm să îl alegeți încă o dată.
form-file-infected = Fișierul conține un program dăunător. L-am șters. Rugați pe cineva să vă verifice dispozitivul.
form-file-broken = Fișierul nu se deschide. Vă rugăm să îl salvați din nou sau să fotografiați documentul.

# --- Verificare și trimitere ---
form-check-title = Verificați datele dumneavoastră
form-open = { $count ->
    [one] Un răspuns lipsește încă sau nu se potrivește
    [few] { $count } răspunsuri lipsesc încă sau nu se potrivesc
   *[other] { $count } de răspunsuri lipsesc încă sau nu se potrivesc
}
form-accepted = Ați confirmat următoarele
form-none = nu există
form-not-answered = nu este indicat
form-next = Ce urmează
form-send-text = Cu următorul clic trimiteți cererea. După aceea nu mai puteți schimba nimic aici. Primiți un număr de dosar (Vorgangsnummer).
form-send = Trimiteți cererea acum
form-stale-title = Datele dumneavoastră s-au schimbat între timp
form-stale-text = Încă nu s-a trimis nimic. Vă rugăm să vă uitați încă o dată peste toate.

# --- Trimis ---
sent-title = Cererea dumneavoastră a ajuns la noi
sent-alert = Trimis
sent-alert-text = Cererea dumneavoastră este salvată în siguranță.
sent-reference = Numărul dosarului (Vorgangsnummer)
sent-code = Cod de acces
sent-at = Primit
sent-keep = Notați numărul și codul sau tipăriți această pagină. Cu ele puteți vedea oricând în ce stadiu suntem.
sent-code-gone = Codul este afișat doar în prima zi.
sent-cosign-code = Cod pentru a doua persoană
sent-cosign-give = Dați acest cod celei de-a doua persoane, de exemplu la telefon. Are nevoie de el împreună cu linkul din e-mailul nostru.
sent-status = Vedeți stadiul cererii

# --- Continuare mai târziu ---
later-title = Continuați mai târziu
later-here = În acest browser continuați pur și simplu de pe pagina serviciului.
later-go-on = Continuați completarea acum
later-elsewhere = Continuați pe alt dispozitiv
later-elsewhere-text = Vă trimitem un link. Aici primiți un cod pentru el. Doar împreună deschid cererea dumneavoastră.
later-mail-hint = Doar pentru acest link. De exemplu name@example.com
later-button = Trimiteți linkul
later-sent = Linkul este pe drum
later-sent-text = L-am trimis la { $mail }. Acesta este codul lui:
later-code-text = Notați codul. El nu se află în e-mail.
later-too-often = Ați primit deja mai multe linkuri. Vă rugăm să încercați din nou peste o oră.
discard-link = Ștergeți cererea
discard-one = Ștergeți cererea: { $when }
discard-title = Doriți să ștergeți cererea?
discard-text = Ștergem tot ce ați scris și ați încărcat. Nimeni nu poate recupera aceste date.
discard-yes = Da, ștergeți
discard-no = Nu, continui completarea
discard-done = Cererea a fost ștearsă
discard-done-text = Nu mai păstrăm nimic din ea.
resume-title = Continuați completarea cererii
resume-text = Introduceți codul care a apărut pe pagină când ați cerut linkul.
resume-code = Cod
resume-code-hint = Șase cifre
resume-button = Continuați
resume-wrong = Acest cod nu este corect. Vă rugăm să vă uitați încă o dată.
resume-too-often = S-a introdus de prea multe ori un cod greșit. Cereți un link nou pe primul dispozitiv.
resume-gone = Această cerere nu mai există: a fost trimisă, ștearsă sau termenul a trecut. Vă ajutăm cu plăcere:

# --- Stadiu ---
status-title = Stadiul cererii dumneavoastră
status-text = Numărul și codul au apărut pe pagina de după trimitere. Numărul se află și în e-mailul nostru.
status-reference-hint = Se află în confirmare și în fiecare e-mail
status-code-hint = A apărut doar în confirmare
status-button = Vedeți stadiul
status-wrong = Numărul și codul nu se potrivesc. Vă rugăm să le verificați pe amândouă.
status-too-often = Au fost prea multe încercări. Vă rugăm să încercați din nou peste o oră sau să ne sunați.
status-of = Dosarul { $reference }
status-history = Ce s-a întâmplat până acum
status-due = Vă rugăm, până la { $date }.
status-cosign-due = A doua persoană poate răspunde până la { $date }.
case-draft = Încă netrimisă
case-draft-text = Puteți completa cererea mai departe și o puteți trimite.
case-cosigning = Mai lipsește un acord
case-cosigning-text = O a doua persoană trebuie să își dea acordul. I-am scris. Abia după aceea cererea se consideră primită.
case-received = Primită
case-received-text = Cererea dumneavoastră este la noi. Acum nu trebuie să faceți nimic. Vă vom contacta.
case-in-work = În lucru
case-in-work-text = Lucrăm la cererea dumneavoastră. Acum nu trebuie să faceți nimic.
case-question = Avem o întrebare pentru dumneavoastră
case-question-text = Vă rugăm să ne răspundeți. Până atunci cererea așteaptă.
case-decided = Decizie luată
case-decided-text = Am luat o decizie. Primiți decizia scrisă (Bescheid) separat.
case-ready = Gata de ridicat
case-ready-text = Vă rugăm să veniți la noi și să aduceți un act de identitate.
case-closed = Încheiată
case-closed-text = Totul este rezolvat.
case-withdrawn = Retrasă
case-withdrawn-text = Ați retras cererea.
event-received = Am primit cererea dumneavoastră
event-cosign-asked = Am cerut acordul celei de-a doua persoane
event-cosigned = A doua persoană și-a dat acordul
event-cosign-declined = A doua persoană nu și-a dat acordul
event-cosign-lapsed = A doua persoană nu a răspuns la timp
event-taken-up = Am început să lucrăm la cerere
event-asked = V-am pus o întrebare
event-answered = Răspunsul dumneavoastră a sosit
event-decided = Am luat o decizie
event-ready = Este gata de ridicat
event-closed = Încheiată
event-withdrawn = Ați retras cererea

# --- Despre un răspuns ---
problem-missing = Vă rugăm să completați acest câmp.
problem-choose = Vă rugăm să alegeți un răspuns.
problem-choose-some = Vă rugăm să alegeți cel puțin un răspuns.
problem-date-missing = Vă rugăm să introduceți ziua, luna și anul.
problem-address-missing = Vă rugăm să introduceți adresa.
problem-file-missing = Vă rugăm să încărcați fișierul.
problem-consent = Vă rugăm să bifați căsuța. Fără acordul dumneavoastră nu putem continua.
problem-too-short = { $missing ->
    [one] Este prea scurt. Mai lipsește un caracter.
    [few] Este prea scurt. Mai lipsesc { $missing } caractere.
   *[other] Este prea scurt. Mai lipsesc { $missing } de caractere.
}
problem-too-long = { $over ->
    [one] Este cu un caracter prea lung. Numărul maxim de caractere: { $max }.
    [few] Este cu { $over } caractere prea lung. Numărul maxim de caractere: { $max }.
   *[other] Este cu { $over } de caractere prea lung. Numărul maxim de caractere: { $max }.
}
problem-number = Vă rugăm să introduceți un număr.
problem-whole = Vă rugăm să introduceți un număr întreg, fără virgulă.
problem-decimals = { $decimals ->
    [one] Vă rugăm, cel mult o cifră după virgulă.
    [few] Vă rugăm, cel mult { $decimals } cifre după virgulă.
   *[other] Vă rugăm, cel mult { $decimals } de cifre după virgulă.
}
problem-too-small = Numărul trebuie să fie cel puțin { $min }.
problem-too-large = Numărul poate fi cel mult { $max }.
problem-date-day = Mai lipsește ziua.
problem-date-month = Mai lipsește luna.
problem-date-year = Vă rugăm să introduceți anul cu patru cifre.
problem-no-date = Această zi nu există. Vă rugăm să verificați ziua și luna.
problem-too-early = Ziua este prea devreme. Prima zi posibilă: { $min }.
problem-too-late = Ziua este prea târziu. Ultima zi posibilă: { $max }.
problem-future = Ziua este în viitor. Vă rugăm să verificați anul.
problem-too-old = Vă rugăm să verificați anul. Este prea demult.
problem-illegible = Vă rugăm să scrieți ceva ce se poate citi: litere sau cifre.
problem-no-time = Vă rugăm să introduceți o oră, de exemplu 8:30.
problem-option = Vă rugăm să alegeți unul dintre răspunsuri.
problem-too-few = { $min ->
    [one] Vă rugăm să alegeți cel puțin un răspuns.
    [few] Vă rugăm să alegeți cel puțin { $min } răspunsuri.
   *[other] Vă rugăm să alegeți cel puțin { $min } de răspunsuri.
}
problem-too-many = { $max ->
    [one] Aici este posibilă o singură înregistrare.
    [few] Aici sunt posibile cel mult { $max } înregistrări.
   *[other] Aici sunt posibile cel mult { $max } de înregistrări.
}
problem-street = Vă rugăm să introduceți strada.
problem-house-number = Numărul casei este prea lung.
problem-postal-code = Vă rugăm să introduceți codul poștal cu cinci cifre.
problem-city = Vă rugăm să introduceți localitatea.
problem-country = Vă rugăm să alegeți o țară.
problem-name-empty = Vă rugăm să introduceți numele ca în actul de identitate.
problem-name-digit = În nume nu există cifre. Vă rugăm să scrieți numele ca în actul de identitate.
problem-name-script = Vă rugăm să scrieți numele cu litere latine. Așa apare și în pașaportul dumneavoastră.
problem-name-sign = Semnul „{ $sign }” nu poate apărea într-un nume. Vă rugăm să scrieți numele ca în actul de identitate.
problem-doubt-digit = Numărul pare neobișnuit. Este poate o greșeală de tastare?
problem-place-unknown = Acest cod poștal nu se află în lista noastră: { $code }. Este corect?
problem-place-elsewhere = În lista noastră, codul poștal { $code } corespunde cu: { $places }. Localitatea dumneavoastră este totuși corectă?
problem-code-length = Lipsește ceva sau este ceva în plus. { $form }
problem-code-character = Există un caracter care nu se potrivește aici. { $form }
problem-code-digit = Pare o greșeală de tastare. Vă rugăm să comparați fiecare caracter.
problem-code-form = Așa nu se potrivește. { $form }
code-iban = Un IBAN german începe cu DE și are 22 de caractere. Se află pe cardul bancar.
code-tax-id = Numărul fiscal (Steuer-ID) are 11 cifre. Se află pe decizia de impozitare (Steuerbescheid) și pe fluturașul de salariu (Lohnabrechnung).
code-vat-id = DE și 9 cifre
code-id-card = Numărul este sus în dreapta, pe față: 9 caractere.
code-passport = Numărul este sus în dreapta, pe pagina cu fotografia: 9 caractere.
code-residence-permit = Numărul este sus în dreapta, pe card: 9 caractere.
code-pension-number = 12 caractere, de exemplu 15 070649 C 103. Se află pe legitimația de asigurări sociale (Sozialversicherungsausweis).
code-health-number = O literă și 9 cifre. Se află pe cardul casei de asigurări de sănătate (Krankenkasse).
code-vin = 17 caractere. Se află în talonul mașinii (Fahrzeugschein), câmpul E.
code-plate = De exemplu RA-AB 123
code-leitweg-id = De exemplu 04011000-1234512345-06
code-postal-code = Cinci cifre
form-login-title = Pentru trimitere este nevoie de autentificare
form-login-text = Puteți completa cererea aici, dar încă nu o puteți trimite online. Datele rămân salvate. Vă rugăm să ne sunați:
cosign-title = Vă rugăm să vă dați acordul
cosign-code-text = Ați primit de la noi un link. Introduceți acum codul pe care îl are persoana care depune cererea. Cereți-i codul.
cosign-code-often = Codul a fost introdus greșit de prea multe ori. Linkul este blocat. Vă rugăm să ne sunați.
cosign-text = Cineva a depus la noi o cerere care vă privește și pe dumneavoastră. Aici este partea care vă privește. Este corect și sunteți de acord?
cosign-until = Vă rugăm să răspundeți până la { $date }.
cosign-agree = Este corect, sunt de acord
cosign-decline = Nu sunt de acord
cosign-agreed = Mulțumim, v-ați dat acordul
cosign-agreed-text = Cererea este acum completă. Nu mai trebuie să faceți nimic.
cosign-declined = Nu v-ați dat acordul
cosign-declined-text = Anunțăm cealaltă persoană. Nu mai trebuie să faceți nimic.
cosign-gone = Nu mai este nimic de făcut aici
cosign-gone-text = Ați răspuns deja, termenul a trecut sau cererea a fost retrasă.
sent-pdf = Descărcați o copie PDF
pdf-check = Rând de control
pdf-attachments = Anexe
pdf-file = Fișier
pdf-size = Mărime
pdf-checksum = Sumă de control (SHA-512)
pdf-embedded = Conținut în acest fișier PDF
pdf-notes = Observații
pdf-note = Aceasta este o copie a datelor dumneavoastră. Este valabil textul german; traducerea ajută la citire.
pdf-trust = Nivel de încredere
pdf-trust-none = fără autentificare
pdf-confirmed = Confirmat ca fiind corect: { $warning }
pdf-continued = { $heading } (continuare)
pdf-cosign = Acordul persoanei a doua
pdf-cosign-pending = încă lipsește
pdf-cosign-given = dat: { $when }
pdf-cosign-missing = nu a fost dat
pdf-unprintable = Caracterele care nu pot fi tipărite apar ca număr, de exemplu [U+1F642].
pdf-page = Pagina { $page } din { $pages }
