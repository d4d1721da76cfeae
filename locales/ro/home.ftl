portal-title = Alegeți orașul sau comuna dumneavoastră
portal-intro = Aici faceți programări la orașul, comuna sau districtul dumneavoastră (Landkreis).
portal-none = Aici nu este încă înscris niciun oraș și nicio comună. De îndată ce va fi, le veți găsi aici.
kind-town = Oraș
kind-municipality = Comună
kind-district = District (Landkreis)

home-title = Ce doriți să rezolvați?
home-topics = Toate temele
home-find-title = Aveți deja o programare?
home-find-text = Cu numărul programării o puteți vedea sau anula.
home-help-title = Preferați la telefon?
home-help-text = Sunați-ne. Facem noi programarea pentru dumneavoastră.

search-label = Ce căutați?
search-hint = De exemplu: act de identitate pierdut, mutare, înmatricularea mașinii
search-button = Căutați
search-title = Căutare
search-found = { $count ->
    [one] { $count } rezultat pentru „{ $query }”
    [few] { $count } rezultate pentru „{ $query }”
   *[other] { $count } de rezultate pentru „{ $query }”
}
search-similar = Nu am găsit nimic pentru „{ $query }”. Poate căutați una dintre acestea?
search-none = Nu am găsit nimic pentru „{ $query }”
search-none-what = Ce ajută adesea:
search-none-word = Încercați un alt cuvânt sau unul mai scurt.
search-none-all = Uitați-vă prin toate temele.
search-none-phone = Sunați-ne:
search-all = Toate temele de la A la Z

topic-identity = Acte de identitate și pașapoarte
topic-residence = Locuință și mutare
topic-vehicle = Mașini și alte vehicule
topic-licence = Permis de conducere
topic-foreigners = Ședere și cetățenie
topic-certificates = Acte de stare civilă și copii certificate
topic-business = Activitate economică
topic-family = Familie, căsătorie, deces
topic-library = Bibliotecă
topic-dog = Câini
topic-building = Construcții
topic-other = Alte teme

hold-note-title = Vă păstrăm o oră
hold-note-text = { $service }: { $when }
hold-note-left = { $count ->
    [one] Vă este rezervată încă { $count } minut.
    [few] Vă este rezervată încă { $count } minute.
   *[other] Vă este rezervată încă { $count } de minute.
}
hold-note-continue = Continuați rezervarea
