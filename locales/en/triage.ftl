# --- Questions before a service: what fits, what is needed ---

triage-service-title = Not sure what you need?
triage-begin = Answer a few questions
triage-direct = I already know what I need
triage-papers = You need these documents
triage-papers-none = You need no documents.
triage-next = What next?
triage-answers = Your answers
triage-again = Start again
triage-not-kept = Your answers are not stored. They stand only in the address of this page.
triage-more = More about “{ $service }”
triage-sites = You choose the place together with the time.
