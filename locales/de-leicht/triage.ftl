# --- Fragen vor einer Leistung ---

triage-service-title = Was brauchen Sie?
triage-begin = Fragen beantworten
triage-direct = Ich weiß schon, was ich brauche
triage-papers = Das brauchen Sie
triage-papers-none = Sie brauchen keine Papiere.
triage-next = Was kommt jetzt?
triage-answers = Ihre Antworten
triage-again = Noch einmal neu anfangen
triage-not-kept = Wir speichern Ihre Antworten nicht.
triage-more = Mehr lesen: „{ $service }“
triage-sites = Sie wählen den Ort und die Zeit zusammen.
