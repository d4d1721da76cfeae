# --- Fragen vor einer Leistung: was passt, was man braucht ---

triage-service-title = Nicht sicher, was Sie brauchen?
triage-begin = Fragen beantworten
triage-direct = Ich weiß schon, was ich brauche
triage-papers = Diese Unterlagen brauchen Sie
triage-papers-none = Sie brauchen keine Unterlagen.
triage-next = Wie geht es weiter?
triage-answers = Ihre Antworten
triage-again = Noch einmal von vorn
triage-not-kept = Ihre Antworten werden nicht gespeichert. Sie stehen nur in der Adresse dieser Seite.
triage-more = Mehr über „{ $service }“
triage-sites = Sie wählen den Ort zusammen mit der Zeit.
