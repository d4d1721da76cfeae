# --- Запитання перед послугою ---

triage-service-title = Не знаєте, що вам потрібно?
triage-begin = Відповісти на запитання
triage-direct = Я вже знаю, що мені потрібно
triage-papers = Вам потрібні ці документи
triage-papers-none = Документи не потрібні.
triage-next = Що далі?
triage-answers = Ваші відповіді
triage-again = Почати спочатку
triage-not-kept = Ваші відповіді не зберігаються. Вони є лише в адресі цієї сторінки.
triage-more = Докладніше про «{ $service }»
triage-sites = Місце ви обираєте разом із часом.
