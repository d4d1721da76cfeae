# --- Pytania przed usługą ---

triage-service-title = Nie wiedzą Państwo, co jest potrzebne?
triage-begin = Odpowiedz na pytania
triage-direct = Wiem już, czego potrzebuję
triage-papers = Potrzebne są te dokumenty
triage-papers-none = Dokumenty nie są potrzebne.
triage-next = Co dalej?
triage-answers = Państwa odpowiedzi
triage-again = Zacznij od początku
triage-not-kept = Nie zapisujemy Państwa odpowiedzi. Są tylko w adresie tej strony.
triage-more = Więcej o „{ $service }”
triage-sites = Miejsce wybierają Państwo razem z godziną.
