# --- Întrebări înaintea unui serviciu ---

triage-service-title = Nu știți sigur de ce aveți nevoie?
triage-begin = Răspundeți la câteva întrebări
triage-direct = Știu deja de ce am nevoie
triage-papers = Aveți nevoie de aceste documente
triage-papers-none = Nu aveți nevoie de documente.
triage-next = Ce urmează?
triage-answers = Răspunsurile dumneavoastră
triage-again = Începeți din nou
triage-not-kept = Răspunsurile dumneavoastră nu sunt păstrate. Ele se află doar în adresa acestei pagini.
triage-more = Mai multe despre „{ $service }”
triage-sites = Alegeți locul împreună cu ora.
