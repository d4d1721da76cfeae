# --- Persons ---
persons-title = Pentru câte persoane este programarea?
persons-hint = Numărați toate persoanele pentru care doriți să rezolvați ceva.
persons-option-minutes = { $count ->
    [one] durează aproximativ { $count } minut
    [few] durează aproximativ { $count } minute
   *[other] durează aproximativ { $count } de minute
}
persons-label = Numărul de persoane
persons-error = Alegeți pentru câte persoane este programarea.

# --- Time ---
times-title = Când doriți să veniți?
times-title-call = Când doriți să vorbiți cu noi?
times-title-change = Ce oră vi se potrivește mai bine?
times-for = { $count ->
    [one] { $service }, { $count } persoană
    [few] { $service }, { $count } persoane
   *[other] { $service }, { $count } de persoane
}
times-change-order = Modificați alegerea
times-keep = Păstrez ora mea
times-hold-lost-title = Din păcate, ora dumneavoastră nu mai este liberă
times-hold-lost-text = Rezervarea expirase, iar ora nu mai poate fi programată. Datele dumneavoastră sunt încă aici. Vă rugăm să alegeți altă oră.
times-hold-expired-title = Rezervarea a expirat
times-hold-expired-text = Datele dumneavoastră sunt încă aici. Alegeți ora din nou sau luați alta.
times-taken-title = Altcineva a fost mai rapid
times-taken-text = Această oră tocmai s-a ocupat. Vă rugăm să alegeți alta.
times-not-offered-title = Această oră nu mai există
times-not-offered-text = Vă rugăm să alegeți una dintre orele libere.
times-nothing-chosen-title = Alegeți o oră
times-nothing-chosen-text = Apăsați pe una dintre orele libere.

# --- Hold ---
hold-until = Rezervat până la ora { $time }
hold-left = încă { $left }
hold-five-minutes = Ora vă este rezervată încă 5 minute.
hold-one-minute = Ora vă este rezervată încă 1 minut.
hold-over = Rezervarea a expirat. Continuați liniștit: dacă ora este încă liberă, o primiți.
hold-extend = Am nevoie de mai mult timp
hold-release = Renunțați la rezervare

# --- Your details ---
data-title = Cum vă numiți și cum vă putem contacta?
data-switched = Limba a fost schimbată. Datele dumneavoastră sunt încă aici.
data-either = Introduceți adresa de e-mail sau numărul de telefon. Unul dintre ele este de ajuns.
field-name = Prenume și nume
field-name-hint = Ca în actul de identitate sau în pașaport
field-mail = Adresa de e-mail
field-mail-hint = Acolo trimitem confirmarea.
field-phone = Numărul de telefon
field-phone-hint = De exemplu 0151 23456789. Sunăm doar dacă se schimbă ceva la programare.
data-privacy = { $count ->
    [one] Avem nevoie de aceste date doar pentru programare. Le ștergem la { $count } zi după programare.
    [few] Avem nevoie de aceste date doar pentru programare. Le ștergem la { $count } zile după programare.
   *[other] Avem nevoie de aceste date doar pentru programare. Le ștergem la { $count } de zile după programare.
}
data-privacy-link = Mai multe despre protecția datelor
data-continue = Continuați la verificare

name-missing = Introduceți prenumele și numele.
name-too-long = Introduceți un nume mai scurt. Numărul maxim de caractere: { $max }.
name-characters = Introduceți numele doar cu litere, ca în actul de identitate sau în pașaport.
mail-missing = Introduceți adresa de e-mail.
mail-malformed = Introduceți adresa de e-mail completă, de exemplu maria@example.com.
mail-too-long = Introduceți o adresă de e-mail mai scurtă.
phone-missing = Introduceți numărul de telefon.
phone-malformed = Introduceți numărul de telefon doar cu cifre, cu prefix, de exemplu 0151 23456789.
phone-too-short = Introduceți tot numărul de telefon, cu prefix, de exemplu 0151 23456789.
phone-too-long = Numărul de telefon este prea lung. Vă rugăm să verificați cifrele.
contact-missing = Introduceți adresa de e-mail sau numărul de telefon.

# --- Check ---
check-title = Este totul corect?
check-appointment = Programarea dumneavoastră
check-person = Datele dumneavoastră
check-next = Ce urmează
check-next-mail = Primiți imediat o confirmare la { $mail }.
check-next-number = Pe pagina următoare apare numărul programării. Vă rugăm să îl notați.
check-next-cancel = Puteți anula programarea mai târziu, oricând. Nu trebuie să dați un motiv.
check-confirm = Confirmați programarea
order-title = De ce aveți nevoie?
order-channel-label = Cum doriți să vorbiți cu noi?
channel-site = La sediu
channel-site-hint = Veniți la noi.
channel-phone = La telefon
channel-phone-hint = Vă sunăm la ora stabilită.
channel-video = Prin video
channel-video-hint = Primiți un link și vorbiți cu noi în browser.
order-further-title = Mai rezolvați ceva la aceeași programare?
order-further-hint = Alegeți de câte ori aveți nevoie. Programarea va dura mai mult.
order-further-none = Nu, nu am nevoie
order-further-times = { $count } ×
times-not-together-title = Nu este posibil într-o singură programare
times-not-together-text = Această selecție nu este posibilă împreună. Mai jos vedeți orele doar pentru primul serviciu. Rezervați restul separat.
