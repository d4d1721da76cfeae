portal-name = Portal de servicii
page-title = { $title } – { $place }
page-title-error = Eroare: { $title } – { $place }
page-description = { $place }: căutați, rezervați și anulați programări. Fără cont, în multe limbi.

skip-link = Salt la conținut
language = Limba
language-choose = Alegeți limba
language-partly-german = Unele texte de pe această pagină nu există încă în limba dumneavoastră. Ele apar aici în germană.
read-aloud = Citește cu voce tare
read-stop = Oprește citirea
sample-banner = Acesta este un exemplu cu date inventate. Aici nu există programări reale.

nav-main = Meniu principal
nav-start = Pagina principală
nav-find = Găsiți sau anulați o programare
nav-help = Ajutor
breadcrumb = Sunteți aici:

footer-help-title = Aveți nevoie de ajutor?
footer-help-text = Sunați-ne sau veniți la noi. Vă ajutăm cu plăcere.
footer-sites = Adrese și program
footer-about = Despre acest portal
footer-website = Pagina de internet: { $place }
footer-easy = Germană ușoară (Leichte Sprache)

phone = Telefon
mail = E-mail
address = Adresă

step = Pasul { $step } din { $steps }: { $name }
step-order = Alegere
step-time = Ora
step-data = Datele dumneavoastră
step-check = Verificare

continue = Continuați
change = modificați
change-what = Modificați: { $what }
optional = opțional
moment = Un moment …

persons = { $count ->
    [one] { $count } persoană
    [few] { $count } persoane
   *[other] { $count } de persoane
}

error-summary = { $count ->
    [one] Vă rugăm să verificați acest răspuns
    [few] Vă rugăm să verificați aceste { $count } răspunsuri
   *[other] Vă rugăm să verificați aceste { $count } de răspunsuri
}
error-prefix = Eroare:
info-prefix = Notă:
