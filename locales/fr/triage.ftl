# --- Questions avant une prestation ---

triage-service-title = Vous ne savez pas ce qu’il vous faut ?
triage-begin = Répondre à quelques questions
triage-direct = Je sais déjà ce qu’il me faut
triage-papers = Il vous faut ces documents
triage-papers-none = Aucun document n’est nécessaire.
triage-next = Et maintenant ?
triage-answers = Vos réponses
triage-again = Recommencer
triage-not-kept = Vos réponses ne sont pas enregistrées. Elles figurent seulement dans l’adresse de cette page.
triage-more = En savoir plus sur « { $service } »
triage-sites = Vous choisissez le lieu en même temps que l’heure.
