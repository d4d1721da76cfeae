# --- Imprint ---
imprint-title = Informații legale
imprint-lead = Informațiile legale (Impressum) spun cine răspunde de aceste pagini.
imprint-provider = Furnizor
imprint-represented = Reprezentat de
imprint-supervision = Autoritate de supraveghere
imprint-vat = Cod de TVA (USt-IdNr.)
imprint-website = Pagina de internet

# --- Privacy ---
privacy-title = Protecția datelor
privacy-lead = Aici scrie ce date păstrăm despre dumneavoastră, de ce facem acest lucru și când le ștergem.
privacy-controller = Cine este responsabil?
privacy-what = Ce păstrăm?
privacy-what-text = Când faceți o programare, păstrăm: numele, adresa de e-mail sau numărul de telefon, programarea, serviciul dorit și limba dumneavoastră.
privacy-what-forms = Când completați o cerere, păstrăm criptat ceea ce scrieți și încărcați. Aceasta începe înainte de trimitere, ca să nu se piardă nimic.
privacy-what-not = Nu păstrăm ce pagini vizitați. Nu dăm nimic mai departe firmelor de publicitate. Toate părțile acestor pagini vin de pe serverul nostru.
privacy-why = De ce avem voie?
privacy-why-text = Avem nevoie de date ca să vă dăm programarea și să vă putem contacta. Este o sarcină publică. Așa scrie în articolul 6 alineatul (1) litera (e) din Regulamentul general privind protecția datelor (RGPD), legea care protejează datele.
privacy-why-forms = Avem nevoie de datele dintr-o cerere ca să o prelucrăm. Și aceasta este o sarcină publică.
privacy-how-long = Cât timp păstrăm datele?
privacy-how-long-hold = Ați ales o oră, dar nu ați rezervat: ștergem totul după 24 de ore.
privacy-how-long-code = Ați cerut un cod: dacă nu rezervați, ștergem adresa de e-mail după o oră.
privacy-how-long-appointment = { $count ->
    [one] Ați făcut o programare: vă ștergem datele la { $count } zi după programare.
    [few] Ați făcut o programare: vă ștergem datele la { $count } zile după programare.
   *[other] Ați făcut o programare: vă ștergem datele la { $count } de zile după programare.
}
privacy-how-long-cancelled = Ați anulat programarea: este valabil același termen.
privacy-how-long-draft = Ați început o cerere: o ștergem la data scrisă pe fiecare pagină a ei. Cel mai mare număr de zile după ultima dumneavoastră modificare: { $days }.
privacy-how-long-case = Ați trimis o cerere: o păstrăm până când este închisă și trece termenul pentru această cerere. Cel mai lung termen în zile: { $days }.
privacy-how-long-waiting = Așteptați o programare mai devreme: ținem minte acest lucru până când primiți una, părăsiți lista sau începe programarea.
privacy-who = Cine vede datele?
privacy-who-text = Numai angajații care vă pregătesc programarea.
privacy-who-forms = O cerere o văd numai angajații care o prelucrează și numai după ce ați trimis-o. Dacă trebuie să fie de acord o a doua persoană, ea vede partea cu care este de acord.
privacy-who-sms = Dacă vă amintim de programare prin SMS, un serviciu de expediere primește numărul dumneavoastră de telefon și acest SMS. Le poate folosi doar pentru atât.
privacy-rights = Drepturile dumneavoastră
privacy-rights-lead = Ne puteți cere:
privacy-right-access = să vă spunem ce am păstrat despre dumneavoastră (acces)
privacy-right-correct = să corectăm datele greșite (rectificare)
privacy-right-delete = să vă ștergem datele (ștergere)
privacy-right-restrict = doar să păstrăm datele, fără să le mai folosim (restricționare)
privacy-right-object = să ne oprim, dacă aveți un motiv special (opoziție)
privacy-officer = Întrebări despre protecția datelor
privacy-officer-text = Scrieți responsabilului nostru cu protecția datelor:
privacy-complaint = Plângere
privacy-complaint-text = Credeți că folosim greșit datele dumneavoastră? Atunci puteți depune o plângere aici:
privacy-cookies = Cookie-uri
privacy-cookies-text = Cookie-urile sunt fișiere mici păstrate de browserul dumneavoastră. Le folosim numai pe acestea. Fără ele nu se poate face programarea, de aceea nu vă cerem acordul.
privacy-cookie-name = Nume
privacy-cookie-purpose = Pentru ce?
privacy-cookie-life = Cât timp?
privacy-cookie-visit = Protejează ce introduceți și ține minte ce oră vă este rezervată.
privacy-cookie-visit-life = până închideți browserul
privacy-cookie-lang = Ține minte limba dumneavoastră.
privacy-cookie-lang-life = un an
privacy-cookie-typed = Păstrează ce scrieți dacă pagina se reîncarcă. Nu este un cookie: rămâne în browserul dumneavoastră.
privacy-cookie-typed-life = până trimiteți sau închideți fila

# --- Accessibility ---
accessibility-title = Accesibilitate
accessibility-lead = Toți oamenii trebuie să poată folosi aceste pagini. Această declarație spune cât de bine reușim.
accessibility-status = Cât de accesibile sunt paginile?
accessibility-full = Paginile respectă în întregime norma EN 301 549 (WCAG 2.1, nivelul AA). Aceasta este regula pentru pagini de internet accesibile.
accessibility-partial = Paginile respectă în cea mai mare parte norma EN 301 549 (WCAG 2.1, nivelul AA). Aceasta este regula pentru pagini de internet accesibile.
accessibility-none = Paginile nu respectă încă norma EN 301 549 (WCAG 2.1, nivelul AA). Aceasta este regula pentru pagini de internet accesibile.
accessibility-gaps = Ce lipsește încă
accessibility-gap-languages = Unele texte nu există încă în toate limbile și nici în germană ușoară (Leichte Sprache).
accessibility-gap-signs = Nu există încă niciun videoclip în limba germană a semnelor.
accessibility-alternative = Aveți nevoie de ceva de aici? Sunați-ne. Vă ajutăm personal.
accessibility-reviewed = Ultima verificare: { $date }
accessibility-method = Am verificat paginile chiar noi, cu programe și manual.
accessibility-feedback = Ați găsit un obstacol?
accessibility-feedback-text = Vă rugăm să ne spuneți. Vă răspundem și încercăm să rezolvăm problema.
accessibility-enforcement = Dacă nu v-am putut ajuta
accessibility-enforcement-text = Atunci vă puteți adresa acestui serviciu. Mediază gratuit între dumneavoastră și noi:

# --- Help ---
help-title = Ajutor
help-lead = Așa faceți o programare. Durează cam trei minute.
help-steps = Programarea în patru pași
help-step-search = Căutați ce aveți de rezolvat, de exemplu „act de identitate”. Citiți cât costă și ce trebuie să aduceți.
help-step-time = Alegeți ziua și ora. Vă păstrăm ora timp de 15 minute.
help-step-data = Introduceți numele și cum vă putem contacta.
help-step-check = Verificați totul și confirmați. Primiți un număr de programare.
help-questions = Întrebări frecvente
help-login-question = Trebuie să îmi fac un cont?
help-login-answer = Nu. Nu aveți nevoie de cont și nici de parolă.
help-cancel-question = Cum anulez o programare?
help-cancel-answer = Deschideți linkul din confirmare. Sau mergeți la „Găsiți sau anulați o programare”.
help-late-question = Rezervarea a expirat. Ce fac acum?
help-late-answer = Datele dumneavoastră sunt încă aici. Continuați pur și simplu. Dacă ora s-a ocupat, vă arătăm altele.
help-family-question = Pot face programarea pentru familia mea?
help-family-answer = Da. Indicați la început pentru câte persoane este programarea.
help-keys-question = Pot folosi calendarul cu tastatura?
help-keys-answer = Da. Cu tastele săgeți treceți de la o zi liberă la alta, cu Home și End la începutul și la sfârșitul săptămânii, cu Page Up și Page Down în altă lună. Tasta Enter deschide ziua.
help-person = Preferați să vorbiți cu cineva?
help-person-text = Sunați-ne sau veniți la noi. Facem programarea împreună cu dumneavoastră.
