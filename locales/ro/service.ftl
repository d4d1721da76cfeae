service-book = Faceți o programare
service-about = Despre ce este vorba?
service-costs = Cât costă?
service-costs-free = Este gratuit.
service-costs-open = Costul depinde de situația dumneavoastră. Vi-l spunem dinainte.
fee-range = de la { $from } la { $to }
service-duration = Cât durează?
service-duration-text = { $count ->
    [one] Aproximativ { $count } minut
    [few] Aproximativ { $count } minute
   *[other] Aproximativ { $count } de minute
}
service-duration-more = { $count ->
    [one] Pentru fiecare altă persoană se adaugă { $count } minut.
    [few] Pentru fiecare altă persoană se adaugă { $count } minute.
   *[other] Pentru fiecare altă persoană se adaugă { $count } de minute.
}
service-appointment = Am nevoie de programare?
service-appointment-yes = Da. O puteți face chiar aici. Nu aveți nevoie de cont.
service-window = { $count ->
    [one] Puteți face programarea cu cel mult { $count } zi înainte.
    [few] Puteți face programarea cu cel mult { $count } zile înainte.
   *[other] Puteți face programarea cu cel mult { $count } de zile înainte.
}
service-bring = Ce trebuie să aduc?
service-bring-nothing = Nu trebuie să aduceți nimic.
service-where = Unde se poate rezolva?
service-law = Unde scrie în lege?
service-next-free = Următoarea programare liberă
service-nothing-free = Momentan nu este liberă nicio programare
service-nothing-free-text = În fiecare zi apar programări noi. Reveniți mâine sau sunați-ne:
service-calendar = Vedeți calendarul

site-hours = Program
site-hours-day = Ziua
site-hours-time = Ora
site-closed = închis
site-exceptions = În aceste zile programul este altul
site-wheelchair-full = Ușor accesibil cu scaunul rulant
site-wheelchair-partial = Parțial accesibil cu scaunul rulant
site-wheelchair-none = Din păcate, nu este accesibil cu scaunul rulant
site-way-inside = Cum intrați
site-services = Ce puteți rezolva aici
site-more = Drum și program: { $site }
way-stepless = Fără trepte
way-stairs = Mai scurt, cu trepte
way-then = Apoi
way-room = Camera { $room }
way-room-floor = { $floor ->
    [0] Camera { $room }, parter
    [-1] Camera { $room }, subsol
   *[other] Camera { $room }, etajul { $floor }
}
embed-title = Programări pe site-ul propriu
embed-intro = Copiați una dintre cele două bucăți în pagina dumneavoastră. Nu pune cookie-uri și nu urmărește pe nimeni.
embed-link = Ca link
embed-times = Cu următoarele ore libere
embed-preview = Așa arată
